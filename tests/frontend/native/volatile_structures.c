/* A volatile structure, and one with volatile members, is copied as any other when nothing else
   touches it. */
void out(unsigned long long);

struct pair {
  int first, second;
};
struct queue {
  volatile unsigned head;
  unsigned size;
  struct {
    volatile unsigned flag : 3;
  } inner[2];
};

static volatile struct pair device = {3, 4};

static int sum(struct pair p) {
  return p.first * 10 + p.second;
}

int main(void) {
  struct pair copy = device;
  struct queue one = {7, 8, {{2}, {5}}}, two;
  out(copy.first);
  device.second = 9;
  out(sum(device));
  copy = device;
  out(copy.second);
  two = one;
  out(two.head + two.size);
  out(two.inner[1].flag);
  return 0;
}
