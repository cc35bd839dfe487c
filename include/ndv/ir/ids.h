#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace ndv::ir {

/// A typed index into one of the tables of a Program or Function. Default-constructed: no element.
template <class Tag>
struct Id {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t index = kNone;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t i) : index(static_cast<std::uint32_t>(i)) {}
  constexpr bool valid() const { return index != kNone; }
  friend constexpr bool operator==(Id, Id) = default;
  friend constexpr auto operator<=>(Id, Id) = default;
};

using TypeId = Id<struct TypeTag>;
using ExprId = Id<struct ExprTag>;
using LocalId = Id<struct LocalTag>;       // in a Function
using ObjectId = Id<struct ObjectTag>;     // in a Function
using BlockId = Id<struct BlockTag>;       // in a Function; 0 is the entry block
using FunctionId = Id<struct FunctionTag>; // in a Program
using GlobalId = Id<struct GlobalTag>;     // in a Program
using MonitorId = Id<struct MonitorTag>;   // in a Program: a state variable of the woven rule
using StringId = Id<struct StringTag>;     // in a Program

} // namespace ndv::ir

template <class Tag>
struct std::hash<ndv::ir::Id<Tag>> {
  std::size_t operator()(ndv::ir::Id<Tag> id) const noexcept {
    return id.index * 0x9E3779B97F4A7C15ull;
  }
};
