#pragma once

#include "analysis/regions.h"

#include <ndv/ir/expr.h>

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace ndv::engine {

/// Global value numbering: what has the same number has the same value. Nothing is said of two
/// numbers that differ.
class ValueNumbers {
public:
  using Value = std::uint32_t;

  /// Another than all before.
  Value unknown(unsigned width);
  Value constant(unsigned width, std::uint64_t value);
  Value global(unsigned width, std::uint64_t global);
  Value function(unsigned width, std::uint64_t function);
  /// A stack object of one activation of its function.
  Value object(unsigned width, std::uint64_t activation, std::uint64_t object);
  Value unary(ir::UnaryOp op, Value a, unsigned width);
  Value binary(ir::BinaryOp op, Value a, Value b);
  Value select(Value condition, Value a, Value b);
  /// What is read at an address while memory is as it was at a moment (a number of the caller's).
  Value loaded(unsigned width, Value address, analysis::RegionId region, std::uint64_t moment);
  /// Truncated, or extended by zeros.
  Value resized(Value a, unsigned width);

  unsigned width(Value v) const { return nodes_[v].width; }
  std::optional<std::uint64_t> known(Value v) const;

  struct Load {
    Value address;
    analysis::RegionId region;
    std::uint64_t moment;
  };
  /// Where and when it was read, if it was.
  std::optional<Load> load(Value v) const;
  /// What it is made of, but for a condition that chooses; an address, if it was read there.
  std::vector<Value> operands(Value v) const;
  /// The address that a place in an object, or in an array, is at a distance from.
  Value base(Value address) const;
  /// The same, made of others.
  Value rebuilt(Value v, std::span<const Value> operands);

private:
  enum class Kind : std::uint8_t {
    Unknown,
    Constant,
    Global,
    Function,
    Object,
    Unary,
    Binary,
    Select,
    Loaded
  };
  struct Node {
    Kind kind;
    std::uint8_t op, width;
    std::uint64_t a, b, c;
    auto operator<=>(const Node&) const = default;
  };
  Value intern(const Node& node);

  std::vector<Node> nodes_;
  std::map<Node, Value> numbers_;
};

} // namespace ndv::engine
