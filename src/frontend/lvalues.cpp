#include "frontend/function_lowering.h"

#include <clang/AST/Attr.h>
#include <fmt/format.h>

namespace ndv::frontend {

using namespace clang;

LValue FunctionLowering::in_memory(ExprId address, QualType type) {
  LValue place;
  place.address = address;
  place.type = types_.of(type);
  place.is_signed = types_.is_signed(type);
  place.is_volatile = type.isVolatileQualified();
  return place;
}

/// The value of a pointer; a __ptr32 is widened.
ir::ExprId FunctionLowering::pointer(const Expr* e) {
  return build_.resize(value(e), build_.pointer_bits(), false);
}

LValue FunctionLowering::lvalue(const Expr* e) {
  if (e->containsErrors()) {
    build_.unsupported("expression that does not compile");
    return in_memory(temporary_object(e->getType()), e->getType());
  }
  switch (e->getStmtClass()) {
  case Stmt::ParenExprClass:
    return lvalue(llvm::cast<ParenExpr>(e)->getSubExpr());
  case Stmt::GenericSelectionExprClass:
    return lvalue(llvm::cast<GenericSelectionExpr>(e)->getResultExpr());
  case Stmt::ChooseExprClass:
    return lvalue(llvm::cast<ChooseExpr>(e)->getChosenSubExpr());
  case Stmt::DeclRefExprClass: {
    const auto* decl = llvm::cast<DeclRefExpr>(e)->getDecl();
    if (const auto* variable = dyn_cast<VarDecl>(decl))
      return variable_lvalue(variable);
    if (const auto* function = dyn_cast<FunctionDecl>(decl))
      return in_memory(unit_.function_address(function), e->getType());
    break;
  }
  case Stmt::UnaryOperatorClass: {
    const auto* unary = llvm::cast<UnaryOperator>(e);
    if (unary->getOpcode() == UO_Deref)
      return in_memory(pointer(unary->getSubExpr()), e->getType());
    if (unary->getOpcode() == UO_Extension)
      return lvalue(unary->getSubExpr());
    break;
  }
  case Stmt::ArraySubscriptExprClass: {
    const auto* element = llvm::cast<ArraySubscriptExpr>(e);
    const bool is_base_first = element->getLHS() == element->getBase();
    const ExprId first = is_base_first ? pointer(element->getLHS()) : value(element->getLHS());
    const ExprId second = is_base_first ? value(element->getRHS()) : pointer(element->getRHS());
    return in_memory(build_.index(is_base_first ? first : second, is_base_first ? second : first,
                                  types_.is_signed(element->getIdx()->getType()),
                                  types_.of(e->getType())),
                     e->getType());
  }
  case Stmt::MemberExprClass:
    return member_lvalue(llvm::cast<MemberExpr>(e));
  case Stmt::StringLiteralClass:
    return in_memory(
        unit_.global_address(unit_.linker.string_literal(llvm::cast<StringLiteral>(e))),
        e->getType());
  case Stmt::PredefinedExprClass:
    if (const StringLiteral* name = llvm::cast<PredefinedExpr>(e)->getFunctionName())
      return lvalue(name);
    break;
  case Stmt::CompoundLiteralExprClass: {
    const auto* literal = llvm::cast<CompoundLiteralExpr>(e);
    const ExprId address = temporary_object(e->getType());
    initialize_part(literal->getInitializer(), in_memory(address, e->getType()), e->getType(),
                    false);
    return in_memory(address, e->getType());
  }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass: {
    const auto* cast = llvm::cast<CastExpr>(e);
    if (cast->getSubExpr()->isLValue() &&
        (cast->getCastKind() == CK_NoOp || cast->getCastKind() == CK_LValueBitCast))
      return in_memory(address_of(cast->getSubExpr()), e->getType());
    break;
  }
  case Stmt::OpaqueValueExprClass: {
    const auto it = opaque_values_.find(llvm::cast<OpaqueValueExpr>(e));
    if (it != opaque_values_.end())
      return in_memory(it->second, e->getType());
    break;
  }
  default:
    break;
  }
  if (is_aggregate(e->getType()) && e->isPRValue())
    return in_memory(aggregate(e), e->getType());
  build_.unsupported(fmt::format("lvalue {}", e->getStmtClassName()));
  return in_memory(temporary_object(e->getType()), e->getType());
}

LValue FunctionLowering::variable_lvalue(const VarDecl* decl) {
  const VarDecl* key = decl->getCanonicalDecl();
  const QualType type = decl->getType();
  if (const auto it = locals_.find(key); it != locals_.end()) {
    LValue place = in_memory({}, type);
    place.kind = LValue::Kind::Local;
    place.local = it->second;
    return place;
  }
  if (const auto it = addresses_.find(key); it != addresses_.end())
    return in_memory(it->second, type);
  if (!decl->hasGlobalStorage()) {
    bind(decl); // reached before its declaration
    return variable_lvalue(decl);
  }
  LValue place = in_memory({}, type);
  if (unit_.is_watched(decl)) {
    place.kind = LValue::Kind::Watched;
  } else if (const ir::MonitorId monitor = unit_.monitor(decl); monitor.valid()) {
    place.kind = LValue::Kind::Monitor;
    place.monitor = monitor;
  } else {
    if (decl->hasAttr<AsmLabelAttr>() || decl->hasAttr<AliasAttr>())
      build_.unsupported(fmt::format("{} is a variable of another name", decl->getName().str()));
    if (unit_.linker.is_declared_otherwise(decl))
      build_.unsupported(fmt::format("another file declares {} with a type of another layout",
                                     decl->getName().str()));
    place.address = unit_.global_address(unit_.global(decl));
  }
  return place;
}

LValue FunctionLowering::member_lvalue(const MemberExpr* e) {
  const Expr* base = e->getBase();
  const auto* field = dyn_cast<FieldDecl>(e->getMemberDecl());
  if (!field) {
    build_.unsupported("member");
    return in_memory(temporary_object(e->getType()), e->getType());
  }
  const ExprId object = e->isArrow() ? pointer(base) : address_of(base);
  const ir::TypeId record = types_.of(ast_.getRecordType(field->getParent()));
  const unsigned index = types_.field_index(field);
  LValue place = in_memory(build_.field(object, record, index), e->getType());
  if (field->isBitField()) {
    place.bits = unit_.program.types[record].fields[index];
    place.type = place.bits->type;
  }
  return place;
}

ir::ExprId FunctionLowering::address_of(const Expr* e) {
  const LValue place = lvalue(e);
  if (place.kind == LValue::Kind::Memory)
    return place.address;
  build_.unsupported("address of a variable of the rule");
  return build_.pointer_sized(0);
}

ir::ExprId FunctionLowering::read(const LValue& from, QualType type) {
  switch (from.kind) {
  case LValue::Kind::Local:
    return build_.value_of(from.local);
  case LValue::Kind::Watched:
    return build_.pool().watched(build_.pointer_bits());
  case LValue::Kind::Monitor:
    return build_.pool().monitor(from.monitor, width_of(type));
  case LValue::Kind::Memory:
    break;
  }
  if (is_aggregate(type) || !build_.types().is_scalar(from.type)) {
    build_.unsupported(from.bits ? "bit-field across storage units"
                                 : "read of a 128-bit, vector or atomic value");
    return placeholder(type);
  }
  may_raise_at(from.address);
  const ExprId unit = build_.load(from.address, from.type, from.is_volatile);
  if (!from.bits)
    return unit;
  return build_.resize(build_.extract(unit, *from.bits, from.is_signed), width_of(type),
                       from.is_signed);
}

ir::ExprId FunctionLowering::write(const LValue& to, ExprId value, QualType type, bool is_used) {
  value = build_.resize(value, width_of(type), false); // no change but after an error
  switch (to.kind) {
  case LValue::Kind::Local:
    build_.assign(to.local, value);
    return build_.value_of(to.local);
  case LValue::Kind::Monitor:
    build_.emit(ir::SetMonitor{to.monitor, value});
    return build_.pool().monitor(to.monitor, width_of(type));
  case LValue::Kind::Watched:
    build_.unsupported("assignment to the watched object");
    return value;
  case LValue::Kind::Memory:
    break;
  }
  if (is_aggregate(type) || !build_.types().is_scalar(to.type)) {
    build_.unsupported(to.bits ? "bit-field across storage units"
                               : "write of a 128-bit, vector or atomic value");
    return value;
  }
  may_raise_at(to.address);
  if (!to.bits) {
    build_.store(to.address, value, to.type, to.is_volatile);
    return value;
  }
  const ExprId unit = build_.load(to.address, to.type, to.is_volatile);
  build_.store(to.address, build_.insert(unit, value, *to.bits), to.type, to.is_volatile);
  if (!is_used)
    return value;
  const ExprId kept = build_.pool().unary(ir::UnaryOp::Truncate, value, to.bits->bit_width);
  return build_.resize(kept, width_of(type), to.is_signed);
}

} // namespace ndv::frontend
