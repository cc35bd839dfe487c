#include "random_terms.h"

#include <catch2/catch.hpp>

using namespace ndv::smt;
using namespace ndv::smt::test;

namespace {

std::vector<std::uint64_t> random_values(RandomTerms& r) {
  std::vector<std::uint64_t> values;
  for (std::size_t i = 0; i < r.symbols.size(); ++i)
    values.push_back(r.random() % 3 == 0 ? r.random() % 3 : r.random());
  return values;
}

/// The first step whose folded term differs from the reference, with what it was made of.
std::string first_difference(RandomTerms& r, const std::vector<std::uint64_t>& symbol_values) {
  std::unordered_map<Term, std::uint64_t> assignment;
  for (std::size_t i = 0; i < r.symbols.size(); ++i)
    assignment[r.symbols[i]] = symbol_values[i];
  const auto expected = r.reference(symbol_values);
  const auto found = r.pool.evaluate(r.terms, assignment);
  for (std::size_t i = 0; i < r.steps.size(); ++i) {
    const KnownBits known = r.pool.known_bits(r.terms[i]);
    if (found[i] == expected[i] && (found[i] & known.zero) == 0 &&
        (found[i] & known.one) == known.one)
      continue;
    std::string text = "step " + std::to_string(i) + " op " +
                       std::to_string(static_cast<int>(r.steps[i].op)) + " gives " +
                       r.pool.to_string(r.terms[i]) + " = " + std::to_string(found[i]) + " not " +
                       std::to_string(expected[i]) + "; operands";
    for (const std::size_t a : r.steps[i].args)
      text += "\n  " + r.pool.to_string(r.terms[a]) + " = " + std::to_string(expected[a]);
    return text;
  }
  return "";
}

void check_seeds(std::uint64_t first, std::uint64_t count, std::vector<unsigned> widths,
                 std::size_t symbols, std::size_t operators) {
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    RandomTerms r(seed, widths, symbols);
    r.grow(operators);
    for (int i = 0; i < 20; ++i) {
      INFO("seed " << seed);
      REQUIRE(first_difference(r, random_values(r)) == "");
    }
  }
}

} // namespace

TEST_CASE("folded terms keep their value at small widths") {
  check_seeds(1, 3000, {2, 3}, 2, 60);
}

TEST_CASE("folded terms keep their value at mixed widths") {
  check_seeds(100'000, 3000, {4, 8, 12}, 3, 80);
}

TEST_CASE("folded terms keep their value at machine widths") {
  check_seeds(200'000, 3000, {8, 16, 32, 64}, 3, 120);
}

TEST_CASE("substitution gives the term of the replaced symbols") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    RandomTerms r(seed, {4, 8}, 2);
    r.grow(60);
    const std::size_t n = r.terms.size();
    std::unordered_map<Term, Term> replacements;
    for (const Term s : r.symbols)
      for (std::size_t i = r.symbols.size(); i < n; ++i)
        if (r.pool.width(r.terms[i]) == r.pool.width(s) && r.random() % 8 == 0)
          replacements[s] = r.terms[i];
    const auto replaced = r.pool.substitute(r.terms, replacements);
    for (int round = 0; round < 5; ++round) {
      std::unordered_map<Term, std::uint64_t> assignment;
      for (const Term s : r.symbols)
        assignment[s] = r.random();
      std::unordered_map<Term, std::uint64_t> inner = assignment;
      for (const auto& [s, t] : replacements)
        inner[s] = r.pool.evaluate(t, assignment);
      INFO("seed " << seed);
      REQUIRE(r.pool.evaluate(replaced, assignment) == r.pool.evaluate(r.terms, inner));
    }
  }
}
