void out(unsigned long long);

int main(void) {
  int i, j, n = 0;
  unsigned u;
  for (i = 0; i < 5; i++)
    for (j = i; j < 5; j++) {
      if (j == 3)
        continue;
      if (i == 4)
        break;
      n += i * 10 + j;
    }
  out(n);
  while (n > 10)
    n /= 2;
  out(n);
  do
    n += 3;
  while (n % 7);
  out(n);
  for (;;) {
    if (++n > 50)
      break;
  }
  out(n);
  for (u = 10; u-- > 0;)
    n += u;
  out(u);
  out(n);
  while (0)
    out(999);
  for (int k = 3, m = 0; k; k--, m += k)
    out(k * 10 + m);
  return 0;
}
