#pragma once
typedef __builtin_va_list va_list;
#define va_start(ap, ...) __builtin_va_start(ap, __VA_ARGS__)
#define va_end(ap) __builtin_va_end(ap)
#define va_arg(ap, type) __builtin_va_arg(ap, type)
#define va_copy(d, s) __builtin_va_copy(d, s)
#define _crt_va_start(ap, ...) va_start(ap, __VA_ARGS__)
#define _crt_va_end(ap) va_end(ap)
#define _crt_va_arg(ap, type) va_arg(ap, type)
