#include "smt/quotient.h"
#include "smt/reachable.h"
#include "smt/solver.h"
#include "smt/stand_ins.h"

#include <catch2/catch.hpp>

using namespace ndv::smt;

namespace {

bool has_operator(const TermPool& pool, std::span<const Term> terms, Op op) {
  for (const Term t : reachable(pool, terms))
    if (pool[t].op == op)
      return true;
  return false;
}

} // namespace

TEST_CASE("symbols stand for products of unknowns, until a model contradicts them") {
  TermPool pool;
  const Term a = pool.symbol(16, "a"), b = pool.symbol(16, "b");
  const Term ratio = pool.udiv(a, b);
  const Term product = pool.mul(ratio, b);
  const std::vector<Term> constraints{pool.eq(product, pool.constant(16, 6)),
                                      pool.eq(pool.mul(a, pool.constant(16, 3)), b)};
  StandIns simpler = StandIns::for_products(pool, constraints);
  REQUIRE(simpler.any());
  CHECK_FALSE(has_operator(pool, simpler.constraints(), Op::UDiv));
  CHECK(simpler.constraints().size() == 2);

  SECTION("a model that goes wrong is told what the terms are") {
    Model model{{a, 7}, {b, 2}};
    CHECK(simpler.correct(model));
    CHECK(simpler.constraints().size() > 2);
    CHECK(has_operator(pool, simpler.constraints(), Op::UDiv));
  }
}

TEST_CASE("with a right model no stand-in is left in it") {
  TermPool pool;
  const Term a = pool.symbol(16, "a"), b = pool.symbol(16, "b");
  const std::vector<Term> constraints{pool.ult(pool.udiv(a, b), pool.constant(16, 4))};
  StandIns simpler = StandIns::for_products(pool, constraints);
  const auto symbols = pool.support(simpler.constraints());
  REQUIRE(symbols.size() == 1);
  Model right{{a, 7}, {b, 2}, {symbols[0], 3}}, wrong{{a, 7}, {b, 2}, {symbols[0], 2}};
  CHECK_FALSE(simpler.correct(right));
  CHECK_FALSE(right.contains(symbols[0]));
  CHECK(simpler.correct(wrong));
}

TEST_CASE("propositions stand for comparisons of unknowns, not for what they choose") {
  TermPool pool;
  const Term a = pool.symbol(32, "a"), flag = pool.symbol(1, "flag");
  const Term less = pool.ult(a, pool.constant(32, 9));
  const auto one_if = [&](Term c) {
    return pool.ite(c, pool.constant(16, 1), pool.constant(16, 0));
  };
  const Term sum = pool.add(one_if(less), one_if(flag));
  const std::vector<Term> constraints{pool.eq(sum, pool.constant(16, 2))};
  const StandIns outline = StandIns::for_comparisons(pool, constraints);
  REQUIRE(outline.any());
  CHECK_FALSE(has_operator(pool, outline.constraints(), Op::ULt));
  for (const Term s : pool.support(outline.constraints()))
    CHECK(pool.width(s) == 1);
  Solver solver(pool);
  CHECK(solver.check("outline", outline.constraints()).outcome == Outcome::Sat);
}

TEST_CASE("a question that hangs on a quotient is decided as one that does not") {
  TermPool pool;
  const Term a = pool.symbol(32, "a"), b = pool.symbol(32, "b");
  const Term q = pool.udiv(a, b);
  const Term nonzero = pool.not_(pool.eq(b, pool.constant(32, 0)));
  const std::vector<Term> greater{nonzero, pool.ult(a, q)};
  CHECK(Solver(pool).check("greater", greater).outcome == Outcome::Unsat);
  const std::vector<Term> exact{nonzero, pool.eq(pool.mul(q, b), a),
                                pool.eq(q, pool.constant(32, 1000)),
                                pool.ult(pool.constant(32, 77), b)};
  CHECK(Solver(pool).check("exact", exact).outcome == Outcome::Sat);
}

TEST_CASE("division of a sum tells its quotient, or that it never is a multiple") {
  TermPool pool;
  const Term index = pool.zero_extend(pool.symbol(32, "index"), 64);
  const Term times = pool.mul(index, pool.constant(64, 80));
  const auto plus = [&](std::uint64_t k) { return pool.add(times, pool.constant(64, k)); };
  const auto exact = divide(pool, plus(160), 80);
  REQUIRE(exact);
  REQUIRE(exact->quotient);
  CHECK(*exact->quotient == pool.add(index, pool.constant(64, 2)));
  const auto between = divide(pool, plus(200), 80);
  REQUIRE(between);
  CHECK_FALSE(between->quotient);
  CHECK_FALSE(divide(pool, pool.add(plus(160), pool.symbol(64, "other")), 80));
  // 80 * x may wrap around: then it is a multiple of less.
  const Term wide = pool.mul(pool.symbol(64, "wide"), pool.constant(64, 80));
  CHECK_FALSE(divide(pool, pool.add(wide, pool.constant(64, 40)), 80));
}
