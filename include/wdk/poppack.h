/* Ends the packing that pshpackN.h began. */
#pragma pack(pop)
