/* Chains: lists of NET_BUFFER_LISTs and of NET_BUFFERs, with real bodies. */
#pragma once
#include <ndis/nbl.h>
#ifdef __cplusplus
extern "C" {
#endif

#ifndef NDIS_ASSERT
#define NDIS_ASSERT(e) NT_ASSERT(e)
#endif

FORCEINLINE ULONG NdisNumNblsInNblChain(NET_BUFFER_LIST const *NblChain)
{
    ULONG count = 0;
    for (; NblChain != NULL; NblChain = NblChain->Next)
        ++count;
    return count;
}

FORCEINLINE ULONG NdisNumNbsInNbChain(NET_BUFFER const *NbChain)
{
    ULONG count = 0;
    for (; NbChain != NULL; NbChain = NbChain->Next)
        ++count;
    return count;
}

FORCEINLINE ULONG NdisNumNbsInNblChain(NET_BUFFER_LIST const *NblChain)
{
    ULONG count = 0;
    for (; NblChain != NULL; NblChain = NblChain->Next)
        count += NdisNumNbsInNbChain(NblChain->FirstNetBuffer);
    return count;
}

FORCEINLINE ULONG64 NdisNumDataBytesInNbChain(NET_BUFFER const *NbChain)
{
    ULONG64 bytes = 0;
    for (; NbChain != NULL; NbChain = NbChain->Next)
        bytes += NbChain->DataLength;
    return bytes;
}

FORCEINLINE ULONG64 NdisNumDataBytesInNblChain(NET_BUFFER_LIST const *NblChain)
{
    ULONG64 bytes = 0;
    for (; NblChain != NULL; NblChain = NblChain->Next)
        bytes += NdisNumDataBytesInNbChain(NblChain->FirstNetBuffer);
    return bytes;
}

/* The chain of these four has at least one element. */
FORCEINLINE NET_BUFFER_LIST *NdisLastNblInNblChain(NET_BUFFER_LIST *NblChain)
{
    while (NblChain->Next != NULL)
        NblChain = NblChain->Next;
    return NblChain;
}

FORCEINLINE NET_BUFFER_LIST *NdisLastNblInNblChainWithCount(NET_BUFFER_LIST *NblChain,
                                                            SIZE_T *NblCount)
{
    SIZE_T count = 1;
    for (; NblChain->Next != NULL; NblChain = NblChain->Next)
        ++count;
    *NblCount = count;
    return NblChain;
}

FORCEINLINE NET_BUFFER *NdisLastNbInNbChain(NET_BUFFER *NbChain)
{
    while (NbChain->Next != NULL)
        NbChain = NbChain->Next;
    return NbChain;
}

FORCEINLINE NET_BUFFER *NdisLastNbInNbChainWithCount(NET_BUFFER *NbChain, SIZE_T *NbCount)
{
    SIZE_T count = 1;
    for (; NbChain->Next != NULL; NbChain = NbChain->Next)
        ++count;
    *NbCount = count;
    return NbChain;
}

FORCEINLINE VOID NdisSetStatusInNblChain(NET_BUFFER_LIST *NblChain, NDIS_STATUS NdisStatus)
{
    for (; NblChain != NULL; NblChain = NblChain->Next)
        NblChain->Status = NdisStatus;
}

/* Of checked builds; a failed check changes nothing. */
FORCEINLINE VOID NDIS_ASSERT_NBL_CHAINS_DO_NOT_OVERLAP(NET_BUFFER_LIST const *Chain1,
                                                       NET_BUFFER_LIST const *Chain2)
{
    UNREFERENCED_PARAMETER(Chain1);
    UNREFERENCED_PARAMETER(Chain2);
}

#ifdef __cplusplus
}
#endif
