/* Pack structures to 2 byte(s) until poppack.h. */
#pragma pack(push, 2)
