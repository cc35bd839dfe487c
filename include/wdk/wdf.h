/* Kernel-Mode Driver Framework (KMDF). */
#ifndef _WDF_H_
#define _WDF_H_
#include <wdm.h>
#include <wdmsec.h>
#include "wdf/types.h"
#include "wdf/object.h"
#include "wdf/driver.h"
#include "wdf/memory.h"
#include "wdf/childlist.h"
#include "wdf/fileobject.h"
#include "wdf/device.h"
#include "wdf/collection.h"
#include "wdf/sync.h"
#include "wdf/deferred.h"
#include "wdf/resource.h"
#include "wdf/interrupt.h"
#include "wdf/request.h"
#include "wdf/iotarget.h"
#include "wdf/io.h"
#include "wdf/fdo.h"
#include "wdf/pdo.h"
#include "wdf/control.h"
#include "wdf/wmi.h"
#include "wdf/dma.h"
#include "wdf/roles.h"
#endif
