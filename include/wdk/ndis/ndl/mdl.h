/* Chains of MDLs: walking, filling, copying and comparing what they describe, with real bodies. An
   offset beyond the end of a chain stops the system. */
#pragma once
#include <wdm.h>
#ifdef __cplusplus
extern "C" {
#endif

#ifndef MDL_MAPPING_OPTIONS
#define MDL_MAPPING_OPTIONS (LowPagePriority)
#endif
#ifndef MDL_MAP_BUFFER
#define MDL_MAP_BUFFER(Mdl) ((UCHAR *)MmGetSystemAddressForMdlSafe(Mdl, MDL_MAPPING_OPTIONS))
#endif
#ifndef MDL_MAP_CONST_BUFFER
#define MDL_MAP_CONST_BUFFER(Mdl)                                                                  \
    ((UCHAR const *)MmGetSystemAddressForMdlSafe(Mdl, MDL_MAPPING_OPTIONS))
#endif
#ifndef MDL_REPORT_FATAL_OVERFLOW
#define MDL_REPORT_FATAL_OVERFLOW(Mdl, Offset) RtlFailFast(FAST_FAIL_INVALID_BUFFER_ACCESS)
#endif
#ifndef MDL_PREFETCH_CACHELINE
#define MDL_PREFETCH_CACHELINE(Address) PreFetchCacheLine(PF_TEMPORAL_LEVEL_1, Address)
#endif

/* A byte in a chain, and bytes that follow one another in it. */
typedef struct MDL_POINTER_t {
    MDL *Mdl;
    SIZE_T Offset;
} MDL_POINTER;

typedef struct MDL_SPAN_t {
    MDL_POINTER Start;
    SIZE_T Length;
} MDL_SPAN;

typedef struct MDL_CHAIN_INFORMATION_t {
    SIZE_T NumberOfMdls, NumberOfNonEmptyMdls, NumberOfMdlsMappedToSystemVA, TotalByteCount,
        TotalPageCount, MaximumAlignment;
} MDL_CHAIN_INFORMATION;

/* Called for each buffer that is not empty, for each pair of buffers of one length, until an answer
   other than STATUS_SUCCESS, which is passed on. */
typedef NTSTATUS(MDL_BUFFER_OPERATOR)(PVOID OperatorContext, MDL_SPAN const *Span);
typedef NTSTATUS(MDL_BUFFER_PAIRWISE_OPERATOR)(PVOID OperatorContext,
                                               MDL_POINTER const *MdlPointer1,
                                               MDL_POINTER const *MdlPointer2,
                                               SIZE_T BufferLength);

FORCEINLINE VOID MdlChainGetInformation(MDL *MdlChain, MDL_CHAIN_INFORMATION *Information)
{
    MDL_CHAIN_INFORMATION sum = {0};
    SIZE_T offsets = PAGE_SIZE;
    for (; MdlChain != NULL; MdlChain = MdlChain->Next) {
        SIZE_T offset = MmGetMdlByteOffset(MdlChain), count = MmGetMdlByteCount(MdlChain);
        sum.NumberOfMdls += 1;
        sum.TotalByteCount += count;
        sum.TotalPageCount += ADDRESS_AND_SIZE_TO_SPAN_PAGES((PVOID)offset, count);
        if (MdlChain->MdlFlags & (MDL_MAPPED_TO_SYSTEM_VA | MDL_SOURCE_IS_NONPAGED_POOL))
            sum.NumberOfMdlsMappedToSystemVA += 1;
        if (count != 0) {
            sum.NumberOfNonEmptyMdls += 1;
            offsets |= offset;
        }
    }
    sum.MaximumAlignment = offsets & (0 - offsets);
    *Information = sum;
}

FORCEINLINE SIZE_T MdlChainGetMdlCount(MDL *MdlChain)
{
    SIZE_T count = 0;
    for (; MdlChain != NULL; MdlChain = MdlChain->Next)
        ++count;
    return count;
}

FORCEINLINE SIZE_T MdlChainGetByteCount(MDL *MdlChain)
{
    SIZE_T bytes = 0;
    for (; MdlChain != NULL; MdlChain = MdlChain->Next)
        bytes += MmGetMdlByteCount(MdlChain);
    return bytes;
}

FORCEINLINE SIZE_T MdlChainGetPageCount(MDL *MdlChain)
{
    MDL_CHAIN_INFORMATION information;
    MdlChainGetInformation(MdlChain, &information);
    return information.TotalPageCount;
}

/* The MDL that holds the byte at an offset, NULL for the end of the chain. */
FORCEINLINE VOID MdlChainAdvanceBytes(MDL *MdlChain, SIZE_T AdvanceOffset, MDL **FoundMdl,
                                      SIZE_T *FoundMdlOffset)
{
    while (MdlChain != NULL && AdvanceOffset >= MmGetMdlByteCount(MdlChain)) {
        AdvanceOffset -= MmGetMdlByteCount(MdlChain);
        MdlChain = MdlChain->Next;
    }
    if (MdlChain == NULL && AdvanceOffset != 0)
        MDL_REPORT_FATAL_OVERFLOW(MdlChain, AdvanceOffset);
    *FoundMdl = MdlChain;
    *FoundMdlOffset = AdvanceOffset;
}

FORCEINLINE VOID MdlPointerNormalize(MDL_POINTER *Pointer)
{
    MdlChainAdvanceBytes(Pointer->Mdl, Pointer->Offset, &Pointer->Mdl, &Pointer->Offset);
}

FORCEINLINE VOID MdlPointerAdvanceBytes(MDL_POINTER *Pointer, SIZE_T Delta)
{
    Pointer->Offset += Delta;
    MdlPointerNormalize(Pointer);
}

/* Takes the first buffer that is not empty off a span; none is left at its end. Ours. */
FORCEINLINE BOOLEAN _MdlPrivate_TakeBuffer(MDL_SPAN *Rest, MDL_SPAN *Buffer)
{
    SIZE_T length;
    if (Rest->Length == 0)
        return FALSE;
    MdlPointerNormalize(&Rest->Start);
    if (Rest->Start.Mdl == NULL)
        MDL_REPORT_FATAL_OVERFLOW(Rest->Start.Mdl, Rest->Length);
    length = MmGetMdlByteCount(Rest->Start.Mdl) - Rest->Start.Offset;
    if (length > Rest->Length)
        length = Rest->Length;
    Buffer->Start = Rest->Start;
    Buffer->Length = length;
    Rest->Start.Offset += length;
    Rest->Length -= length;
    return TRUE;
}

/* The same with the first pair of buffers that lie side by side. Ours. */
FORCEINLINE SIZE_T _MdlPrivate_PairLength(MDL_POINTER *One, MDL_POINTER *Other, SIZE_T Length)
{
    MdlPointerNormalize(One);
    MdlPointerNormalize(Other);
    if (One->Mdl == NULL || Other->Mdl == NULL)
        MDL_REPORT_FATAL_OVERFLOW(One->Mdl, Length);
    if (Length > MmGetMdlByteCount(One->Mdl) - One->Offset)
        Length = MmGetMdlByteCount(One->Mdl) - One->Offset;
    if (Length > MmGetMdlByteCount(Other->Mdl) - Other->Offset)
        Length = MmGetMdlByteCount(Other->Mdl) - Other->Offset;
    return Length;
}

FORCEINLINE MDL_SPAN _MdlPrivate_Span(MDL *MdlChain, SIZE_T Offset, SIZE_T Length)
{
    MDL_SPAN span;
    span.Start.Mdl = MdlChain;
    span.Start.Offset = Offset;
    span.Length = Length;
    return span;
}

FORCEINLINE MDL_POINTER _MdlPrivate_Pointer(MDL *MdlChain, SIZE_T Offset)
{
    MDL_POINTER pointer;
    pointer.Mdl = MdlChain;
    pointer.Offset = Offset;
    return pointer;
}

FORCEINLINE NTSTATUS MdlSpanIterateBuffers(MDL_SPAN const *Span, MDL_BUFFER_OPERATOR *Operator,
                                           PVOID OperatorContext)
{
    MDL_SPAN rest = *Span, buffer;
    while (_MdlPrivate_TakeBuffer(&rest, &buffer)) {
        NTSTATUS status = Operator(OperatorContext, &buffer);
        if (status != STATUS_SUCCESS)
            return status;
    }
    return STATUS_SUCCESS;
}

FORCEINLINE NTSTATUS MdlChainIterateBuffers(MDL *MdlChain, MDL_BUFFER_OPERATOR *Operator,
                                            PVOID OperatorContext)
{
    for (; MdlChain != NULL; MdlChain = MdlChain->Next) {
        MDL_SPAN buffer = _MdlPrivate_Span(MdlChain, 0, MmGetMdlByteCount(MdlChain));
        if (buffer.Length != 0) {
            NTSTATUS status = Operator(OperatorContext, &buffer);
            if (status != STATUS_SUCCESS)
                return status;
        }
    }
    return STATUS_SUCCESS;
}

/* Functions named UpdateInputs leave the pointers behind what was done. */
FORCEINLINE NTSTATUS MdlPairwiseIterateBuffersUpdateInputs(MDL_POINTER *MdlPointer1,
                                                           MDL_POINTER *MdlPointer2,
                                                           SIZE_T TotalLength,
                                                           MDL_BUFFER_PAIRWISE_OPERATOR *Operator,
                                                           PVOID OperatorContext)
{
    while (TotalLength != 0) {
        SIZE_T length = _MdlPrivate_PairLength(MdlPointer1, MdlPointer2, TotalLength);
        NTSTATUS status = Operator(OperatorContext, MdlPointer1, MdlPointer2, length);
        if (status != STATUS_SUCCESS)
            return status;
        MdlPointer1->Offset += length;
        MdlPointer2->Offset += length;
        TotalLength -= length;
    }
    MdlPointerNormalize(MdlPointer1);
    MdlPointerNormalize(MdlPointer2);
    return STATUS_SUCCESS;
}

FORCEINLINE NTSTATUS MdlPairwiseIterateBuffers(MDL_POINTER const *MdlPointer1,
                                               MDL_POINTER const *MdlPointer2, SIZE_T TotalLength,
                                               MDL_BUFFER_PAIRWISE_OPERATOR *Operator,
                                               PVOID OperatorContext)
{
    MDL_POINTER one = *MdlPointer1, other = *MdlPointer2;
    return MdlPairwiseIterateBuffersUpdateInputs(&one, &other, TotalLength, Operator,
                                                 OperatorContext);
}

FORCEINLINE NTSTATUS MdlChainEnsureMappedSystemAddress(MDL *MdlChain)
{
    for (; MdlChain != NULL; MdlChain = MdlChain->Next)
        if (MmGetMdlByteCount(MdlChain) != 0 && MDL_MAP_CONST_BUFFER(MdlChain) == NULL)
            return STATUS_INSUFFICIENT_RESOURCES;
    return STATUS_SUCCESS;
}

FORCEINLINE NTSTATUS MdlSpanFillBuffers(MDL_SPAN const *Span, UCHAR FillByte)
{
    MDL_SPAN rest = *Span, buffer;
    while (_MdlPrivate_TakeBuffer(&rest, &buffer)) {
        UCHAR *bytes = MDL_MAP_BUFFER(buffer.Start.Mdl);
        if (bytes == NULL)
            return STATUS_INSUFFICIENT_RESOURCES;
        RtlFillMemory(bytes + buffer.Start.Offset, buffer.Length, FillByte);
    }
    return STATUS_SUCCESS;
}

FORCEINLINE NTSTATUS MdlChainFillBuffersAtOffset(MDL *MdlChain, SIZE_T Offset, SIZE_T FillLength,
                                                 UCHAR FillByte)
{
    MDL_SPAN span = _MdlPrivate_Span(MdlChain, Offset, FillLength);
    return MdlSpanFillBuffers(&span, FillByte);
}

FORCEINLINE NTSTATUS MdlChainFillBuffers(MDL *MdlChain, UCHAR FillByte)
{
    return MdlChainFillBuffersAtOffset(MdlChain, 0, MdlChainGetByteCount(MdlChain), FillByte);
}

FORCEINLINE NTSTATUS MdlSpanZeroBuffers(MDL_SPAN const *Span)
{
    return MdlSpanFillBuffers(Span, 0);
}

FORCEINLINE NTSTATUS MdlChainZeroBuffersAtOffset(MDL *MdlChain, SIZE_T Offset, SIZE_T ZeroLength)
{
    return MdlChainFillBuffersAtOffset(MdlChain, Offset, ZeroLength, 0);
}

FORCEINLINE NTSTATUS MdlChainZeroBuffers(MDL *MdlChain)
{
    return MdlChainFillBuffers(MdlChain, 0);
}

FORCEINLINE NTSTATUS MdlCopyFlatBufferToMdlSpan(MDL_SPAN const *DestinationSpan,
                                                UCHAR const *SourceBuffer)
{
    MDL_SPAN rest = *DestinationSpan, buffer;
    while (_MdlPrivate_TakeBuffer(&rest, &buffer)) {
        UCHAR *bytes = MDL_MAP_BUFFER(buffer.Start.Mdl);
        if (bytes == NULL)
            return STATUS_INSUFFICIENT_RESOURCES;
        RtlCopyMemory(bytes + buffer.Start.Offset, SourceBuffer, buffer.Length);
        SourceBuffer += buffer.Length;
    }
    return STATUS_SUCCESS;
}

FORCEINLINE NTSTATUS MdlCopyFlatBufferToMdlChainAtOffset(MDL *DestinationMdlChain,
                                                         SIZE_T DestinationOffset,
                                                         UCHAR const *SourceBuffer,
                                                         SIZE_T CopyLength)
{
    MDL_SPAN span = _MdlPrivate_Span(DestinationMdlChain, DestinationOffset, CopyLength);
    return MdlCopyFlatBufferToMdlSpan(&span, SourceBuffer);
}

FORCEINLINE NTSTATUS MdlCopyMdlSpanToFlatBuffer(UCHAR *DestinationBuffer, MDL_SPAN const *Source)
{
    MDL_SPAN rest = *Source, buffer;
    while (_MdlPrivate_TakeBuffer(&rest, &buffer)) {
        UCHAR const *bytes = MDL_MAP_CONST_BUFFER(buffer.Start.Mdl);
        if (bytes == NULL)
            return STATUS_INSUFFICIENT_RESOURCES;
        RtlCopyMemory(DestinationBuffer, bytes + buffer.Start.Offset, buffer.Length);
        DestinationBuffer += buffer.Length;
    }
    return STATUS_SUCCESS;
}

FORCEINLINE NTSTATUS MdlCopyMdlChainAtOffsetToFlatBuffer(UCHAR *DestinationBuffer,
                                                         MDL *SourceMdlChain, SIZE_T SourceOffset,
                                                         SIZE_T CopyLength)
{
    MDL_SPAN span = _MdlPrivate_Span(SourceMdlChain, SourceOffset, CopyLength);
    return MdlCopyMdlSpanToFlatBuffer(DestinationBuffer, &span);
}

FORCEINLINE NTSTATUS MdlCopyMdlPointerToMdlPointerUpdateInputs(MDL_POINTER *Destination,
                                                               MDL_POINTER *Source,
                                                               SIZE_T CopyLength)
{
    while (CopyLength != 0) {
        SIZE_T length = _MdlPrivate_PairLength(Destination, Source, CopyLength);
        UCHAR *to = MDL_MAP_BUFFER(Destination->Mdl);
        UCHAR const *from = MDL_MAP_CONST_BUFFER(Source->Mdl);
        if (to == NULL || from == NULL)
            return STATUS_INSUFFICIENT_RESOURCES;
        RtlCopyMemory(to + Destination->Offset, from + Source->Offset, length);
        Destination->Offset += length;
        Source->Offset += length;
        CopyLength -= length;
    }
    MdlPointerNormalize(Destination);
    MdlPointerNormalize(Source);
    return STATUS_SUCCESS;
}

FORCEINLINE NTSTATUS MdlCopyMdlPointerToMdlPointer(MDL_POINTER const *Destination,
                                                   MDL_POINTER const *Source, SIZE_T CopyLength)
{
    MDL_POINTER to = *Destination, from = *Source;
    return MdlCopyMdlPointerToMdlPointerUpdateInputs(&to, &from, CopyLength);
}

FORCEINLINE NTSTATUS MdlCopyMdlChainToMdlChainAtOffset(MDL *DestinationMdlChain,
                                                       SIZE_T DestinationOffset,
                                                       MDL *SourceMdlChain, SIZE_T SourceOffset,
                                                       SIZE_T CopyLength)
{
    MDL_POINTER to = _MdlPrivate_Pointer(DestinationMdlChain, DestinationOffset);
    MDL_POINTER from = _MdlPrivate_Pointer(SourceMdlChain, SourceOffset);
    return MdlCopyMdlPointerToMdlPointerUpdateInputs(&to, &from, CopyLength);
}

/* Compares up to the first difference. */
FORCEINLINE NTSTATUS MdlEqualBufferContentsUpdateInputs(MDL_POINTER *MdlPointer1,
                                                        MDL_POINTER *MdlPointer2,
                                                        SIZE_T ComparisonLength,
                                                        BOOLEAN *AreBuffersEqual)
{
    *AreBuffersEqual = FALSE;
    while (ComparisonLength != 0) {
        SIZE_T length = _MdlPrivate_PairLength(MdlPointer1, MdlPointer2, ComparisonLength);
        UCHAR const *one = MDL_MAP_CONST_BUFFER(MdlPointer1->Mdl);
        UCHAR const *other = MDL_MAP_CONST_BUFFER(MdlPointer2->Mdl);
        if (one == NULL || other == NULL)
            return STATUS_INSUFFICIENT_RESOURCES;
        if (!RtlEqualMemory(one + MdlPointer1->Offset, other + MdlPointer2->Offset, length))
            return STATUS_SUCCESS;
        MdlPointer1->Offset += length;
        MdlPointer2->Offset += length;
        ComparisonLength -= length;
    }
    MdlPointerNormalize(MdlPointer1);
    MdlPointerNormalize(MdlPointer2);
    *AreBuffersEqual = TRUE;
    return STATUS_SUCCESS;
}

FORCEINLINE NTSTATUS MdlEqualBufferContents(MDL_POINTER const *MdlPointer1,
                                            MDL_POINTER const *MdlPointer2,
                                            SIZE_T ComparisonLength, BOOLEAN *AreBuffersEqual)
{
    MDL_POINTER one = *MdlPointer1, other = *MdlPointer2;
    return MdlEqualBufferContentsUpdateInputs(&one, &other, ComparisonLength, AreBuffersEqual);
}

FORCEINLINE NTSTATUS MdlEqualBufferContentsAtOffset(MDL *MdlChain1, SIZE_T Offset1, MDL *MdlChain2,
                                                    SIZE_T Offset2, SIZE_T ComparisonLength,
                                                    BOOLEAN *AreBuffersEqual)
{
    MDL_POINTER one = _MdlPrivate_Pointer(MdlChain1, Offset1);
    MDL_POINTER other = _MdlPrivate_Pointer(MdlChain2, Offset2);
    return MdlEqualBufferContentsUpdateInputs(&one, &other, ComparisonLength, AreBuffersEqual);
}

/* These differ in speed, or in what a compiler may leave out, and in nothing else. */
#define MdlChainZeroBuffersNonTemporal MdlChainZeroBuffers
#define MdlSpanZeroBuffersNonTemporal MdlSpanZeroBuffers
#define MdlChainZeroBuffersAtOffsetNonTemporal MdlChainZeroBuffersAtOffset
#define MdlChainFillBuffersNonTemporal MdlChainFillBuffers
#define MdlSpanFillBuffersNonTemporal MdlSpanFillBuffers
#define MdlChainFillBuffersAtOffsetNonTemporal MdlChainFillBuffersAtOffset
#define MdlCopyFlatBufferToMdlSpanNonTemporal MdlCopyFlatBufferToMdlSpan
#define MdlCopyFlatBufferToMdlChainAtOffsetNonTemporal MdlCopyFlatBufferToMdlChainAtOffset
#define MdlCopyMdlSpanToFlatBufferNonTemporal MdlCopyMdlSpanToFlatBuffer
#define MdlCopyMdlChainAtOffsetToFlatBufferNonTemporal MdlCopyMdlChainAtOffsetToFlatBuffer
#define MdlCopyMdlPointerToMdlPointerNonTemporal MdlCopyMdlPointerToMdlPointer
#define MdlCopyMdlPointerToMdlPointerUpdateInputsNonTemporal                                       \
    MdlCopyMdlPointerToMdlPointerUpdateInputs
#define MdlCopyMdlChainToMdlChainAtOffsetNonTemporal MdlCopyMdlChainToMdlChainAtOffset
#define MdlChainZeroBuffersSecure MdlChainZeroBuffers
#define MdlSpanZeroBuffersSecure MdlSpanZeroBuffers
#define MdlChainZeroBuffersAtOffsetSecure MdlChainZeroBuffersAtOffset

#ifdef __cplusplus
}
#endif
