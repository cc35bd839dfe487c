void out(unsigned long long);

typedef enum { CLOSED, OPENING, OPEN, CLOSING } state;
typedef enum { EV_OPEN, EV_DONE, EV_CLOSE, EV_COUNT } event;

typedef struct adapter {
  state now;
  unsigned errors : 7;
  unsigned busy : 1;
  int (*notify)(struct adapter *, event);
  int log;
} adapter;

static int notify(adapter *a, event e) {
  a->log = a->log * 4 + (int)e;
  return a->log & 1;
}

static int step(adapter *a, event e) {
  switch (a->now) {
  case CLOSED:
    if (e != EV_OPEN)
      break;
    a->now = OPENING;
    a->busy = 1;
    return a->notify(a, e);
  case OPENING:
  case CLOSING:
    if (e == EV_DONE) {
      a->now = a->now == OPENING ? OPEN : CLOSED;
      a->busy = 0;
      return a->notify(a, e);
    }
    break;
  case OPEN:
    if (e == EV_CLOSE) {
      a->now = CLOSING;
      return 0;
    }
  }
  a->errors++;
  return -1;
}

int main(void) {
  adapter a = {CLOSED, 126, 0, notify};
  static const unsigned char events[] = {0, 1, 1, 2, 0, 1, 0, 2};
  unsigned i;
  for (i = 0; i < sizeof events; i++) {
    out(step(&a, events[i]));
    out(a.now * 1000 + a.busy * 100 + a.errors);
  }
  out(a.log);
  return 0;
}
