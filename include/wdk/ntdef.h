/* Basic types and macros of the kernel interface. README.md in this folder lists the macros that
 * these headers expect or derive. */
#ifndef _NTDEF_
#define _NTDEF_

/* Target and version: derived from the compiler's own macros unless given. */
#if defined(_M_AMD64) && !defined(_AMD64_)
#define _AMD64_ 1
#elif defined(_M_IX86) && !defined(_X86_)
#define _X86_ 1
#elif defined(_M_ARM64) && !defined(_ARM64_)
#define _ARM64_ 1
#endif
#include <sdkddkver.h>
#ifndef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00
#endif
#ifndef NTDDI_VERSION
#define NTDDI_VERSION 0x0A00000B
#endif
#ifndef WINVER
#define WINVER _WIN32_WINNT
#endif
#ifndef STD_CALL
#define STD_CALL
#endif

#include <sal.h>
#include <specstrings.h>
#include <driverspecs.h>
#include <ctype.h>
#include <string.h>
#include <stdarg.h>
#include <basetsd.h>
#include <guiddef.h>

#ifdef __cplusplus
#define EXTERN_C extern "C"
#define EXTERN_C_START extern "C" {
#define EXTERN_C_END }
#else
#define EXTERN_C extern
#define EXTERN_C_START
#define EXTERN_C_END
#endif

#define CONST const
#define ANYSIZE_ARRAY 1
#define RESTRICTED_POINTER __restrict
#define UNALIGNED __unaligned
#define UNALIGNED64 __unaligned
#define VOLATILE_ACCESSOR
#define NTAPI __stdcall
#define NTAPI_INLINE NTAPI
#define FASTCALL __fastcall
#define CDECL __cdecl
#define FORCEINLINE __forceinline
#define CFORCEINLINE FORCEINLINE
#define DECLSPEC_IMPORT __declspec(dllimport)
#define DECLSPEC_EXPORT __declspec(dllexport)
#define DECLSPEC_NORETURN __declspec(noreturn)
#define DECLSPEC_RESTRICT __declspec(restrict)
#define DECLSPEC_NOTHROW __declspec(nothrow)
#define DECLSPEC_NOINLINE __declspec(noinline)
#define DECLSPEC_NOVTABLE
#define DECLSPEC_DEPRECATED
#define DECLSPEC_DEPRECATED_DDK
#define DECLSPEC_DEPRECATED_DDK_WINXP
#define DECLSPEC_ALLOCATOR
#define DECLSPEC_GUARDIGNORE
#define DECLSPEC_SAFEBUFFERS
#define DECLSPEC_UUID(x)
/* The empty attribute lets it stand in the type of a compound literal, too. */
#define DECLSPEC_ALIGN(n) __attribute__(()) __declspec(align(n))
#define DECLSPEC_CACHEALIGN DECLSPEC_ALIGN(SYSTEM_CACHE_ALIGNMENT_SIZE)
#define DECLSPEC_ADDRSAFE
#ifndef DECLSPEC_SELECTANY
#define DECLSPEC_SELECTANY __declspec(selectany)
#endif
#define DEPRECATE_DDK_FUNCTION
#define DEPRECATED_DDK_FUNCTION
#define DECLSPEC_XFGVIRT
#define NTSYSAPI
#define NTSYSCALLAPI
#define NTKERNELAPI
#define NTHALAPI
#define NTPSHEDAPI
#define NOTHING
#define CRITICAL
#define IN
#define OUT
#define OPTIONAL
#define NDV_NORETURN __declspec(noreturn)
#define SYSTEM_CACHE_ALIGNMENT_SIZE 64
#ifdef _WIN64
#define MEMORY_ALLOCATION_ALIGNMENT 16
#define MAX_NATURAL_ALIGNMENT sizeof(ULONGLONG)
#define PROBE_ALIGNMENT(t) TYPE_ALIGNMENT(t)
#else
#define MEMORY_ALLOCATION_ALIGNMENT 8
#define MAX_NATURAL_ALIGNMENT sizeof(ULONG)
#define PROBE_ALIGNMENT(t) TYPE_ALIGNMENT(t)
#endif
#define PROBE_ALIGNMENT32(t) TYPE_ALIGNMENT(t)

#ifndef NULL
#ifdef __cplusplus
#define NULL 0
#else
#define NULL ((void *)0)
#endif
#endif
#ifndef NULL64
#define NULL64 ((void *POINTER_64)0)
#endif
#define TRUE 1
#define FALSE 0

#ifndef VOID
#define VOID void
typedef char CHAR;
typedef short SHORT;
typedef long LONG;
#endif
typedef void *PVOID;
typedef void *POINTER_64 PVOID64;
typedef int INT, *PINT, *LPINT;
typedef unsigned int UINT, *PUINT;
typedef unsigned char UCHAR, *PUCHAR;
typedef unsigned short USHORT, *PUSHORT;
typedef unsigned long ULONG, *PULONG;
typedef CHAR *PCHAR, *LPCH, *PCH, *LPSTR, *PSTR, *NPSTR, CCHAR, *PCCHAR, *PNZCH;
typedef const CHAR *LPCCH, *PCCH, *LPCSTR, *PCSTR, *PCNZCH;
typedef PSTR *PZPSTR, *LPPSTR;
typedef PCSTR *PZPCSTR;
typedef PSTR PZZSTR;
typedef PCSTR PCZZSTR;
typedef SHORT *PSHORT, CSHORT, *PCSHORT;
typedef LONG *PLONG, *LPLONG;
typedef UCHAR BOOLEAN, *PBOOLEAN;
typedef const UCHAR *PCUCHAR;
typedef const USHORT *PCUSHORT;
typedef const ULONG *PCULONG;
typedef ULONG CLONG, *PCLONG, LCID, *PLCID, LOGICAL, *PLOGICAL;
typedef USHORT LANGID;
typedef double DOUBLE;
typedef float FLOAT;
typedef ULONG LBN, *PLBN;
typedef __int64 LONGLONG, *PLONGLONG, USN;
typedef unsigned __int64 ULONGLONG, *PULONGLONG, DWORDLONG, *PDWORDLONG;
typedef wchar_t WCHAR, *PWCHAR, *LPWCH, *PWCH, *NWPSTR, *LPWSTR, *PWSTR, *PNZWCH;
typedef const WCHAR *LPCWCH, *PCWCH, *LPCWSTR, *PCWSTR, *LPCWCHAR, *PCWCHAR, *PCNZWCH;
typedef PWSTR *PZPWSTR, PZZWSTR;
typedef PCWSTR *PZPCWSTR, PCZZWSTR;
typedef WCHAR UNALIGNED *LPUWSTR, *PUWSTR;
typedef const WCHAR UNALIGNED *LPCUWSTR, *PCUWSTR;
typedef unsigned long UCSCHAR, *PUCSCHAR, *PUCSSTR;
typedef const UCSCHAR *PCUCSCHAR, *PCUCSSTR;
typedef void *HANDLE, **PHANDLE;
typedef LONG NTSTATUS, *PNTSTATUS;
typedef const NTSTATUS *PCNTSTATUS;
typedef LONG HRESULT;
typedef ULONG EXECUTION_STATE, *PEXECUTION_STATE;
typedef ULONGLONG REGHANDLE, *PREGHANDLE;
#define DECLARE_HANDLE(name)                                                                       \
    struct name##__ {                                                                              \
        int unused;                                                                                \
    };                                                                                             \
    typedef struct name##__ *name

#ifndef _TCHAR_DEFINED
#define _TCHAR_DEFINED
#ifdef UNICODE
typedef WCHAR TCHAR, *PTCHAR, TUCHAR, *PTUCHAR;
typedef LPWSTR LPTCH, PTCH, PTSTR, LPTSTR;
typedef LPCWSTR PCTSTR, LPCTSTR;
#else
typedef char TCHAR, *PTCHAR;
typedef unsigned char TUCHAR, *PTUCHAR;
typedef LPSTR LPTCH, PTCH, PTSTR, LPTSTR;
typedef LPCSTR PCTSTR, LPCTSTR;
#endif
#endif
#ifdef UNICODE
#define __TEXT(s) L##s
#else
#define __TEXT(s) s
#endif
#define TEXT(s) __TEXT(s)
#ifndef _T
#define _T(s) __TEXT(s)
#endif

#define UNICODE_NULL ((WCHAR)0)
#define ANSI_NULL ((CHAR)0)
#define UNICODE_STRING_MAX_BYTES ((USHORT)65534)
#define UNICODE_STRING_MAX_CHARS (32767)
#define UNICODE_SIZE_OF_NULL sizeof(UNICODE_NULL)
#define MINCHAR 0x80
#define MAXCHAR 0x7f
#define MINSHORT 0x8000
#define MAXSHORT 0x7fff
#define MINLONG 0x80000000
#define MAXLONG 0x7fffffff
#define MAXLONGLONG (0x7fffffffffffffff)
#define MAXUCHAR 0xff
#define MAXUSHORT 0xffff
#define MAXULONG 0xffffffff
#define MAXBYTE 0xff
#define MAXWORD 0xffff
#define MAXDWORD 0xffffffff

/* Structures that everything is built from. */
typedef union _LARGE_INTEGER {
    struct {
        ULONG LowPart;
        LONG HighPart;
    };
    struct {
        ULONG LowPart;
        LONG HighPart;
    } u;
    LONGLONG QuadPart;
} LARGE_INTEGER, *PLARGE_INTEGER, PHYSICAL_ADDRESS, *PPHYSICAL_ADDRESS;

typedef union _ULARGE_INTEGER {
    struct {
        ULONG LowPart, HighPart;
    };
    struct {
        ULONG LowPart, HighPart;
    } u;
    ULONGLONG QuadPart;
} ULARGE_INTEGER, *PULARGE_INTEGER;

typedef struct _QUAD {
    union {
        __int64 UseThisFieldToCopy;
        double DoNotUseThisField;
    };
} QUAD, *PQUAD, UQUAD, *PUQUAD;

typedef struct _LUID {
    ULONG LowPart;
    LONG HighPart;
} LUID, *PLUID;

typedef struct _LIST_ENTRY {
    struct _LIST_ENTRY *Flink;
    struct _LIST_ENTRY *Blink;
} LIST_ENTRY, *PLIST_ENTRY, *RESTRICTED_POINTER PRLIST_ENTRY;
typedef const LIST_ENTRY *PCLIST_ENTRY;

typedef struct _SINGLE_LIST_ENTRY {
    struct _SINGLE_LIST_ENTRY *Next;
} SINGLE_LIST_ENTRY, *PSINGLE_LIST_ENTRY;

typedef struct LIST_ENTRY32 {
    ULONG Flink, Blink;
} LIST_ENTRY32, *PLIST_ENTRY32;

typedef struct LIST_ENTRY64 {
    ULONGLONG Flink, Blink;
} LIST_ENTRY64, *PLIST_ENTRY64;

typedef struct _STRING {
    USHORT Length, MaximumLength;
    PCHAR Buffer;
} STRING, *PSTRING, ANSI_STRING, *PANSI_STRING, OEM_STRING, *POEM_STRING, UTF8_STRING,
    *PUTF8_STRING;
typedef const STRING *PCANSI_STRING, *PCOEM_STRING, *PCUTF8_STRING;

typedef struct _CSTRING {
    USHORT Length, MaximumLength;
    const char *Buffer;
} CSTRING, *PCSTRING;

typedef struct _UNICODE_STRING {
    USHORT Length, MaximumLength;
    PWCH Buffer;
} UNICODE_STRING, *PUNICODE_STRING;
typedef const UNICODE_STRING *PCUNICODE_STRING;

typedef struct _STRING32 {
    USHORT Length, MaximumLength;
    ULONG Buffer;
} STRING32, *PSTRING32, UNICODE_STRING32, *PUNICODE_STRING32, ANSI_STRING32, *PANSI_STRING32;

typedef struct _STRING64 {
    USHORT Length, MaximumLength;
    ULONGLONG Buffer;
} STRING64, *PSTRING64, UNICODE_STRING64, *PUNICODE_STRING64, ANSI_STRING64, *PANSI_STRING64;

typedef struct _OBJECT_ATTRIBUTES {
    ULONG Length;
    HANDLE RootDirectory;
    PUNICODE_STRING ObjectName;
    ULONG Attributes;
    PVOID SecurityDescriptor, SecurityQualityOfService;
} OBJECT_ATTRIBUTES, *POBJECT_ATTRIBUTES;
typedef const OBJECT_ATTRIBUTES *PCOBJECT_ATTRIBUTES;

typedef struct _PROCESSOR_NUMBER {
    USHORT Group;
    UCHAR Number, Reserved;
} PROCESSOR_NUMBER, *PPROCESSOR_NUMBER;

typedef struct _GROUP_AFFINITY {
    KAFFINITY Mask;
    USHORT Group, Reserved[3];
} GROUP_AFFINITY, *PGROUP_AFFINITY;

typedef struct _GROUP_AFFINITY32 {
    ULONG Mask;
    USHORT Group, Reserved[3];
} GROUP_AFFINITY32, *PGROUP_AFFINITY32;

typedef struct _GROUP_AFFINITY64 {
    ULONGLONG Mask;
    USHORT Group, Reserved[3];
} GROUP_AFFINITY64, *PGROUP_AFFINITY64;

typedef enum _EVENT_TYPE { NotificationEvent, SynchronizationEvent } EVENT_TYPE;
typedef enum _TIMER_TYPE { NotificationTimer, SynchronizationTimer } TIMER_TYPE;
typedef enum _WAIT_TYPE { WaitAll, WaitAny, WaitNotification, WaitDequeue, WaitDpc } WAIT_TYPE;

typedef enum _NT_PRODUCT_TYPE {
    NtProductWinNt = 1,
    NtProductLanManNt,
    NtProductServer
} NT_PRODUCT_TYPE, *PNT_PRODUCT_TYPE;

typedef struct _WNF_STATE_NAME {
    ULONG Data[2];
} WNF_STATE_NAME, *PWNF_STATE_NAME;

#define OBJ_NAME_PATH_SEPARATOR ((WCHAR)L'\\')
#define MAXIMUM_FILENAME_LENGTH 256
#define OBJ_INHERIT 0x00000002L
#define OBJ_PERMANENT 0x00000010L
#define OBJ_EXCLUSIVE 0x00000020L
#define OBJ_CASE_INSENSITIVE 0x00000040L
#define OBJ_OPENIF 0x00000080L
#define OBJ_OPENLINK 0x00000100L
#define OBJ_KERNEL_HANDLE 0x00000200L
#define OBJ_FORCE_ACCESS_CHECK 0x00000400L
#define OBJ_IGNORE_IMPERSONATED_DEVICEMAP 0x00000800L
#define OBJ_DONT_REPARSE 0x00001000L
#define OBJ_VALID_ATTRIBUTES 0x00001FF2L

#define InitializeObjectAttributes(p, n, a, r, s)                                                  \
    {                                                                                              \
        (p)->Length = sizeof(OBJECT_ATTRIBUTES);                                                   \
        (p)->RootDirectory = r;                                                                    \
        (p)->Attributes = a;                                                                       \
        (p)->ObjectName = n;                                                                       \
        (p)->SecurityDescriptor = s;                                                               \
        (p)->SecurityQualityOfService = NULL;                                                      \
    }
#define RTL_INIT_OBJECT_ATTRIBUTES(n, a)                                                           \
    { sizeof(OBJECT_ATTRIBUTES), NULL, n, a, NULL, NULL }
#define RTL_CONSTANT_OBJECT_ATTRIBUTES(n, a) RTL_INIT_OBJECT_ATTRIBUTES(n, a)
#define RTL_CONSTANT_STRING(s)                                                                     \
    { sizeof(s) - sizeof((s)[0]), sizeof(s), (void *)(s) }
#define DECLARE_CONST_UNICODE_STRING(var, str)                                                     \
    const WCHAR var##_buffer[] = str;                                                              \
    __pragma(warning(push)) const UNICODE_STRING var = {                                           \
        sizeof(str) - sizeof(WCHAR), sizeof(str), (PWCH)var##_buffer} __pragma(warning(pop))
#define DECLARE_GLOBAL_CONST_UNICODE_STRING(var, str)                                              \
    extern const __declspec(selectany) UNICODE_STRING var = {                                      \
        sizeof(str) - sizeof(WCHAR), sizeof(str), (PWCH)(str)}
#define DECLARE_UNICODE_STRING_SIZE(var, size)                                                     \
    WCHAR var##_buffer[size];                                                                      \
    UNICODE_STRING var = {0, (size) * sizeof(WCHAR), var##_buffer}

/* Status codes. */
#define NT_SUCCESS(s) (((NTSTATUS)(s)) >= 0)
#define NT_INFORMATION(s) ((((ULONG)(s)) >> 30) == 1)
#define NT_WARNING(s) ((((ULONG)(s)) >> 30) == 2)
#define NT_ERROR(s) ((((ULONG)(s)) >> 30) == 3)
#define APPLICATION_ERROR_MASK 0x20000000
#define ERROR_SEVERITY_SUCCESS 0x00000000
#define ERROR_SEVERITY_INFORMATIONAL 0x40000000
#define ERROR_SEVERITY_WARNING 0x80000000
#define ERROR_SEVERITY_ERROR 0xC0000000

/* Layout. */
#define FIELD_OFFSET(type, field) ((LONG)__builtin_offsetof(type, field))
#define UFIELD_OFFSET(type, field) ((ULONG)__builtin_offsetof(type, field))
#define CONTAINING_RECORD(address, type, field)                                                    \
    ((type *)((PCHAR)(address) - (ULONG_PTR)(&((type *)0)->field)))
#define FIELD_SIZE(type, field) RTL_FIELD_SIZE(type, field)
#define RTL_FIELD_SIZE(type, field) (sizeof(((type *)0)->field))
#define RTL_SIZEOF_THROUGH_FIELD(type, field) (FIELD_OFFSET(type, field) + RTL_FIELD_SIZE(type, field))
#define RTL_CONTAINS_FIELD(s, size, field)                                                         \
    ((((PCHAR)(&(s)->field)) + sizeof((s)->field)) <= (((PCHAR)(s)) + (size)))
#define RTL_NUMBER_OF_V1(a) (sizeof(a) / sizeof((a)[0]))
#define RTL_NUMBER_OF_V2(a) RTL_NUMBER_OF_V1(a)
#define RTL_NUMBER_OF(a) RTL_NUMBER_OF_V1(a)
#define ARRAYSIZE(a) RTL_NUMBER_OF_V2(a)
#define _ARRAYSIZE(a) RTL_NUMBER_OF_V1(a)
#define RTL_NUMBER_OF_FIELD(type, field) (RTL_NUMBER_OF(((type *)0)->field))
#define RTL_BITS_OF(x) (sizeof(x) * 8)
#define RTL_BITS_OF_FIELD(type, field) (RTL_BITS_OF(((type *)0)->field))
#define RTL_PADDING_BETWEEN_FIELDS(t, a, b)                                                        \
    ((FIELD_OFFSET(t, b) > FIELD_OFFSET(t, a))                                                     \
         ? (FIELD_OFFSET(t, b) - FIELD_OFFSET(t, a) - RTL_FIELD_SIZE(t, a))                        \
         : (FIELD_OFFSET(t, a) - FIELD_OFFSET(t, b) - RTL_FIELD_SIZE(t, b)))
#define TYPE_ALIGNMENT(t) __alignof(t)
#define SIZEOF_ARRAY(a) RTL_NUMBER_OF(a)
#define COUNTOF(a) RTL_NUMBER_OF(a)
#define RTL_CONST_CAST(type) (type)
#define RTL_SOFT_ASSERT(e) ((void)0)

#define Int32x32To64(a, b) ((LONGLONG)((LONG)(a)) * (LONGLONG)((LONG)(b)))
#define UInt32x32To64(a, b) ((ULONGLONG)((ULONG)(a)) * (ULONGLONG)((ULONG)(b)))
#define Int64ShllMod32(a, b) ((ULONGLONG)(a) << (b))
#define Int64ShraMod32(a, b) ((LONGLONG)(a) >> (b))
#define Int64ShrlMod32(a, b) ((ULONGLONG)(a) >> (b))

#define ALIGN_DOWN_BY(n, a) ((ULONG_PTR)(n) & ~((ULONG_PTR)(a) - 1))
#define ALIGN_UP_BY(n, a) (ALIGN_DOWN_BY(((ULONG_PTR)(n) + (a) - 1), a))
#define ALIGN_DOWN_POINTER_BY(p, a) ((PVOID)ALIGN_DOWN_BY(p, a))
#define ALIGN_UP_POINTER_BY(p, a) (ALIGN_DOWN_POINTER_BY(((ULONG_PTR)(p) + (a) - 1), a))
#define ALIGN_DOWN(n, type) ALIGN_DOWN_BY(n, sizeof(type))
#define ALIGN_UP(n, type) ALIGN_UP_BY(n, sizeof(type))
#define ALIGN_DOWN_POINTER(p, type) ALIGN_DOWN_POINTER_BY(p, sizeof(type))
#define ALIGN_UP_POINTER(p, type) ALIGN_UP_POINTER_BY(p, sizeof(type))

/* Statements. */
#define UNREFERENCED_PARAMETER(p) (p)
#define DBG_UNREFERENCED_PARAMETER(p) (p)
#define DBG_UNREFERENCED_LOCAL_VARIABLE(v) (v)
#define C_ASSERT(e) typedef char __C_ASSERT__[(e) ? 1 : -1]
#define ARGUMENT_PRESENT(p) ((CHAR *)((ULONG_PTR)(p)) != (CHAR *)(NULL))
#define RTL_IS_POWER_OF_TWO(v) ((v) && !((v) & ((v) - 1)))
#define RTL_IS_CLEAR_OR_SINGLE_FLAG(f, m) ((((f) & (m)) == 0) || !((((f) & (m)) & (((f) & (m)) - 1))))
#define DEFAULT_UNREACHABLE default: __assume(0)
#define UNREFERENCED_LABEL(l)                                                                      \
    if (0)                                                                                         \
    goto l
#define BooleanFlagOn(f, sf) ((BOOLEAN)(((f) & (sf)) != 0))
#ifndef FlagOn
#define FlagOn(f, sf) ((f) & (sf))
#define SetFlag(f, sf) ((f) |= (sf))
#define ClearFlag(f, sf) ((f) &= ~(sf))
#endif
#if !defined(__cplusplus) && !defined(NOMINMAX)
#ifndef min
#define min(a, b) (((a) < (b)) ? (a) : (b))
#endif
#ifndef max
#define max(a, b) (((a) > (b)) ? (a) : (b))
#endif
#endif
#ifdef __cplusplus
#define DEFINE_ENUM_FLAG_OPERATORS(T)                                                              \
    extern "C++" {                                                                                 \
    inline T operator|(T a, T b) { return (T)((int)a | (int)b); }                                  \
    inline T &operator|=(T &a, T b) { return a = (T)((int)a | (int)b); }                           \
    inline T operator&(T a, T b) { return (T)((int)a & (int)b); }                                  \
    inline T &operator&=(T &a, T b) { return a = (T)((int)a & (int)b); }                           \
    inline T operator~(T a) { return (T)(~(int)a); }                                               \
    inline T operator^(T a, T b) { return (T)((int)a ^ (int)b); }                                  \
    }
#else
#define DEFINE_ENUM_FLAG_OPERATORS(T)
#endif

#define MAKELANGID(p, s) ((((USHORT)(s)) << 10) | (USHORT)(p))
#define PRIMARYLANGID(l) ((USHORT)(l) & 0x3ff)
#define SUBLANGID(l) ((USHORT)(l) >> 10)
#define LANG_NEUTRAL 0x00
#define SUBLANG_NEUTRAL 0x00

typedef enum _FUNCTION_TABLE_TYPE { RF_SORTED, RF_UNSORTED, RF_CALLBACK, RF_KERNEL_DYNAMIC } FUNCTION_TABLE_TYPE;

#endif
