#pragma once

#include <ndv/frontend.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ndv::cli {

enum class Mode : std::uint8_t {
  Verify,
  ListEntries,
  ListRules,
  Explain,
  DumpIr,
  DumpSummaries,
  DumpCommands
};
enum class Format : std::uint8_t { Text, Json };
enum class ColorMode : std::uint8_t { Auto, Always, Never };

/// One report to write; to standard output when `file` is empty.
struct Output {
  Format format = Format::Text;
  std::filesystem::path file;
};

inline constexpr std::uint64_t kDefaultMemoryMb = 4096;

/// What the command line asks for. Nothing in it has been compared with the file system yet.
struct Settings {
  Mode mode = Mode::Verify;

  std::vector<std::string> files; // C files, folders, .vcxproj, SOURCES
  std::string compile_commands;   // -p: a folder that holds compile_commands.json
  std::string variant;            // of the build; empty: a release for the target
  bool all_variants = false;
  std::string wdk; // folder of a user's own kit headers; empty: ours
  std::vector<std::string> include_dirs;
  std::vector<std::string> defines;
  std::vector<std::string> undefines;
  std::vector<std::string> clang_args;
  frontend::Target target = frontend::Target::X64;

  std::vector<std::string> rules = {"SpinLockBalanced"}; // {"all"}: every rule
  std::vector<std::string> rules_dirs;
  std::string explain; // a rule's name

  std::vector<std::string> entries; // empty: all
  unsigned bound = 4;
  unsigned jobs = 0;    // 0: all cores
  double timeout_s = 0; // 0: none
  std::uint64_t memory_mb = kDefaultMemoryMb;
  std::string smt_dump_dir;
  bool cross_check = false;

  std::vector<Output> outputs = {{}}; // at least one, at most one to standard output
  ColorMode color = ColorMode::Auto;
  bool assumptions = false;
  bool statistics = false;
  bool quiet = false;
  unsigned verbosity = 0; // 1: diagnostics and all checks; 2: debugging and whole traces
};

} // namespace ndv::cli
