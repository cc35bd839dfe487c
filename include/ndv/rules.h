#pragma once

#include <ndv/ir/program.h>

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace ndv::rules {

struct RuleInfo {
  std::string name;
  std::string category; // "Locking"
  std::string summary;  // one sentence
  std::string text;     // for --explain: the comment block at the head of the file
  std::filesystem::path file;
  std::size_t line = 1; // of RULE

  /// "file:line", for errors.
  std::string place() const;
};

/// The rules below these folders (`**/NAME.c`), sorted by name. C files that use none of the rule
/// language's macros are passed over. Raises Error for one that does and declares no rule, more
/// than one, or one of another name than its own.
std::vector<RuleInfo> find(const std::vector<std::filesystem::path>& folders);

/// Inserts the hooks of the rule's translation unit, already linked into `program` (functions with
/// a hook kind), around the calls they name and at entry and exit of the entry points; fills
/// program.monitors and program.rule. Raises Error for a rule that makes no sense.
void weave(ir::Program& program, const RuleInfo& rule);

/// Calls that the woven rule hooks, by the name of the function they stand in.
std::map<std::string, std::size_t> events_by_function(const ir::Program& program);

} // namespace ndv::rules
