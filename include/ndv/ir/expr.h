#pragma once

#include <ndv/ir/ids.h>

#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

namespace ndv::ir {

/// Pure expressions over typed bit-vectors of 1 to 64 bits. Comparisons and logic give width 1.
enum class ExprKind : std::uint8_t {
  Constant,        // value
  Local,           // local
  GlobalAddress,   // global
  FunctionAddress, // function
  ObjectAddress,   // object (a stack object of the current frame)
  Field,   // a + offset of field number `value` of record `type`; keeps the type for analyses
  Index,   // a + b * size of `type`; b has pointer width and is signed
  Unary,   // op, a
  Binary,  // op, a, b
  Select,  // a ? b : c; a has width 1; a trap in the operand not chosen is none
  Monitor, // current value of a rule's state variable
  Watched, // the address that the rule watches: one arbitrary but fixed object
};

enum class UnaryOp : std::uint8_t { Not, Neg, ZeroExtend, SignExtend, Truncate };

/// Both operands have the same width. Shifts by the width or more give 0 (or the sign, for AShr).
/// Division or remainder by zero has no value: it traps, as in C (the path has no exit).
/// Signed division of the minimum by -1 wraps.
enum class BinaryOp : std::uint8_t {
  Add,
  Sub,
  Mul,
  UDiv,
  SDiv,
  URem,
  SRem,
  And,
  Or,
  Xor,
  Shl,
  LShr,
  AShr,
  Eq,
  Ne,
  ULt,
  ULe,
  SLt,
  SLe, // width 1
};

struct Expr {
  ExprKind kind = ExprKind::Constant;
  std::uint8_t op = 0;    // UnaryOp or BinaryOp
  std::uint8_t width = 0; // bits of the value
  ExprId a, b, c;
  TypeId type;             // Field: the record; Index: the element type
  std::uint64_t value = 0; // Constant: the bits; Field: the field's index; else the id's index

  UnaryOp unary() const { return static_cast<UnaryOp>(op); }
  BinaryOp binary() const { return static_cast<BinaryOp>(op); }
  friend bool operator==(const Expr&, const Expr&) = default;
};

/// Hash-consed expressions: equal expressions have equal ids. Building folds constants only.
class ExprPool {
public:
  ExprId constant(unsigned width, std::uint64_t value);
  ExprId local(LocalId id, unsigned width);
  ExprId global_address(GlobalId id, unsigned width);
  ExprId function_address(FunctionId id, unsigned width);
  ExprId object_address(ObjectId id, unsigned width);
  ExprId field(ExprId base, TypeId record, unsigned field_index);
  ExprId index(ExprId base, ExprId index, TypeId element);
  ExprId unary(UnaryOp op, ExprId a, unsigned result_width);
  ExprId binary(BinaryOp op, ExprId a, ExprId b);
  ExprId select(ExprId condition, ExprId then_value, ExprId else_value);
  ExprId monitor(MonitorId id, unsigned width);
  ExprId watched(unsigned width);

  /// Extends by sign or zero, or truncates, to `width`.
  ExprId resize(ExprId a, unsigned width, bool is_signed);
  ExprId logical_not(ExprId a); // a has width 1

  const Expr& operator[](ExprId id) const { return exprs_[id.index]; }
  std::size_t size() const { return exprs_.size(); }

private:
  struct Hash {
    std::size_t operator()(const Expr& e) const noexcept;
  };
  ExprId intern(const Expr& e);
  std::deque<Expr> exprs_;
  std::unordered_map<Expr, ExprId, Hash> ids_;
};

/// The value of an operation on constants, masked to the result width (see BinaryOp for the
/// semantics; a division by zero must not be asked for). The one place where it is defined for
/// the pool, the interpreter and the term layer's tests.
std::uint64_t evaluate(UnaryOp op, std::uint64_t a, unsigned width, unsigned result_width);
std::uint64_t evaluate(BinaryOp op, std::uint64_t a, std::uint64_t b, unsigned width);

} // namespace ndv::ir
