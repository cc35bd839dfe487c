/* Poll mode. */
#pragma once

#include "nbl.h"

typedef struct _NDIS_POLL_DATA NDIS_POLL_DATA, *PNDIS_POLL_DATA;
typedef struct _NDIS_POLL_NOTIFICATION NDIS_POLL_NOTIFICATION, *PNDIS_POLL_NOTIFICATION;

DECLARE_HANDLE(NDIS_POLL_HANDLE);

typedef struct _NDIS_POLL_TRANSMIT_DATA {
    ULONG MaxNblsToComplete, Reserved1;
    NET_BUFFER_LIST *CompletedNblChain;
    ULONG NumberOfCompletedNbls, NumberOfRemainingNbls, SendCompleteFlags, Reserved2;
    void *Reserved3[4];
} NDIS_POLL_TRANSMIT_DATA;

typedef struct _NDIS_POLL_RECEIVE_DATA {
    ULONG MaxNblsToIndicate, Reserved1;
    NET_BUFFER_LIST *IndicatedNblChain;
    ULONG NumberOfIndicatedNbls, NumberOfRemainingNbls, Flags, Reserved2;
    void *Reserved3[4];
} NDIS_POLL_RECEIVE_DATA;

#define NDIS_POLL_DATA_REVISION_1 1
#define NDIS_POLL_NOTIFICATION_REVISION_1 1
#define NDIS_POLL_CHARACTERISTICS_REVISION_1 1

struct _NDIS_POLL_DATA {
    NDIS_OBJECT_HEADER Header;
    NDIS_POLL_TRANSMIT_DATA Transmit;
    NDIS_POLL_RECEIVE_DATA Receive;
};

struct _NDIS_POLL_NOTIFICATION {
    NDIS_OBJECT_HEADER Header;
    BOOLEAN Enabled;
};

typedef void(NDIS_POLL)(void *Context, NDIS_POLL_DATA *PollData);
typedef NDIS_POLL *NDIS_POLL_HANDLER;
typedef void(NDIS_SET_POLL_NOTIFICATION)(void *Context, NDIS_POLL_NOTIFICATION *Notification);
typedef NDIS_SET_POLL_NOTIFICATION *NDIS_SET_POLL_NOTIFICATION_HANDLER;

typedef struct _NDIS_POLL_CHARACTERISTICS {
    NDIS_OBJECT_HEADER Header;
    NDIS_SET_POLL_NOTIFICATION_HANDLER SetPollNotificationHandler;
    NDIS_POLL_HANDLER PollHandler;
} NDIS_POLL_CHARACTERISTICS, *PNDIS_POLL_CHARACTERISTICS;

#define NDIS_SIZEOF_NDIS_POLL_DATA_REVISION_1 RTL_SIZEOF_THROUGH_FIELD(NDIS_POLL_DATA, Receive)
#define NDIS_SIZEOF_NDIS_POLL_NOTIFICATION_REVISION_1                                              \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_POLL_NOTIFICATION, Enabled)
#define NDIS_SIZEOF_NDIS_POLL_CHARACTERISTICS_REVISION_1                                           \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_POLL_CHARACTERISTICS, PollHandler)

NDIS_STATUS NdisRegisterPoll(NDIS_HANDLE NdisHandle, void *Context,
                             NDIS_POLL_CHARACTERISTICS const *Characteristics,
                             NDIS_POLL_HANDLE *PollHandle);
void NdisDeregisterPoll(NDIS_POLL_HANDLE PollHandle);
void NdisRequestPoll(NDIS_POLL_HANDLE PollHandle, void *Reserved);
void NdisSetPollAffinity(NDIS_POLL_HANDLE PollHandle, PROCESSOR_NUMBER const *PollAffinity);
