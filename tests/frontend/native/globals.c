void out(unsigned long long);

int zero;
int value = 5 + 3 * 2;
static unsigned char narrow = 300 & 0xFF;
static long long wide = -1LL;
static int array[4] = {1, 2};
static int *pointer = &array[2];
static int **indirect = &pointer;
static char *end = (char *)(array + 4);
static unsigned mask = ~0u >> 4;
extern int later;
static struct {
  int *p;
  short s;
} record = {&later, -2};

static void change(void) {
  zero++;
  value *= 2;
  **indirect = 77;
  narrow -= 50;
}

int later = 4;

int main(void) {
  change();
  out(zero);
  out(value);
  out(narrow);
  out(wide);
  out(array[2]);
  out(pointer - array);
  out(end - (char *)array);
  out(mask);
  out(*record.p + record.s);
  pointer = &zero;
  **indirect = 5;
  out(zero);
  later = 9;
  out(*record.p);
  return 0;
}
