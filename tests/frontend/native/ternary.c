void out(unsigned long long);

static int calls;
static int count(int value) {
  calls++;
  return value;
}

int main(void) {
  int i;
  for (i = -1; i <= 1; i++) {
    out(i < 0 ? 10 : i == 0 ? 20 : 30);
    out(i ? count(i) : count(100) + count(200));
  }
  out(calls);
  out((i > 0 ? -1 : 1u) > 0);
  out(sizeof(i ? (char)1 : (short)2) == sizeof(int));
  out((i ? (unsigned char)255 : (signed char)-1));
  out((i ? -1 : 0ull));
  (i ? calls : i) ? out(1) : out(2);
  out(i ?: 5);
  out((i - i) ?: 6);
  return 0;
}
