#include <ntddndis.h>
