// Records and arrays: values in memory, and their initialisation piece by piece.

#include "frontend/constants.h"
#include "frontend/function_lowering.h"

#include <fmt/format.h>

#include <algorithm>

namespace ndv::frontend {

using namespace clang;

namespace {

// A list of at least so many parts is copied from a constant, if it is one.
constexpr unsigned kCopiedFrom = 16;

const Expr* without_parens(const Expr* e) {
  for (;;) {
    e = e->IgnoreParens();
    if (const auto* constant = dyn_cast<ConstantExpr>(e))
      e = constant->getSubExpr();
    else if (const auto* generic = dyn_cast<GenericSelectionExpr>(e))
      e = generic->getResultExpr();
    else if (const auto* choose = dyn_cast<ChooseExpr>(e))
      e = choose->getChosenSubExpr();
    else if (const auto* cast = dyn_cast<CastExpr>(e);
             cast && cast->getCastKind() == CK_NoOp && cast->getSubExpr()->isPRValue())
      e = cast->getSubExpr();
    else
      return e;
  }
}

} // namespace

ir::ExprId FunctionLowering::temporary_object(QualType type) {
  return build_.address_of(build_.new_object({}, types_.of(type)));
}

ir::ExprId FunctionLowering::aggregate(const Expr* e) {
  e = without_parens(e);
  if (const auto* cast = dyn_cast<CastExpr>(e);
      cast && (cast->getCastKind() == CK_LValueToRValue || cast->getCastKind() == CK_NoOp))
    return address_of(cast->getSubExpr());
  if (e->isLValue())
    return address_of(e);
  if (const auto* binary = dyn_cast<BinaryOperator>(e)) {
    if (binary->getOpcode() == BO_Comma) {
      effect(binary->getLHS());
      return aggregate(binary->getRHS());
    }
    if (binary->getOpcode() == BO_Assign) {
      const ExprId target = address_of(binary->getLHS());
      store_aggregate(binary->getRHS(), target);
      return target;
    }
  }
  const ExprId target = temporary_object(e->getType());
  store_aggregate(e, target);
  return target;
}

void FunctionLowering::store_aggregate(const Expr* e, ExprId target) {
  e = without_parens(e);
  if (e->containsErrors())
    return build_.unsupported("expression that does not compile");
  if (types_.is_unsupported(e->getType()) && !e->getType()->isRecordType()) {
    build_.unsupported("128-bit, vector or atomic value");
    return;
  }
  switch (e->getStmtClass()) {
  case Stmt::CallExprClass:
    call(llvm::cast<CallExpr>(e), true, target);
    return;
  case Stmt::InitListExprClass:
  case Stmt::ImplicitValueInitExprClass:
    return initialize(e, target, e->getType());
  case Stmt::StmtExprClass:
    statement_expression(llvm::cast<StmtExpr>(e), true, target);
    return;
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass:
    return for_each_way(llvm::cast<AbstractConditionalOperator>(e),
                        [&](const Expr* way) { store_aggregate(way, target); });
  case Stmt::VAArgExprClass: {
    const ir::TypeId type = types_.of(e->getType());
    return havoc_object(target, type, ir::HavocCause::Approximation, "va_arg");
  }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass: {
    const auto* cast = llvm::cast<CastExpr>(e);
    if (cast->getCastKind() == CK_ToUnion) { // GNU: the member of the operand's type is set
      const FieldDecl* field = cast->getTargetUnionField();
      zero(target, e->getType());
      return initialize_part(cast->getSubExpr(), in_memory(target, field->getType()),
                             field->getType(), true);
    }
    if (cast->getCastKind() != CK_LValueToRValue && cast->getCastKind() != CK_NoOp)
      return build_.unsupported(fmt::format("cast {}", cast->getCastKindName()));
    break;
  }
  case Stmt::BinaryOperatorClass:
    break;
  default:
    if (!e->isLValue())
      return build_.unsupported(fmt::format("expression {}", e->getStmtClassName()));
  }
  const ExprId source = aggregate(e);
  may_raise_at(source);
  may_raise_at(target);
  build_.copy(target, source, types_.of(e->getType()));
  if (const auto* read = dyn_cast<CastExpr>(e))
    e = read->getSubExpr();
  forget_volatile(target, e->getType());
}

/// Each read of a volatile object may give a new value, though others of the whole do not.
void FunctionLowering::forget_volatile(ExprId target, QualType type) {
  const auto forget = [&] { havoc_object(target, types_.of(type), ir::HavocCause::Volatile, {}); };
  const RecordDecl* record = type->getAsRecordDecl();
  if (type.isVolatileQualified() || (!record && has_volatile_part(type)) ||
      ast_.getBaseElementType(type).isVolatileQualified())
    return forget();
  if (!record || !has_volatile_part(type))
    return;
  if (record->isUnion())
    return forget();
  for (const FieldDecl* field : record->getDefinition()->fields())
    if (has_volatile_part(field->getType())) {
      if (field->isBitField())
        return forget();
      forget_volatile(build_.field(target, types_.of(type), types_.field_index(field)),
                      field->getType());
    }
}

bool FunctionLowering::has_volatile_part(QualType type) const {
  type = ast_.getBaseElementType(type);
  if (type.isVolatileQualified())
    return true;
  const RecordDecl* record = type->getAsRecordDecl();
  record = record ? record->getDefinition() : nullptr;
  return record && std::ranges::any_of(record->fields(), [&](const FieldDecl* field) {
           return has_volatile_part(field->getType());
         });
}

void FunctionLowering::zero(ExprId target, QualType type) {
  const std::uint64_t size = unit_.program.types[types_.of(type)].size;
  if (size != 0)
    build_.emit(ir::Fill{target, build_.constant(8, 0), build_.pointer_sized(size)});
}

void FunctionLowering::initialize(const Expr* init, ExprId target, QualType type, bool is_zeroed) {
  const Expr* e = without_parens(init);
  if (isa<ImplicitValueInitExpr>(e)) {
    if (!is_zeroed)
      zero(target, type);
    return;
  }
  if (const auto* list = dyn_cast<InitListExpr>(e)) {
    if (const InitListExpr* semantic = list->getSemanticForm())
      list = semantic;
    return initialize_list(list, target, type, is_zeroed);
  }
  if (const auto* literal = dyn_cast<StringLiteral>(e); literal && type->isArrayType())
    return store_string(literal, target, type);
  if (const auto* literal = dyn_cast<CompoundLiteralExpr>(e); literal && type->isArrayType())
    return initialize(literal->getInitializer(), target, type); // GNU: an array from a literal
  store_aggregate(e, target);
}

void FunctionLowering::store_string(const StringLiteral* literal, ExprId target, QualType type) {
  const ir::TypeId from = types_.of(literal->getType());
  const ir::TypeId to = types_.of(type);
  const std::uint64_t given = unit_.program.types[from].size;
  const std::uint64_t size = unit_.program.types[to].size;
  if (given < size)
    zero(target, type);
  build_.emit(ir::Copy{target, unit_.global_address(unit_.linker.string_literal(literal)),
                       build_.pointer_sized(std::min(given, size)), given < size ? from : to});
}

void FunctionLowering::initialize_list(const InitListExpr* list, ExprId target, QualType type,
                                       bool is_zeroed) {
  if (list->isTransparent() || (list->getNumInits() == 1 && type->isArrayType() &&
                                isa<StringLiteral>(list->getInit(0)->IgnoreParens())))
    return initialize(list->getInit(0), target, type, is_zeroed);
  if (initialize_from_constant(list, target, type))
    return;
  // What the list does not name is zero; so are the bits between bit-fields.
  if (!is_zeroed)
    zero(target, type);
  if (type->isArrayType())
    initialize_elements(list, target);
  else if (type->isRecordType())
    initialize_fields(list, target);
  else
    build_.unsupported("initialiser of a 128-bit, vector or atomic value");
}

bool FunctionLowering::initialize_from_constant(const InitListExpr* list, ExprId target,
                                                QualType type) {
  if (list->getNumInits() < kCopiedFrom || list->containsErrors() ||
      !list->isConstantInitializer(ast_, false))
    return false;
  Expr::EvalResult result;
  if (!list->EvaluateAsRValue(result, ast_, true) || result.HasSideEffects)
    return false;
  auto pieces = ConstantLowering(unit_).initializers(result.Val, type);
  if (!pieces)
    return false;
  const ir::TypeId id = types_.of(type);
  build_.copy(target, unit_.global_address(unit_.linker.constant("init", id, std::move(*pieces))),
              id);
  return true;
}

void FunctionLowering::initialize_elements(const InitListExpr* list, ExprId target) {
  const ArrayType* array = ast_.getAsArrayType(list->getType());
  const QualType element = array->getElementType();
  const ir::TypeId type = types_.of(element);
  std::uint64_t count = list->getNumInits();
  const Expr* filler = list->hasArrayFiller() ? list->getArrayFiller() : nullptr;
  if (filler && !isa<ImplicitValueInitExpr>(filler) && !isa<NoInitExpr>(filler))
    count = std::max<std::uint64_t>(count, unit_.program.types[types_.of(list->getType())].count);
  for (std::uint64_t i = 0; i < count; ++i) {
    const Expr* init = i < list->getNumInits() ? list->getInit(static_cast<unsigned>(i)) : filler;
    if (!init || isa<ImplicitValueInitExpr>(init) || isa<NoInitExpr>(init))
      continue;
    initialize_part(init,
                    in_memory(build_.index(target, build_.pointer_sized(i), true, type), element),
                    element, true);
  }
}

void FunctionLowering::initialize_fields(const InitListExpr* list, ExprId target) {
  const RecordDecl* record = list->getType()->getAsRecordDecl()->getDefinition();
  const ir::TypeId type = types_.of(list->getType());
  unsigned next = 0;
  for (const FieldDecl* field : record->fields()) {
    if (field->isUnnamedBitField())
      continue;
    if (record->isUnion() && field != list->getInitializedFieldInUnion())
      continue;
    if (next >= list->getNumInits())
      break;
    const Expr* init = list->getInit(next++);
    if (!init || isa<ImplicitValueInitExpr>(init) || isa<NoInitExpr>(init))
      continue;
    const unsigned index = types_.field_index(field);
    LValue part = in_memory(build_.field(target, type, index), field->getType());
    if (field->isBitField()) {
      part.bits = unit_.program.types[type].fields[index];
      part.type = part.bits->type;
    }
    initialize_part(init, part, field->getType(), true);
  }
}

void FunctionLowering::initialize_part(const Expr* init, const LValue& part, QualType type,
                                       bool is_zeroed) {
  if (is_aggregate(type))
    return initialize(init, part.address, type, is_zeroed);
  const ExprId v = value(init);
  if (!is_zeroed || !build_.is_constant(v) || build_.constant_value(v) != 0)
    write(part, v, type, false);
}

} // namespace ndv::frontend
