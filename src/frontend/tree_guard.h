#pragma once

#include "frontend/preprocessor_record.h"

#include <clang/Basic/SourceLocation.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>

#include <optional>
#include <span>
#include <string>

namespace clang {
class Decl;
class FunctionDecl;
class Type;
class TranslationUnitDecl;
} // namespace clang

namespace ndv::frontend {

/// Compares the tokens of function bodies with what the parser made of them. Clang's recovery from
/// errors drops statements without a mark; a body that passes was read whole.
class TreeGuard {
public:
  struct Finding {
    std::string cause;
    clang::SourceLocation location;
  };

  explicit TreeGuard(const clang::TranslationUnitDecl* unit);

  /// What this declaration says is not to be relied on: an error stands in it.
  void distrust(const clang::Decl* declaration) { distrusted_.insert(declaration); }

  /// Why the tree of this definition is not to be trusted; empty if it is. `body` are the tokens
  /// between its braces.
  std::optional<Finding> examine(const clang::FunctionDecl* definition,
                                 std::span<const WrittenToken> body);

  bool is_trusted(const clang::Decl* declaration);
  bool is_trusted(const clang::Type* type);
  bool is_function(const clang::IdentifierInfo* name) const { return functions_.contains(name); }

private:
  llvm::DenseSet<const clang::IdentifierInfo*> functions_; // declared at file level
  llvm::DenseSet<const clang::Decl*> distrusted_;
  llvm::DenseMap<const clang::Type*, bool> trusted_types_;
};

} // namespace ndv::frontend
