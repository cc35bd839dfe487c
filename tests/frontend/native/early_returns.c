void out(unsigned long long);

static int sign(int n) {
  if (n < 0)
    return -1;
  else if (n > 0)
    return 1;
  return 0;
}
static int search(const int *v, int n, int x) {
  int i;
  for (i = 0; i < n; i++) {
    if (v[i] == x)
      return i;
    if (v[i] > x)
      return -i - 1;
  }
  return -n - 1;
}
static void maybe(int n, int *log) {
  *log += 1;
  if (n)
    return;
  *log += 10;
}

int main(void) {
  int v[] = {2, 4, 6, 8};
  int log = 0, i;
  out(sign(-5));
  out(sign(0));
  out(sign(9));
  for (i = 1; i < 10; i += 2)
    out(search(v, 4, i + (i & 2)));
  maybe(1, &log);
  maybe(0, &log);
  out(log);
  return 0;
}
