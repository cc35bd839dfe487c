void out(unsigned long long);

enum state { IDLE, BUSY = 5, DONE, LAST = BUSY | 0x10, NEGATIVE = -1 };
typedef enum { SMALL = 1, BIG = 0x7FFFFFFF } size_kind;

static const char *name(enum state s) {
  switch (s) {
  case IDLE: return "i";
  case BUSY: return "b";
  case DONE: return "d";
  default: return "?";
  }
}

int main(void) {
  enum state s = DONE;
  size_kind k = BIG;
  int n = s + 1;
  out(s);
  out(LAST);
  out(NEGATIVE < 0);
  out(name(s)[0]);
  out(name(NEGATIVE)[0]);
  out(n);
  s = (enum state)(n - 2);
  out(s == BUSY);
  s++;
  out(name(s)[0]);
  out(k);
  out(sizeof(s) == sizeof(int));
  s = NEGATIVE;
  out(s < IDLE);
  return 0;
}
