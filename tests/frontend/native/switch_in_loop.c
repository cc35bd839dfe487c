/* break leaves the switch, continue goes on with the loop; a case may stand inside a block. */
void out(unsigned long long);

int main(void) {
  int i, n, r = 0;
  for (i = 0; i < 8; i++) {
    switch (i & 3) {
    case 0:
      continue;
    case 1:
      r += 1;
      break;
    case 2:
      if (i > 4)
        goto done;
      r += 100;
    }
    r += 10000;
  }
done:
  out(r);
  out(i);
  /* Duff's device */
  n = 11;
  i = 0;
  switch (n % 4) {
  case 0:
    do {
      i += 1;
    case 3:
      i += 10;
    case 2:
      i += 100;
    case 1:
      i += 1000;
    } while ((n -= 4) > 0);
  }
  out(i);
  return 0;
}
