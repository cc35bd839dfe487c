void out(unsigned long long);

struct item {
  char c;
  long long w;
};

int main(void) {
  struct item items[4] = {{1, 10}, {2, 20}, {3, 30}, {4, 40}};
  struct item *p = items, *q = &items[3];
  char *raw = (char *)items;
  short values[6] = {0, 1, 2, 3, 4, 5};
  short *s = values;
  unsigned char step = 2;
  signed char back = -1;
  out(q - p);
  out((char *)q - (char *)p);
  out(p < q);
  out(p + 3 == q);
  p++;
  out(p->w);
  p += 2;
  out(p->c);
  p = p - 1;
  out((p--)->w);
  out((++p)->w);
  out(((struct item *)(raw + sizeof(struct item)))->w);
  out(*(s + step));
  s += step;
  out(s[back]);
  out(*s++);
  out(*++s);
  out((*s)++);
  out(*s);
  out(p != 0);
  out(!p);
  out((s - values) * 100 + (&values[6] - s));
  return 0;
}
