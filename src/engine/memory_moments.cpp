#include "engine/memory_moments.h"

#include <algorithm>

namespace ndv::engine {

using analysis::RegionId;
using Moment = MemoryMoments::Moment;

Moment MemoryMoments::add(Node node) {
  moments_.push_back(std::move(node));
  return static_cast<Moment>(moments_.size() - 1);
}

Moment MemoryMoments::change(Moment before, std::span<const RegionId> regions, Leads kept) {
  return regions.empty() ? before
                         : add({.before = {before}, .regions = regions, .kept = std::move(kept)});
}

Moment MemoryMoments::store(Moment before, RegionId region, ValueNumbers::Value address,
                            unsigned bytes, ValueNumbers::Value value) {
  return add({.before = {before},
              .regions = {},
              .region = region,
              .address = address,
              .value = value,
              .bytes = bytes});
}

Moment MemoryMoments::join(std::vector<Moment> before, Leads kept) {
  std::ranges::sort(before);
  before.erase(std::unique(before.begin(), before.end()), before.end());
  return before.size() == 1 ? before.front()
                            : add({.before = std::move(before), .kept = std::move(kept)});
}

bool MemoryMoments::changes(const Node& node, RegionId region) const {
  return node.bytes != 0 ? node.region == region : std::ranges::binary_search(node.regions, region);
}

/// Iterative: a function can have any number of moments one after the other.
Moment MemoryMoments::last_change(Moment moment, RegionId region) {
  std::vector<Moment> work{moment};
  const auto known = [&](Moment m) { return last_.find({m, region}); };
  while (!work.empty()) {
    const Moment m = work.back();
    const Node& node = moments_[m];
    if (known(m) != last_.end()) {
      work.pop_back();
      continue;
    }
    if (m == kStart || changes(node, region)) {
      last_[{m, region}] = m;
      continue;
    }
    bool is_ready = true, differ = false;
    std::optional<Moment> all;
    for (const Moment before : node.before) {
      const auto it = known(before);
      if (it == last_.end()) {
        work.push_back(before);
        is_ready = false;
        continue;
      }
      differ |= all && *all != it->second;
      all = it->second;
    }
    if (is_ready)
      last_[{m, region}] = differ ? m : *all;
  }
  return last_.at({moment, region});
}

std::optional<ValueNumbers::Value> MemoryMoments::kept(Moment moment,
                                                       const PointerCell& cell) const {
  const Leads& leads = moments_[moment].kept;
  const auto it = leads.find(cell);
  return it != leads.end() ? std::optional(it->second) : std::nullopt;
}

std::optional<ValueNumbers::Value> MemoryMoments::stored(Moment moment, ValueNumbers::Value address,
                                                         unsigned bytes) const {
  const Node& node = moments_[moment];
  if (node.bytes != bytes || node.address != address || bytes == 0)
    return std::nullopt;
  return node.value;
}

} // namespace ndv::engine
