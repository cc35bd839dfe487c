/* TraceLogging. Events go nowhere here, but their arguments stay parsed. */
#pragma once
#include <ntddk.h>
#ifdef __cplusplus
extern "C" {
#endif
struct _tlgProvider_t;
typedef const struct _tlgProvider_t *TraceLoggingHProvider;
typedef VOID (*TLG_PENABLECALLBACK)(LPCGUID SourceId, ULONG ControlCode, UCHAR Level,
                                    ULONGLONG MatchAnyKeyword, ULONGLONG MatchAllKeyword,
                                    PVOID FilterData, PVOID CallbackContext);
int NdvTraceArguments(int first, ...);
NTSTATUS TraceLoggingRegister(TraceLoggingHProvider Provider);
NTSTATUS TraceLoggingRegisterEx(TraceLoggingHProvider Provider, PETWENABLECALLBACK EnableCallback,
                                PVOID CallbackContext);
VOID TraceLoggingUnregister(TraceLoggingHProvider Provider);
BOOLEAN NdvTraceLoggingEnabled(TraceLoggingHProvider Provider);
#ifdef __cplusplus
}
#endif
#define TRACELOGGING_DECLARE_PROVIDER(name) extern const TraceLoggingHProvider name
#define TRACELOGGING_DEFINE_PROVIDER(name, text, id, ...) const TraceLoggingHProvider name = NULL
#define TRACELOGGING_DEFINE_PROVIDER_STORAGE(name, text, id, ...)                                  \
    const TraceLoggingHProvider name = NULL
#define TraceLoggingProviderEnabled(provider, level, keyword) NdvTraceLoggingEnabled(provider)
#define TraceLoggingOptionGroup(...)
#define TraceLoggingWrite(provider, name, ...) ((void)sizeof(NdvTraceArguments(0, ##__VA_ARGS__)))
#define TraceLoggingWriteActivity(provider, name, activity, related, ...)                          \
    ((void)sizeof(NdvTraceArguments(0, activity, related, ##__VA_ARGS__)))
#define TraceLoggingLevel(v) (v)
#define TraceLoggingKeyword(v) (v)
#define TraceLoggingOpcode(v) (v)
#define TraceLoggingEventTag(v) (v)
#define TraceLoggingDescription(v) 0
#define TraceLoggingChannel(v) (v)
#define TraceLoggingCustomAttribute(k, v) 0
#define TraceLoggingStruct(n, name) (n)
#define TraceLoggingValue(v, ...) (v)
#define TraceLoggingBool(v, ...) (v)
#define TraceLoggingBoolean(v, ...) (v)
#define TraceLoggingInt8(v, ...) (v)
#define TraceLoggingUInt8(v, ...) (v)
#define TraceLoggingInt16(v, ...) (v)
#define TraceLoggingUInt16(v, ...) (v)
#define TraceLoggingInt32(v, ...) (v)
#define TraceLoggingUInt32(v, ...) (v)
#define TraceLoggingInt64(v, ...) (v)
#define TraceLoggingUInt64(v, ...) (v)
#define TraceLoggingIntPtr(v, ...) (v)
#define TraceLoggingUIntPtr(v, ...) (v)
#define TraceLoggingLong(v, ...) (v)
#define TraceLoggingULong(v, ...) (v)
#define TraceLoggingHexInt8(v, ...) (v)
#define TraceLoggingHexUInt8(v, ...) (v)
#define TraceLoggingHexInt16(v, ...) (v)
#define TraceLoggingHexUInt16(v, ...) (v)
#define TraceLoggingHexInt32(v, ...) (v)
#define TraceLoggingHexUInt32(v, ...) (v)
#define TraceLoggingHexInt64(v, ...) (v)
#define TraceLoggingHexUInt64(v, ...) (v)
#define TraceLoggingHexLong(v, ...) (v)
#define TraceLoggingHexULong(v, ...) (v)
#define TraceLoggingHexULongPtr(v, ...) (v)
#define TraceLoggingPointer(v, ...) (v)
#define TraceLoggingCodePointer(v, ...) (v)
#define TraceLoggingNTStatus(v, ...) (v)
#define TraceLoggingHResult(v, ...) (v)
#define TraceLoggingWinError(v, ...) (v)
#define TraceLoggingChar(v, ...) (v)
#define TraceLoggingWChar(v, ...) (v)
#define TraceLoggingString(v, ...) (v)
#define TraceLoggingWideString(v, ...) (v)
#define TraceLoggingCountedString(v, n, ...) (v), (n)
#define TraceLoggingCountedWideString(v, n, ...) (v), (n)
#define TraceLoggingUnicodeString(v, ...) (v)
#define TraceLoggingAnsiString(v, ...) (v)
#define TraceLoggingBinary(v, n, ...) (v), (n)
#define TraceLoggingBinaryArray(v, n, ...) (v), (n)
#define TraceLoggingUInt8Array(v, n, ...) (v), (n)
#define TraceLoggingUInt32Array(v, n, ...) (v), (n)
#define TraceLoggingGuid(v, ...) (v)
#define TraceLoggingFileTime(v, ...) (v)
#define TraceLoggingSystemTime(v, ...) (v)
#define TraceLoggingIPv4Address(v, ...) (v)
#define TraceLoggingIPv6Address(v, ...) (v)
#define TraceLoggingPort(v, ...) (v)
#define TraceLoggingFloat32(v, ...) (v)
#define TraceLoggingFloat64(v, ...) (v)
