void out(unsigned long long);

#define KIND(x) _Generic((x), char: 1, int: 2, unsigned: 3, long long: 4, int *: 5, default: 9)

int main(void) {
  char c = 1;
  unsigned short s = 2;
  out(KIND(c));
  out(KIND(c + c));
  out(KIND(s));
  out(KIND(1u));
  out(KIND(1LL));
  out(KIND((int *)0));
  out(KIND("text"));
  _Static_assert(sizeof(int) == 4, "size");
  return 0;
}
