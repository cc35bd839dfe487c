void out(unsigned long long);

typedef union {
  struct {
    unsigned low;
    int high;
  };
  struct {
    unsigned low;
    int high;
  } u;
  long long whole;
  unsigned char bytes[8];
} large;

int main(void) {
  large a, b;
  union {
    int i;
    unsigned short s[2];
    signed char c;
  } mixed;
  a.whole = -2;
  out(a.low);
  out(a.high);
  out(a.u.low);
  a.low = 1;
  a.u.high = 2;
  out(a.whole);
  out(a.bytes[4]);
  a.bytes[7] = 0x80;
  out(a.whole < 0);
  b = a;
  b.bytes[0]++;
  out(b.whole - a.whole);
  mixed.i = 0x12345678;
  out(mixed.s[0]);
  out(mixed.s[1]);
  mixed.c = -1;
  out(mixed.i);
  return 0;
}
