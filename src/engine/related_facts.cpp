#include "engine/related_facts.h"

#include "smt/reachable.h"

namespace ndv::engine {

using smt::Op;
using smt::Term;

namespace {

std::uint32_t index(Term t) {
  return static_cast<std::uint32_t>(t);
}

/// Lists the second of each pair by the first, which is below `count`: those of i are
/// [begin[i], begin[i + 1]).
void group(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs, std::size_t count,
           std::vector<std::uint32_t>& values, std::vector<std::uint32_t>& begin) {
  begin.assign(count + 1, 0);
  for (const auto& [at, value] : pairs)
    ++begin[at + 1];
  for (std::size_t i = 0; i < count; ++i)
    begin[i + 1] += begin[i];
  values.resize(pairs.size());
  std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
  for (const auto& [at, value] : pairs)
    values[next[at]++] = value;
}

} // namespace

RelatedFacts::RelatedFacts(const smt::TermPool& terms, std::vector<Term> facts)
    : terms_(terms), facts_(std::move(facts)) {
  const std::vector<Term> order = smt::reachable(terms, facts_);
  if (!order.empty())
    places_.assign(index(order.back()) + 1, kNowhere);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> uses, roots;
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    places_[index(order[place])] = place;
    for (const Term operand : terms[order[place]].args)
      uses.emplace_back(place_of(operand), place);
  }
  for (std::uint32_t i = 0; i < facts_.size(); ++i)
    roots.emplace_back(place_of(facts_[i]), i);
  group(uses, order.size(), users_, users_begin_);
  group(roots, order.size(), by_place_, by_place_begin_);
}

std::uint32_t RelatedFacts::place_of(Term t) const {
  return index(t) < places_.size() ? places_[index(t)] : kNowhere;
}

std::span<const std::uint32_t> RelatedFacts::users(std::uint32_t place) const {
  return std::span(users_).subspan(users_begin_[place],
                                   users_begin_[place + 1] - users_begin_[place]);
}

std::span<const std::uint32_t> RelatedFacts::facts_at(std::uint32_t place) const {
  return std::span(by_place_).subspan(by_place_begin_[place],
                                      by_place_begin_[place + 1] - by_place_begin_[place]);
}

RelatedFacts::Search::Search(const RelatedFacts& graph, std::vector<bool> in_scope)
    : graph_(graph), in_scope_(std::move(in_scope)) {
  below_.resize(graph.places_.size());
  above_.resize(graph.places_.size());
  for (std::uint32_t i = 0; i < graph.facts_.size(); ++i)
    if (graph.terms_.value(graph.facts_[i]))
      take(i); // a contradiction, whatever is asked
}

void RelatedFacts::Search::reach(std::span<const Term> terms) {
  for (const Term t : terms)
    descend(t);
  run();
}

void RelatedFacts::Search::take(std::size_t fact) {
  if (!in_scope_[fact])
    return;
  in_scope_[fact] = false;
  facts_.push_back(fact);
  descend(graph_.facts_[fact]);
  run();
}

void RelatedFacts::Search::descend(Term t) {
  if (index(t) >= below_.size())
    below_.resize(graph_.terms_.size() + 1);
  if (below_[index(t)])
    return;
  below_[index(t)] = true;
  ++size_;
  down_.push_back(t);
}

void RelatedFacts::Search::ascend(std::uint32_t place) {
  if (place == kNowhere || above_[place])
    return;
  above_[place] = true;
  up_.push_back(place);
}

void RelatedFacts::Search::run() {
  while (!down_.empty() || !up_.empty()) {
    if (!down_.empty()) {
      const Term t = down_.back();
      down_.pop_back();
      if (graph_.terms_[t].op == Op::Symbol) {
        symbols_.push_back(t);
        ascend(graph_.place_of(t));
      }
      for (const Term operand : graph_.terms_[t].args)
        descend(operand);
      continue;
    }
    const std::uint32_t place = up_.back();
    up_.pop_back();
    for (const std::uint32_t fact : graph_.facts_at(place))
      if (in_scope_[fact]) {
        in_scope_[fact] = false;
        facts_.push_back(fact);
        descend(graph_.facts_[fact]);
      }
    for (const std::uint32_t user : graph_.users(place))
      ascend(user);
  }
}

} // namespace ndv::engine
