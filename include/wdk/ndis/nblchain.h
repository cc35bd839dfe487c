#include <ndis/ndl/nblchain.h>
