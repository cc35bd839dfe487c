void out(unsigned long long);

struct base {
  int id;
  short kind;
};
struct derived {
  struct base head;
  union {
    int number;
    struct {
      unsigned char low, high;
    };
    const char *text;
  };
  struct {
    int deep;
    struct {
      int deeper;
    };
  };
};

static int kind_of(struct base *b) { return b->kind; }

int main(void) {
  struct derived d = {{1, 2}, {.number = 0x4321}, {5, {6}}};
  struct derived e = {.deeper = 60, .head.kind = 9};
  struct base *b = (struct base *)&d;
  out(d.low);
  out(d.high);
  d.high = 0xFF;
  out(d.number);
  out(d.deep * 10 + d.deeper);
  out(kind_of(b));
  out(kind_of(&e.head) * 100 + e.deeper);
  ((struct derived *)b)->deeper = 7;
  out(d.deeper);
  e.text = "q";
  out(*e.text);
  return 0;
}
