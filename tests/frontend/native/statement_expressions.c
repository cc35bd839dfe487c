void out(unsigned long long);

#define MAX(a, b)                                                                                  \
  ({                                                                                               \
    __typeof__(a) a_ = (a);                                                                        \
    __typeof__(b) b_ = (b);                                                                        \
    a_ > b_ ? a_ : b_;                                                                             \
  })

static int find(const int *v, int n, int x) {
  int at = ({
    int i;
    for (i = 0; i < n; i++)
      if (v[i] == x)
        break;
    i;
  });
  return ({
    if (at == n)
      return -1;
    at;
  });
}

int main(void) {
  int v[] = {4, 8, 15};
  int i = 3;
  out(MAX(i++, 2));
  out(i);
  out(MAX(MAX(1, 5), MAX(i, 3)));
  out(find(v, 3, 15));
  out(find(v, 3, 16));
  ({ out(9); });
  return 0;
}
