/* The labels are converted to the promoted type of the condition. */
void out(unsigned long long);

static int of_char(signed char c) {
  switch (c) {
  case -1: return 1;
  case 0x7F: return 2;
  default: return 3;
  }
}

static int of_unsigned(unsigned u) {
  switch (u) {
  case -1: return 1;
  case 0x80000000: return 2;
  case 10 ... 20: return 3;
  default: return 4;
  }
}

static int of_wide(unsigned long long w) {
  switch (w) {
  case 0x100000001: return 1;
  case 1: return 2;
  case -1: return 3;
  }
  return 4;
}

int main(void) {
  out(of_char(-1));
  out(of_char((signed char)255));
  out(of_char(127));
  out(of_char(0));
  out(of_unsigned(0xFFFFFFFF));
  out(of_unsigned(0x80000000));
  out(of_unsigned(9));
  out(of_unsigned(10));
  out(of_unsigned(15));
  out(of_unsigned(20));
  out(of_unsigned(21));
  out(of_wide(0x100000001));
  out(of_wide(1));
  out(of_wide(-1));
  out(of_wide(0xFFFFFFFF));
  return 0;
}
