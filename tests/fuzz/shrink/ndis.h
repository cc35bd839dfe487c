#include "../oracle.h"
