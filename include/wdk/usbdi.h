/* USB request blocks. */
#pragma once
#include <usb.h>
