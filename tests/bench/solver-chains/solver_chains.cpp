// Times of lock counters over chains of `if (f_i) acquire(); … if (f_i) release();`, as DESIGN.md,
// section 6, measured them: as a sum of guarded events and threaded through the joins.

#include "smt/solver.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <functional>
#include <vector>

namespace {

using namespace ndv::smt;
using Clock = std::chrono::steady_clock;

/// Where the flag that guards a release comes from.
enum class Correlation {
  Same,     // the very condition of the acquire: folding alone decides
  Equal,    // another proposition, assumed equal to it
  Compared, // a comparison of another variable, assumed equal to the first one's
};

struct Chain {
  TermPool pool;
  std::vector<Term> acquires, releases; // guards
  std::vector<Term> facts;
};

void build_guards(Chain& chain, unsigned steps, Correlation correlation) {
  TermPool& pool = chain.pool;
  for (unsigned i = 0; i < steps; ++i) {
    if (correlation == Correlation::Compared) {
      const Term x = pool.symbol(32, "x"), y = pool.symbol(32, "y");
      const Term limit = pool.constant(32, 10 + i);
      chain.facts.push_back(pool.eq(pool.xor_(x, pool.constant(32, 5)), y));
      chain.acquires.push_back(pool.ult(x, limit));
      chain.releases.push_back(pool.ult(pool.xor_(y, pool.constant(32, 5)), limit));
      continue;
    }
    chain.acquires.push_back(pool.symbol(1, "f"));
    chain.releases.push_back(chain.acquires.back());
    if (correlation == Correlation::Equal) {
      chain.releases.back() = pool.symbol(1, "h");
      chain.facts.push_back(pool.eq(chain.acquires.back(), chain.releases.back()));
    }
  }
}

struct Event {
  Term guard;
  std::uint64_t weight;
};

std::vector<Event> events(const Chain& chain, bool all_acquires_first, bool drop_one) {
  std::vector<Event> result;
  const std::size_t n = chain.acquires.size();
  const auto release = [&](std::size_t i) {
    if (!drop_one || i != n / 2)
      result.push_back({chain.releases[i], ~0ULL});
  };
  for (std::size_t i = 0; i < n; ++i) {
    result.push_back({chain.acquires[i], 1});
    if (!all_acquires_first)
      release(i);
  }
  for (std::size_t i = 0; i < n && all_acquires_first; ++i)
    release(i);
  return result;
}

/// The counter after each event.
std::vector<Term> counters(TermPool& pool, const std::vector<Event>& events, bool threaded) {
  std::vector<Term> result;
  Term held = pool.constant(16, 0);
  for (const Event& e : events) {
    const Term weight = pool.constant(16, e.weight);
    held = threaded ? pool.ite(e.guard, pool.add(held, weight), held)
                    : pool.add(held, pool.ite(e.guard, weight, pool.constant(16, 0)));
    result.push_back(held);
  }
  return result;
}

struct Settings {
  unsigned steps;
  Correlation correlation;
  bool all_acquires_first, threaded, drop_one, prefixes;
  std::string dump_folder;
};

struct Measurement {
  Outcome outcome;
  double build_ms, solve_ms;
  std::uint64_t rlimit;
  std::size_t terms;
};

Measurement measure(const Settings& s, const std::string& name) {
  const auto start = Clock::now();
  Chain chain;
  TermPool& pool = chain.pool;
  build_guards(chain, s.steps, s.correlation);
  const auto held = counters(pool, events(chain, s.all_acquires_first, s.drop_one), s.threaded);
  const Term zero = pool.constant(16, 0);
  std::vector<Term> violations{pool.not_(pool.eq(held.back(), zero))};
  if (s.prefixes)
    for (const Term t : held)
      violations.push_back(pool.slt(t, zero));
  chain.facts.push_back(pool.or_(violations));
  const double build_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  Solver solver(pool, {.rlimit = 0,
                       .deadline = ndv::Deadline::in_milliseconds(60'000),
                       .only_z3 = false,
                       .dump_folder = s.dump_folder});
  const Answer answer = solver.check(name, chain.facts);
  return {answer.outcome, build_ms, answer.milliseconds, answer.rlimit, pool.size()};
}

void run_family(const char* title, Settings settings, const std::vector<unsigned>& sizes) {
  for (const unsigned n : sizes) {
    settings.steps = n;
    const std::string name = fmt::format("{}.{}", title, n);
    const Measurement m = measure(settings, name);
    fmt::print("{:<44} {:>6} {:>8} {:>9.2f} {:>10.2f} {:>10} {:>8}\n", title, n,
               to_string(m.outcome), m.build_ms, m.solve_ms, m.rlimit, m.terms);
    std::fflush(stdout);
    if (m.outcome != Outcome::Sat && m.outcome != Outcome::Unsat)
      break;
  }
}

} // namespace

int main(int argc, char** argv) try {
  CLI::App app{"Times of lock counters over chains of correlated conditions"};
  std::vector<unsigned> sizes{40, 160, 640};
  std::string dump_folder, only;
  app.add_option("--sizes", sizes, "numbers of conditions");
  app.add_option("--dump", dump_folder, "folder for the queries as SMT-LIB 2");
  app.add_option("--only", only, "families whose name contains this");
  CLI11_PARSE(app, argc, argv);
  fmt::print("{:<44} {:>6} {:>8} {:>9} {:>10} {:>10} {:>8}\n", "family", "steps", "answer",
             "build ms", "solve ms", "rlimit", "terms");
  const std::pair<const char*, Correlation> correlations[] = {{"same", Correlation::Same},
                                                              {"equal", Correlation::Equal},
                                                              {"compared", Correlation::Compared}};
  for (const auto& [word, correlation] : correlations)
    for (const bool together : {false, true})
      for (const bool threaded : {false, true})
        for (const bool prefixes : {false, true})
          for (const bool drop_one : {false, true}) {
            const std::string title = fmt::format(
                "{}-{}-{}-{}{}", word, together ? "apart" : "pairs", threaded ? "threaded" : "sum",
                drop_one ? "defect" : "safe", prefixes ? "-each" : "");
            if (title.find(only) == std::string::npos)
              continue;
            run_family(title.c_str(),
                       {0, correlation, together, threaded, drop_one, prefixes, dump_folder},
                       sizes);
          }
  return 0;
} catch (const std::exception& error) {
  std::fputs(error.what(), stderr);
  return 1;
}
