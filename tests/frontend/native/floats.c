/* Numbers are only moved, never computed with, in most drivers; sizes and moves must work. */
void out(unsigned long long);

struct sample {
  float f;
  double d;
};

int main(void) {
  struct sample s = {1.5f, -2.25}, t;
  union {
    double d;
    unsigned long long bits;
    float f;
    unsigned word;
  } u;
  t = s;
  u.d = t.d;
  out(u.bits);
  u.f = t.f;
  out(u.word);
  out(sizeof(struct sample));
  out((int)1e6);
  return 0;
}
