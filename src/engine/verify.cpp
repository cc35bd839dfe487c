#include "analysis/inlining.h"
#include "analysis/reducible.h"
#include "engine/checker.h"
#include "engine/summarizer.h"
#include "engine/summary_text.h"

#include <ndv/verify.h>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>

namespace ndv {

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
  case Verdict::Proved:
    return "proved";
  case Verdict::Bounded:
    return "bounded";
  case Verdict::Defect:
    return "defect";
  case Verdict::NotApplicable:
    return "not-applicable";
  case Verdict::Inconclusive:
    return "inconclusive";
  }
  return "inconclusive";
}

namespace {

using namespace engine;

constexpr std::uint64_t kDefaultRlimit = 5'000'000;

std::vector<const ir::EntryPoint*> chosen(const ir::Program& program,
                                          const VerifyOptions& options) {
  std::vector<const ir::EntryPoint*> result;
  for (const ir::EntryPoint& entry : program.entries) {
    const std::string& name = program[entry.function].base_name;
    if (options.entries.empty() ||
        std::find(options.entries.begin(), options.entries.end(), name) != options.entries.end())
      result.push_back(&entry);
  }
  std::stable_sort(result.begin(), result.end(), [&](const auto* a, const auto* b) {
    return program[a->function].place < program[b->function].place;
  });
  return result;
}

std::vector<Assumption> assumptions(const ir::Program& program, const Facts& facts) {
  std::vector<Assumption> result;
  for (const ir::Remark& r : program.remarks)
    result.push_back({r.kind, r.text, program.files[r.place.file], r.place.line, r.place.column});
  std::vector<bool> called(program.functions.size(), false);
  for (std::size_t f = 0; f < program.functions.size(); ++f)
    for (const analysis::CallSite& site : facts.calls.sites(ir::FunctionId{f})) {
      const ir::Statement& s =
          program.functions[f].blocks[site.block.index].statements[site.statement];
      const auto& call = std::get<ir::Call>(s.kind);
      if (!call.callee.valid()) {
        const Place p = s.origin.place;
        result.push_back({"function-pointer",
                          fmt::format("the call through a pointer may also leave the program "
                                      "({} known targets)",
                                      site.callees.size()),
                          program.files[p.file], p.line, p.column});
      } else if (!program[call.callee].is_defined) {
        called[call.callee.index] = true;
      }
    }
  std::set<std::string_view> hooked; // the rule says what they do
  for (const ir::Function& function : program.functions)
    hooked.insert(function.hooked);
  for (std::size_t f = 0; f < program.functions.size(); ++f)
    if (called[f] && !hooked.contains(program.functions[f].base_name) &&
        program.functions[f].unreadable.empty()) {
      const ir::Function& function = program.functions[f];
      result.push_back({"external-function",
                        fmt::format("{} returns anything and changes only what its arguments "
                                    "point to",
                                    function.base_name),
                        program.files[function.place.file], function.place.line,
                        function.place.column});
    }
  return result;
}

using Clock = std::chrono::steady_clock;

CheckerOptions checker_options_of(const VerifyOptions& options) {
  CheckerOptions result;
  result.bound = options.bound;
  result.limits.rlimit = options.rlimit != 0 ? options.rlimit : kDefaultRlimit;
  result.limits.dump_folder = options.smt_dump_dir;
  result.limits.cross_check = options.cross_check;
  if (options.timeout_s > 0) {
    constexpr double most = 1e9; // seconds; far from the end of the clock
    result.limits.deadline =
        Deadline::in_milliseconds(std::llround(1000 * std::min(options.timeout_s, most)));
  }
  if (options.out_of_memory)
    result.limits.deadline.also_when_out_of_memory(*options.out_of_memory);
  if (options.memory_mb != 0)
    smt::set_memory_limit(static_cast<unsigned>(options.memory_mb));
  return result;
}

/// A copy of the program in a form that is easier to decide, if it is not in such.
std::optional<ir::Program> prepared(const ir::Program& program) {
  std::optional<ir::Program> copy;
  const bool has_helpers = analysis::has_helpers(program);
  if (!has_helpers && !analysis::has_irreducible_loops(program))
    return copy;
  copy = program;
  if (has_helpers)
    analysis::inline_helpers(*copy);
  analysis::make_reducible(*copy);
  return copy;
}

/// Decides a program's checks, and counts what that took.
class Verification {
public:
  Verification(const ir::Program& program, const VerifyOptions& options,
               const CheckerOptions& checker_options)
      : program_(program), options_(options), checker_options_(checker_options),
        entries_(chosen(program, options)) {}

  Report run();

private:
  void decide(const Facts& facts, const std::vector<std::size_t>& checks);
  void decide_all(const Facts& facts, const std::vector<std::size_t>& checks);
  void prove_again();
  void add_statistics(const Facts& facts);

  const ir::Program& program_;
  const VerifyOptions& options_;
  const CheckerOptions& checker_options_;
  std::vector<const ir::EntryPoint*> entries_;
  Report report_;
  CheckerStats total_;
  std::size_t done_ = 0;
  double facts_ms_ = 0, summaries_ms_ = 0, checks_ms_ = 0;
};

double milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void Verification::decide(const Facts& facts, const std::vector<std::size_t>& checks) {
  auto begin = Clock::now();
  std::vector<ir::FunctionId> roots;
  for (const std::size_t i : checks)
    roots.push_back(entries_[i]->function);
  const Knowledge known = Summarizer(facts, checker_options_, total_).run(roots);
  summaries_ms_ += milliseconds_since(begin);
  begin = Clock::now();
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  const auto work = [&] {
    Checker checker(facts, checker_options_);
    for (std::size_t i; (i = next++) < checks.size();) {
      Check& check = report_.checks[checks[i]];
      check = checker.check(*entries_[checks[i]], known);
      const std::lock_guard lock(mutex);
      ++done_;
      if (options_.progress)
        options_.progress(done_, entries_.size(), check.entry);
    }
    const std::lock_guard lock(mutex);
    total_.add(checker.stats());
  };
  const unsigned cores = options_.jobs != 0 ? options_.jobs : std::thread::hardware_concurrency();
  const auto threads = static_cast<unsigned>(
      std::min<std::size_t>(std::max(cores, 1u), std::max<std::size_t>(checks.size(), 1)));
  {
    std::vector<std::jthread> pool;
    for (unsigned i = 1; i < threads; ++i)
      pool.emplace_back(work);
    work();
  }
  checks_ms_ += milliseconds_since(begin);
}

/// Entry points that are handed scalar pointers are decided apart: what such a pointer may name is
/// one region, to the cost of all that is decided with it. Pointers to records in it cost the most.
void Verification::decide_all(const Facts& facts, const std::vector<std::size_t>& checks) {
  using Handed = analysis::Regions::Handed;
  std::map<Handed, std::vector<std::size_t>> groups;
  for (const std::size_t i : checks) {
    const ir::FunctionId f = entries_[i]->function;
    groups[facts.relevant[f.index] ? facts.regions.handed_to(f) : Handed::Nothing].push_back(i);
  }
  for (const auto& [kind, group] : groups) {
    if (kind == Handed::Nothing) {
      decide(facts, group);
      continue;
    }
    const auto begin = Clock::now();
    std::vector<ir::FunctionId> handed;
    for (const std::size_t i : group)
      handed.push_back(entries_[i]->function);
    const Facts facts_of_handed(facts, handed, checker_options_.deadline());
    facts_ms_ += milliseconds_since(begin);
    decide(facts_of_handed, group);
  }
}

/// A defect must be real whatever the code does that could not be read; a proof must hold even if
/// it lets pointers overlap.
void Verification::prove_again() {
  std::vector<std::size_t> proved;
  for (std::size_t i = 0; i < report_.checks.size(); ++i)
    if (const Verdict verdict = report_.checks[i].verdict;
        verdict == Verdict::Proved || verdict == Verdict::Bounded)
      proved.push_back(i);
  if (proved.empty())
    return;
  const auto begin = Clock::now();
  const Facts facts(program_, analysis::Unread::MakesAliases, checker_options_.deadline());
  facts_ms_ += milliseconds_since(begin);
  done_ -= proved.size();
  decide_all(facts, proved);
  for (const std::size_t i : proved) {
    Check& check = report_.checks[i];
    if (check.verdict != Verdict::Defect)
      continue;
    check.verdict = Verdict::Inconclusive;
    check.defects.clear();
    check.reason = "code that could not be read may let pointers overlap that are used here";
    for (const ir::Function& function : program_.functions)
      if (!function.unreadable.empty()) {
        check.reason += fmt::format(", such as {}: {}", function.name, function.unreadable);
        break;
      }
  }
}

Report Verification::run() {
  const auto begin = Clock::now();
  const Facts facts(program_, analysis::Unread::Nothing, checker_options_.deadline());
  facts_ms_ = milliseconds_since(begin);
  report_.checks.resize(entries_.size());
  std::vector<std::size_t> all(entries_.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  decide_all(facts, all);
  if (!program_.unread_names.empty())
    prove_again();
  report_.assumptions = assumptions(program_, facts);
  add_statistics(facts);
  return std::move(report_);
}

void Verification::add_statistics(const Facts& facts) {
  const auto count = [&](std::string name, double value, std::string unit = {}) {
    report_.statistics.push_back({std::move(name), value, std::move(unit)});
  };
  count("entry points", static_cast<double>(entries_.size()));
  count("functions", static_cast<double>(program_.functions.size()));
  count("memory regions", static_cast<double>(facts.regions.count()));
  count("encodings", static_cast<double>(total_.encodings));
  count("functions decided by dataflow", static_cast<double>(total_.dataflow));
  count("neutral functions and loops", static_cast<double>(total_.neutral));
  count("functions with an effect", static_cast<double>(total_.effects));
  count("loops with an invariant", static_cast<double>(total_.invariants));
  count("questions decided by folding", static_cast<double>(total_.effort.folded));
  count("questions to the solver", static_cast<double>(total_.effort.questions));
  count("solver queries", static_cast<double>(total_.effort.queries));
  count("solver queries that reached Z3", static_cast<double>(total_.effort.z3_queries));
  if (options_.cross_check)
    count("contradictions", static_cast<double>(total_.effort.contradictions));
  count("refinements", static_cast<double>(total_.refinements));
  count("replays", static_cast<double>(total_.replays));
  count("unreplayed counterexamples", static_cast<double>(total_.unreplayed));
  count("analysis time", facts_ms_, "ms");
  count("summaries time", summaries_ms_, "ms");
  count("checks time", checks_ms_, "ms");
  count("solver time", total_.effort.milliseconds, "ms");
}

} // namespace

Report verify(const ir::Program& given, const VerifyOptions& options) {
  const CheckerOptions checker_options = checker_options_of(options);
  const std::optional<ir::Program> copy = prepared(given);
  return Verification(copy ? *copy : given, options, checker_options).run();
}

std::string summaries(const ir::Program& given, const VerifyOptions& options) {
  const CheckerOptions checker_options = checker_options_of(options);
  const std::optional<ir::Program> copy = prepared(given);
  const ir::Program& program = copy ? *copy : given;
  const Facts facts(program, analysis::Unread::MakesAliases, checker_options.deadline());
  std::vector<ir::FunctionId> all;
  for (std::size_t f = 0; f < program.functions.size(); ++f)
    all.emplace_back(f);
  CheckerStats stats;
  return summary_text(facts, Summarizer(facts, checker_options, stats).run(all));
}

} // namespace ndv
