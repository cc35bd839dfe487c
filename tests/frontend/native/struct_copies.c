void out(unsigned long long);

struct pair {
  int a;
  char b[5];
  struct {
    short s;
  } in;
};

static struct pair make(int a) {
  struct pair p = {a, {1, 2, 3, 4, 5}, {(short)-a}};
  return p;
}
static struct pair changed(struct pair p) {
  p.a++;
  p.b[4] = 99;
  return p;
}
static int read(struct pair p) { return p.a + p.b[4] + p.in.s; }

int main(void) {
  struct pair x = make(5), y, z[2];
  y = x;
  y.a = 50;
  z[0] = z[1] = y;
  z[1].in.s = 7;
  out(x.a);
  out(y.a);
  out(z[0].in.s);
  out(z[1].in.s);
  y = changed(x);
  out(x.a * 1000 + y.a);
  out(x.b[4] * 1000 + y.b[4]);
  out(read(changed(make(3))));
  out(make(8).in.s);
  out(changed(x).b[4]);
  *(&z[0]) = x;
  out(read(z[0]));
  x = (y.a > 100) ? y : z[1];
  out(x.in.s);
  return 0;
}
