/* Many arguments, nested calls, calls in conditions. */
void out(unsigned long long);

struct big {
  int v[10];
};

static int many(int a, char b, short c, unsigned d, long long e, unsigned char f, int *g, int h,
                int i, int j) {
  return a + b * 2 + c * 3 + (int)d * 4 + (int)e * 5 + f * 6 + *g * 7 + h * 8 + i * 9 + j * 10;
}
static int id(int n) { return n; }
static int sum(struct big b, int n) {
  int total = 0;
  while (n--)
    total += b.v[n];
  b.v[0] = 1000;
  return total;
}

int main(void) {
  int x = 7;
  struct big b = {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}};
  out(many(1, 2, 3, 4, 5, 6, &x, 8, 9, 10));
  out(id(id(id(1) + id(2)) * id(3)));
  if (id(0))
    out(1);
  else if (id(x) == 7 && !id(0))
    out(2);
  for (x = id(3); id(x); x = id(x - 1))
    out(x);
  out(sum(b, 10));
  out(b.v[0]);
  out(sum(b, id(3)));
  return 0;
}
