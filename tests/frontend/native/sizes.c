/* sizeof and offsetof of types without long. */
void out(unsigned long long);

struct mixed {
  char c;
  int i;
  short s;
  long long w;
  char tail[3];
};
struct nested {
  char c;
  struct mixed m;
  struct {
    short a[3];
  };
  char end;
};
union either {
  char c[9];
  int i;
};
#pragma pack(push, 1)
struct packed {
  char c;
  int i;
  short s;
};
#pragma pack(pop)
struct flexible {
  int count;
  short items[];
};

#define OFFSET(type, field) ((unsigned long long)&((type *)0)->field)

int main(void) {
  int n = 1;
  struct packed p = {1, 2, 3};
  out(sizeof(char) + sizeof(short) * 10 + sizeof(int) * 100 + sizeof(long long) * 1000);
  out(sizeof(void *) == sizeof(char *));
  out(sizeof(struct mixed));
  out(sizeof(struct nested));
  out(sizeof(union either));
  out(sizeof(struct packed));
  out(sizeof(struct flexible));
  out(__builtin_offsetof(struct mixed, w));
  out(__builtin_offsetof(struct nested, m.tail[1]));
  out(OFFSET(struct nested, a[2]));
  out(OFFSET(struct nested, end));
  out(OFFSET(struct packed, s));
  out(sizeof n++);
  out(n);
  out(sizeof(int[3][4]));
  out(p.i + p.s);
  out(_Alignof(struct mixed));
  return 0;
}
