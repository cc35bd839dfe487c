/* What network drivers use of the file system interface, on top of ntddk.h. */
#ifndef _NTIFS_
#define _NTIFS_
#include <ntddk.h>
#include "kernel/ifs.h"
#endif
