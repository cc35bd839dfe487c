#include "frontend/project.h"

#include "frontend/source_files.h"

#include <ndv/error.h>

#include <llvm/ADT/SmallVector.h>

#include <algorithm>

namespace ndv {

namespace fs = std::filesystem;

namespace {

bool has_extension(const fs::path& file, llvm::StringRef extension) {
  return extension.equals_insensitive(file.extension().string());
}

bool is_sources_file(const fs::path& file) {
  const std::string name = file.filename().string();
  return llvm::StringRef(name).equals_insensitive("sources") ||
         llvm::StringRef(name).equals_insensitive("sources.inc");
}

bool has_c_file(const DriverProject& project) {
  return std::any_of(project.configurations.begin(), project.configurations.end(),
                     [](const Configuration& c) { return !c.files.empty(); });
}

DriverProject read(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    if (fs::exists(path / "compile_commands.json", error))
      return frontend::read_compile_commands(path / "compile_commands.json");
    return frontend::read_folder(path);
  }
  if (!fs::exists(path, error))
    throw Error("no such file", path.string());
  if (has_extension(path, ".vcxproj"))
    return frontend::read_vcxproj(path);
  if (has_extension(path, ".json"))
    return frontend::read_compile_commands(path);
  return frontend::read_sources_file(path);
}

} // namespace

const Configuration* DriverProject::find(const std::string& name, frontend::Target target) const {
  const llvm::StringRef wanted = name;
  const Configuration* best = nullptr;
  for (const Configuration& configuration : configurations) {
    if (wanted.equals_insensitive(configuration.name))
      return &configuration;
    const bool fits = !configuration.has_target || configuration.target == target;
    const bool is_meant =
        wanted.equals_insensitive(llvm::StringRef(configuration.name).split('|').first);
    if (is_meant && (best == nullptr || (fits && best->has_target && best->target != target)))
      best = &configuration;
  }
  return best;
}

const Configuration& DriverProject::preferred(frontend::Target target) const {
  const Configuration* best = &configurations.front();
  int most = -1;
  for (const Configuration& configuration : configurations) {
    const bool fits = !configuration.has_target || configuration.target == target;
    const int score =
        2 * fits + llvm::StringRef(configuration.name).contains_insensitive("release");
    if (!configuration.files.empty() && score > most) {
      most = score;
      best = &configuration;
    }
  }
  return *best;
}

bool is_project(const fs::path& path) {
  std::error_code error;
  return (fs::is_directory(path, error) && !frontend::is_c_file(path)) ||
         has_extension(path, ".vcxproj") || path.filename() == "compile_commands.json" ||
         is_sources_file(path);
}

DriverProject open_project(const fs::path& path) {
  DriverProject project = read(path);
  project.file = path;
  if (!has_c_file(project))
    throw Error("holds no C source file", path.string());
  return project;
}

DriverProject open_compile_commands(const fs::path& path) {
  std::error_code error;
  const fs::path file = fs::is_directory(path, error) ? path / "compile_commands.json" : path;
  if (!fs::exists(file, error))
    throw Error("no such file", file.string());
  DriverProject project = frontend::read_compile_commands(file);
  project.file = file;
  if (!has_c_file(project))
    throw Error("holds no C source file", file.string());
  return project;
}

void add_to(frontend::Options& options, const Configuration& configuration) {
  const auto append = [](auto& to, const auto& more) {
    to.insert(to.end(), more.begin(), more.end());
  };
  append(options.files, configuration.files);
  // What was given on the command line comes after, so that it wins.
  frontend::FileOptions common = configuration.common;
  append(common.include_dirs, options.include_dirs);
  append(common.defines, options.defines);
  append(common.undefines, options.undefines);
  append(common.forced_includes, options.forced_includes);
  options.include_dirs = std::move(common.include_dirs);
  options.defines = std::move(common.defines);
  options.undefines = std::move(common.undefines);
  options.forced_includes = std::move(common.forced_includes);
  options.per_file.insert(configuration.per_file.begin(), configuration.per_file.end());
  if (configuration.has_target)
    options.target = configuration.target;
}

namespace frontend {

fs::path windows_path(const fs::path& base, llvm::StringRef written) {
  std::string path = written.trim().trim('"').str();
  std::replace(path.begin(), path.end(), '\\', '/');
  fs::path joined = (base / path).lexically_normal();
  std::error_code error;
  if (fs::exists(joined, error))
    return joined;
  static SourceFiles files; // knows the case on disk
  const auto status = files.status(joined.string());
  return status ? fs::path(status->getName().str()) : joined;
}

std::vector<std::string> list_items(llvm::StringRef list) {
  llvm::SmallVector<llvm::StringRef> items;
  list.split(items, ';', -1, false);
  std::vector<std::string> result;
  for (const llvm::StringRef item : items)
    if (!item.trim().empty())
      result.push_back(item.trim().str());
  return result;
}

void read_switches(const std::vector<std::string>& arguments, const fs::path& base,
                   FileOptions& options, std::vector<std::string>& rest) {
  struct Switch {
    llvm::StringRef name;
    bool slash; // may begin with `/` as well
    enum { Include, Define, Undefine, Forced } kind;
  };
  static constexpr Switch kSwitches[] = {
      {"isystem", false, Switch::Include},   {"iquote", false, Switch::Include},
      {"external:I", true, Switch::Include}, {"imsvc", true, Switch::Include},
      {"include", false, Switch::Forced},    {"FI", true, Switch::Forced},
      {"I", true, Switch::Include},          {"D", true, Switch::Define},
      {"U", true, Switch::Undefine},
  };
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const llvm::StringRef argument = arguments[i];
    const auto matches = [&](const Switch& s) {
      return (argument.starts_with("-") || (s.slash && argument.starts_with("/"))) &&
             argument.drop_front().starts_with(s.name);
    };
    const auto* found = std::find_if(std::begin(kSwitches), std::end(kSwitches), matches);
    if (found == std::end(kSwitches)) {
      rest.push_back(arguments[i]);
      continue;
    }
    llvm::StringRef value = argument.drop_front(1 + found->name.size());
    if (value.empty() && i + 1 < arguments.size())
      value = arguments[++i];
    switch (found->kind) {
    case Switch::Include:
      options.include_dirs.push_back(windows_path(base, value));
      break;
    case Switch::Define:
      options.defines.push_back(value.str());
      break;
    case Switch::Undefine:
      options.undefines.push_back(value.str());
      break;
    case Switch::Forced:
      options.forced_includes.push_back(windows_path(base, value));
      break;
    }
  }
}

bool is_c_file(const fs::path& file) {
  return has_extension(file, ".c");
}

bool is_cpp_file(const fs::path& file) {
  return has_extension(file, ".cpp") || has_extension(file, ".cc") || has_extension(file, ".cxx");
}

std::string cpp_note(const fs::path& file) {
  return file.string() + " is C++ and is left out";
}

} // namespace frontend
} // namespace ndv
