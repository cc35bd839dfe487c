void out(unsigned long long);

typedef int compare(const void *, const void *);

static int by_value(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int backwards(const void *a, const void *b) { return -by_value(a, b); }

static void sort(void *base, unsigned count, unsigned size, compare *order) {
  char *v = base;
  unsigned i, j, k;
  for (i = 1; i < count; i++)
    for (j = i; j > 0 && order(v + (j - 1) * size, v + j * size) > 0; j--)
      for (k = 0; k < size; k++) {
        char t = v[j * size + k];
        v[j * size + k] = v[(j - 1) * size + k];
        v[(j - 1) * size + k] = t;
      }
}

int main(void) {
  int v[] = {5, -3, 900, 5, 0, -77, 12};
  unsigned i;
  sort(v, 7, sizeof *v, by_value);
  for (i = 0; i < 7; i++)
    out(v[i]);
  sort(v, 7, sizeof *v, backwards);
  out(v[0] * 10 + v[6]);
  return 0;
}
