/* The operation is carried out in the common type, then converted back. */
void out(unsigned long long);

static int evaluated;
static int *once(int *p) {
  evaluated++;
  return p;
}

int main(void) {
  unsigned char c = 250;
  signed char sc = -100;
  int i = -10;
  unsigned u = 5;
  long long w = 1;
  short s = 1000;
  int a[3] = {1, 2, 3};
  c += 10;
  out(c);
  c -= 10;
  out(c);
  sc *= 3;
  out(sc);
  i /= 3;
  out(i);
  i %= 2;
  out(i);
  i -= u;
  out(i);
  i /= 2u;
  out(i);
  u <<= 30;
  out(u);
  s >>= 3;
  out(s);
  s *= s;
  out(s);
  w |= 0x80000000;
  out(w);
  w = -1;
  w &= 0xFFFFFFFF;
  out(w);
  w ^= -1;
  out(w);
  *once(&a[1]) += 40;
  a[evaluated]++;
  out(a[1]);
  out(evaluated);
  out(i = c = 300);
  out((u += 1, u *= 2));
  out(sc += sc -= 1);
  return 0;
}
