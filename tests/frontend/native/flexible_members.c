void out(unsigned long long);

struct packet {
  unsigned short length;
  unsigned char data[];
};
struct old {
  int count;
  int items[1];
};

static int sum(const struct packet *p) {
  int total = 0, i;
  for (i = 0; i < p->length; i++)
    total += p->data[i];
  return total;
}

int main(void) {
  long long storage[4];
  struct packet *p = (struct packet *)storage;
  int room[5];
  struct old *o = (struct old *)room;
  int i;
  p->length = 6;
  for (i = 0; i < 6; i++)
    p->data[i] = (unsigned char)(100 + i * 20);
  out(sum(p));
  o->count = 4;
  for (i = 0; i < o->count; i++)
    o->items[i] = i * i;
  out(o->items[3] + room[2]);
  out(sizeof *p);
  return 0;
}
