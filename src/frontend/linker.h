#pragma once

#include "frontend/source_text.h"
#include "frontend/types.h"

#include <ndv/ir/program.h>

#include <clang/AST/Decl.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>
#include <llvm/ADT/StringMap.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ndv::frontend {

/// Gathers the translation units of one driver into one program. External names merge across
/// units; a static name of several units is told apart by its file when the program is finished.
class Linker {
public:
  explicit Linker(unsigned pointer_bits);

  /// Starts a unit; what was asked of the unit before is forgotten. `file` is as the user gave it.
  void begin_unit(clang::ASTContext& ast, SourceText& text, std::string_view file);

  ir::Program& program() { return program_; }
  Types& types() { return types_; }

  /// The same id for all declarations of a function in all units.
  ir::FunctionId function(const clang::FunctionDecl* decl);
  /// A variable with static storage, that of a function included.
  ir::GlobalId global(const clang::VarDecl* decl);
  /// Another unit declared the variable with a type of another layout.
  bool is_declared_otherwise(const clang::VarDecl* decl);
  /// An unnamed constant: a string literal or the initial value of a local.
  ir::GlobalId constant(std::string_view stem, ir::TypeId type,
                        std::vector<ir::Initializer> initializers);
  /// The read-only global that holds this string literal.
  ir::GlobalId string_literal(const clang::StringLiteral* literal);
  /// The rule's state variable.
  ir::MonitorId monitor(const clang::VarDecl* decl, std::uint64_t initial);

  /// True when the caller is to define it: not when an inline function or a variable of the same
  /// name is defined already. A second definition of a function is remarked on, and stands for the
  /// function in this unit.
  bool start_definition(const clang::FunctionDecl* definition);
  bool start_definition(const clang::VarDecl* definition);

  /// The variable starts with a value that is not known.
  void forget_value(ir::GlobalId id);

  void remark(std::string_view kind, std::string text, Place place = {});

  /// Gives statics of the same name their file, and hands the program over.
  ir::Program finish();

private:
  /// Names and declarations of functions, or of variables.
  template <class Id>
  struct Symbols {
    llvm::StringMap<Id> external;                   // by name
    llvm::DenseMap<const clang::Decl*, Id> of_decl; // canonical declarations of this unit
    std::vector<std::string> stems;                 // by id: of a static's file, else empty
  };

  ir::FunctionId new_function(const clang::FunctionDecl* decl, bool is_external);
  ir::GlobalId new_global(const clang::VarDecl* decl, std::string name, bool is_external);

  ir::Program program_;
  Types types_;
  clang::ASTContext* ast_ = nullptr;
  SourceText* text_ = nullptr;
  std::string stem_;
  Symbols<ir::FunctionId> functions_;
  Symbols<ir::GlobalId> globals_;
  llvm::DenseSet<const clang::Decl*> declared_otherwise_; // canonical declarations of this unit
  llvm::StringMap<ir::MonitorId> monitors_;
  llvm::StringMap<ir::GlobalId> strings_; // by element size, length and bytes
  std::set<std::string> labels_;          // names that definitions get by __asm__
  std::set<ir::GlobalId> of_unknown_value_;
  unsigned unnamed_ = 0;
};

} // namespace ndv::frontend
