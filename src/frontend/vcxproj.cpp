#include "frontend/msbuild.h"
#include "frontend/project.h"
#include "frontend/property_functions.h"

#include <ndv/error.h>

#include <clang/Basic/CharInfo.h>
#include <fmt/format.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/StringSaver.h>

#include <algorithm>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <set>

namespace ndv::frontend {
namespace {

namespace fs = std::filesystem;
using Metadata = MsBuildProperties::Metadata;

/// The XML files of a project and of what it imports, each read once.
class Documents {
public:
  /// Null when there is no such file.
  const pugi::xml_document* find(const fs::path& file) {
    const auto [known, is_new] = documents_.try_emplace(file);
    if (!is_new)
      return known->second.get();
    std::error_code error;
    if (!fs::is_regular_file(file, error))
      return nullptr;
    auto document = std::make_unique<pugi::xml_document>();
    const pugi::xml_parse_result result = document->load_file(file.c_str());
    if (!result)
      throw Error(
          fmt::format("is not valid XML: {} at byte {}", result.description(), result.offset),
          file.string());
    known->second = std::move(document);
    return known->second.get();
  }

private:
  std::map<fs::path, std::unique_ptr<pugi::xml_document>> documents_;
};

/// Where `$(SolutionDir)` points: the nearest folder with a solution; where there is none, the one
/// that has most of what the project names in it.
fs::path solution_folder(const fs::path& project, const std::set<std::string>& named) {
  constexpr int kHighest = 8;
  const fs::path start = fs::absolute(project).lexically_normal().parent_path();
  fs::path best = start;
  std::size_t most = 0;
  fs::path folder = start;
  for (int i = 0; i < kHighest && folder.has_relative_path(); ++i, folder = folder.parent_path()) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
      if (llvm::StringRef(entry.path().extension().string()).equals_insensitive(".sln"))
        return folder;
    const auto found = static_cast<std::size_t>(
        std::count_if(named.begin(), named.end(), [&](const std::string& name) {
          return fs::exists(windows_path(folder, name), error);
        }));
    if (found > most) {
      most = found;
      best = folder;
    }
  }
  return best;
}

/// The paths that a project writes behind `$(SolutionDir)`.
std::set<std::string> below_solution(llvm::StringRef text) {
  std::set<std::string> paths;
  while (true) {
    const std::size_t at = text.find("$(SolutionDir)");
    if (at == llvm::StringRef::npos)
      return paths;
    text = text.drop_front(at).split(')').second;
    const llvm::StringRef path =
        text.take_until([](char c) { return llvm::StringRef(";<>\"'|$% \t\r\n").contains(c); });
    if (!path.trim("\\/").empty())
      paths.insert(path.ltrim("\\/").str());
  }
}

/// One configuration of a project, evaluated as MSBuild does it: properties first, then item
/// definitions, then items.
class Evaluation {
public:
  Evaluation(const fs::path& file, Documents& documents, std::set<std::string>& notes,
             const fs::path& solution, llvm::StringRef configuration, llvm::StringRef platform)
      : file_(file), folder_(file.parent_path()), documents_(documents), notes_(notes),
        properties_(folder_) {
    const std::string folder = fs::absolute(file).lexically_normal().parent_path().string();
    properties_.set_global("Configuration", configuration.str());
    properties_.set_global("Platform", platform.str());
    properties_.set("MSBuildProjectDirectory", folder);
    properties_.set("ProjectDir", folder + "/");
    properties_.set("MSBuildProjectName", file.stem().string());
    properties_.set("MSBuildProjectFile", file.filename().string());
    properties_.set("MSBuildProjectExtension", file.extension().string());
    properties_.set("ProjectName", file.stem().string());
    properties_.set_global("SolutionDir", solution.string() + "/");
    // What the kit's property sheets would say.
    properties_.set("_NT_TARGET_VERSION_VISTA", "0x600");
    properties_.set("_NT_TARGET_VERSION_WIN7", "0x601");
    properties_.set("_NT_TARGET_VERSION_WIN8", "0x602");
    properties_.set("_NT_TARGET_VERSION_WINBLUE", "0x603");
    properties_.set("_NT_TARGET_VERSION_WIN10", "0xA00");
    properties_.set("_NT_TARGET_VERSION", "0xA00");
  }

  /// The names of the configurations, `Debug|x64`, of the project and of what it imports.
  std::vector<std::string> configurations() {
    run();
    return std::move(configurations_);
  }

  Configuration run() {
    const fs::path props = above("Directory.Build.props");
    const fs::path targets = above("Directory.Build.targets");
    for (pass_ = Pass::Properties; pass_ != Pass::Done; pass_ = static_cast<Pass>(pass_ + 1)) {
      project(props, 0);
      project(file_, 0);
      project(targets, 0);
    }
    for (const std::string& expression : properties_.not_evaluated())
      notes_.insert(fmt::format("$({}) is taken as empty", expression));
    return std::move(result_);
  }

private:
  enum Pass { Properties, Definitions, Items, Done };
  static constexpr unsigned kDeepestImport = 30;

  /// What MSBuild imports by itself: the nearest file of this name in the project's folder or
  /// above.
  fs::path above(const std::string& name) const {
    const fs::path folder = folder_above(folder_.empty() ? "." : folder_, name);
    return folder.empty() ? folder : windows_path(folder, name);
  }

  bool applies(const pugi::xml_node& node, const Metadata* metadata = nullptr) const {
    return properties_.holds(node.attribute("Condition").value(), metadata);
  }

  void project(const fs::path& file, unsigned depth) {
    const pugi::xml_document* document = file.empty() ? nullptr : documents_.find(file);
    if (!document || depth > kDeepestImport)
      return;
    enter(file);
    children(document->document_element(), file, depth);
  }

  void enter(const fs::path& file) {
    const fs::path absolute = fs::absolute(file).lexically_normal();
    properties_.set("MSBuildThisFileDirectory", absolute.parent_path().string() + "/");
    properties_.set("MSBuildThisFileFullPath", absolute.string());
    properties_.set("MSBuildThisFile", file.filename().string());
    properties_.set("MSBuildThisFileName", file.stem().string());
  }

  void children(const pugi::xml_node& parent, const fs::path& file, unsigned depth) {
    for (const pugi::xml_node& node : parent.children()) {
      const llvm::StringRef name = node.name();
      if (name == "Choose")
        choose(node, file, depth);
      else if (!applies(node))
        continue;
      else if (name == "ImportGroup")
        children(node, file, depth);
      else if (name == "Import")
        import(node, file, depth);
      else if (name == "PropertyGroup" && pass_ == Properties)
        property_group(node);
      else if (name == "ItemDefinitionGroup" && pass_ == Definitions)
        item_definitions(node);
      else if (name == "ItemGroup" && pass_ == Items)
        items(node);
    }
  }

  void choose(const pugi::xml_node& node, const fs::path& file, unsigned depth) {
    for (const pugi::xml_node& branch : node.children()) {
      const llvm::StringRef name = branch.name();
      if (name == "Otherwise" || (name == "When" && applies(branch))) {
        children(branch, file, depth);
        return;
      }
    }
  }

  void import(const pugi::xml_node& node, const fs::path& file, unsigned depth) {
    const llvm::StringRef written = node.attribute("Project").value();
    const fs::path target = windows_path(file.parent_path(), properties_.expand(written));
    if (documents_.find(target)) {
      project(target, depth + 1);
      enter(file);
    } else if (!written.contains("$(VCTargetsPath)") && !written.contains("$(UserRootDir)")) {
      notes_.insert(fmt::format("{} is imported and not there", written.str()));
    }
  }

  void property_group(const pugi::xml_node& group) {
    for (const pugi::xml_node& node : group.children()) {
      if (node.type() != pugi::node_element || properties_.is_global(node.name()) || !applies(node))
        continue;
      properties_.set(node.name(), properties_.expand(node.text().get()));
      if (llvm::StringRef(node.name()).equals_insensitive("TargetVersion"))
        set_target_version();
    }
  }

  void set_target_version() {
    static constexpr std::pair<llvm::StringLiteral, const char*> kVersions[] = {
        {"Vista", "0x600"},   {"Win7", "0x601"},     {"Windows7", "0x601"},
        {"Win8", "0x602"},    {"Windows8", "0x602"}, {"WindowsV6.3", "0x603"},
        {"WinBlue", "0x603"}, {"Windows10", "0xA00"}};
    for (const auto& [name, version] : kVersions)
      if (name.equals_insensitive(properties_.get("TargetVersion")))
        properties_.set("_NT_TARGET_VERSION", version);
  }

  void metadata(const pugi::xml_node& parent, Metadata& values) {
    for (const pugi::xml_node& node : parent.children())
      if (node.type() == pugi::node_element && applies(node, &values))
        values[llvm::StringRef(node.name()).lower()] =
            properties_.expand(node.text().get(), &values);
  }

  void item_definitions(const pugi::xml_node& group) {
    for (const pugi::xml_node& node : group.children("ClCompile"))
      if (applies(node))
        metadata(node, defaults_);
  }

  void items(const pugi::xml_node& group) {
    for (const pugi::xml_node& node : group.children("ProjectConfiguration"))
      if (const std::string name = properties_.expand(node.attribute("Include").value());
          applies(node) && std::ranges::count(configurations_, name) == 0)
        configurations_.push_back(name);
    for (const pugi::xml_node& node : group.children("ClCompile")) {
      if (!applies(node))
        continue;
      std::set<fs::path> removed;
      for (const fs::path& file : matches(node.attribute("Exclude").value()))
        removed.insert(file);
      for (const fs::path& file : matches(node.attribute("Remove").value()))
        remove(file);
      for (const fs::path& file : matches(node.attribute("Include").value()))
        if (!removed.contains(file))
          item(node, file);
    }
  }

  void remove(const fs::path& file) {
    std::erase(result_.files, file);
    result_.per_file.erase(file);
  }

  void item(const pugi::xml_node& node, const fs::path& file) {
    Metadata values = defaults_;
    values["fullpath"] = file.string();
    values["filename"] = file.stem().string();
    values["extension"] = file.extension().string();
    metadata(node, values);
    const auto is = [&](const char* name, llvm::StringRef value) {
      return value.equals_insensitive(llvm::StringRef(values.lookup(name)).trim());
    };
    if (is("excludedfrombuild", "true"))
      return;
    if (is_cpp_file(file) ? !is("compileas", "CompileAsC") : is("compileas", "CompileAsCpp")) {
      notes_.insert(cpp_note(file));
      return;
    }
    if (result_.per_file.try_emplace(file, options(values)).second)
      result_.files.push_back(file);
  }

  FileOptions options(const Metadata& values) const {
    FileOptions options;
    std::error_code error;
    for (const std::string& item : list_items(values.lookup("additionalincludedirectories")))
      if (const fs::path folder = windows_path(folder_, item); fs::is_directory(folder, error))
        options.include_dirs.push_back(folder);
    toolset_defines(options);
    for (std::string& item : list_items(values.lookup("preprocessordefinitions")))
      options.defines.push_back(std::move(item));
    if (const std::string function = trace_function(values); !function.empty())
      options.defines.push_back(function + "(...)=((void)0)");
    options.undefines = list_items(values.lookup("undefinepreprocessordefinitions"));
    for (const std::string& item : list_items(values.lookup("forcedincludefiles")))
      options.forced_includes.push_back(windows_path(folder_, item));
    std::vector<std::string> rest; // switches that do not matter here
    read_switches(switches(values.lookup("additionaloptions")), folder_, options, rest);
    return options;
  }

  /// `DEBUGP(LEVEL,MSG,...)`: what the WPP preprocessor would declare.
  static std::string trace_function(const Metadata& values) {
    return llvm::StringRef(values.lookup("wpptracefunction")).split('(').first.trim().str();
  }

  static std::vector<std::string> switches(llvm::StringRef written) {
    llvm::BumpPtrAllocator memory;
    llvm::StringSaver saver(memory);
    llvm::SmallVector<const char*> arguments;
    llvm::cl::TokenizeWindowsCommandLine(written, saver, arguments);
    return {arguments.begin(), arguments.end()};
  }

  /// What the kit's toolset defines by itself.
  void toolset_defines(FileOptions& options) const {
    if (!llvm::StringRef(properties_.get("ConfigurationType")).equals_insensitive("Driver") &&
        !llvm::StringRef(properties_.get("PlatformToolset")).contains_insensitive("KernelMode"))
      return;
    const bool is_debug =
        llvm::StringRef(properties_.get("UseDebugLibraries")).equals_insensitive("true");
    options.defines.push_back(is_debug ? "DBG=1" : "DBG=0");
    if (llvm::StringRef(properties_.get("DriverType")).equals_insensitive("KMDF")) {
      const std::string minor = properties_.get("KMDF_VERSION_MINOR");
      options.defines.push_back("KMDF_VERSION_MAJOR=1");
      options.defines.push_back("KMDF_VERSION_MINOR=" + (minor.empty() ? "15" : minor));
    }
  }

  /// The files of an item list; `*` and `?` match in the last component, `**` any folders.
  std::vector<fs::path> matches(llvm::StringRef written) const {
    std::vector<fs::path> found;
    for (const std::string& item : list_items(properties_.expand(written))) {
      const fs::path path = windows_path(folder_, item);
      if (path.string().find_first_of("*?") == std::string::npos) {
        found.push_back(path);
        continue;
      }
      const std::string parent = path.parent_path().string();
      const bool is_deep = llvm::StringRef(parent).ends_with("**");
      search(is_deep ? fs::path(parent).parent_path() : fs::path(parent), path.filename().string(),
             is_deep, found);
    }
    return found;
  }

  static void search(const fs::path& folder, llvm::StringRef pattern, bool is_deep,
                     std::vector<fs::path>& found) {
    std::error_code error;
    std::vector<fs::path> here;
    for (auto it = fs::recursive_directory_iterator(folder.empty() ? "." : folder, error);
         !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
      if (it->is_directory() && !is_deep)
        it.disable_recursion_pending();
      else if (it->is_regular_file() && match(pattern, it->path().filename().string()))
        here.push_back(it->path().lexically_normal());
    }
    std::sort(here.begin(), here.end());
    found.insert(found.end(), here.begin(), here.end());
  }

  static bool match(llvm::StringRef pattern, llvm::StringRef name) {
    const auto [head, tail] = pattern.split('*');
    const auto same = [](llvm::StringRef p, llvm::StringRef n) {
      return std::equal(p.begin(), p.end(), n.begin(), n.end(), [](char a, char b) {
        return a == '?' || clang::toLowercase(a) == clang::toLowercase(b);
      });
    };
    if (!pattern.contains('*'))
      return same(pattern, name);
    if (name.size() < head.size() || !same(head, name.take_front(head.size())))
      return false;
    for (name = name.drop_front(head.size());; name = name.drop_front())
      if (match(tail, name))
        return true;
      else if (name.empty())
        return false;
  }

  const fs::path& file_;
  fs::path folder_;
  Documents& documents_;
  std::set<std::string>& notes_;
  MsBuildProperties properties_;
  Pass pass_ = Properties;
  Metadata defaults_;
  Configuration result_;
  std::vector<std::string> configurations_;
};

void set_target(Configuration& configuration, llvm::StringRef platform) {
  configuration.has_target = true;
  if (platform.equals_insensitive("x64"))
    configuration.target = Target::X64;
  else if (platform.equals_insensitive("Win32") || platform.equals_insensitive("x86"))
    configuration.target = Target::X86;
  else if (platform.equals_insensitive("ARM64"))
    configuration.target = Target::Arm64;
  else
    configuration.has_target = false;
}

/// A project whose configurations stand in a file that is not there has those of any driver.
std::vector<std::string> configuration_names(const fs::path& file, Documents& documents,
                                             std::set<std::string>& notes,
                                             const fs::path& solution) {
  std::set<std::string> of_none; // what is missing without a configuration may be there with one
  std::vector<std::string> names =
      Evaluation(file, documents, of_none, solution, "", "").configurations();
  if (names.empty()) {
    notes.insert("no configuration is named: taken are Debug and Release for x64");
    names = {"Debug|x64", "Release|x64"};
  }
  return names;
}

} // namespace

DriverProject read_vcxproj(const fs::path& file) {
  Documents documents;
  const pugi::xml_document* document = documents.find(file);
  if (!document || llvm::StringRef(document->document_element().name()) != "Project")
    throw Error("is not a Visual Studio project", file.string());
  DriverProject project;
  project.name = file.stem().string();
  std::set<std::string> notes;
  const auto text = llvm::MemoryBuffer::getFile(file.string());
  const fs::path solution =
      solution_folder(file, text ? below_solution((*text)->getBuffer()) : std::set<std::string>());
  for (const std::string& name : configuration_names(file, documents, notes, solution)) {
    const auto [configuration, platform] = llvm::StringRef(name).split('|');
    Configuration evaluated =
        Evaluation(file, documents, notes, solution, configuration, platform).run();
    evaluated.name = name;
    set_target(evaluated, platform);
    project.configurations.push_back(std::move(evaluated));
  }
  project.notes.assign(notes.begin(), notes.end());
  return project;
}

} // namespace ndv::frontend
