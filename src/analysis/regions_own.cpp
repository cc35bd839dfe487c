#include "analysis/regions.h"

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

/// The pointers in records that are accessed by their names only: nothing takes their addresses,
/// and no other field lies there. Untyped pointers that are found in memory are taken not to point
/// to such a field (an assumption that is printed); of those that are handed on directly it is
/// followed from which records they come.
void Regions::find_own() {
  is_own_.assign(nodes_.size(), false); // and what is made later is not
  std::vector<std::size_t> together(nodes_.size(), 0);
  for (Memory n = 0; n < nodes_.size(); ++n)
    ++together[find(n)];
  for (const auto& [place, n] : leaf_nodes_) {
    const Node& node = nodes_[n];
    is_own_[n] = program_.types.record_pointed_to(node.declared).valid() &&
                 together[find(n)] == 1 &&
                 (node.access == 0 || node.access == program_.types[node.declared].size);
  }
  leave_out_overlapping();
  leave_out_unread();
  follow_direct();
}

/// Members of unions.
void Regions::leave_out_overlapping() {
  for (std::uint32_t t = 0; t < program_.types.size(); ++t) {
    const auto& all = leaves(TypeId{t});
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = i + 1; j < all.size() && all[j].offset < all[i].end; ++j)
        if (all[i].array == 0 || all[i].array != all[j].array)
          is_own_[all[i].node] = is_own_[all[j].node] = false;
  }
}

/// What code that could not be read names.
void Regions::leave_out_unread() {
  for (const auto& [place, n] : leaf_nodes_)
    for (const Field& field : program_.types[place.first].fields)
      if (field.offset == place.second &&
          std::ranges::binary_search(program_.unread_names, field.name))
        is_own_[n] = false;
}

/// Objects of record type a are seen as b too, b's start lying `b_at` bytes above a's.
void Regions::leave_out_shared(TypeId a, TypeId b, std::int64_t b_at) {
  if ((a == b && b_at == 0) || !shared_done_.insert({a, b, b_at}).second)
    return;
  const auto size = [&](TypeId record) {
    return static_cast<std::int64_t>(program_.types[record].size);
  };
  const bool is_behind = a != b && (b_at >= size(a) || b_at + size(b) <= 0);
  if (b_at == kAnywhere || is_behind) { // what goes on behind the one is, or may be, the other
    leave_out(a, kAnywhere, 0);
    leave_out(b, kAnywhere, 0);
    return;
  }
  for (const Leaf& x : leaves(a))
    for (const Leaf& y : leaves(b)) {
      if (static_cast<std::int64_t>(y.offset) + b_at >= static_cast<std::int64_t>(x.end))
        break;
      if (static_cast<std::int64_t>(x.offset) < static_cast<std::int64_t>(y.end) + b_at &&
          x.node != y.node)
        is_own_[x.node] = is_own_[y.node] = false;
    }
}

/// The fields of two records that are seen as each other.
void Regions::leave_out_alike(Memory a, Memory b) {
  if (a != b && std::max(a, b) < is_own_.size() && nodes_[a].declared == nodes_[b].declared)
    is_own_[a] = is_own_[b] = false;
}

/// Those that so many bytes of the record touch; from kAnywhere: all.
void Regions::leave_out(TypeId record, std::int64_t at, std::int64_t size) {
  if (left_out_.insert({record, at, size}).second)
    for (const Memory n : leaves_at(record, at, size))
      is_own_[n] = false;
}

} // namespace ndv::analysis
