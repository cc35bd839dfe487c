void out(unsigned long long);

#define LOG(level, value)                                                                          \
  do {                                                                                             \
    if ((level) > threshold)                                                                       \
      out(value);                                                                                  \
  } while (0)
#define MIN(a, b) (((a) < (b)) ? (a) : (b))
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define JOIN(a, b) a##b
#define NAME(x) #x
#define ALIGN_UP(n, a) (((n) + (a) - 1) & ~((a) - 1))
#define FOR_EACH(i, n) for ((i) = 0; (i) < (n); ++(i))

static int threshold = 2;

int main(void) {
  int i, JOIN(va, lue) = 5;
  int a[7];
  if (value)
    LOG(3, 1);
  else
    LOG(9, 2);
  LOG(1, 3);
  out(MIN(value++, 10));
  out(value);
  out(COUNT(a));
  out(NAME(hello)[4]);
  out(ALIGN_UP(13, 8));
  FOR_EACH (i, 3)
    LOG(i * 2, i);
  out(__LINE__ > 10);
  return 0;
}
