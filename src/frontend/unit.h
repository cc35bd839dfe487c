#pragma once

#include "frontend/expr_depths.h"
#include "frontend/linker.h"
#include "frontend/source_text.h"
#include "frontend/unit_facts.h"

#include <clang/AST/ASTContext.h>
#include <llvm/ADT/DenseSet.h>

#include <vector>

namespace ndv::frontend {

/// The unit being lowered. What a lowered body names is noted here, and defined in its turn.
class Unit {
public:
  Unit(clang::ASTContext& ast, Linker& linker, SourceText& text, const UnitFacts& facts)
      : ast(ast), linker(linker), program(linker.program()), types(linker.types()), text(text),
        facts(facts), depths(program.exprs) {}

  void run();

  ir::FunctionId function(const clang::FunctionDecl* decl);
  ir::GlobalId global(const clang::VarDecl* decl);
  /// The address of a function as a value.
  ir::ExprId function_address(const clang::FunctionDecl* decl);
  ir::ExprId global_address(ir::GlobalId id);

  bool is_watched(const clang::VarDecl* decl);
  /// The state variable of the rule that `decl` declares, or an invalid id.
  ir::MonitorId monitor(const clang::VarDecl* decl);

  clang::ASTContext& ast;
  Linker& linker;
  ir::Program& program;
  Types& types;
  SourceText& text;
  const UnitFacts& facts;
  ExprDepths depths;

private:
  bool is_wanted(const clang::FunctionDecl* definition) const;
  bool is_in_main_file(const clang::Decl* decl) const;
  void want(const clang::Decl* definition);
  void define(const clang::FunctionDecl* definition);
  void define(const clang::VarDecl* definition);
  void note_functions_in(const clang::Expr* value);

  llvm::DenseSet<const clang::Decl*> seen_; // canonical
  std::vector<const clang::Decl*> wanted_;  // definitions, in order
};

} // namespace ndv::frontend
