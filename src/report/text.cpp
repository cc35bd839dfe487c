#include "report/assumptions.h"
#include "report/counts.h"
#include "report/printable.h"
#include "report/report.h"
#include "report/story.h"
#include "report/story_text.h"
#include "report/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace ndv::report {
namespace {

std::string plural(std::size_t n, std::string_view noun) {
  return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

std::set<std::string> rule_names(const Report& report) {
  std::set<std::string> names;
  for (const Check& check : report.checks)
    names.insert(check.rule);
  return names;
}

/// "DBG=0: proved, DBG=1: defect", where the variants of the build do not agree.
std::string variants_of(const Check& check) {
  std::string text;
  bool differ = false;
  for (const auto& [variant, verdict] : check.variants) {
    differ |= verdict != check.verdict;
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", printable(variant),
                        ndv::to_string(verdict));
  }
  return differ ? text : "";
}

/// In which variants of the build a defect holds, where several were analysed.
std::string render_variants(const Check& check, const Defect& defect) {
  if (defect.variants.empty())
    return "";
  if (defect.variants.size() == check.variants.size() && check.variants.size() > 1)
    return "  in every variant of the build\n";
  std::string names;
  for (const std::string& variant : defect.variants)
    names += (names.empty() ? "" : ", ") + printable(variant);
  return fmt::format("  in {}\n", names);
}

std::string detail_of(const Check& check) {
  std::string reason = printable(check.reason);
  switch (check.verdict) {
  case Verdict::Defect: {
    const std::string found = plural(check.defects.size(), "defect");
    return reason.empty() ? found : found + "; " + reason;
  }
  case Verdict::Bounded: {
    const std::string bound =
        fmt::format("no violation up to {} of each loop", plural(check.bound, "iteration"));
    return reason.empty() ? bound : bound + "; " + reason;
  }
  case Verdict::Inconclusive:
    return reason.empty() ? "no reason given" : reason;
  case Verdict::Proved:
  case Verdict::NotApplicable:
    return reason;
  }
  return reason;
}

bool needs_attention(const Check& check) {
  return check.verdict != Verdict::Proved && check.verdict != Verdict::NotApplicable;
}

std::string render_checks(const Report& report, const TextOptions& options, const Painter& paint) {
  const bool several_rules = rule_names(report).size() > 1;
  std::vector<std::vector<Cell>> rows;
  for (const Verdict verdict : kVerdictsByUrgency) {
    for (const Check& check : report.checks) {
      if (check.verdict != verdict || !(options.all_checks || needs_attention(check)))
        continue;
      std::vector<Cell> row;
      row.push_back({std::string(ndv::to_string(verdict)), ink_of(verdict)});
      row.push_back({printable(check.entry), Ink::Strong});
      row.push_back({printable(check.role)});
      if (several_rules)
        row.push_back({check.rule});
      row.push_back({printable(to_string({check.file, check.line, 0})), Ink::Faint});
      row.push_back({detail_of(check)});
      if (std::string variants = variants_of(check); !variants.empty())
        row.back().text += (row.back().text.empty() ? "" : "; ") + variants;
      rows.push_back(std::move(row));
    }
  }
  return rows.empty() ? "" : render_table(rows, paint) + '\n';
}

std::string render_counts(const Report& report, const Painter& paint) {
  const Counts counts = count(report);
  if (counts.checks == 0)
    return "0 checks: no entry point found (--entry NAME checks any function)\n";
  const auto rules = rule_names(report);
  std::string out = plural(counts.checks, "check");
  out += rules.size() == 1 ? " of " + *rules.begin() : fmt::format(" of {} rules", rules.size());
  std::string_view separator = ": ";
  for (const Verdict verdict : kVerdictsByUrgency) {
    if (const std::size_t n = counts.of(verdict)) {
      std::string item = fmt::format("{} {}", n, ndv::to_string(verdict));
      if (verdict == Verdict::Defect)
        item = counts.defects == n ? plural(n, "defect")
                                   : fmt::format("{} with {}", n, plural(counts.defects, "defect"));
      out += fmt::format("{}{}", separator, paint(ink_of(verdict), item));
      separator = ", ";
    }
  }
  return out + '\n';
}

/// "2 missing headers": of a kind of assumptions, "missing-header".
std::string in_words(std::size_t n, const std::string& kind) {
  struct Words {
    std::string_view kind, one, several;
  };
  static constexpr std::array kOthers = {
      Words{"file-with-errors", "file with errors", "files with errors"},
      Words{"project", "note on the project", "notes on the project"},
      Words{"unreadable", "unreadable function", "unreadable functions"},
      Words{"unsupported", "unsupported construct", "unsupported constructs"},
  };
  const auto words = std::ranges::find(kOthers, kind, &Words::kind);
  if (words != kOthers.end())
    return fmt::format("{} {}", n, n == 1 ? words->one : words->several);
  std::string noun = kind;
  std::ranges::replace(noun, '-', ' ');
  return plural(n, noun);
}

std::string render_not_checked(const Report& report, const TextOptions& options) {
  std::string left_out, granted;
  for (const auto& [kind, n] : count_by_kind(report.assumptions)) {
    std::string& list = kind == "assumption" ? granted : left_out;
    list += (list.empty() ? "" : ", ") + in_words(n, kind);
  }
  std::string out = left_out.empty() ? "all code was checked" : "not checked: " + left_out;
  if (!granted.empty())
    out += "; taken for granted: " + granted;
  return out + (options.assumptions ? "\n" : " (--assumptions lists what the verdicts rest on)\n");
}

std::string render_configuration(const Report& report) {
  if (report.configuration.empty())
    return "";
  return fmt::format(
      "configuration {}{}\n", printable(report.configuration),
      report.configuration_choices > 1
          ? fmt::format(" (of {}; --all-variants checks each)", report.configuration_choices)
          : "");
}

std::string render_assumptions(const Report& report, const Painter& paint) {
  std::vector<std::vector<Cell>> rows;
  for (const Assumption& a : report.assumptions)
    rows.push_back({{printable(a.kind), Ink::Strong},
                    {printable(to_string({a.file, a.line, a.column})), Ink::Faint},
                    {printable(a.text)}});
  std::string out = "\nThe verdicts rest on this:\n";
  for (const std::string_view text : kStandingAssumptions)
    out += fmt::format("  - {}\n", text);
  if (!rows.empty())
    out += "and on what was not read or is not known of this driver:\n" + render_table(rows, paint);
  return out;
}

std::string render_statistics(const Report& report, const Painter& paint) {
  std::vector<std::vector<Cell>> rows;
  for (const Statistic& s : report.statistics) {
    const bool is_count = s.unit.empty();
    rows.push_back({{printable(s.name)},
                    {is_count ? fmt::format("{}", s.value) : fmt::format("{:.1f}", s.value)},
                    {s.unit}});
  }
  return rows.empty() ? "" : "\nStatistics:\n" + render_table(rows, paint);
}

} // namespace

std::string render_text(const Report& report, const TextOptions& options) {
  const Painter paint(options.color);
  std::string out;
  for (const Check& check : report.checks)
    for (const Defect& defect : check.defects)
      out += render_defect(check, defect, options.full_traces, paint) +
             render_variants(check, defect) + '\n';
  if (!options.quiet)
    out += render_checks(report, options, paint);
  out += render_counts(report, paint);
  if (!options.quiet)
    out += render_configuration(report) + render_not_checked(report, options);
  if (options.assumptions)
    out += render_assumptions(report, paint);
  if (options.statistics)
    out += render_statistics(report, paint);
  return out;
}

} // namespace ndv::report
