#include "frontend/function_lowering.h"

#include <fmt/format.h>

namespace ndv::frontend {

using namespace clang;

ir::ExprId FunctionLowering::cast(const CastExpr* e) {
  const Expr* inner = e->getSubExpr();
  const QualType to = e->getType();
  switch (e->getCastKind()) {
  case CK_LValueToRValue:
    return read(lvalue(inner), to);
  case CK_NoOp:
    if (inner->isLValue())
      return read(lvalue(inner), to);
    return value(inner);
  case CK_ArrayToPointerDecay:
  case CK_FunctionToPointerDecay:
    return address_of(inner);
  case CK_BuiltinFnToFnPtr:
    return unknown(e, "address of a builtin function");
  case CK_NullToPointer:
    if (!is_pure(inner))
      effect(inner);
    return build_.constant(width_of(to), 0);
  case CK_IntegralToBoolean:
  case CK_PointerToBoolean:
  case CK_FloatingToBoolean:
    return build_.resize(condition(inner), width_of(to), false);
  case CK_BitCast:
  case CK_IntegralCast:
  case CK_BooleanToSignedIntegral:
  case CK_IntegralToPointer:
  case CK_PointerToIntegral:
  case CK_AddressSpaceConversion:
  case CK_IntegralToFloating:
  case CK_FloatingToIntegral:
  case CK_FloatingCast: {
    if (is_aggregate(to) || is_aggregate(inner->getType()))
      return unknown(e, "128-bit, vector or atomic value");
    return convert(value(inner), inner->getType(), to);
  }
  default:
    return unknown(e, fmt::format("cast {}", e->getCastKindName()));
  }
}

ir::ExprId FunctionLowering::convert(ExprId from, QualType from_type, QualType to_type) {
  if (is_aggregate(from_type) || is_aggregate(to_type))
    return placeholder(to_type);
  const bool from_float = from_type->isRealFloatingType();
  const bool to_float = to_type->isRealFloatingType();
  if (to_type->isBooleanType())
    return build_.resize(to_boolean(from, from_type), width_of(to_type), false);
  if (!from_float && !to_float)
    return build_.resize(from, width_of(to_type), types_.is_signed(from_type));
  if (build_.is_constant(from))
    if (const auto folded = convert_constant(build_.constant_value(from), from_type, to_type))
      return *folded;
  if (from_float && to_float && width_of(from_type) == width_of(to_type))
    return from;
  return approximate(to_type, "floating-point conversion");
}

std::optional<ir::ExprId> FunctionLowering::convert_constant(std::uint64_t bits, QualType from_type,
                                                             QualType to_type) {
  const unsigned to_width = width_of(to_type);
  bool is_exact = false;
  llvm::APFloat number(0.0);
  if (from_type->isRealFloatingType()) {
    number = llvm::APFloat(ast_.getFloatTypeSemantics(from_type),
                           llvm::APInt(width_of(from_type), bits));
  } else {
    number = llvm::APFloat(ast_.getFloatTypeSemantics(to_type));
    number.convertFromAPInt(llvm::APInt(width_of(from_type), bits), types_.is_signed(from_type),
                            llvm::APFloat::rmNearestTiesToEven);
  }
  if (to_type->isRealFloatingType()) {
    number.convert(ast_.getFloatTypeSemantics(to_type), llvm::APFloat::rmNearestTiesToEven,
                   &is_exact);
    return build_.constant(to_width, number.bitcastToAPInt().getZExtValue());
  }
  llvm::APSInt result(to_width, !types_.is_signed(to_type));
  if (number.convertToInteger(result, llvm::APFloat::rmTowardZero, &is_exact) ==
      llvm::APFloat::opInvalidOp)
    return std::nullopt;
  return build_.constant(to_width, result.getZExtValue());
}

} // namespace ndv::frontend
