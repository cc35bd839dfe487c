#include "nblinfo.h"
