#include "frontend/constants.h"
#include "frontend/function_lowering.h"

#include <fmt/format.h>

namespace ndv::frontend {

using namespace clang;

namespace {

constexpr std::string_view kDoesNotCompile = "expression that does not compile";

} // namespace

ir::ExprId FunctionLowering::value(const Expr* e) {
  if (e->containsErrors())
    return unknown(e, kDoesNotCompile);
  if (e->getType()->isVoidType()) {
    effect(e);
    return {};
  }
  if (e->isGLValue()) // the filter of an __except is not converted
    return read(lvalue(e), e->getType());
  switch (e->getStmtClass()) {
  case Stmt::ParenExprClass:
    return value(llvm::cast<ParenExpr>(e)->getSubExpr());
  case Stmt::ConstantExprClass:
    return value(llvm::cast<ConstantExpr>(e)->getSubExpr());
  case Stmt::GenericSelectionExprClass:
    return value(llvm::cast<GenericSelectionExpr>(e)->getResultExpr());
  case Stmt::ChooseExprClass:
    return value(llvm::cast<ChooseExpr>(e)->getChosenSubExpr());
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
    return cast(llvm::cast<CastExpr>(e));
  case Stmt::IntegerLiteralClass:
  case Stmt::CharacterLiteralClass:
  case Stmt::FloatingLiteralClass:
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::TypeTraitExprClass:
    return constant_or_unknown(e, "size that is not constant");
  case Stmt::BinaryOperatorClass:
    return binary(llvm::cast<BinaryOperator>(e), true);
  case Stmt::CompoundAssignOperatorClass:
    return compound_assignment(llvm::cast<CompoundAssignOperator>(e), true);
  case Stmt::UnaryOperatorClass:
    return unary(llvm::cast<UnaryOperator>(e), true);
  case Stmt::CallExprClass:
    return call(llvm::cast<CallExpr>(e), true, {});
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass:
    return conditional(llvm::cast<AbstractConditionalOperator>(e));
  case Stmt::StmtExprClass:
    return statement_expression(llvm::cast<StmtExpr>(e), true, {});
  case Stmt::OffsetOfExprClass:
    return offset_of(llvm::cast<OffsetOfExpr>(e));
  case Stmt::DeclRefExprClass:
    return constant_or_unknown(e, "enumerator");
  case Stmt::MemberExprClass: // of a record that is no object, such as `f().member`
    return read(lvalue(e), e->getType());
  case Stmt::InitListExprClass: {
    const auto* list = llvm::cast<InitListExpr>(e); // `int x = {1};`
    return list->getNumInits() == 1 ? value(list->getInit(0))
                                    : build_.constant(width_of(e->getType()), 0);
  }
  case Stmt::ImplicitValueInitExprClass:
  case Stmt::GNUNullExprClass:
    return build_.constant(width_of(e->getType()), 0);
  case Stmt::OpaqueValueExprClass: {
    const auto it = opaque_values_.find(llvm::cast<OpaqueValueExpr>(e));
    return it != opaque_values_.end() ? it->second : unknown(e, "opaque value");
  }
  case Stmt::VAArgExprClass:
    effect(llvm::cast<VAArgExpr>(e)->getSubExpr());
    return approximate(e->getType(), "va_arg");
  case Stmt::AddrLabelExprClass:
    return unknown(e, "address of a label");
  default:
    return unknown(e, fmt::format("expression {}", e->getStmtClassName()));
  }
}

ir::ExprId FunctionLowering::unknown(const Expr* e, std::string_view what) {
  build_.unsupported(what);
  return placeholder(e->getType());
}

ir::ExprId FunctionLowering::placeholder(QualType type) {
  const unsigned width = width_of(type);
  if (Types::is_scalar(type) && !types_.is_unsupported(type))
    return build_.havoc(types_.of(type), ir::HavocCause::Approximation, "unsupported construct");
  return build_.constant(width, 0);
}

ir::ExprId FunctionLowering::approximate(QualType type, std::string_view what) {
  if (is_aggregate(type)) {
    build_.unsupported(what);
    return build_.constant(width_of(type), 0);
  }
  return build_.havoc(types_.of(type), ir::HavocCause::Approximation, what);
}

ir::ExprId FunctionLowering::constant_or_unknown(const Expr* e, std::string_view what) {
  Expr::EvalResult result;
  if (!types_.is_unsupported(e->getType()) && !depends_on_unknown_size(e) &&
      e->EvaluateAsRValue(result, ast_, true))
    if (const auto scalar = ConstantLowering(unit_).scalar(result.Val, e->getType()))
      return *scalar;
  return unknown(e, depends_on_unknown_size(e) ? "size of a type that is not known" : what);
}

/// sizeof a record that has a member of unknown type.
bool FunctionLowering::depends_on_unknown_size(const Expr* e) const {
  const auto* trait = dyn_cast<UnaryExprOrTypeTraitExpr>(e);
  if (!trait)
    return false;
  const QualType type = ast_.getBaseElementType(trait->getTypeOfArgument());
  const RecordDecl* record = type->getAsRecordDecl();
  return record && record->getDefinition() && record->getDefinition()->isInvalidDecl();
}

void FunctionLowering::effect(const Expr* e) {
  e = e->IgnoreParens();
  if (e->containsErrors())
    return build_.unsupported(kDoesNotCompile);
  switch (e->getStmtClass()) {
  case Stmt::CStyleCastExprClass:
  case Stmt::ImplicitCastExprClass: {
    const auto* cast = llvm::cast<CastExpr>(e);
    const Expr* inner = cast->getSubExpr()->IgnoreParens();
    if (cast->getCastKind() == CK_LValueToRValue) {
      const LValue place = lvalue(inner); // only a volatile read can be observed
      if (place.is_volatile && !is_aggregate(e->getType()))
        read(place, e->getType());
      else if (place.kind == LValue::Kind::Memory)
        may_raise_at(place.address);
      return;
    }
    if (inner->isPRValue())
      return effect(inner);
    if (!is_pure_address(inner))
      lvalue(inner);
    return;
  }
  case Stmt::BinaryOperatorClass: {
    const auto* binary = llvm::cast<BinaryOperator>(e);
    if (binary->isAssignmentOp() || binary->getOpcode() == BO_Comma || binary->isLogicalOp())
      this->binary(binary, false);
    else {
      effect(binary->getLHS());
      effect(binary->getRHS());
    }
    return;
  }
  case Stmt::CompoundAssignOperatorClass:
    compound_assignment(llvm::cast<CompoundAssignOperator>(e), false);
    return;
  case Stmt::UnaryOperatorClass: {
    const auto* unary = llvm::cast<UnaryOperator>(e);
    if (unary->isIncrementDecrementOp())
      this->unary(unary, false);
    else if (unary->getOpcode() != UO_AddrOf && unary->getSubExpr()->isPRValue())
      effect(unary->getSubExpr());
    else
      lvalue(unary->getSubExpr());
    return;
  }
  case Stmt::CallExprClass:
    call(llvm::cast<CallExpr>(e), false,
         is_aggregate(e->getType()) && !e->getType()->isVoidType() ? temporary_object(e->getType())
                                                                   : ExprId{});
    return;
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass:
    return conditional_effect(llvm::cast<AbstractConditionalOperator>(e));
  case Stmt::StmtExprClass:
    statement_expression(llvm::cast<StmtExpr>(e), false, {});
    return;
  default:
    break;
  }
  if (e->isLValue())
    lvalue(e);
  else if (is_aggregate(e->getType()))
    aggregate(e);
  else if (!e->getType()->isVoidType())
    value(e);
  else if (!isa<CallExpr>(e))
    unknown_effect(e);
}

void FunctionLowering::unknown_effect(const Expr* e) {
  if (const auto* generic = dyn_cast<GenericSelectionExpr>(e))
    return effect(generic->getResultExpr());
  if (const auto* choose = dyn_cast<ChooseExpr>(e))
    return effect(choose->getChosenSubExpr());
  build_.unsupported(fmt::format("expression {}", e->getStmtClassName()));
}

ir::ExprId FunctionLowering::condition(const Expr* e) {
  const Expr* inner = e->IgnoreParens();
  if (inner->containsErrors()) {
    build_.unsupported(kDoesNotCompile);
    return build_.havoc_bit(ir::HavocCause::Approximation, kDoesNotCompile);
  }
  return to_boolean(value(inner), inner->getType());
}

ir::ExprId FunctionLowering::to_boolean(ExprId from, QualType from_type) {
  if (from_type->isRealFloatingType()) {
    if (build_.is_constant(from)) // zero is all bits but the sign
      return build_.constant(1, (build_.constant_value(from) << (65 - build_.width(from))) != 0);
    return build_.havoc_bit(ir::HavocCause::Approximation, "floating-point comparison");
  }
  return build_.truth(from);
}

void FunctionLowering::branch_on(const Expr* e, BlockId then_block, BlockId else_block) {
  const Expr* inner = e->IgnoreParens();
  while (const auto* cast = dyn_cast<ImplicitCastExpr>(inner)) {
    if (cast->getCastKind() != CK_IntegralCast && cast->getCastKind() != CK_IntegralToBoolean)
      break;
    if (!is_logical(cast->getSubExpr()->IgnoreParens()))
      break;
    inner = cast->getSubExpr()->IgnoreParens();
  }
  if (const auto* unary = dyn_cast<UnaryOperator>(inner); unary && unary->getOpcode() == UO_LNot)
    if (is_logical(unary->getSubExpr()->IgnoreParens()))
      return branch_on(unary->getSubExpr(), else_block, then_block);
  const auto* binary = dyn_cast<BinaryOperator>(inner);
  if (!binary || !binary->isLogicalOp() || is_pure(binary->getRHS())) {
    Builder::At at(build_, e->getSourceRange());
    return build_.branch(condition(inner), then_block, else_block);
  }
  const BlockId second = build_.new_block();
  if (binary->getOpcode() == BO_LAnd)
    branch_on(binary->getLHS(), second, else_block);
  else
    branch_on(binary->getLHS(), then_block, second);
  build_.start(second);
  branch_on(binary->getRHS(), then_block, else_block);
}

bool FunctionLowering::is_logical(const Expr* e) {
  if (const auto* binary = dyn_cast<BinaryOperator>(e))
    return binary->isLogicalOp();
  const auto* unary = dyn_cast<UnaryOperator>(e);
  return unary && unary->getOpcode() == UO_LNot;
}

ir::ExprId FunctionLowering::conditional(const AbstractConditionalOperator* e) {
  const QualType type = e->getType();
  const auto* binary = dyn_cast<BinaryConditionalOperator>(e);
  if (!binary && is_pure(e->getTrueExpr()) && is_pure(e->getFalseExpr())) {
    const ExprId test = condition(e->getCond());
    const ExprId yes = value(e->getTrueExpr());
    return shallow(build_.select(test, yes, value(e->getFalseExpr())), type);
  }
  const ir::LocalId result = build_.new_temporary(types_.of(type));
  for_each_way(e, [&](const Expr* way) { build_.assign(result, value(way)); });
  return build_.value_of(result);
}

void FunctionLowering::conditional_effect(const AbstractConditionalOperator* e) {
  for_each_way(e, [&](const Expr* way) { effect(way); });
}

void FunctionLowering::for_each_way(const AbstractConditionalOperator* e,
                                    llvm::function_ref<void(const Expr*)> lower) {
  const BlockId yes = build_.new_block();
  const BlockId no = build_.new_block();
  const BlockId end = build_.new_block();
  if (const auto* binary = dyn_cast<BinaryConditionalOperator>(e)) {
    const ExprId common = value(binary->getCommon());
    const ir::LocalId kept = build_.new_temporary(types_.of(binary->getCommon()->getType()));
    build_.assign(kept, common);
    opaque_values_[binary->getOpaqueValue()] = build_.value_of(kept);
    Builder::At at(build_, binary->getCommon()->getSourceRange());
    build_.branch(condition(binary->getCond()), yes, no);
  } else {
    branch_on(e->getCond(), yes, no);
  }
  build_.start(yes);
  lower(e->getTrueExpr());
  build_.go_to(end);
  build_.start(no);
  lower(e->getFalseExpr());
  build_.start(end);
}

ir::ExprId FunctionLowering::statement_expression(const StmtExpr* e, bool is_used, ExprId target) {
  const CompoundStmt* body = e->getSubStmt();
  const Stmt* last = body->body_empty() ? nullptr : body->body_back();
  for (const Stmt* s : body->body()) {
    const auto* result = dyn_cast<Expr>(s);
    if (s != last || !is_used || !result) {
      statement(s);
      continue;
    }
    Builder::At at(build_, result->getSourceRange());
    if (target.valid())
      store_aggregate(result, target);
    else
      return value(result);
  }
  return is_used && !target.valid() ? unknown(e, "value of a statement expression") : ExprId{};
}

ir::ExprId FunctionLowering::offset_of(const OffsetOfExpr* e) {
  Expr::EvalResult result;
  if (e->EvaluateAsInt(result, ast_))
    return build_.constant(width_of(e->getType()),
                           result.Val.getInt().extOrTrunc(64).getZExtValue());
  // The index of an array element is no constant.
  QualType type = e->getTypeSourceInfo()->getType();
  ExprId at = build_.pointer_sized(0);
  for (unsigned i = 0; i < e->getNumComponents(); ++i) {
    const OffsetOfNode& node = e->getComponent(i);
    if (node.getKind() == OffsetOfNode::Field) {
      at = build_.field(at, types_.of(type), types_.field_index(node.getField()));
      type = node.getField()->getType();
    } else if (const ArrayType* array = ast_.getAsArrayType(type);
               array && node.getKind() == OffsetOfNode::Array) {
      const Expr* index = e->getIndexExpr(node.getArrayExprIndex());
      type = array->getElementType();
      at = build_.index(at, value(index), types_.is_signed(index->getType()), types_.of(type));
    } else {
      return unknown(e, "offsetof");
    }
  }
  return build_.resize(at, width_of(e->getType()), false);
}

} // namespace ndv::frontend
