/* Conversions between widths and signs. */
void out(unsigned long long);

int main(void) {
  int i = -2;
  long long ll = i;
  unsigned u = (unsigned)i;
  unsigned long long ull = i;
  unsigned long long from_u = u;
  signed char c = (signed char)0x1234;
  unsigned char uc = (unsigned char)-1;
  short s = (short)0xFFFF8001;
  char plain = (char)200;
  out(ll);
  out(u);
  out(ull);
  out(from_u);
  out(c);
  out(uc);
  out(s);
  out(plain);
  out((unsigned short)s);
  out((long long)(int)0x80000000u);
  out((unsigned)(signed char)0x80);
  out((unsigned char)300 + (signed char)300);
  i = (int)0x123456789ABCDEFLL;
  out(i);
  uc = i;
  out(uc);
  c = uc + 1000;
  out(c);
  return 0;
}
