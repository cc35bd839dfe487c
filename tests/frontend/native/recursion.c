void out(unsigned long long);

static unsigned long long factorial(unsigned n) { return n ? n * factorial(n - 1) : 1; }
static int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
static int is_odd(unsigned n);
static int is_even(unsigned n) { return n == 0 ? 1 : is_odd(n - 1); }
static int is_odd(unsigned n) { return n == 0 ? 0 : is_even(n - 1); }

static int hanoi(int n, int from, int to, int *moves) {
  int other = 6 - from - to;
  int local[2] = {n, from};
  if (n == 0)
    return 0;
  hanoi(n - 1, from, other, moves);
  ++*moves;
  hanoi(n - 1, other, to, moves);
  return local[0] * 10 + local[1];
}

int main(void) {
  int moves = 0;
  out(factorial(20));
  out(factorial(25));
  out(fibonacci(15));
  out(is_even(30) * 10 + is_odd(7));
  out(hanoi(6, 1, 3, &moves));
  out(moves);
  return 0;
}
