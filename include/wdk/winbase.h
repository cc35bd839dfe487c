/* Types and intrinsics are declared with the kernel interface. */
#pragma once
#include <windows.h>
