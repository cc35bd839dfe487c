#include "lowering_fixture.h"

using namespace ndv::frontend::test;

namespace {

using Runs = std::set<std::string>;

constexpr std::string_view kDeclarations =
    "void a(void); void b(void); void c(void); int f(void);\n";

Runs runs(std::string_view body, unsigned choices = 6, std::vector<std::uint64_t> arguments = {0}) {
  const std::string text = std::string(kDeclarations) + std::string(body);
  return all_runs(lower(text), "g", arguments, choices);
}

} // namespace

TEST_CASE("a __finally body runs on every way out of its __try") {
  CHECK(runs("int g(int x) { __try { a(); } __finally { b(); } return 1; }") ==
        Runs{"a() b() -> 1"});
  CHECK(runs("int g(int x) { __try { return 2; } __finally { b(); } return 1; }") ==
        Runs{"b() -> 2"});
  CHECK(runs("int g(int x) { __try { goto out; } __finally { b(); } a(); out: return 1; }") ==
        Runs{"b() -> 1"});
  CHECK(runs("int g(int x) { for (;;) { __try { break; } __finally { b(); } a(); } return 1; }") ==
        Runs{"b() -> 1"});
  CHECK(runs("int g(int x) { __try { __leave; a(); } __finally { b(); } c(); return 1; }") ==
        Runs{"b() c() -> 1"});
}

TEST_CASE("continue and break through a __finally stay apart") {
  CHECK(runs("int g(int x) { int i; for (i = 0; i < 4; i++) { __try {"
             " if (i == 1) continue; if (i == 2) break; a(); } __finally { b(); } c(); }"
             " return i; }") == Runs{"a() b() c() b() b() -> 2"});
}

TEST_CASE("nested __finally bodies run from the inside out") {
  CHECK(runs("int g(int x) { __try { __try { return 7; } __finally { a(); } }"
             " __finally { b(); } return 1; }") == Runs{"a() b() -> 7"});
  CHECK(runs("int g(int x) { __try { __try { goto out; } __finally { a(); } out: c(); }"
             " __finally { b(); } return 1; }") == Runs{"a() c() b() -> 1"});
}

TEST_CASE("the value returned is computed before the __finally body runs") {
  CHECK(runs("int g(int x) { __try { return x; } __finally { x = 9; } }", 2, {5}) == Runs{"-> 5"});
}

TEST_CASE("a return in a __finally body takes over") {
  CHECK(runs("int g(int x) { __try { return 1; } __finally { return 2; } }") == Runs{"-> 2"});
}

TEST_CASE("AbnormalTermination tells how the __try was left") {
  const std::string head = "int AbnormalTermination(void); void note(int);\n";
  CHECK(runs(head + "int g(int x) { __try { a(); } __finally { note(AbnormalTermination()); }"
                    " return 1; }") == Runs{"a() note(0) -> 1"});
  CHECK(runs(head + "int g(int x) { __try { return 2; } __finally { note(AbnormalTermination()); }"
                    " return 1; }") == Runs{"note(1) -> 2"});
  CHECK(runs(head + "int g(int x) { __try { __leave; } __finally { note(AbnormalTermination()); }"
                    " return 1; }") == Runs{"note(0) -> 1"});
}

TEST_CASE("an exception may arise before each call of a __try with an __except") {
  CHECK(runs("int g(int x) { __try { a(); b(); } __except (1) { c(); } return 1; }") ==
        Runs{"a() b() -> 1", "c() -> 1", "a() c() -> 1"});
}

TEST_CASE("an exception may arise at an access through a pointer, not at one of a variable") {
  CHECK(runs("int v; int g(int* p) { int l = 0; __try { l = v; a(); } __except (1) { return 2; }"
             " return 1; }") == Runs{"a() -> 1", "-> 2"});
  CHECK(runs("int g(int* p) { __try { *p = 3; } __except (1) { return 2; } return 1; }", 4,
             {0x20000}) == Runs{"-> 1", "-> 2"});
  CHECK(runs("int v; int g(int* p) { __try { v = 3; } __except (1) { return 2; } return 1; }") ==
        Runs{"-> 1"});
}

TEST_CASE("a filter that refuses passes the exception on") {
  CHECK(runs("int g(int x) { __try { a(); } __except (0) { c(); } return 1; }") ==
        Runs{"a() -> 1", "-> no exit"});
  CHECK(runs("int g(int x) { __try { __try { a(); } __except (x) { b(); } }"
             " __except (1) { c(); } return 1; }",
             4, {0}) == Runs{"a() -> 1", "c() -> 1"});
  CHECK(runs("int g(int x) { __try { __try { a(); } __except (x) { b(); } }"
             " __except (1) { c(); } return 1; }",
             1, {1}) == Runs{"a() -> 1", "b() -> 1"});
}

TEST_CASE("a __finally body runs on the way to the handler") {
  CHECK(runs("int g(int x) { __try { __try { a(); } __finally { b(); } }"
             " __except (1) { c(); } return 1; }",
             8) == Runs{"a() b() -> 1", "b() c() -> 1", "c() -> 1", "a() c() -> 1"});
}

TEST_CASE("an exception that the function does not catch has no exit") {
  CHECK(runs("__declspec(noreturn) void stop(void);"
             "int g(int x) { __try { stop(); } __finally { b(); } return 1; }") ==
        Runs{"-> no exit"});
}

TEST_CASE("the code of an exception is arbitrary") {
  CHECK(
      runs(
          "unsigned long _exception_code(void);"
          "int g(int x) { __try { a(); } __except (_exception_code() == 1) { b(); } return 1; }") ==
      Runs{"a() -> 1", "b() -> 1", "-> no exit"});
}

TEST_CASE("a handler that resumes the exception is not lowered") {
  const auto found = runs("int g(int x) { __try { a(); } __except (-1) { c(); } return 1; }");
  CHECK(found.size() == 2);
  CHECK(found.contains("a() -> 1"));
}
