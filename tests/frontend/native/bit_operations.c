void out(unsigned long long);

#define FLAG_A 0x01
#define FLAG_B 0x80000000
#define SET(v, f) ((v) |= (f))
#define CLEAR(v, f) ((v) &= ~(f))
#define TEST(v, f) (((v) & (f)) != 0)

int main(void) {
  unsigned flags = 0;
  unsigned long long wide = ~0ull;
  short narrow = 0x5555;
  int i, bits = 0;
  SET(flags, FLAG_A | FLAG_B);
  out(flags);
  CLEAR(flags, FLAG_A);
  out(flags);
  out(TEST(flags, FLAG_A));
  out(TEST(flags, FLAG_B));
  CLEAR(wide, FLAG_B);
  out(wide);
  CLEAR(wide, 1);
  out(wide);
  out(narrow ^ 0xAAAA);
  out((short)(narrow ^ 0xAAAA));
  out(~narrow & 0xFF);
  for (i = 0; i < 32; i++)
    bits += (flags >> i) & 1;
  out(bits);
  out((0xF0 | 0x0F) & ~0x18 ^ 0x3);
  return 0;
}
