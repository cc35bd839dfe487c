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
  CHECK_FALSE(entry(program, "helper"));
  CHECK_FALSE(entry(program, "called"));
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
