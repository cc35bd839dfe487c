#pragma once

#include <ndv/ir/program.h>

#include <string>
#include <string_view>
#include <vector>

namespace ndv::ir {

/// The program as text; `parse(print(p))` prints the same text again. Origins are kept.
std::string print(const Program& program);
std::string print(const Program& program, const Function& function);
std::string print(const Program& program, ExprId expr, const Function* scope = nullptr);

/// Raises Error with line and column of the IR text.
Program parse(std::string_view text, std::string_view name = "<ir>");

/// The structural rules that a program breaks, one sentence each; empty if it is well-formed.
/// Run after every transformation.
std::vector<std::string> check(const Program& program);
/// Aborts with the first sentence unless the program is well-formed.
void require_well_formed(const Program& program, std::string_view after_what);

} // namespace ndv::ir
