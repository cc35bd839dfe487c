/* Comparisons and logical operators give int 0 or 1. */
void out(unsigned long long);

int main(void) {
  int a = 5, b = 3;
  unsigned char flags;
  out((a > b) + (a >= b) + (a != b));
  out((a > b) << 3);
  out(-(a > b));
  out(!a + !b + !!a);
  flags = (unsigned char)((a == 5) | (b == 3) << 1 | (a == b) << 2);
  out(flags);
  out((a > b) == (b < a));
  out(1 < 2 < 3);
  out(3 > 2 > 1);
  out((a && b) * 10 + (a || 0));
  out(sizeof(a > b) == sizeof(int));
  a = b > 2;
  out(a);
  a = !(b & 4);
  out(a);
  return 0;
}
