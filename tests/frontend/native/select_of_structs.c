void out(unsigned long long);

struct p {
  int x, y;
};

static struct p a = {1, 2}, b = {3, 4};
static struct p pick(int c) { return c ? a : b; }

int main(void) {
  int c;
  struct p q;
  for (c = 0; c < 2; c++) {
    q = c ? b : a;
    out(q.x * 10 + q.y);
    out((c ? &a : &b)->y);
    out(pick(c).x);
    (c ? &a : &b)->x += 100;
    out((c ? a : b).x);
    q = (out(c), b);
    out(q.x);
  }
  return 0;
}
