#include "frontend/function_lowering.h"

#include <ndv/assert.h>

#include <utility>

namespace ndv::frontend {

using namespace clang;

ir::ExprId FunctionLowering::argument(const Expr* e) {
  if (!is_aggregate(e->getType()))
    return value(e);
  const ExprId copy = temporary_object(e->getType());
  store_aggregate(e, copy);
  return copy;
}

ir::ExprId FunctionLowering::call(const CallExpr* e, bool is_used, ExprId target) {
  Builder::At at(build_, e->getSourceRange());
  if (e->containsErrors())
    return unknown(e, "call that does not compile");
  const FunctionDecl* callee = e->getDirectCallee();
  ExprId result;
  if (callee && call_rule_language(e, callee))
    return {};
  if (callee && intrinsic(e, callee, result)) {
    if (is_used && !result.valid() && !e->getType()->isVoidType())
      result = approximate(e->getType(), callee->getName().str());
    return result;
  }
  const unsigned builtin = callee ? callee->getBuiltinID() : 0;
  if (builtin != 0 && ast_.BuiltinInfo.hasCustomTypechecking(builtin)) {
    build_.unsupported(callee->getName().str());
    return e->getType()->isVoidType() ? ExprId{} : placeholder(e->getType());
  }
  if (!target.valid() && is_aggregate(e->getType()))
    target = temporary_object(e->getType());
  ir::Call call = prepare_call(e, target);
  if (is_used && !e->getType()->isVoidType() && !is_aggregate(e->getType()))
    call.result = build_.new_temporary(types_.of(e->getType()));
  const ir::LocalId returned = call.result;
  may_raise();
  build_.emit_call(std::move(call), e);
  if ((callee && callee->getMostRecentDecl()->isNoReturn()) || is_noreturn_type(e->getCallee()))
    build_.unreachable();
  return returned.valid() ? build_.value_of(returned) : target;
}

bool FunctionLowering::is_noreturn_type(const Expr* callee) const {
  QualType type = callee->getType();
  if (type->isPointerType())
    type = type->getPointeeType();
  const auto* function = type->getAs<FunctionType>();
  return function && function->getNoReturnAttr();
}

ir::Call FunctionLowering::prepare_call(const CallExpr* e, ExprId target) {
  ir::Call call;
  const FunctionDecl* callee = e->getDirectCallee();
  QualType type = e->getCallee()->getType();
  if (callee) {
    call.callee = unit_.function(callee);
    type = callee->getType();
  } else {
    call.pointer = pointer(e->getCallee());
    if (type->isPointerType())
      type = type->getPointeeType();
  }
  call.prototype = types_.of(type);
  if (target.valid())
    call.arguments.push_back(target);
  for (const Expr* e_argument : e->arguments())
    call.arguments.push_back(argument(e_argument));
  fit_arguments(call);
  if (!callee)
    resolve_constant_pointer(call);
  return call;
}

/// A declaration without prototype, or one that the call does not fit after an error.
void FunctionLowering::fit_arguments(ir::Call& call) {
  const ir::TypeTable& types = unit_.program.types;
  const ir::Type& prototype = types[call.prototype];
  NDV_ASSERT(prototype.kind == ir::TypeKind::Function);
  for (std::size_t i = 0; i < call.arguments.size() && i < prototype.params.size(); ++i)
    if (types.is_scalar(prototype.params[i]))
      call.arguments[i] = build_.resize(call.arguments[i], types.bits(prototype.params[i]), false);
  if (call.arguments.size() < prototype.params.size() ||
      (call.arguments.size() > prototype.params.size() && !prototype.is_variadic)) {
    build_.unsupported("call that does not fit its declaration");
    while (call.arguments.size() < prototype.params.size())
      call.arguments.push_back(
          build_.constant(types.bits(prototype.params[call.arguments.size()]), 0));
    call.arguments.resize(prototype.params.size());
  }
}

/// `((T)f)(…)` calls f directly when T is f's own type.
void FunctionLowering::resolve_constant_pointer(ir::Call& call) {
  const ir::Expr& pointer = build_.pool()[call.pointer];
  if (pointer.kind != ir::ExprKind::FunctionAddress)
    return;
  const ir::FunctionId callee{static_cast<std::size_t>(pointer.value)};
  if (unit_.program[callee].type == call.prototype) {
    call.callee = callee;
    call.pointer = {};
  }
}

namespace {

std::string literal_text(const Expr* e) {
  const auto* literal = dyn_cast<StringLiteral>(e->IgnoreParenImpCasts());
  return literal ? literal->getString().str() : std::string();
}

} // namespace

/// ndv_require(condition, kind, message) of rules/ndis/rule.h.
bool FunctionLowering::call_rule_language(const CallExpr* e, const FunctionDecl* callee) {
  if (!unit_.facts.is_rule || !callee->getIdentifier() || callee->getName() != "ndv_require" ||
      e->getNumArgs() != 3)
    return false;
  const ExprId holds = condition(e->getArg(0));
  build_.emit(ir::Require{holds, build_.string(literal_text(e->getArg(1))),
                          build_.string(literal_text(e->getArg(2)))});
  return true;
}

} // namespace ndv::frontend
