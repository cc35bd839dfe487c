#pragma once

#include <ndv/frontend.h>

#include <filesystem>
#include <string>
#include <vector>

namespace ndv {

/// One way in which a driver is built.
struct Configuration {
  std::string name; // "Debug|x64"; empty where there is only one and it has no name
  frontend::Target target = frontend::Target::X64;
  bool has_target = false;                  // whether the project says for which target it is
  std::vector<std::filesystem::path> files; // C files, sorted as in the project
  frontend::FileOptions common;             // for all files
  frontend::PerFileOptions per_file;
};

/// A driver as its build describes it.
struct DriverProject {
  std::string name; // of the project file or folder, without extension
  std::filesystem::path file;
  std::vector<Configuration> configurations; // at least one, in the order of the project
  /// What the project names and the tool does not take: C++ files, imports that are not there.
  std::vector<std::string> notes;

  /// The configuration of this name, case ignored; "Debug" finds the "Debug|…" for this target, or
  /// else the first. Null if none.
  const Configuration* find(const std::string& name,
                            frontend::Target target = frontend::Target::X64) const;
  /// For this target if there is one, and a release build if there is one; else the first.
  const Configuration& preferred(frontend::Target target) const;
};

/// Whether `path` is a driver to be opened with open_project, and not a C file.
bool is_project(const std::filesystem::path& path);

/// Reads a Visual Studio project (.vcxproj), a compile_commands.json or a folder that holds one
/// under that name, an old SOURCES file, or else a folder: the one .vcxproj below it, or if there
/// is none the one SOURCES file; else all C files below it, built as those projects say that name
/// them. Raises Error when it cannot be read or has no C file.
DriverProject open_project(const std::filesystem::path& path);
/// The compile_commands.json in the folder `path`, or the file `path` in that format.
DriverProject open_compile_commands(const std::filesystem::path& path);

/// Adds the configuration's files and how they are compiled to `options`; takes its target too when
/// it has one.
void add_to(frontend::Options& options, const Configuration& configuration);

namespace frontend {

/// The command of a Clang that parses `file` as load() does.
std::vector<std::string> compile_command(const Options& options, const std::filesystem::path& file);

} // namespace frontend
} // namespace ndv
