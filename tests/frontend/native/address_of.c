/* Locals whose address is taken live in memory and stay in step. */
void out(unsigned long long);

static void swap(int *a, int *b) {
  int t = *a;
  *a = *b;
  *b = t;
}
static void set(void **where, void *what) { *where = what; }
static int deref(int parameter) {
  int *p = &parameter;
  *p += 5;
  return parameter;
}

int main(void) {
  int x = 1, y = 2, i;
  int *p = &x, **pp = &p;
  void *any;
  swap(&x, &y);
  out(x * 10 + y);
  **pp = 30;
  *pp = &y;
  *p = 40;
  out(x * 100 + y);
  set(&any, &x);
  *(int *)any += 1;
  out(x);
  out(deref(y));
  out(*&x);
  for (i = 0; i < 3; i++) {
    int fresh = i;
    p = &fresh;
    (*p)++;
    out(fresh);
  }
  out(&*p == p);
  return 0;
}
