/* Signed division truncates towards zero; the remainder has the sign of the dividend. */
void out(unsigned long long);

static void both(int a, int b) {
  out(a / b);
  out(a % b);
}

int main(void) {
  unsigned u = (unsigned)-7;
  long long w = -7000000000LL;
  signed char c = -128;
  both(7, 2);
  both(-7, 2);
  both(7, -2);
  both(-7, -2);
  both(0, -5);
  out(u / 2);
  out(u % 2);
  out(-7 / 2u);
  out(w / 1000);
  out(w % 1000);
  out(c / -1);
  out((signed char)(c / -1));
  w /= 7;
  out(w);
  c %= 100;
  out(c);
  return 0;
}
