/* Primes: nested loops with labels left by goto. */
void out(unsigned long long);

int main(void) {
  int n, d, count = 0;
  char composite[100] = {0};
  for (n = 2; n < 60; n++) {
    for (d = 2; d * d <= n; d++)
      if (n % d == 0)
        goto next;
    count++;
    out(n);
  next:;
  }
  out(count);
  for (n = 2; n < 100; n++) {
    if (composite[n])
      continue;
    count--;
    for (d = n + n; d < 100; d += n)
      composite[d] = 1;
  }
  out(count);
  return 0;
}
