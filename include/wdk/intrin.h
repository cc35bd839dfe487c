/* Compiler intrinsics as declarations. Those that Clang knows itself need none. */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
unsigned char __inbyte(unsigned short port);
unsigned short __inword(unsigned short port);
unsigned long __indword(unsigned short port);
void __outbyte(unsigned short port, unsigned char data);
void __outword(unsigned short port, unsigned short data);
void __outdword(unsigned short port, unsigned long data);
unsigned __int64 _xgetbv(unsigned int registers);
void _xsetbv(unsigned int registers, unsigned __int64 value);
void __cpuid(int info[4], int leaf);
void __cpuidex(int info[4], int leaf, int subleaf);
void __debugbreak(void);
__declspec(noreturn) void __fastfail(unsigned int code);
void __nop(void);
void _mm_pause(void);
void _mm_mfence(void);
void _mm_sfence(void);
void _mm_lfence(void);
void _mm_clflush(const void *address);
unsigned __int64 __rdtsc(void);
void *_ReturnAddress(void);
void *_AddressOfReturnAddress(void);
unsigned char _BitScanForward(unsigned long *index, unsigned long mask);
unsigned char _BitScanReverse(unsigned long *index, unsigned long mask);
unsigned char _BitScanForward64(unsigned long *index, unsigned __int64 mask);
unsigned char _BitScanReverse64(unsigned long *index, unsigned __int64 mask);
unsigned char _bittest(const long *base, long offset);
unsigned char _bittestandset(long *base, long offset);
unsigned char _bittestandreset(long *base, long offset);
unsigned int _rotl(unsigned int value, int shift);
unsigned int _rotr(unsigned int value, int shift);
unsigned long _lrotl(unsigned long value, int shift);
unsigned long _lrotr(unsigned long value, int shift);
unsigned __int64 _rotl64(unsigned __int64 value, int shift);
unsigned __int64 _rotr64(unsigned __int64 value, int shift);
unsigned short _byteswap_ushort(unsigned short value);
unsigned long _byteswap_ulong(unsigned long value);
unsigned __int64 _byteswap_uint64(unsigned __int64 value);
unsigned short __popcnt16(unsigned short value);
unsigned int __popcnt(unsigned int value);
unsigned __int64 __readcr0(void);
unsigned __int64 __readcr3(void);
unsigned __int64 __readcr4(void);
unsigned __int64 __readmsr(unsigned long reg);
void __writemsr(unsigned long reg, unsigned __int64 value);
void _disable(void);
void _enable(void);
void __wbinvd(void);
void __stosb(unsigned char *dst, unsigned char data, size_t n);
void __stosd(unsigned long *dst, unsigned long data, size_t n);
void __movsb(unsigned char *dst, const unsigned char *src, size_t n);
__int64 __emul(int a, int b);
unsigned __int64 __emulu(unsigned int a, unsigned int b);
unsigned __int64 _umul128(unsigned __int64 a, unsigned __int64 b, unsigned __int64 *high);
unsigned __int64 __umulh(unsigned __int64 a, unsigned __int64 b);

long _InterlockedIncrement(long volatile *addend);
long _InterlockedDecrement(long volatile *addend);
long _InterlockedExchange(long volatile *target, long value);
long _InterlockedExchangeAdd(long volatile *addend, long value);
long _InterlockedCompareExchange(long volatile *destination, long exchange, long comparand);
long _InterlockedAnd(long volatile *destination, long value);
long _InterlockedOr(long volatile *destination, long value);
long _InterlockedXor(long volatile *destination, long value);
short _InterlockedIncrement16(short volatile *addend);
short _InterlockedDecrement16(short volatile *addend);
short _InterlockedExchange16(short volatile *target, short value);
short _InterlockedCompareExchange16(short volatile *destination, short exchange, short comparand);
short _InterlockedAnd16(short volatile *destination, short value);
short _InterlockedOr16(short volatile *destination, short value);
char _InterlockedExchange8(char volatile *target, char value);
char _InterlockedAnd8(char volatile *destination, char value);
char _InterlockedOr8(char volatile *destination, char value);
__int64 _InterlockedCompareExchange64(__int64 volatile *destination, __int64 exchange,
                                      __int64 comparand);
#ifdef _WIN64
__int64 _InterlockedIncrement64(__int64 volatile *addend);
__int64 _InterlockedDecrement64(__int64 volatile *addend);
__int64 _InterlockedExchange64(__int64 volatile *target, __int64 value);
__int64 _InterlockedExchangeAdd64(__int64 volatile *addend, __int64 value);
__int64 _InterlockedAnd64(__int64 volatile *destination, __int64 value);
__int64 _InterlockedOr64(__int64 volatile *destination, __int64 value);
__int64 _InterlockedXor64(__int64 volatile *destination, __int64 value);
#endif
void *_InterlockedExchangePointer(void *volatile *target, void *value);
void *_InterlockedCompareExchangePointer(void *volatile *destination, void *exchange,
                                         void *comparand);
unsigned char _interlockedbittestandset(long volatile *base, long bit);
unsigned char _interlockedbittestandreset(long volatile *base, long bit);
#ifdef __cplusplus
}
#endif
