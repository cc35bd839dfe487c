void out(unsigned long long);

static int cleanup(int n) {
  int held = 0;
  if (n == 0)
    goto exit;
  held++;
  if (n == 1)
    goto release;
  held += 10;
again:
  if (n-- > 2)
    goto again;
  if (n > 100) {
  inside:
    held += 1000;
    goto exit;
  }
  if (held > 5 && n == 1)
    goto inside;
release:
  held--;
exit:
  return held * 100 + n;
}

int main(void) {
  int i;
  for (i = 0; i < 5; i++)
    out(cleanup(i));
  return 0;
}
