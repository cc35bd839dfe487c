#include "engine/value_numbers.h"

#include <utility>

namespace ndv::engine {

using namespace ir;
using Value = ValueNumbers::Value;

Value ValueNumbers::intern(const Node& node) {
  const auto [it, is_new] = numbers_.try_emplace(node, static_cast<Value>(nodes_.size()));
  if (is_new)
    nodes_.push_back(node);
  return it->second;
}

Value ValueNumbers::unknown(unsigned width) {
  return intern({Kind::Unknown, 0, static_cast<std::uint8_t>(width), nodes_.size(), 0, 0});
}

Value ValueNumbers::constant(unsigned width, std::uint64_t value) {
  return intern({Kind::Constant, 0, static_cast<std::uint8_t>(width), value, 0, 0});
}

Value ValueNumbers::global(unsigned width, std::uint64_t global) {
  return intern({Kind::Global, 0, static_cast<std::uint8_t>(width), global, 0, 0});
}

Value ValueNumbers::function(unsigned width, std::uint64_t function) {
  return intern({Kind::Function, 0, static_cast<std::uint8_t>(width), function, 0, 0});
}

Value ValueNumbers::object(unsigned width, std::uint64_t activation, std::uint64_t object) {
  return intern({Kind::Object, 0, static_cast<std::uint8_t>(width), activation, object, 0});
}

std::optional<std::uint64_t> ValueNumbers::known(Value v) const {
  if (nodes_[v].kind != Kind::Constant)
    return std::nullopt;
  return nodes_[v].a;
}

Value ValueNumbers::unary(UnaryOp op, Value a, unsigned width) {
  if (const auto value = known(a))
    return constant(width, evaluate(op, *value, nodes_[a].width, width));
  return intern(
      {Kind::Unary, static_cast<std::uint8_t>(op), static_cast<std::uint8_t>(width), a, 0, 0});
}

/// A place in an object is the object's address and one distance, however it was reached.
Value ValueNumbers::binary(BinaryOp op, Value a, Value b) {
  const unsigned bits = nodes_[a].width;
  const bool gives_bool = op >= BinaryOp::Eq;
  const unsigned width = gives_bool ? 1 : bits;
  const bool divides =
      op == BinaryOp::UDiv || op == BinaryOp::SDiv || op == BinaryOp::URem || op == BinaryOp::SRem;
  if (known(a) && known(b) && !(divides && *known(b) == 0))
    return constant(width, evaluate(op, *known(a), *known(b), bits));
  if (a == b && (op == BinaryOp::Eq || op == BinaryOp::Ne))
    return constant(1, op == BinaryOp::Eq);
  if (op == BinaryOp::Add && known(a))
    std::swap(a, b);
  if (op == BinaryOp::Sub && known(b))
    return binary(BinaryOp::Add, a, constant(bits, evaluate(BinaryOp::Sub, 0, *known(b), bits)));
  if (op == BinaryOp::Add && known(b)) {
    if (*known(b) == 0)
      return a;
    const Node inner = nodes_[a];
    if (inner.kind == Kind::Binary && static_cast<BinaryOp>(inner.op) == BinaryOp::Add &&
        known(static_cast<Value>(inner.b)))
      return binary(BinaryOp::Add, static_cast<Value>(inner.a),
                    binary(BinaryOp::Add, static_cast<Value>(inner.b), b));
  }
  return intern(
      {Kind::Binary, static_cast<std::uint8_t>(op), static_cast<std::uint8_t>(width), a, b, 0});
}

Value ValueNumbers::select(Value condition, Value a, Value b) {
  if (a == b)
    return a;
  if (const auto value = known(condition))
    return *value != 0 ? a : b;
  return intern({Kind::Select, 0, nodes_[a].width, condition, a, b});
}

Value ValueNumbers::loaded(unsigned width, Value address, analysis::RegionId region,
                           std::uint64_t moment) {
  return intern({Kind::Loaded, 0, static_cast<std::uint8_t>(width), address, region.index, moment});
}

std::optional<ValueNumbers::Load> ValueNumbers::load(Value v) const {
  const Node& node = nodes_[v];
  if (node.kind != Kind::Loaded)
    return std::nullopt;
  return Load{static_cast<Value>(node.a), analysis::RegionId{node.b}, node.c};
}

std::vector<Value> ValueNumbers::operands(Value v) const {
  const Node& node = nodes_[v];
  const auto a = static_cast<Value>(node.a), b = static_cast<Value>(node.b),
             c = static_cast<Value>(node.c);
  switch (node.kind) {
  case Kind::Unary:
  case Kind::Loaded:
    return {a};
  case Kind::Binary:
    return {a, b};
  case Kind::Select:
    return {b, c};
  default:
    return {};
  }
}

Value ValueNumbers::rebuilt(Value v, std::span<const Value> operands) {
  const Node node = nodes_[v];
  switch (node.kind) {
  case Kind::Unary:
    return unary(static_cast<UnaryOp>(node.op), operands[0], node.width);
  case Kind::Loaded:
    return loaded(node.width, operands[0], analysis::RegionId{node.b}, node.c);
  case Kind::Binary:
    return binary(static_cast<BinaryOp>(node.op), operands[0], operands[1]);
  case Kind::Select:
    return select(static_cast<Value>(node.a), operands[0], operands[1]);
  default:
    return v;
  }
}

Value ValueNumbers::base(Value address) const {
  const auto is = [&](std::uint64_t v, BinaryOp op) {
    return nodes_[v].kind == Kind::Binary && static_cast<BinaryOp>(nodes_[v].op) == op;
  };
  const auto is_distance = [&](std::uint64_t v) {
    return nodes_[v].kind == Kind::Constant || is(v, BinaryOp::Mul);
  };
  while (is(address, BinaryOp::Add)) {
    const Node& sum = nodes_[address];
    if (is_distance(sum.a) == is_distance(sum.b))
      break;
    address = static_cast<Value>(is_distance(sum.a) ? sum.b : sum.a);
  }
  return address;
}

Value ValueNumbers::resized(Value a, unsigned width) {
  if (nodes_[a].width == width)
    return a;
  return unary(nodes_[a].width > width ? UnaryOp::Truncate : UnaryOp::ZeroExtend, a, width);
}

} // namespace ndv::engine
