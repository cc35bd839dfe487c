/* USB with KMDF. */
#pragma once
#include <wdf.h>
#include <usb.h>
#include "wdf/usb.h"
