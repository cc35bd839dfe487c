void out(unsigned long long);

int main(void) {
  int i = 5;
  unsigned char c = 0;
  signed char sc = 127;
  int a[4] = {10, 20, 30, 40};
  int *p = a;
  struct {
    short n;
  } s = {-1};
  _Bool b = 0;
  out(i++);
  out(++i);
  out(i--);
  out(--i);
  out(c--);
  out(c);
  out(++sc);
  out(sc++ + 1);
  out(*p++);
  out(*++p);
  out((*p)--);
  out(--*p);
  out(p-- - a);
  out(p - a);
  out(a[i++ - 5]);
  out(s.n++);
  out(s.n--);
  out(b++);
  out(b++);
  out(b);
  out(-i++);
  return 0;
}
