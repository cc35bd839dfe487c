/* Cancel-safe queues are declared with the kernel interface. */
#pragma once
#include <wdm.h>
