void out(unsigned long long);

static int classify(int n) {
  int r = 0;
  switch (n) {
  case 0:
    r += 1;
  case 1:
    r += 10;
    break;
  default:
    r += 1000;
    /* falls into the case below */
  case 5:
  case 6:
    r += 100;
    break;
  case -3:
    return -1;
  case 7: {
    int inner = n;
    while (inner) {
      if (inner == 3)
        break;
      inner--;
    }
    r = inner;
  }
  }
  return r;
}

int main(void) {
  int n;
  for (n = -4; n < 10; n++)
    out(classify(n));
  switch (n)
  case 10:
    out(77);
  switch (n) {
    n = 5;
  }
  out(n);
  return 0;
}
