/* The kernel interface of WDM drivers. */
#ifndef _WDMDDK_
#define _WDMDDK_
#define _NTDDK_
#include <ntdef.h>
#include <ntstatus.h>
#include <bugcodes.h>
#include <intrin.h>
#include <excpt.h>
#include "kernel/base.h"
#include "kernel/lists.h"
#include "kernel/interlocked.h"
#include "kernel/io_types.h"
#include "kernel/ke.h"
#include "kernel/ex.h"
#include "kernel/dma.h"
#include "kernel/io.h"
#include "kernel/mm.h"
#include "kernel/ps.h"
#include "kernel/rtl.h"
#include "kernel/zw.h"
#include "kernel/po.h"
#include "kernel/bus.h"
#include "kernel/pci_express.h"
#include "kernel/registry_callbacks.h"
#include "kernel/dbg.h"
#include "kernel/shared_data.h"
#endif
