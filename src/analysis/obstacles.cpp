#include "analysis/obstacles.h"

namespace ndv::analysis {

using namespace ir;

namespace {

/// In the function itself.
std::optional<Obstacle> own_obstacle(const Program& program, const CallGraph& calls, FunctionId f) {
  const Function& function = program[f];
  if (!function.unreadable.empty())
    return Obstacle{unreadable_reason(function), {}};
  for (std::size_t b = 0; b < function.blocks.size(); ++b)
    for (std::uint32_t s = 0; s < function.blocks[b].statements.size(); ++s) {
      const Statement& statement = function.blocks[b].statements[s];
      if (const auto* u = std::get_if<Unsupported>(&statement.kind))
        return Obstacle{program.strings[u->what], statement.origin.place};
      if (!std::holds_alternative<Call>(statement.kind))
        continue;
      const CallSite& site = calls.site(f, BlockId{b}, s);
      if (!site.misfits.empty())
        return Obstacle{misfit_reason(program[site.misfits[0]]), statement.origin.place};
    }
  return std::nullopt;
}

} // namespace

std::string unreadable_reason(const Function& function) {
  return function.base_name + " could not be read: " + function.unreadable;
}

std::string misfit_reason(const Function& function) {
  return "call of " + function.base_name + " through a pointer of another type";
}

Obstacles::Obstacles(const Program& program, const CallGraph& calls)
    : found_(program.functions.size()) {
  for (const auto& members : calls.components()) { // callees first
    std::optional<Obstacle> first;
    for (const FunctionId f : members) {
      if (!first)
        first = own_obstacle(program, calls, f);
      for (const FunctionId callee : calls.callees(f))
        if (!first)
          first = found_[callee.index];
    }
    for (const FunctionId f : members)
      found_[f.index] = first;
  }
}

} // namespace ndv::analysis
