#pragma once

#include "frontend/parse.h"

#include <vector>

namespace ndv::frontend {

/// The Microsoft compiler builds functions whose definition and declaration differ in the types of
/// pointer and integer parameters. Joins such declarations in the tree, and takes Clang's errors
/// about them out of `errors`.
void join_redeclarations(clang::ASTContext& ast, std::vector<Diagnostic>& errors);

} // namespace ndv::frontend
