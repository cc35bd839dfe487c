#include "lowering_fixture.h"

using namespace ndv;
using namespace ndv::frontend;
using namespace ndv::frontend::test;

namespace {

ir::Program load_both(std::string_view first, std::string_view second) {
  const Folder folder;
  Options options;
  options.files = {folder.write("one.c", first), folder.write("two.c", second)};
  return load(options);
}

const ir::Function* named(const ir::Program& program, std::string_view name) {
  for (const ir::Function& function : program.functions)
    if (function.name == name)
      return &function;
  return nullptr;
}

} // namespace

TEST_CASE("external names are one in all files") {
  const auto program =
      load_both("int shared; int callee(int); int caller(void) { return callee(shared); }",
                "extern int shared; int callee(int x) { return x + shared; }");
  CHECK(program.functions.size() == 2);
  CHECK(program.globals.size() == 1);
  CHECK(run(program, "caller", {}) == "-> 0");
}

TEST_CASE("statics of one name are told apart by their file") {
  const auto program =
      load_both("static int x = 1; static int f(void) { return x; } int one(void) { return f(); }",
                "static int x = 2; static int f(void) { return x; } int two(void) { return f(); }");
  CHECK(named(program, "f@one") != nullptr);
  CHECK(named(program, "f@two") != nullptr);
  CHECK(named(program, "f") == nullptr);
  CHECK(run(program, "one", {}) == "-> 1");
  CHECK(run(program, "two", {}) == "-> 2");
  CHECK(named(load_both("static int f(void) { return 1; } int one(void) { return f(); }", "int x;"),
              "f") != nullptr);
}

TEST_CASE("a function defined twice is kept twice and remarked on") {
  const auto program = load_both("int f(void) { return 1; }",
                                 "int f(void) { return 2; } int g(void) { return f(); }");
  CHECK(remarks(program, "duplicate-definition") == 1);
  CHECK(named(program, "f") != nullptr);
  CHECK(named(program, "f@two") != nullptr);
  CHECK(run(program, "g", {}) == "-> 2");
}

TEST_CASE("records of one tag are one type when their layouts agree") {
  const auto same = load_both("struct S { int a; }; int f(struct S* s) { return s->a; }",
                              "struct S { int a; }; int g(struct S* s) { return s->a; }");
  CHECK(named(same, "f")->type == named(same, "g")->type);
  const auto other = load_both("struct S { int a; }; int f(struct S* s) { return s->a; }",
                               "struct S { char c; int a; }; int g(struct S* s) { return s->a; }");
  CHECK(named(other, "f")->type != named(other, "g")->type);
  CHECK(other.types.find_record("struct S#2").valid());
}

TEST_CASE("a record that one file leaves open is the other file's") {
  const auto program =
      load_both("struct S; int f(struct S* s); int g(struct S* s) { return f(s); }",
                "struct S { int a; }; int f(struct S* s) { return s->a; }");
  CHECK(named(program, "f")->type == named(program, "g")->type);
  CHECK(program.types[program.types.find_record("struct S")].is_complete);
}

TEST_CASE("parameters that point to const are counted as they are passed") {
  const auto program =
      lower("typedef struct { int a, b, c; } S; S f(const int* p, int* q, S by_value);"
            "S g(int* p, S s) { return f(p, p, s); }");
  CHECK(function(program, "f").const_parameters == std::vector<bool>{false, true, false, true});
}

TEST_CASE("initial values: addresses, functions, strings, bit-fields, designators") {
  const auto program = lower(
      "int v; int h(int x) { return x + 1; }"
      "static struct { int (*f)(int); int* p; const char* s; unsigned a : 3, b : 4; int t[3]; } k ="
      " { h, &v, \"xyz\", 5, 9, { [1] = 7 } };"
      "int g(void) { return k.f(1) * 10000 + (k.p == &v) * 1000 + (k.s[2] == 'z') * 100 + k.a + k.b"
      " + k.t[1]; }");
  CHECK(run(program, "g", {}) == "-> 21121");
  CHECK(function(program, "h").address_taken);
}

TEST_CASE("a static local is a global of its function") {
  const auto program = lower("int g(void) { static int count = 4; return ++count; }");
  REQUIRE(program.globals.size() == 1);
  CHECK(program.globals[0].name == "g.count");
  CHECK(run(program, "g", {}) == "-> 5");
}

TEST_CASE("the marks of the rule language") {
  const Folder folder;
  Options options;
  options.files = {folder.write("driver.c", "struct L { int x; }; void Take(struct L*);"
                                            "void g(struct L* l) { Take(l); }")};
  options.rule_include_dir = std::filesystem::path(NDV_SOURCE_DIR) / "rules" / "ndis";
  options.rule_file =
      folder.write("R.c", "#include \"rule.h\"\n"
                          "typedef struct L *PL;\n"
                          "RULE(R, \"C\", \"S\")\nWATCH(PL, it)\nSTATE(short, n, 2)\n"
                          "AFTER(Take)(PL l) { if (l == it) n += 1; }\n"
                          "AT_EXIT() { REQUIRE(n == 0, \"kind\", \"text\"); }\n");
  const auto program = load(options);
  REQUIRE(program.monitors.size() == 1);
  CHECK(program.monitors[0].name == "n");
  CHECK(program.monitors[0].initial == 2);
  CHECK(program.rule.watched_name == "it");
  const ir::Function& hook = function(program, "ndv_after_Take");
  CHECK(hook.hook == ir::HookKind::After);
  CHECK(hook.hooked == "Take");
  CHECK(statements<ir::SetMonitor>(program, "ndv_after_Take").size() == 1);
  const auto required = statements<ir::Require>(program, "ndv_at_exit");
  REQUIRE(required.size() == 1);
  CHECK(program.strings[required[0].kind] == "kind");
  CHECK(program.strings[required[0].message] == "text");
}
