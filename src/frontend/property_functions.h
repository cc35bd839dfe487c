#pragma once

#include <llvm/ADT/StringRef.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace ndv::frontend {

/// What property functions need of the evaluation they stand in.
struct PropertyScope {
  std::function<std::string(llvm::StringRef name)> get;    // a property's value
  std::function<std::string(llvm::StringRef text)> expand; // $(…) in a text
  std::filesystem::path folder;                            // relative paths start here
};

/// The value of what stands between `$(` and `)`: a property, members called on it
/// (`Name.Replace('a', 'b')`), or a static function (`[MSBuild]::NormalizePath(…)`). None for a
/// function that is not known.
std::optional<std::string> evaluate_property(llvm::StringRef expression,
                                             const PropertyScope& scope);

/// The nearest folder at or above `start` that has this file; an empty path if none has.
std::filesystem::path folder_above(const std::filesystem::path& start, const std::string& file);

} // namespace ndv::frontend
