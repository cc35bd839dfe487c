/* Bit-fields in constant tables and nested records. */
void out(unsigned long long);

static const struct entry {
  unsigned kind : 4;
  unsigned index : 12;
  struct {
    unsigned char on : 1, mode : 2;
  } in[2];
  int value;
} table[] = {{1, 4095, {{1, 2}, {0, 3}}, -1}, {.index = 7, .value = 8, .in = {[1] = {1, 1}}}};

int main(void) {
  int i;
  for (i = 0; i < 2; i++) {
    const struct entry *e = &table[i];
    out(e->kind * 10000 + e->index);
    out(e->in[0].on * 1000 + e->in[0].mode * 100 + e->in[1].on * 10 + e->in[1].mode);
    out(e->value);
  }
  return 0;
}
