void out(unsigned long long);

static int log_;
static int yes(int n) {
  log_ = log_ * 10 + n;
  return n;
}
static int no(int n) {
  log_ = log_ * 10 + n;
  return 0;
}

int main(void) {
  int *null = 0;
  int x = 0;
  out(yes(1) && no(2) && yes(3));
  out(no(4) || yes(5) || yes(6));
  out(no(1) && yes(2) || yes(3));
  out(log_);
  log_ = 0;
  if (null && *null)
    out(1);
  if (!null || *null)
    out(2);
  if (yes(1) && (no(2) || yes(3)))
    out(log_);
  out(!(yes(7) && yes(8)));
  out((x++ || x++) * 10 + x);
  out(x && 0x100);
  while (x < 5 && yes(x))
    x++;
  out(log_);
  out((x > 3 && x < 6) + (x == 5 || x / 0));
  return 0;
}
