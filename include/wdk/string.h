#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
void *memcpy(void *dst, const void *src, size_t n);
void *memmove(void *dst, const void *src, size_t n);
void *memset(void *dst, int c, size_t n);
int memcmp(const void *a, const void *b, size_t n);
void *memchr(const void *s, int c, size_t n);
errno_t memcpy_s(void *dst, rsize_t size, const void *src, rsize_t n);
errno_t memmove_s(void *dst, rsize_t size, const void *src, rsize_t n);
char *strcpy(char *dst, const char *src);
char *strncpy(char *dst, const char *src, size_t n);
char *strcat(char *dst, const char *src);
char *strncat(char *dst, const char *src, size_t n);
int strcmp(const char *a, const char *b);
int strncmp(const char *a, const char *b, size_t n);
int _stricmp(const char *a, const char *b);
int _strnicmp(const char *a, const char *b, size_t n);
int stricmp(const char *a, const char *b);
int strnicmp(const char *a, const char *b, size_t n);
int _strcmpi(const char *a, const char *b);
size_t strlen(const char *s);
size_t strnlen(const char *s, size_t n);
char *strchr(const char *s, int c);
char *strrchr(const char *s, int c);
char *strstr(const char *s, const char *what);
size_t strspn(const char *s, const char *set);
size_t strcspn(const char *s, const char *set);
char *strpbrk(const char *s, const char *set);
char *strtok(char *s, const char *delimiters);
char *strtok_s(char *s, const char *delimiters, char **context);
errno_t strcpy_s(char *dst, rsize_t size, const char *src);
errno_t strncpy_s(char *dst, rsize_t size, const char *src, rsize_t n);
errno_t strcat_s(char *dst, rsize_t size, const char *src);
errno_t strncat_s(char *dst, rsize_t size, const char *src, rsize_t n);
char *_strupr(char *s);
char *_strlwr(char *s);
char *_strset(char *s, int c);
char *_strnset(char *s, int c, size_t n);
char *_strrev(char *s);
char *_strdup(const char *s);
wchar_t *wcscpy(wchar_t *dst, const wchar_t *src);
wchar_t *wcsncpy(wchar_t *dst, const wchar_t *src, size_t n);
wchar_t *wcscat(wchar_t *dst, const wchar_t *src);
wchar_t *wcsncat(wchar_t *dst, const wchar_t *src, size_t n);
int wcscmp(const wchar_t *a, const wchar_t *b);
int wcsncmp(const wchar_t *a, const wchar_t *b, size_t n);
int _wcsicmp(const wchar_t *a, const wchar_t *b);
int _wcsnicmp(const wchar_t *a, const wchar_t *b, size_t n);
size_t wcslen(const wchar_t *s);
size_t wcsnlen(const wchar_t *s, size_t n);
wchar_t *wcschr(const wchar_t *s, wchar_t c);
wchar_t *wcsrchr(const wchar_t *s, wchar_t c);
wchar_t *wcsstr(const wchar_t *s, const wchar_t *what);
size_t wcsspn(const wchar_t *s, const wchar_t *set);
size_t wcscspn(const wchar_t *s, const wchar_t *set);
wchar_t *wcspbrk(const wchar_t *s, const wchar_t *set);
wchar_t *wcstok_s(wchar_t *s, const wchar_t *delimiters, wchar_t **context);
errno_t wcscpy_s(wchar_t *dst, rsize_t size, const wchar_t *src);
errno_t wcsncpy_s(wchar_t *dst, rsize_t size, const wchar_t *src, rsize_t n);
errno_t wcscat_s(wchar_t *dst, rsize_t size, const wchar_t *src);
errno_t wcsncat_s(wchar_t *dst, rsize_t size, const wchar_t *src, rsize_t n);
wchar_t *_wcsupr(wchar_t *s);
wchar_t *_wcslwr(wchar_t *s);
#ifdef __cplusplus
}
#endif
