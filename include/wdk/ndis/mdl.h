#include "nblapi.h"
