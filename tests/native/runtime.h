/* What a generated harness tells the runtime: the types of the driver under test, as flat tables.
 * The driver is compiled for Windows in an ELF file; its functions use the Microsoft calling
 * convention, and everything it calls is one of the stub_ functions. */
#pragma once
#include <stddef.h>
#include <stdint.h>

#define MS __attribute__((ms_abi))

enum LeafKind { LeafInteger, LeafPointer, LeafVoidPointer, LeafFunction };

/* A scalar inside an object. */
struct Leaf {
  uint32_t offset;
  uint8_t kind;
  uint8_t size;    /* bytes */
  uint16_t target; /* LeafPointer: type pointed to */
};

/* An object inside an object: what a pointer to its type may point to. */
struct Part {
  uint32_t offset;
  uint16_t type;
};

struct Type {
  uint32_t size;
  uint32_t leaf_count;
  const struct Leaf* leaves;
  uint32_t part_count;
  const struct Part* parts;
  int handle; /* a void pointer may point to it */
};

struct Object {
  uint8_t* address;
  uint16_t type;
};

struct Entry {
  const char* name;
  void* function;
  uint32_t parameter_count;
  const struct Leaf* parameters;
};

extern const struct Type types[];
extern const uint32_t type_count;
extern struct Object objects[]; /* those of the pools, and the driver's own variables */
extern const uint32_t object_count;
extern const struct Entry entries[];
extern const uint32_t entry_count;
extern const uint64_t constants[]; /* that the driver's text mentions */
extern const uint32_t constant_count;

/* A call of a function that the driver does not define; it may write through its pointers. */
uint64_t external_call(int writes, uint64_t a, uint64_t b, uint64_t c, uint64_t d);
/* A call that does not return, or a run that is of no use. */
void abandon_run(void) __attribute__((noreturn));
