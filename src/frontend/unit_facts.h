#pragma once

#include <clang/Basic/SourceLocation.h>
#include <llvm/ADT/DenseMap.h>

#include <set>
#include <string>
#include <vector>

namespace clang {
class FunctionDecl;
class VarDecl;
} // namespace clang

namespace ndv::frontend {

/// What is known about a translation unit before it is lowered.
struct UnitFacts {
  /// The definition of a function that the tree does not have at all.
  struct LostFunction {
    std::string name;
    clang::SourceLocation location;
    std::string cause;
  };
  /// A function declared by a type that is not known, as `FILTER_PAUSE Pause;`: only a role does
  /// so.
  struct UnknownRole {
    std::string name;
    std::string role;
    clang::SourceLocation location;
  };
  struct Mention {
    const clang::FunctionDecl* function = nullptr;
    bool is_called = false; // its name stands before a parenthesis
  };
  struct Note {
    std::string kind; // of the remark
    std::string text;
    clang::SourceLocation location;
  };

  std::string file;     // as the user gave it
  bool is_rule = false; // the rule's own file, not a part of the driver
  /// Definitions whose tree does not tell what was written, with cause and place: they are linked
  /// without blocks, this text in Function::unreadable.
  llvm::DenseMap<const clang::FunctionDecl*, std::string> unreadable;
  std::vector<LostFunction> lost;
  std::vector<UnknownRole> unknown_roles;
  /// Functions named where the tree is not to be trusted: they may be called there, or their
  /// address taken.
  std::vector<Mention> mentioned;
  /// All names used there, except those of fields and variables before a parenthesis.
  std::set<std::string> unread_names;
  /// Variables whose initial value could not be read.
  std::vector<const clang::VarDecl*> unknown_values;
  std::vector<Note> notes;
};

} // namespace ndv::frontend
