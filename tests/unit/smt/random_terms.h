#pragma once

#include "smt/term.h"

#include <cstdint>
#include <random>
#include <vector>

namespace ndv::smt::test {

/// What a test asks a pool to build, kept beside the folded term: operands are earlier steps.
struct Step {
  Op op;
  unsigned width;
  unsigned low = 0;
  std::uint64_t value = 0; // Constant: bits; Symbol: number
  std::vector<std::size_t> args;
};

/// A random acyclic graph of operators over a few symbols, built in a pool and as plain steps.
class RandomTerms {
public:
  RandomTerms(std::uint64_t seed, std::vector<unsigned> widths, std::size_t symbols_a_width);

  /// Adds `count` random operators.
  void grow(std::size_t count);
  /// The values of all steps by the meaning of SMT-LIB, computed without the pool's own arithmetic.
  std::vector<std::uint64_t> reference(const std::vector<std::uint64_t>& symbol_values) const;

  TermPool pool;
  std::vector<Step> steps;
  std::vector<Term> terms;   // of each step
  std::vector<Term> symbols; // by number
  std::mt19937_64 random;

private:
  std::size_t below(std::size_t n) { return n == 0 ? 0 : random() % n; }
  std::size_t pick(unsigned width);
  std::uint64_t interesting(unsigned width);
  void record(Step step, Term term);
  void add_proposition();
  void add_vector(unsigned width);
  void add_list(Op op, unsigned width);
  void add_resized(unsigned width);

  std::vector<unsigned> widths_; // without 1
};

} // namespace ndv::smt::test
