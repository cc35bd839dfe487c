void out(unsigned long long);

typedef unsigned long long uptr;
#define CONTAINING_RECORD(address, type, field)                                                    \
  ((type *)((char *)(address) - (uptr)(&((type *)0)->field)))

typedef struct list {
  struct list *next, *previous;
} list;
struct buffer {
  int id;
  list link;
  char data[3];
};

static void init(list *head) { head->next = head->previous = head; }
static void insert(list *head, list *entry) {
  list *last = head->previous;
  entry->next = head;
  entry->previous = last;
  last->next = entry;
  head->previous = entry;
}
static int remove_entry(list *entry) {
  list *next = entry->next, *previous = entry->previous;
  previous->next = next;
  next->previous = previous;
  return next == previous;
}

int main(void) {
  list head;
  struct buffer b[4];
  list *at;
  int i;
  init(&head);
  for (i = 0; i < 4; i++) {
    b[i].id = i + 10;
    b[i].data[1] = (char)i;
    insert(&head, &b[i].link);
  }
  remove_entry(&b[1].link);
  for (at = head.next; at != &head; at = at->next) {
    struct buffer *found = CONTAINING_RECORD(at, struct buffer, link);
    out(found->id * 100 + found->data[1]);
    out(found - b);
  }
  while (head.next != &head)
    out(remove_entry(head.next));
  out(CONTAINING_RECORD(&b[2].data[0], struct buffer, data)->id);
  return 0;
}
