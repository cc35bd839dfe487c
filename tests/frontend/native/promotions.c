/* Narrow operands are promoted to int before arithmetic. */
void out(unsigned long long);

int main(void) {
  unsigned char a = 200, b = 100;
  signed char c = -128, d = -1;
  unsigned short s = 65535;
  out(a + b);
  out((unsigned char)(a + b));
  out((unsigned long long)(b - a));
  out(b - a < 0);
  out((unsigned long long)(c * d));
  out((unsigned long long)(c + d));
  out(~a);
  out((unsigned char)~a);
  out(s * s < 0);
  out((unsigned)s * s);
  out(-s);
  out(!a);
  out((a ^ d));
  out(sizeof(a + b) == sizeof(int));
  out(+c < 0);
  return 0;
}
