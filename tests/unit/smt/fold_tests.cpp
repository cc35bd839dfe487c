#include "smt/term.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ndv::smt;

namespace {

struct Propositions {
  TermPool pool;
  Term a = pool.symbol(1, "a"), b = pool.symbol(1, "b"), c = pool.symbol(1, "c"),
       d = pool.symbol(1, "d"), g = pool.symbol(1, "g");
  Term t = pool.boolean(true), f = pool.boolean(false);
};

struct Vectors : Propositions {
  Term x = pool.symbol(32, "x"), y = pool.symbol(32, "y"), z = pool.symbol(32, "z");
  Term p = pool.symbol(64, "p"), q = pool.symbol(64, "q");
  Term byte = pool.symbol(8, "byte");
  Term k(std::uint64_t value, unsigned width = 32) { return pool.constant(width, value); }
  Term guarded(Term guard, std::int64_t weight) {
    return pool.ite(guard, k(static_cast<std::uint64_t>(weight), 16), k(0, 16));
  }
};

} // namespace

TEST_CASE_METHOD(Propositions, "conjunctions are flat, ascending and without repetition") {
  const Term abc = pool.and_(pool.and_(c, a), pool.and_(b, a));
  CHECK(abc == pool.and_(a, pool.and_(b, c)));
  const auto args = pool[abc].args;
  CHECK(args.size() == 3);
  CHECK(std::ranges::is_sorted(args));
  CHECK(pool.and_(abc, pool.not_(b)) == f);
  CHECK(pool.and_(a, t) == a);
  CHECK(pool.and_(a, f) == f);
  CHECK(pool.or_(a, f) == a);
  CHECK(pool.or_(a, t) == t);
  CHECK(pool.or_(a, pool.not_(a)) == t);
  CHECK(pool.not_(pool.and_(a, b)) == pool.or_(pool.not_(a), pool.not_(b)));
}

TEST_CASE_METHOD(Propositions, "absorption") {
  const Term not_a = pool.not_(a), not_b = pool.not_(b);
  CHECK(pool.or_(pool.and_(a, b), pool.and_(a, not_b)) == a);
  CHECK(pool.or_(a, pool.and_(not_a, b)) == pool.or_(a, b));
  CHECK(pool.and_(a, pool.or_(a, b)) == a);
  CHECK(pool.or_(a, pool.and_(a, b)) == a);
  CHECK(pool.and_(a, pool.or_(not_a, b)) == pool.and_(a, b));
  CHECK(pool.and_(pool.or_(a, b), pool.or_(a, not_b)) == a);
}

TEST_CASE_METHOD(Propositions, "common conjuncts are factored out of disjunctions") {
  const Term cd = pool.or_(c, d);
  CHECK(pool.or_(pool.and_(g, c), pool.and_(g, d)) == pool.and_(g, cd));
  const Term parts[] = {pool.and_(g, pool.and_(a, c)), pool.and_(g, pool.and_(a, pool.not_(c)))};
  CHECK(pool.or_(parts) == pool.and_(g, a));
  const Term other = pool.and_(pool.and_(g, a), cd);
  CHECK(pool.or_(other, pool.and_(pool.and_(g, a), pool.not_(cd))) == pool.and_(g, a));
}

TEST_CASE_METHOD(Propositions, "the guards of early exits join to the guard of the entry") {
  std::vector<Term> exits;
  Term here = g;
  for (int i = 0; i < 150; ++i) {
    const Term leave = pool.symbol(1, "leave");
    exits.push_back(pool.and_(here, leave));
    here = pool.and_(here, pool.not_(leave));
  }
  exits.push_back(here);
  CHECK(pool.or_(exits) == g);
  std::ranges::reverse(exits);
  CHECK(pool.or_(exits) == g);
}

TEST_CASE_METHOD(Propositions, "conditionals of propositions are simpler operators") {
  CHECK(pool.ite(c, t, f) == c);
  CHECK(pool.ite(c, f, t) == pool.not_(c));
  CHECK(pool.ite(c, a, a) == a);
  CHECK(pool.ite(c, a, f) == pool.and_(c, a));
  CHECK(pool.ite(c, t, b) == pool.or_(c, b));
  CHECK(pool.ite(c, c, b) == pool.or_(c, b));
  CHECK(pool.ite(pool.not_(c), a, b) == pool.ite(c, b, a));
  CHECK(pool.not_(pool.ite(c, a, b)) == pool.ite(c, pool.not_(a), pool.not_(b)));
  CHECK(pool.ite(c, pool.ite(c, a, d), b) == pool.ite(c, a, b));
  CHECK(pool.ite(c, pool.and_(g, a), pool.and_(g, b)) == pool.and_(g, pool.ite(c, a, b)));
  CHECK(pool.and_(c, pool.ite(c, a, b)) == pool.and_(c, a));
}

TEST_CASE_METHOD(Propositions, "exclusive or") {
  CHECK(pool.xor_(a, a) == f);
  CHECK(pool.xor_(a, pool.not_(a)) == t);
  CHECK(pool.xor_(pool.not_(a), pool.not_(b)) == pool.xor_(a, b));
  CHECK(pool.eq(a, b) == pool.not_(pool.xor_(a, b)));
  CHECK(pool.eq(a, t) == a);
  CHECK(pool.eq(a, f) == pool.not_(a));
  CHECK(pool.and_(a, pool.xor_(a, b)) == pool.and_(a, pool.not_(b)));
}

TEST_CASE_METHOD(Vectors, "a value decides other comparisons with constants") {
  const Term is_3 = pool.eq(x, k(3)), is_5 = pool.eq(x, k(5));
  CHECK(pool.and_(is_3, is_5) == f);
  CHECK(pool.and_(is_3, pool.not_(is_5)) == is_3);
  CHECK(pool.and_(is_3, pool.ult(x, k(3))) == f);
  CHECK(pool.and_(is_3, pool.slt(x, k(4))) == is_3);
  CHECK(pool.and_(is_3, pool.or_(is_5, a)) == pool.and_(is_3, a));
}

TEST_CASE_METHOD(Vectors, "bounds by constants meet, move and contradict") {
  const Term below_3 = pool.ult(x, k(3)), below_8 = pool.ult(x, k(8));
  const Term from_3 = pool.not_(below_3), from_8 = pool.not_(below_8);
  CHECK(pool.and_(below_3, below_8) == below_3);
  CHECK(pool.and_(from_3, from_8) == from_8);
  CHECK(pool.and_(below_3, from_8) == f);
  CHECK(pool.and_(from_3, pool.not_(pool.eq(x, k(0)))) == from_3);
  CHECK(pool.and_(from_3, pool.ult(x, k(4))) == pool.eq(x, k(3)));
  CHECK(pool.and_(from_3, pool.not_(pool.eq(x, k(3)))) == pool.ule(k(4), x));
  CHECK(pool.and_(below_3, pool.not_(pool.eq(x, k(2)))) == pool.ult(x, k(2)));
  CHECK(pool.and_(below_3, pool.eq(x, k(5))) == f);
  const Term not_0 = pool.not_(pool.eq(x, k(0)));
  CHECK(pool.and_(pool.and_(below_3, not_0), pool.not_(pool.eq(x, k(1)))) == pool.eq(x, k(2)));
  CHECK(pool.or_(below_3, pool.or_(pool.eq(x, k(3)), pool.ule(k(4), x))) == t);
}

TEST_CASE_METHOD(Vectors, "coefficients of full width do not overflow") {
  const Term sum = pool.add(pool.mul(p, k(0x8000000000000001, 64)), pool.mul(q, k(~1ULL, 64)));
  const Term less = pool.slt(sum, k(5, 64));
  CHECK(pool.evaluate(less, {{p, ~0ULL}, {q, 3}}) == 0); // 2^63 - 1 - 6
  CHECK(pool.evaluate(less, {{p, 0}, {q, 3}}) == 1);
}

TEST_CASE_METHOD(Vectors, "guards of a switch merge in sums") {
  const Term is_1 = pool.eq(x, k(1)), is_2 = pool.eq(x, k(2));
  const Term neither = pool.and_(pool.not_(is_1), pool.not_(is_2));
  const Term split[] = {guarded(g, 1), guarded(pool.and_(g, is_1), -1),
                        guarded(pool.and_(g, is_2), -1), guarded(pool.and_(g, neither), -1)};
  CHECK(pool.add(split) == k(0, 16));
  const Term below_3 = pool.ult(x, k(3)), below_8 = pool.ult(x, k(8));
  const Term ranges[] = {guarded(below_3, 1), guarded(pool.and_(pool.not_(below_3), below_8), 1),
                         guarded(pool.not_(below_8), 1)};
  CHECK(pool.add(ranges) == k(1, 16));
  const Term all[] = {guarded(pool.or_(is_1, is_2), 2), guarded(neither, 2), guarded(g, 1)};
  CHECK(pool.add(all) == pool.add(k(2, 16), guarded(g, 1)));
}

TEST_CASE_METHOD(Vectors, "sums are linear normal forms") {
  CHECK(pool.add(x, k(0)) == x);
  CHECK(pool.sub(x, x) == k(0));
  CHECK(pool.add(x, pool.neg(x)) == k(0));
  CHECK(pool.add(x, x) == pool.mul(x, k(2)));
  CHECK(pool.shl(x, k(3)) == pool.mul(x, k(8)));
  CHECK(pool.add(pool.add(x, k(8)), pool.add(y, k(~0ULL))) == pool.add(y, pool.add(k(7), x)));
  CHECK(pool.mul(pool.add(x, k(1)), k(24)) == pool.add(pool.mul(x, k(24)), k(24)));
  CHECK(pool.not_(x) == pool.sub(k(~0ULL), x));
  CHECK(pool.sub(pool.add(x, y), y) == x);
  const auto split = pool.split(pool.add(pool.add(p, q), k(40, 64)));
  CHECK(split.base == pool.add(p, q));
  CHECK(split.offset == 40);
  CHECK_FALSE(pool.split(k(7)).base);
}

TEST_CASE_METHOD(Vectors, "guarded constants cancel in sums") {
  CHECK(pool.add(guarded(a, 1), guarded(a, -1)) == k(0, 16));
  const Term split[] = {guarded(g, 1), guarded(pool.and_(g, c), -1),
                        guarded(pool.and_(g, pool.not_(c)), -1)};
  CHECK(pool.add(split) == k(0, 16));
  const Term cd = pool.or_(c, d);
  const Term by_disjunction[] = {guarded(g, 1), guarded(pool.and_(g, cd), -1),
                                 guarded(pool.and_(g, pool.not_(cd)), -1)};
  CHECK(pool.add(by_disjunction) == k(0, 16));
  CHECK(pool.add(guarded(c, 1), guarded(pool.not_(c), 1)) == k(1, 16));
  CHECK(pool.eq(guarded(c, 1), k(1, 16)) == c);
  CHECK(pool.eq(guarded(c, 1), k(0, 16)) == pool.not_(c));
  CHECK(pool.eq(guarded(c, 1), k(7, 16)) == f);
  CHECK(pool.slt(guarded(c, -1), k(0, 16)) == c);
  CHECK(pool.eq(pool.add(guarded(a, 1), guarded(b, -1)), k(0, 16)) == pool.eq(a, b));
}

TEST_CASE_METHOD(Vectors, "a counter threaded through joins is the sum of its guarded events") {
  Term threaded = k(0, 16);
  std::vector<Term> events;
  for (int i = 0; i < 60; ++i) {
    const Term guard = pool.symbol(1, "flag");
    threaded = pool.ite(guard, pool.add(threaded, k(1, 16)), threaded);
    events.push_back(guarded(guard, 1));
  }
  CHECK(threaded == pool.add(events));
}

TEST_CASE_METHOD(Propositions, "a release on each of many exits cancels one acquire") {
  const auto weighted = [&](Term guard, std::uint64_t weight) {
    return pool.ite(guard, pool.constant(16, weight), pool.constant(16, 0));
  };
  std::vector<Term> events{weighted(g, 1)};
  Term here = g;
  for (int i = 0; i < 100; ++i) {
    const Term leave = pool.symbol(1, "leave");
    events.push_back(weighted(pool.and_(here, leave), ~0ULL));
    here = pool.and_(here, pool.not_(leave));
  }
  events.push_back(weighted(here, ~0ULL));
  CHECK(pool.add(events) == pool.constant(16, 0));
}

TEST_CASE_METHOD(Vectors, "equations drop common summands") {
  CHECK(pool.eq(pool.add(x, k(4)), pool.add(x, k(4))) == t);
  CHECK(pool.eq(pool.add(x, k(4)), pool.add(x, k(8))) == f);
  CHECK(pool.eq(pool.add(x, k(4)), k(12)) == pool.eq(x, k(8)));
  CHECK(pool.eq(pool.add(x, k(4)), pool.add(y, k(4))) == pool.eq(y, x));
  CHECK(pool.eq(pool.add(x, z), pool.add(y, z)) == pool.eq(x, y));
  CHECK(pool.eq(pool.add(x, k(1)), y) == pool.eq(pool.sub(y, k(1)), x));
  CHECK(pool.eq(pool.mul(x, k(3)), k(9)) == pool.eq(x, k(3)));
  CHECK(pool.eq(pool.mul(x, k(4)), k(6)) == f);
  CHECK(pool.eq(pool.mul(pool.or_(x, k(6)), k(5)), k(5)) == f);
  CHECK(pool.eq(pool.sub(x, y), k(0)) == pool.eq(x, y));
}

TEST_CASE_METHOD(Vectors, "elements of an array of structures do not overlap across fields") {
  const Term i = pool.zero_extend(x, 64), j = pool.zero_extend(y, 64);
  const auto element = [&](Term index, std::uint64_t offset) {
    return pool.add(p, pool.add(pool.mul(index, k(24, 64)), k(offset, 64)));
  };
  CHECK(pool.eq(element(i, 0), element(j, 8)) == f);
  CHECK(pool.eq(element(i, 8), element(j, 8)) == pool.eq(x, y));
  CHECK(pool.eq(element(i, 0), p) == pool.eq(x, k(0)));
}

TEST_CASE_METHOD(Vectors, "equations and order look into conditionals") {
  const Term chain = pool.ite(a, k(1), pool.ite(b, k(2), k(3)));
  CHECK(pool.eq(chain, k(1)) == a);
  CHECK(pool.eq(chain, k(2)) == pool.and_(pool.not_(a), b));
  CHECK(pool.eq(chain, k(4)) == f);
  CHECK(pool.ult(chain, k(3)) == pool.or_(a, b));
  CHECK(pool.eq(pool.ite(c, x, y), pool.ite(c, x, z)) == pool.or_(c, pool.eq(y, z)));
  CHECK(pool.eq(pool.ite(c, x, y), x) == pool.or_(c, pool.eq(x, y)));
  CHECK(pool.ite(pool.eq(x, y), x, y) == y);
  CHECK(pool.ite(c, x, pool.ite(d, x, y)) == pool.ite(pool.or_(c, d), x, y));
  CHECK(pool.ite(c, pool.add(x, k(8)), x) == pool.add(x, pool.ite(c, k(8), k(0))));
}

TEST_CASE_METHOD(Vectors, "truth values of C are the propositions they came from") {
  const Term truth = pool.zero_extend(a, 32);
  CHECK(pool.not_(pool.eq(truth, k(0))) == a);
  CHECK(pool.eq(truth, k(1)) == a);
  CHECK(pool.extract(truth, 0, 1) == a);
  CHECK(pool.eq(pool.xor_(truth, k(1)), k(0)) == a);
  CHECK(pool.and_(truth, k(1)) == truth);
  CHECK(pool.slt(truth, k(0)) == f);
  CHECK(pool.eq(pool.sign_extend(a, 8), k(255, 8)) == a);
  CHECK(pool.extract(pool.zero_extend(pool.extract(truth, 0, 8), 32), 0, 8) ==
        pool.zero_extend(a, 8));
}

TEST_CASE_METHOD(Vectors, "comparison has one spelling") {
  CHECK(pool.not_(pool.ult(x, y)) == pool.ule(y, x));
  CHECK(pool.and_(pool.ult(x, y), pool.ule(y, x)) == f);
  CHECK(pool.or_(pool.slt(x, y), pool.sle(y, x)) == t);
  CHECK(pool.ult(x, k(0)) == f);
  CHECK(pool.ult(x, k(1)) == pool.eq(x, k(0)));
  CHECK(pool.ult(k(0), x) == pool.not_(pool.eq(x, k(0))));
  CHECK(pool.ule(x, k(7)) == pool.ult(x, k(8)));
  CHECK(pool.ult(k(7), x) == pool.not_(pool.ult(x, k(8))));
  CHECK(pool.ult(x, k(~0ULL)) == pool.not_(pool.eq(x, k(~0ULL))));
  CHECK(pool.slt(x, k(0x80000000)) == f);
  CHECK(pool.slt(x, k(0)) == pool.extract(x, 31, 1));
  CHECK(pool.ult(x, x) == f);
}

TEST_CASE_METHOD(Vectors, "extension and extraction cancel") {
  const Term wide = pool.zero_extend(byte, 32);
  CHECK(pool.extract(wide, 0, 8) == byte);
  CHECK(pool.extract(wide, 8, 8) == k(0, 8));
  CHECK(pool.zero_extend(pool.zero_extend(byte, 16), 32) == wide);
  CHECK(pool.sign_extend(pool.zero_extend(byte, 16), 32) == wide);
  CHECK(pool.and_(wide, k(255)) == wide);
  CHECK(pool.eq(wide, k(256)) == f);
  CHECK(pool.eq(wide, k(9)) == pool.eq(byte, k(9, 8)));
  CHECK(pool.eq(pool.sign_extend(byte, 32), k(0xFFFFFF80)) == pool.eq(byte, k(0x80, 8)));
  CHECK(pool.eq(pool.sign_extend(byte, 32), k(0x80)) == f);
  CHECK(pool.ult(wide, k(256)) == t);
  CHECK(pool.ult(wide, pool.zero_extend(pool.extract(x, 0, 8), 32)) ==
        pool.ult(byte, pool.extract(x, 0, 8)));
  CHECK(pool.concat(pool.extract(x, 8, 8), pool.extract(x, 0, 8)) == pool.extract(x, 0, 16));
  Term whole = pool.extract(x, 0, 8);
  for (const unsigned low : {8U, 16U, 24U})
    whole = pool.concat(pool.extract(x, low, 8), whole);
  CHECK(whole == x);
  CHECK(pool.extract(pool.add(wide, k(1)), 0, 8) == pool.add(byte, k(1, 8)));
  CHECK(pool.extract(pool.extract(x, 4, 20), 3, 5) == pool.extract(x, 7, 5));
}

TEST_CASE_METHOD(Vectors, "flags set, cleared and tested") {
  const Term set = pool.or_(x, k(4));
  CHECK(pool.and_(set, k(4)) == k(4));
  CHECK(pool.and_(set, k(2)) == pool.and_(x, k(2)));
  const Term cleared = pool.and_(set, k(~4ULL));
  CHECK(pool.and_(cleared, k(4)) == k(0));
  CHECK(pool.and_(cleared, k(3)) == pool.and_(x, k(3)));
  CHECK(pool.or_(cleared, k(4)) == set);
  const Term tested = pool.not_(pool.eq(pool.and_(x, k(4)), k(0)));
  CHECK(pool.eq(pool.and_(x, k(4)), k(4)) == tested);
  CHECK(pool.extract(x, 2, 1) == tested);
  const Term maybe = pool.ite(c, set, cleared);
  CHECK(pool.not_(pool.eq(pool.and_(maybe, k(4)), k(0))) == c);
  CHECK(pool.eq(set, k(0)) == f);
}

TEST_CASE_METHOD(Vectors, "division by powers of two") {
  CHECK(pool.udiv(x, k(8)) == pool.lshr(x, k(3)));
  CHECK(pool.urem(x, k(8)) == pool.and_(x, k(7)));
  CHECK(pool.urem(pool.zero_extend(byte, 32), k(256)) == pool.zero_extend(byte, 32));
  CHECK(pool.udiv(x, k(0)) == k(~0ULL));
  CHECK(pool.urem(x, k(0)) == x);
  CHECK(pool.lshr(x, k(32)) == k(0));
  CHECK(pool.ashr(x, k(40)) == pool.ashr(x, k(31)));
}

TEST_CASE("terms are shown to people in bounded length") {
  TermPool pool;
  const Term x = pool.symbol(32, "x");
  CHECK(pool.to_string(pool.add(x, pool.constant(32, 4))) == "(+ x 4)");
  CHECK(pool.to_string(pool.extract(x, 8, 8)) == "(extract[15:8] x)");
  CHECK(pool.to_string(pool.udiv(x, pool.constant(32, 70000)), 12) == "(/u x 0x1...");
}
