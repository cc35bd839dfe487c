void out(unsigned long long);

typedef const unsigned char *bytes;
typedef int vector[3];
typedef vector *matrix;
typedef struct tag tag, *ptag;
struct tag {
  ptag next;
  const volatile int *const cv;
};

static int total(bytes b, unsigned n) {
  int sum = 0;
  while (n)
    sum += b[--n];
  return sum;
}
static int first(vector v) { return v[0]; }

int main(void) {
  const unsigned char data[] = {200, 100, 50};
  vector rows[2] = {{1, 2, 3}, {4, 5, 6}};
  matrix m = rows;
  int target = 6;
  tag a = {0, &target}, b = {&a, &target};
  const int *const p = &target;
  out(total(data, 3));
  out(first(m[1]));
  out((*m)[2]);
  target++;
  out(*b.next->cv);
  out(*p);
  out(*(const int *)(const void *)p);
  return 0;
}
