#include "report/printable.h"
#include "report/report.h"
#include "report/story.h"
#include "report/table.h"

#include <fmt/format.h>

namespace ndv::report {
namespace {

const Painter kPlain(false);

} // namespace

std::string render_entries_text(const ir::Program& program) {
  std::vector<std::vector<Cell>> rows;
  for (const ir::EntryPoint& entry : program.entries) {
    const ir::Function& function = program[entry.function];
    const SourcePlace place{program.files[function.place.file], function.place.line,
                            function.place.column};
    rows.push_back({{printable(function.base_name)},
                    {printable(entry.role)},
                    {printable(entry.irql)},
                    {printable(to_string(place))}});
  }
  return render_table(rows, kPlain, "");
}

std::string render_rules_text(std::span<const rules::RuleInfo> rules) {
  std::vector<std::vector<Cell>> rows;
  for (const rules::RuleInfo& rule : rules)
    rows.push_back({{rule.name}, {rule.category}, {printable(rule.summary)}});
  return render_table(rows, kPlain, "");
}

std::string render_explanation(const rules::RuleInfo& rule) {
  std::string_view text = rule.text; // starts with the name, on a line of its own
  if (text.starts_with(rule.name + '\n'))
    text.remove_prefix(rule.name.size());
  const auto first = text.find_first_not_of('\n');
  const auto last = text.find_last_not_of('\n');
  text = first == std::string_view::npos ? rule.summary : text.substr(first, last - first + 1);
  return fmt::format("{} ({})\n\n{}\n\nRule file: {}\n", rule.name, rule.category, text,
                     rule.file.generic_string());
}

} // namespace ndv::report
