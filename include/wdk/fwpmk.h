/* Management of the filtering platform. */
#pragma once

#include "ntddk.h"
#include "guiddef.h"
#include "fwptypes.h"
#include "fwpmtypes.h"
#include "fwps/keys.h"
#include "fwpvi.h"

#ifndef RPC_C_AUTHN_WINNT
#define RPC_C_AUTHN_NONE 0
#define RPC_C_AUTHN_WINNT 10
#define RPC_C_AUTHN_DEFAULT 0xFFFFFFFF
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define MAXUINT64 0xFFFFFFFFU

#define FWPM_AUTO_WEIGHT_BITS 60
#define FWPM_AUTO_WEIGHT_MAX 0xFFFFFFFFFFFFFFF

#define FWPM_WEIGHT_RANGE_IKE_EXEMPTIONS 0x0000000C
#define FWPM_WEIGHT_RANGE_IPSEC 0x00000000
#define FWPM_WEIGHT_RANGE_MAX 15

#define FWPM_NET_EVENT_KEYWORD_INBOUND_MCAST 1
#define FWPM_NET_EVENT_KEYWORD_INBOUND_BCAST 2

DEFINE_GUID(FWPM_PROVIDER_IKEEXT, 0x10AD9216, 0xCCDE, 0x456C, 0x8B, 0x16, 0xE9, 0xF0, 0x4E, 0x60,
            0xA9, 0x0B);

DEFINE_GUID(FWPM_PROVIDER_TCP_CHIMNEY_OFFLOAD, 0x896AA19E, 0x9A34, 0x4BCB, 0xAE, 0x79, 0xBE, 0xB9,
            0x12, 0x7C, 0x84, 0xB9);

DEFINE_GUID(FWPM_PROVIDER_IPSEC_DOS_CONFIG, 0x3C6C0519, 0xC05C, 0x4BB9, 0x83, 0x38, 0x23, 0x27,
            0x81, 0x4C, 0xE8, 0xBF);

typedef UINT32 IPSEC_SA_SPI;

typedef void(NTAPI *FWPM_CALLOUT_CHANGE_CALLBACK0)(void *context,
                                                   const FWPM_CALLOUT_CHANGE0 *change);

typedef void(NTAPI *FWPM_FILTER_CHANGE_CALLBACK0)(void *context, const FWPM_FILTER_CHANGE0 *change);

typedef void(NTAPI *FWPM_PROVIDER_CHANGE_CALLBACK0)(void *context,
                                                    const FWPM_PROVIDER_CHANGE0 *change);

typedef void(NTAPI *FWPM_PROVIDER_CONTEXT_CHANGE_CALLBACK0)(
    void *context, const FWPM_PROVIDER_CONTEXT_CHANGE0 *change);

typedef void(NTAPI *FWPM_SUBLAYER_CHANGE_CALLBACK0)(void *context,
                                                    const FWPM_SUBLAYER_CHANGE0 *change);

NTSTATUS FwpmCalloutSubscribeChanges0(HANDLE engineHandle,
                                      const FWPM_CALLOUT_SUBSCRIPTION0 *subscription,
                                      FWPM_CALLOUT_CHANGE_CALLBACK0 callback, void *context,
                                      HANDLE *changeHandle);

struct _SEC_WINNT_AUTH_IDENTITY_W;
NTSTATUS FwpmEngineOpen0(const wchar_t *serverName, UINT32 authnService,
                         struct _SEC_WINNT_AUTH_IDENTITY_W *authIdentity,
                         const FWPM_SESSION0 *session, HANDLE *engineHandle);

NTSTATUS FwpmCalloutAdd0(HANDLE engineHandle, const FWPM_CALLOUT0 *callout, PSECURITY_DESCRIPTOR sd,
                         UINT32 *id);

NTSTATUS FwpmFilterAdd0(HANDLE engineHandle, const FWPM_FILTER0 *filter, PSECURITY_DESCRIPTOR sd,
                        UINT64 *id);

NTSTATUS FwpmEngineClose0(HANDLE engineHandle);

NTSTATUS FwpmFilterSubscribeChanges0(HANDLE engineHandle,
                                     const FWPM_FILTER_SUBSCRIPTION0 *subscription,
                                     FWPM_FILTER_CHANGE_CALLBACK0 callback, void *context,
                                     HANDLE *changeHandle);

NTSTATUS FwpmProviderSubscribeChanges0(HANDLE engineHandle,
                                       const FWPM_PROVIDER_SUBSCRIPTION0 *subscription,
                                       FWPM_PROVIDER_CHANGE_CALLBACK0 callback, void *context,
                                       HANDLE *changeHandle);

NTSTATUS FwpmProviderContextSubscribeChanges0(
    HANDLE engineHandle, const FWPM_PROVIDER_CONTEXT_SUBSCRIPTION0 *subscription,
    FWPM_PROVIDER_CONTEXT_CHANGE_CALLBACK0 callback, void *context, HANDLE *changeHandle);

NTSTATUS FwpmProviderContextAdd0(HANDLE engineHandle, const FWPM_PROVIDER_CONTEXT0 *providerContext,
                                 PSECURITY_DESCRIPTOR sd, UINT64 *id);

NTSTATUS FwpmSubLayerSubscribeChanges0(HANDLE engineHandle,
                                       const FWPM_SUBLAYER_SUBSCRIPTION0 *subscription,
                                       FWPM_SUBLAYER_CHANGE_CALLBACK0 callback, void *context,
                                       HANDLE *changeHandle);

NTSTATUS FwpmSubLayerAdd0(HANDLE engineHandle, const FWPM_SUBLAYER0 *subLayer,
                          PSECURITY_DESCRIPTOR sd);

NTSTATUS FwpmCalloutCreateEnumHandle0(HANDLE engineHandle,
                                      const FWPM_CALLOUT_ENUM_TEMPLATE0 *enumTemplate,
                                      HANDLE *enumHandle);

NTSTATUS FwpmCalloutDeleteById0(HANDLE engineHandle, UINT32 id);

NTSTATUS FwpmCalloutDeleteByKey0(HANDLE engineHandle, const GUID *key);

NTSTATUS FwpmCalloutDestroyEnumHandle0(HANDLE engineHandle, HANDLE enumHandle);

NTSTATUS FwpmCalloutEnum0(HANDLE engineHandle, HANDLE enumHandle, UINT32 numEntriesRequested,
                          FWPM_CALLOUT0 ***entries, UINT32 *numEntriesReturned);

void FwpmFreeMemory0(void **p);

NTSTATUS FwpmCalloutGetById0(HANDLE engineHandle, UINT32 id, FWPM_CALLOUT0 **callout);

NTSTATUS FwpmCalloutGetByKey0(HANDLE engineHandle, const GUID *key, FWPM_CALLOUT0 **callout);

NTSTATUS FwpmCalloutGetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                          SECURITY_INFORMATION securityInfo, PSID *sidOwner,
                                          PSID *sidGroup, PACL *dacl, PACL *sacl,
                                          PSECURITY_DESCRIPTOR *securityDescriptor);

NTSTATUS FwpmCalloutSetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                          SECURITY_INFORMATION securityInfo, const SID *sidOwner,
                                          const SID *sidGroup, const ACL *dacl, const ACL *sacl);

NTSTATUS FwpmCalloutSubscriptionsGet0(HANDLE engineHandle, FWPM_CALLOUT_SUBSCRIPTION0 ***entries,
                                      UINT32 *numEntries);

NTSTATUS FwpmCalloutUnsubscribeChanges0(HANDLE engineHandle, HANDLE changeHandle);

NTSTATUS FwpmEngineGetOption0(HANDLE engineHandle, FWPM_ENGINE_OPTION option, FWP_VALUE0 **value);

NTSTATUS FwpmEngineGetSecurityInfo0(HANDLE engineHandle, SECURITY_INFORMATION securityInfo,
                                    PSID *sidOwner, PSID *sidGroup, PACL *dacl, PACL *sacl,
                                    PSECURITY_DESCRIPTOR *securityDescriptor);

NTSTATUS FwpmEngineSetOption0(HANDLE engineHandle, FWPM_ENGINE_OPTION option,
                              const FWP_VALUE0 *newValue);

NTSTATUS FwpmFilterCreateEnumHandle0(HANDLE engineHandle,
                                     const FWPM_FILTER_ENUM_TEMPLATE0 *enumTemplate,
                                     HANDLE *enumHandle);

NTSTATUS FwpmFilterDeleteById0(HANDLE engineHandle, UINT64 id);

NTSTATUS FwpmFilterDeleteByKey0(HANDLE engineHandle, const GUID *key);

NTSTATUS FwpmFilterDestroyEnumHandle0(HANDLE engineHandle, HANDLE enumHandle);

NTSTATUS FwpmFilterEnum0(HANDLE engineHandle, HANDLE enumHandle, UINT32 numEntriesRequested,
                         FWPM_FILTER0 ***entries, UINT32 *numEntriesReturned);

NTSTATUS FwpmFilterGetById0(HANDLE engineHandle, UINT64 id, FWPM_FILTER0 **filter);

NTSTATUS FwpmFilterGetByKey0(HANDLE engineHandle, const GUID *key, FWPM_FILTER0 **filter);

NTSTATUS FwpmFilterGetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                         SECURITY_INFORMATION securityInfo, PSID *sidOwner,
                                         PSID *sidGroup, PACL *dacl, PACL *sacl,
                                         PSECURITY_DESCRIPTOR *securityDescriptor);

NTSTATUS FwpmFilterSetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                         SECURITY_INFORMATION securityInfo, const SID *sidOwner,
                                         const SID *sidGroup, const ACL *dacl, const ACL *sacl);

NTSTATUS FwpmFilterSubscriptionsGet0(HANDLE engineHandle, FWPM_FILTER_SUBSCRIPTION0 ***entries,
                                     UINT32 *numEntries);

NTSTATUS FwpmFilterUnsubscribeChanges0(HANDLE engineHandle, HANDLE changeHandle);

NTSTATUS FwpmGetAppIdFromFileName0(const wchar_t *fileName, FWP_BYTE_BLOB **appId);

NTSTATUS FwpmIpsecTunnelAdd0(HANDLE engineHandle, UINT32 flags,
                             const FWPM_PROVIDER_CONTEXT0 *mainModePolicy,
                             const FWPM_PROVIDER_CONTEXT0 *tunnelPolicy, UINT32 numFilterConditions,
                             const FWPM_FILTER_CONDITION0 *filterConditions,
                             PSECURITY_DESCRIPTOR sd);

NTSTATUS FwpmIPsecTunnelDeleteByKey0(HANDLE engineHandle, const GUID *key);

NTSTATUS FwpmLayerCreateEnumHandle0(HANDLE engineHandle,
                                    const FWPM_LAYER_ENUM_TEMPLATE0 *enumTemplate,
                                    HANDLE *enumHandle);

NTSTATUS FwpmLayerDestroyEnumHandle0(HANDLE engineHandle, HANDLE enumHandle);

NTSTATUS FwpmLayerEnum0(HANDLE engineHandle, HANDLE enumHandle, UINT32 numEntriesRequested,
                        FWPM_LAYER0 ***entries, UINT32 *numEntriesReturned);

NTSTATUS FwpmLayerGetById0(HANDLE engineHandle, UINT16 id, FWPM_LAYER0 **layer);

NTSTATUS FwpmLayerGetByKey0(HANDLE engineHandle, const GUID *key, FWPM_LAYER0 **layer);

NTSTATUS FwpmLayerGetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                        SECURITY_INFORMATION securityInfo, PSID *sidOwner,
                                        PSID *sidGroup, PACL *dacl, PACL *sacl,
                                        PSECURITY_DESCRIPTOR *securityDescriptor);

NTSTATUS FwpmLayerSetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                        SECURITY_INFORMATION securityInfo, const SID *sidOwner,
                                        const SID *sidGroup, const ACL *dacl, const ACL *sacl);

NTSTATUS FwpmProviderAdd0(HANDLE engineHandle, const FWPM_PROVIDER0 *provider,
                          PSECURITY_DESCRIPTOR sd);

NTSTATUS
FwpmProviderContextCreateEnumHandle0(HANDLE engineHandle,
                                     const FWPM_PROVIDER_CONTEXT_ENUM_TEMPLATE0 *enumTemplate,
                                     HANDLE *enumHandle);

NTSTATUS FwpmProviderContextDeleteById0(HANDLE engineHandle, UINT64 id);

NTSTATUS FwpmProviderContextDeleteByKey0(HANDLE engineHandle, const GUID *key);

NTSTATUS FwpmProviderContextDestroyEnumHandle0(HANDLE engineHandle, HANDLE enumHandle);

NTSTATUS FwpmProviderContextEnum0(HANDLE engineHandle, HANDLE enumHandle,
                                  UINT32 numEntriesRequested, FWPM_PROVIDER_CONTEXT0 ***entries,
                                  UINT32 *numEntriesReturned);

NTSTATUS FwpmProviderContextGetById0(HANDLE engineHandle, UINT64 id,
                                     FWPM_PROVIDER_CONTEXT0 **providerContext);

NTSTATUS FwpmProviderContextGetByKey0(HANDLE engineHandle, const GUID *key,
                                      FWPM_PROVIDER_CONTEXT0 **providerContext);

NTSTATUS FwpmProviderContextGetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                                  SECURITY_INFORMATION securityInfo, PSID *sidOwner,
                                                  PSID *sidGroup, PACL *dacl, PACL *sacl,
                                                  PSECURITY_DESCRIPTOR *securityDescriptor);

NTSTATUS FwpmProviderContextSetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                                  SECURITY_INFORMATION securityInfo,
                                                  const SID *sidOwner, const SID *sidGroup,
                                                  const ACL *dacl, const ACL *sacl);

NTSTATUS FwpmProviderContextSubscriptionsGet0(HANDLE engineHandle,
                                              FWPM_PROVIDER_CONTEXT_SUBSCRIPTION0 ***entries,
                                              UINT32 *numEntries);

NTSTATUS FwpmProviderContextUnsubscribeChanges0(HANDLE engineHandle, HANDLE changeHandle);

NTSTATUS FwpmProviderCreateEnumHandle0(HANDLE engineHandle,
                                       const FWPM_PROVIDER_ENUM_TEMPLATE0 *enumTemplate,
                                       HANDLE *enumHandle);

NTSTATUS FwpmProviderDeleteByKey0(HANDLE engineHandle, const GUID *key);

NTSTATUS FwpmProviderDestroyEnumHandle0(HANDLE engineHandle, HANDLE enumHandle);

NTSTATUS FwpmProviderEnum0(HANDLE engineHandle, HANDLE enumHandle, UINT32 numEntriesRequested,
                           FWPM_PROVIDER0 ***entries, UINT32 *numEntriesReturned);

NTSTATUS FwpmProviderGetByKey0(HANDLE engineHandle, const GUID *key, FWPM_PROVIDER0 **provider);

NTSTATUS FwpmProviderGetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                           SECURITY_INFORMATION securityInfo, PSID *sidOwner,
                                           PSID *sidGroup, PACL *dacl, PACL *sacl,
                                           PSECURITY_DESCRIPTOR *securityDescriptor);

NTSTATUS FwpmProviderSetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                           SECURITY_INFORMATION securityInfo, const SID *sidOwner,
                                           const SID *sidGroup, const ACL *dacl, const ACL *sacl);

NTSTATUS FwpmProviderSubscriptionsGet0(HANDLE engineHandle, FWPM_PROVIDER_SUBSCRIPTION0 ***entries,
                                       UINT32 *numEntries);

NTSTATUS FwpmProviderUnsubscribeChanges0(HANDLE engineHandle, HANDLE changeHandle);

NTSTATUS FwpmSessionCreateEnumHandle0(HANDLE engineHandle,
                                      const FWPM_SESSION_ENUM_TEMPLATE0 *enumTemplate,
                                      HANDLE *enumHandle);

NTSTATUS FwpmSessionDestroyEnumHandle0(HANDLE engineHandle, HANDLE enumHandle);

NTSTATUS FwpmSessionEnum0(HANDLE engineHandle, HANDLE enumHandle, UINT32 numEntriesRequested,
                          FWPM_SESSION0 ***entries, UINT32 *numEntriesReturned);

NTSTATUS FwpmSubLayerCreateEnumHandle0(HANDLE engineHandle,
                                       const FWPM_SUBLAYER_ENUM_TEMPLATE0 *enumTemplate,
                                       HANDLE *enumHandle);

NTSTATUS FwpmSubLayerDeleteByKey0(HANDLE engineHandle, const GUID *key);

NTSTATUS FwpmSubLayerDestroyEnumHandle0(HANDLE engineHandle, HANDLE enumHandle);

NTSTATUS FwpmSubLayerEnum0(HANDLE engineHandle, HANDLE enumHandle, UINT32 numEntriesRequested,
                           FWPM_SUBLAYER0 ***entries, UINT32 *numEntriesReturned);

NTSTATUS FwpmSubLayerGetByKey0(HANDLE engineHandle, const GUID *key, FWPM_SUBLAYER0 **subLayer);

NTSTATUS FwpmSubLayerGetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                           SECURITY_INFORMATION securityInfo, PSID *sidOwner,
                                           PSID *sidGroup, PACL *dacl, PACL *sacl,
                                           PSECURITY_DESCRIPTOR *securityDescriptor);

NTSTATUS FwpmCalloutSetSecurityInfoByKey0(HANDLE engineHandle, const GUID *key,
                                          SECURITY_INFORMATION securityInfo, const SID *sidOwner,
                                          const SID *sidGroup, const ACL *dacl, const ACL *sacl);

NTSTATUS FwpmSubLayerSubscriptionsGet0(HANDLE engineHandle, FWPM_SUBLAYER_SUBSCRIPTION0 ***entries,
                                       UINT32 *numEntries);

NTSTATUS FwpmSubLayerUnsubscribeChanges0(HANDLE engineHandle, HANDLE changeHandle);

NTSTATUS FwpmTransactionAbort0(HANDLE engineHandle);

NTSTATUS FwpmTransactionBegin0(HANDLE engineHandle, UINT32 flags);

NTSTATUS FwpmTransactionCommit0(HANDLE engineHandle);

NTSTATUS FwpmEngineSetSecurityInfo0(HANDLE engineHandle, SECURITY_INFORMATION securityInfo,
                                    const SID *sidOwner, const SID *sidGroup, const ACL *dacl,
                                    const ACL *sacl);

typedef void(NTAPI *FWPM_SYSTEM_PORTS_CALLBACK0)(void *context, const FWPM_SYSTEM_PORTS0 *sysPorts);

NTSTATUS FwpmIpsecTunnelAdd1(HANDLE engineHandle, UINT32 flags,
                             const FWPM_PROVIDER_CONTEXT1 *mainModePolicy,
                             const FWPM_PROVIDER_CONTEXT1 *tunnelPolicy, UINT32 numFilterConditions,
                             const FWPM_FILTER_CONDITION0 *filterConditions, const GUID *keyModKey,
                             PSECURITY_DESCRIPTOR sd);

NTSTATUS FwpmProviderContextAdd1(HANDLE engineHandle, const FWPM_PROVIDER_CONTEXT1 *providerContext,
                                 PSECURITY_DESCRIPTOR sd, UINT64 *id);

NTSTATUS FwpmProviderContextEnum1(HANDLE engineHandle, HANDLE enumHandle,
                                  UINT32 numEntriesRequested, FWPM_PROVIDER_CONTEXT1 ***entries,
                                  UINT32 *numEntriesReturned);

NTSTATUS FwpmProviderContextGetById1(HANDLE engineHandle, UINT64 id,
                                     FWPM_PROVIDER_CONTEXT1 **providerContext);

NTSTATUS FwpmProviderContextGetByKey1(HANDLE engineHandle, const GUID *key,
                                      FWPM_PROVIDER_CONTEXT1 **providerContext);

NTSTATUS FwpmSystemPortsGet0(HANDLE engineHandle, FWPM_SYSTEM_PORTS0 **sysPorts);

NTSTATUS FwpmSystemPortsSubscribe0(HANDLE engineHandle, void *reserved,
                                   FWPM_SYSTEM_PORTS_CALLBACK0 callback, void *context,
                                   HANDLE *sysPortsHandle);

NTSTATUS FwpmSystemPortsUnsubscribe0(HANDLE engineHandle, HANDLE sysPortsHandle);

typedef void(__stdcall *FWPM_SERVICE_STATE_CHANGE_CALLBACK0)(void *context,
                                                             FWPM_SERVICE_STATE newState);

FWPM_SERVICE_STATE FwpmBfeStateGet0(void);
NTSTATUS FwpmBfeStateSubscribeChanges0(void *deviceObject,
                                       FWPM_SERVICE_STATE_CHANGE_CALLBACK0 callback, void *context,
                                       HANDLE *changeHandle);
NTSTATUS FwpmBfeStateUnsubscribeChanges0(HANDLE changeHandle);

#ifdef __cplusplus
}
#endif
