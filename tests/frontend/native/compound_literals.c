void out(unsigned long long);

struct point {
  int x, y;
};

static int area(const struct point *p) { return p->x * p->y; }
static int first(const int *p) { return p[0] * 100 + p[2]; }

int main(void) {
  struct point p = (struct point){3, 4};
  struct point *q = &(struct point){.y = 6};
  int i;
  out(area(&p));
  out(area(&(struct point){5, 6}));
  out(q->x * 10 + q->y);
  q->x = 9;
  out(area(q));
  out(first((int[]){1, 2, 3}));
  out((int){7});
  p = (struct point){.x = p.y, .y = p.x};
  out(p.x * 10 + p.y);
  for (i = 0; i < 3; i++) {
    int *fresh = (int[2]){i};
    fresh[1]++;
    out(fresh[0] * 10 + fresh[1]);
  }
  return 0;
}
