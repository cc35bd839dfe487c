/* Pack structures to 1 byte until packoff.h. */
#pragma pack(push, 1)
