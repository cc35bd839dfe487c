#pragma once

#include "smt/term.h"

#include <ndv/deadline.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <unordered_map>

namespace ndv::smt {

enum class Outcome : std::uint8_t {
  Sat,
  Unsat,
  Budget,  // the rlimit was used up
  Timeout, // the deadline passed, or the run was cancelled
  Memory,
  Contradiction, // cross-check: Z3 finds a model where simplification finds none
  Unknown,
};
std::string_view to_string(Outcome outcome);

/// Values of the symbols that the solver was shown; a symbol it was not shown may have any value.
using Model = std::unordered_map<Term, std::uint64_t>;

struct Answer {
  Outcome outcome = Outcome::Unknown;
  Model model;              // Sat only
  std::uint64_t rlimit = 0; // Z3 resource units used; 0 when folding alone decided
  double milliseconds = 0;
};

struct Limits {
  std::uint64_t rlimit = 0; // Z3 resource units a query; 0: none
  Deadline deadline;        // of all queries
  bool only_z3 = false;     // no simplification or search of our own
  bool cross_check = false; // ask Z3 alone too where there is no model
  std::filesystem::path
      dump_folder; // SMT-LIB 2 file a question that folding left open; empty: none
};

class Presolve;

/// Bounds the memory of all Z3 contexts of this process together; 0: no bound. Call before any
/// query.
void set_memory_limit(unsigned megabytes);

/// Asks Z3 one question at a time, each in a fresh solver. The only wall to Z3: no other folder
/// sees its types. Constraints that fold to a constant, and those that a short search finds a model
/// for, never reach Z3.
/// A Sat answer has been checked: every constraint evaluates to true under its model.
class Solver {
public:
  /// Simplifying a question adds terms to the pool.
  explicit Solver(TermPool& pool, Limits limits = {});
  ~Solver();
  Solver(const Solver&) = delete;
  Solver& operator=(const Solver&) = delete;

  /// Is the conjunction satisfiable? `name` names the query in logs and dumps
  /// ("mpinit.lock3.exit").
  Answer check(std::string_view name, std::span<const Term> constraints);
  /// Unknown where neither folding nor a short search decides; never reaches Z3.
  Answer check_cheaply(std::span<const Term> constraints);
  std::size_t open() const { return open_; }                 // left open by folding: those dumped
  std::size_t queries() const { return queries_; }           // that reached Z3
  std::size_t dumps_failed() const { return dumps_failed_; } // files that could not be written

private:
  Answer complete(Answer answer, const Presolve& presolve, std::span<const Term> constraints);
  void dump(std::string_view name, std::span<const Term> constraints);
  bool is_refuted(std::span<const Term> constraints);
  Answer ask(std::span<const Term> constraints);
  Answer ask_in_steps(std::span<const Term> constraints);
  Answer ask_z3(std::span<const Term> constraints, std::uint64_t spent = 0);
  Answer ask_in_context(std::span<const Term> constraints, std::uint64_t spent);

  TermPool& pool_;
  Limits limits_;
  std::size_t open_ = 0;
  std::size_t queries_ = 0;
  std::size_t dumps_failed_ = 0;
};

} // namespace ndv::smt
