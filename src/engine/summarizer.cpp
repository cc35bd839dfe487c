#include "engine/summarizer.h"

#include "engine/counted_loops.h"
#include "engine/effects.h"
#include "engine/loop_ties.h"
#include "engine/refinement.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace ndv::engine {

using namespace ir;
using smt::Outcome;
using smt::Term;

namespace {

constexpr unsigned kRounds = 6;          // of refinement
constexpr unsigned kObstacleRounds = 1;  // after which what cannot be followed counts
constexpr std::size_t kMostFollowed = 8; // functions of a circle that have no summary
constexpr unsigned kMostUnrolled = 16;   // iterations: a longer loop needs an invariant

constexpr std::array kInCallersWords{Wording::Exact, Wording::Fixed, Wording::ByResult};

} // namespace

void CheckerStats::add(const CheckerStats& other) {
  effort.questions += other.effort.questions;
  effort.folded += other.effort.folded;
  effort.queries += other.effort.queries;
  effort.z3_queries += other.effort.z3_queries;
  effort.contradictions += other.effort.contradictions;
  effort.milliseconds += other.effort.milliseconds;
  effort.rlimit += other.effort.rlimit;
  encodings += other.encodings;
  refinements += other.refinements;
  replays += other.replays;
  unreplayed += other.unreplayed;
  dataflow += other.dataflow;
  neutral += other.neutral;
  effects += other.effects;
  invariants += other.invariants;
}

Policy Summarizer::policy() const {
  Policy policy;
  policy.bound = std::min(options_.bound, kMostUnrolled);
  policy.iterations = policy.bound;
  policy.known = &known_;
  policy.deadline = options_.deadline();
  return policy;
}

std::unique_ptr<Encoding> Summarizer::encode(const Policy& policy, FunctionId function,
                                             std::optional<std::uint32_t> loop) {
  ++stats_.encodings;
  return engine::encode(facts_, workspace_, policy, function, loop);
}

bool Summarizer::refine(Policy& policy, const std::set<Abstraction>& abstractions) {
  const bool changed = engine::refine(policy, abstractions);
  stats_.refinements += changed;
  return changed;
}

// --- questions about one encoding ----------------------------------------------------------

std::string Summarizer::name_of(const Encoding& encoding, std::string_view question) const {
  if (encoding.contexts.empty()) // nothing was followed
    return std::string(question);
  return fmt::format("{}.{}", facts_.program[encoding.contexts[0].function].base_name, question);
}

/// Whether every path is followed to its end.
Summarizer::Finding Summarizer::is_whole(Encoding& encoding, Questions& questions,
                                         std::set<Abstraction>& to_open) {
  if (!encoding.rule_problems.empty())
    return Finding::Fails;
  const auto [answer, cut] =
      questions.ask_cuts(name_of(encoding, "whole"), [](const Cut&) { return true; });
  if (answer.outcome == Outcome::Unsat)
    return Finding::Holds;
  if (answer.outcome != Outcome::Sat)
    return Finding::Spent;
  std::set<Abstraction> used = relied_on(encoding, answer.model);
  if (used.empty())
    return Finding::Fails;
  to_open.merge(used);
  return Finding::Refine;
}

/// What cannot be followed on some path.
std::optional<analysis::Obstacle> Summarizer::obstacle_in(Encoding& encoding,
                                                          Questions& questions) {
  const auto [answer, cut] = questions.ask_cuts(
      name_of(encoding, "obstacle"), [](const Cut& c) { return c.kind == Cut::Kind::Unsupported; });
  if (answer.outcome != Outcome::Sat)
    return std::nullopt;
  return analysis::Obstacle{cut->what, cut->place};
}

/// Whether on every path the rule's counters are as they were found.
Summarizer::Finding Summarizer::is_neutral(Encoding& encoding, Questions& questions,
                                           std::set<Abstraction>& to_open) {
  Balance balance(facts_, encoding);
  Finding finding = Finding::Holds;
  for (const Term object : balance.objects()) {
    const auto violation = balance.changed(object);
    if (!violation) {
      ++stats_.effort.folded;
      if (options_.limits.cross_check &&
          !questions.cannot_be(name_of(encoding, "neutral"), balance.unfolded(object, nullptr)))
        return Finding::Fails;
      continue;
    }
    if (encoding.terms.is_true(violation->term))
      return Finding::Fails;
    const smt::Answer answer = questions.ask(name_of(encoding, "neutral"), {violation->term});
    if (answer.outcome == Outcome::Unsat)
      continue;
    if (answer.outcome != Outcome::Sat)
      return Finding::Spent;
    std::set<Abstraction> used = relied_on(encoding, answer.model);
    if (used.empty())
      return Finding::Fails;
    to_open.merge(used);
    finding = Finding::Refine;
  }
  return finding;
}

// --- functions -----------------------------------------------------------------------------

/// Whether it is seen without the solver that the function and each of its loops leave the rule's
/// state as they found it.
bool Summarizer::is_balanced(FunctionId function) {
  if (!dataflow_.is_neutral(function))
    return false;
  ++stats_.dataflow;
  const auto is_own = [&](const auto& known) { return known.first.function == function; };
  std::erase_if(known_.loops, is_own);
  std::erase_if(known_.invariants, is_own);
  return true;
}

/// Whether it is seen without the solver that the function does what is taken of it.
bool Summarizer::is_shown(FunctionId function) {
  const Summary& summary = known_.summaries[function.index];
  return summary && summary->effects.empty() && !options_.limits.cross_check &&
         is_balanced(function);
}

/// What a call of the function does; null if that cannot be said without its body.
Summarizer::Summary Summarizer::summarize(FunctionId function) {
  Policy how = policy();
  CountedLoops counted(facts_, workspace_, options_, stats_);
  for (unsigned round = 0; round < kRounds && !options_.out_of_time(); ++round) {
    const auto encoding = encode(how, function);
    Questions questions(*encoding, options_.limits, stats_.effort);
    std::set<Abstraction> to_open;
    const Finding whole = is_whole(*encoding, questions, to_open);
    if (whole == Finding::Fails && counted.unroll(how, function))
      continue;
    // Whether an obstacle is really met is for those to find out whom it would be in the way of.
    const bool has_no_summary = whole == Finding::Fails || whole == Finding::Spent;
    if (has_no_summary || (whole == Finding::Refine && round + 1 == kObstacleRounds)) {
      known_.obstacles[function.index] = obstacle_in(*encoding, questions);
      if (has_no_summary || known_.obstacles[function.index])
        return nullptr;
    }
    const Finding neutral = is_neutral(*encoding, questions, to_open);
    if (neutral == Finding::Spent)
      return nullptr;
    if (whole == Finding::Holds && neutral == Finding::Holds) {
      ++stats_.neutral;
      return neutral_;
    }
    if (whole == Finding::Holds && neutral == Finding::Fails)
      if (auto effects = engine::effects_of(*encoding, questions, kInCallersWords, to_open)) {
        ++stats_.effects;
        return effects;
      }
    if (to_open.empty() || !refine(how, to_open))
      return nullptr;
  }
  return nullptr;
}

/// What the function may do in general, seen from the paths without recursion.
std::vector<Summarizer::Summary> Summarizer::base_cases(FunctionId function) {
  std::vector<Summary> result;
  for (const Wording wording : {Wording::ByResult, Wording::Fixed, Wording::Exact}) {
    const auto encoding = encode(policy(), function);
    Questions questions(*encoding, options_.limits, stats_.effort);
    std::set<Abstraction> to_open;
    const Wording one[] = {wording};
    if (auto effects = engine::effects_of(*encoding, questions, one, to_open))
      result.push_back(std::move(effects));
  }
  return result;
}

/// Whether the function does what a summary says, if what it calls does.
bool Summarizer::confirm(FunctionId function, const Summary& summary) {
  Policy how = policy();
  for (unsigned round = 0; round < kRounds && !options_.out_of_time(); ++round) {
    const auto encoding = encode(how, function);
    if (!take_back(*encoding, *summary))
      return false;
    Questions questions(*encoding, options_.limits, stats_.effort);
    std::set<Abstraction> to_open;
    const Finding whole = is_whole(*encoding, questions, to_open);
    const Finding neutral = is_neutral(*encoding, questions, to_open);
    if (whole == Finding::Holds && neutral == Finding::Holds)
      return true;
    if (!may_be_refined(whole) || !may_be_refined(neutral))
      return false;
    // A recursive call is known by the summary alone.
    std::erase_if(to_open, [&](const Abstraction& a) {
      return a.kind == Abstraction::Kind::Call &&
             facts_.calls.component(a.function) == facts_.calls.component(function);
    });
    if (!refine(how, to_open))
      return false;
  }
  return false;
}

/// The members that call one of these, or call a member without a summary that does.
std::vector<FunctionId> Summarizer::followers(const std::vector<FunctionId>& members,
                                              std::vector<FunctionId> of) const {
  std::vector<bool> found(facts_.program.functions.size(), false);
  while (!of.empty()) {
    const FunctionId callee = of.back();
    of.pop_back();
    for (const FunctionId f : members) {
      if (found[f.index] ||
          std::ranges::find(facts_.calls.callees(f), callee) == facts_.calls.callees(f).end())
        continue;
      found[f.index] = true;
      if (!known_.summaries[f.index])
        of.push_back(f);
    }
  }
  std::vector<FunctionId> result;
  std::ranges::copy_if(members, std::back_inserter(result),
                       [&](FunctionId f) { return found[f.index]; });
  return result;
}

/// Whether the function does what a summary says, on the paths without calls of the members.
bool Summarizer::confirm_base(FunctionId function, const std::vector<FunctionId>& members) {
  for (const FunctionId f : members)
    known_.left_out[f.index] = true;
  const bool holds = is_shown(function) || confirm(function, known_.summaries[function.index]);
  for (const FunctionId f : members)
    known_.left_out[f.index] = false;
  return holds;
}

/// By induction: what the recursive calls are taken to do, each function does. A function that
/// does not is followed where it is called, and what builds on it is looked at again.
void Summarizer::keep_confirmed(const std::vector<FunctionId>& members) {
  std::vector<FunctionId> open = members;
  std::size_t followed = 0;
  while (!open.empty()) {
    std::erase_if(open, [&](FunctionId f) { return is_shown(f); });
    for (const FunctionId f : open)
      decide_loops(f);
    std::vector<FunctionId> failed, by_themselves;
    for (const FunctionId f : open)
      if (const Summary& summary = known_.summaries[f.index];
          summary && followed + failed.size() <= kMostFollowed && !confirm(f, summary))
        failed.push_back(f);
    if (followed + failed.size() > kMostFollowed) {
      for (const FunctionId f : members)
        known_.summaries[f.index] = nullptr;
      for (const FunctionId f : members)
        decide_loops(f);
      return;
    }
    // The others may have failed by what was wrongly taken of these.
    std::ranges::copy_if(failed, std::back_inserter(by_themselves),
                         [&](FunctionId f) { return !confirm_base(f, members); });
    if (by_themselves.empty())
      by_themselves = failed;
    followed += by_themselves.size();
    for (const FunctionId f : by_themselves)
      known_.summaries[f.index] = nullptr;
    std::erase_if(failed, [&](FunctionId f) { return !known_.summaries[f.index]; });
    open = followers(members, std::move(by_themselves));
    for (const FunctionId f : failed)
      if (std::ranges::find(open, f) == open.end())
        open.push_back(f);
  }
}

void Summarizer::summarize_recursion(const std::vector<FunctionId>& members) {
  const auto has_summary = [&](FunctionId f) { return known_.summaries[f.index] != nullptr; };
  for (const FunctionId f : members)
    known_.summaries[f.index] = neutral_;
  keep_confirmed(members);
  const auto kept = static_cast<std::size_t>(std::ranges::count_if(members, has_summary));
  stats_.neutral += kept;
  if (kept != 0) {
    for (const FunctionId f : members)
      if (!has_summary(f))
        known_.summaries[f.index] = summarize(f);
    return;
  }
  if (members.size() > 1)
    return;
  const FunctionId f = members.front();
  known_.left_out[f.index] = true;
  decide_loops(f);
  const auto candidates = base_cases(f);
  known_.left_out[f.index] = false;
  for (const Summary& candidate : candidates) {
    known_.summaries[f.index] = candidate;
    keep_confirmed(members);
    if (has_summary(f)) {
      ++stats_.effects;
      return;
    }
  }
  decide_loops(f);
}

void Summarizer::summarize_component(const std::vector<FunctionId>& members) {
  std::vector<FunctionId> relevant;
  for (FunctionId f : members)
    if (facts_.relevant[f.index] && facts_.program[f].is_defined)
      relevant.push_back(f);
  if (relevant.empty())
    return;
  const FunctionId first = relevant.front();
  if (!facts_.calls.is_recursive(first)) {
    Summary& summary = known_.summaries[first.index];
    const bool balanced = is_balanced(first);
    if (balanced && !options_.limits.cross_check) {
      summary = neutral_;
      return;
    }
    decide_loops(first);
    if (facts_.called[first.index]) // else it is checked itself, and nothing builds on it
      summary = summarize(first);
    known_.balanced[first.index] = balanced;
    stats_.effort.contradictions += balanced && summary && !summary->effects.empty();
    return;
  }
  const auto& obstacle = facts_.obstacles[first];
  if (!obstacle)
    return summarize_recursion(relevant);
  for (FunctionId f : relevant) // to be followed step by step, not to the depth of the bound
    known_.obstacles[f.index] = obstacle;
  for (FunctionId f : relevant)
    decide_loops(f);
}

// --- loops ---------------------------------------------------------------------------------

/// Whether one iteration, wherever it starts from, leaves the rule's state as it found it.
bool Summarizer::decide_neutral(const Abstraction& loop) {
  Policy how = policy();
  CountedLoops counted(facts_, workspace_, options_, stats_);
  for (unsigned round = 0; round < kRounds && !options_.out_of_time(); ++round) {
    const auto encoding = encode(how, loop.function, loop.index);
    Questions questions(*encoding, options_.limits, stats_.effort);
    std::set<Abstraction> to_open;
    const Finding whole = is_whole(*encoding, questions, to_open);
    if (whole == Finding::Fails && counted.unroll(how, loop.function, loop.index))
      continue;
    if (!may_be_refined(whole))
      return false;
    const Finding neutral = is_neutral(*encoding, questions, to_open);
    if (!may_be_refined(neutral))
      return false;
    if (to_open.empty()) {
      ++stats_.neutral;
      return true;
    }
    if (!refine(how, to_open))
      return false;
  }
  return false;
}

void Summarizer::decide_loops(FunctionId function) {
  FunctionFacts& own = workspace_[function];
  const auto& loops = own.plans.loops(); // inner before outer
  for (std::uint32_t i = 0; i < loops.size(); ++i) {
    if (!own.loops[i].relevant)
      continue;
    const Abstraction key{Abstraction::Kind::Loop, function, loops[i].header, i};
    known_.loops.erase(key);
    known_.invariants.erase(key);
    if (decide_neutral(key))
      continue;
    known_.loops[key] = {LoopMode::Unroll};
    if (options_.out_of_time())
      continue;
    const auto encoding = encode(policy(), function, i);
    if (!encoding->is_whole)
      continue;
    Questions questions(*encoding, options_.limits, stats_.effort);
    if (auto invariant = find_ties(facts_, own, i, *encoding, questions)) {
      known_.invariants[key] = std::move(invariant);
      if (known_.invariants[key]->sweep)
        known_.loops.erase(key); // the last iteration alone tells the most
      else
        known_.loops[key] = {LoopMode::LastTwo};
      ++stats_.invariants;
    }
  }
}

Knowledge Summarizer::run(const std::vector<FunctionId>& entries) {
  known_.summaries.resize(facts_.program.functions.size());
  known_.obstacles.resize(facts_.program.functions.size());
  known_.balanced.resize(facts_.program.functions.size(), false);
  known_.left_out.resize(facts_.program.functions.size(), false);
  std::vector<bool> is_entry(facts_.program.functions.size(), false);
  for (FunctionId f : entries)
    is_entry[f.index] = true;
  const std::vector<bool> needed = facts_.calls.reached_from(is_entry);
  for (const auto& members : facts_.calls.components()) {
    if (options_.out_of_time())
      break;
    if (needed[members.front().index])
      summarize_component(members);
  }
  return std::move(known_);
}

} // namespace ndv::engine
