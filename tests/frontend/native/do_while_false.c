void out(unsigned long long);

static int start(int failing_step) {
  int status = -1, taken = 0;
  do {
    if (failing_step == 1)
      break;
    taken |= 1;
    if (failing_step == 2) {
      status = -2;
      break;
    }
    taken |= 2;
    do {
      if (failing_step == 3)
        break;
      taken |= 4;
    } while (0);
    if (failing_step == 4)
      continue;
    status = 0;
  } while (0);
  return status * 100 + taken;
}

int main(void) {
  int i;
  for (i = 0; i < 6; i++)
    out(start(i));
  return 0;
}
