void out(unsigned long long);

struct s {
  int a;
  unsigned char c;
  unsigned f : 3;
};

int main(void) {
  int i, j;
  unsigned char c;
  long long w;
  struct s x, y;
  int *p, *q;
  i = j = 7;
  out(i + j);
  w = c = i = 0x12345;
  out(w);
  out(i);
  i = c = -1;
  out(i);
  w = x.f = 15;
  out(w);
  x.a = x.c = 511;
  out(x.a);
  y = x;
  y.a = (x = y).c + 1;
  out(y.a);
  p = q = &i;
  *p = *q = 9;
  out(i);
  if ((j = i - 9) == 0)
    out(j + 100);
  while ((i = i - 4) > 0)
    out(i);
  return 0;
}
