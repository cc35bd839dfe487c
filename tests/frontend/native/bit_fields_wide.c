/* Fields of other types, zero width, in unions, and full of their unit. */
void out(unsigned long long);

struct wide {
  unsigned long long low : 33;
  long long mid : 20;
  unsigned long long high : 11;
};
struct units {
  unsigned char c : 3;
  unsigned char d : 5;
  unsigned short : 0;
  unsigned short e : 9;
  unsigned int full : 32;
  _Bool flag : 1;
  signed char sc : 2;
};
union header {
  struct {
    unsigned char version : 4;
    unsigned char length : 4;
  } f;
  unsigned char byte;
};

static struct units global = {5, 17, 300, 0xDEADBEEF, 1, -2};

int main(void) {
  struct wide w = {0x1FFFFFFFFull, -1, 0x400};
  struct units u = global;
  union header h;
  out(w.low);
  out(w.mid);
  out(w.high);
  w.low++;
  out(w.low);
  w.low = 0x123456789ull;
  w.mid = 0x7FFFF;
  w.mid++;
  out(w.mid);
  out(w.low);
  out((unsigned long long)w.low << 1);
  out(u.c + u.d * 10 + u.e * 1000);
  out(u.full);
  out(u.flag);
  out(u.sc);
  u.flag = 8;
  out(u.flag);
  u.full += 0x30000000;
  out(u.full);
  u.e = u.d << 5;
  out(u.e);
  out(global.e);
  h.byte = 0x45;
  out(h.f.version);
  out(h.f.length);
  h.f.length -= 5;
  out(h.byte);
  return 0;
}
