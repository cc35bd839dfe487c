/* Copying, filling and comparing memory. */
void out(unsigned long long);
void *memcpy(void *, const void *, __SIZE_TYPE__);
void *memmove(void *, const void *, __SIZE_TYPE__);
void *memset(void *, int, __SIZE_TYPE__);

struct record {
  int a;
  char b[6];
};

int main(void) {
  struct record x = {5, "hello"}, y;
  char buffer[10] = "abcdefghi";
  unsigned n = 3;
  int i;
  memcpy(&y, &x, sizeof y);
  out(y.a * 1000 + y.b[4]);
  memset(&x, 0, sizeof x);
  out(x.a + x.b[0]);
  memset(buffer + 2, 'z' + 256, n);
  out(buffer[1] * 1000000 + buffer[4] * 1000 + buffer[5]);
  memmove(buffer + 1, buffer, 6);
  for (i = 0; i < 9; i++)
    out(buffer[i]);
  memmove(buffer, buffer + 2, n + 1);
  out(buffer[0] * 1000 + buffer[3]);
  out(((struct record *)memcpy(&x, &y, n - n))->a);
  memset(&x, -1, 4);
  out(x.a);
  return 0;
}
