#include "engine/dataflow.h"

#include <ndv/ir/text.h>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>

using namespace ndv;
using namespace ndv::engine;

namespace {

/// A function of a lock, a condition and a place in memory, with this body.
std::string program_of(std::string_view blocks) {
  return fmt::format(R"(pointer 64
file .0 ""

monitor $held: i16 width 16 = 0

record "struct ADAPTER" size 24 align 8 {{
  0 "q": "struct QUEUE"*
  8 "i": u64
  16 "n": u64
}}
record "struct QUEUE" size 16 align 8 {{
  0 "lock": u64
  8 "next": "struct QUEUE"*
}}
function @Ext: fn("struct ADAPTER"*) -> (void) const 0  ; .0:0:0

function @Send: fn(u64*, u32, u64*) -> (void) defined parameters 3 const 000  ; .0:0:0 {{
  param %l: u64*
  param %c: u32
  param %p: u64*
  local %x: u64
  local %y: u64
  local %a: "struct ADAPTER"*
  local %q: "struct QUEUE"*
  local %r: "struct QUEUE"*
{}}}

rule "Balanced" watched "lock": u64* {{
  require ($held == 0:16), "held", "is still held"
}}
entry @Send uncalled "uncalled" ""
)",
                     blocks);
}

std::string acquire(std::string_view object) {
  return fmt::format("  $held = (not(({} == watched)) ? $held : ($held + 1:16))  ; .0:0:0 \"\"\n",
                     object);
}

std::string release(std::string_view object) {
  return fmt::format("  $held = (not(({} == watched)) ? $held : ($held - 1:16))  ; .0:0:0 \"\"\n",
                     object);
}

const std::string kEnd = "  ; .0:0:0 \"\"\n";

bool is_neutral(const std::string& blocks) {
  const ir::Program program = ir::parse(program_of(blocks));
  const Facts facts(program);
  Workspace workspace(facts);
  Knowledge known;
  known.summaries.resize(program.functions.size());
  known.left_out.resize(program.functions.size(), false);
  Dataflow dataflow(facts, workspace, known, {});
  const bool result = dataflow.is_neutral(program.entries.front().function);
  CHECK(result == dataflow.is_neutral(program.entries.front().function)); // nothing is left over
  return result;
}

} // namespace

TEST_CASE("dataflow: a pair on every path") {
  CHECK(is_neutral("b0:\n" + acquire("%l") + release("%l") + "  return" + kEnd));
  CHECK_FALSE(is_neutral("b0:\n" + acquire("%l") + "  return" + kEnd));
  CHECK_FALSE(is_neutral("b0:\n" + acquire("%l") + release("%p") + "  return" + kEnd));
}

TEST_CASE("dataflow: ways that join") {
  const auto diamond = [](const std::string& before, const std::string& then_,
                          const std::string& else_, const std::string& after) {
    return "b0:\n" + before + "  if (%c != 0:32) then b1 else b2" + kEnd + "b1:\n" + then_ +
           "  goto b3" + kEnd + "b2:\n" + else_ + "  goto b3" + kEnd + "b3:\n" + after +
           "  return" + kEnd;
  };
  CHECK(is_neutral(diamond("", acquire("%l"), acquire("%l"), release("%l"))));
  CHECK(is_neutral(diamond(acquire("%l"), release("%l"), release("%l"), "")));
  CHECK_FALSE(is_neutral(diamond("", acquire("%l"), "", release("%l"))));
  // Another lock on each way.
  CHECK_FALSE(is_neutral(diamond("", acquire("%l"), acquire("%p"), release("%l"))));
}

TEST_CASE("dataflow: an iteration changes nothing, however often it is made") {
  const auto loop = [](const std::string& before, const std::string& body,
                       const std::string& after) {
    return "b0:\n" + before + "  goto b1" + kEnd + "b1:\n  if (%c != 0:32) then b2 else b3" + kEnd +
           "b2:\n" + body + "  goto b1" + kEnd + "b3:\n" + after + "  return" + kEnd;
  };
  CHECK(is_neutral(loop("", acquire("%l") + release("%l"), "")));
  CHECK(is_neutral(loop(acquire("%l"), release("%l") + acquire("%l"), release("%l"))));
  CHECK_FALSE(is_neutral(loop("", acquire("%l"), release("%l"))));
  CHECK_FALSE(is_neutral(loop(acquire("%l"), "", "")));
}

TEST_CASE("dataflow: memory between an acquire and the release") {
  const std::string load_x = "  %x = load u64 [%p]" + kEnd, load_y = "  %y = load u64 [%p]" + kEnd;
  const std::string store = "  store u64 [%p], 5:64" + kEnd;
  const auto body = [](const std::string& statements) {
    return "b0:\n" + statements + "  return" + kEnd;
  };
  CHECK(is_neutral(body(load_x + acquire("%x") + load_y + release("%y"))));
  CHECK_FALSE(is_neutral(body(load_x + acquire("%x") + store + load_y + release("%y"))));
  CHECK(is_neutral(body(store + load_x + acquire("%x") + release("5:64"))));
}

TEST_CASE("dataflow: what an iteration changes is not what it was before") {
  // for (x = [p]; c; x = [p]) { acquire(x); store; } : another x each time
  const std::string blocks = "b0:\n  %x = load u64 [%p]" + kEnd + acquire("%x") + "  goto b1" +
                             kEnd + "b1:\n  if (%c != 0:32) then b2 else b3" + kEnd +
                             "b2:\n  store u64 [%p], 5:64" + kEnd + "  %x = load u64 [%p]" + kEnd +
                             "  goto b1" + kEnd + "b3:\n" + release("%x") + "  return" + kEnd;
  CHECK_FALSE(is_neutral(blocks));
}

namespace {

const std::string kQueue =
    "  %q = load \"struct QUEUE\"* [field(%a, \"struct ADAPTER\", q)]" + kEnd;
const std::string kAgain =
    "  %r = load \"struct QUEUE\"* [field(%a, \"struct ADAPTER\", q)]" + kEnd;
const std::string kExt = "  call @Ext(%a)" + kEnd;
const std::string kPut =
    "  store \"struct QUEUE\"* [field(%a, \"struct ADAPTER\", q)], 0:64" + kEnd;

std::string lock_of(std::string_view queue) {
  return fmt::format("field({}, \"struct QUEUE\", lock)", queue);
}

} // namespace

TEST_CASE("dataflow: a used object is found again behind a call out") {
  const auto body = [](const std::string& statements) {
    return "b0:\n" + statements + "  return" + kEnd;
  };
  const std::string take = kQueue + acquire(lock_of("%q"));
  const std::string give = kAgain + release(lock_of("%r"));
  CHECK(is_neutral(body(take + give)));
  CHECK(is_neutral(body(take + kExt + give)));
  CHECK(is_neutral(body(take + kExt + kExt + give)));
  CHECK(is_neutral(body(take + kExt + give + kExt + kQueue + acquire(lock_of("%q")) + give)));
  // the program itself has changed the pointer, before or behind the call
  CHECK_FALSE(is_neutral(body(take + kPut + kExt + give)));
  CHECK_FALSE(is_neutral(body(take + kExt + kPut + give)));
  // looked at before the call, but not used
  CHECK_FALSE(is_neutral(body(kQueue + kExt + acquire(lock_of("%q")) + give)));
}

TEST_CASE("dataflow: an object is used where it is so on every way") {
  const auto diamond = [](const std::string& then_, const std::string& else_) {
    return "b0:\n" + kQueue + "  if (%c != 0:32) then b1 else b2" + kEnd + "b1:\n" + then_ +
           "  goto b3" + kEnd + "b2:\n" + else_ + "  goto b3" + kEnd + "b3:\n" + kExt + kAgain +
           acquire(lock_of("%r")) + release(lock_of("%q")) + "  return" + kEnd;
  };
  const std::string use = acquire(lock_of("%q")) + release(lock_of("%q"));
  CHECK(is_neutral(diamond(use, use)));
  CHECK(is_neutral(diamond(use, use + kExt)));
  CHECK_FALSE(is_neutral(diamond(use, "")));
  CHECK_FALSE(is_neutral(diamond("", "")));
}

TEST_CASE("dataflow: an index leads to no object") {
  const std::string index = "field(%a, \"struct ADAPTER\", i)";
  const auto lock = [](std::string_view i) {
    return fmt::format("index(field(%a, \"struct ADAPTER\", n), {}, u64)", i);
  };
  const std::string blocks = "b0:\n  %x = load u64 [" + index + "]" + kEnd + acquire(lock("%x")) +
                             kExt + "  %y = load u64 [" + index + "]" + kEnd + release(lock("%y")) +
                             "  return" + kEnd;
  CHECK_FALSE(is_neutral(blocks));
}
