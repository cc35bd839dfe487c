/* Annotations live in sal.h. */
#pragma once
#include <sal.h>
