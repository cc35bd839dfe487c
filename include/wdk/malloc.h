#pragma once
#include <stdlib.h>
void *_alloca(size_t size);
#define alloca _alloca
void *_malloca(size_t size);
void _freea(void *memory);
