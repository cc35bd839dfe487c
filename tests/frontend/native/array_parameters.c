void out(unsigned long long);

static int by_array(int v[4]) {
  v[0] += 1;
  v++;
  return v[0] * 10 + (int)(sizeof v == sizeof(int *));
}
static int by_pointer_to_array(int (*v)[4]) { return (*v)[3] + (int)sizeof *v; }
static int strings(const char *list[], int n) {
  int sum = 0, i;
  for (i = 0; i < n; i++)
    for (; *list[i]; list[i]++)
      sum += *list[i];
  return sum;
}

int main(void) {
  int v[4] = {1, 2, 3, 4};
  const char *list[] = {"ab", "", "c"};
  out(by_array(v));
  out(v[0]);
  out(by_pointer_to_array(&v));
  out(strings(list, 3));
  out(*list[0] == 0);
  return 0;
}
