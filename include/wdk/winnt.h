/* What drivers take from winnt.h is declared with the kernel interface. */
#pragma once
#include <ntddk.h>
#include <windef.h>
