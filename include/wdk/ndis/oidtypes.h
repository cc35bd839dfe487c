#include <ntddndis.h>
#include "oidrequest.h"
