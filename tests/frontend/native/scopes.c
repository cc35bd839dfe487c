/* An inner name hides an outer one. */
void out(unsigned long long);

int x = 1;

static int f(int x) {
  {
    int x = 30;
    x++;
    out(x);
  }
  return x;
}

int main(void) {
  out(x);
  int x = 2;
  out(x);
  {
    extern int x;
    out(x);
    x = 5;
  }
  out(x);
  for (int x = 7; x < 8; x++) {
    int y = x;
    {
      int x = y + 10;
      out(x);
    }
  }
  out(f(20));
  if (1) {
    typedef unsigned char x;
    x y = 255;
    y++;
    out(y);
  }
  return 0;
}
