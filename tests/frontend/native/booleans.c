/* _Bool converts every value but zero to one; BOOLEAN is an unsigned char and does not. */
void out(unsigned long long);

typedef unsigned char BOOLEAN;

static _Bool is_set(unsigned flags, unsigned f) { return flags & f; }
static BOOLEAN is_set_narrow(unsigned flags, unsigned f) { return flags & f; }

int main(void) {
  _Bool b = 256;
  BOOLEAN n = (BOOLEAN)256;
  int x = 7;
  int *p = &x;
  out(b);
  out(n);
  out(is_set(0x100, 0x100));
  out(is_set_narrow(0x100, 0x100));
  b = p;
  out(b);
  b = !b;
  out(b);
  b += 5;
  out(b);
  b = 0.5;
  out(b);
  b |= 2;
  out(b);
  out(b + b);
  out(b ? 10 : 20);
  b = x == 7;
  out(b == 1);
  out(-b);
  out(~b);
  b = b & 2;
  out(b);
  return 0;
}
