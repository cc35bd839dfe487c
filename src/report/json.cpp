#include "report/assumptions.h"
#include "report/counts.h"
#include "report/report.h"
#include "report/story.h"

#include <nlohmann/json.hpp>

namespace ndv::report {
namespace {

using Json = nlohmann::ordered_json;

Json tool(const JsonOptions& options) {
  return {{"name", "ndis-verify"}, {"version", options.version}};
}

/// Source text may be in any code page: what is no UTF-8 becomes U+FFFD.
std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json to_json(const TraceStep& step) {
  return {{"file", step.file}, {"line", step.line},         {"column", step.column},
          {"text", step.text}, {"function", step.function}, {"depth", step.depth},
          {"note", step.note}, {"state", step.state},       {"essential", step.essential}};
}

Json to_json(const Check& check, const Defect& defect) {
  const SourcePlace place = place_of(check, defect);
  Json trace = Json::array();
  for (const TraceStep& step : defect.trace)
    trace.push_back(to_json(step));
  Json json = {{"message", defect.message}, {"lock", defect.lock}, {"kind", defect.kind},
               {"file", place.file},        {"line", place.line},  {"column", place.column},
               {"trace", std::move(trace)}};
  if (!defect.variants.empty())
    json["variants"] = defect.variants;
  return json;
}

Json to_json(const Check& check) {
  Json defects = Json::array();
  for (const Defect& defect : check.defects)
    defects.push_back(to_json(check, defect));
  Json json = {{"entry", check.entry},
               {"role", check.role},
               {"irql", check.irql},
               {"rule", check.rule},
               {"verdict", ndv::to_string(check.verdict)},
               {"file", check.file},
               {"line", check.line},
               {"column", check.column},
               {"bound", check.bound},
               {"reason", check.reason},
               {"defects", std::move(defects)}};
  for (const auto& [variant, verdict] : check.variants)
    json["variants"].push_back({{"variant", variant}, {"verdict", ndv::to_string(verdict)}});
  return json;
}

Json assumptions_of(const Report& report) {
  Json list = Json::array();
  for (const std::string_view text : kStandingAssumptions)
    list.push_back({{"kind", "always"}, {"text", text}, {"file", ""}, {"line", 0}, {"column", 0}});
  for (const Assumption& a : report.assumptions)
    list.push_back({{"kind", a.kind},
                    {"text", a.text},
                    {"file", a.file},
                    {"line", a.line},
                    {"column", a.column}});
  return list;
}

Json summary_of(const Report& report) {
  const Counts counts = count(report);
  Json summary = {{"checks", counts.checks}, {"defects", counts.defects}};
  for (const Verdict verdict : kVerdictsByUrgency)
    summary["verdicts"][std::string(ndv::to_string(verdict))] = counts.of(verdict);
  return summary;
}

/// Not given unasked: times differ from run to run, and some counts with the number of threads.
Json stats_of(const Report& report, const JsonOptions& options) {
  Json stats = Json::object();
  if (!options.statistics)
    return stats;
  for (const Statistic& s : report.statistics) {
    if (s.unit.empty())
      stats[s.name] = static_cast<std::int64_t>(s.value);
    else
      stats[s.name + " [" + s.unit + "]"] = s.value;
  }
  return stats;
}

std::string_view name_of(ir::EntryKind kind) {
  switch (kind) {
  case ir::EntryKind::RoleType:
    return "role-type";
  case ir::EntryKind::Characteristics:
    return "characteristics";
  case ir::EntryKind::Registration:
    return "registration";
  case ir::EntryKind::DriverEntry:
    return "driver-entry";
  case ir::EntryKind::Uncalled:
    return "uncalled";
  }
  return "";
}

} // namespace

std::string render_json(const Report& report, const JsonOptions& options) {
  Json checks = Json::array();
  for (const Check& check : report.checks)
    checks.push_back(to_json(check));
  return dump({{"tool", tool(options)},
               {"configuration", report.configuration},
               {"summary", summary_of(report)},
               {"checks", std::move(checks)},
               {"assumptions", assumptions_of(report)},
               {"stats", stats_of(report, options)}});
}

std::string render_entries_json(const ir::Program& program, const JsonOptions& options) {
  Json entries = Json::array();
  for (const ir::EntryPoint& entry : program.entries) {
    const ir::Function& function = program[entry.function];
    entries.push_back({{"entry", function.base_name},
                       {"role", entry.role},
                       {"kind", name_of(entry.kind)},
                       {"irql", entry.irql},
                       {"file", program.files[function.place.file]},
                       {"line", function.place.line},
                       {"column", function.place.column}});
  }
  return dump({{"tool", tool(options)}, {"entries", std::move(entries)}});
}

std::string render_rules_json(std::span<const rules::RuleInfo> rules, const JsonOptions& options) {
  Json list = Json::array();
  for (const rules::RuleInfo& rule : rules)
    list.push_back({{"rule", rule.name},
                    {"category", rule.category},
                    {"summary", rule.summary},
                    {"file", rule.file.generic_string()}});
  return dump({{"tool", tool(options)}, {"rules", std::move(list)}});
}

} // namespace ndv::report
