#include "cli/merge.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace ndv::cli {
namespace {

auto key(const Check& c) {
  return std::tie(c.file, c.line, c.column, c.entry, c.rule);
}

auto key(const Assumption& a) {
  return std::tie(a.file, a.line, a.column, a.kind, a.text);
}

void sort_checks(Report& report) {
  std::ranges::stable_sort(report.checks,
                           [](const Check& a, const Check& b) { return key(a) < key(b); });
}

void merge_assumptions(Report& report, std::vector<Assumption> more) {
  std::ranges::move(more, std::back_inserter(report.assumptions));
  std::ranges::stable_sort(
      report.assumptions, [](const Assumption& a, const Assumption& b) { return key(a) < key(b); });
  const auto repeated =
      std::ranges::unique(report.assumptions, [](const Assumption& a, const Assumption& b) {
        return key(a) == key(b);
      });
  report.assumptions.erase(repeated.begin(), repeated.end());
}

void add_statistics(Report& report, std::vector<Statistic> more) {
  for (Statistic& s : more) {
    const auto found = std::ranges::find(report.statistics, s.name, &Statistic::name);
    if (found == report.statistics.end())
      report.statistics.push_back(std::move(s));
    else
      found->value += s.value;
  }
}

int badness(Verdict verdict) {
  switch (verdict) {
  case Verdict::NotApplicable:
    return 0;
  case Verdict::Proved:
    return 1;
  case Verdict::Bounded:
    return 2;
  case Verdict::Inconclusive:
    return 3;
  case Verdict::Defect:
    return 4;
  }
  return 3;
}

/// One lock, told of one step of the source.
bool same_defect(const Defect& a, const Defect& b) {
  const auto end = [](const Defect& d) {
    return d.trace.empty()
               ? std::tuple<std::string, unsigned, unsigned>()
               : std::tuple(d.trace.back().file, d.trace.back().line, d.trace.back().column);
  };
  return std::tie(a.message, a.lock, a.kind) == std::tie(b.message, b.lock, b.kind) &&
         end(a) == end(b);
}

void merge_check(Check& check, Check other, const std::string& variant) {
  check.variants.emplace_back(variant, other.verdict);
  if (badness(other.verdict) > badness(check.verdict)) {
    check.verdict = other.verdict;
    check.bound = other.bound;
    check.reason = std::move(other.reason);
  }
  for (Defect& defect : other.defects) {
    const auto known = std::ranges::find_if(
        check.defects, [&](const Defect& d) { return same_defect(d, defect); });
    if (known != check.defects.end()) {
      known->variants.push_back(variant);
      continue;
    }
    defect.variants = {variant};
    check.defects.push_back(std::move(defect));
  }
}

} // namespace

void merge_into(Report& report, Report other) {
  std::ranges::move(other.checks, std::back_inserter(report.checks));
  sort_checks(report);
  merge_assumptions(report, std::move(other.assumptions));
  add_statistics(report, std::move(other.statistics));
}

void merge_variant(Report& report, Report other, const std::string& variant) {
  for (Check& check : other.checks) {
    const auto known =
        std::ranges::find_if(report.checks, [&](const Check& c) { return key(c) == key(check); });
    if (known != report.checks.end()) {
      merge_check(*known, std::move(check), variant);
      continue;
    }
    check.variants = {{variant, check.verdict}};
    for (Defect& defect : check.defects)
      defect.variants = {variant};
    report.checks.push_back(std::move(check));
  }
  sort_checks(report);
  merge_assumptions(report, std::move(other.assumptions));
  add_statistics(report, std::move(other.statistics));
}

} // namespace ndv::cli
