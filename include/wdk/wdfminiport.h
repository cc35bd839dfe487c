/* KMDF inside NDIS and other miniport drivers. */
#pragma once
#include <wdf.h>
#include "wdf/miniport.h"
