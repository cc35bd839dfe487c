#pragma once

#include <ndv/ir/program.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace ndv {

enum class Verdict : std::uint8_t { Proved, Bounded, Defect, NotApplicable, Inconclusive };
/// "proved", "bounded", "defect", "not-applicable", "inconclusive".
std::string_view to_string(Verdict verdict);

/// One step of the path that breaks a rule.
struct TraceStep {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string text;        // the source as written
  std::string function;    // base name
  std::uint32_t depth = 0; // calls below the entry point
  std::string note;  // why the step matters: "acquired", "branch taken: Status = 0xC0000001", …
  std::string state; // of the rule: "held = 1"
  bool essential = false; // shown in the short story; others are folded
};

struct Defect {
  std::string message; // stands alone: the lock, what is wrong, on which exit
  std::string lock;    // as written in the source: "Adapter->SendLock"
  std::string kind;    // "held-at-exit" or "released-more-often" for SpinLockBalanced
  std::vector<TraceStep> trace;
  std::vector<std::string> variants; // of the build that have it; empty: only one was analysed
};

/// One entry point against one rule.
struct Check {
  std::string entry;
  std::string role;
  std::string irql;
  std::string rule;
  Verdict verdict = Verdict::Inconclusive;
  std::string file; // of the entry point
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  unsigned bound = 0; // Bounded: iterations of each loop that were searched
  std::string reason; // what was in the way, with its place; Defect: of finding all there are
  std::vector<Defect> defects;
  /// What each variant of the build says, where several were analysed; `verdict` is the worst.
  std::vector<std::pair<std::string, Verdict>> variants;
};

struct Assumption {
  std::string kind;
  std::string text;
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// A named figure: a count, or milliseconds.
struct Statistic {
  std::string name;
  double value = 0;
  std::string unit; // "", "ms", "MB"
};

struct Report {
  std::vector<Check> checks; // in order of file and line of the entry point, then of rule
  std::vector<Assumption> assumptions;
  std::vector<Statistic> statistics;
  /// The one variant of the build that was analysed, of so many; empty where the build names none,
  /// or each was.
  std::string configuration;
  std::size_t configuration_choices = 0;
};

struct VerifyOptions {
  std::vector<std::string> entries; // only these; empty: all
  unsigned bound = 4;               // iterations of a loop, and depth of a recursion
  unsigned jobs = 0;                // threads; 0: all cores
  double timeout_s = 0;             // wall clock for the whole run; 0: none
  std::uint64_t rlimit = 0;         // Z3 resource units a query; 0: the default
  std::uint64_t memory_mb = 0;      // of the solver; 0: the default
  const std::atomic<bool>* out_of_memory = nullptr; // another thread may set it: ends the run
  std::string smt_dump_dir;                         // empty: none
  bool cross_check = false; // ask the solver too about what is proved without it
  /// Told from one thread at a time: checks done, checks in all, entry under way.
  std::function<void(std::size_t, std::size_t, const std::string&)> progress;
};

/// Decides the woven rule of a program for every entry point. The program must be well-formed.
Report verify(const ir::Program& given, const VerifyOptions& options);

/// What is known of each function that changes the rule's state, or calls one that does, a line
/// each: "TryLock(a): ret != 0 => a->Lock.held += 1". For people, and for --dump-summaries.
std::string summaries(const ir::Program& given, const VerifyOptions& options);

} // namespace ndv
