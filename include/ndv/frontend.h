#pragma once

#include <ndv/ir/program.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace ndv::frontend {

enum class Target { X64, X86, Arm64 };

/// How a C file is compiled.
struct FileOptions {
  std::vector<std::filesystem::path> include_dirs; // -I
  std::vector<std::string> defines;                // NAME or NAME=V
  std::vector<std::string> undefines;
  std::vector<std::filesystem::path> forced_includes; // read before the file
  friend bool operator==(const FileOptions&, const FileOptions&) = default;
};
/// By path as in Options::files; beside what holds for all files.
using PerFileOptions = std::map<std::filesystem::path, FileOptions>;

struct Options {
  std::vector<std::filesystem::path> files;        // C files of one driver
  std::vector<std::filesystem::path> include_dirs; // -I
  std::vector<std::string> defines;                // NAME or NAME=V
  std::vector<std::string> undefines;
  std::vector<std::filesystem::path> forced_includes;
  PerFileOptions per_file;
  std::vector<std::string> clang_args; // after --, verbatim
  Target target = Target::X64;
  std::string triple;                // overrides target when set (tests on the host)
  std::filesystem::path wdk_headers; // our include/wdk; empty: none on the path
  unsigned jobs = 0;                 // threads that parse; 0: one a core
  std::vector<std::string> notes;    // of a project: become remarks
  /// A rule's C file, linked in as one more translation unit; empty: none.
  std::filesystem::path rule_file;
  std::filesystem::path rule_include_dir;
};

/// Parses all files and links them into one program: lowered bodies, entry points, remarks.
/// Raises Error when a file cannot be read or does not parse at all.
ir::Program load(const Options& options);

/// A text that Windows tools marked with a byte order mark, as UTF-8 without it; other bytes are as
/// they were.
std::string without_mark(std::string bytes);

} // namespace ndv::frontend
