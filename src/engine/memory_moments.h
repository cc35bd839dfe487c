#pragma once

#include "engine/value_numbers.h"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace ndv::engine {

/// A pointer in memory.
struct PointerCell {
  analysis::RegionId region;
  ValueNumbers::Value address;
  auto operator<=>(const PointerCell&) const = default;
};
/// What pointers in memory are known to be.
using Leads = std::map<PointerCell, ValueNumbers::Value>;

/// Which memory may have changed between two moments of a function's run: a graph of moments, each
/// of which may change some regions since the one before, or is where ways join.
class MemoryMoments {
public:
  using Moment = std::uint32_t;
  static constexpr Moment kStart = 0;

  MemoryMoments() : moments_(1) {}
  /// `regions` (a set) outlives this. Those who follow the pointers that are `kept` find what they
  /// found before.
  Moment change(Moment before, std::span<const analysis::RegionId> regions, Leads kept = {});
  Moment store(Moment before, analysis::RegionId region, ValueNumbers::Value address,
               unsigned bytes, ValueNumbers::Value value);
  Moment join(std::vector<Moment> before, Leads kept = {});
  /// When the region was last changed, as seen from a moment: since then it has been as it is.
  Moment last_change(Moment moment, analysis::RegionId region);
  /// What was stored there then, if that was by one store of as many bytes to this address.
  std::optional<ValueNumbers::Value> stored(Moment moment, ValueNumbers::Value address,
                                            unsigned bytes) const;

  /// What those find who follow the pointer, if the region was last changed then.
  std::optional<ValueNumbers::Value> kept(Moment moment, const PointerCell& cell) const;

private:
  struct Node {
    std::vector<Moment> before{};
    std::span<const analysis::RegionId> regions{};
    analysis::RegionId region{}; // of a store
    ValueNumbers::Value address = 0, value = 0;
    unsigned bytes = 0; // not 0: a store
    Leads kept{};
  };
  Moment add(Node node);
  bool changes(const Node& node, analysis::RegionId region) const;

  std::vector<Node> moments_;
  std::map<std::pair<Moment, analysis::RegionId>, Moment> last_;
};

} // namespace ndv::engine
