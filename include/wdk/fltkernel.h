/* The kernel interface below that of file system filters, which is left out. */
#pragma once
#include <ntifs.h>
