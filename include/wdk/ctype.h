#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
int isalpha(int c), isupper(int c), islower(int c), isdigit(int c), isxdigit(int c), isspace(int c);
int ispunct(int c), isalnum(int c), isprint(int c), isgraph(int c), iscntrl(int c);
int toupper(int c), tolower(int c), _toupper(int c), _tolower(int c), __isascii(int c), __toascii(int c);
int iswalpha(wint_t c), iswupper(wint_t c), iswlower(wint_t c), iswdigit(wint_t c), iswxdigit(wint_t c);
int iswspace(wint_t c), iswalnum(wint_t c), iswprint(wint_t c);
wint_t towupper(wint_t c);
wint_t towlower(wint_t c);
#define isascii(c) __isascii(c)
#ifdef __cplusplus
}
#endif
