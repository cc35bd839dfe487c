#include "ir/parse_exprs.h"

#include "ir/spelling.h"

namespace ndv::ir {
namespace {

constexpr unsigned kDeepestExpr = 400;

bool is_number(const Token& token) {
  return token.kind == TokenKind::Word && token.text[0] >= '0' && token.text[0] <= '9';
}

} // namespace

bool ExprParser::at_expr() const {
  const Token& token = in_.peek();
  switch (token.kind) {
  case TokenKind::Local:
  case TokenKind::Symbol:
  case TokenKind::Monitor:
  case TokenKind::Object:
  case TokenKind::Numbered:
    return true;
  case TokenKind::Mark:
    return token.text == "(";
  case TokenKind::Word:
    return is_number(token) || token.text == "fn" || token.text == "watched" ||
           token.text == "field" || token.text == "index" || unary_op(token.text);
  default:
    return false;
  }
}

LocalId ExprParser::local() {
  const auto it = locals.find(in_.peek().text);
  if (in_.peek().kind != TokenKind::Local || it == locals.end())
    in_.fail("a local of the function is expected");
  in_.take();
  return it->second.id;
}

void ExprParser::lets() {
  while (in_.take_word("let")) {
    const std::string name = in_.expect(TokenKind::Numbered, "#n");
    in_.expect_mark("=");
    lets_[name] = expr();
  }
}

ExprId ExprParser::expr(unsigned depth) {
  if (depth > kDeepestExpr)
    in_.fail("an expression is nested too deeply");
  ExprPool& pool = context_.program.exprs;
  switch (in_.peek().kind) {
  case TokenKind::Local: {
    const auto it = locals.find(in_.peek().text);
    const LocalId id = local();
    return pool.local(id, it->second.width);
  }
  case TokenKind::Symbol: {
    const GlobalId id = context_.global_named(in_.peek().text);
    in_.take();
    return pool.global_address(id, pointer_bits());
  }
  case TokenKind::Monitor: {
    const MonitorId id = context_.monitor_named(in_.peek().text);
    in_.take();
    return pool.monitor(id, context_.program.monitors[id.index].width);
  }
  case TokenKind::Object:
    return object();
  case TokenKind::Numbered:
    return let();
  case TokenKind::Word:
    return is_number(in_.peek()) ? constant() : named_operation(depth);
  default:
    return parenthesised(depth);
  }
}

ExprId ExprParser::object() {
  const auto it = objects.find(in_.peek().text);
  if (it == objects.end())
    in_.fail("the stack object is not declared");
  in_.take();
  return context_.program.exprs.object_address(it->second, pointer_bits());
}

ExprId ExprParser::let() {
  const auto it = lets_.find(in_.peek().text);
  if (it == lets_.end())
    in_.fail("the part is not defined by a let");
  in_.take();
  return it->second;
}

ExprId ExprParser::constant() {
  const std::uint64_t value = in_.number();
  in_.expect_mark(":");
  const auto bits = static_cast<unsigned>(in_.number_up_to(64));
  if (bits == 0 || (bits < 64 && value >> bits != 0))
    in_.fail("the constant does not fit its width");
  return context_.program.exprs.constant(bits, value);
}

ExprId ExprParser::named_operation(unsigned depth) {
  if (in_.take_word("watched"))
    return context_.program.exprs.watched(pointer_bits());
  if (in_.take_word("fn")) {
    const FunctionId id = context_.function_named(in_.expect(TokenKind::Symbol, "a function"));
    return context_.program.exprs.function_address(id, pointer_bits());
  }
  if (in_.take_word("field"))
    return field(depth);
  if (in_.take_word("index"))
    return index(depth);
  const auto op = unary_op(in_.peek().text);
  if (!op)
    in_.fail("an expression is expected");
  in_.take();
  return unary(*op, depth);
}

void ExprParser::expect_pointer(ExprId id) const {
  if (width(id) != pointer_bits())
    in_.fail("an address has the width of a pointer");
}

ExprId ExprParser::field(unsigned depth) {
  in_.expect_mark("(");
  const ExprId base = expr(depth + 1);
  expect_pointer(base);
  in_.expect_mark(",");
  const TypeId record = context_.type();
  in_.expect_mark(",");
  const std::vector<Field>& fields = context_.program.types[record].fields;
  const bool is_numbered = in_.peek().kind == TokenKind::Numbered;
  const std::string name = is_numbered ? in_.take().text : in_.word();
  std::size_t number = 0;
  if (is_numbered)
    number = in_.to_number(name);
  else
    while (number < fields.size() && fields[number].name != name)
      ++number;
  if (number >= fields.size())
    in_.fail("the record has no field '" + name + "'");
  in_.expect_mark(")");
  return context_.program.exprs.field(base, record, static_cast<unsigned>(number));
}

ExprId ExprParser::index(unsigned depth) {
  in_.expect_mark("(");
  const ExprId base = expr(depth + 1);
  expect_pointer(base);
  in_.expect_mark(",");
  const ExprId position = expr(depth + 1);
  expect_pointer(position);
  in_.expect_mark(",");
  const TypeId element = context_.type();
  in_.expect_mark(")");
  return context_.program.exprs.index(base, position, element);
}

ExprId ExprParser::unary(UnaryOp op, unsigned depth) {
  in_.expect_mark("(");
  const ExprId operand = expr(depth + 1);
  unsigned bits = width(operand);
  if (op != UnaryOp::Not && op != UnaryOp::Neg) {
    in_.expect_mark(",");
    bits = static_cast<unsigned>(in_.number_up_to(64));
    if (bits == 0 || (op == UnaryOp::Truncate ? bits >= width(operand) : bits <= width(operand)))
      in_.fail("the result has a wrong width");
  }
  in_.expect_mark(")");
  return context_.program.exprs.unary(op, operand, bits);
}

ExprId ExprParser::binary(ExprId left, unsigned depth) {
  const auto op = binary_op(in_.peek().text);
  if (!op || (in_.peek().kind != TokenKind::Mark && in_.peek().kind != TokenKind::Word))
    in_.fail("an operator is expected");
  in_.take();
  const ExprId right = expr(depth + 1);
  if (width(left) != width(right))
    in_.fail("the operands have different widths");
  in_.expect_mark(")");
  return context_.program.exprs.binary(*op, left, right);
}

ExprId ExprParser::parenthesised(unsigned depth) {
  in_.expect_mark("(");
  const ExprId first = expr(depth + 1);
  if (!in_.take_mark("?"))
    return binary(first, depth);
  if (width(first) != 1)
    in_.fail("a condition has width 1");
  const ExprId then_value = expr(depth + 1);
  in_.expect_mark(":");
  const ExprId else_value = expr(depth + 1);
  if (width(then_value) != width(else_value))
    in_.fail("the operands have different widths");
  in_.expect_mark(")");
  return context_.program.exprs.select(first, then_value, else_value);
}

} // namespace ndv::ir
