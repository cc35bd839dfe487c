#include "ir/check_exprs.h"

#include "ir/expr_walk.h"

#include <fmt/format.h>

namespace ndv::ir {

std::string ExprChecker::leaf_fault(const Expr& e) const {
  const auto in = [&](std::size_t size, const char* what) {
    return e.value < size ? "" : fmt::format("{} {} does not exist", what, e.value);
  };
  switch (e.kind) {
  case ExprKind::Constant:
    return e.width == 64 || e.value >> e.width == 0
               ? ""
               : fmt::format("constant {} does not fit {} bits", e.value, e.width);
  case ExprKind::Local:
    if (scope_ == nullptr)
      return "a local is used outside of a function";
    if (e.value >= scope_->locals.size())
      return in(0, "local");
    return e.width == scope_->locals[e.value].width
               ? ""
               : fmt::format("local '{}' of {} bits is used with {}", scope_->locals[e.value].name,
                             scope_->locals[e.value].width, e.width);
  case ExprKind::ObjectAddress:
    return scope_ == nullptr ? "a stack object is used outside of a function"
                             : in(scope_->objects.size(), "stack object");
  case ExprKind::GlobalAddress:
    return in(program_.globals.size(), "global");
  case ExprKind::FunctionAddress:
    return in(program_.functions.size(), "function");
  case ExprKind::Monitor:
    if (e.value >= program_.monitors.size())
      return in(0, "monitor");
    return e.width == program_.monitors[e.value].width ? ""
                                                       : "a monitor is used with another width";
  default:
    return "";
  }
}

std::string ExprChecker::unary_fault(const Expr& e) const {
  const unsigned width = program_.exprs[e.a].width;
  switch (e.unary()) {
  case UnaryOp::Not:
  case UnaryOp::Neg:
    return width == e.width ? "" : "a unary operation changes the width";
  case UnaryOp::ZeroExtend:
  case UnaryOp::SignExtend:
    return width < e.width ? "" : "an extension does not widen";
  case UnaryOp::Truncate:
    return width > e.width ? "" : "a truncation does not narrow";
  }
  return "an unknown unary operation";
}

std::string ExprChecker::binary_fault(const Expr& e) const {
  const unsigned left = program_.exprs[e.a].width;
  const unsigned right = program_.exprs[e.b].width;
  if (e.binary() > BinaryOp::SLe)
    return "an unknown binary operation";
  if (left != right)
    return fmt::format("a binary operation has operands of {} and {} bits", left, right);
  const unsigned expected = e.binary() >= BinaryOp::Eq ? 1 : left;
  return e.width == expected ? "" : "a binary operation has a wrong result width";
}

std::string ExprChecker::address_fault(const Expr& e) const {
  if (e.width != program_.pointer_bits || program_.exprs[e.a].width != e.width)
    return "an address has not the width of a pointer";
  if (e.type.index >= program_.types.size())
    return "an address expression has no type";
  const Type& type = program_.types[e.type];
  if (e.kind == ExprKind::Field) {
    if (type.kind != TypeKind::Record)
      return "a field is taken of what is no record";
    return e.value < type.fields.size()
               ? ""
               : fmt::format("\"{}\" has no field number {}", type.name, e.value);
  }
  return program_.exprs[e.b].width == e.width ? "" : "an index has not the width of a pointer";
}

std::string ExprChecker::fault(const Expr& e) const {
  if (e.width < 1 || e.width > 64)
    return fmt::format("an expression has {} bits", e.width);
  const bool is_address = e.kind == ExprKind::GlobalAddress ||
                          e.kind == ExprKind::FunctionAddress ||
                          e.kind == ExprKind::ObjectAddress || e.kind == ExprKind::Watched;
  if (is_address && e.width != program_.pointer_bits)
    return "an address has not the width of a pointer";
  switch (e.kind) {
  case ExprKind::Field:
  case ExprKind::Index:
    return address_fault(e);
  case ExprKind::Unary:
    return unary_fault(e);
  case ExprKind::Binary:
    return binary_fault(e);
  case ExprKind::Select:
    if (program_.exprs[e.a].width != 1)
      return "the condition of a selection has not width 1";
    if (program_.exprs[e.b].width != e.width || program_.exprs[e.c].width != e.width)
      return "a selection has operands of other widths than its own";
    return "";
  default:
    return leaf_fault(e);
  }
}

std::optional<std::string> ExprChecker::check(ExprId root) {
  if (root.index >= program_.exprs.size())
    return "an expression is missing";
  post_order(
      program_.exprs, root, [&](ExprId id) { return checked_.contains(id); },
      [&](ExprId id) {
        const Expr& e = program_.exprs[id];
        std::string found;
        for (const ExprId operand : operands(e))
          if (found.empty())
            found = checked_.at(operand);
        checked_.emplace(id, found.empty() ? fault(e) : found);
      });
  const std::string& found = checked_.at(root);
  return found.empty() ? std::nullopt : std::optional(found);
}

} // namespace ndv::ir
