/* Interlocked operations, barriers, port and register access. Declared as functions: their behaviour
 * is modelled elsewhere. */
#pragma once
#include <ntdef.h>
#ifdef __cplusplus
extern "C" {
#endif

LONG InterlockedIncrement(LONG volatile *Addend);
__typeof__(InterlockedIncrement) InterlockedIncrementAcquire,
    InterlockedIncrementRelease, InterlockedIncrementNoFence;
SHORT InterlockedIncrement16(SHORT volatile *Addend);
__typeof__(InterlockedIncrement16) InterlockedIncrement16Acquire,
    InterlockedIncrement16Release, InterlockedIncrement16NoFence;
LONG64 InterlockedIncrement64(LONG64 volatile *Addend);
__typeof__(InterlockedIncrement64) InterlockedIncrement64Acquire,
    InterlockedIncrement64Release, InterlockedIncrement64NoFence;
LONG InterlockedDecrement(LONG volatile *Addend);
__typeof__(InterlockedDecrement) InterlockedDecrementAcquire,
    InterlockedDecrementRelease, InterlockedDecrementNoFence;
SHORT InterlockedDecrement16(SHORT volatile *Addend);
__typeof__(InterlockedDecrement16) InterlockedDecrement16Acquire,
    InterlockedDecrement16Release, InterlockedDecrement16NoFence;
LONG64 InterlockedDecrement64(LONG64 volatile *Addend);
__typeof__(InterlockedDecrement64) InterlockedDecrement64Acquire,
    InterlockedDecrement64Release, InterlockedDecrement64NoFence;
CHAR InterlockedExchange8(CHAR volatile *Target, CHAR Value);
SHORT InterlockedExchange16(SHORT volatile *Target, SHORT Value);
__typeof__(InterlockedExchange16) InterlockedExchange16Acquire,
    InterlockedExchange16Release, InterlockedExchange16NoFence;
LONG InterlockedExchange(LONG volatile *Target, LONG Value);
__typeof__(InterlockedExchange) InterlockedExchangeAcquire,
    InterlockedExchangeRelease, InterlockedExchangeNoFence;
LONG64 InterlockedExchange64(LONG64 volatile *Target, LONG64 Value);
__typeof__(InterlockedExchange64) InterlockedExchange64Acquire,
    InterlockedExchange64Release, InterlockedExchange64NoFence;
CHAR InterlockedExchangeAdd8(CHAR volatile *Addend, CHAR Value);
LONG InterlockedExchangeAdd(LONG volatile *Addend, LONG Value);
__typeof__(InterlockedExchangeAdd) InterlockedExchangeAddAcquire,
    InterlockedExchangeAddRelease, InterlockedExchangeAddNoFence;
LONG64 InterlockedExchangeAdd64(LONG64 volatile *Addend, LONG64 Value);
__typeof__(InterlockedExchangeAdd64) InterlockedExchangeAdd64Acquire,
    InterlockedExchangeAdd64Release, InterlockedExchangeAdd64NoFence;
LONG InterlockedAdd(LONG volatile *Addend, LONG Value);
__typeof__(InterlockedAdd) InterlockedAddAcquire, InterlockedAddRelease, InterlockedAddNoFence;
LONG64 InterlockedAdd64(LONG64 volatile *Addend, LONG64 Value);
__typeof__(InterlockedAdd64) InterlockedAdd64Acquire,
    InterlockedAdd64Release, InterlockedAdd64NoFence;
CHAR InterlockedAnd8(CHAR volatile *Destination, CHAR Value);
SHORT InterlockedAnd16(SHORT volatile *Destination, SHORT Value);
__typeof__(InterlockedAnd16) InterlockedAnd16Acquire,
    InterlockedAnd16Release, InterlockedAnd16NoFence;
LONG InterlockedAnd(LONG volatile *Destination, LONG Value);
__typeof__(InterlockedAnd) InterlockedAndAcquire, InterlockedAndRelease, InterlockedAndNoFence;
LONG64 InterlockedAnd64(LONG64 volatile *Destination, LONG64 Value);
__typeof__(InterlockedAnd64) InterlockedAnd64Acquire,
    InterlockedAnd64Release, InterlockedAnd64NoFence;
CHAR InterlockedOr8(CHAR volatile *Destination, CHAR Value);
SHORT InterlockedOr16(SHORT volatile *Destination, SHORT Value);
__typeof__(InterlockedOr16) InterlockedOr16Acquire, InterlockedOr16Release, InterlockedOr16NoFence;
LONG InterlockedOr(LONG volatile *Destination, LONG Value);
__typeof__(InterlockedOr) InterlockedOrAcquire, InterlockedOrRelease, InterlockedOrNoFence;
LONG64 InterlockedOr64(LONG64 volatile *Destination, LONG64 Value);
__typeof__(InterlockedOr64) InterlockedOr64Acquire, InterlockedOr64Release, InterlockedOr64NoFence;
CHAR InterlockedXor8(CHAR volatile *Destination, CHAR Value);
SHORT InterlockedXor16(SHORT volatile *Destination, SHORT Value);
__typeof__(InterlockedXor16) InterlockedXor16Acquire,
    InterlockedXor16Release, InterlockedXor16NoFence;
LONG InterlockedXor(LONG volatile *Destination, LONG Value);
__typeof__(InterlockedXor) InterlockedXorAcquire, InterlockedXorRelease, InterlockedXorNoFence;
LONG64 InterlockedXor64(LONG64 volatile *Destination, LONG64 Value);
__typeof__(InterlockedXor64) InterlockedXor64Acquire,
    InterlockedXor64Release, InterlockedXor64NoFence;
SHORT InterlockedCompareExchange16(SHORT volatile *Destination, SHORT ExChange, SHORT Comperand);
__typeof__(InterlockedCompareExchange16) InterlockedCompareExchange16Acquire,
    InterlockedCompareExchange16Release, InterlockedCompareExchange16NoFence;
LONG InterlockedCompareExchange(LONG volatile *Destination, LONG ExChange, LONG Comperand);
__typeof__(InterlockedCompareExchange) InterlockedCompareExchangeAcquire,
    InterlockedCompareExchangeRelease, InterlockedCompareExchangeNoFence;
LONG64 InterlockedCompareExchange64(LONG64 volatile *Destination, LONG64 ExChange, LONG64 Comperand);
__typeof__(InterlockedCompareExchange64) InterlockedCompareExchange64Acquire,
    InterlockedCompareExchange64Release, InterlockedCompareExchange64NoFence;
PVOID InterlockedExchangePointer(PVOID volatile *Target, PVOID Value);
__typeof__(InterlockedExchangePointer) InterlockedExchangePointerAcquire,
    InterlockedExchangePointerRelease, InterlockedExchangePointerNoFence;
PVOID InterlockedCompareExchangePointer(PVOID volatile *Destination, PVOID Exchange,
    PVOID Comperand);
__typeof__(InterlockedCompareExchangePointer) InterlockedCompareExchangePointerAcquire,
    InterlockedCompareExchangePointerRelease, InterlockedCompareExchangePointerNoFence;
BOOLEAN InterlockedBitTestAndSet(LONG volatile *Base, LONG Bit);
BOOLEAN InterlockedBitTestAndReset(LONG volatile *Base, LONG Bit);
BOOLEAN InterlockedBitTestAndComplement(LONG volatile *Base, LONG Bit);
BOOLEAN InterlockedBitTestAndSet64(LONG64 volatile *Base, LONG64 Bit);
BOOLEAN InterlockedBitTestAndReset64(LONG64 volatile *Base, LONG64 Bit);
UCHAR InterlockedCompareExchange128(LONG64 volatile *Destination, LONG64 ExchangeHigh,
                                    LONG64 ExchangeLow, LONG64 *ComparandResult);
#define InterlockedIncrementUlong(p) ((ULONG)InterlockedIncrement((LONG volatile *)(p)))
#define InterlockedExchangeUlong(p, v)                                                             \
    ((ULONG)InterlockedExchange((LONG volatile *)(p), (LONG)(v)))
#ifdef _WIN64
#define InterlockedExchangeAddSizeT(a, b) InterlockedExchangeAdd64((LONG64 *)(a), b)
#define InterlockedIncrementSizeT(a) InterlockedIncrement64((LONG64 *)(a))
#define InterlockedDecrementSizeT(a) InterlockedDecrement64((LONG64 *)(a))
#else
#define InterlockedExchangeAddSizeT(a, b) InterlockedExchangeAdd((LONG *)(a), b)
#define InterlockedIncrementSizeT(a) InterlockedIncrement((LONG *)(a))
#define InterlockedDecrementSizeT(a) InterlockedDecrement((LONG *)(a))
#endif

/* Plain loads and stores with the order that their name says. */
#define ReadCharAcquire(source) (*(CHAR volatile *)(source))
#define ReadShortAcquire(source) (*(SHORT volatile *)(source))
#define ReadAcquire(source) (*(LONG volatile *)(source))
#define Read64Acquire(source) (*(LONG64 volatile *)(source))
#define ReadPointerAcquire(source) (*(PVOID volatile *)(source))
#define ReadUCharAcquire(source) (*(UCHAR volatile *)(source))
#define ReadUShortAcquire(source) (*(USHORT volatile *)(source))
#define ReadULongAcquire(source) (*(ULONG volatile *)(source))
#define ReadULong64Acquire(source) (*(ULONG64 volatile *)(source))
#define ReadBooleanAcquire(source) (*(BOOLEAN volatile *)(source))
#define ReadInt32Acquire(source) (*(INT32 volatile *)(source))
#define ReadUInt32Acquire(source) (*(UINT32 volatile *)(source))
#define ReadCharNoFence(source) (*(CHAR volatile *)(source))
#define ReadShortNoFence(source) (*(SHORT volatile *)(source))
#define ReadNoFence(source) (*(LONG volatile *)(source))
#define Read64NoFence(source) (*(LONG64 volatile *)(source))
#define ReadPointerNoFence(source) (*(PVOID volatile *)(source))
#define ReadUCharNoFence(source) (*(UCHAR volatile *)(source))
#define ReadUShortNoFence(source) (*(USHORT volatile *)(source))
#define ReadULongNoFence(source) (*(ULONG volatile *)(source))
#define ReadULong64NoFence(source) (*(ULONG64 volatile *)(source))
#define ReadBooleanNoFence(source) (*(BOOLEAN volatile *)(source))
#define ReadInt32NoFence(source) (*(INT32 volatile *)(source))
#define ReadUInt32NoFence(source) (*(UINT32 volatile *)(source))
#define ReadCharRaw(source) (*(CHAR volatile *)(source))
#define ReadShortRaw(source) (*(SHORT volatile *)(source))
#define ReadRaw(source) (*(LONG volatile *)(source))
#define Read64Raw(source) (*(LONG64 volatile *)(source))
#define ReadPointerRaw(source) (*(PVOID volatile *)(source))
#define ReadUCharRaw(source) (*(UCHAR volatile *)(source))
#define ReadUShortRaw(source) (*(USHORT volatile *)(source))
#define ReadULongRaw(source) (*(ULONG volatile *)(source))
#define ReadULong64Raw(source) (*(ULONG64 volatile *)(source))
#define ReadBooleanRaw(source) (*(BOOLEAN volatile *)(source))
#define ReadInt32Raw(source) (*(INT32 volatile *)(source))
#define ReadUInt32Raw(source) (*(UINT32 volatile *)(source))
#define WriteCharRelease(destination, value) ((void)(*(CHAR volatile *)(destination) = (value)))
#define WriteShortRelease(destination, value) ((void)(*(SHORT volatile *)(destination) = (value)))
#define WriteRelease(destination, value) ((void)(*(LONG volatile *)(destination) = (value)))
#define Write64Release(destination, value) ((void)(*(LONG64 volatile *)(destination) = (value)))
#define WritePointerRelease(destination, value) ((void)(*(PVOID volatile *)(destination) = (value)))
#define WriteUCharRelease(destination, value) ((void)(*(UCHAR volatile *)(destination) = (value)))
#define WriteUShortRelease(destination, value) ((void)(*(USHORT volatile *)(destination) = (value)))
#define WriteULongRelease(destination, value) ((void)(*(ULONG volatile *)(destination) = (value)))
#define WriteULong64Release(destination, value) ((void)(*(ULONG64 volatile *)(destination) = (value)))
#define WriteBooleanRelease(destination, value) ((void)(*(BOOLEAN volatile *)(destination) = (value)))
#define WriteInt32Release(destination, value) ((void)(*(INT32 volatile *)(destination) = (value)))
#define WriteUInt32Release(destination, value) ((void)(*(UINT32 volatile *)(destination) = (value)))
#define WriteCharNoFence(destination, value) ((void)(*(CHAR volatile *)(destination) = (value)))
#define WriteShortNoFence(destination, value) ((void)(*(SHORT volatile *)(destination) = (value)))
#define WriteNoFence(destination, value) ((void)(*(LONG volatile *)(destination) = (value)))
#define Write64NoFence(destination, value) ((void)(*(LONG64 volatile *)(destination) = (value)))
#define WritePointerNoFence(destination, value) ((void)(*(PVOID volatile *)(destination) = (value)))
#define WriteUCharNoFence(destination, value) ((void)(*(UCHAR volatile *)(destination) = (value)))
#define WriteUShortNoFence(destination, value) ((void)(*(USHORT volatile *)(destination) = (value)))
#define WriteULongNoFence(destination, value) ((void)(*(ULONG volatile *)(destination) = (value)))
#define WriteULong64NoFence(destination, value) ((void)(*(ULONG64 volatile *)(destination) = (value)))
#define WriteBooleanNoFence(destination, value) ((void)(*(BOOLEAN volatile *)(destination) = (value)))
#define WriteInt32NoFence(destination, value) ((void)(*(INT32 volatile *)(destination) = (value)))
#define WriteUInt32NoFence(destination, value) ((void)(*(UINT32 volatile *)(destination) = (value)))
#define WriteCharRaw(destination, value) ((void)(*(CHAR volatile *)(destination) = (value)))
#define WriteShortRaw(destination, value) ((void)(*(SHORT volatile *)(destination) = (value)))
#define WriteRaw(destination, value) ((void)(*(LONG volatile *)(destination) = (value)))
#define Write64Raw(destination, value) ((void)(*(LONG64 volatile *)(destination) = (value)))
#define WritePointerRaw(destination, value) ((void)(*(PVOID volatile *)(destination) = (value)))
#define WriteUCharRaw(destination, value) ((void)(*(UCHAR volatile *)(destination) = (value)))
#define WriteUShortRaw(destination, value) ((void)(*(USHORT volatile *)(destination) = (value)))
#define WriteULongRaw(destination, value) ((void)(*(ULONG volatile *)(destination) = (value)))
#define WriteULong64Raw(destination, value) ((void)(*(ULONG64 volatile *)(destination) = (value)))
#define WriteBooleanRaw(destination, value) ((void)(*(BOOLEAN volatile *)(destination) = (value)))
#define WriteInt32Raw(destination, value) ((void)(*(INT32 volatile *)(destination) = (value)))
#define WriteUInt32Raw(destination, value) ((void)(*(UINT32 volatile *)(destination) = (value)))

/* The same with the order named before the width. */
#define InterlockedIncrementAcquire16 InterlockedIncrement16Acquire
#define InterlockedIncrementRelease16 InterlockedIncrement16Release
#define InterlockedIncrementNoFence16 InterlockedIncrement16NoFence
#define InterlockedIncrementAcquire64 InterlockedIncrement64Acquire
#define InterlockedIncrementRelease64 InterlockedIncrement64Release
#define InterlockedIncrementNoFence64 InterlockedIncrement64NoFence
#define InterlockedDecrementAcquire16 InterlockedDecrement16Acquire
#define InterlockedDecrementRelease16 InterlockedDecrement16Release
#define InterlockedDecrementNoFence16 InterlockedDecrement16NoFence
#define InterlockedDecrementAcquire64 InterlockedDecrement64Acquire
#define InterlockedDecrementRelease64 InterlockedDecrement64Release
#define InterlockedDecrementNoFence64 InterlockedDecrement64NoFence
#define InterlockedExchangeAcquire16 InterlockedExchange16Acquire
#define InterlockedExchangeRelease16 InterlockedExchange16Release
#define InterlockedExchangeNoFence16 InterlockedExchange16NoFence
#define InterlockedExchangeAcquire64 InterlockedExchange64Acquire
#define InterlockedExchangeRelease64 InterlockedExchange64Release
#define InterlockedExchangeNoFence64 InterlockedExchange64NoFence
#define InterlockedExchangeAddAcquire64 InterlockedExchangeAdd64Acquire
#define InterlockedExchangeAddRelease64 InterlockedExchangeAdd64Release
#define InterlockedExchangeAddNoFence64 InterlockedExchangeAdd64NoFence
#define InterlockedAddAcquire64 InterlockedAdd64Acquire
#define InterlockedAddRelease64 InterlockedAdd64Release
#define InterlockedAddNoFence64 InterlockedAdd64NoFence
#define InterlockedAndAcquire16 InterlockedAnd16Acquire
#define InterlockedAndRelease16 InterlockedAnd16Release
#define InterlockedAndNoFence16 InterlockedAnd16NoFence
#define InterlockedAndAcquire64 InterlockedAnd64Acquire
#define InterlockedAndRelease64 InterlockedAnd64Release
#define InterlockedAndNoFence64 InterlockedAnd64NoFence
#define InterlockedOrAcquire16 InterlockedOr16Acquire
#define InterlockedOrRelease16 InterlockedOr16Release
#define InterlockedOrNoFence16 InterlockedOr16NoFence
#define InterlockedOrAcquire64 InterlockedOr64Acquire
#define InterlockedOrRelease64 InterlockedOr64Release
#define InterlockedOrNoFence64 InterlockedOr64NoFence
#define InterlockedXorAcquire16 InterlockedXor16Acquire
#define InterlockedXorRelease16 InterlockedXor16Release
#define InterlockedXorNoFence16 InterlockedXor16NoFence
#define InterlockedXorAcquire64 InterlockedXor64Acquire
#define InterlockedXorRelease64 InterlockedXor64Release
#define InterlockedXorNoFence64 InterlockedXor64NoFence
#define InterlockedCompareExchangeAcquire16 InterlockedCompareExchange16Acquire
#define InterlockedCompareExchangeRelease16 InterlockedCompareExchange16Release
#define InterlockedCompareExchangeNoFence16 InterlockedCompareExchange16NoFence
#define InterlockedCompareExchangeAcquire64 InterlockedCompareExchange64Acquire
#define InterlockedCompareExchangeRelease64 InterlockedCompareExchange64Release
#define InterlockedCompareExchangeNoFence64 InterlockedCompareExchange64NoFence
#define InterlockedAndAcquire8 InterlockedAnd8
#define InterlockedAndRelease8 InterlockedAnd8
#define InterlockedAndNoFence8 InterlockedAnd8
#define InterlockedOrAcquire8 InterlockedOr8
#define InterlockedOrRelease8 InterlockedOr8
#define InterlockedOrNoFence8 InterlockedOr8
#define InterlockedXorAcquire8 InterlockedXor8
#define InterlockedXorRelease8 InterlockedXor8
#define InterlockedXorNoFence8 InterlockedXor8
#define InterlockedExchangeAcquire8 InterlockedExchange8
#define InterlockedExchangeRelease8 InterlockedExchange8
#define InterlockedExchangeNoFence8 InterlockedExchange8
#define ReadAcquire8(source) ReadCharAcquire(source)
#define ReadAcquire16(source) ReadShortAcquire(source)
#define ReadAcquire64(source) Read64Acquire(source)
#define ReadNoFence8(source) ReadCharNoFence(source)
#define ReadNoFence16(source) ReadShortNoFence(source)
#define ReadNoFence64(source) Read64NoFence(source)
#define ReadRaw8(source) ReadCharRaw(source)
#define ReadRaw16(source) ReadShortRaw(source)
#define ReadRaw64(source) Read64Raw(source)
#define WriteRelease8(destination, value) WriteCharRelease(destination, value)
#define WriteRelease16(destination, value) WriteShortRelease(destination, value)
#define WriteRelease64(destination, value) Write64Release(destination, value)
#define WriteNoFence8(destination, value) WriteCharNoFence(destination, value)
#define WriteNoFence16(destination, value) WriteShortNoFence(destination, value)
#define WriteNoFence64(destination, value) Write64NoFence(destination, value)
#define WriteRaw8(destination, value) WriteCharRaw(destination, value)
#define WriteRaw16(destination, value) WriteShortRaw(destination, value)
#define WriteRaw64(destination, value) Write64Raw(destination, value)

#define MemoryBarrier() KeMemoryBarrier()
#define BarrierAfterRead() KeMemoryBarrier()
#define YieldProcessor() ((void)0)
#define PreFetchCacheLine(level, address) ((void)(address))
#define PrefetchForWrite(p) ((void)(p))
#define ReadForWriteAccess(p) (*(p))
VOID KeMemoryBarrier(VOID);
void _ReadWriteBarrier(void);
void _ReadBarrier(void);
void _WriteBarrier(void);
void __int2c(void);

UCHAR READ_PORT_UCHAR(volatile UCHAR *Port);
VOID WRITE_PORT_UCHAR(volatile UCHAR *Port, UCHAR Value);
VOID READ_PORT_BUFFER_UCHAR(volatile UCHAR *Port, PUCHAR Buffer, ULONG Count);
VOID WRITE_PORT_BUFFER_UCHAR(volatile UCHAR *Port, PUCHAR Buffer, ULONG Count);
__typeof__(READ_PORT_UCHAR) READ_REGISTER_UCHAR;
__typeof__(WRITE_PORT_UCHAR) WRITE_REGISTER_UCHAR;
__typeof__(READ_PORT_BUFFER_UCHAR) READ_REGISTER_BUFFER_UCHAR;
__typeof__(WRITE_PORT_BUFFER_UCHAR) WRITE_REGISTER_BUFFER_UCHAR;
USHORT READ_PORT_USHORT(volatile USHORT *Port);
VOID WRITE_PORT_USHORT(volatile USHORT *Port, USHORT Value);
VOID READ_PORT_BUFFER_USHORT(volatile USHORT *Port, PUSHORT Buffer, ULONG Count);
VOID WRITE_PORT_BUFFER_USHORT(volatile USHORT *Port, PUSHORT Buffer, ULONG Count);
__typeof__(READ_PORT_USHORT) READ_REGISTER_USHORT;
__typeof__(WRITE_PORT_USHORT) WRITE_REGISTER_USHORT;
__typeof__(READ_PORT_BUFFER_USHORT) READ_REGISTER_BUFFER_USHORT;
__typeof__(WRITE_PORT_BUFFER_USHORT) WRITE_REGISTER_BUFFER_USHORT;
ULONG READ_PORT_ULONG(volatile ULONG *Port);
VOID WRITE_PORT_ULONG(volatile ULONG *Port, ULONG Value);
VOID READ_PORT_BUFFER_ULONG(volatile ULONG *Port, PULONG Buffer, ULONG Count);
VOID WRITE_PORT_BUFFER_ULONG(volatile ULONG *Port, PULONG Buffer, ULONG Count);
__typeof__(READ_PORT_ULONG) READ_REGISTER_ULONG;
__typeof__(WRITE_PORT_ULONG) WRITE_REGISTER_ULONG;
__typeof__(READ_PORT_BUFFER_ULONG) READ_REGISTER_BUFFER_ULONG;
__typeof__(WRITE_PORT_BUFFER_ULONG) WRITE_REGISTER_BUFFER_ULONG;
ULONG64 READ_REGISTER_ULONG64(volatile ULONG64 *Register);
VOID WRITE_REGISTER_ULONG64(volatile ULONG64 *Register, ULONG64 Value);
VOID READ_REGISTER_BUFFER_ULONG64(volatile ULONG64 *Register, PULONG64 Buffer, ULONG Count);
VOID WRITE_REGISTER_BUFFER_ULONG64(volatile ULONG64 *Register, PULONG64 Buffer, ULONG Count);

#define BitTest _bittest
#define BitTestAndSet _bittestandset
#define BitTestAndReset _bittestandreset
#define BitScanForward _BitScanForward
#define BitScanReverse _BitScanReverse
#define BitScanForward64 _BitScanForward64
#define BitScanReverse64 _BitScanReverse64

#ifdef __cplusplus
}
#endif
