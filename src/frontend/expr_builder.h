#pragma once

#include <ndv/ir/program.h>

namespace ndv::frontend {

/// Builds expressions as C's conversions ask for, and undoes the detours that C makes: truth values
/// widened to int and tested again, narrow integers computed in int.
class ExprBuilder {
public:
  explicit ExprBuilder(ir::Program& program) : program_(program), pool_(program.exprs) {}

  unsigned pointer_bits() const { return program_.pointer_bits; }
  unsigned width(ir::ExprId e) const { return pool_[e].width; }
  bool is_constant(ir::ExprId e) const { return pool_[e].kind == ir::ExprKind::Constant; }
  std::uint64_t constant_value(ir::ExprId e) const { return pool_[e].value; }

  ir::ExprId constant(unsigned width, std::uint64_t value) { return pool_.constant(width, value); }
  ir::ExprId pointer_sized(std::uint64_t value) { return constant(pointer_bits(), value); }
  ir::ExprId resize(ir::ExprId e, unsigned width, bool is_signed);
  /// e != 0, of width 1.
  ir::ExprId truth(ir::ExprId e);
  ir::ExprId logical_not(ir::ExprId e);
  ir::ExprId logical_and(ir::ExprId a, ir::ExprId b);
  ir::ExprId logical_or(ir::ExprId a, ir::ExprId b);
  ir::ExprId unary(ir::UnaryOp op, ir::ExprId a) { return pool_.unary(op, a, width(a)); }
  /// Arithmetic; a comparison gives width 1.
  ir::ExprId binary(ir::BinaryOp op, ir::ExprId a, ir::ExprId b);
  /// Whether the value, taken as signed, may be less than zero.
  bool may_be_negative(ir::ExprId e) const;
  ir::ExprId select(ir::ExprId condition, ir::ExprId a, ir::ExprId b);
  /// A shift whose amount has any width; as the processor does, the amount is taken modulo the
  /// width.
  ir::ExprId shift(ir::BinaryOp op, ir::ExprId a, ir::ExprId amount);

  ir::ExprId field(ir::ExprId base, ir::TypeId record, unsigned index);
  /// The number of bytes or elements may have any width.
  ir::ExprId index(ir::ExprId base, ir::ExprId index, bool is_signed, ir::TypeId element);
  ir::ExprId byte_offset(ir::ExprId base, std::uint64_t offset);

  /// The field of a storage unit, extended to the unit's width, and the unit with the field set.
  ir::ExprId extract(ir::ExprId unit, const ir::Field& field, bool is_signed);
  ir::ExprId insert(ir::ExprId unit, ir::ExprId value, const ir::Field& field);

  ir::ExprPool& pool() { return pool_; }
  ir::TypeTable& types() { return program_.types; }

private:
  struct Extension {
    ir::ExprId inner; // invalid: not an extension
    bool is_signed = false;
  };
  Extension extension(ir::ExprId e) const;
  ir::ExprId narrowed(ir::ExprId e, unsigned width, unsigned depth);
  ir::ExprId compare(ir::BinaryOp op, ir::ExprId a, ir::ExprId b);
  ir::ExprId compare_bit(ir::BinaryOp op, ir::ExprId a, ir::ExprId b);
  ir::ExprId compare_extended(ir::BinaryOp op, const Extension& by, ir::ExprId bound,
                              bool extended_is_left);

  ir::Program& program_;
  ir::ExprPool& pool_;
};

} // namespace ndv::frontend
