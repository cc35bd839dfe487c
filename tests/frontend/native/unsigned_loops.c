/* Loop bounds where narrow counters wrap. */
void out(unsigned long long);

int main(void) {
  unsigned char c;
  signed char s;
  unsigned short h;
  unsigned n = 0;
  for (c = 250; c >= 250; c++)
    n++;
  out(n);
  for (s = 120; s > 0; s++)
    n += 10;
  out(n);
  for (h = 3; h != 0xFFFD; h--)
    n += 100;
  out(n);
  for (c = 5; (signed char)--c >= 0;)
    n += 1000;
  out(n);
  out(c);
  n = 1;
  do
    n <<= 1;
  while (n);
  out(n);
  return 0;
}
