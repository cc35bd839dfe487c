#include "shell_fixture.h"

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::frontend;
using namespace ndv::frontend::test;

namespace {

/// Whether the body of `f` is believed; `rest` stands before it, `body` between its braces.
bool is_readable(std::string_view body, std::string_view rest = "") {
  const Folder folder;
  const std::string text = "#include <system.h>\n" + std::string(rest) +
                           "\nint f(PLOCK l, int a) {\n" + std::string(body) + "\n}\n";
  const auto program = load_text(folder, text);
  REQUIRE(find(program, "f"));
  CHECK(find(program, "f")->is_defined);
  return find(program, "f")->unreadable.empty();
}

} // namespace

TEST_CASE("a body without errors is believed") {
  CHECK(is_readable("Acquire(l); if (a) return 1; Release(l); return 0;"));
  CHECK(is_readable("Acquire(l); return 0;", "#include \"missing.h\"\nUNKNOWN x;"));
}

TEST_CASE("what Clang drops without a mark makes the function unreadable") {
  CHECK_FALSE(is_readable("Acquire(l); if (a) return UNKNOWN; Release(l); return 0;"));
  CHECK_FALSE(is_readable("Acquire(l); if (a) return (UNKNOWN); Release(l); return 0;"));
  CHECK_FALSE(is_readable("Acquire(l); Release((UNKNOWN)l); return 0;"));
  CHECK_FALSE(is_readable("switch (a) { case UNKNOWN: Acquire(l); } return 0;"));
  CHECK_FALSE(is_readable("unknown(l); return 0;"));
  CHECK_FALSE(is_readable("UNKNOWN x; Acquire(l); return 0;"));
  CHECK_FALSE(is_readable("if (UNKNOWN(a)) Acquire(l); return 0;"));
}

TEST_CASE("a corrected typo is not believed") {
  CHECK_FALSE(
      is_readable("Acquire(&s.SendLick); return 0;", "struct { LOCK SendLock, RecvLock; } s;"));
}

TEST_CASE("a declaration with an error is not relied on") {
  CHECK_FALSE(is_readable("if (x) Acquire(l); return 0;", "UNKNOWN x;"));
  CHECK_FALSE(is_readable("T x = a; if (x) Acquire(l); return 0;", "typedef UNKNOWN T;"));
  const char* record = "typedef struct { UNKNOWN x; int y; struct { int z[UNKNOWN]; } in; } S;\n"
                       "S* s;";
  CHECK_FALSE(is_readable("if (s->x) Acquire(l); return 0;", record));
  CHECK_FALSE(is_readable("if (s->in.z[0]) Acquire(l); return 0;", record));
  CHECK(is_readable("if (s->y) Acquire(l); return 0;", record));
  CHECK_FALSE(is_readable("if (B) Acquire(l); return 0;", "enum { A = UNKNOWN, B };"));
  CHECK_FALSE(
      is_readable("if (table[0]) Acquire(l); return 0;", "const int table[] = { UNKNOWN };"));
  CHECK_FALSE(is_readable("g(l); return 0;", "void g(UNKNOWN x);"));
}

TEST_CASE("an implicit declaration counts at every call, not only at the first") {
  CHECK_FALSE(is_readable("implicit(a); return 0;", "int g(void) { return implicit(1); }"));
}

TEST_CASE("a cast to a type of the same size is an lvalue, and stays what was written") {
  CHECK(is_readable("(char*)l = 0; ((char*)l)++; return 0;"));
  CHECK(is_readable("NEXT(l); NEXT(l); return 0;", "#define NEXT(p) (*((char*)(p))++)"));
  CHECK(is_readable("(char*)(void*)l = 0; ((long*)((char*)l))++; return 0;"));
  CHECK(is_readable("long* p = &(long)a; *p = &(unsigned)a == 0; return 0;"));
  CHECK_FALSE(is_readable("(char)a = 1; return 0;"));
  CHECK_FALSE(is_readable("(unsigned)(char)a = 1; return 0;"));
  CHECK_FALSE(is_readable("(float)a = 1; return 0;"));
  CHECK_FALSE(is_readable("return &(long)(a + 1) != 0;"));
  CHECK_FALSE(is_readable("(char*)(l + 1) = 0; return 0;"));
  CHECK_FALSE(is_readable("(char*)l = 0; return UNKNOWN;"));
  const Folder folder;
  const auto program = load_text(folder, "void f(void* p) {\n  --(char*)p; }\n");
  bool is_found = false;
  for (const ir::Block& block : find(program, "f")->blocks)
    for (const ir::Statement& statement : block.statements)
      is_found |= program.strings[statement.origin.text] == "--(char*)p" &&
                  statement.origin.place.line == 2 && statement.origin.place.column == 3;
  CHECK(is_found);
  CHECK(remarks(program, "file-with-errors") == 0);
}

TEST_CASE("a variable may have the name of a function") {
  const char* before = "int twice(int); void g(UNKNOWN x);";
  CHECK(is_readable("int twice = a; Acquire(l); Release(l); return twice;", before));
  CHECK_FALSE(is_readable("int twice = a; UNKNOWN(twice); return UNKNOWN(twice);", before));
}

TEST_CASE("the text of a static_assert is no expression of the program") {
  CHECK(is_readable("static_assert(sizeof(a) == 4, \"size\"); return 0;", "void g(UNKNOWN x);"));
  CHECK_FALSE(is_readable("static_assert(sizeof(UNKNOWN) == 4, \"size\"); return 0;"));
}

TEST_CASE("a condition on what a missing header may define is doubtful") {
  const char* body = "Acquire(l);\n#ifdef FEATURE\nRelease(l);\n#endif\nreturn 0;";
  CHECK(is_readable(body));
  CHECK_FALSE(is_readable(body, "#include \"missing.h\""));
  CHECK(is_readable(body, "#include \"missing.h\"\n#define FEATURE"));
  CHECK_FALSE(is_readable("TAKE(l); return 0;", "#include \"missing.h\"\n#ifdef FEATURE\n"
                                                "#define TAKE(l) Acquire(l)\n#else\n"
                                                "#define TAKE(l)\n#endif\n"));
  CHECK_FALSE(is_readable("\n#if LEVEL > 1\nAcquire(l);\n#endif\nreturn 0;",
                          "#include \"missing.h\"\n#ifndef LEVEL\n#define LEVEL 1\n#endif\n"));
}

TEST_CASE("a definition that is lost altogether is an unreadable function") {
  const Folder folder;
  const auto program = load_text(folder, "#include <system.h>\n#include \"missing.h\"\n"
                                         "MINIPORT_HALT Halt;\n"
                                         "ANNOTATION\nvoid Halt(void* c, int a) { Acquire(c); }\n"
                                         "void g(PLOCK l) { Acquire(l); Release(l); }\n");
  REQUIRE(find(program, "Halt"));
  CHECK_FALSE(find(program, "Halt")->unreadable.empty());
  CHECK(entry(program, "Halt"));
  CHECK(find(program, "g")->unreadable.empty());
}

TEST_CASE("what is named in unread code may be called from anywhere") {
  const Folder folder;
  const auto program = load_text(folder, "void helper(void* c) { }\nvoid called(void* c) { }\n"
                                         "void* table[] = { helper, UNKNOWN };\n"
                                         "void g(void) { called(UNKNOWN); }\n");
  CHECK(find(program, "helper")->address_taken);
  CHECK(entry(program, "helper")); // registered there, for all that is known
  CHECK_FALSE(entry(program, "called"));
}

TEST_CASE("a function that could not be read is an entry point as before") {
  const Folder folder;
  const auto program = load_text(folder, "void unread(UNKNOWN* x) { }\n"
                                         "void recursive(int x) { UNKNOWN y; recursive(x); }\n"
                                         "ANNOTATION\nvoid lost(void* c, int a) { }\n"
                                         "void declared(UNKNOWN x);\nvoid declared(int x) { }\n");
  CHECK(entry(program, "unread"));
  CHECK(entry(program, "recursive"));
  CHECK(entry(program, "lost"));
  CHECK(entry(program, "declared"));
}

TEST_CASE("a function declared by an unknown type has a role, even if something calls it") {
  const Folder folder;
  const auto program =
      load_text(folder, "UNKNOWN_ROLE Pause, Detach;\nint Pause(void* c) { return 0; }\n"
                        "int Detach(void* c) { return Pause(c); }\n");
  REQUIRE(entry(program, "Pause"));
  CHECK(entry(program, "Pause")->role == "UNKNOWN_ROLE");
  CHECK(entry(program, "Detach"));
}

TEST_CASE("an error in a system header is as much of a gap") {
  const Folder folder;
  folder.write("system/broken.h", "static inline int fate(int a) { return a & UNKNOWN; }\n"
                                  "static inline int other(int a) { return a + 1; }\n"
                                  "enum { FIRST = UNKNOWN, SECOND };\n"
                                  "enum { THIRD = SECOND + 1, FOURTH = 4 };\n"
                                  "typedef UNKNOWN T;\nUNKNOWN_ROLE role;\n");
  const auto readable = [&](std::string_view body) {
    const auto program = load_text(folder, "#include <system.h>\n#include <broken.h>\n"
                                           "int f(PLOCK l, int a) {\n" +
                                               std::string(body) + "\n}\n");
    return find(program, "f")->unreadable.empty() &&
           (!find(program, "fate") || find(program, "fate")->unreadable.empty());
  };
  CHECK(readable("return other(a);"));
  CHECK_FALSE(readable("return fate(a);"));
  CHECK_FALSE(readable("return a == SECOND;"));
  CHECK_FALSE(readable("return a == THIRD;"));
  CHECK_FALSE(readable("T t = a; return t;"));
  CHECK_FALSE(readable("return role != 0;"));
}

TEST_CASE("sizes and offsets of a record with an error are not relied on") {
  const char* types = "typedef struct { UNKNOWN x; int y; } S;\n"
                      "typedef struct { int a; S s; } OUTER;\n"
                      "typedef struct { int a, b; } VIEW;\n"
                      "typedef union { S s; int all[2]; } U;\n"
                      "typedef UNKNOWN T;\ntypedef struct { T* p; int y; } POINTS;\n"
                      "typedef struct { T t; int y; } HOLDS;\n"
                      "S* s; U u; VIEW* v; char* c;\n";
  CHECK_FALSE(is_readable("return a < (int)sizeof(S);", types));
  CHECK_FALSE(is_readable("return a < (int)sizeof(OUTER);", types));
  CHECK_FALSE(is_readable("return a < (int)sizeof(*s);", types));
  CHECK_FALSE(is_readable("return a < (int)sizeof(HOLDS);", types));
  CHECK(is_readable("return a < (int)sizeof(POINTS);", types));
  CHECK_FALSE(is_readable("return a < (int)__builtin_offsetof(S, y);", types));
  CHECK(is_readable("s = (S*)(c - __builtin_offsetof(S, y)); return s->y;", types));
  CHECK_FALSE(is_readable("v = (VIEW*)s; return v->b;", types));
  CHECK(is_readable("void* p = s; s = (S*)p; return s->y;", types));
  CHECK_FALSE(is_readable("return u.all[1];", types));
  CHECK_FALSE(is_readable("HOLDS t = { 1, 2 }; return t.y;", types));
}

TEST_CASE("a value computed from what could not be read is not known") {
  const Folder folder;
  const auto program = load_text(folder, "enum { A = UNKNOWN };\n"
                                         "static const int flag = A;\n"
                                         "int f(void) { return flag; }\n");
  const auto flag = std::find_if(program.globals.begin(), program.globals.end(),
                                 [](const ir::Global& g) { return g.base_name == "flag"; });
  REQUIRE(flag != program.globals.end());
  CHECK_FALSE(flag->is_const);
}

TEST_CASE("unknown names and conditions are remarked on once") {
  const Folder folder;
  const auto program = load_text(folder, "#if LEVEL > 1\n#endif\n#if LEVEL > 2\n#endif\n"
                                         "int f(void) { return X; }\nint g(void) { return X; }\n"
                                         "UNKNOWN y;\n");
  CHECK(remarks(program, "undefined-condition") == 1);
  CHECK(remarks(program, "unknown-name") == 1);
  CHECK(remarks(program, "unreadable-declaration") == 1);
  CHECK(remarks(program, "unreadable") == 2);
}
