#pragma once

#include "cli/settings.h"

#include <optional>
#include <string>
#include <vector>

namespace ndv::cli {

struct CommandLine {
  Settings settings;
  std::optional<std::string> answer; // --help, --version: to be printed, then nothing is done
};

/// Reads the arguments after the program's name. Raises Error for what cannot be understood.
CommandLine parse_command_line(std::vector<std::string> arguments);

/// The arguments with each `@FILE` replaced by the arguments that FILE holds. They are separated by
/// white space; '…' and "…" group, a backslash is an ordinary character (Windows paths) except
/// before a double quote. What stands after `--` is left alone.
std::vector<std::string> expand_response_files(std::vector<std::string> arguments);

} // namespace ndv::cli
