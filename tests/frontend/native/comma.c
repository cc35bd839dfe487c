void out(unsigned long long);

int main(void) {
  int a = 1, b = 2, i, j;
  int c = (a++, b += a, a + b);
  out(a);
  out(b);
  out(c);
  for (i = 0, j = 10; i < j; i += 2, j--)
    out(i * 100 + j);
  out((out(7), 8));
  if (a = 0, b)
    out(a);
  return 0;
}
