/* A cycle with two entries. */
void out(unsigned long long);

static int run(int start, int n) {
  int trace = 0;
  if (start)
    goto middle;
top:
  trace = trace * 3 + 1;
  n--;
middle:
  trace = trace * 3 + 2;
  if (n > 0)
    goto top;
  return trace;
}

int main(void) {
  int i;
  for (i = 0; i < 4; i++) {
    out(run(0, i));
    out(run(1, i));
  }
  return 0;
}
