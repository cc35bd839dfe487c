/* The kernel interface of drivers. */
#pragma once
#include <wdm.h>
