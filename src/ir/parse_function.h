#pragma once

#include "ir/parse_context.h"

namespace ndv::ir {

/// Parses `function @f: …` into the function of that name, which is in the program already.
void parse_function(ParseContext& context);
/// Gives the calls that state no type that of their callee. Run after all functions are parsed.
void complete_calls(Program& program);

} // namespace ndv::ir
