#pragma once

#include <ndv/ir/program.h>
#include <ndv/rules.h>
#include <ndv/verify.h>

#include <span>
#include <string>

namespace ndv::report {

struct TextOptions {
  bool color = false;
  bool quiet = false;       // defects and the count line only
  bool all_checks = false;  // the table lists proved and not-applicable checks too
  bool full_traces = false; // every step instead of the essential ones
  bool assumptions = false; // list what the verdicts take for granted
  bool statistics = false;
};

/// For a person: defects and their stories, the checks that were not proved, counts.
std::string render_text(const Report& report, const TextOptions& options);

struct JsonOptions {
  std::string version;     // of the tool
  bool statistics = false; // without them equal runs give equal bytes
};

/// For programs: the keys promised in the README, in a fixed order. Text that is no UTF-8 is
/// mended.
std::string render_json(const Report& report, const JsonOptions& options);

/// The entry points of a driver, for --list-entries.
std::string render_entries_text(const ir::Program& program);
std::string render_entries_json(const ir::Program& program, const JsonOptions& options);

/// The rules, for --list-rules and --explain.
std::string render_rules_text(std::span<const rules::RuleInfo> rules);
std::string render_rules_json(std::span<const rules::RuleInfo> rules, const JsonOptions& options);
std::string render_explanation(const rules::RuleInfo& rule);

} // namespace ndv::report
