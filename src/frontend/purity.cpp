#include "frontend/function_lowering.h"

namespace ndv::frontend {

using namespace clang;

bool FunctionLowering::is_pure(const Expr* e) {
  const auto it = purity_.find(e);
  if (it != purity_.end())
    return it->second;
  const bool result = is_pure_uncached(e);
  purity_[e] = result;
  return result;
}

bool FunctionLowering::is_pure_uncached(const Expr* e) {
  const QualType type = e->getType();
  if (type->isVoidType() || is_aggregate(type) || type->isRealFloatingType())
    return false;
  switch (e->getStmtClass()) {
  case Stmt::ParenExprClass:
    return is_pure(llvm::cast<ParenExpr>(e)->getSubExpr());
  case Stmt::ConstantExprClass:
    return is_pure(llvm::cast<ConstantExpr>(e)->getSubExpr());
  case Stmt::IntegerLiteralClass:
  case Stmt::CharacterLiteralClass:
    return true;
  case Stmt::UnaryExprOrTypeTraitExprClass:
    return !depends_on_unknown_size(e);
  case Stmt::DeclRefExprClass:
    return isa<EnumConstantDecl>(llvm::cast<DeclRefExpr>(e)->getDecl());
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass: {
    const auto* cast = llvm::cast<CastExpr>(e);
    const Expr* inner = cast->getSubExpr();
    switch (cast->getCastKind()) {
    case CK_LValueToRValue: {
      const auto* name = dyn_cast<DeclRefExpr>(inner->IgnoreParens());
      const auto* variable = name ? dyn_cast<VarDecl>(name->getDecl()) : nullptr;
      return variable && (locals_.contains(variable->getCanonicalDecl()) ||
                          (unit_.facts.is_rule && variable->hasGlobalStorage()));
    }
    case CK_ArrayToPointerDecay:
    case CK_FunctionToPointerDecay:
      return is_pure_address(inner);
    case CK_NoOp:
    case CK_BitCast:
    case CK_NullToPointer:
    case CK_IntegralCast:
    case CK_IntegralToBoolean:
    case CK_PointerToBoolean:
    case CK_BooleanToSignedIntegral:
    case CK_IntegralToPointer:
    case CK_PointerToIntegral:
      return inner->isPRValue() && is_pure(inner);
    default:
      return false;
    }
  }
  case Stmt::UnaryOperatorClass: {
    const auto* unary = llvm::cast<UnaryOperator>(e);
    switch (unary->getOpcode()) {
    case UO_AddrOf:
      return is_pure_address(unary->getSubExpr());
    case UO_Plus:
    case UO_Minus:
    case UO_Not:
    case UO_LNot:
    case UO_Extension:
      return unary->getSubExpr()->isPRValue() && is_pure(unary->getSubExpr());
    default:
      return false;
    }
  }
  case Stmt::BinaryOperatorClass: {
    const auto* binary = llvm::cast<BinaryOperator>(e);
    const BinaryOperatorKind op = binary->getOpcode();
    if (binary->isAssignmentOp() || op == BO_Comma || op == BO_Div || op == BO_Rem)
      return false;
    return is_pure(binary->getLHS()) && is_pure(binary->getRHS());
  }
  case Stmt::ConditionalOperatorClass: {
    const auto* choice = llvm::cast<ConditionalOperator>(e);
    return is_pure(choice->getCond()) && is_pure(choice->getTrueExpr()) &&
           is_pure(choice->getFalseExpr());
  }
  default:
    return false;
  }
}

/// The address can be computed without a read.
bool FunctionLowering::is_pure_address(const Expr* e) {
  e = e->IgnoreParens();
  if (isa<StringLiteral>(e))
    return true;
  if (const auto* name = dyn_cast<DeclRefExpr>(e))
    return isa<FunctionDecl>(name->getDecl()) || isa<VarDecl>(name->getDecl());
  if (const auto* member = dyn_cast<MemberExpr>(e))
    return member->isArrow() ? is_pure(member->getBase())
                             : member->getBase()->isLValue() && is_pure_address(member->getBase());
  if (const auto* element = dyn_cast<ArraySubscriptExpr>(e))
    return is_pure(element->getBase()) && is_pure(element->getIdx());
  if (const auto* unary = dyn_cast<UnaryOperator>(e); unary && unary->getOpcode() == UO_Deref)
    return is_pure(unary->getSubExpr());
  return false;
}

} // namespace ndv::frontend
