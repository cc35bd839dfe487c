/* Processor groups: the functions are declared with the kernel interface. */
#pragma once
#include <wdm.h>
#ifdef __cplusplus
extern "C"
#endif
NTSTATUS WdmlibProcgrpInitialize(VOID);
