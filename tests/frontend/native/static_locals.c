void out(unsigned long long);

static int counter(void) {
  static int calls = 10;
  static int never_set;
  static int table[3] = {1, 2};
  never_set += 2;
  table[2] += table[1];
  return calls++ * 10000 + never_set * 100 + table[2];
}
static int other(void) {
  static int calls;
  return ++calls;
}
static int *keeper(void) {
  static int kept;
  return &kept;
}

int main(void) {
  int i;
  for (i = 0; i < 3; i++) {
    static int inside = 100;
    out(counter());
    out(other());
    out(inside++);
  }
  *keeper() = 5;
  *keeper() += 6;
  out(*keeper());
  return 0;
}
