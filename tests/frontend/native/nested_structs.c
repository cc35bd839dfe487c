void out(unsigned long long);

struct inner {
  char tag;
  int values[3];
};
struct outer {
  short head;
  struct inner first;
  struct inner many[2];
  struct inner *link;
};

int main(void) {
  struct outer o = {0};
  struct outer *p = &o;
  int i, j;
  o.head = -5;
  o.first.tag = 'x';
  p->first.values[2] = 42;
  p->link = &p->many[1];
  for (i = 0; i < 2; i++)
    for (j = 0; j < 3; j++)
      o.many[i].values[j] = i * 10 + j;
  p->link->values[1] += 1000;
  p->link->tag = p->first.tag + 1;
  (*p).many[0].tag = (char)p->many[0].values[2];
  out(o.head);
  out(o.first.tag);
  out(o.first.values[0] + o.first.values[2]);
  out(o.many[1].values[1]);
  out(o.many[1].tag);
  out(o.many[0].tag);
  out(p->link - p->many);
  return 0;
}
