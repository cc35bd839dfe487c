/* team_intermediate: sends fail over between two adapters, with a defect in the fail-over.
 *
 * A team has a primary member and a standby. The defect is in TeamFailOver: `member` is a copy of
 * team->Primary, taken before the two are exchanged; the lock is acquired by the copy and released by
 * looking the primary up again, which is now the other adapter. A tool that counts lock calls without
 * telling locks apart sees one acquire and one release and is content.
 *
 * Verdicts of SpinLockBalanced
 *   EXPECT TeamSend: proved
 *   EXPECT TeamSendComplete: proved
 *   EXPECT TeamStatus: defect held-at-exit member->Lock
 *   EXPECT TeamStatus: defect released-more-often team->Primary->Lock
 *   EXPECT TeamPnP: proved
 *   EXPECT TeamSwap: proved
 */
#include <ndis.h>

typedef struct _MEMBER {
  NDIS_HANDLE BindingHandle;
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Connected;
  ULONG Pending;
} MEMBER, *PMEMBER;

typedef struct _TEAM {
  PMEMBER Primary;
  PMEMBER Standby;
  NDIS_HANDLE MiniportHandle;
  ULONG FailOvers;
} TEAM, *PTEAM;

MINIPORT_SEND_NET_BUFFER_LISTS TeamSend;
PROTOCOL_SEND_NET_BUFFER_LISTS_COMPLETE TeamSendComplete;
PROTOCOL_STATUS_EX TeamStatus;
PROTOCOL_NET_PNP_EVENT TeamPnP;

static VOID MemberLock(PMEMBER member, BOOLEAN atDispatch) {
  if (atDispatch)
    NdisDprAcquireSpinLock(&member->Lock);
  else
    NdisAcquireSpinLock(&member->Lock);
}

static VOID MemberUnlock(PMEMBER member, BOOLEAN atDispatch) {
  if (atDispatch)
    NdisDprReleaseSpinLock(&member->Lock);
  else
    NdisReleaseSpinLock(&member->Lock);
}

/* The member that a send goes to, with its lock held; NULL when neither is connected. */
static PMEMBER ChooseMember(PTEAM team, BOOLEAN atDispatch) {
  PMEMBER candidates[2];
  ULONG i;

  candidates[0] = team->Primary;
  candidates[1] = team->Standby;
  for (i = 0; i < ARRAYSIZE(candidates); i++) {
    MemberLock(candidates[i], atDispatch);
    if (candidates[i]->Connected)
      return candidates[i];
    MemberUnlock(candidates[i], atDispatch);
  }
  return NULL;
}

VOID TeamSend(NDIS_HANDLE MiniportAdapterContext, PNET_BUFFER_LIST NetBufferLists,
              NDIS_PORT_NUMBER PortNumber, ULONG SendFlags) {
  PTEAM team = MiniportAdapterContext;
  BOOLEAN atDispatch = NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags);
  PMEMBER member = ChooseMember(team, atDispatch);

  if (member == NULL) {
    NET_BUFFER_LIST_STATUS(NetBufferLists) = NDIS_STATUS_MEDIA_DISCONNECTED;
    NdisMSendNetBufferListsComplete(team->MiniportHandle, NetBufferLists, 0);
    return;
  }
  member->Pending++;
  MemberUnlock(member, atDispatch);
  NetBufferLists->MiniportReserved[0] = team;
  NdisSendNetBufferLists(member->BindingHandle, NetBufferLists, PortNumber, SendFlags);
}

VOID TeamSendComplete(NDIS_HANDLE ProtocolBindingContext, PNET_BUFFER_LIST NetBufferLists,
                      ULONG SendCompleteFlags) {
  PMEMBER member = ProtocolBindingContext;
  PTEAM team = NetBufferLists->MiniportReserved[0];
  BOOLEAN atDispatch = NDIS_TEST_SEND_COMPLETE_AT_DISPATCH_LEVEL(SendCompleteFlags);

  MemberLock(member, atDispatch);
  member->Pending--;
  MemberUnlock(member, atDispatch);
  NdisMSendNetBufferListsComplete(team->MiniportHandle, NetBufferLists, SendCompleteFlags);
}

/* The primary has lost its link: the standby takes over. */
static VOID TeamFailOver(PTEAM team) {
  PMEMBER member = team->Primary;

  NdisAcquireSpinLock(&member->Lock);
  member->Connected = FALSE;
  if (team->Standby != NULL && team->Standby->Connected) {
    team->Primary = team->Standby;
    team->Standby = member;
    team->FailOvers++;
  }
  NdisReleaseSpinLock(&team->Primary->Lock); /* the defect: Primary is the other adapter now */
}

VOID TeamStatus(NDIS_HANDLE ProtocolBindingContext, PNDIS_STATUS_INDICATION StatusIndication) {
  PTEAM team = ProtocolBindingContext;

  switch (StatusIndication->StatusCode) {
  case NDIS_STATUS_MEDIA_DISCONNECT:
    TeamFailOver(team);
    break;
  case NDIS_STATUS_MEDIA_CONNECT:
    NdisAcquireSpinLock(&team->Primary->Lock);
    team->Primary->Connected = TRUE;
    NdisReleaseSpinLock(&team->Primary->Lock);
    break;
  default:
    break;
  }
}

NDIS_STATUS TeamPnP(NDIS_HANDLE ProtocolBindingContext,
                    PNET_PNP_EVENT_NOTIFICATION NetPnPEventNotification) {
  PTEAM team = ProtocolBindingContext;
  PMEMBER first = team->Primary, second = team->Standby;

  if (NetPnPEventNotification->NetPnPEvent.NetEvent != NetEventPause)
    return NDIS_STATUS_SUCCESS;
  /* Both locks; a team of one has the same member twice. */
  NdisAcquireSpinLock(&first->Lock);
  if (second != first)
    NdisDprAcquireSpinLock(&second->Lock);
  first->Connected = second->Connected = FALSE;
  if (second != first)
    NdisDprReleaseSpinLock(&second->Lock);
  NdisReleaseSpinLock(&first->Lock);
  return NDIS_STATUS_SUCCESS;
}

/* The same exchange as in TeamFailOver, done right: one name for the lock from end to end. */
VOID TeamSwap(PTEAM team) {
  PMEMBER member = team->Primary;

  NdisAcquireSpinLock(&member->Lock);
  team->Primary = team->Standby;
  team->Standby = member;
  NdisReleaseSpinLock(&member->Lock);
}
