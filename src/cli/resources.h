#pragma once

#include <filesystem>

namespace ndv::cli {

/// The files that the tool reads at run time.
struct Resources {
  std::filesystem::path wdk_headers; // include/wdk
  std::filesystem::path rules;       // rules/ndis: the rules and rule.h
};

/// Beside the installed program (../share/ndis-verify), else in the source tree of this build.
/// Raises Error when neither is there.
Resources find_resources(const std::filesystem::path& executable);

} // namespace ndv::cli
