#include <ndis/ndl/nblqueue.h>
