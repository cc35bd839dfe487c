#include "smt/solver.h"

#include "smt/local_search.h"
#include "smt/presolve.h"
#include "smt/query_dump.h"
#include "smt/reachable.h"
#include "smt/stand_ins.h"
#include "smt/z3_context.h"
#include "smt/z3_translation.h"

#include <ndv/assert.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace ndv::smt {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t large_question = 600; // terms
constexpr std::uint64_t cross_check_share = 10;

std::atomic<unsigned> memory_limit = 0; // megabytes, as Z3 has been told

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Owns the solver object; terms live as long as the context.
class Z3Solver {
public:
  Z3Solver(Z3_context z3, Z3_solver solver) : z3_(z3), solver_(solver) {
    if (solver_ != nullptr)
      Z3_solver_inc_ref(z3_, solver_);
  }
  ~Z3Solver() {
    if (solver_ != nullptr)
      Z3_solver_dec_ref(z3_, solver_);
  }
  Z3Solver(const Z3Solver&) = delete;
  Z3Solver& operator=(const Z3Solver&) = delete;
  operator Z3_solver() const { return solver_; }

private:
  Z3_context z3_;
  Z3_solver solver_;
};

void set_limits(Z3_context z3, Z3_solver solver, const Limits& limits) {
  Z3_params params = Z3_mk_params(z3);
  Z3_params_inc_ref(z3, params);
  const auto set = [&](const char* name, unsigned value) {
    Z3_params_set_uint(z3, params, Z3_mk_string_symbol(z3, name), value);
  };
  set("random_seed", 0);
  // What Z3 looks at between its steps. The limit of all its memory is for what a step takes more:
  // it throws where an allocation fails, even from destructors, which ends the program.
  if (memory_limit != 0)
    set("max_memory", std::max(memory_limit / 5 * 4, 1U));
  if (limits.deadline.is_set())
    set("timeout", limits.deadline.milliseconds_left());
  if (limits.rlimit != 0)
    set("rlimit", static_cast<unsigned>(std::min<std::uint64_t>(limits.rlimit, UINT32_MAX - 1)));
  Z3_solver_set_params(z3, solver, params);
  Z3_params_dec_ref(z3, params);
}

std::uint64_t rlimit_used(Z3_context z3, Z3_solver solver) {
  Z3_stats stats = Z3_solver_get_statistics(z3, solver);
  if (stats == nullptr)
    return 0;
  Z3_stats_inc_ref(z3, stats);
  std::uint64_t used = 0;
  for (unsigned i = 0, n = Z3_stats_size(z3, stats); i < n; ++i)
    if (std::string_view(Z3_stats_get_key(z3, stats, i)) == "rlimit count")
      used = Z3_stats_is_uint(z3, stats, i)
                 ? Z3_stats_get_uint_value(z3, stats, i)
                 : static_cast<std::uint64_t>(Z3_stats_get_double_value(z3, stats, i));
  Z3_stats_dec_ref(z3, stats);
  return used;
}

Outcome why_unknown(const Z3Context& z3, Z3_solver solver, const Limits& limits, const Answer& a) {
  const bool memory = z3.out_of_memory();
  const char* const text = Z3_solver_get_reason_unknown(z3, solver);
  const std::string_view reason = text != nullptr ? text : "";
  const auto says = [&](std::string_view word) {
    return reason.find(word) != std::string_view::npos;
  };
  if (memory || says("memout") || says("memory"))
    return Outcome::Memory;
  if (limits.rlimit != 0 && (says("resource") || a.rlimit >= limits.rlimit))
    return Outcome::Budget;
  if (says("timeout") || says("cancel") || limits.deadline.passed())
    return Outcome::Timeout;
  return Outcome::Unknown;
}

/// The values of the translated symbols; symbols that Z3 left out do not matter and are 0.
Model model_of(Z3_context z3, Z3_solver solver, const Z3Translation& terms, const TermPool& pool) {
  Model result;
  Z3_model model = Z3_solver_get_model(z3, solver);
  NDV_ASSERT(model != nullptr);
  Z3_model_inc_ref(z3, model);
  for (const Term t : terms.symbols()) {
    Z3_ast value = nullptr;
    NDV_ASSERT(Z3_model_eval(z3, model, terms[t], true, &value));
    std::uint64_t number = 0;
    if (pool.width(t) == 1)
      number = Z3_get_bool_value(z3, value) == Z3_L_TRUE;
    else
      NDV_ASSERT(Z3_get_numeral_uint64(z3, value, &number));
    result.emplace(t, number);
  }
  Z3_model_dec_ref(z3, model);
  return result;
}

void assert_satisfied(const TermPool& pool, std::span<const Term> constraints, const Model& model) {
  for (const std::uint64_t value : pool.evaluate(constraints, model))
    NDV_ASSERT(value == 1);
}

/// The pipeline that was the fastest by far on sums of guarded events (tests/bench/solver-chains).
Z3_solver bit_vector_solver(Z3_context z3) {
  Z3_tactic pipeline = nullptr;
  for (const char* const name : {"simplify", "propagate-values", "solve-eqs", "elim-uncnstr",
                                 "simplify", "max-bv-sharing", "bit-blast", "simplify", "sat"}) {
    Z3_tactic step = Z3_mk_tactic(z3, name);
    if (step == nullptr)
      return nullptr;
    Z3_tactic_inc_ref(z3, step);
    if (pipeline == nullptr) {
      pipeline = step;
      continue;
    }
    Z3_tactic longer = Z3_tactic_and_then(z3, pipeline, step);
    Z3_tactic_inc_ref(z3, longer);
    Z3_tactic_dec_ref(z3, pipeline);
    Z3_tactic_dec_ref(z3, step);
    pipeline = longer;
  }
  Z3_solver solver = Z3_mk_solver_from_tactic(z3, pipeline);
  Z3_tactic_dec_ref(z3, pipeline);
  return solver;
}

} // namespace

std::string_view to_string(Outcome outcome) {
  switch (outcome) {
  case Outcome::Sat:
    return "sat";
  case Outcome::Unsat:
    return "unsat";
  case Outcome::Budget:
    return "budget";
  case Outcome::Timeout:
    return "timeout";
  case Outcome::Memory:
    return "memory";
  case Outcome::Contradiction:
    return "contradiction";
  case Outcome::Unknown:
    return "unknown";
  }
  return "unknown";
}

void set_memory_limit(unsigned megabytes) {
  memory_limit = megabytes;
  Z3_global_param_set("memory_max_size", std::to_string(megabytes).c_str());
}

namespace {

/// Z3 counts an allocation that it has refused as if it had been made, for ever: without this, one
/// question too large would leave no memory for all others.
void forgive_memory(std::uint64_t before) {
  constexpr std::uint64_t megabyte = 1 << 20;
  const std::uint64_t after = Z3_get_estimated_alloc_size();
  if (memory_limit != 0 && after > before)
    set_memory_limit(memory_limit + static_cast<unsigned>((after - before) / megabyte + 1));
}

} // namespace

Solver::Solver(TermPool& pool, Limits limits) : pool_(pool), limits_(std::move(limits)) {}

Solver::~Solver() = default;

Answer Solver::check(std::string_view name, std::span<const Term> constraints) {
  const auto start = Clock::now();
  Answer answer;
  if (limits_.deadline.passed()) {
    answer.outcome = Outcome::Timeout;
    return answer;
  }
  const Presolve presolve(pool_, constraints, !limits_.only_z3, limits_.deadline);
  if (presolve.constraints() && !presolve.constraints()->empty()) {
    ++open_;
    if (!limits_.dump_folder.empty())
      dump(name, *presolve.constraints());
  }
  if (!presolve.constraints())
    answer.outcome = Outcome::Unsat;
  else if (presolve.constraints()->empty())
    answer.outcome = Outcome::Sat;
  else if (limits_.deadline.passed())
    answer.outcome = Outcome::Timeout;
  else
    answer = ask(*presolve.constraints());
  answer = complete(std::move(answer), presolve, constraints);
  answer.milliseconds = milliseconds_since(start);
  return answer;
}

Answer Solver::check_cheaply(std::span<const Term> constraints) {
  const auto start = Clock::now();
  Answer answer;
  const Presolve presolve(pool_, constraints, true, limits_.deadline);
  if (!presolve.constraints()) {
    answer.outcome = Outcome::Unsat;
  } else if (presolve.constraints()->empty()) {
    answer.outcome = Outcome::Sat;
  } else if (auto model = find_model_locally(pool_, *presolve.constraints())) {
    answer.outcome = Outcome::Sat;
    answer.model = std::move(*model);
  }
  answer = complete(std::move(answer), presolve, constraints);
  answer.milliseconds = milliseconds_since(start);
  return answer;
}

/// Z3 alone, with a part of the effort, finds a model after all.
bool Solver::is_refuted(std::span<const Term> constraints) {
  const std::uint64_t spent = limits_.rlimit - limits_.rlimit / cross_check_share;
  return ask_z3(constraints, spent).outcome == Outcome::Sat;
}

/// From an answer about the simplified constraints to one about those asked about.
Answer Solver::complete(Answer answer, const Presolve& presolve,
                        std::span<const Term> constraints) {
  if (answer.outcome == Outcome::Unsat && limits_.cross_check && is_refuted(constraints))
    answer.outcome = Outcome::Contradiction;
  if (answer.outcome != Outcome::Sat)
    return answer;
  presolve.complete(answer.model);
  for (const Term s : pool_.support(constraints))
    answer.model.try_emplace(s, 0); // whatever the value: it folded away
  assert_satisfied(pool_, constraints, answer.model);
  return answer;
}

void Solver::dump(std::string_view name, std::span<const Term> constraints) {
  const Z3Context z3;
  if (!z3.exists()) {
    ++dumps_failed_;
    return;
  }
  const Z3Translation terms(pool_, z3, constraints);
  if (!terms.is_whole()) {
    ++dumps_failed_;
    return;
  }
  const Z3Solver solver(z3, Z3_mk_simple_solver(z3));
  for (const Term t : constraints)
    Z3_solver_assert(z3, solver, terms[t]);
  if (!dump_query(limits_.dump_folder, name, Z3_solver_to_string(z3, solver)))
    ++dumps_failed_;
}

Answer Solver::ask(std::span<const Term> constraints) {
  if (!limits_.only_z3)
    if (auto model = find_model_locally(pool_, constraints))
      return {Outcome::Sat, std::move(*model), 0, 0};
  ++queries_;
  return limits_.only_z3 ? ask_z3(constraints) : ask_in_steps(constraints);
}

/// First without what makes a question hard: it often does not hang on that.
Answer Solver::ask_in_steps(std::span<const Term> constraints) {
  std::uint64_t spent = 0;
  if (reachable(pool_, constraints).size() > large_question) {
    const StandIns outline = StandIns::for_comparisons(pool_, constraints);
    Answer answer = ask_z3(outline.constraints());
    if (answer.outcome == Outcome::Unsat || !outline.any())
      return answer;
    spent = answer.rlimit;
  }
  StandIns simpler = StandIns::for_products(pool_, constraints);
  for (;;) {
    Answer answer = ask_z3(simpler.constraints(), spent);
    if (answer.outcome != Outcome::Sat || !simpler.correct(answer.model))
      return answer;
    spent = answer.rlimit;
  }
}

/// `spent` is taken off the limit, and added to what is said to be used.
Answer Solver::ask_z3(std::span<const Term> constraints, std::uint64_t spent) {
  const std::uint64_t before = Z3_get_estimated_alloc_size();
  Answer answer = ask_in_context(constraints, spent);
  if (answer.outcome == Outcome::Memory)
    forgive_memory(before);
  return answer;
}

Answer Solver::ask_in_context(std::span<const Term> constraints, std::uint64_t spent) {
  const auto start = Clock::now();
  Answer answer;
  const Z3Context z3;
  if (!z3.exists()) {
    answer.outcome = Outcome::Memory;
    return answer;
  }
  const Z3Translation terms(pool_, z3, constraints);
  if (!terms.is_whole()) {
    answer.outcome = Outcome::Memory;
    return answer;
  }
  const Z3Solver solver(z3, bit_vector_solver(z3));
  if (z3.failed()) {
    answer.outcome = z3.out_of_memory() ? Outcome::Memory : Outcome::Unknown;
    return answer;
  }
  Limits left = limits_;
  if (left.rlimit != 0)
    left.rlimit -= std::min(spent, left.rlimit - 1);
  set_limits(z3, solver, left);
  for (const Term t : constraints)
    Z3_solver_assert(z3, solver, terms[t]);
  const Z3_lbool result = Z3_solver_check(z3, solver);
  answer.milliseconds = milliseconds_since(start);
  answer.rlimit = spent + rlimit_used(z3, solver);
  if (result == Z3_L_UNDEF || z3.failed()) {
    answer.outcome = why_unknown(z3, solver, limits_, answer);
  } else {
    answer.outcome = result == Z3_L_TRUE ? Outcome::Sat : Outcome::Unsat;
    if (answer.outcome == Outcome::Sat)
      answer.model = model_of(z3, solver, terms, pool_);
  }
  return answer;
}

} // namespace ndv::smt
