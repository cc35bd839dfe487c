/* What is volatile is read and written as any other object when nothing else touches it. */
void out(unsigned long long);

static volatile int shared = 3;
static volatile struct {
  unsigned char a;
  unsigned bits : 5;
} device = {200, 9};

static int twice(volatile int *p) {
  int first = *p;
  *p = first + 1;
  return first + *p;
}

int main(void) {
  volatile unsigned char local = 250;
  volatile int array[2] = {5, 6};
  local += 10;
  out(local);
  out(twice(&shared));
  out(shared++);
  out(shared);
  out(device.a + 100);
  device.bits += 30;
  out(device.bits);
  out(array[1]--);
  out(array[1]);
  while (shared > 2)
    shared--;
  out(shared);
  return 0;
}
