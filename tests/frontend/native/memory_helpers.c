// Small functions on memory, which the verifier puts where they are called.
void out(unsigned long long);

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;

static void fill(void* at, u8 byte, u32 length) {
  u32 i;
  for (i = 0; i < length; i++)
    ((u8*)at)[i] = byte;
}

static void copy(u8* to, const u8* from, u32 length) {
  while (length-- != 0)
    *to++ = *from++;
}

static short compare(const u8* a, const u8* b, u32 length) {
  for (; length != 0; length--, a++, b++)
    if (*a != *b)
      return (short)(*a < *b ? -1 : 1);
  return 0;
}

static u8 set(u8* at, u8 value) {
  switch (value) {
  case 0:
    *at = 1;
    return 0;
  case 1:
    *at = 2;
    break;
  default:
    *at = value;
  }
  return (u8)(*at + 255);
}

static int step(int* at, int by) {
  *at += by;
  return *at;
}

static void swap(void* a, void* b) {
  u32 t = *(u32*)a;
  *(u32*)a = *(u32*)b;
  *(u32*)b = t;
}

static void fill_twice(void* at, u8 byte, u32 length) {
  fill(at, byte, length);
  fill((u8*)at + length, (u8)(byte + 1), length);
}

static u16 sum(const u16* at, u8 count) {
  u16 total = 0;
  while (count != 0)
    total = (u16)(total + at[--count]);
  return total;
}

static void nothing(int* at) { (void)*at; }

struct header {
  u8 to[6];
  u8 from[6];
  u16 type;
};

int main(void) {
  struct header h, g;
  u8 bytes[16];
  u16 words[4] = {0xFFFF, 2, 0x8000, 7};
  int n = 3;
  u32 a = 1, b = 2;
  fill(&h, 0x11, sizeof h);
  fill_twice(bytes, 7, 8);
  copy((u8*)&h, bytes, 12);
  out(h.from[5]);
  out(h.type);
  fill(&g, 0x11, sizeof g);
  copy(g.from, h.from, 6);
  out((u32)compare(h.from, g.from, 6));
  out((u32)compare(h.to, g.to, 6));
  out((u32)compare(g.to, h.to, 6));
  out(compare(h.to, g.to, 6) == -1);
  u8 value = 1;
  value = set(&value, value);
  out(value);
  for (int i = 0; i < 5; ++i) {
    value = set(&bytes[i], (u8)(value * i));
    out(value);
    out(bytes[i]);
  }
  n = step(&n, n);
  out((u32)n);
  n = step(&n, -n);
  n += step(&n, 5);
  out((u32)n);
  out((u32)(step(&n, 1) > 5 && step(&n, 1) > 100));
  out((u32)n);
  swap(&a, &b);
  swap(&a, &a);
  out(a);
  out(b);
  out(sum(words, 4));
  out(sum(words, (u8)258));
  nothing(&n);
  return 0;
}
