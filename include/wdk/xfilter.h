/* Address macros of Ethernet, token ring and FDDI. */
#pragma once

#define ETH_LENGTH_OF_ADDRESS 6
#define ETHERNET_LENGTH_OF_ADDRESS 6

#define ETH_IS_LOCALLY_ADMINISTERED(Address) (BOOLEAN)(((PUCHAR)(Address))[0] & ((UCHAR)0x02))
#define ETH_IS_EMPTY(Address)                                                                      \
    ((((PUCHAR)(Address))[0] == ((UCHAR)0x00)) && (((PUCHAR)(Address))[1] == ((UCHAR)0x00)) &&     \
     (((PUCHAR)(Address))[2] == ((UCHAR)0x00)) && (((PUCHAR)(Address))[3] == ((UCHAR)0x00)) &&     \
     (((PUCHAR)(Address))[4] == ((UCHAR)0x00)) && (((PUCHAR)(Address))[5] == ((UCHAR)0x00)))
#define ETH_IS_BROADCAST(Address)                                                                  \
    ((((PUCHAR)(Address))[0] == ((UCHAR)0xff)) && (((PUCHAR)(Address))[1] == ((UCHAR)0xff)) &&     \
     (((PUCHAR)(Address))[2] == ((UCHAR)0xff)) && (((PUCHAR)(Address))[3] == ((UCHAR)0xff)) &&     \
     (((PUCHAR)(Address))[4] == ((UCHAR)0xff)) && (((PUCHAR)(Address))[5] == ((UCHAR)0xff)))
#define ETH_IS_MULTICAST(Address) (BOOLEAN)(((PUCHAR)(Address))[0] & ((UCHAR)0x01))
#define ETH_COMPARE_NETWORK_ADDRESSES(_A, _B, _Result)                                             \
    {                                                                                              \
        if (*(ULONG UNALIGNED *)&(_A)[2] > *(ULONG UNALIGNED *)&(_B)[2])                           \
            *(_Result) = 1;                                                                        \
        else if (*(ULONG UNALIGNED *)&(_A)[2] < *(ULONG UNALIGNED *)&(_B)[2])                      \
            *(_Result) = (UINT) - 1;                                                               \
        else if (*(USHORT UNALIGNED *)(_A) > *(USHORT UNALIGNED *)(_B))                            \
            *(_Result) = 1;                                                                        \
        else if (*(USHORT UNALIGNED *)(_A) < *(USHORT UNALIGNED *)(_B))                            \
            *(_Result) = (UINT) - 1;                                                               \
        else                                                                                       \
            *(_Result) = 0;                                                                        \
    }
#define ETH_COMPARE_NETWORK_ADDRESSES_EQ(_A, _B, _Result)                                          \
    {                                                                                              \
        if ((*(ULONG UNALIGNED *)&(_A)[2] == *(ULONG UNALIGNED *)&(_B)[2]) &&                      \
            (*(USHORT UNALIGNED *)(_A) == *(USHORT UNALIGNED *)(_B)))                              \
            *(_Result) = 0;                                                                        \
        else                                                                                       \
            *(_Result) = 1;                                                                        \
    }
#define ETH_COMPARE_NETWORK_ADDRESSES_EQ_SAFE(_A, _B, _Result)                                     \
    ETH_COMPARE_NETWORK_ADDRESSES_EQ(_A, _B, _Result)
#define ETH_COPY_NETWORK_ADDRESS(_D, _S)                                                           \
    {                                                                                              \
        *((ULONG UNALIGNED *)(_D)) = *((ULONG UNALIGNED *)(_S));                                   \
        *((USHORT UNALIGNED *)((UCHAR *)(_D) + 4)) = *((USHORT UNALIGNED *)((UCHAR *)(_S) + 4));   \
    }

#define TR_LENGTH_OF_FUNCTIONAL 4
#define TR_LENGTH_OF_ADDRESS 6
#define TR_IS_NOT_DIRECTED(_Address, _Result) (*(_Result) = (BOOLEAN)((_Address)[0] & 0x80))
#define TR_IS_FUNCTIONAL(_Address, _Result)                                                        \
    (*(_Result) = (BOOLEAN)(((_Address)[0] & 0x80) && !((_Address)[2] & 0x80)))
#define TR_IS_GROUP(_Address, _Result)                                                             \
    (*(_Result) = (BOOLEAN)((_Address)[0] & (_Address)[2] & 0x80))
#define TR_IS_SOURCE_ROUTING(_Address, _Result) (*(_Result) = (BOOLEAN)((_Address)[0] & 0x80))
#define TR_IS_BROADCAST(_Address, _Result)                                                         \
    (*(_Result) = (BOOLEAN)(((*(UNALIGNED USHORT *)&(_Address)[0] == 0xFFFF) ||                    \
                             (*(UNALIGNED USHORT *)&(_Address)[0] == 0x00C0)) &&                   \
                            (*(UNALIGNED ULONG *)&(_Address)[2] == 0xFFFFFFFF)))
#define TR_COPY_NETWORK_ADDRESS(_D, _S) ETH_COPY_NETWORK_ADDRESS(_D, _S)
#define TR_COMPARE_NETWORK_ADDRESSES_EQ(_A, _B, _Result)                                           \
    ETH_COMPARE_NETWORK_ADDRESSES_EQ(_A, _B, _Result)

#define FDDI_LENGTH_OF_LONG_ADDRESS 6
#define FDDI_LENGTH_OF_SHORT_ADDRESS 2
#define FDDI_IS_MULTICAST(_Address, _AddressLength, _Result)                                       \
    (*(_Result) = (BOOLEAN)(((PUCHAR)(_Address))[0] & 0x01))
#define FDDI_COPY_NETWORK_ADDRESS(_D, _S, _AddressLength) memcpy((_D), (_S), (_AddressLength))
