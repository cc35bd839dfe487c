#include "frontend/function_lowering.h"

#include "frontend/simplify.h"

#include <clang/AST/Attr.h>

namespace ndv::frontend {

using namespace clang;

FunctionLowering::FunctionLowering(Unit& unit, const FunctionDecl* definition)
    : unit_(unit), ast_(unit.ast), types_(unit.types), definition_(definition),
      build_(unit.program, unit.text, function_) {}

ir::Function FunctionLowering::run() {
  facts_ = look_over(definition_->getBody());
  build_.start(build_.new_block());
  {
    Builder::At at(build_, definition_->getNameInfo().getSourceRange());
    add_parameters();
  }
  statement(definition_->getBody());
  {
    Builder::At at(build_, definition_->getBody()->getEndLoc());
    const QualType result = definition_->getReturnType();
    if (definition_->isNoReturn())
      build_.unreachable();
    else if (result->isVoidType() || is_aggregate(result))
      build_.return_value({});
    else if (definition_->isMain())
      build_.return_value(build_.constant(width_of(result), 0));
    else if (build_.is_reachable())
      build_.return_value(
          build_.havoc(types_.of(result), ir::HavocCause::Arbitrary, "missing return value"));
  }
  settle_stack_pointers();
  simplify(function_);
  return std::move(function_);
}

void FunctionLowering::add_parameters() {
  std::vector<ir::TypeId> params;
  ir::TypeTable& types = unit_.program.types;
  const QualType result = definition_->getReturnType();
  ir::TypeId result_type = types_.of(result);
  if (is_aggregate(result)) {
    const ir::TypeId pointer = types.pointer(result_type, build_.pointer_bits());
    result_address_ = build_.value_of(build_.new_local("%result", pointer));
    params.push_back(pointer);
    result_type = types.void_type();
  }
  for (const ParmVarDecl* parameter : definition_->parameters()) {
    ir::TypeId type = types_.of(parameter->getType());
    if (is_aggregate(parameter->getType()))
      type = types.pointer(type, build_.pointer_bits());
    params.push_back(type);
    const ir::LocalId local = build_.new_local(parameter->getName().str(), type);
    locals_[parameter->getCanonicalDecl()] = local;
  }
  function_.parameter_count = static_cast<unsigned>(params.size());
  const auto* prototype = definition_->getType()->getAs<FunctionProtoType>();
  function_.type =
      types.function(result_type, std::move(params), prototype && prototype->isVariadic());
  for (const ParmVarDecl* parameter : definition_->parameters())
    bind_parameter(parameter);
}

/// A record was copied by the caller; a scalar whose address is taken moves to memory.
void FunctionLowering::bind_parameter(const ParmVarDecl* parameter) {
  const auto* decl = parameter->getCanonicalDecl();
  const ir::LocalId local = locals_[decl];
  if (is_aggregate(parameter->getType())) {
    addresses_[decl] = build_.value_of(local);
    locals_.erase(decl);
  } else if (lives_in_memory(parameter)) {
    locals_.erase(decl);
    bind(parameter);
    build_.store(addresses_[decl], build_.value_of(local), types_.of(parameter->getType()),
                 parameter->getType().isVolatileQualified());
  }
}

bool FunctionLowering::is_aggregate(QualType type) const {
  return !type->isVoidType() && (!Types::is_scalar(type) || types_.is_unsupported(type));
}

bool FunctionLowering::lives_in_memory(const VarDecl* variable) const {
  const QualType type = variable->getType();
  return is_aggregate(type) || type.isVolatileQualified() ||
         facts_.in_memory.contains(variable->getCanonicalDecl());
}

/// Gives a variable of the function a local or a stack object.
void FunctionLowering::bind(const VarDecl* variable) {
  const VarDecl* decl = variable->getCanonicalDecl();
  const ir::TypeId type = types_.of(variable->getType());
  const std::string name = variable->getName().str();
  if (lives_in_memory(variable))
    addresses_[decl] = build_.address_of(build_.new_object(name, type));
  else
    locals_[decl] = build_.new_local(name, type);
}

unsigned FunctionLowering::width_of(QualType type) const {
  return Types::is_scalar(type) && !types_.is_unsupported(type) ? types_.bits(type) : 64;
}

} // namespace ndv::frontend
