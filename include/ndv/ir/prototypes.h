#pragma once

#include <ndv/ir/program.h>

namespace ndv::ir {

/// A pointer of the function type `pointer` may name the function: the prototypes agree up to what
/// a callee does not notice, or the program converts the function's address to such a type.
bool may_be_called_as(const Program& program, TypeId pointer, const Function& function);

/// A call through a pointer of type `call` hands the function all that it reads, and the function
/// gives all that the call reads. Extra arguments are ignored where the caller removes them (64-bit
/// targets). Of an unreadable function nothing is known, and that is said elsewhere.
bool call_fits(const Program& program, TypeId call, const Function& callee);

} // namespace ndv::ir
