void out(unsigned long long);

enum { RED, GREEN, BLUE, COLOURS };

struct shape {
  int id;
  struct {
    short w, h;
  } size;
  int data[4];
  const char *name;
};

static const int values[COLOURS] = {[BLUE] = 30, [RED] = 10};
static struct shape global = {.data = {[2] = 5, 6}, .size.h = 3, .id = 1};

int main(void) {
  struct shape s = {.name = "abc", .size = {.h = 2}, .data[1] = 8};
  struct shape t = {1, {2, 3}, {4, 5}, 0};
  int sparse[] = {[3] = 1, 2, [1] = 9};
  int i, n = 5;
  struct shape d = {.id = n + 1, .data = {n, [3] = n * n}};
  for (i = 0; i < COLOURS; i++)
    out(values[i]);
  out(global.id);
  out(global.size.w * 10 + global.size.h);
  for (i = 0; i < 4; i++)
    out(global.data[i]);
  out(global.name == 0);
  out(s.name[2]);
  out(s.id * 100 + s.size.w * 10 + s.size.h);
  out(s.data[0] * 10 + s.data[1]);
  out(t.data[1] * 10 + t.data[3]);
  out(t.size.h);
  out(sizeof sparse / sizeof sparse[0]);
  out(sparse[0] + sparse[1] * 10 + sparse[4] * 100);
  out(d.id * 1000 + d.data[0] * 100 + d.data[1] * 10 + d.data[3]);
  return 0;
}
