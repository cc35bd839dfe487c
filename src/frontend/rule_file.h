#pragma once

#include "frontend/parse.h"

#include <clang/Basic/SourceLocation.h>
#include <llvm/ADT/StringRef.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace clang {
class Decl;
} // namespace clang

namespace ndv::frontend {

/// What the macros of the rule language say of a declaration, as "watch" or "after:NAME"; else
/// empty.
llvm::StringRef rule_mark(const clang::Decl* decl);

/// A rule's file, and what is wrong with it as a whole.
class RuleFile {
public:
  /// Parses it. Raises Error for what Clang does not take, a header that is not there, and a second
  /// watched object.
  RuleFile(const std::filesystem::path& file, const std::vector<std::string>& arguments,
           llvm::IntrusiveRefCntPtr<SourceFiles> files);

  const ParsedUnit& unit() const { return *unit_; }

  /// Notes which of the hooked functions a unit of the driver declares.
  void meet(clang::ASTContext& driver);
  /// Raises Error for a hook on a function that no unit declares, nor any header below `folders`.
  void require_known_functions(const std::vector<std::filesystem::path>& folders);

private:
  void check() const;
  void collect_hooks();

  std::unique_ptr<ParsedUnit> unit_;
  std::map<std::string, clang::SourceLocation> unknown_; // hooked functions not seen declared
};

} // namespace ndv::frontend
