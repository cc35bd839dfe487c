#include "analysis/reducible.h"
#include "engine/checker.h"
#include "engine/summarizer.h"
#include "engine/summary_text.h"

#include <ndv/verify.h>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
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
  result.cross_check = options.cross_check;
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

/// A copy of the program without irreducible loops, if it has some.
std::optional<ir::Program> made_reducible(const ir::Program& program) {
  std::optional<ir::Program> copy;
  if (analysis::has_irreducible_loops(program)) {
    copy = program;
    analysis::make_reducible(*copy);
  }
  return copy;
}

} // namespace

Report verify(const ir::Program& given, const VerifyOptions& options) {
  const auto begin = Clock::now();
  const CheckerOptions checker_options = checker_options_of(options);
  const std::optional<ir::Program> copy = made_reducible(given);
  const ir::Program& program = copy ? *copy : given;
  const auto elapsed = [&] {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
  };
  const Facts facts(program, checker_options.deadline());
  const double facts_ms = elapsed();
  Report report;
  const auto entries = chosen(program, options);
  CheckerStats total;
  std::vector<ir::FunctionId> roots;
  for (const ir::EntryPoint* entry : entries)
    roots.push_back(entry->function);
  const Knowledge known = Summarizer(facts, checker_options, total).run(roots);
  const double summaries_ms = elapsed();
  report.checks.resize(entries.size());
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::size_t done = 0;
  const auto work = [&] {
    Checker checker(facts, checker_options);
    for (std::size_t i; (i = next++) < entries.size();) {
      report.checks[i] = checker.check(*entries[i], known);
      const std::lock_guard lock(mutex);
      ++done;
      if (options.progress)
        options.progress(done, entries.size(), report.checks[i].entry);
    }
    const std::lock_guard lock(mutex);
    total.add(checker.stats());
  };
  const unsigned cores = options.jobs != 0 ? options.jobs : std::thread::hardware_concurrency();
  const auto threads = static_cast<unsigned>(
      std::min<std::size_t>(std::max(cores, 1u), std::max<std::size_t>(entries.size(), 1)));
  {
    std::vector<std::jthread> pool;
    for (unsigned i = 1; i < threads; ++i)
      pool.emplace_back(work);
    work();
  }
  report.assumptions = assumptions(program, facts);
  const auto count = [&](std::string name, double value, std::string unit = {}) {
    report.statistics.push_back({std::move(name), value, std::move(unit)});
  };
  count("entry points", static_cast<double>(entries.size()));
  count("functions", static_cast<double>(program.functions.size()));
  count("memory regions", static_cast<double>(facts.regions.count()));
  count("encodings", static_cast<double>(total.encodings));
  count("neutral functions and loops", static_cast<double>(total.neutral));
  count("functions with an effect", static_cast<double>(total.effects));
  count("loops with an invariant", static_cast<double>(total.invariants));
  count("questions decided by folding", static_cast<double>(total.effort.folded));
  count("questions to the solver", static_cast<double>(total.effort.questions));
  count("solver queries", static_cast<double>(total.effort.queries));
  count("solver queries that reached Z3", static_cast<double>(total.effort.z3_queries));
  count("refinements", static_cast<double>(total.refinements));
  count("replays", static_cast<double>(total.replays));
  count("unreplayed counterexamples", static_cast<double>(total.unreplayed));
  count("analysis time", facts_ms, "ms");
  count("summaries time", summaries_ms - facts_ms, "ms");
  count("checks time", elapsed() - summaries_ms, "ms");
  count("solver time", total.effort.milliseconds, "ms");
  return report;
}

std::string summaries(const ir::Program& given, const VerifyOptions& options) {
  const CheckerOptions checker_options = checker_options_of(options);
  const std::optional<ir::Program> copy = made_reducible(given);
  const Facts facts(copy ? *copy : given, checker_options.deadline());
  CheckerStats stats;
  std::vector<ir::FunctionId> all;
  for (std::uint32_t f = 0; f < given.functions.size(); ++f)
    all.push_back(ir::FunctionId{f});
  return summary_text(facts, Summarizer(facts, checker_options, stats).run(all));
}

} // namespace ndv
