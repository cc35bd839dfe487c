/* Safe string functions of the kernel. */
#pragma once
#include <ntdef.h>
#include <ntstatus.h>
#ifdef __cplusplus
extern "C" {
#endif
#define NTSTRSAFE_MAX_CCH 2147483647
#define NTSTRSAFE_MAX_LENGTH (NTSTRSAFE_MAX_CCH - 1)
#define NTSTRSAFE_UNICODE_STRING_MAX_CCH (0xffff / sizeof(wchar_t))
#define STRSAFE_MAX_CCH NTSTRSAFE_MAX_CCH
#define STRSAFE_IGNORE_NULLS 0x00000100
#define STRSAFE_FILL_BEHIND_NULL 0x00000200
#define STRSAFE_FILL_ON_FAILURE 0x00000400
#define STRSAFE_NULL_ON_FAILURE 0x00000800
#define STRSAFE_NO_TRUNCATION 0x00001000
#define STRSAFE_ZERO_LENGTH_ON_FAILURE 0x00008000
#define STRSAFE_FILL_BYTE(x) ((ULONG)(((x) & 0x000000FF) | STRSAFE_FILL_BEHIND_NULL))
#define STRSAFE_FAILURE_BYTE(x) ((ULONG)(((x) & 0x000000FF) | STRSAFE_FILL_ON_FAILURE))
typedef char *STRSAFE_LPSTR, *NTSTRSAFE_PSTR;
typedef const char *NTSTRSAFE_PCSTR;
typedef wchar_t *NTSTRSAFE_PWSTR;
typedef const wchar_t *NTSTRSAFE_PCWSTR;
typedef const char *STRSAFE_LPCSTR, *STRSAFE_PCNZCH;
typedef wchar_t *STRSAFE_LPWSTR;
typedef const wchar_t *STRSAFE_LPCWSTR, *STRSAFE_PCNZWCH;
typedef const wchar_t UNALIGNED *STRSAFE_LPCUWSTR;

NTSTATUS RtlStringCbCatA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPCSTR pszSrc);
NTSTATUS RtlStringCbCatExA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPCSTR pszSrc,
                           STRSAFE_LPSTR *ppszDestEnd, size_t *pcbRemaining,
                           unsigned long dwFlags);
NTSTATUS RtlStringCbCatExW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPCWSTR pszSrc,
                           STRSAFE_LPWSTR *ppszDestEnd, size_t *pcbRemaining,
                           unsigned long dwFlags);
NTSTATUS RtlStringCbCatNA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPCSTR pszSrc,
                          size_t cbToAppend);
NTSTATUS RtlStringCbCatNExA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPCSTR pszSrc,
                            size_t cbToAppend, STRSAFE_LPSTR *ppszDestEnd, size_t *pcbRemaining,
                            unsigned long dwFlags);
NTSTATUS RtlStringCbCatNExW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPCWSTR pszSrc,
                            size_t cbToAppend, STRSAFE_LPWSTR *ppszDestEnd, size_t *pcbRemaining,
                            unsigned long dwFlags);
NTSTATUS RtlStringCbCatNW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPCWSTR pszSrc,
                          size_t cbToAppend);
NTSTATUS RtlStringCbCatW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPCWSTR pszSrc);
NTSTATUS RtlStringCbCopyA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPCSTR pszSrc);
NTSTATUS RtlStringCbCopyExA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPCSTR pszSrc,
                            STRSAFE_LPSTR *ppszDestEnd, size_t *pcbRemaining,
                            unsigned long dwFlags);
NTSTATUS RtlStringCbCopyExW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPCWSTR pszSrc,
                            STRSAFE_LPWSTR *ppszDestEnd, size_t *pcbRemaining,
                            unsigned long dwFlags);
NTSTATUS RtlStringCbCopyNA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPCSTR pszSrc,
                           size_t cbToCopy);
NTSTATUS RtlStringCbCopyNExA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPCSTR pszSrc,
                             size_t cbToCopy, STRSAFE_LPSTR *ppszDestEnd, size_t *pcbRemaining,
                             unsigned long dwFlags);
NTSTATUS RtlStringCbCopyNExW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPCWSTR pszSrc,
                             size_t cbToCopy, STRSAFE_LPWSTR *ppszDestEnd, size_t *pcbRemaining,
                             unsigned long dwFlags);
NTSTATUS RtlStringCbCopyNW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPCWSTR pszSrc,
                           size_t cbToCopy);
NTSTATUS RtlStringCbCopyW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPCWSTR pszSrc);
NTSTATUS RtlStringCbLengthA(STRSAFE_LPCSTR psz, size_t cbMax, size_t *pcbLength);
NTSTATUS RtlStringCbLengthW(STRSAFE_LPCWSTR psz, size_t cbMax, size_t *pcbLength);
NTSTATUS RtlStringCbPrintfA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPCSTR pszFormat, ...);
NTSTATUS RtlStringCbPrintfExA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPSTR *ppszDestEnd,
                              size_t *pcbRemaining, unsigned long dwFlags,
                              STRSAFE_LPCSTR pszFormat, ...);
NTSTATUS RtlStringCbPrintfExW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPWSTR *ppszDestEnd,
                              size_t *pcbRemaining, unsigned long dwFlags,
                              STRSAFE_LPCWSTR pszFormat, ...);
NTSTATUS RtlStringCbPrintfW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPCWSTR pszFormat,
                            ...);
NTSTATUS RtlStringCbVPrintfA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPCSTR pszFormat,
                             va_list argList);
NTSTATUS RtlStringCbVPrintfExA(STRSAFE_LPSTR pszDest, size_t cbDest, STRSAFE_LPSTR *ppszDestEnd,
                               size_t *pcbRemaining, unsigned long dwFlags,
                               STRSAFE_LPCSTR pszFormat, va_list argList);
NTSTATUS RtlStringCbVPrintfExW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPWSTR *ppszDestEnd,
                               size_t *pcbRemaining, unsigned long dwFlags,
                               STRSAFE_LPCWSTR pszFormat, va_list argList);
NTSTATUS RtlStringCbVPrintfW(STRSAFE_LPWSTR pszDest, size_t cbDest, STRSAFE_LPCWSTR pszFormat,
                             va_list argList);
NTSTATUS RtlStringCchCatA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPCSTR pszSrc);
NTSTATUS RtlStringCchCatExA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPCSTR pszSrc,
                            STRSAFE_LPSTR *ppszDestEnd, size_t *pcchRemaining,
                            unsigned long dwFlags);
NTSTATUS RtlStringCchCatExW(STRSAFE_LPWSTR pszDest, size_t cchDest, STRSAFE_LPCWSTR pszSrc,
                            STRSAFE_LPWSTR *ppszDestEnd, size_t *pcchRemaining,
                            unsigned long dwFlags);
NTSTATUS RtlStringCchCatNA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPCSTR pszSrc,
                           size_t cchToAppend);
NTSTATUS RtlStringCchCatNExA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPCSTR pszSrc,
                             size_t cchToAppend, STRSAFE_LPSTR *ppszDestEnd, size_t *pcchRemaining,
                             unsigned long dwFlags);
NTSTATUS RtlStringCchCatNExW(STRSAFE_LPWSTR pszDest, size_t cchDest, STRSAFE_LPCWSTR pszSrc,
                             size_t cchToAppend, STRSAFE_LPWSTR *ppszDestEnd,
                             size_t *pcchRemaining, unsigned long dwFlags);
NTSTATUS RtlStringCchCatNW(STRSAFE_LPWSTR pszDest, size_t cchDest, STRSAFE_LPCWSTR pszSrc,
                           size_t cchToAppend);
NTSTATUS RtlStringCchCatW(STRSAFE_LPWSTR pszDest, size_t cchDest, STRSAFE_LPCWSTR pszSrc);
NTSTATUS RtlStringCchCopyA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPCSTR pszSrc);
NTSTATUS RtlStringCchCopyExA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPCSTR pszSrc,
                             STRSAFE_LPSTR *ppszDestEnd, size_t *pcchRemaining,
                             unsigned long dwFlags);
NTSTATUS RtlStringCchCopyExW(STRSAFE_LPWSTR pszDest, size_t cchDest, STRSAFE_LPCWSTR pszSrc,
                             STRSAFE_LPWSTR *ppszDestEnd, size_t *pcchRemaining,
                             unsigned long dwFlags);
NTSTATUS RtlStringCchCopyNA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPCSTR pszSrc,
                            size_t cchToCopy);
NTSTATUS RtlStringCchCopyNExA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPCSTR pszSrc,
                              size_t cchToCopy, STRSAFE_LPSTR *ppszDestEnd, size_t *pcchRemaining,
                              unsigned long dwFlags);
NTSTATUS RtlStringCchCopyNExW(STRSAFE_LPWSTR pszDest, size_t cchDest, STRSAFE_LPCWSTR pszSrc,
                              size_t cchToCopy, STRSAFE_LPWSTR *ppszDestEnd, size_t *pcchRemaining,
                              unsigned long dwFlags);
NTSTATUS RtlStringCchCopyNW(STRSAFE_LPWSTR pszDest, size_t cchDest, STRSAFE_LPCWSTR pszSrc,
                            size_t cchToCopy);
NTSTATUS RtlStringCchCopyW(STRSAFE_LPWSTR pszDest, size_t cchDest, STRSAFE_LPCWSTR pszSrc);
NTSTATUS RtlStringCchLengthA(STRSAFE_LPCSTR psz, size_t cchMax, size_t *pcchLength);
NTSTATUS RtlStringCchLengthW(STRSAFE_LPCWSTR psz, size_t cchMax, size_t *pcchLength);
NTSTATUS RtlStringCchPrintfA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPCSTR pszFormat,
                             ...);
NTSTATUS RtlStringCchPrintfExA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPSTR *ppszDestEnd,
                               size_t *pcchRemaining, unsigned long dwFlags,
                               STRSAFE_LPCSTR pszFormat, ...);
NTSTATUS RtlStringCchPrintfExW(STRSAFE_LPWSTR pszDest, size_t cchDest,
                               STRSAFE_LPWSTR *ppszDestEnd, size_t *pcchRemaining,
                               unsigned long dwFlags, STRSAFE_LPCWSTR pszFormat, ...);
NTSTATUS RtlStringCchPrintfW(STRSAFE_LPWSTR pszDest, size_t cchDest, STRSAFE_LPCWSTR pszFormat,
                             ...);
NTSTATUS RtlStringCchVPrintfA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPCSTR pszFormat,
                              va_list argList);
NTSTATUS RtlStringCchVPrintfExA(STRSAFE_LPSTR pszDest, size_t cchDest, STRSAFE_LPSTR *ppszDestEnd,
                                size_t *pcchRemaining, unsigned long dwFlags,
                                STRSAFE_LPCSTR pszFormat, va_list argList);
NTSTATUS RtlStringCchVPrintfExW(STRSAFE_LPWSTR pszDest, size_t cchDest,
                                STRSAFE_LPWSTR *ppszDestEnd, size_t *pcchRemaining,
                                unsigned long dwFlags, STRSAFE_LPCWSTR pszFormat, va_list argList);
NTSTATUS RtlStringCchVPrintfW(STRSAFE_LPWSTR pszDest, size_t cchDest, STRSAFE_LPCWSTR pszFormat,
                              va_list argList);
NTSTATUS RtlStringCbCopyUnicodeString(LPWSTR pszDest, size_t cbDest, PCUNICODE_STRING SourceString);
NTSTATUS RtlStringCbCopyUnicodeStringEx(LPWSTR pszDest, size_t cbDest,
                                        PCUNICODE_STRING SourceString, LPWSTR *ppszDestEnd,
                                        size_t *pcbRemaining, ULONG dwFlags);
NTSTATUS RtlStringCchCopyUnicodeString(LPWSTR pszDest, size_t cchDest,
                                       PCUNICODE_STRING SourceString);
NTSTATUS RtlStringCchCopyUnicodeStringEx(LPWSTR pszDest, size_t cchDest,
    PCUNICODE_STRING SourceString, LPWSTR *ppszDestEnd, size_t *pcchRemaining, ULONG dwFlags);
NTSTATUS RtlUnalignedStringCbLengthW(PCUWSTR psz, size_t cbMax, size_t *pcbLength);
NTSTATUS RtlUnalignedStringCchLengthW(PCUWSTR psz, size_t cchMax, size_t *pcchLength);
NTSTATUS RtlUnicodeStringCat(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString);
NTSTATUS RtlUnicodeStringCatEx(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString,
                               PUNICODE_STRING RemainingString, ULONG dwFlags);
NTSTATUS RtlUnicodeStringCatString(PUNICODE_STRING DestinationString, PCWSTR pszSrc);
NTSTATUS RtlUnicodeStringCatStringEx(PUNICODE_STRING DestinationString, PCWSTR pszSrc,
                                     PUNICODE_STRING RemainingString, ULONG dwFlags);
NTSTATUS RtlUnicodeStringCbCatN(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString,
                                size_t cbToAppend);
NTSTATUS RtlUnicodeStringCbCatNEx(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString,
                                  size_t cbToAppend, PUNICODE_STRING RemainingString,
                                  ULONG dwFlags);
NTSTATUS RtlUnicodeStringCbCatStringN(PUNICODE_STRING DestinationString, PCWSTR pszSrc,
                                      size_t cbToAppend);
NTSTATUS RtlUnicodeStringCbCatStringNEx(PUNICODE_STRING DestinationString, PCWSTR pszSrc,
                                        size_t cbToAppend, PUNICODE_STRING RemainingString,
                                        ULONG dwFlags);
NTSTATUS RtlUnicodeStringCbCopyN(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString,
                                 size_t cbToCopy);
NTSTATUS RtlUnicodeStringCbCopyNEx(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString,
                                   size_t cbToCopy, PUNICODE_STRING RemainingString, ULONG dwFlags);
NTSTATUS RtlUnicodeStringCbCopyStringN(PUNICODE_STRING DestinationString, PCWSTR pszSrc,
                                       size_t cbToCopy);
NTSTATUS RtlUnicodeStringCbCopyStringNEx(PUNICODE_STRING DestinationString, PCWSTR pszSrc,
    size_t cbToCopy, PUNICODE_STRING RemainingString, ULONG dwFlags);
NTSTATUS RtlUnicodeStringCchCatN(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString,
                                 size_t cchToAppend);
NTSTATUS RtlUnicodeStringCchCatNEx(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString,
                                   size_t cchToAppend, PUNICODE_STRING RemainingString,
                                   ULONG dwFlags);
NTSTATUS RtlUnicodeStringCchCatStringN(PUNICODE_STRING DestinationString, PCWSTR pszSrc,
                                       size_t cchToAppend);
NTSTATUS RtlUnicodeStringCchCatStringNEx(PUNICODE_STRING DestinationString, PCWSTR pszSrc,
    size_t cchToAppend, PUNICODE_STRING RemainingString, ULONG dwFlags);
NTSTATUS RtlUnicodeStringCchCopyN(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString,
                                  size_t cchToCopy);
NTSTATUS RtlUnicodeStringCchCopyNEx(PUNICODE_STRING DestinationString,
                                    PCUNICODE_STRING SourceString, size_t cchToCopy,
                                    PUNICODE_STRING RemainingString, ULONG dwFlags);
NTSTATUS RtlUnicodeStringCchCopyStringN(PUNICODE_STRING DestinationString, PCWSTR pszSrc,
                                        size_t cchToCopy);
NTSTATUS RtlUnicodeStringCchCopyStringNEx(PUNICODE_STRING DestinationString, PCWSTR pszSrc,
    size_t cchToCopy, PUNICODE_STRING RemainingString, ULONG dwFlags);
NTSTATUS RtlUnicodeStringCopy(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString);
NTSTATUS RtlUnicodeStringCopyEx(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString,
                                PUNICODE_STRING RemainingString, ULONG dwFlags);
NTSTATUS RtlUnicodeStringCopyString(PUNICODE_STRING DestinationString, PCWSTR pszSrc);
NTSTATUS RtlUnicodeStringCopyStringEx(PUNICODE_STRING DestinationString, PCWSTR pszSrc,
                                      PUNICODE_STRING RemainingString, ULONG dwFlags);
NTSTATUS RtlUnicodeStringInit(PUNICODE_STRING DestinationString, PCWSTR pszSrc);
NTSTATUS RtlUnicodeStringInitEx(PUNICODE_STRING DestinationString, PCWSTR pszSrc, ULONG dwFlags);
NTSTATUS RtlUnicodeStringPrintf(PUNICODE_STRING DestinationString, PCWSTR pszFormat, ...);
NTSTATUS RtlUnicodeStringPrintfEx(PUNICODE_STRING DestinationString,
                                  PUNICODE_STRING RemainingString, ULONG dwFlags, PCWSTR pszFormat, ...);
NTSTATUS RtlUnicodeStringVPrintf(PUNICODE_STRING DestinationString, PCWSTR pszFormat,
                                 va_list argList);
NTSTATUS RtlUnicodeStringVPrintfEx(PUNICODE_STRING DestinationString,
                                   PUNICODE_STRING RemainingString, ULONG dwFlags, PCWSTR pszFormat,
                                   va_list argList);
NTSTATUS RtlUnicodeStringValidate(PCUNICODE_STRING SourceString);
NTSTATUS RtlUnicodeStringValidateEx(PCUNICODE_STRING SourceString, ULONG dwFlags);

#ifdef UNICODE
#define RtlStringCchCat RtlStringCchCatW
#define RtlStringCchCopy RtlStringCchCopyW
#define RtlStringCchCopyN RtlStringCchCopyNW
#define RtlStringCchCatN RtlStringCchCatNW
#define RtlStringCchLength RtlStringCchLengthW
#define RtlStringCchPrintf RtlStringCchPrintfW
#define RtlStringCchVPrintf RtlStringCchVPrintfW
#define RtlStringCbCat RtlStringCbCatW
#define RtlStringCbCopy RtlStringCbCopyW
#define RtlStringCbCopyN RtlStringCbCopyNW
#define RtlStringCbCatN RtlStringCbCatNW
#define RtlStringCbLength RtlStringCbLengthW
#define RtlStringCbPrintf RtlStringCbPrintfW
#define RtlStringCbVPrintf RtlStringCbVPrintfW
#else
#define RtlStringCchCat RtlStringCchCatA
#define RtlStringCchCopy RtlStringCchCopyA
#define RtlStringCchCopyN RtlStringCchCopyNA
#define RtlStringCchCatN RtlStringCchCatNA
#define RtlStringCchLength RtlStringCchLengthA
#define RtlStringCchPrintf RtlStringCchPrintfA
#define RtlStringCchVPrintf RtlStringCchVPrintfA
#define RtlStringCbCat RtlStringCbCatA
#define RtlStringCbCopy RtlStringCbCopyA
#define RtlStringCbCopyN RtlStringCbCopyNA
#define RtlStringCbCatN RtlStringCbCatNA
#define RtlStringCbLength RtlStringCbLengthA
#define RtlStringCbPrintf RtlStringCbPrintfA
#define RtlStringCbVPrintf RtlStringCbVPrintfA
#endif
#ifdef __cplusplus
}
#endif
