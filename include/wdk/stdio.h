#pragma once
#include <stddef.h>
#include <stdarg.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _iobuf FILE;
#define EOF (-1)
#define BUFSIZ 512
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
FILE *__acrt_iob_func(unsigned index);
#define stdin (__acrt_iob_func(0))
#define stdout (__acrt_iob_func(1))
#define stderr (__acrt_iob_func(2))
int printf(const char *format, ...);
int fprintf(FILE *file, const char *format, ...);
int sprintf(char *buffer, const char *format, ...);
int snprintf(char *buffer, size_t n, const char *format, ...);
int _snprintf(char *buffer, size_t n, const char *format, ...);
int sprintf_s(char *buffer, size_t n, const char *format, ...);
int _snprintf_s(char *buffer, size_t size, size_t n, const char *format, ...);
int vprintf(const char *format, va_list args);
int vfprintf(FILE *file, const char *format, va_list args);
int vsprintf(char *buffer, const char *format, va_list args);
int vsnprintf(char *buffer, size_t n, const char *format, va_list args);
int _vsnprintf(char *buffer, size_t n, const char *format, va_list args);
int vsprintf_s(char *buffer, size_t n, const char *format, va_list args);
int _vsnprintf_s(char *buffer, size_t size, size_t n, const char *format, va_list args);
int swprintf(wchar_t *buffer, size_t n, const wchar_t *format, ...);
int _snwprintf(wchar_t *buffer, size_t n, const wchar_t *format, ...);
int _vsnwprintf(wchar_t *buffer, size_t n, const wchar_t *format, va_list args);
int swprintf_s(wchar_t *buffer, size_t n, const wchar_t *format, ...);
int sscanf(const char *text, const char *format, ...);
int sscanf_s(const char *text, const char *format, ...);
int swscanf(const wchar_t *text, const wchar_t *format, ...);
int swscanf_s(const wchar_t *text, const wchar_t *format, ...);
FILE *fopen(const char *name, const char *mode);
errno_t fopen_s(FILE **file, const char *name, const char *mode);
int fclose(FILE *file);
int fflush(FILE *file);
size_t fread(void *buffer, size_t size, size_t n, FILE *file);
size_t fwrite(const void *buffer, size_t size, size_t n, FILE *file);
int fseek(FILE *file, long offset, int origin);
long ftell(FILE *file);
char *fgets(char *buffer, int n, FILE *file);
int fputs(const char *text, FILE *file);
int puts(const char *text);
int getchar(void);
int putchar(int c);
void perror(const char *text);
#ifdef __cplusplus
}
#endif
