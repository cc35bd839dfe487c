#include "report/report.h"
#include "reports.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ndv;
using namespace ndv::report;
using namespace ndv::report::testing;
using Catch::Contains;
using Catch::StartsWith;

namespace {

Check undecided(std::string entry, Verdict verdict, std::string reason) {
  Check result = check(std::move(entry), verdict, 20);
  result.reason = std::move(reason);
  result.bound = verdict == Verdict::Bounded ? 4 : 0;
  return result;
}

} // namespace

TEST_CASE("a defect is told as one line and a short story") {
  Report report;
  report.checks = {held_at_exit(), check("Halt", Verdict::Proved)};
  CHECK(render_text(report, {}) ==
        "drv.c:16:5: defect: lock `A->Lock` is still held at exit of Send "
        "[SpinLockBalanced/held-at-exit]\n"
        "    12 | NdisAcquireSpinLock(&A->Lock)  held = 1  acquired\n"
        "       | \u2026 2 steps\n"
        "    15 | if (Length == 0)               held = 1  taken: Length = 0\n"
        "    16 | return STATUS_FAIL             held = 1  Send returns here\n"
        "\n"
        "  defect  Send  MINIPORT_HALT  drv.c:10  1 defect\n"
        "\n"
        "2 checks of SpinLockBalanced: 1 defect, 1 proved\n"
        "all code was checked (--assumptions lists what the verdicts rest on)\n");
}

TEST_CASE("calls are indented and a change of file is marked") {
  Check check = held_at_exit();
  check.defects[0].trace = {step(12, "Take(A)"), step(40, "Acquire(l)", "held = 1", "acquired", 1),
                            step(16, "return", "held = 1")};
  check.defects[0].trace[1].file = "lock.c";
  Report report;
  report.checks = {check};
  const std::string text = render_text(report, {});
  CHECK_THAT(text, Contains("    12 | Take(A)\n"
                            "     --> lock.c\n"
                            "    40 |   Acquire(l)  held = 1  acquired\n"
                            "     --> drv.c\n"
                            "    16 | return        held = 1\n"));
}

TEST_CASE("a fold stands under the file of the step that it leads to") {
  Check check = held_at_exit();
  auto& trace = check.defects[0].trace;
  trace = {step(40, "Acquire(l)", "held = 1", "acquired", 1), minor(13, "x"), step(16, "return"),
           minor(41, "y", 1), step(17, "z")};
  trace[0].file = trace[3].file = "lock.c";
  Report report;
  report.checks = {check};
  CHECK_THAT(render_text(report, {}), Contains("     --> drv.c\n"
                                               "       | \u2026 1 step\n"
                                               "    16 | return\n"
                                               "       |   \u2026 1 step\n"
                                               "    17 | z\n"));
}

TEST_CASE("undecided checks are listed with their reasons, decided ones only on demand") {
  Report report;
  report.checks = {check("Proved", Verdict::Proved),
                   undecided("Loops", Verdict::Bounded, "loop at drv.c:22:3"),
                   check("Neutral", Verdict::NotApplicable),
                   undecided("Asm", Verdict::Inconclusive, "drv.c:25:3: inline assembly")};
  std::string text = render_text(report, {});
  CHECK_THAT(text,
             StartsWith("  inconclusive  Asm    MINIPORT_HALT  drv.c:20  drv.c:25:3: inline "
                        "assembly\n"
                        "  bounded       Loops  MINIPORT_HALT  drv.c:20  no violation up to 4 "
                        "iterations of each loop; loop at drv.c:22:3\n\n"));
  CHECK_THAT(text, Contains("4 checks of SpinLockBalanced: 1 inconclusive, 1 bounded, 1 proved, 1 "
                            "not-applicable\n"));
  CHECK_THAT(text, !Contains("Neutral"));

  text = render_text(report, {.all_checks = true});
  CHECK_THAT(text, Contains("Neutral"));
  CHECK_THAT(text, Contains("  proved          Proved"));
}

TEST_CASE("a check with defects says why there may be more") {
  Check check = held_at_exit();
  check.reason = "there may be more: the time limit was reached";
  Report report;
  report.checks = {check};
  CHECK_THAT(render_text(report, {}), Contains("drv.c:10  1 defect; there may be more: the time "
                                               "limit was reached\n"));
}

TEST_CASE("quiet leaves defects and the count line") {
  Report report;
  report.checks = {undecided("Asm", Verdict::Inconclusive, "because"), held_at_exit()};
  const std::string text = render_text(report, {.quiet = true});
  CHECK_THAT(text, StartsWith("drv.c:16:5: defect:"));
  CHECK_THAT(text, Catch::EndsWith("2 checks of SpinLockBalanced: 1 defect, 1 inconclusive\n"));
  CHECK_THAT(text, !Contains("because"));
}

TEST_CASE("several defects of one check are all told and counted") {
  Report report;
  report.checks = {held_at_exit()};
  report.checks[0].defects.push_back(report.checks[0].defects[0]);
  report.checks[0].defects[1].message = "lock `B` is released more often than acquired";
  const std::string text = render_text(report, {});
  CHECK_THAT(text, Contains("lock `A->Lock`") && Contains("lock `B`"));
  CHECK_THAT(text, Contains("1 check of SpinLockBalanced: 1 with 2 defects\n"));
}

TEST_CASE("an empty report says that there was nothing to check") {
  CHECK_THAT(render_text({}, {}), StartsWith("0 checks: no entry point found"));
}

TEST_CASE("kinds whose name is no noun are counted in words") {
  Report report;
  report.checks = {check("Halt", Verdict::Proved)};
  report.assumptions = {{"file-with-errors", "a.c: 1 error(s)", "a.c", 1, 1},
                        {"file-with-errors", "b.c: 2 error(s)", "b.c", 1, 1},
                        {"unreadable", "F: unknown type", "a.c", 1, 1}};
  CHECK_THAT(render_text(report, {}),
             Contains("not checked: 2 files with errors, 1 unreadable function ("));
}

TEST_CASE("what was not checked is counted, and listed on demand") {
  Report report;
  report.checks = {check("Halt", Verdict::Proved)};
  report.assumptions = {{"missing-header", "ndisx.h is not known", "drv.c", 3, 10},
                        {"external-function", "Foo is taken to leave locks alone", "drv.c", 9, 2},
                        {"missing-header", "other.h is not known", "drv.c", 4, 10}};
  std::string text = render_text(report, {});
  CHECK_THAT(text, Contains("not checked: 1 external function, 2 missing headers ("));
  CHECK_THAT(text, !Contains("ndisx.h"));
  text = render_text(report, {.assumptions = true});
  CHECK_THAT(text, Contains("  missing-header     drv.c:3:10  ndisx.h is not known\n"));
  CHECK_THAT(text, Contains("  - a callback exits where it returns"));
}

TEST_CASE("statistics are shown on demand") {
  Report report;
  report.statistics = {{"queries", 12, ""}, {"parse", 3.25, "ms"}};
  CHECK_THAT(render_text(report, {}), !Contains("queries"));
  const std::string text = render_text(report, {.statistics = true});
  CHECK_THAT(text, Contains("  queries  12\n") && Contains("  parse    3.2  ms\n"));
}

TEST_CASE("colour adds escape sequences and nothing else") {
  Report report;
  report.checks = {held_at_exit(), undecided("Asm", Verdict::Inconclusive, "because")};
  const std::string plain = render_text(report, {});
  std::string painted = render_text(report, {.color = true});
  CHECK(plain.find('\x1B') == std::string::npos);
  CHECK(painted.find("\x1B[") != std::string::npos);
  for (std::size_t at = 0; (at = painted.find('\x1B')) != std::string::npos;)
    painted.erase(at, painted.find('m', at) - at + 1);
  CHECK(painted == plain);
}

TEST_CASE("source text cannot break the layout") {
  Report report;
  report.checks = {held_at_exit()};
  report.checks[0].defects[0].trace[1].text = "f(\n" + std::string(200, 'x') + "\x1B[2J)";
  const std::string text = render_text(report, {});
  CHECK_THAT(text, !Contains("\x1B"));
  CHECK_THAT(text, Contains("f( xxx") && Contains("x\u2026x") &&
                       Contains("x\uFFFD[2J)  held = 1  acquired\n"));
  CHECK(std::ranges::count(text, '\n') == 10);
}
