#include "frontend/project.h"

#include <ndv/error.h>

#include <llvm/ADT/StringRef.h>

#include <algorithm>
#include <map>
#include <set>

namespace ndv::frontend {
namespace {

namespace fs = std::filesystem;

bool has_extension(const fs::path& file, llvm::StringRef extension) {
  return extension.equals_insensitive(file.extension().string());
}

/// What stands below a folder, each list sorted.
struct Contents {
  std::vector<fs::path> c_files, cpp_files, projects, sources_files;
  std::vector<fs::path> header_folders; // those nearest the top first
};

Contents contents_of(const fs::path& folder) {
  Contents found;
  std::error_code error;
  for (auto it = fs::recursive_directory_iterator(
           folder, fs::directory_options::skip_permission_denied, error);
       !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    const fs::path path = it->path().lexically_normal(); // as a project names it
    if (it->is_directory() && path.filename().string().starts_with("."))
      it.disable_recursion_pending();
    else if (!it->is_regular_file())
      continue;
    else if (is_cpp_file(path))
      found.cpp_files.push_back(path);
    else if (is_c_file(path))
      found.c_files.push_back(path);
    else if (has_extension(path, ".vcxproj"))
      found.projects.push_back(path);
    else if (llvm::StringRef(path.filename().string()).equals_insensitive("sources"))
      found.sources_files.push_back(path);
    else if (has_extension(path, ".h"))
      found.header_folders.push_back(path.parent_path());
  }
  if (error)
    throw Error("cannot be read: " + error.message(), folder.string());
  for (auto* list : {&found.c_files, &found.cpp_files, &found.projects, &found.sources_files})
    std::sort(list->begin(), list->end());
  // The build utility takes a folder's own SOURCES file, and looks further only if there is none.
  const auto is_own = [&](const fs::path& file) {
    return file.parent_path() == folder.lexically_normal() || !file.has_parent_path();
  };
  if (const auto own = std::ranges::find_if(found.sources_files, is_own);
      own != found.sources_files.end())
    found.sources_files = {fs::path(*own)};
  const auto depth = [](const fs::path& path) { return std::distance(path.begin(), path.end()); };
  auto& folders = found.header_folders;
  std::sort(folders.begin(), folders.end(), [&](const fs::path& a, const fs::path& b) {
    return std::pair(depth(a), a) < std::pair(depth(b), b);
  });
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  return found;
}

/// The same for all spellings of a file.
fs::path identity(const fs::path& file) {
  std::error_code error;
  const fs::path canonical = fs::weakly_canonical(file, error);
  return error ? file : canonical;
}

/// A project below the folder.
struct Project {
  DriverProject content;
  std::set<fs::path> files; // that it builds in any configuration
};

/// The Visual Studio projects of a folder, or else its SOURCES files, that build any C file.
std::vector<Project> read_projects(const Contents& contents) {
  const bool is_old = contents.projects.empty();
  std::vector<Project> projects;
  for (const fs::path& file : is_old ? contents.sources_files : contents.projects) {
    Project project{is_old ? read_sources_file(file) : read_vcxproj(file), {}};
    for (Configuration& configuration : project.content.configurations)
      for (const fs::path& source : configuration.files) {
        configuration.per_file.try_emplace(source, configuration.common);
        project.files.insert(identity(source));
      }
    if (!project.files.empty())
      projects.push_back(std::move(project));
  }
  // What builds most comes first; of equals that of the highest number: `mini630` before `mini60`.
  std::stable_sort(projects.begin(), projects.end(), [](const Project& a, const Project& b) {
    if (a.files.size() != b.files.size())
      return a.files.size() > b.files.size();
    return llvm::StringRef(a.content.name).compare_numeric(b.content.name) > 0;
  });
  return projects;
}

bool shares_a_file(const Project& a, const Project& b) {
  return std::any_of(a.files.begin(), a.files.end(),
                     [&](const fs::path& file) { return b.files.contains(file); });
}

/// Whether projects build the same files in different ways, rather than each a part of the driver.
bool has_alternatives(const std::vector<Project>& projects) {
  for (std::size_t i = 0; i < projects.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (shares_a_file(projects[i], projects[j]))
        return true;
  return false;
}

/// All C files of a folder, each as the first of the projects that names it builds it in
/// `configuration`; what none names, as the first project builds its own.
class Builder {
public:
  Builder(const std::vector<const Project*>& projects, const Configuration& configuration) {
    add(configuration);
    for (const Project* project : projects) {
      const Configuration* same = project->content.find(configuration.name);
      add(same != nullptr ? *same : project->content.preferred(configuration.target));
    }
    result_.name = configuration.name;
    result_.target = configuration.target;
    result_.has_target = configuration.has_target;
    rest_ = configuration.per_file.begin()->second;
  }

  Configuration build(const std::vector<fs::path>& files) {
    result_.files = files;
    for (const fs::path& file : files) {
      const auto known = options_.find(identity(file));
      result_.per_file[file] = known != options_.end() ? known->second : rest_;
    }
    return std::move(result_);
  }

private:
  void add(const Configuration& built) {
    for (const auto& [file, options] : built.per_file)
      options_.try_emplace(identity(file), options);
  }

  std::map<fs::path, FileOptions> options_;
  FileOptions rest_;
  Configuration result_;
};

/// `order`, with `first` before all others.
std::vector<const Project*> led_by(const Project& first, const std::vector<Project>& order) {
  std::vector<const Project*> projects = {&first};
  for (const Project& project : order)
    if (&project != &first)
      projects.push_back(&project);
  return projects;
}

void add_configurations(DriverProject& folder, const std::vector<Project>& projects,
                        const std::vector<fs::path>& files) {
  const bool is_choice = has_alternatives(projects);
  for (const Project& leader : projects) {
    for (const Configuration& built : leader.content.configurations) {
      if (built.files.empty() || built.per_file.empty())
        continue;
      folder.configurations.push_back(Builder(led_by(leader, projects), built).build(files));
      std::string& name = folder.configurations.back().name;
      if (is_choice)
        name.insert(0, leader.content.name + ":");
    }
    if (!is_choice)
      break;
  }
}

} // namespace

DriverProject read_folder(const fs::path& folder) {
  const Contents contents = contents_of(folder);
  std::vector<Project> projects = read_projects(contents);
  if (projects.size() == 1)
    return std::move(projects.front().content);

  DriverProject project;
  const fs::path absolute = fs::absolute(folder).lexically_normal();
  project.name = (absolute.has_filename() ? absolute : absolute.parent_path()).filename().string();
  std::set<std::string> notes;
  for (const fs::path& file : contents.cpp_files)
    notes.insert(cpp_note(file));
  for (const Project& found : projects)
    notes.insert(found.content.notes.begin(), found.content.notes.end());
  project.notes.assign(notes.begin(), notes.end());
  add_configurations(project, projects, contents.c_files);
  if (project.configurations.empty())
    project.configurations.emplace_back().files = contents.c_files;
  // Nothing says where headers are looked for: where there are any.
  for (Configuration& configuration : project.configurations)
    configuration.common.include_dirs = contents.header_folders;
  return project;
}

} // namespace ndv::frontend
