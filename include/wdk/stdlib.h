#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX 0x7fff
void *malloc(size_t size);
void *calloc(size_t n, size_t size);
void *realloc(void *p, size_t size);
void free(void *p);
__declspec(noreturn) void exit(int code);
__declspec(noreturn) void abort(void);
int atoi(const char *s);
long atol(const char *s);
__int64 _atoi64(const char *s);
int _wtoi(const wchar_t *s);
long _wtol(const wchar_t *s);
long strtol(const char *s, char **end, int base);
unsigned long strtoul(const char *s, char **end, int base);
long long strtoll(const char *s, char **end, int base);
unsigned long long strtoull(const char *s, char **end, int base);
unsigned __int64 _strtoui64(const char *s, char **end, int base);
long wcstol(const wchar_t *s, wchar_t **end, int base);
unsigned long wcstoul(const wchar_t *s, wchar_t **end, int base);
char *_itoa(int value, char *buffer, int base);
char *_ltoa(long value, char *buffer, int base);
char *_ultoa(unsigned long value, char *buffer, int base);
errno_t _itoa_s(int value, char *buffer, size_t n, int base);
errno_t _itow_s(int value, wchar_t *buffer, size_t n, int base);
int abs(int value);
long labs(long value);
long long llabs(long long value);
int rand(void);
void srand(unsigned seed);
void qsort(void *base, size_t n, size_t size, int (*compare)(const void *, const void *));
void *bsearch(const void *key, const void *base, size_t n, size_t size,
              int (*compare)(const void *, const void *));
char *getenv(const char *name);
size_t mbstowcs(wchar_t *dst, const char *src, size_t n);
size_t wcstombs(char *dst, const wchar_t *src, size_t n);
int mbtowc(wchar_t *dst, const char *src, size_t n);
int wctomb(char *dst, wchar_t c);
unsigned short _byteswap_ushort(unsigned short value);
unsigned long _byteswap_ulong(unsigned long value);
unsigned __int64 _byteswap_uint64(unsigned __int64 value);
unsigned int _rotl(unsigned int value, int shift);
unsigned int _rotr(unsigned int value, int shift);
#define _countof(a) (sizeof(a) / sizeof((a)[0]))
#ifndef __cplusplus
#ifndef max
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define min(a, b) (((a) < (b)) ? (a) : (b))
#endif
#define __max(a, b) (((a) > (b)) ? (a) : (b))
#define __min(a, b) (((a) < (b)) ? (a) : (b))
#endif
#ifdef __cplusplus
}
#endif
