#pragma once
#include <wchar.h>
#ifdef _UNICODE
#define _TEXT(s) L##s
#define _tcslen wcslen
#define _tcscpy wcscpy
#define _tcscmp wcscmp
#define _tprintf wprintf
#else
#define _TEXT(s) s
#define _tcslen strlen
#define _tcscpy strcpy
#define _tcscmp strcmp
#define _tprintf printf
#endif
#ifndef _T
#define _T(s) _TEXT(s)
#endif
