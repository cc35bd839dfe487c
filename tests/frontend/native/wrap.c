/* Unsigned arithmetic wraps; signed arithmetic wraps as drivers are built. */
void out(unsigned long long);

int main(void) {
  unsigned u = 0xFFFFFFFF;
  int i = 0x7FFFFFFF;
  int m = -0x7FFFFFFF - 1;
  unsigned char c = 255;
  signed char sc = 127;
  unsigned long long w = 0;
  u++;
  out(u);
  u--;
  out(u);
  i++;
  out(i);
  out(-m);
  out(m - 1);
  c++;
  out(c);
  sc++;
  out(sc);
  w--;
  out(w);
  out(w * w);
  out(0x10000u * 0x10001u);
  out(65536 * 65537 * 3);
  return 0;
}
