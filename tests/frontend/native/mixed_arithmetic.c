/* Common types of operands of different rank and sign. */
void out(unsigned long long);

int main(void) {
  unsigned char uc = 250;
  signed char sc = -6;
  short s = -30000;
  unsigned short us = 60000;
  int i = -5;
  unsigned u = 3;
  long long w = -1;
  unsigned long long uw = 1;
  out(i + u);
  out((i + u) / 2);
  out(w + u);
  out(w + uw);
  out(i * us);
  out(us * us);
  out(uc * sc);
  out(s - us);
  out(u - uc);
  out((long long)(u - uc));
  out(w * u);
  out(i / u);
  out(i % (int)u);
  out(w / u);
  out((w << 32) + u);
  out(-u);
  out(-uc);
  out(~u + ~uw);
  out(i & u);
  out(sc | 0x100u);
  out(w & u);
  return 0;
}
