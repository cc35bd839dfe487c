#pragma once

#include "smt/term.h"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace ndv::engine {

/// Sums of guarded constants: each condition once; complementary conditions of one weight merge.
class GuardedSum {
public:
  explicit GuardedSum(smt::TermPool& terms) : terms_(terms) {}

  void add(smt::Term condition, std::int64_t weight);
  const std::map<smt::Term, std::int64_t>& weights() const { return weights_; }

private:
  std::optional<std::pair<smt::Term, smt::Term>> complement(smt::Term condition,
                                                            std::int64_t weight);
  smt::TermPool& terms_;
  std::map<smt::Term, std::int64_t> weights_;
};

} // namespace ndv::engine
