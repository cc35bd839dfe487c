#pragma once

#include "engine/encoding.h"
#include "engine/related_facts.h"
#include "smt/solver.h"

#include <string_view>
#include <vector>

namespace ndv::engine {

/// Solver effort so far, for --stats.
struct Effort {
  std::size_t questions = 0; // put to the solver, in one query or several; each is logged
  std::size_t folded = 0;    // decided without the solver
  std::size_t queries = 0;   // that folding left open; each is dumped
  std::size_t z3_queries = 0;
  std::size_t contradictions = 0; // cross-check: the solver refutes what was proved without it
  double milliseconds = 0;
  std::uint64_t rlimit = 0;
};

/// Asks whether a term can be true together with the encoding's facts. Only the facts that share
/// symbols with the term, directly or through others, are told to the solver: the rest concern
/// nothing that the term depends on.
class Questions {
public:
  Questions(Encoding& encoding, const smt::Limits& limits, Effort& effort);

  /// Over the paths that come to their end without being cut short. `all_facts`: the solver is told
  /// unrelated ones too, so that a model is that of a path as a whole.
  smt::Answer ask(std::string_view name, const std::vector<smt::Term>& wanted,
                  bool all_facts = false);
  /// A cut of the given kinds that a path can come to; Unsat if there is none. What happens after a
  /// cut says nothing about the path to it.
  struct Reached {
    smt::Answer answer;
    const Cut* cut = nullptr; // Sat only
  };
  Reached ask_cuts(std::string_view name, bool (*chosen)(const Cut&));
  /// For cross-checks: the solver, with nothing but these terms, does not find them all true.
  bool cannot_be(std::string_view name, const std::vector<smt::Term>& terms);

private:
  struct Scope {
    bool not_cut = true, all_facts = false;
    std::size_t facts = 0; // the first so many
  };
  struct Constraints;
  smt::Answer ask(std::string_view name, const std::vector<smt::Term>& wanted, const Scope& scope);
  smt::Answer solve(std::string_view name, Constraints& constraints);
  void widen(Constraints& constraints);
  void tell(Constraints& constraints, const std::vector<smt::Term>& more);
  bool correct(Constraints& constraints, const smt::Model& model);

  Encoding& encoding_;
  smt::Limits limits_;
  Effort& effort_;
  RelatedFacts related_;
  std::size_t fact_count_;
  bool spent_ = false; // a question has used up its effort, or the memory
};

} // namespace ndv::engine
