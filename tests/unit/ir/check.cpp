#include <ndv/ir/text.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ndv::ir;

namespace {

const char* const kGood = R"(pointer 64
file main.c "main.c"
record "struct s" size 8 align 4 {
  0 "a": u32
  4 "b": u32 bits 3 at 2
}
monitor $held: i16 width 16 = 0
global @g: u32 defined { 0: u32 = 5:32 }
global @wide: u64 defined { 0: u32 = 5:32 4: u32 = 6:32 }
function @print: fn(u8*, ...) -> (void)
function @callee: fn(u32) -> (u64)
function @f: fn("struct s"*, u32) -> (u32) defined parameters 2 {
  param %p: "struct s"*
  param %i: u32
  local %w: u64
  local %c: u8 width 1
  object &buffer: [8 x u8]
b0:
  %w = call @callee(%i)
  %i = load u32 [field(%p, "struct s", a)]  ; main.c:1:2
  store u32 [%p], %i
  %c = (%i == 3:32)
  %i = not(%i)
  %w = zext(%i, 64)
  %i = (%c ? %i : 4:32)
  copy void [%p], [&buffer], 8:64
  fill [&buffer], 0:8, 8:64
  %c = havoc arbitrary
  havoc void [&buffer], 8:64, arbitrary
  assume %c
  require %c, "kind", "text"
  $held = 1:16
  call @print(&buffer, %c)
  if %c then b1 else b2
b1:
  switch %i { 1: b0, 2: b2, default: b2 }
b2:
  goto b3
b3:
  return %i
}
entry @f uncalled "uncalled" ""
)";

Program good() {
  return parse(kGood);
}

Function& f(Program& p) {
  return p.functions[2];
}

template <class Kind>
Kind& statement(Program& p, std::size_t index) {
  return std::get<Kind>(f(p).blocks[0].statements.at(index).kind);
}

/// Breaks a good program and expects exactly one sentence that contains `what`.
template <class Break>
void expect_fault(Break break_it, const std::string& what) {
  Program p = good();
  break_it(p);
  const std::vector<std::string> faults = check(p);
  for (const std::string& fault : faults)
    UNSCOPED_INFO(fault);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].find(what) != std::string::npos);
}

} // namespace

TEST_CASE("the good program is well-formed") {
  CHECK(check(good()).empty());
  require_well_formed(good(), "parsing");
}

TEST_CASE("checker: the program") {
  const auto fault = [](auto b, const char* what) { expect_fault(b, what); };
  fault([](Program& p) { p.globals[1].name = "g"; }, "two globals are called 'g'");
  fault([](Program& p) { p.functions[1].name = "print"; }, "two functions are called 'print'");
  fault([](Program& p) { p.monitors.push_back(p.monitors[0]); }, "two monitors are called 'held'");
  fault([](Program& p) { p.monitors.push_back({"bad", p.monitors[0].type, 0, 0}); },
        "monitor 'bad': is no scalar");
  fault([](Program& p) { p.entries[0].function = {}; }, "is no function of the program");
  fault([](Program& p) { p.globals[0].type = {}; }, "global 'g': has no type");
  fault([](Program& p) { p.globals[0].initializers[0].value = {}; }, "an expression is missing");
  fault([](Program& p) { p.globals[0].initializers[0].type = p.types.integer(8, false); },
        "an initializer has another width than its type");
  fault([](Program& p) { p.globals[0].initializers[0].type = p.types.void_type(); },
        "an initializer is no scalar");
  fault([](Program& p) { p.globals[0].initializers[0].offset = 1; }, "lies outside of the global");
  fault([](Program& p) { p.globals[1].initializers[1].offset = 3; }, "overlap at offset 3");
  fault([](Program& p) { p.globals[0].initializers[0].value = p.exprs.local(LocalId{0}, 32); },
        "a local is used outside of a function");
  fault(
      [](Program& p) {
        p.rule.name = "r";
        p.rule.at_exit.push_back(
            {p.exprs.constant(8, 1), p.strings.intern(""), p.strings.intern("")});
      },
      "rule: a requirement's condition has not width 1");
}

TEST_CASE("checker: records") {
  const auto redefine = [](Program& p, auto change) {
    const TypeId id = p.types.find_record("struct s");
    Type type = p.types[id];
    change(type);
    p.types.define_record(id, type);
  };
  expect_fault([&](Program& p) { redefine(p, [](Type& t) { t.fields[0].offset = 5; }); },
               "\"struct s\", field 'a': lies outside of the record");
  expect_fault([&](Program& p) { redefine(p, [](Type& t) { t.fields[1].bit_offset = 30; }); },
               "field 'b': lies outside of its storage unit");
  expect_fault([&](Program& p) { redefine(p, [](Type& t) { t.fields[1].type = {}; }); },
               "field 'b': has no type");
}

TEST_CASE("checker: functions") {
  const auto fault = [](auto b, const char* what) { expect_fault(b, what); };
  fault([](Program& p) { p.functions[0].type = {}; }, "function 'print': has no function type");
  fault([](Program& p) { p.functions[0].is_defined = true; }, "is defined but has no blocks");
  fault([](Program& p) { f(p).is_defined = false; }, "has blocks but no readable definition");
  fault([](Program& p) { f(p).unreadable = "why"; }, "has blocks but no readable definition");
  fault([](Program& p) { f(p).parameter_count = 1; }, "another number of parameters");
  fault([](Program& p) { f(p).locals.push_back({"x", p.types.integer(8, false), 0}); },
        "local 'x' is no scalar");
  fault([](Program& p) { f(p).locals.push_back({"x", p.types.find_record("struct s"), 8}); },
        "local 'x' is no scalar");
  fault([](Program& p) { f(p).objects.push_back({"o", {}}); }, "stack object 'o' has no type");
  fault(
      [](Program& p) {
        std::vector<TypeId> params = p.types[f(p).type].params;
        params[1] = p.types.integer(8, false);
        f(p).type = p.types.function(p.types.integer(32, false), params, false);
      },
      "parameter 'i' has another width");
}

TEST_CASE("checker: expressions") {
  const auto fault = [](Expr e, const char* what) {
    // The pool refuses such expressions, so a good one is overwritten behind its back.
    expect_fault(
        [&](Program& p) {
          const ExprId id = p.exprs.local(LocalId{2}, 64);
          const ExprId target = p.exprs.binary(BinaryOp::Add, id, p.exprs.constant(64, 77));
          if (e.a.valid())
            e.a = p.exprs.constant(e.a.index, 0);
          if (e.b.valid())
            e.b = p.exprs.constant(e.b.index, 0);
          if (e.c.valid())
            e.c = p.exprs.constant(e.c.index, 0);
          const_cast<Expr&>(p.exprs[target]) = e;
          f(p).locals.push_back(
              {"t", p.types.integer(64, false), e.width == 0 ? std::uint8_t{1} : e.width});
          f(p).blocks[0].statements.push_back({Assign{LocalId{4}, target}, {}});
        },
        what);
  };
  const auto make = [](ExprKind kind, unsigned width, std::uint64_t value = 0) {
    Expr e;
    e.kind = kind;
    e.width = static_cast<std::uint8_t>(width);
    e.value = value;
    return e;
  };
  // Operands are given by their widths.
  const auto binary = [&](BinaryOp op, unsigned width, std::size_t a, std::size_t b) {
    Expr e = make(ExprKind::Binary, width);
    e.op = static_cast<std::uint8_t>(op);
    e.a = ExprId{a};
    e.b = ExprId{b};
    return e;
  };
  const auto unary = [&](UnaryOp op, unsigned width, std::size_t a) {
    Expr e = make(ExprKind::Unary, width);
    e.op = static_cast<std::uint8_t>(op);
    e.a = ExprId{a};
    return e;
  };
  fault(make(ExprKind::Constant, 0), "an expression has 0 bits");
  fault(make(ExprKind::Constant, 8, 256), "constant 256 does not fit 8 bits");
  fault(make(ExprKind::Local, 32, 99), "local 99 does not exist");
  fault(make(ExprKind::Local, 16, 1), "local 'i' of 32 bits is used with 16");
  fault(make(ExprKind::ObjectAddress, 64, 9), "stack object 9 does not exist");
  fault(make(ExprKind::GlobalAddress, 64, 9), "global 9 does not exist");
  fault(make(ExprKind::GlobalAddress, 32, 0), "an address has not the width of a pointer");
  fault(make(ExprKind::FunctionAddress, 64, 9), "function 9 does not exist");
  fault(make(ExprKind::Watched, 32), "an address has not the width of a pointer");
  fault(make(ExprKind::Monitor, 16, 9), "monitor 9 does not exist");
  fault(make(ExprKind::Monitor, 8, 0), "a monitor is used with another width");
  fault(unary(UnaryOp::Not, 16, 8), "a unary operation changes the width");
  fault(unary(UnaryOp::SignExtend, 8, 8), "an extension does not widen");
  fault(unary(UnaryOp::Truncate, 8, 8), "a truncation does not narrow");
  fault(binary(BinaryOp::Add, 8, 8, 16), "a binary operation has operands of 8 and 16 bits");
  fault(binary(BinaryOp::Add, 16, 8, 8), "a binary operation has a wrong result width");
  fault(binary(BinaryOp::Eq, 8, 8, 8), "a binary operation has a wrong result width");
  Expr select = binary(BinaryOp::Add, 8, 2, 8);
  select.kind = ExprKind::Select;
  select.c = ExprId{8};
  fault(select, "the condition of a selection has not width 1");
  select.a = ExprId{1};
  select.c = ExprId{16};
  fault(select, "a selection has operands of other widths than its own");
  Expr field = make(ExprKind::Field, 64, 0);
  field.a = ExprId{64};
  fault(field, "an address expression has no type");
  field.type = TypeId{0};
  fault(field, "a field is taken of what is no record");
  field.type = good().types.find_record("struct s");
  field.value = 9;
  fault(field, "has no field number 9");
  field.kind = ExprKind::Index;
  field.b = ExprId{32};
  fault(field, "an index has not the width of a pointer");
}

TEST_CASE("checker: statements") {
  const auto fault = [](auto b, const char* what) { expect_fault(b, what); };
  fault([](Program& p) { statement<Call>(p, 0).callee = FunctionId{9}; },
        "function 'f', block b0, statement 0: the called function does not exist");
  fault([](Program& p) { statement<Call>(p, 0).callee = {}; }, "an expression is missing");
  fault([](Program& p) { statement<Call>(p, 0).prototype = TypeId{0}; },
        "the call has no function type");
  fault([](Program& p) { statement<Call>(p, 0).arguments.clear(); },
        "the call has 0 arguments for 1 parameters");
  fault([](Program& p) { statement<Call>(p, 0).arguments.push_back(p.exprs.constant(8, 1)); },
        "the call has 2 arguments for 1 parameters");
  fault([](Program& p) { statement<Call>(p, 0).arguments[0] = p.exprs.constant(8, 1); },
        "argument 0 has another width than the parameter");
  fault([](Program& p) { statement<Call>(p, 0).result = LocalId{1}; },
        "the target 'i' has 32 bits, its value 64");
  fault([](Program& p) { statement<Call>(p, 14).result = LocalId{1}; },
        "takes the result of a function that gives none");
  fault([](Program& p) { statement<Load>(p, 1).target = LocalId{9}; },
        "is no local of the function");
  fault([](Program& p) { statement<Load>(p, 1).target = LocalId{2}; },
        "the target 'w' has 64 bits");
  fault([](Program& p) { statement<Load>(p, 1).type = p.types.void_type(); },
        "no scalar of 1 to 8 bytes");
  fault([](Program& p) { statement<Load>(p, 1).type = p.types.floating(128); },
        "no scalar of 1 to 8 bytes");
  fault([](Program& p) { statement<Load>(p, 1).address = p.exprs.constant(32, 1); },
        "the address has 32 bits instead of 64");
  fault([](Program& p) { statement<Store>(p, 2).type = p.types.integer(8, true); },
        "the stored value has 32 bits instead of 8");
  fault([](Program& p) { statement<Assign>(p, 3).target = LocalId{1}; },
        "the target 'i' has 32 bits, its value 1");
  fault([](Program& p) { statement<Copy>(p, 7).size = p.exprs.constant(32, 1); },
        "the size has 32 bits instead of 64");
  fault([](Program& p) { statement<Copy>(p, 7).type = {}; }, "the copied type does not exist");
  fault([](Program& p) { statement<Fill>(p, 8).byte = p.exprs.constant(32, 1); },
        "the byte has 32 bits instead of 8");
  fault([](Program& p) { statement<Havoc>(p, 9).target = {}; }, "is no local of the function");
  fault([](Program& p) { statement<Havoc>(p, 9).what = StringId{999}; }, "a string does not exist");
  fault([](Program& p) { statement<HavocMemory>(p, 10).type = {}; },
        "the havocked type does not exist");
  fault([](Program& p) { statement<Assume>(p, 11).condition = p.exprs.constant(8, 1); },
        "the condition has 8 bits instead of 1");
  fault([](Program& p) { statement<Require>(p, 12).kind = {}; }, "a string does not exist");
  fault([](Program& p) { statement<SetMonitor>(p, 13).monitor = {}; },
        "the monitor does not exist");
  fault([](Program& p) { statement<SetMonitor>(p, 13).value = p.exprs.constant(8, 1); },
        "the monitor's value has 8 bits instead of 16");
  fault([](Program& p) { f(p).blocks[0].statements[1].origin.place.file = 7; },
        "the place is in no file of the program");
  fault([](Program& p) { f(p).blocks[0].statements[1].origin.text = StringId{999}; },
        "a string does not exist");
}

TEST_CASE("checker: terminators") {
  const auto fault = [](auto b, const char* what) { expect_fault(b, what); };
  const auto branch = [](Program& p) -> Branch& {
    return std::get<Branch>(f(p).blocks[0].terminator.kind);
  };
  const auto cases = [](Program& p) -> Switch& {
    return std::get<Switch>(f(p).blocks[1].terminator.kind);
  };
  fault([&](Program& p) { branch(p).then_block = BlockId{8}; }, "block b8 does not exist");
  fault([&](Program& p) { branch(p).else_block = {}; },
        "function 'f', block b0, terminator: a block is missing");
  fault([&](Program& p) { branch(p).condition = p.exprs.constant(32, 1); },
        "the condition has 32 bits");
  fault([&](Program& p) { cases(p).cases[1].value = 1; }, "the switch has two cases 1");
  fault([&](Program& p) { cases(p).cases[1].value = 1ull << 32; }, "does not fit 32 bits");
  fault([&](Program& p) { cases(p).cases[1].target = {}; }, "a block is missing");
  fault([&](Program& p) { cases(p).default_block = {}; }, "a block is missing");
  fault([&](Program& p) { cases(p).value = {}; }, "an expression is missing");
  fault([](Program& p) { f(p).blocks[2].terminator.kind = Goto{}; }, "a block is missing");
  fault([](Program& p) { f(p).blocks[3].terminator.kind = Return{}; }, "an expression is missing");
  fault([](Program& p) { f(p).blocks[3].terminator.kind = Return{p.exprs.constant(8, 1)}; },
        "the returned value has 8 bits instead of 32");
}
