#include <ndv/error.h>
#include <ndv/ir/text.h>

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace ndv;
using namespace ndv::ir;

namespace {

std::string round_trip(const Program& program) {
  return print(parse(print(program)));
}

std::string error_of(std::string_view text) {
  try {
    parse(text, "test.ir");
  } catch (const Error& error) {
    return error.where() + ": " + error.what();
  }
  return "none";
}

/// A program with every kind of type, statement, terminator, expression and attribute.
struct Everything {
  Program p;
  TypeId u8 = p.types.integer(8, false);
  TypeId u32 = p.types.integer(32, false);
  TypeId i64 = p.types.integer(64, true);
  TypeId node = p.types.record("struct node");
  TypeId pointer = p.types.pointer(node, 64);
  TypeId function = p.types.function(u32, {pointer, u32}, false);
  StringId text = p.strings.intern("tab\t quote\" back\\slash \x01 line\nü");
  Function f;
  Block* block = nullptr;
  unsigned line = 1;

  Everything() {
    p.files = {"", "/src/a driver.c", "/other/a driver.c"};
    types();
    outside();
    f.name = "Send@a driver.c";
    f.base_name = "Send";
    f.type = function;
    f.place = {1, 3, 4};
    f.is_defined = f.is_static = f.address_taken = true;
    f.const_parameters = {true, false};
    f.parameter_count = 2;
    f.locals = {{"n", pointer, 64}, {"i", u32, 32},   {"i", u32, 32},
                {"%3", u32, 1},     {"a b", i64, 64}, {"%4", u8, 8}};
    f.objects = {{"buffer", p.types.array(u8, 16)}, {"buffer", node}, {"", u32}};
    body();
    p.functions.push_back(f);
    p.entries.push_back(
        {FunctionId{0}, EntryKind::DriverEntry, "DRIVER_INITIALIZE", "PASSIVE_LEVEL"});
    p.entries.push_back({FunctionId{3}, EntryKind::Uncalled, "uncalled", ""});
    p.remarks.push_back({"missing-header", "\"x.h\" is missing", {2, 1, 10}});
    p.remarks.push_back({"other", "", {}});
    p.unread_names = {"Handler", "table"};
  }

  void types() {
    Type layout;
    layout.size = 32;
    layout.align = 8;
    layout.fields = {{"next", pointer, 0, 0, 0},
                     {"low", u32, 8, 0, 3},
                     {"high", u32, 8, 3, 29},
                     {"", p.types.record("union anonymous"), 12, 0, 0},
                     {"handler", p.types.pointer(function, 64), 16, 0, 0},
                     {"odd name", p.types.pointer(p.types.array(u8, 4), 32), 24, 0, 0}};
    p.types.define_record(node, layout);
    layout = {};
    layout.is_union = true;
    layout.size = layout.align = 4;
    layout.fields = {{"whole", u32, 0, 0, 0}, {"bytes", p.types.array(u8, 4), 0, 0, 0}};
    p.types.define_record(p.types.record("union anonymous"), layout);
    p.types.record("struct _OPAQUE");
  }

  void outside() {
    Function bug_check;
    bug_check.name = bug_check.base_name = "KeBugCheck";
    bug_check.type = p.types.function(p.types.void_type(), {u32}, true);
    bug_check.is_noreturn = true;
    bug_check.is_kit = true;
    p.functions.push_back(bug_check);
    Function broken = bug_check;
    broken.name = broken.base_name = "Broken";
    broken.is_defined = true;
    broken.unreadable = "unknown name 'x'";
    p.functions.push_back(broken);
    Function hook = bug_check;
    hook.name = hook.base_name = "ndv_after";
    hook.hook = HookKind::AfterResult;
    hook.hooked = "NdisAcquireSpinLock";
    p.functions.push_back(hook);
    p.globals.push_back({"Table", "Table", node, {1, 1, 1}, true, true, false, {}});
    p.globals[0].initializers = {{8, u32, p.exprs.constant(32, 5)},
                                 {16, pointer, p.exprs.global_address(GlobalId{1}, 64)},
                                 {24, pointer, p.exprs.function_address(FunctionId{0}, 64)}};
    p.globals.push_back({"x@b.c", "x", u32, {}, false, false, true, {}});
    p.monitors = {{"held", p.types.integer(16, true), 16, 0}, {"mode", u8, 8, 255}};
    p.rule.name = "SpinLockBalanced";
    p.rule.watched_name = "lock";
    p.rule.watched_type = pointer;
    const ExprId held = p.exprs.monitor(MonitorId{0}, 16);
    p.rule.at_exit.push_back({p.exprs.binary(BinaryOp::SLe, held, p.exprs.constant(16, 0)),
                              p.strings.intern("held-at-exit"), p.strings.intern("is held")});
  }

  ExprId local(unsigned i) { return p.exprs.local(LocalId{i}, f.locals[i].width); }
  void add(StatementKind kind) {
    Origin origin;
    if (line % 3 == 0)
      origin = {{1, line, 2}, text, p.strings.intern("expanded")};
    else if (line % 3 == 1)
      origin = {{2, line, 0}, p.strings.intern(""), {}};
    ++line;
    block->statements.push_back({std::move(kind), origin});
  }
  Block& start() {
    block = &f.blocks.emplace_back();
    return *block;
  }

  void expressions() {
    const ExprId a = local(1);
    const ExprId b = p.exprs.constant(32, 0x12345678);
    for (int op = 0; op <= int(BinaryOp::SLe); ++op) {
      const ExprId value = p.exprs.binary(static_cast<BinaryOp>(op), a, b);
      add(Assign{LocalId{p.exprs[value].width == 1 ? 3U : 2U}, value});
    }
    add(Assign{LocalId{2}, p.exprs.unary(UnaryOp::Not, a, 32)});
    add(Assign{LocalId{2}, p.exprs.unary(UnaryOp::Neg, a, 32)});
    add(Assign{LocalId{4}, p.exprs.resize(a, 64, true)});
    add(Assign{LocalId{4}, p.exprs.resize(a, 64, false)});
    add(Assign{LocalId{5}, p.exprs.resize(a, 8, false)});
    add(Assign{LocalId{2}, p.exprs.select(local(3), a, b)});
    for (unsigned i = 0; i < 6; ++i)
      add(Assign{LocalId{4}, p.exprs.field(local(0), node, i)});
    add(Assign{LocalId{4}, p.exprs.index(local(0), local(4), p.types.pointer(u8, 32))});
    add(Assign{LocalId{4}, p.exprs.watched(64)});
    add(Assign{LocalId{4}, p.exprs.object_address(ObjectId{0}, 64)});
    add(Assign{LocalId{4}, p.exprs.object_address(ObjectId{1}, 64)});
    add(Assign{LocalId{4}, p.exprs.object_address(ObjectId{2}, 64)});
    add(Assign{LocalId{4}, p.exprs.global_address(GlobalId{1}, 64)});
    add(Assign{LocalId{5}, p.exprs.monitor(MonitorId{1}, 8)});
  }

  void statements() {
    const ExprId address = local(0);
    const ExprId size = p.exprs.constant(64, 8);
    add(Load{LocalId{1}, address, u32, false});
    add(Load{LocalId{1}, address, u32, true});
    add(Store{address, local(1), u32, false});
    add(Store{address, local(1), u32, true});
    add(Copy{address, local(4), size, node});
    add(Copy{address, local(4), size, p.types.void_type()});
    add(Fill{address, local(5), size});
    add(Call{LocalId{2}, FunctionId{3}, {}, function, {address, local(1)}});
    add(Call{{}, FunctionId{0}, {}, p.functions[0].type, {local(1), local(2)}});
    add(Call{{}, FunctionId{0}, {}, p.types.function(p.types.void_type(), {}, false), {}});
    add(Call{LocalId{2}, {}, local(4), function, {address, local(1)}});
    add(Havoc{LocalId{1}, HavocCause::Arbitrary, {}});
    add(Havoc{LocalId{1}, HavocCause::Approximation, p.strings.intern("inline assembly")});
    add(HavocMemory{address, size, node, HavocCause::Approximation, text});
    add(HavocMemory{address, size, p.types.void_type(), HavocCause::Arbitrary, {}});
    add(Assume{local(3)});
    add(Require{local(3), p.strings.intern("kind"), text});
    add(SetMonitor{MonitorId{1}, local(5)});
    add(Unsupported{p.strings.intern("long jump")});
  }

  void body() {
    start().terminator = {Goto{BlockId{1}}, {{1, 9, 9}, {}, text}};
    expressions();
    start().terminator.kind = Branch{local(3), BlockId{0}, BlockId{2}};
    statements();
    start().terminator.kind =
        Switch{local(1), {{1, BlockId{0}}, {0xFFFFFFFF, BlockId{3}}}, BlockId{4}};
    start().terminator.kind = Return{local(1)};
    start().terminator.kind = Unreachable{};
  }
};

} // namespace

TEST_CASE("a program with everything in it is well-formed and comes back the same") {
  const Everything everything;
  for (const std::string& fault : check(everything.p))
    UNSCOPED_INFO(fault);
  REQUIRE(check(everything.p).empty());
  const std::string text = print(everything.p);
  const Program back = parse(text);
  CHECK(print(back) == text);
  CHECK(check(back).empty());
  REQUIRE(back.functions.size() == 4);
  CHECK(back.functions[3].locals[4].name == "a b");
  CHECK(back.functions[3].locals[2].name == "i");
  CHECK(back.functions[3].locals[3].name == "%3");
  CHECK(back.functions[3].locals[3].width == 1);
  CHECK(back.functions[3].objects[1].name == "buffer");
  CHECK(back.functions[3].const_parameters == std::vector<bool>{true, false});
  CHECK(back.functions[2].hook == HookKind::AfterResult);
  CHECK(back.strings[back.functions[3].blocks[0].terminator.origin.expansion] ==
        everything.p.strings[everything.text]);
  CHECK(back.entries[1].kind == EntryKind::Uncalled);
  CHECK(back.globals[0].initializers.size() == 3);
  CHECK(back.files == everything.p.files);
}

TEST_CASE("the text is readable") {
  const Everything everything;
  const std::string text = print(everything.p);
  for (const char* line :
       {"  %a_b = field(%n, \"struct node\", next)", "  %i = load volatile u32 [%n]",
        "  store u32 [%n], %i", "  if %3 then b0 else b2", "  %i.2 = (%i + 0x12345678:32)",
        "  %3 = (%i <s 0x12345678:32)", "  call @KeBugCheck(%i, %i.2)",
        "  %a_b = field(%n, \"struct node\", #3)", "  $mode = %4", "  8 \"high\": u32 bits 29 at 3",
        "  param %n: \"struct node\"*", "  local %i.2: u32 name \"i\"",
        "  object &buffer: [16 x u8]", "switch %i { 1: b0, 4294967295: b3, default: b4 }",
        "a_driver.c:9:9"}) {
    INFO(line);
    CHECK(text.find(line) != std::string::npos);
  }
}

TEST_CASE("a deep expression is written in parts, and comes back the same") {
  Program p;
  const TypeId u32 = p.types.integer(32, false);
  Function f;
  f.name = f.base_name = "deep";
  f.type = p.types.function(u32, {u32}, false);
  f.is_defined = true;
  f.parameter_count = 1;
  f.locals = {{"x", u32, 32}};
  ExprId sum = p.exprs.local(LocalId{0}, 32);
  SECTION("a long chain") {
    for (std::uint64_t i = 0; i < 50'000; ++i)
      sum = p.exprs.binary(BinaryOp::Add, sum, p.exprs.constant(32, i));
  }
  SECTION("shared operands, exponentially many as a tree") {
    for (int i = 0; i < 2'000; ++i)
      sum = p.exprs.binary(BinaryOp::Mul, sum, sum);
  }
  f.blocks.emplace_back().terminator.kind = Return{sum};
  p.functions.push_back(f);
  CHECK(check(p).empty());
  CHECK(print(p).size() < 10'000'000);
  CHECK(round_trip(p) == print(p));
}

TEST_CASE("a call before the callee's declaration has the callee's type") {
  const Program p =
      parse("function @a: fn() -> (void) defined {\nb0:\n  call @b(1:32)\n  return\n}\n"
            "function @b: fn(u32) -> (void)\n");
  CHECK(check(p).empty());
}

TEST_CASE("what does not parse is told with its place") {
  CHECK(error_of("function f") == "test.ir:1:10: a function is expected");
  CHECK(error_of("\n  rubbish") ==
        "test.ir:2:3: a function, global, record or another part of a program is expected");
  CHECK(error_of("global @x: u7") == "test.ir:1:12: a type has a multiple of 8 bits");
  CHECK(error_of("global @x: \"struct s\"") == "test.ir:1:12: the record is not declared");
  CHECK(error_of("entry @f uncalled \"\" \"\"") == "test.ir:1:10: 'f' is not declared");
  CHECK(error_of("file a \"unfinished") == "test.ir:1:19: a string does not end on its line");
  CHECK(error_of("global @x: u32 { 0: u32 = (1:32 + 1:16) }") ==
        "test.ir:1:39: the operands have different widths");
  CHECK(error_of("global @x: u32 { 0: u32 = 256:8 }") ==
        "test.ir:1:33: the constant does not fit its width");
  CHECK(error_of("global @x: u32\nglobal @x: u32") == "test.ir:1:1: 'x' is declared twice");
  CHECK(error_of("function @f: fn() -> (void) {\nb0:\n  %x = 1:32\n}") ==
        "test.ir:3:3: a local of the function is expected");
  CHECK(error_of("function @f: fn() -> (void) {\nb1:\n  return\n}") ==
        "test.ir:2:3: blocks are numbered from b0 on");
}

TEST_CASE("damaged text is refused or read, never fatal") {
  const std::string good = print(Everything().p);
  std::mt19937 random(5);
  unsigned refused = 0;
  for (unsigned round = 0; round < 4'000; ++round) {
    std::string text = good;
    for (unsigned n = 1 + random() % 3; n > 0; --n) {
      const std::size_t at = random() % text.size();
      switch (random() % 4) {
      case 0:
        text[at] = static_cast<char>(random());
        break;
      case 1:
        text.erase(at, 1 + random() % 20);
        break;
      case 2:
        text.insert(at, text.substr(random() % text.size(), random() % 30));
        break;
      default:
        text[at] = "0123456789(){}[]%@$&#,:;"[random() % 24];
      }
    }
    try {
      const Program program = parse(text);
      print(program);
      check(program);
    } catch (const Error&) {
      ++refused;
    }
  }
  CHECK(refused > 1'000);
  CHECK(refused < 4'000);
}

TEST_CASE("nesting without end is refused") {
  const std::string open(100'000, '(');
  CHECK(error_of("global @x: u32 { 0: u32 = " + open)
            .ends_with("an expression is nested too deeply"));
  std::string type;
  for (int i = 0; i < 100'000; ++i)
    type += "[1 x ";
  CHECK(error_of("global @x: " + type).ends_with("a type is nested too deeply"));
}

TEST_CASE("expressions are printed without a scope, and ill-formed programs without a crash") {
  Program p;
  const ExprId sum =
      p.exprs.binary(BinaryOp::Add, p.exprs.local(LocalId{7}, 8), p.exprs.constant(8, 1));
  CHECK(print(p, sum) == "(%?7 + 1:8)");
  CHECK(print(p, ExprId{}) == "?");
  Function f;
  f.blocks.emplace_back().statements.push_back({Assign{LocalId{3}, ExprId{}}, {}});
  f.blocks[0].statements.push_back({Call{}, {}});
  f.blocks[0].terminator.kind = Goto{};
  CHECK_FALSE(print(p, f).empty());
}
