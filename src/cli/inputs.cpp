#include "cli/inputs.h"

#include "cli/closest.h"
#include "cli/kit.h"

#include <ndv/error.h>
#include <ndv/project.h>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <set>

namespace ndv::cli {
namespace fs = std::filesystem;
namespace {

/// How a C file outside of a project is built: the kit's checked build defines DBG as 1.
constexpr std::string_view kDebugVariants[] = {"DBG=0", "DBG=1"};

void require_readable_file(const std::string& name) {
  std::error_code error;
  const fs::file_status status = fs::status(name, error);
  if (status.type() == fs::file_type::not_found)
    throw Error("no such file", name);
  if (fs::is_directory(status))
    throw Error("is a folder, not a C file", name);
  if (!std::ifstream(name))
    throw Error("cannot be read", name);
}

void require_folder(const std::string& name, std::string_view option) {
  std::error_code error;
  if (!fs::is_directory(name, error))
    throw Error(fmt::format("{}: no such folder", option), name);
}

/// Headers of the user's own kit, and ours for what comes with a compiler instead (sal.h, …).
void use_kit(const std::string& kit, const Resources& resources, frontend::Options& options) {
  require_folder(kit, "--wdk");
  const fs::path calls = resources.wdk_headers / "ndv" / "kit_calls.h";
  options.clang_args.insert(options.clang_args.end(), {"-include", calls.string()});
  std::vector<fs::path> folders = kit_folders(kit);
  if (folders.empty())
    throw Error("--wdk: no header ndis.h below this folder", kit);
  folders.push_back(resources.wdk_headers);
  for (const fs::path& folder : folders)
    options.clang_args.insert(options.clang_args.end(), {"-isystem", folder.string()});
}

bool is_same_file(const fs::path& a, const fs::path& b) {
  std::error_code error;
  return fs::equivalent(a, b, error);
}

/// Of the compile commands those of the given C files, by the names that they are given.
void keep_given(DriverProject& commands, const std::vector<std::string>& files) {
  for (Configuration& configuration : commands.configurations) {
    frontend::PerFileOptions kept;
    for (const std::string& file : files) {
      if (is_project(file))
        continue;
      require_readable_file(file);
      const auto known = std::ranges::find_if(configuration.per_file, [&](const auto& built) {
        return is_same_file(built.first, file);
      });
      if (known != configuration.per_file.end())
        kept.emplace(file, known->second);
      else
        spdlog::warn("{} is not in {}; it is read without its flags", file, commands.file.string());
    }
    configuration.per_file = std::move(kept);
    configuration.files.clear();
  }
}

/// The projects among what is given, each read once.
std::vector<DriverProject> projects_of(const Settings& settings) {
  std::vector<DriverProject> projects;
  if (!settings.compile_commands.empty()) {
    std::error_code error;
    if (!fs::exists(settings.compile_commands, error))
      throw Error("-p: no such file or folder", settings.compile_commands);
    projects.push_back(open_compile_commands(settings.compile_commands));
    if (!std::ranges::all_of(settings.files, is_project))
      keep_given(projects.back(), settings.files);
  }
  for (const std::string& file : settings.files) {
    if (!is_project(file))
      continue;
    const auto is_same = [&](const DriverProject& known) { return is_same_file(known.file, file); };
    if (std::ranges::any_of(projects, is_same))
      spdlog::warn("{} is given twice; it is read once", file);
    else
      projects.push_back(open_project(file));
  }
  return projects;
}

/// What is analysed of a project; `variant` is the name of a configuration, or empty.
const Configuration& configuration_of(const DriverProject& project, const Settings& settings,
                                      const std::string& variant) {
  const Configuration* found = variant.empty() ? nullptr : project.find(variant);
  return found != nullptr && !found->files.empty() ? *found : project.preferred(settings.target);
}

/// A file that several projects build is read once, as the first of them builds it.
void drop_repeated(std::vector<fs::path>& files) {
  std::set<fs::path> known;
  std::erase_if(files, [&](const fs::path& file) {
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(fs::absolute(file), error);
    return !known.insert(error ? file : canonical).second;
  });
}

void add_project(const DriverProject& project, const Configuration& configuration,
                 frontend::Options& options) {
  for (const std::string& note : project.notes)
    options.notes.push_back(note);
  if (!configuration.name.empty())
    spdlog::info("{}: configuration {}", project.file.string(), configuration.name);
  add_to(options, configuration);
  drop_repeated(options.files);
}

void add_files(const Settings& settings, frontend::Options& options) {
  for (const std::string& file : settings.files) {
    if (is_project(file))
      continue;
    require_readable_file(file);
    const auto is_same = [&](const fs::path& other) { return is_same_file(file, other); };
    if (std::ranges::any_of(options.files, is_same))
      spdlog::warn("{} is given twice; it is read once", file);
    else
      options.files.emplace_back(file);
  }
}

/// `variant` is a configuration of a project, or a definition of DBG, or empty.
frontend::Options options_of(const Settings& settings, const Resources& resources,
                             const std::vector<DriverProject>& projects,
                             const std::string& variant) {
  frontend::Options options;
  options.target = settings.target;
  if (std::ranges::find(kDebugVariants, variant) != std::end(kDebugVariants))
    options.defines.push_back(variant);
  for (const DriverProject& project : projects)
    add_project(project, configuration_of(project, settings, variant), options);
  add_files(settings, options);
  for (const std::string& folder : settings.include_dirs) {
    std::error_code error;
    if (!fs::is_directory(folder, error))
      spdlog::warn("-I {}: no such folder", folder);
    options.include_dirs.emplace_back(folder);
  }
  const auto append = [](auto& to, const auto& more) {
    to.insert(to.end(), more.begin(), more.end());
  };
  append(options.defines, settings.defines);
  append(options.undefines, settings.undefines);
  if (settings.wdk.empty())
    options.wdk_headers = resources.wdk_headers;
  else
    use_kit(settings.wdk, resources, options);
  append(options.clang_args, settings.clang_args);
  options.jobs = settings.jobs;
  return options;
}

/// The configurations of the projects, in their order; DBG=0 and DBG=1 where none has a name.
std::vector<std::string> variant_names(const std::vector<DriverProject>& projects) {
  std::vector<std::string> names;
  for (const DriverProject& project : projects)
    for (const Configuration& configuration : project.configurations)
      if (!configuration.name.empty() && !configuration.files.empty() &&
          std::ranges::find(names, configuration.name) == names.end())
        names.push_back(configuration.name);
  if (names.empty())
    names.assign(std::begin(kDebugVariants), std::end(kDebugVariants));
  return names;
}

/// The variant that the user means: `Debug` for `Debug|x64`, case ignored.
std::string chosen_variant(const std::string& wanted, const std::vector<DriverProject>& projects,
                           const Settings& settings) {
  for (const DriverProject& project : projects)
    if (const Configuration* found = project.find(wanted, settings.target);
        found != nullptr && !found->files.empty())
      return found->name;
  const std::vector<std::string> names = variant_names(projects);
  if (std::ranges::find(names, wanted) != names.end())
    return wanted;
  throw Error(fmt::format("there is no variant '{}' of this driver; it has: {}", wanted,
                          fmt::join(names, ", ")));
}

/// The names of what is analysed of each project; without a project, of the variant that is wanted.
std::string analysed(const Settings& settings, const std::vector<DriverProject>& projects,
                     const std::string& variant) {
  std::vector<std::string> names;
  for (const DriverProject& project : projects)
    if (const std::string& name = configuration_of(project, settings, variant).name;
        !name.empty() && std::ranges::find(names, name) == names.end())
      names.push_back(name);
  return names.empty() ? variant : fmt::format("{}", fmt::join(names, ", "));
}

bool same_build(const frontend::Options& a, const frontend::Options& b) {
  return a.files == b.files && a.include_dirs == b.include_dirs && a.defines == b.defines &&
         a.undefines == b.undefines && a.forced_includes == b.forced_includes &&
         a.per_file == b.per_file && a.target == b.target;
}

} // namespace

std::vector<Variant> build_variants(const Settings& settings, const Resources& resources) {
  const std::vector<DriverProject> projects = projects_of(settings);
  if (!settings.all_variants) {
    const std::string name = settings.variant.empty()
                                 ? std::string()
                                 : chosen_variant(settings.variant, projects, settings);
    return {{analysed(settings, projects, name), options_of(settings, resources, projects, name),
             variant_names(projects).size()}};
  }
  std::vector<Variant> variants;
  for (const std::string& name : variant_names(projects)) {
    frontend::Options options = options_of(settings, resources, projects, name);
    const auto same = std::ranges::find_if(
        variants, [&](const Variant& known) { return same_build(known.options, options); });
    if (same != variants.end())
      same->name += ", " + name;
    else
      variants.push_back({name, std::move(options), variant_names(projects).size()});
  }
  return variants;
}

frontend::Options frontend_options(const Settings& settings, const Resources& resources) {
  return build_variants(settings, resources).front().options;
}

frontend::Options with_rule(frontend::Options options, const rules::RuleInfo& rule,
                            const Resources& resources) {
  options.rule_file = rule.file;
  options.rule_include_dir = resources.rules;
  return options;
}

std::string compile_commands(const frontend::Options& options) {
  nlohmann::ordered_json commands = nlohmann::ordered_json::array();
  for (const fs::path& file : options.files)
    commands.push_back({{"directory", fs::current_path().string()},
                        {"file", file.string()},
                        {"arguments", frontend::compile_command(options, file)}});
  return commands.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

std::vector<rules::RuleInfo> available_rules(const Settings& settings, const Resources& resources) {
  std::vector<fs::path> own;
  for (const std::string& folder : settings.rules_dirs) {
    require_folder(folder, "--rules-dir");
    own.emplace_back(folder);
  }
  std::vector<rules::RuleInfo> result = rules::find(own);
  for (rules::RuleInfo& rule : rules::find({resources.rules}))
    if (std::ranges::find(result, rule.name, &rules::RuleInfo::name) == result.end())
      result.push_back(std::move(rule));
  std::ranges::stable_sort(result, {}, &rules::RuleInfo::name);
  return result;
}

const rules::RuleInfo& find_rule(const std::string& name,
                                 const std::vector<rules::RuleInfo>& available) {
  const auto found = std::ranges::find(available, name, &rules::RuleInfo::name);
  if (found != available.end())
    return *found;
  std::vector<std::string> names;
  for (const rules::RuleInfo& rule : available)
    names.push_back(rule.name);
  const std::string meant = hint(name, names);
  throw Error(fmt::format("unknown rule '{}'{}", name,
                          meant.empty() ? "; --list-rules lists them" : meant));
}

std::vector<rules::RuleInfo> chosen_rules(const std::vector<std::string>& names,
                                          const std::vector<rules::RuleInfo>& available) {
  if (std::ranges::find(names, "all") != names.end())
    return available;
  std::vector<rules::RuleInfo> chosen;
  for (const std::string& name : names)
    chosen.push_back(find_rule(name, available));
  std::ranges::sort(chosen, {}, &rules::RuleInfo::name);
  const auto repeated = std::ranges::unique(chosen, {}, &rules::RuleInfo::name);
  chosen.erase(repeated.begin(), repeated.end());
  return chosen;
}

} // namespace ndv::cli
