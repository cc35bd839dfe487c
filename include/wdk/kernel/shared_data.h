/* The page that the kernel shares with user mode. Only the fields that drivers read are named. */
#pragma once
#include "base.h"

#define PROCESSOR_FEATURE_COUNT 64
typedef struct _KUSER_SHARED_DATA {
    ULONG TickCountLowDeprecated, TickCountMultiplier;
    volatile KSYSTEM_TIME InterruptTime, SystemTime, TimeZoneBias;
    USHORT ImageNumberLow, ImageNumberHigh;
    WCHAR NtSystemRoot[260];
    ULONG MaxStackTraceDepth, CryptoExponent, TimeZoneId, LargePageMinimum, Reserved1[6],
        NtBuildNumber;
    NT_PRODUCT_TYPE NtProductType;
    BOOLEAN ProductTypeIsValid, Reserved2[1];
    USHORT NativeProcessorArchitecture;
    ULONG NtMajorVersion, NtMinorVersion;
    BOOLEAN ProcessorFeatures[PROCESSOR_FEATURE_COUNT];
    ULONG Reserved3[8];
    BOOLEAN KdDebuggerEnabled;
    UCHAR Reserved4[0x320 - 0x2d5];
    union {
        volatile KSYSTEM_TIME TickCount;
        volatile ULONG64 TickCountQuad;
    };
} KUSER_SHARED_DATA, *PKUSER_SHARED_DATA;
#ifdef _WIN64
#define KI_USER_SHARED_DATA 0xFFFFF78000000000ULL
#else
#define KI_USER_SHARED_DATA 0xffdf0000
#endif
#define SharedUserData ((KUSER_SHARED_DATA *const)KI_USER_SHARED_DATA)
