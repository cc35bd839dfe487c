#pragma once

#include "frontend/linker.h"
#include "frontend/source_text.h"
#include "frontend/unit_facts.h"

namespace clang {
class ASTContext;
}

namespace ndv::frontend {

/// Lowers one translation unit into the linker's program: every function and variable that its own
/// files define, and what they refer to. Calls Linker::begin_unit; the linker answers for this
/// unit's declarations until the next one begins. Call it on a thread with a large stack.
///
/// Conventions of the lowered form, where C leaves a choice:
///  - A record passed by value is copied by the caller; the parameter is a pointer to the copy.
///  - A function that returns a record returns nothing; its first parameter is a pointer to where
///    the result goes.
///  - Operands and arguments are evaluated from left to right; assignments left side first.
///  - In a __try with an __except around it in the same function, an exception may arise before
///    each call and each access through a pointer; an exception that the function does not catch
///    has no exit. What a callee did before it raised is not modelled.
void lower_unit(clang::ASTContext& ast, Linker& linker, SourceText& text, const UnitFacts& facts);

} // namespace ndv::frontend
