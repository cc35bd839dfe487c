#include "frontend/constants.h"

#include "frontend/expr_builder.h"

#include <clang/AST/Expr.h>
#include <clang/AST/RecordLayout.h>

namespace ndv::frontend {

using namespace clang;

std::optional<std::vector<ir::Initializer>> ConstantLowering::initializers(const APValue& value,
                                                                           QualType type) {
  if (!add(value, type, 0))
    return std::nullopt;
  const ir::TypeId byte = unit_.program.types.integer(8, false);
  for (const auto& [offset, bits] : bytes_)
    if (bits != 0)
      pieces_.push_back({offset, byte, unit_.program.exprs.constant(8, bits)});
  return std::move(pieces_);
}

bool ConstantLowering::add(const APValue& value, QualType type, std::uint64_t offset) {
  if (value.isAbsent() || value.isIndeterminate())
    return true;
  if (const ArrayType* array = unit_.ast.getAsArrayType(type))
    return add_array(value, array, offset);
  if (const RecordDecl* record = type->getAsRecordDecl())
    return add_record(value, record->getDefinition(), offset);
  const std::optional<ir::ExprId> expr = scalar(value, type);
  if (!expr)
    return false;
  const ir::Expr& e = unit_.program.exprs[*expr];
  if (e.kind != ir::ExprKind::Constant || e.value != 0)
    pieces_.push_back({offset, unit_.types.of(type), *expr});
  return true;
}

bool ConstantLowering::add_array(const APValue& value, const ArrayType* type,
                                 std::uint64_t offset) {
  if (!value.isArray())
    return false;
  const QualType element = type->getElementType();
  const auto stride =
      static_cast<std::uint64_t>(unit_.ast.getTypeSizeInChars(element).getQuantity());
  const unsigned given = value.getArrayInitializedElts();
  for (unsigned i = 0; i < given; ++i)
    if (!add(value.getArrayInitializedElt(i), element, offset + i * stride))
      return false;
  if (!value.hasArrayFiller())
    return true;
  const std::size_t before = pieces_.size();
  for (unsigned i = given; i < value.getArraySize(); ++i) {
    if (!add(value.getArrayFiller(), element, offset + i * stride))
      return false;
    if (pieces_.size() == before)
      break; // the filler is zero
  }
  return true;
}

bool ConstantLowering::add_record(const APValue& value, const RecordDecl* record,
                                  std::uint64_t offset) {
  if (value.isUnion()) {
    const FieldDecl* field = value.getUnionField();
    return !field || add_field(value.getUnionValue(), field, offset);
  }
  if (!value.isStruct() || !record)
    return false;
  for (const FieldDecl* field : record->fields())
    if (!field->isUnnamedBitField() &&
        !add_field(value.getStructField(field->getFieldIndex()), field, offset))
      return false;
  return true;
}

bool ConstantLowering::add_field(const APValue& value, const FieldDecl* field,
                                 std::uint64_t offset) {
  if (field->getParent()->isInvalidDecl())
    return false;
  if (field->isBitField())
    return add_bits(value, field, offset);
  return add(value, field->getType(), offset + unit_.ast.getFieldOffset(field) / 8);
}

bool ConstantLowering::add_bits(const APValue& value, const FieldDecl* field,
                                std::uint64_t offset) {
  if (value.isAbsent() || value.isIndeterminate())
    return true;
  if (!value.isInt() || value.getInt().getBitWidth() > 64)
    return false;
  const std::uint64_t bits = value.getInt().extOrTrunc(64).getZExtValue();
  const std::uint64_t start = unit_.ast.getFieldOffset(field);
  for (unsigned i = 0; i < field->getBitWidthValue(unit_.ast); ++i)
    if ((bits >> i & 1) != 0)
      bytes_[offset + (start + i) / 8] |= static_cast<std::uint8_t>(1u << (start + i) % 8);
  return true;
}

std::optional<ir::ExprId> ConstantLowering::scalar(const APValue& value, QualType type) {
  if (unit_.types.is_unsupported(type))
    return std::nullopt;
  const unsigned width = unit_.types.bits(type);
  ir::ExprPool& pool = unit_.program.exprs;
  if (value.isInt())
    return pool.constant(width, value.getInt().extOrTrunc(64).getZExtValue());
  if (value.isFloat()) {
    const llvm::APInt bits = value.getFloat().bitcastToAPInt();
    return bits.getBitWidth() == width ? std::optional(pool.constant(width, bits.getZExtValue()))
                                       : std::nullopt;
  }
  if (!value.isLValue())
    return std::nullopt;
  const std::optional<ir::ExprId> result = address(value);
  if (!result || pool[*result].width == width)
    return result;
  if (pool[*result].kind == ir::ExprKind::Constant)
    return pool.resize(*result, width, false);
  return std::nullopt; // a part of an address
}

std::optional<ir::ExprId> ConstantLowering::base_address(const APValue::LValueBase& base) {
  if (const auto* decl = base.dyn_cast<const ValueDecl*>()) {
    if (const auto* function = dyn_cast<FunctionDecl>(decl))
      return unit_.function_address(function);
    if (const auto* variable = dyn_cast<VarDecl>(decl); variable && variable->hasGlobalStorage())
      return unit_.global_address(unit_.global(variable));
    return std::nullopt;
  }
  const auto* expr = base.dyn_cast<const Expr*>();
  if (!expr)
    return std::nullopt;
  expr = expr->IgnoreParens();
  if (const auto* predefined = dyn_cast<PredefinedExpr>(expr))
    expr = predefined->getFunctionName();
  if (const auto* literal = dyn_cast_or_null<StringLiteral>(expr))
    return unit_.global_address(unit_.linker.string_literal(literal));
  if (const auto* literal = dyn_cast_or_null<CompoundLiteralExpr>(expr))
    return literal_address(literal);
  return std::nullopt;
}

std::optional<ir::ExprId> ConstantLowering::literal_address(const CompoundLiteralExpr* literal) {
  Expr::EvalResult result;
  if (!literal->isFileScope() ||
      !literal->getInitializer()->EvaluateAsRValue(result, unit_.ast, true))
    return std::nullopt;
  auto pieces = ConstantLowering(unit_).initializers(result.Val, literal->getType());
  if (!pieces)
    return std::nullopt;
  const ir::GlobalId id =
      unit_.linker.constant("literal", unit_.types.of(literal->getType()), std::move(*pieces));
  unit_.program[id].is_const = literal->getType().isConstQualified();
  return unit_.global_address(id);
}

std::optional<ir::ExprId> ConstantLowering::address(const APValue& value) {
  ExprBuilder build(unit_.program);
  const auto offset = static_cast<std::uint64_t>(value.getLValueOffset().getQuantity());
  if (value.getLValueBase().isNull())
    return build.pointer_sized(offset);
  const std::optional<ir::ExprId> base = base_address(value.getLValueBase());
  if (!base)
    return std::nullopt;
  if (!value.hasLValuePath())
    return build.byte_offset(*base, offset);
  ir::ExprId result = *base;
  QualType type = value.getLValueBase().getType();
  for (const APValue::LValuePathEntry& entry : value.getLValuePath()) {
    if (const ArrayType* array = unit_.ast.getAsArrayType(type)) {
      type = array->getElementType();
      result = build.index(result, build.pointer_sized(entry.getAsArrayIndex()), true,
                           unit_.types.of(type));
      continue;
    }
    const auto* field = dyn_cast_or_null<FieldDecl>(entry.getAsBaseOrMember().getPointer());
    if (!field || !type->isRecordType())
      return build.byte_offset(*base, offset);
    result = build.field(result, unit_.types.of(type), unit_.types.field_index(field));
    type = field->getType();
  }
  return result;
}

} // namespace ndv::frontend
