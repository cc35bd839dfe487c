#pragma once

#include "cli/resources.h"
#include "cli/settings.h"

#include <ndv/frontend.h>
#include <ndv/rules.h>

namespace ndv::cli {

/// One way in which the driver is built.
struct Variant {
  std::string name; // "Debug|x64", "DBG=1"; several that build alike are joined; may be empty
  frontend::Options options;
  std::size_t choices = 0; // how many the build has, if it has a name
};

/// How the driver is given: turns FILE... and the compile options into what the front end reads,
/// for the chosen variant, or for each that differs with --all-variants.
/// Every FILE must be a readable file or a project; raises Error for the first that is not.
std::vector<Variant> build_variants(const Settings& settings, const Resources& resources);
/// The first of them.
frontend::Options frontend_options(const Settings& settings, const Resources& resources);

/// The same driver with a rule's hooks as one more translation unit.
frontend::Options with_rule(frontend::Options options, const rules::RuleInfo& rule,
                            const Resources& resources);

/// How each file is parsed, as a compile_commands.json.
std::string compile_commands(const frontend::Options& options);

/// The rules below the folders of `settings` and our own; a user's rule hides ours of that name.
std::vector<rules::RuleInfo> available_rules(const Settings& settings, const Resources& resources);

/// The rules that --rule names, sorted by name. Raises Error for an unknown one.
std::vector<rules::RuleInfo> chosen_rules(const std::vector<std::string>& names,
                                          const std::vector<rules::RuleInfo>& available);

/// The rule of this name; raises Error if there is none.
const rules::RuleInfo& find_rule(const std::string& name,
                                 const std::vector<rules::RuleInfo>& available);

} // namespace ndv::cli
