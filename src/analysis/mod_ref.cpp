#include "analysis/mod_ref.h"

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

namespace {

void append(std::vector<RegionId>& to, const std::vector<RegionId>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

} // namespace

bool may_modify_argument(const Program& program, FunctionId callee, std::size_t argument) {
  if (!callee.valid())
    return true;
  const Function& function = program[callee];
  const auto& constant = function.const_parameters;
  if (program.types[function.type].is_variadic && !constant.empty())
    argument = std::min(argument, constant.size() - 1); // all variable arguments are alike
  return argument >= constant.size() || !constant[argument];
}

TypeId pointed_type(const Program& program, FunctionId caller, const Call& call,
                    std::size_t argument, const Target& target) {
  const TypeTable& types = program.types;
  // An array, or a variable or field by itself.
  const Expr& e = program.exprs[call.arguments[argument]];
  TypeId named;
  if (e.kind == ExprKind::Field)
    named = types[e.type].fields[e.value].type;
  else if (e.kind == ExprKind::GlobalAddress)
    named = program.globals[e.value].type;
  else if (e.kind == ExprKind::ObjectAddress)
    named = program[caller].objects[e.value].type;
  if (named.valid() && types[named].size != 0 &&
      (types[named].kind == TypeKind::Array || types.is_scalar(named)))
    return named;
  const auto& params = types[call.prototype].params;
  const TypeId declared =
      argument < params.size() ? types.record_pointed_to(params[argument]) : TypeId{};
  const bool is_record =
      target.kind == Target::Kind::Record && target.delta_known && target.delta == 0;
  // Of two records one is what the other begins with.
  if (is_record && !(declared.valid() && types[target.record].size < types[declared].size))
    return target.record;
  return declared.valid() ? declared
                          : types.void_type(); // a pointer to scalars may name an array of them
}

namespace {

bool points_to_pointer(const TypeTable& types, TypeId type) {
  return types[type].kind == TypeKind::Pointer &&
         types[types[type].element].kind == TypeKind::Pointer;
}

/// As it stands there, the argument is the address of an object as a whole: a pointer's value, or a
/// record variable's address.
bool hands_whole_object(const Program& program, FunctionId caller, const Call& call,
                        std::size_t argument) {
  const auto& params = program.types[call.prototype].params;
  if (argument < params.size() && points_to_pointer(program.types, params[argument]))
    return false;
  const Expr& e = program.exprs[call.arguments[argument]];
  const auto is_record = [&](TypeId type) { return program.types[type].kind == TypeKind::Record; };
  switch (e.kind) {
  case ExprKind::GlobalAddress:
    return is_record(program.globals[e.value].type);
  case ExprKind::ObjectAddress:
    return is_record(program[caller].objects[e.value].type);
  case ExprKind::Field:
  case ExprKind::Index:
  case ExprKind::Binary:
    return false;
  case ExprKind::Local:
    return !points_to_pointer(program.types, program[caller].locals[e.value].type);
  default:
    return true;
  }
}

} // namespace

std::vector<RegionId> meant_to_change(const Program& program, const Regions& regions,
                                      FunctionId caller, const Call& call, std::size_t argument,
                                      const std::vector<RegionId>& changed) {
  if (!hands_whole_object(program, caller, call, argument))
    return changed;
  return regions.of_own_addresses(caller, call.arguments[argument]);
}

Effects ModRef::of_statement(FunctionId f, const Statement& statement, const CallSite* site) const {
  Effects result;
  const auto range = [&](ExprId address, TypeId type, ExprId size) {
    result.modified = result.stored = regions_.of_range(f, address, type, size);
  };
  if (const auto* s = std::get_if<Store>(&statement.kind)) {
    result.modified = result.stored = {regions_.of_access(f, s->address)};
  } else if (const auto* s = std::get_if<Copy>(&statement.kind)) {
    range(s->target, s->type, s->size);
  } else if (const auto* s = std::get_if<Fill>(&statement.kind)) {
    range(s->target, program_.types.void_type(), s->size);
  } else if (const auto* s = std::get_if<HavocMemory>(&statement.kind)) {
    range(s->address, s->type, s->size);
  } else if (const auto* s = std::get_if<Call>(&statement.kind);
             s && site && site->may_be_external) {
    for (std::size_t i = 0; i < s->arguments.size(); ++i) {
      if (!may_modify_argument(program_, s->callee, i))
        continue;
      const Target t = regions_.target(f, s->arguments[i]);
      if (t.kind == Target::Kind::None)
        continue;
      const auto changed =
          regions_.of_range(f, s->arguments[i], pointed_type(program_, f, *s, i, t));
      append(result.modified, changed);
      append(result.stored, meant_to_change(program_, regions_, f, *s, i, changed));
    }
  }
  make_set(result.modified);
  make_set(result.stored);
  return result;
}

ModRef::ModRef(const Program& program, const CallGraph& calls, const Regions& regions,
               const Deadline& deadline)
    : program_(program), regions_(regions), effects_(program.functions.size()) {
  for (const auto& members : calls.components()) {
    if (deadline.passed())
      return;
    Effects together;
    for (FunctionId f : members) {
      const Function& function = program[f];
      for (std::size_t b = 0; b < function.blocks.size(); ++b)
        for (std::uint32_t s = 0; s < function.blocks[b].statements.size(); ++s) {
          const Statement& statement = function.blocks[b].statements[s];
          const bool is_call = std::holds_alternative<Call>(statement.kind);
          const CallSite* site = is_call ? &calls.site(f, BlockId{b}, s) : nullptr;
          const Effects own = of_statement(f, statement, site);
          append(together.modified, own.modified);
          append(together.stored, own.stored);
        }
      for (FunctionId callee : calls.callees(f)) {
        const Effects& other = effects_[callee.index];
        append(together.modified, other.modified);
        append(together.stored, other.stored);
      }
      make_set(together.modified);
      make_set(together.stored);
    }
    for (FunctionId f : members)
      effects_[f.index] = together;
  }
}

} // namespace ndv::analysis
