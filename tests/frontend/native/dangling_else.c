void out(unsigned long long);

static int f(int a, int b, int c) {
  int r = 0;
  if (a)
    if (b)
      r = 1;
    else
      r = 2;
  if (a) {
    if (b)
      r += 10;
  } else if (c)
    r += 20;
  else
    r += 30;
  if (a)
    ;
  else
    r += 100;
  return r;
}

int main(void) {
  int i;
  for (i = 0; i < 8; i++)
    out(f(i & 1, i & 2, i & 4));
  return 0;
}
