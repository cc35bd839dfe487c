#include "engine/question.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace ndv::engine {

using smt::Term;

namespace {

constexpr unsigned kMostRounds = 200;
constexpr std::uint64_t kAfterBudget = 20;
constexpr std::size_t kSmallQuestion = 300; // terms
constexpr std::size_t kCheapSearch = 4000;  // terms

std::vector<Term> terms_of(const std::vector<Fact>& facts) {
  std::vector<Term> terms;
  for (const Fact& fact : facts)
    terms.push_back(fact.term);
  return terms;
}

} // namespace

Questions::Questions(Encoding& encoding, const smt::Limits& limits, Effort& effort)
    : encoding_(encoding), limits_(limits), effort_(effort),
      related_(encoding.terms, terms_of(encoding.facts)), fact_count_(encoding.facts.size()) {}

/// What is known of what a question depends on.
struct Questions::Constraints {
  RelatedFacts::Search search;
  std::vector<Term> told;             // to the solver
  std::vector<Term> untold;           // facts
  std::size_t facts = 0, symbols = 0; // of the search, that were dealt with
};

/// Follows what was reached to all that is known of it.
void Questions::widen(Constraints& c) {
  const auto& symbols = c.search.symbols();
  do {
    const std::size_t known = std::exchange(c.symbols, symbols.size());
    const auto alike = encoding_.memory->consistency(symbols, known);
    c.untold.insert(c.untold.end(), alike.begin(), alike.end());
    c.search.reach(alike);
  } while (c.symbols != symbols.size());
  for (; c.facts < c.search.facts().size(); ++c.facts)
    c.untold.push_back(encoding_.facts[c.search.facts()[c.facts]].term);
  if (c.search.size() > kSmallQuestion)
    return;
  c.told.insert(c.told.end(), c.untold.begin(), c.untold.end());
  c.untold.clear();
}

void Questions::tell(Constraints& c, const std::vector<Term>& more) {
  c.told.insert(c.told.end(), more.begin(), more.end());
  c.search.reach(more);
}

/// Tells what is true of every path and the model contradicts; false if there is no such thing.
bool Questions::correct(Constraints& c, const smt::Model& model) {
  const std::size_t before = c.told.size();
  const auto holds = encoding_.terms.evaluate(c.untold, model);
  std::vector<Term> rest;
  for (std::size_t i = 0; i < c.untold.size(); ++i)
    (holds[i] != 0 ? rest : c.told).push_back(c.untold[i]);
  c.untold = std::move(rest);
  tell(c, encoding_.memory->contradicted(c.search.symbols(), model));
  return c.told.size() != before;
}

/// A large question is asked with little of what is known; more is told where a model goes wrong.
/// But a model that a short search finds is best found with all that is known.
smt::Answer Questions::solve(std::string_view name, Constraints& c) {
  smt::Answer answer;
  widen(c);
  if (!c.untold.empty() && c.search.size() <= kCheapSearch) {
    std::vector<Term> all = c.told;
    all.insert(all.end(), c.untold.begin(), c.untold.end());
    answer = smt::Solver(encoding_.terms, limits_).check_cheaply(all);
    if (answer.outcome == smt::Outcome::Unsat ||
        (answer.outcome == smt::Outcome::Sat && !correct(c, answer.model)))
      return answer;
  }
  for (unsigned round = 0; round < kMostRounds; ++round) {
    widen(c);
    smt::Limits left = limits_;
    if (left.rlimit != 0)
      left.rlimit -= std::min(answer.rlimit, left.rlimit - 1);
    smt::Solver solver(encoding_.terms, left);
    smt::Answer next = solver.check(name, c.told);
    effort_.queries += solver.open();
    effort_.z3_queries += solver.queries();
    next.milliseconds += answer.milliseconds;
    next.rlimit += answer.rlimit;
    answer = std::move(next);
    if (answer.outcome != smt::Outcome::Sat || !correct(c, answer.model))
      return answer;
  }
  answer.outcome = smt::Outcome::Unknown;
  return answer;
}

smt::Answer Questions::ask(std::string_view name, const std::vector<Term>& wanted,
                           const Scope& scope) {
  for (Term t : wanted)
    if (encoding_.terms.is_false(t)) {
      ++effort_.folded;
      return {smt::Outcome::Unsat, {}, 0, 0};
    }
  std::vector<bool> in_scope(fact_count_, false);
  for (std::size_t i = 0; i < scope.facts; ++i)
    in_scope[i] = scope.not_cut || encoding_.facts[i].kind != Fact::Kind::NotCut;
  Constraints constraints{{related_, std::move(in_scope)}, {}, {}};
  tell(constraints, wanted);
  for (std::size_t i = 0; i < scope.facts && scope.all_facts; ++i)
    constraints.search.take(i);
  smt::Answer answer = solve(name, constraints);
  effort_.milliseconds += answer.milliseconds;
  effort_.rlimit += answer.rlimit;
  effort_.contradictions += answer.outcome == smt::Outcome::Contradiction;
  // What hangs on it stays open; the other questions are asked for what they show cheaply.
  const bool was_too_hard =
      answer.outcome == smt::Outcome::Budget || answer.outcome == smt::Outcome::Memory;
  if (was_too_hard && !std::exchange(spent_, true))
    limits_.rlimit /= kAfterBudget;
  ++effort_.questions;
  spdlog::debug("question {}: {}, {:.1f} ms, {} rlimit steps, {} terms", name,
                to_string(answer.outcome), answer.milliseconds, answer.rlimit,
                constraints.search.size());
  return answer;
}

smt::Answer Questions::ask(std::string_view name, const std::vector<Term>& wanted, bool all_facts) {
  return ask(name, wanted, Scope{true, all_facts, fact_count_});
}

bool Questions::cannot_be(std::string_view name, const std::vector<Term>& terms) {
  smt::Limits alone = limits_;
  alone.only_z3 = true;
  alone.cross_check = false;
  const smt::Answer answer = smt::Solver(encoding_.terms, alone).check(name, terms);
  effort_.contradictions += answer.outcome == smt::Outcome::Sat;
  return answer.outcome != smt::Outcome::Sat;
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
    std::size_t facts = fact_count_;
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
