#pragma once

#include <clang/AST/Decl.h>
#include <clang/AST/Stmt.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>

#include <vector>

namespace ndv::frontend {

/// What one look over a function's body tells before it is lowered.
struct BodyFacts {
  /// Variables that must live in memory: something else than their value is asked for.
  llvm::DenseSet<const clang::VarDecl*> in_memory;
  /// Labels and the guarded statements (__try) around them, outermost first.
  llvm::DenseMap<const clang::LabelDecl*, std::vector<const clang::SEHTryStmt*>> labels;
};

BodyFacts look_over(const clang::Stmt* body);

} // namespace ndv::frontend
