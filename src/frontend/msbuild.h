#pragma once

#include <llvm/ADT/StringMap.h>
#include <llvm/ADT/StringRef.h>
#include <llvm/ADT/StringSet.h>

#include <filesystem>
#include <set>
#include <string>

namespace ndv::frontend {

/// The properties of an MSBuild evaluation, and the two small languages written with them:
/// `$(Name)` and `%(Name)` in values, and conditions. Names are the same in any case. What is not
/// set is asked of the environment, and else expands to nothing, as in MSBuild.
class MsBuildProperties {
public:
  explicit MsBuildProperties(std::filesystem::path folder) : folder_(std::move(folder)) {}

  void set(llvm::StringRef name, std::string value) { values_[name.lower()] = std::move(value); }
  /// As given on MSBuild's command line: what the project sets is ignored.
  void set_global(llvm::StringRef name, std::string value) {
    set(name, std::move(value));
    global_.insert(name.lower());
  }
  bool is_global(llvm::StringRef name) const { return global_.contains(name.lower()); }
  std::string get(llvm::StringRef name) const;

  using Metadata = llvm::StringMap<std::string>; // by lower-case name
  std::string expand(llvm::StringRef text, const Metadata* metadata = nullptr) const;

  /// `'$(A)'=='x' And !Exists('y')`; an empty condition holds. One that cannot be read does not.
  bool holds(llvm::StringRef condition, const Metadata* metadata = nullptr) const;

  /// Property functions that are not known, and expanded to nothing.
  const std::set<std::string>& not_evaluated() const { return not_evaluated_; }

private:
  static constexpr unsigned kDeepest = 50;
  std::string evaluate(llvm::StringRef expression) const;

  std::filesystem::path folder_; // what `Exists` is relative to
  llvm::StringMap<std::string> values_;
  llvm::StringSet<> global_;
  mutable unsigned depth_ = 0; // of functions within arguments of functions
  mutable std::set<std::string> not_evaluated_;
};

} // namespace ndv::frontend
