#pragma once
#include <stdio.h>
#include <string.h>
#include <ctype.h>
#define WEOF ((wint_t)(0xFFFF))
#define WCHAR_MIN 0x0000
#define WCHAR_MAX 0xffff
