/* Arguments are converted to the parameter's type, results to the result's. */
void out(unsigned long long);

static int wide(long long w) { return w < 0; }
static int narrow(unsigned char c) { return c; }
static signed char back(int i) { return i; }
static unsigned short word(int i) { return (unsigned short)(i * 3); }
static _Bool truth(int *p) { return p; }
static void nothing(char c) { out(c); }
static unsigned long long same(unsigned long long w) { return w; }

int main(void) {
  unsigned u = 0xFFFFFFFF;
  int (*pointer)(unsigned char) = narrow;
  out(wide(u));
  out(wide((int)u));
  out(narrow(0x1FF));
  out(narrow(-1));
  out(pointer(300));
  out(back(200));
  out(back(200) < 0);
  out(word(30000));
  out(truth((int *)&u) + truth(0));
  nothing(65 + 256);
  out(same(-5));
  out(same((unsigned)-5));
  return 0;
}
