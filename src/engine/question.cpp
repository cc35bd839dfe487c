#include "engine/question.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <unordered_set>

namespace ndv::engine {

using smt::Term;

Questions::Questions(Encoding& encoding, const smt::Limits& limits, Effort& effort)
    : encoding_(encoding), limits_(limits), effort_(effort) {
  for (std::uint32_t i = 0; i < encoding.facts.size(); ++i) {
    const Term terms[] = {encoding.facts[i].term};
    supports_.push_back(encoding.terms.support(terms));
    for (Term symbol : supports_.back())
      facts_on_[symbol].push_back(i);
  }
}

std::vector<Term> Questions::related(const std::vector<Term>& wanted, const Scope& scope) {
  std::unordered_set<Term> symbols;
  std::vector<bool> taken(scope.facts, false);
  std::vector<Term> constraints = wanted, work;
  const auto reach = [&](const std::vector<Term>& more) {
    for (Term t : more)
      if (symbols.insert(t).second)
        work.push_back(t);
  };
  const auto take = [&](std::uint32_t i) {
    if (i >= scope.facts || taken[i] ||
        (encoding_.facts[i].kind == Fact::Kind::NotCut && !scope.not_cut))
      return;
    taken[i] = true;
    constraints.push_back(encoding_.facts[i].term);
    reach(supports_[i]);
  };
  reach(encoding_.terms.support(wanted));
  for (std::uint32_t i = 0; i < taken.size(); ++i)
    if (scope.all_facts || supports_[i].empty())
      take(i);
  std::size_t consistent = 0; // symbols that the memory has been asked about
  for (;;) {
    while (!work.empty()) {
      const Term symbol = work.back();
      work.pop_back();
      if (const auto it = facts_on_.find(symbol); it != facts_on_.end())
        for (std::uint32_t i : it->second)
          take(i);
    }
    if (symbols.size() == consistent)
      break;
    consistent = symbols.size();
    std::vector<Term> sorted(symbols.begin(), symbols.end());
    std::sort(sorted.begin(), sorted.end());
    for (Term fact : encoding_.memory->consistency(sorted)) {
      if (std::find(constraints.begin(), constraints.end(), fact) == constraints.end())
        constraints.push_back(fact);
      const Term one[] = {fact};
      reach(encoding_.terms.support(one));
    }
  }
  return constraints;
}

smt::Answer Questions::ask(std::string_view name, const std::vector<Term>& wanted,
                           const Scope& scope) {
  for (Term t : wanted)
    if (encoding_.terms.is_false(t)) {
      ++effort_.folded;
      return {smt::Outcome::Unsat, {}, 0, 0};
    }
  smt::Solver solver(encoding_.terms, limits_);
  smt::Answer answer = solver.check(name, related(wanted, scope));
  effort_.queries += solver.queries();
  effort_.milliseconds += answer.milliseconds;
  effort_.rlimit += answer.rlimit;
  spdlog::debug("query {}: {}, {:.1f} ms, {} rlimit steps", name, to_string(answer.outcome),
                answer.milliseconds, answer.rlimit);
  return answer;
}

smt::Answer Questions::ask(std::string_view name, const std::vector<Term>& wanted, bool all_facts) {
  return ask(name, wanted, Scope{true, all_facts, encoding_.facts.size()});
}

/// All cuts at once, knowing what holds before the first of them; then, for the one that the model
/// comes to, what holds before it.
Questions::Reached Questions::ask_cuts(std::string_view name, bool (*chosen)(const Cut&)) {
  std::vector<const Cut*> open;
  for (const Cut& cut : encoding_.cuts)
    if (chosen(cut))
      open.push_back(&cut);
  while (!open.empty()) {
    std::vector<Term> guards;
    std::size_t facts = encoding_.facts.size();
    for (const Cut* cut : open) {
      guards.push_back(cut->guard);
      facts = std::min(facts, cut->facts_before);
    }
    smt::Answer any = ask(name, {encoding_.terms.or_(guards)}, Scope{false, false, facts});
    if (any.outcome != smt::Outcome::Sat)
      return {std::move(any), nullptr};
    const auto hit = std::find_if(open.begin(), open.end(), [&](const Cut* cut) {
      return encoding_.terms.evaluate(cut->guard, any.model) != 0;
    });
    const Cut* cut = *hit;
    if (cut->facts_before == facts)
      return {std::move(any), cut};
    smt::Answer one = ask(name, {cut->guard}, Scope{false, false, cut->facts_before});
    if (one.outcome != smt::Outcome::Unsat)
      return {std::move(one), cut};
    open.erase(hit);
  }
  return {{smt::Outcome::Unsat, {}, 0, 0}, nullptr};
}

} // namespace ndv::engine
