#pragma once

#include "frontend/preprocessor_record.h"

#include <clang/AST/Type.h>
#include <clang/Basic/SourceLocation.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>

#include <optional>
#include <span>
#include <string>

namespace clang {
class Decl;
class Expr;
class FunctionDecl;
class RecordDecl;
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
  /// Size and offsets of this record are not to be relied on; its members are by themselves.
  void distrust_layout(const clang::RecordDecl* record) { distrusted_layouts_.insert(record); }

  /// Why the tree of this definition is not to be trusted; empty if it is. `body` are the tokens
  /// between its braces.
  std::optional<Finding> examine(const clang::FunctionDecl* definition,
                                 std::span<const WrittenToken> body);

  /// The same for an expression outside of functions.
  std::optional<Finding> examine(clang::Expr* value);
  std::optional<Finding> examine(const clang::Expr* value) {
    return examine(const_cast<clang::Expr*>(value));
  }

  bool is_trusted(const clang::Decl* declaration);
  bool is_trusted(const clang::Type* type);
  /// Whether an object of this type is laid out as it is written.
  bool has_known_layout(clang::QualType type);

private:
  bool has_known_layout(const clang::RecordDecl* definition);

  llvm::DenseSet<const clang::IdentifierInfo*> functions_; // declared at file level
  llvm::DenseSet<const clang::Decl*> distrusted_;
  llvm::DenseMap<const clang::Type*, bool> trusted_types_;
  llvm::DenseSet<const clang::RecordDecl*> distrusted_layouts_;
  llvm::DenseMap<const clang::RecordDecl*, bool> known_layouts_;
};

} // namespace ndv::frontend
