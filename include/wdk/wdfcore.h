/* Part of KMDF. */
#pragma once
#include <wdf.h>
