#include "cli/exit_status.h"
#include "cli/merge.h"

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::cli;

namespace {

Check check(std::string entry, std::string rule, Verdict verdict, std::uint32_t line = 1) {
  Check result;
  result.entry = std::move(entry);
  result.rule = std::move(rule);
  result.verdict = verdict;
  result.file = "a.c";
  result.line = line;
  return result;
}

Report report_of(const std::vector<Verdict>& verdicts) {
  Report report;
  for (const Verdict verdict : verdicts)
    report.checks.push_back(check("f", "R", verdict));
  return report;
}

} // namespace

TEST_CASE("the exit status follows from the worst verdict") {
  using enum Verdict;
  CHECK(exit_status({}) == ExitStatus::Clean);
  CHECK(exit_status(report_of({Proved, Bounded, NotApplicable})) == ExitStatus::Clean);
  CHECK(exit_status(report_of({Proved, Inconclusive})) == ExitStatus::Inconclusive);
  CHECK(exit_status(report_of({Inconclusive, Defect, Proved})) == ExitStatus::Defect);
  CHECK(static_cast<int>(ExitStatus::Error) == 3);
}

TEST_CASE("reports of several rules merge by place, then rule") {
  Report first;
  first.checks = {check("f", "B", Verdict::Proved, 1), check("g", "B", Verdict::Proved, 9)};
  first.assumptions = {{"kind", "same", "a.c", 1, 1}, {"kind", "first", "a.c", 2, 1}};
  first.statistics = {{"queries", 2, ""}};
  Report second;
  second.checks = {check("f", "A", Verdict::Defect, 1), check("g", "A", Verdict::Proved, 9)};
  second.assumptions = {{"kind", "same", "a.c", 1, 1}};
  second.statistics = {{"queries", 3, ""}, {"other", 1, ""}};

  merge_into(first, second);
  std::string order;
  for (const Check& c : first.checks)
    order += c.entry + c.rule + " ";
  CHECK(order == "fA fB gA gB ");
  CHECK(first.assumptions.size() == 2);
  REQUIRE(first.statistics.size() == 2);
  CHECK(first.statistics[0].value == 5);
}
