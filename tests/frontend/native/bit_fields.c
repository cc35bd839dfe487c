void out(unsigned long long);

struct flags {
  unsigned a : 1;
  unsigned b : 3;
  int s : 4;
  unsigned : 5;
  unsigned c : 11;
  unsigned rest : 8;
};

int main(void) {
  struct flags f = {1, 5, -3, 2000, 0};
  struct flags *p = &f;
  int i;
  out(f.a);
  out(f.b);
  out(f.s);
  out(f.c);
  f.b = 15;
  out(f.b);
  f.s = 8;
  out(f.s);
  f.a++;
  out(f.a);
  p->c += 100;
  out(p->c);
  out(f.b * 1000 + f.rest);
  out(f.b - 8 < 0);
  out((p->rest = 300));
  out(p->rest--);
  out(--p->rest);
  out(f.s < 0 ? 1 : 2);
  f.b ^= 2;
  out(f.b);
  for (i = 0; i < 5; i++)
    f.s++;
  out(f.s);
  out((f.b = f.s) + (f.a = 3));
  return 0;
}
