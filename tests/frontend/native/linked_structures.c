void out(unsigned long long);

struct node {
  int key;
  struct node *left, *right;
};

static struct node pool[16];
static unsigned used;

static struct node *insert(struct node *root, int key) {
  if (!root) {
    struct node *n = &pool[used++];
    n->key = key;
    n->left = n->right = 0;
    return n;
  }
  if (key < root->key)
    root->left = insert(root->left, key);
  else if (key > root->key)
    root->right = insert(root->right, key);
  return root;
}
static void walk(const struct node *n) {
  if (!n)
    return;
  walk(n->left);
  out(n->key);
  walk(n->right);
}

int main(void) {
  static const int keys[] = {50, 20, 70, -10, 30, 60, 70, 20, 90};
  struct node *root = 0, **link;
  unsigned i;
  for (i = 0; i < sizeof keys / sizeof *keys; i++)
    root = insert(root, keys[i]);
  walk(root);
  out(used);
  for (link = &root; *link; link = &(*link)->right)
    ;
  *link = insert(0, 1000);
  walk(root->right);
  return 0;
}
