void out(unsigned long long);

enum { BIG = 1 << 20 };
#define STATUS_FAILURE ((int)0xC0000001L)
#define NT_SUCCESS(s) ((int)(s) >= 0)

int main(void) {
  int status = STATUS_FAILURE;
  out(status);
  out(NT_SUCCESS(status));
  out(NT_SUCCESS(0x40000000));
  out(status == STATUS_FAILURE);
  out(status == (int)0xC0000001);
  out((unsigned)status == 0xC0000001);
  out(0x7FFFFFFF + 1u);
  out(2147483648 > 0);
  out(-2147483647 - 1 < 0);
  out(0xFFFFFFFF > 0);
  out(0xFFFFFFFFFFFFFFFF);
  out(010 + 0x10 + 10);
  out('A' + '\0' + '\377');
  out(BIG);
  out(1 ? 'a' : 1LL);
  out((char)-1 == -1);
  out((int)3.99);
  return 0;
}
