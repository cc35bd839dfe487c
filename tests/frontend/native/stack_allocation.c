void out(unsigned long long);

typedef struct {
  unsigned char tag;
  unsigned long long value;
  struct {
    short low, high;
  } parts[2];
} Record;

static unsigned long long fill(unsigned n, unsigned char with) {
  unsigned char *bytes = __builtin_alloca(n);
  unsigned char *others = __builtin_alloca(n);
  unsigned i, sum = 0;
  for (i = 0; i < n; i++) {
    bytes[i] = (unsigned char)(with + i);
    others[i] = 1;
  }
  for (i = 0; i < n; i++)
    sum += bytes[i] + 256 * others[i];
  return sum;
}

static unsigned long long record(unsigned long long value) {
  Record *r = (Record *)__builtin_alloca(sizeof(Record));
  Record copy;
  __builtin_memset(r, 0, sizeof(*r));
  r->tag = 200;
  r->value = value;
  r->parts[1].high = -3;
  copy = *r;
  return copy.tag + copy.value + copy.parts[0].low + (unsigned short)copy.parts[1].high;
}

static unsigned depth(unsigned n) {
  unsigned *own = __builtin_alloca(n * sizeof(unsigned) + sizeof(unsigned));
  unsigned below = 0;
  own[n] = n;
  if (n > 0)
    below = depth(n - 1);
  return below * 3 + own[n];
}

static unsigned is_apart(unsigned long long n) {
  char *a = __builtin_alloca(n);
  char *b = __builtin_alloca(n);
  return a != 0 && b != 0 && a != b && ((unsigned long long)a & 7) == 0;
}

int main(void) {
  unsigned i;
  for (i = 1; i < 40; i += 7)
    out(fill(i, (unsigned char)(i * 3)));
  out(record(0x123456789abcull));
  out(depth(6));
  out(is_apart(24));
  return 0;
}
