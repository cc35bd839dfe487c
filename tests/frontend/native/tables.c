/* Constant tables with functions and strings, as drivers dispatch requests. */
void out(unsigned long long);

static int on_query(void *context, unsigned code) { return *(int *)context + (int)code; }
static int on_set(void *context, unsigned code) { return *(int *)context = (int)code; }

static const struct handler {
  unsigned code;
  unsigned char flags;
  int (*run)(void *, unsigned);
  const char *name;
} handlers[] = {
    {0x00010101, 1, on_query, "query"},
    {0x00010102, 2, on_set, "set"},
    {0xFF010203, 0, on_query, "other"},
    {0},
};

static int dispatch(void *context, unsigned code) {
  const struct handler *h;
  for (h = handlers; h->code != 0; ++h)
    if (h->code == code)
      return h->run(context, code & 0xFF) + h->flags * 1000 + h->name[0] * 100000;
  return -1;
}

int main(void) {
  int context = 7;
  out(dispatch(&context, 0x00010101));
  out(dispatch(&context, 0x00010102));
  out(context);
  out(dispatch(&context, 0xFF010203));
  out(dispatch(&context, 1));
  out(sizeof handlers / sizeof handlers[0]);
  return 0;
}
