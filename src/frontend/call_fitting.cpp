#include "frontend/call_fitting.h"

#include <fmt/format.h>

namespace ndv::frontend {
namespace {

using namespace ndv::ir;

unsigned bits(const TypeTable& types, TypeId type) {
  return types.is_scalar(type) ? types.bits(type) : 0;
}

bool agree(const TypeTable& types, TypeId a, TypeId b) {
  const Type& left = types[a];
  const Type& right = types[b];
  if (left.params.size() != right.params.size() || left.is_variadic != right.is_variadic ||
      bits(types, left.element) != bits(types, right.element))
    return false;
  for (std::size_t i = 0; i < left.params.size(); ++i)
    if (bits(types, left.params[i]) != bits(types, right.params[i]))
      return false;
  return true;
}

/// False when the callee reads a parameter or gives a result that the call does not know of.
bool fit(Program& program, Call& call, TypeId prototype) {
  const Type& type = program.types[prototype];
  if (call.arguments.size() < type.params.size())
    return false;
  if (call.result.valid() && bits(program.types, type.element) !=
                                 bits(program.types, program.types[call.prototype].element))
    return false;
  if (!type.is_variadic)
    call.arguments.resize(type.params.size());
  for (std::size_t i = 0; i < type.params.size(); ++i)
    call.arguments[i] =
        program.exprs.resize(call.arguments[i], program.types.bits(type.params[i]), false);
  call.prototype = prototype;
  return true;
}

} // namespace

void fit_calls(Program& program) {
  for (Function& function : program.functions)
    for (Block& block : function.blocks)
      for (Statement& statement : block.statements) {
        auto* call = std::get_if<Call>(&statement.kind);
        if (!call || !call->callee.valid())
          continue;
        const Function& callee = program[call->callee];
        if (callee.blocks.empty() || call->prototype == callee.type ||
            agree(program.types, call->prototype, callee.type))
          continue;
        if (!fit(program, *call, callee.type))
          statement.kind = Unsupported{program.strings.intern(
              fmt::format("call of {} that does not fit its definition", callee.base_name))};
      }
}

} // namespace ndv::frontend
