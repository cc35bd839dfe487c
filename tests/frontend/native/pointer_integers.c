/* Pointers to integers and back; alignment by masks. */
void out(unsigned long long);

typedef unsigned long long uptr;

int main(void) {
  unsigned char buffer[64];
  uptr a = (uptr)buffer;
  unsigned char *aligned = (unsigned char *)((a + 15) & ~(uptr)15);
  int *ip;
  out((uptr)aligned % 16);
  out((uptr)(aligned + 5) - (uptr)aligned);
  out(aligned - buffer < 16);
  aligned[0] = 0x78;
  aligned[1] = 0x56;
  aligned[2] = 0x34;
  aligned[3] = 0x92;
  ip = (int *)(void *)aligned;
  out(*ip);
  out(*(unsigned short *)(aligned + 1));
  out((uptr)(void *)0);
  out((int)(uptr)(void *)(uptr)-1);
  return 0;
}
