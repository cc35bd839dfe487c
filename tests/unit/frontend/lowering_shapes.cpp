#include "lowering_fixture.h"

using namespace ndv;
using namespace ndv::frontend::test;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("truth values stay one bit wide through int") {
  const auto program = lower("int g(int x, int y) { unsigned char b = x == 1; if (b) return 1;"
                             " if ((x < y) != 0) return 2; return !(x > y) == 1; }");
  const std::string text = printed(program, "g");
  CHECK(has(text, "if (%x <s %y)"));
  CHECK(has(text, "return zext((%x <=s %y), 32)"));
}

TEST_CASE("narrow arithmetic is done in its own width") {
  const auto program = lower("short g(short x) { x += 3; return x; } "
                             "int h(unsigned char c) { return c == 7; }");
  CHECK(has(printed(program, "g"), "%x = (%x + 3:16)"));
  CHECK(has(printed(program, "h"), "(%c == 7:8)"));
}

TEST_CASE("members and elements keep their types") {
  const auto program = lower("typedef struct _S { int a; struct { int in; }; int t[4]; } S;"
                             "int g(S* s, int i) { return s->in + s->t[i]; }");
  const std::string text = printed(program, "g");
  CHECK(has(text, "field(field(%s, \"struct _S\", #1), \"struct _S.0\", in)"));
  CHECK(has(text, "index(field(%s, \"struct _S\", t), sext(%i, 64), i32)"));
}

TEST_CASE("CONTAINING_RECORD subtracts a constant") {
  const auto program =
      lower("typedef struct { int a, b; } S;"
            "S* g(int* p) { return (S*)((char*)p - (unsigned __int64)&((S*)0)->b); }");
  CHECK(has(printed(program, "g"), "0xfffffffffffffffc:64"));
}

TEST_CASE("a side-effect free choice is an expression, any other is control flow") {
  const auto program = lower("int g(int x, int y) { return x && y ? x : -y; }"
                             "int h(int x, int* p) { return x && *p; }"
                             "int d(int x, int y) { return x && 10 / y; }");
  CHECK(function(program, "g").blocks.size() == 1);
  CHECK(function(program, "h").blocks.size() > 1);
  CHECK(function(program, "d").blocks.size() > 1);
}

TEST_CASE("trivial blocks are joined") {
  const auto program = lower("int f(void); int g(int x) { do { if (x) break; f(); } while (0);"
                             " goto end; end: return 1; }");
  CHECK(function(program, "g").blocks.size() == 3);
}

TEST_CASE("a statement carries the text as written") {
  const auto program = lower("#define TAKE(p, d) do { if (d) Acquire(p); } while (0)\n"
                             "#include <system.h>\nvoid g(PLOCK l, int d) { TAKE(l, d); }");
  const std::string text = printed(program, "g");
  CHECK(has(text, "\"TAKE(l, d)\""));
}

TEST_CASE("a local without initial value is arbitrary at each declaration") {
  const auto program =
      lower("struct S { int a; }; int g(void) { int x; struct S s; return x + s.a; }");
  const auto havocs = statements<ir::Havoc>(program, "g");
  REQUIRE(havocs.size() == 1);
  CHECK(havocs[0].cause == ir::HavocCause::Arbitrary);
  CHECK(statements<ir::HavocMemory>(program, "g").size() == 1);
}

TEST_CASE("a volatile object is read anew each time") {
  const auto program = lower("volatile int v; int g(void) { return v + v; }");
  const auto loads = statements<ir::Load>(program, "g");
  REQUIRE(loads.size() == 2);
  CHECK(loads[0].is_volatile);
}

TEST_CASE("what a noreturn function comes back from is never reached") {
  const auto program = lower("__declspec(noreturn) void stop(int); int after(void);"
                             "int g(int x) { if (x) { stop(x); after(); } return 1; }");
  CHECK(run(program, "g", {1}) == "-> no exit");
  CHECK_FALSE(has(printed(program, "g"), "@after"));
}

TEST_CASE("floating point is approximated, its bits are copied as they are") {
  const auto program = lower("double g(double x) { return x * 2; } double h(double x) { return x; }"
                             "double k(void) { return 1.5; }");
  const auto havocs = statements<ir::Havoc>(program, "g");
  REQUIRE(havocs.size() == 1);
  CHECK(havocs[0].cause == ir::HavocCause::Approximation);
  CHECK(statements<ir::Havoc>(program, "h").empty());
  CHECK(has(printed(program, "k"), "0x3ff8000000000000:64"));
}

TEST_CASE("what has no form in the IR is reported where it stands") {
  const auto unsupported = [](std::string_view text) {
    const auto program = lower(text);
    const auto found = statements<ir::Unsupported>(program, "g");
    return found.empty() ? std::string() : program.strings[found.front().what];
  };
  CHECK(unsupported("int g(int n) { int a[n]; return a[0]; }") == "variable length array");
  CHECK(has(
      unsupported("typedef int __attribute__((mode(TI))) T; T x; int g(void) { return x > 1; }"),
      "128-bit"));
  CHECK(unsupported("void longjmp(int*, int); void g(int* p) { longjmp(p, 1); }") == "longjmp");
  CHECK(has(unsupported("int g(int x) { void* p = &&l; goto *p; l: return x; }"), "label"));
  CHECK(
      has(unsupported(
              "void g(int* p) { __asm__ volatile(\"movl $1, (%0)\" : : \"r\"(p) : \"memory\"); }"),
          "memory"));
}

TEST_CASE("inline assembly may write its outputs alone") {
  const auto program =
      lower("int g(int x, int y) { __asm__ volatile(\"mov $1, %0\" : \"=r\"(x) : \"r\"(y));"
            " return x + y; }");
  CHECK(run(program, "g", {1, 2}, {40}) == "-> 42");
  CHECK(statements<ir::Unsupported>(program, "g").empty());
}

TEST_CASE("interlocked operations read and write once") {
  const auto program = lower(
      "long _InterlockedIncrement(long volatile*); long InterlockedExchangeAdd(long volatile*, "
      "long);"
      "long InterlockedCompareExchange(long volatile*, long, long);"
      "long v; long g(long x) { v = x; long a = _InterlockedIncrement(&v);"
      " long b = InterlockedExchangeAdd(&v, 10); long c = InterlockedCompareExchange(&v, 1000, 16);"
      " return a * 1000000 + b * 10000 + c * 100 + (v == 1000); }");
  CHECK(run(program, "g", {5}) == "-> 6061601");
}

TEST_CASE("an assumption cuts the paths on which it is false") {
  const auto program = lower("void __analysis_assume(int); int g(int x) { __analysis_assume(x > 3);"
                             " if (x == 5) __assume(0); return x; }");
  CHECK(run(program, "g", {4}) == "-> 4");
  CHECK(run(program, "g", {3}) == "-> no exit");
  CHECK(run(program, "g", {5}) == "-> no exit");
}

TEST_CASE("memory functions become copies and fills") {
  const auto program =
      lower("typedef struct { int a, b; } S; void* memcpy(void*, const void*, unsigned __int64);"
            "void* memset(void*, int, unsigned __int64);"
            "int g(S* s) { S t; memcpy(&t, s, sizeof(S)); memset(s, 0, sizeof *s); return t.a; }");
  const auto copies = statements<ir::Copy>(program, "g");
  REQUIRE(copies.size() == 1);
  CHECK(program.types[copies[0].type].kind == ir::TypeKind::Record);
  CHECK(statements<ir::Fill>(program, "g").size() == 1);
}
