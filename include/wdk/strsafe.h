/* Safe string functions that return HRESULT. */
#pragma once
#include <ntdef.h>
#include <winerror.h>
#ifdef __cplusplus
extern "C" {
#endif
#define STRSAFE_E_INSUFFICIENT_BUFFER ((HRESULT)0x8007007AL)
#define STRSAFE_E_INVALID_PARAMETER ((HRESULT)0x80070057L)
#define STRSAFE_MAX_CCH 2147483647
HRESULT StringCchCopyA(LPSTR dst, size_t cch, LPCSTR src);
HRESULT StringCchCopyW(LPWSTR dst, size_t cch, LPCWSTR src);
HRESULT StringCbCopyA(LPSTR dst, size_t cb, LPCSTR src);
HRESULT StringCbCopyW(LPWSTR dst, size_t cb, LPCWSTR src);
HRESULT StringCchCatA(LPSTR dst, size_t cch, LPCSTR src);
HRESULT StringCchCatW(LPWSTR dst, size_t cch, LPCWSTR src);
HRESULT StringCbCatA(LPSTR dst, size_t cb, LPCSTR src);
HRESULT StringCbCatW(LPWSTR dst, size_t cb, LPCWSTR src);
HRESULT StringCchPrintfA(LPSTR dst, size_t cch, LPCSTR format, ...);
HRESULT StringCchPrintfW(LPWSTR dst, size_t cch, LPCWSTR format, ...);
HRESULT StringCbPrintfA(LPSTR dst, size_t cb, LPCSTR format, ...);
HRESULT StringCbPrintfW(LPWSTR dst, size_t cb, LPCWSTR format, ...);
HRESULT StringCchVPrintfA(LPSTR dst, size_t cch, LPCSTR format, va_list args);
HRESULT StringCchVPrintfW(LPWSTR dst, size_t cch, LPCWSTR format, va_list args);
HRESULT StringCchLengthA(LPCSTR s, size_t max, size_t *length);
HRESULT StringCchLengthW(LPCWSTR s, size_t max, size_t *length);
HRESULT StringCbLengthA(LPCSTR s, size_t max, size_t *length);
HRESULT StringCbLengthW(LPCWSTR s, size_t max, size_t *length);
#ifdef __cplusplus
}
#endif
