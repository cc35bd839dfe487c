/* Narrow arguments are promoted at an ellipsis. */
void out(unsigned long long);
void out_ints(int count, ...);

int main(void) {
  unsigned char c = 200;
  signed char sc = -3;
  short s = -300;
  _Bool b = 5;
  int (*unused)(void) = 0;
  out_ints(3, c, sc, s);
  out_ints(2, b, 'a');
  out_ints(1, c + sc);
  out_ints(0);
  out_ints(2, unused == 0, c > 100 ? c : sc);
  out(1);
  return 0;
}
