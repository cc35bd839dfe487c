/* What a compiled test program prints: one line a call, as the interpreter's referee writes it. */
#include <stdarg.h>
#include <stdio.h>

void out(unsigned long long value) { printf("%llx\n", value); }

void out_ints(int count, ...) {
  va_list arguments;
  va_start(arguments, count);
  printf("ints");
  while (count-- > 0)
    printf(" %x", va_arg(arguments, unsigned));
  printf("\n");
  va_end(arguments);
}
