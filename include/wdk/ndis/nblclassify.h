#include <ndis/ndl/nblclassify.h>
