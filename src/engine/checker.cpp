#include "engine/checker.h"

#include "engine/counted_loops.h"
#include "engine/refinement.h"
#include "engine/search.h"
#include "engine/source_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace ndv::engine {

using namespace ir;
using smt::Outcome;
using smt::Term;

namespace {

constexpr unsigned kSearchRounds = 24;
constexpr unsigned kMostObstacles = 2; // times that paths to what cannot be followed are refined

std::string_view describe(Outcome outcome) {
  switch (outcome) {
  case Outcome::Budget:
    return "the solver's effort limit was reached";
  case Outcome::Timeout:
    return "the time limit was reached";
  case Outcome::Memory:
    return "the memory limit was reached";
  case Outcome::Contradiction:
    return "the solver refutes what was proved without it";
  default:
    return "the solver could not decide";
  }
}

/// No bound on iterations helps with it.
bool is_beyond(const Cut& cut) {
  return cut.kind == Cut::Kind::Unsupported || cut.kind == Cut::Kind::TooLarge ||
         cut.kind == Cut::Kind::Timeout;
}

} // namespace

std::string Checker::cause(Place place, const std::string& what) const {
  return place.known() ? fmt::format("{}: {}", place_text(facts_.program, place), what) : what;
}

bool Checker::open(Policy& policy, const std::set<Abstraction>& abstractions) {
  const bool changed = refine(policy, abstractions);
  stats_.refinements += changed;
  return changed;
}

// --- one entry point -----------------------------------------------------------------------

Check Checker::check(const EntryPoint& entry, const Knowledge& known) {
  const Program& program = facts_.program;
  const Function& function = program[entry.function];
  Search search{.entry = entry,
                .policy = {},
                .result = {},
                .to_open = {},
                .undecided = {},
                .bounded = {},
                .reported = {}};
  Check& check = search.result;
  check.entry = function.base_name;
  check.role = entry.role;
  check.irql = entry.irql;
  check.rule = program.rule.name;
  check.file = program.files[function.place.file];
  check.line = function.place.line;
  check.column = function.place.column;
  const auto inconclusive = [&](std::string reason) {
    check.verdict = Verdict::Inconclusive;
    check.reason = std::move(reason);
    return check;
  };
  if (facts_.knows_calls && !facts_.relevant[entry.function.index]) {
    if (const auto& obstacle = facts_.obstacles[entry.function])
      return inconclusive(cause(obstacle->place, obstacle->what));
    check.verdict = Verdict::NotApplicable;
    return check;
  }
  if (!facts_.problem.empty())
    return inconclusive(facts_.problem);
  const FunctionSummary* summary = known.summary(entry.function);
  if (summary && summary->effects.empty()) {
    check.verdict = Verdict::Proved;
    return check;
  }
  const std::size_t contradictions = stats_.effort.contradictions;
  search.policy.known = &known;
  search.policy.deadline = options_.deadline();
  set_bound(search, 1);
  CountedLoops counted(facts_, workspace_, options_, stats_);
  std::string within_bound; // what is beyond, once all paths within the bound are decided
  for (;;) {
    if (options_.out_of_time()) {
      search.undecided.emplace_back(options_.deadline().reason());
      break;
    }
    if (++search.rounds > kSearchRounds) {
      search.undecided.push_back("the refinement did not come to an end");
      break;
    }
    if (search_once(search) == Step::Refine)
      continue;
    if (search.bounded.empty())
      break;
    // Short paths first: they are the cheapest to search and to read.
    const bool decided = check.defects.empty() && search.undecided.empty();
    if (search.policy.bound < options_.bound)
      set_bound(search, std::min(options_.bound, 2 * search.policy.bound));
    else if (decided && counted.unroll(search.policy, entry.function))
      within_bound = search.bounded;
    else
      break;
  }
  if (!check.defects.empty() && known.balanced[entry.function.index]) {
    ++stats_.effort.contradictions;
    check.defects.clear();
    return inconclusive(std::string(describe(Outcome::Contradiction)));
  }
  if (!check.defects.empty()) {
    check.verdict = Verdict::Defect;
    if (!search.undecided.empty())
      check.reason = "there may be more: " + search.undecided.front();
  } else if (stats_.effort.contradictions != contradictions) {
    return inconclusive(std::string(describe(Outcome::Contradiction)));
  } else if (!search.undecided.empty() && !within_bound.empty()) {
    check.verdict = Verdict::Bounded;
    check.bound = options_.bound;
    check.reason = within_bound;
  } else if (!search.undecided.empty()) {
    // Past the deadline whatever was in the way was so for want of time.
    return inconclusive(options_.out_of_time() ? std::string(options_.deadline().reason())
                                               : search.undecided.front());
  } else if (!search.bounded.empty()) {
    check.verdict = Verdict::Bounded;
    check.bound = options_.bound;
    check.reason = search.bounded;
  } else {
    check.verdict = Verdict::Proved;
  }
  return check;
}

void Checker::set_bound(Search& search, unsigned bound) {
  search.policy.bound = bound;
  search.policy.iterations = bound;
}

Checker::Step Checker::search_once(Search& search) {
  search.to_open.clear();
  search.undecided.clear();
  search.bounded.clear();
  const auto encoding = encode(facts_, workspace_, search.policy, search.entry.function);
  ++stats_.encodings;
  Balance balance(facts_, *encoding);
  Questions questions(*encoding, options_.limits, stats_.effort);
  const auto objects = balance.objects();
  for (const Term object : objects) {
    if (options_.out_of_time()) {
      search.undecided.emplace_back(options_.deadline().reason());
      break;
    }
    search_object(search, *encoding, questions, balance, object);
  }
  if (search.to_open.empty())
    search_cuts(search, *encoding, questions);
  if (!encoding->rule_problems.empty())
    search.undecided.push_back(encoding->rule_problems.front());
  if (!search.to_open.empty() && open(search.policy, search.to_open))
    return Step::Refine;
  return Step::Done;
}

/// Paths other than those of the defects reported already: an event at the same place, and the same
/// exit.
std::vector<Term> Checker::unreported(const Search& search, Encoding& encoding, Balance& balance,
                                      Term object, const Violation& violation) const {
  std::vector<Term> result;
  if (!violation.requirement)
    return result;
  const std::string& kind = facts_.program.strings[violation.requirement->kind];
  for (const auto& [reported_kind, event_places, exit_place] : search.reported) {
    if (reported_kind != kind)
      continue;
    std::vector<Term> events{encoding.terms.boolean(false)}, exits{encoding.terms.boolean(false)};
    for (const Balance::Touch& touch : balance.touches(object))
      if (places_of(encoding, touch.event->at) == event_places)
        events.push_back(touch.condition);
    for (const Exit& exit : encoding.exits)
      if (exit_place_of(encoding, exit) == exit_place)
        exits.push_back(exit.guard);
    result.push_back(encoding.terms.not_(
        encoding.terms.and_(encoding.terms.or_(events), encoding.terms.or_(exits))));
  }
  return result;
}

/// Where a statement stands: its place, and those of the calls that lead there, each once however
/// deep a recursion is.
std::vector<Place> Checker::places_of(const Encoding& encoding, Occurrence at) const {
  std::vector<Place> result;
  for (;;) {
    const Context& context = encoding.contexts[at.context];
    const Block& block =
        facts_.program[context.function].blocks[context.plan->nodes[at.node].block.index];
    const Place place = at.statement < block.statements.size()
                            ? block.statements[at.statement].origin.place
                            : block.terminator.origin.place;
    if (std::find(result.begin(), result.end(), place) == result.end())
      result.push_back(place);
    if (context.depth == 0)
      return result;
    at = context.call;
  }
}

Place Checker::exit_place_of(const Encoding& encoding, const Exit& exit) const {
  const Context& context = encoding.contexts[0];
  const Function& function = facts_.program[context.function];
  const Place place =
      function.blocks[context.plan->nodes[exit.node].block.index].terminator.origin.place;
  return place.known() ? place : function.place;
}

Checker::Step Checker::search_object(Search& search, Encoding& encoding, Questions& questions,
                                     Balance& balance, Term object) {
  const std::vector<Violation> violations = balance.violations(object);
  if (options_.limits.cross_check)
    cross_check(search.result.entry, questions, balance, object, violations);
  for (const Violation& violation : violations) {
    std::vector<Term> wanted = unreported(search, encoding, balance, object, violation);
    wanted.push_back(violation.term);
    const smt::Answer answer = questions.ask(search.result.entry, wanted);
    if (answer.outcome == Outcome::Unsat)
      continue;
    if (answer.outcome != Outcome::Sat) {
      search.undecided.push_back(std::string(describe(answer.outcome)));
      continue;
    }
    std::set<Abstraction> abstractions = relied_on(encoding, answer.model);
    // A defect is shown on a path that is followed all the way.
    for (const Balance::Touch& touch : balance.touches(object))
      if (touch.event->abstraction != Symbol::kNone &&
          encoding.terms.evaluate(touch.condition, answer.model) != 0)
        abstractions.insert(encoding.abstractions[touch.event->abstraction].abstraction);
    if (!abstractions.empty()) {
      search.to_open.merge(abstractions);
    } else if (violation.requirement) {
      refute(search, encoding, questions, balance, object, violation);
    } else {
      // Only what abstracted iterations did is in the way: they are followed one by one.
      for (const AbstractionUse& use : encoding.abstractions)
        if (use.abstraction.kind == Abstraction::Kind::Loop &&
            search.policy.known->invariants.contains(use.abstraction))
          search.to_open.insert(use.abstraction);
    }
  }
  return Step::Done;
}

/// The solver must agree where the sums have shown a requirement to hold.
void Checker::cross_check(const std::string& entry, Questions& questions, Balance& balance,
                          Term object, const std::vector<Violation>& violations) const {
  for (const Require& requirement : facts_.program.rule.at_exit)
    if (std::none_of(violations.begin(), violations.end(), [&](const Violation& v) {
          return !v.requirement || v.requirement == &requirement;
        }))
      questions.cannot_be(entry, balance.unfolded(object, &requirement));
}

/// Paths that are cut short: at a construct that is not understood, or by a bound.
Checker::Step Checker::search_cuts(Search& search, Encoding& encoding, Questions& questions) {
  const auto ask = [&](bool (*chosen)(const Cut&)) -> const Cut* {
    const auto [answer, cut] = questions.ask_cuts(search.result.entry + ".cut", chosen);
    if (answer.outcome == Outcome::Unsat)
      return nullptr;
    if (answer.outcome != Outcome::Sat) {
      search.undecided.push_back(std::string(describe(answer.outcome)));
      return nullptr;
    }
    if (cut->kind == Cut::Kind::Unsupported && ++search.obstacles > kMostObstacles)
      return cut;
    std::set<Abstraction> wanted = relied_on(encoding, answer.model);
    if (cut->abstraction != Symbol::kNone)
      wanted.insert(encoding.abstractions[cut->abstraction].abstraction);
    Policy copy = search.policy;
    if (!wanted.empty() && refine(copy, wanted)) {
      search.to_open.merge(wanted);
      return nullptr;
    }
    return cut;
  };
  if (const Cut* cut = ask(is_beyond))
    search.undecided.push_back(cause(cut->place, cut->what));
  // Short paths may lie behind what can be opened: the bound comes last.
  const Cut* bound =
      ask([](const Cut& c) { return !is_beyond(c) && c.abstraction != Symbol::kNone; });
  if (!bound && search.to_open.empty())
    bound = ask([](const Cut& c) { return !is_beyond(c) && c.abstraction == Symbol::kNone; });
  if (bound)
    search.bounded = cause(bound->place, bound->what);
  return Step::Done;
}

} // namespace ndv::engine
