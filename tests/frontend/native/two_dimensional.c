void out(unsigned long long);

static int grid[3][4][2] = {{{1, 2}, {3}}, [2] = {[3] = {9, 8}}};

int main(void) {
  int (*row)[4][2] = grid;
  int *flat = &grid[0][0][0];
  int i, sum = 0;
  int jagged[3] = {0};
  for (i = 0; i < 24; i++)
    sum = sum * 3 + flat[i];
  out(sum);
  out(grid[2][3][1]);
  row++;
  (*row)[1][1] = 44;
  out(grid[1][1][1]);
  out(row - grid);
  out((int)((char *)&grid[2][1] - (char *)grid));
  out(sizeof grid[0]);
  for (i = 0; i < 3; i++) {
    int j;
    for (j = 0; j < 4; j++)
      jagged[i] += grid[i][j][0] + grid[i][j][1] * 10;
    out(jagged[i]);
  }
  return 0;
}
