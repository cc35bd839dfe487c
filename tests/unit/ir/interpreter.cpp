#include <ndv/error.h>
#include <ndv/ir/interpreter.h>
#include <ndv/ir/text.h>

#include <catch2/catch.hpp>

#include <chrono>
#include <deque>
#include <string>

using namespace ndv::ir;

namespace {

/// Answers from a list, and keeps a log of what it was asked.
struct Script : Oracle {
  std::deque<std::uint64_t> answers;
  std::vector<std::string> log;
  std::uint8_t byte = 0xEE;
  bool returns = true;

  std::uint64_t next() {
    if (answers.empty())
      return 0;
    const std::uint64_t answer = answers.front();
    answers.pop_front();
    return answer;
  }
  std::uint8_t initial_byte(const Interpreter&, std::uint64_t) override {
    log.push_back("byte");
    return byte;
  }
  std::uint64_t arbitrary(const Interpreter&, const Statement&, unsigned width) override {
    log.push_back("arbitrary " + std::to_string(width));
    return next();
  }
  std::optional<std::uint64_t> external_call(Interpreter& interpreter, const Statement&,
                                             FunctionId callee,
                                             std::span<const std::uint64_t> arguments,
                                             unsigned result_width) override {
    std::string line = callee.valid() ? interpreter.program()[callee].name : "unknown";
    for (const std::uint64_t argument : arguments)
      line += " " + std::to_string(argument);
    log.push_back(line + " -> " + std::to_string(result_width));
    return returns ? std::optional(next()) : std::nullopt;
  }
  void havoc_memory(Interpreter& interpreter, const Statement&, std::uint64_t address,
                    std::uint64_t size) override {
    for (std::uint64_t i = 0; i < size; ++i)
      interpreter.write(address + i, 1, next());
  }
};

struct Machine {
  explicit Machine(const std::string& text, Interpreter::Options options = {})
      : program(parse(text)), layout(program), interpreter(program, layout, script, options) {
    require_well_formed(program, "parsing");
  }
  FunctionId find(const std::string& name) const {
    for (std::size_t i = 0; i < program.functions.size(); ++i)
      if (program.functions[i].name == name)
        return FunctionId{i};
    return {};
  }
  Run run(std::vector<std::uint64_t> arguments = {}) {
    return interpreter.run(find("main"), arguments);
  }

  Program program;
  Layout layout;
  Script script;
  Interpreter interpreter;
};

std::string body(const std::string& statements) {
  return "function @main: fn(u32, u32) -> (u32) defined parameters 2 {\n  param %a: u32\n"
         "  param %b: u32\n  local %r: u32\n  local %s: i32\n  local %c: u8 width 1\n"
         "  local %q: u64\n  local %y: u8\n  object &buf: [16 x u8]\n  object &word: u32\nb0:\n" +
         statements + "}\n";
}

std::uint64_t result(const std::string& statements, std::vector<std::uint64_t> arguments = {}) {
  Machine machine(body(statements));
  const Run run = machine.run(std::move(arguments));
  INFO(run.reason);
  REQUIRE(run.outcome == Outcome::Returned);
  return run.result;
}

} // namespace

TEST_CASE("values are computed and masked") {
  CHECK(result("return (%a + %b)", {0xFFFFFFFF, 2}) == 1);
  CHECK(result("return (%a sdiv %b)", {0xFFFFFFF8, 2}) == 0xFFFFFFFC);
  CHECK(result("return ((%a <s %b) ? 7:32 : 8:32)", {0xFFFFFFFF, 0}) == 7);
  CHECK(result("return sext(trunc(%a, 8), 32)", {0x80}) == 0xFFFFFF80);
  CHECK(result("return neg(%a)", {1}) == 0xFFFFFFFF);
  CHECK(result("return not(%a)", {1}) == 0xFFFFFFFE);
  CHECK(result("%c = (%a == %b)\nreturn zext(%c, 32)", {3, 3}) == 1);
  CHECK(result("return %a", {0x1'0000'0005}) == 5);
  CHECK(result("return %r") == 0);
}

TEST_CASE("memory is little-endian and of the accessed width") {
  CHECK(result("store u32 [&word], 0x11223344:32\n%y = load u8 [&word]\nreturn zext(%y, 32)") ==
        0x44);
  CHECK(result("store u32 [&word], 0x11223344:32\n%y = load u8 [index(&word, 3:64, u8)]\n"
               "return zext(%y, 32)") == 0x11);
  CHECK(result("store u64 [&buf], 0x1122334455667788:64\n%r = load u32 [index(&buf, 1:64, u32)]\n"
               "return %r") == 0x11223344);
  CHECK(result("store u8 [&word], 1:8\n%r = load u32 [&word]\nreturn %r") == 0xEEEEEE01);
}

TEST_CASE("copy moves overlapping memory, fill sets it") {
  const std::string start = "store u64 [&buf], 0x0807060504030201:64\n";
  CHECK(result(start + "copy void [index(&buf, 1:64, u8)], [&buf], 8:64\n"
                       "%q = load u64 [index(&buf, 1:64, u8)]\nreturn trunc((%q >>u 32:64), 32)") ==
        0x08070605);
  CHECK(result(start + "copy void [&buf], [index(&buf, 1:64, u8)], 7:64\n"
                       "%r = load u32 [&buf]\nreturn %r") == 0x05040302);
  CHECK(result("fill [&buf], 171:8, 16:64\n%r = load u32 [index(&buf, 12:64, u8)]\nreturn %r") ==
        0xABABABAB);
  CHECK(result("copy void [0:64], [0:64], 0:64\nfill [0:64], 0:8, 0:64\nreturn 1:32") == 1);
}

TEST_CASE("globals have their initial values, with gaps of zero") {
  const std::string text = R"(record "struct s" size 16 align 8 {
  0 "a": u16
  8 "p": u32*
}
global @g: u32 defined { 0: u32 = 77:32 }
global @s: "struct s" const defined { 8: u32* = @g 0: u16 = 0x1234:16 }
global @outside: u32
function @main: fn() -> (u32) defined {
  local %p: u32*
  local %a: u32
  local %b: u32
  local %o: u32
b0:
  %p = load u32* [field(@s, "struct s", p)]
  %a = load u32 [%p]
  %b = load u32 [@s]
  %o = load u32 [@outside]
  return ((%a + %b) + %o)
}
)";
  Machine machine(text);
  CHECK(machine.run().result == std::uint32_t(77 + 0x1234 + 0xEEEEEEEE));
  CHECK(machine.script.log.size() == 4);
  Interpreter::Options options;
  options.arbitrary_globals = true;
  Machine open(text, options);
  CHECK(open.run().result == std::uint32_t(0xEEEEEEEE + 0x1234 + 0xEEEEEEEE));
}

TEST_CASE("control flow: branches, loops, switches") {
  const std::string loop = R"(goto b1
b1:
  if (%a == 0:32) then b3 else b2
b2:
  %r = (%r + %a)
  %a = (%a - 1:32)
  goto b1
b3:
  return %r
)";
  CHECK(result(loop, {100}) == 5050);
  const std::string cases = "switch %a { 1: b1, 4294967295: b2, default: b3 }\nb1:\nreturn 10:32\n"
                            "b2:\nreturn 20:32\nb3:\nreturn 30:32\n";
  CHECK(result(cases, {1}) == 10);
  CHECK(result(cases, {0xFFFFFFFF}) == 20);
  CHECK(result(cases, {0}) == 30);
}

TEST_CASE("recursion keeps each frame's locals and objects apart") {
  Machine machine(R"(function @main: fn(u32) -> (u64) defined parameters 1 {
  param %n: u32
  local %r: u64
  object &keep: u32
  local %k: u32
b0:
  store u32 [&keep], %n
  if (%n == 0:32) then b1 else b2
b1:
  return 1:64
b2:
  %r = call @main((%n - 1:32))
  %k = load u32 [&keep]
  return (%r * zext(%k, 64))
}
)");
  const Run run = machine.run({20});
  CHECK(run.result == 2'432'902'008'176'640'000ull);
  CHECK(machine.interpreter.frames().empty());
}

TEST_CASE("a new frame forgets what an earlier one left in memory") {
  Machine machine(R"(function @callee: fn(u32) -> (u32) defined parameters 1 {
  param %write: u32
  local %v: u32
  object &x: u32
b0:
  if (%write == 0:32) then b2 else b1
b1:
  store u32 [&x], 5:32
  goto b2
b2:
  %v = load u32 [&x]
  return %v
}
function @main: fn() -> (u32) defined {
  local %a: u32
  local %b: u32
b0:
  %a = call @callee(1:32)
  %b = call @callee(0:32)
  return (%a + %b)
}
)");
  machine.script.byte = 0x10;
  CHECK(machine.run().result == 5 + 0x10101010);
}

TEST_CASE("calls through pointers go to the function at the address") {
  const std::string text = R"(function @twice: fn(u32) -> (u32) defined parameters 1 {
  param %x: u32
b0:
  return (%x * 2:32)
}
function @outside: fn(u32) -> (u32)
function @never: fn() -> (void) noreturn
function @broken: fn() -> (void) defined unreadable "lost a brace"
function @main: fn(u64, u32) -> (u32) defined parameters 2 {
  param %f: u64
  param %x: u32
  local %r: u32
b0:
  %r = call [%f](%x): fn(u32) -> (u32)
  return %r
}
)";
  Machine machine(text);
  const auto address = [&](const char* name) {
    return machine.layout.function_address(machine.find(name));
  };
  CHECK(machine.run({address("twice"), 21}).result == 42);
  machine.script.answers = {9, 0x1'0000'0003};
  CHECK(machine.run({address("outside"), 4}).result == 9);
  CHECK(machine.run({0x123456789, 5}).result == 3);
  CHECK(machine.script.log == std::vector<std::string>{"outside 4 -> 32", "unknown 5 -> 32"});
  CHECK(machine.run({0, 5}).outcome == Outcome::NoExit);
  Run run = machine.run({address("never"), 5});
  CHECK(run.outcome == Outcome::NoExit);
  CHECK(run.reason == "'never' does not return");
  run = machine.run({address("broken"), 5});
  CHECK(run.outcome == Outcome::Unsupported);
  CHECK(run.reason == "lost a brace");
  CHECK(machine.run({address("main"), 5}).outcome == Outcome::Unsupported);
  machine.script.returns = false;
  CHECK(machine.run({address("outside"), 4}).outcome == Outcome::NoExit);
}

TEST_CASE("the oracle decides what the program leaves open") {
  Machine machine(body("%r = havoc arbitrary\n%s = load volatile i32 [&word]\n"
                       "havoc void [&word], 4:64, arbitrary\n%a = load u32 [&word]\n"
                       "return ((%r + %s) + %a)"));
  machine.script.answers = {0xF'0000'0001, 2, 3, 0, 0, 0};
  CHECK(machine.run().result == 6);
  CHECK(machine.script.log == std::vector<std::string>{"arbitrary 32", "arbitrary 32"});
}

TEST_CASE("what the oracle wrote before a run is there, and each byte is asked for once") {
  Machine machine(body("%r = load u32 [0x20000:64]\n%a = load u32 [0x20004:64]\n"
                       "%a = load u32 [0x20004:64]\nreturn (%r + %a)"));
  machine.interpreter.write(0x20000, 4, 1000);
  machine.script.byte = 0;
  CHECK(machine.run().result == 1000);
  CHECK(machine.script.log.size() == 4);
  CHECK(machine.interpreter.read(0x20000, 2) == 1000);
}

TEST_CASE("traps and false assumptions have no exit") {
  const auto reason = [](const std::string& statements) {
    Machine machine("file a.c \"a.c\"\n" + body(statements));
    const Run run = machine.run({0, 0});
    CHECK(run.outcome == Outcome::NoExit);
    CHECK(run.place.line == 7);
    return run.reason;
  };
  CHECK(reason("%r = load u32 [65535:64] ; a.c:7:1\nreturn 0:32") == "an access to address 0xffff");
  CHECK(reason("store u32 [0xfffffffffffffffe:64], %a ; a.c:7:1\nreturn 0:32") ==
        "an access to address 0xfffffffffffffffe");
  CHECK(reason("copy void [&buf], [8:64], 1:64 ; a.c:7:1\nreturn 0:32") ==
        "an access to address 0x8");
  CHECK(reason("%r = (%a udiv %b) ; a.c:7:1\nreturn 0:32") == "a division by zero");
  CHECK(reason("%r = (1:32 + (%a srem 0:32)) ; a.c:7:1\nreturn 0:32") == "a division by zero");
  CHECK(reason("assume (%a == 1:32) ; a.c:7:1\nreturn 0:32") == "an assumption does not hold");
  CHECK(reason("unreachable ; a.c:7:1\n") == "control does not get here");
}

TEST_CASE("a division in the operand that is not chosen does not trap") {
  CHECK(result("return ((%b == 0:32) ? 9:32 : (%a udiv %b))", {6, 0}) == 9);
  CHECK(result("return ((%b == 0:32) ? 9:32 : (%a udiv %b))", {6, 2}) == 3);
  CHECK(result("return (((%b == 0:32) ? 9:32 : (%a udiv %b)) + 1:32)", {6, 0}) == 10);
}

TEST_CASE("limits and unsupported constructs end the run") {
  Machine unsupported(body("unsupported \"setjmp\"\nreturn 0:32"));
  CHECK(unsupported.run().outcome == Outcome::Unsupported);
  CHECK(unsupported.run().reason == "setjmp");
  Machine endless(body("goto b1\nb1:\ngoto b1\n"));
  const Run run = endless.run();
  CHECK(run.outcome == Outcome::StepLimit);
  CHECK(run.steps == 10'000'000);
  Machine wild(body("fill [&buf], 0:8, 0x1000000000:64\nreturn 0:32"));
  CHECK(wild.run().outcome == Outcome::StepLimit);
  Machine deep("function @main: fn() -> (void) defined {\nb0:\n  call @main()\n  return\n}\n");
  CHECK(deep.run().outcome == Outcome::StackLimit);
  CHECK(deep.interpreter.frames().size() == 10'000);
  Machine bodyless("function @main: fn() -> (void)\n");
  CHECK(bodyless.run().outcome == Outcome::Unsupported);
}

namespace {

const char* const kRule = R"(monitor $held: i16 width 16 = 0
function @main: fn(u64, u32) -> (void) defined parameters 2 {
  param %lock: u64
  param %n: u32
b0:
  if (%lock == watched) then b1 else b2
b1:
  $held = ($held + 1:16)
  goto b2
b2:
  require (%n <u 10:32), "small", "n is small"
  return
}
rule "Balanced" watched "lock": u32* {
  require ($held <=s 0:16), "held-at-exit", "is held"
}
)";

} // namespace

TEST_CASE("requirements are checked where they stand and at exit") {
  Interpreter::Options options;
  options.watched = 0x50000;
  Machine machine(kRule, options);
  CHECK(machine.run({0x40000, 1}).outcome == Outcome::Returned);
  Run run = machine.run({0x40000, 11});
  CHECK(run.outcome == Outcome::RequireFailed);
  CHECK(run.reason == "small");
  run = machine.run({0x50000, 1});
  CHECK(run.outcome == Outcome::RequireFailed);
  CHECK(run.reason == "held-at-exit");
  CHECK(machine.interpreter.monitor(MonitorId{0}) == 1);
  CHECK(machine.interpreter.frames().size() == 1);
  CHECK(machine.interpreter.evaluate(machine.program.rule.at_exit[0].condition) == 0);
  options.stop_at_failed_require = false;
  Machine lenient(kRule, options);
  CHECK(lenient.run({0x50000, 11}).outcome == Outcome::Returned);
  CHECK(lenient.interpreter.evaluate(lenient.program.rule.at_exit[0].condition) == 0);
}

TEST_CASE("the observer is told all that happens") {
  struct Log : Observer {
    std::string text;
    void enter(const Interpreter& i, FunctionId f) override { text += "+" + i.program()[f].name; }
    void leave(const Interpreter& i, FunctionId f) override { text += "-" + i.program()[f].name; }
    void statement(const Interpreter&, const Statement&) override { text += "s"; }
    void terminator(const Interpreter&, const Terminator&, BlockId next) override {
      text += next.valid() ? ">" + std::to_string(next.index) : "!";
    }
    void access(const Interpreter&, ExprId, std::uint64_t, std::uint64_t size,
                bool is_write) override {
      text += (is_write ? "w" : "r") + std::to_string(size);
    }
  } log;
  Machine machine("function @g: fn() -> (void) defined {\nb0:\n  return\n}\n" +
                  body("store u32 [&word], 1:32\ncall @g()\ncopy void [&buf], [&word], 3:64\n"
                       "%r = load u32 [&word]\nif (%r == 1:32) then b1 else b0\nb1:\nreturn %r\n"));
  machine.interpreter.set_observer(&log);
  CHECK(machine.run().result == 1);
  CHECK(log.text == "+mainsw4s+g!-gsr3w3sr4>1!-main");
}

TEST_CASE("expressions of any depth are evaluated") {
  Machine machine(body("return %a"));
  ExprPool& pool = machine.program.exprs;
  const ExprId a = pool.local(LocalId{0}, 32);
  ExprId sum = a;
  for (int i = 0; i < 100'000; ++i)
    sum = pool.binary(BinaryOp::Add, sum, a);
  ExprId power = a;
  for (int i = 0; i < 10'000; ++i)
    power = pool.binary(BinaryOp::Add, power, power);
  FunctionId id = machine.find("main");
  machine.program[id].blocks[0].terminator.kind = Return{pool.binary(BinaryOp::Add, sum, power)};
  CHECK(machine.run({3}).result == 300'003);
}

TEST_CASE("layouts keep objects apart, in 32 bits too") {
  for (const char* pointer : {"pointer 64\n", "pointer 32\n"}) {
    const Program p = parse(std::string(pointer) + R"(record "struct open" incomplete
global @a: u8
global @b: "struct open"
global @c: [3 x u64]
function @f: fn() -> (void) defined {
  object &x: u8
  object &y: u64
  object &z: [5 x u8]
b0:
  return
}
function @g: fn() -> (void)
)");
    CHECK(check(p).empty());
    const Layout layout(p);
    const auto global = [&](unsigned i) { return layout.global_address(GlobalId{i}); };
    CHECK(global(0) < global(1));
    CHECK(global(1) + 4096 <= global(2));
    CHECK(global(2) % 8 == 0);
    CHECK(layout.global_at(global(2) + 23) == GlobalId{2});
    CHECK_FALSE(layout.global_at(global(2) + 24));
    CHECK(layout.global_at(global(0)) == GlobalId{0});
    CHECK_FALSE(layout.global_at(global(0) + 1));
    CHECK_FALSE(layout.global_at(global(0) - 1));
    CHECK(layout.function_at(layout.function_address(FunctionId{1})) == FunctionId{1});
    CHECK_FALSE(layout.function_at(layout.function_address(FunctionId{1}) + 1));
    CHECK_FALSE(layout.function_at(0x1000));
    CHECK(layout.object_offset(FunctionId{0}, ObjectId{1}) % 8 == 0);
    CHECK(layout.object_offset(FunctionId{0}, ObjectId{2}) >
          layout.object_offset(FunctionId{0}, ObjectId{1}) + 8);
    CHECK(layout.frame_size(FunctionId{0}) % 16 == 0);
    CHECK(layout.frame_size(FunctionId{1}) == 0);
    CHECK(layout.first_outside < layout.stack_base);
    CHECK(layout.stack_base < layout.stack_end);
    if (p.pointer_bits == 32)
      CHECK(global(2) + 24 < 0x1'0000'0000);
  }
}

TEST_CASE("globals that do not fit the address space are an error of the input") {
  const std::string two = "global @a: [0x40000000 x u8] defined\n"
                          "global @b: [0x40000000 x u8] defined\n";
  CHECK_NOTHROW(Layout(parse("pointer 64\n" + two)));
  CHECK_THROWS_AS(Layout(parse("pointer 32\n" + two)), ndv::Error);
  CHECK_THROWS_AS(Layout(parse("pointer 64\nglobal @a: [0x7fffffffffffffff x u8] defined\n")),
                  ndv::Error);
}

TEST_CASE("a frame larger than the stack is no frame to run") {
  Machine machine("pointer 64\nfunction @main: fn() -> (void) defined {\n"
                  "  object &x: [0x7fffffffffffffff x u8]\n  object &y: [0x7fffffffffffffff x u8]\n"
                  "b0:\n  return\n}\n");
  CHECK(machine.run().outcome == Outcome::StackLimit);
}

TEST_CASE("32-bit addresses wrap at 4 GiB") {
  Machine machine(
      "pointer 32\nfunction @main: fn(u32) -> (u8) defined parameters 1 {\n  param %p: u32\n"
      "  local %v: u8\n  object &x: [4 x u8]\nb0:\n  store u8 [&x], 7:8\n"
      "  %v = load u8 [index((&x + 0x80000000:32), %p, u8)]\n  return %v\n}\n");
  CHECK(machine.run({0x80000000}).result == 7);
}

TEST_CASE("two million simple statements a second") {
  Interpreter::Options options;
  options.step_limit = 6'000'010;
  Machine machine(body("goto b1\nb1:\n%r = (%r + (%a * 3:32))\nstore u32 [&word], %r\n"
                       "%b = load u32 [&word]\n%a = (%a + 1:32)\n%s = (%b ^ %a)\ngoto b1\n"),
                  options);
  const auto start = std::chrono::steady_clock::now();
  CHECK(machine.run().outcome == Outcome::StepLimit);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  WARN("million statements a second: " << 6.0 / taken.count());
  CHECK(taken.count() < 30); // a wide margin for a busy machine; the figure is for people
}
