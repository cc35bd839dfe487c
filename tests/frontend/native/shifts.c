/* Shifts work in the promoted type of the left operand. */
void out(unsigned long long);

int main(void) {
  unsigned char c = 0x80;
  int n = -64;
  unsigned u = 0x80000001;
  unsigned long long w = 1;
  int i;
  out(c << 1);
  out(c << 24 < 0);
  out((unsigned char)(c << 1));
  out(n >> 3);
  out((unsigned)n >> 3);
  out(u >> 31);
  out(u << 1);
  out(w << 63);
  out((w << 63) >> 63);
  out((long long)(w << 63) >> 63);
  out(1 << 31 < 0);
  out(1u << 31);
  for (i = 0; i < 32; i += 5)
    out((0xDEADBEEFu >> i) ^ (0xDEADBEEFu << (31 - i)));
  out(1LL << (unsigned char)40);
  return 0;
}
