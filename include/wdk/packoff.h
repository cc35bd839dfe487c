/* Ends the packing that packon.h began. */
#pragma pack(pop)
