#include "report/report.h"
#include "reports.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace ndv;
using namespace ndv::report;
using namespace ndv::report::testing;
using nlohmann::json;

TEST_CASE("the JSON report has the promised shape") {
  Report report;
  report.checks = {held_at_exit(), check("Halt", Verdict::Proved)};
  report.assumptions = {{"missing-header", "x.h", "drv.c", 3, 10}};
  const json j = json::parse(render_json(report, {.version = "1.2.3"}));

  CHECK(j["tool"]["name"] == "ndis-verify");
  CHECK(j["tool"]["version"] == "1.2.3");
  REQUIRE(j["checks"].size() == 2);
  const json& check = j["checks"][0];
  for (const char* key : {"entry", "role", "rule", "verdict", "file", "line", "bound", "reason"})
    CHECK(check.contains(key));
  CHECK(check["verdict"] == "defect");
  CHECK(j["checks"][1]["defects"] == json::array());

  const json& defect = check["defects"][0];
  CHECK(defect["message"] == "lock `A->Lock` is still held at exit of Send");
  CHECK(defect["lock"] == "A->Lock");
  CHECK(defect["kind"] == "held-at-exit");
  CHECK(defect["line"] == 16);
  REQUIRE(defect["trace"].size() == 6);
  CHECK(defect["trace"][1] == json{{"file", "drv.c"},
                                   {"line", 12},
                                   {"column", 5},
                                   {"text", "NdisAcquireSpinLock(&A->Lock)"},
                                   {"function", "Send"},
                                   {"depth", 0},
                                   {"note", "acquired"},
                                   {"state", "held = 1"},
                                   {"essential", true}});
  CHECK(j["assumptions"].back() == json{{"kind", "missing-header"},
                                        {"text", "x.h"},
                                        {"file", "drv.c"},
                                        {"line", 3},
                                        {"column", 10}});
  CHECK(j["summary"]["verdicts"]["proved"] == 1);
  CHECK(j["stats"] == json::object());
}

TEST_CASE("an empty report is valid JSON with empty lists") {
  const json j = json::parse(render_json({}, {}));
  CHECK(j["checks"] == json::array());
  CHECK(j["assumptions"].is_array());
}

TEST_CASE("figures stand in the JSON on demand only") {
  Report report;
  report.statistics = {{"queries", 12, ""}, {"parse", 3.25, "ms"}};
  CHECK(json::parse(render_json(report, {}))["stats"] == json::object());
  CHECK(json::parse(render_json(report, {.version = "", .statistics = true}))["stats"] ==
        json{{"queries", 12}, {"parse [ms]", 3.25}});
}

TEST_CASE("source text that is no UTF-8 gives valid JSON") {
  Report report;
  report.checks = {held_at_exit()};
  report.checks[0].defects[0].trace[1].text = "caf\xE9 \x01 \"quoted\"";
  const json j = json::parse(render_json(report, {}));
  CHECK(j["checks"][0]["defects"][0]["trace"][1]["text"] == "caf\uFFFD \x01 \"quoted\"");
}

TEST_CASE("entry points and rules are listed in both formats") {
  ir::Program program;
  program.files = {"", "drv.c"};
  ir::Function function;
  function.name = "Halt@drv.c";
  function.base_name = "Halt";
  function.place = {1, 7, 3};
  program.functions.push_back(function);
  program.entries.push_back(
      {ir::FunctionId{0}, ir::EntryKind::RoleType, "MINIPORT_HALT", "PASSIVE_LEVEL"});
  CHECK(render_entries_text(program) == "Halt  MINIPORT_HALT  PASSIVE_LEVEL  drv.c:7:3\n");
  const json entries = json::parse(render_entries_json(program, {}));
  CHECK(entries["entries"][0] == json{{"entry", "Halt"},
                                      {"role", "MINIPORT_HALT"},
                                      {"kind", "role-type"},
                                      {"irql", "PASSIVE_LEVEL"},
                                      {"file", "drv.c"},
                                      {"line", 7},
                                      {"column", 3}});

  const std::vector<rules::RuleInfo> rules = {
      {"SpinLockBalanced", "Locking", "Balanced.", "Long text.\n", "rules/SpinLockBalanced.c"}};
  CHECK(render_rules_text(rules) == "SpinLockBalanced  Locking  Balanced.\n");
  CHECK(json::parse(render_rules_json(rules, {}))["rules"][0]["category"] == "Locking");
  CHECK_THAT(render_explanation(rules[0]),
             Catch::StartsWith("SpinLockBalanced (Locking)\n\nLong text.\n\nRule file"));
}
