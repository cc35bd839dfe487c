void out(unsigned long long);

static int length(const char *s) {
  const char *p = s;
  while (*p)
    p++;
  return (int)(p - s);
}

static const char *const words[] = {"zero", "one", "two" "-" "three"};
static char mutable_text[] = "text";
static char padded[8] = "pad";

int main(void) {
  char local[] = "local";
  const char *p = "pointer";
  int i;
  for (i = 0; i < 3; i++)
    out(length(words[i]));
  out(words[2][3]);
  out(sizeof local);
  local[0] = 'L';
  out(local[0] * 1000 + local[5]);
  mutable_text[1]++;
  out(mutable_text[1]);
  out(padded[2] * 10 + padded[3] + padded[7]);
  out(p[length(p) - 1]);
  out("abc"[1]);
  out(*("abc" + 2));
  out("\x41\101\n\0tail"[1]);
  out("\x41\101\n\0tail"[4]);
  out(sizeof "\x41\101\n\0tail");
  out((unsigned char)"\xFF"[0]);
  out('\\' + '\'' + '\a');
  return 0;
}
