#include "engine/balance.h"
#include "engine/question.h"

#include <ndv/ir/text.h>

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::engine;

namespace {

constexpr std::string_view kPairUnderOneCondition = R"(pointer 64
file .0 ""

monitor $held: i16 width 16 = 0

function @Send: fn(u64*, u32) -> (void) defined parameters 2 const 00  ; .0:0:0 {
  param %l: u64*
  param %c: u32
b0:
  if (%c != 0:32) then b1 else b2  ; .0:0:0 ""
b1:
  $held = (not((%l == watched)) ? $held : ($held + 1:16))  ; .0:0:0 ""
  $held = (not((%l == watched)) ? $held : ($held - 1:16))  ; .0:0:0 ""
  goto b2  ; .0:0:0 ""
b2:
  return  ; .0:0:0 ""
}

rule "Balanced" watched "lock": u64* {
  require ($held == 0:16), "held", "is still held"
}
entry @Send uncalled "uncalled" ""
)";

struct Fixture {
  ir::Program program = ir::parse(kPairUnderOneCondition);
  Facts facts{program};
  Workspace workspace{facts};
  Policy policy;
  std::unique_ptr<Encoding> encoding =
      encode(facts, workspace, policy, program.entries.front().function);
  Effort effort;

  bool confirmed() {
    Balance balance(facts, *encoding);
    Questions questions(*encoding, {}, effort);
    const smt::Term object = balance.objects().front();
    return questions.cannot_be("confirmed",
                               balance.unfolded(object, &program.rule.at_exit.front())) &&
           questions.cannot_be("confirmed", balance.unfolded(object, nullptr));
  }
};

} // namespace

TEST_CASE("the solver confirms a balance that the sums show") {
  Fixture f;
  Balance balance(f.facts, *f.encoding);
  REQUIRE(f.encoding->events.size() == 2);
  CHECK(balance.violations(balance.objects().front()).empty());
  CHECK(f.confirmed());
  CHECK(f.effort.contradictions == 0);
}

TEST_CASE("the solver refutes a balance that was shown by mistake") {
  Fixture f;
  REQUIRE(f.encoding->events.size() == 2);
  SECTION("an event left out") {
    f.encoding->events.pop_back();
  }
  SECTION("an event on other paths") {
    smt::TermPool& terms = f.encoding->terms;
    f.encoding->events.back().guard = terms.not_(f.encoding->events.back().guard);
  }
  CHECK_FALSE(f.confirmed());
  CHECK(f.effort.contradictions > 0);
}
