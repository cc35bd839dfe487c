/* Port and register access is declared with the kernel interface. */
#pragma once
#include <wdm.h>
