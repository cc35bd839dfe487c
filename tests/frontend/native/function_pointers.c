void out(unsigned long long);

typedef int (*binary)(int, int);

static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int apply(binary f, int a, int b) { return f(a, b); }
static binary choose(int c) { return c ? add : &sub; }

struct operation {
  const char *name;
  binary run;
};

int main(void) {
  binary f = add;
  struct operation op = {"sub", sub};
  binary table[3] = {add, sub, 0};
  int i;
  out(f(1, 2));
  out((*f)(3, 4));
  f = sub;
  out((**f)(3, 4));
  out(op.run(10, 3));
  out(apply(op.run, 1, 10));
  out(apply(choose(1), 1, 10));
  out(choose(0)(5, 1));
  for (i = 0; i < 3; i++)
    out(table[i] ? table[i](100, i) : 12345);
  out(f == sub);
  out(f != table[0]);
  out(op.name[1]);
  return 0;
}
