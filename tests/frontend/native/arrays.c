void out(unsigned long long);

static int sum(const int *values, int count) {
  int total = 0;
  while (count--)
    total += *values++;
  return total;
}

static int cell(int m[][3], int r, int c) { return m[r][c]; }

int main(void) {
  int a[5] = {1, 2, 3};
  int m[2][3] = {{1, 2, 3}, {4, 5, 6}};
  unsigned char bytes[] = {255, 254, 253};
  int *p = a;
  int i;
  a[3] = a[2] + a[4];
  out(sum(a, 5));
  out(sum(&a[1], 2));
  out(sum(a + 2, 3));
  out(cell(m, 1, 1));
  out(sum(m[1], 3));
  out(2 [a]);
  p[1] = 50;
  out(a[1]);
  for (i = 0; i < 3; i++)
    bytes[i] += 2;
  out(bytes[0]);
  out(bytes[2]);
  out(sizeof a / sizeof a[0]);
  out(sizeof(m[0]) == 3 * sizeof(int));
  out(a[(unsigned char)258]);
  i = -1;
  out((p + 3)[i]);
  return 0;
}
