#include "engine/guarded_sum.h"

#include <vector>

namespace ndv::engine {

using smt::Op;
using smt::Term;

void GuardedSum::add(Term condition, std::int64_t weight) {
  while (weight != 0 && !terms_.is_false(condition)) {
    const auto it = weights_.find(condition);
    if (it != weights_.end()) {
      it->second += weight;
      if (it->second == 0)
        weights_.erase(it);
      return;
    }
    // (g && c) and (g && !c) of one weight are g.
    const auto partner = complement(condition, weight);
    if (!partner) {
      weights_.emplace(condition, weight);
      return;
    }
    weights_.erase(partner->first);
    condition = partner->second;
  }
}

/// A condition in the sum that makes up another one together with this, and that other.
std::optional<std::pair<Term, Term>> GuardedSum::complement(Term condition, std::int64_t weight) {
  const auto is_weighted = [&](Term t) {
    const auto it = weights_.find(t);
    return it != weights_.end() && it->second == weight;
  };
  if (terms_[condition].op != Op::And) {
    const Term other = terms_.not_(condition);
    if (is_weighted(other))
      return std::pair(other, terms_.boolean(true));
    return std::nullopt;
  }
  const std::vector<Term> args(terms_[condition].args.begin(), terms_[condition].args.end());
  if (args.size() > 24)
    return std::nullopt;
  for (std::size_t i = 0; i < args.size(); ++i) {
    std::vector<Term> rest;
    for (std::size_t j = 0; j < args.size(); ++j)
      if (j != i)
        rest.push_back(args[j]);
    const Term common = terms_.and_(rest);
    const Term other = terms_.and_(common, terms_.not_(args[i]));
    if (is_weighted(other))
      return std::pair(other, common);
  }
  return std::nullopt;
}

} // namespace ndv::engine
