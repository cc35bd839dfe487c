/* The usual arithmetic conversions decide how a comparison reads its operands. */
void out(unsigned long long);

int main(void) {
  int m = -1;
  unsigned one = 1;
  long long lm = -1;
  unsigned long long lone = 1;
  signed char c = -1;
  unsigned char uc = 255;
  unsigned short us = 65535;
  short s = -1;
  out(m < one);
  out(m < (int)one);
  out(lm < one);
  out(lm < lone);
  out(c == uc);
  out((unsigned char)c == uc);
  out(s == us);
  out(s < us);
  out(c < one);
  out(c < 1);
  out(m == 0xFFFFFFFF);
  out(lm == 0xFFFFFFFF);
  out(m > 0xFFFFFFFEu);
  out(-1 > 1u);
  out(-1LL > 1u);
  out((m <= one) + (m >= one) * 2 + (m != one) * 4);
  return 0;
}
