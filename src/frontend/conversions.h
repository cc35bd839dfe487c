#pragma once

#include "frontend/linker.h"

#include <map>
#include <set>

namespace ndv::frontend {

/// Which function types the pointers to a function may come to have, by casts and by memory that is
/// seen as two types: a call through such a pointer may call the function.
class Conversions {
public:
  /// Gathers the conversions of one unit. Call it while the linker answers for that unit.
  void collect(clang::ASTContext& ast, Linker& linker);

  /// Fills in what each function's address is converted to, in any number of steps.
  void finish(ir::Program& program) const;

  /// A function type; not valid: a type that is none, such as an integer or a pointer to void.
  void add(ir::FunctionId function, ir::TypeId to) { of_functions_[function].insert(to); }
  void add(ir::TypeId from, ir::TypeId to) { of_types_[from].insert(to); }

private:
  std::map<ir::FunctionId, std::set<ir::TypeId>> of_functions_; // of the address of one function
  std::map<ir::TypeId, std::set<ir::TypeId>> of_types_;         // of any pointer
};

} // namespace ndv::frontend
