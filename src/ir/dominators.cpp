#include "ir/graph.h"

namespace ndv::ir {
namespace {

// Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm".
BlockId common_dominator(const Graph& graph, const std::vector<BlockId>& parent, BlockId a,
                         BlockId b) {
  while (a != b) {
    while (graph.position(a) > graph.position(b))
      a = parent[a.index];
    while (graph.position(b) > graph.position(a))
      b = parent[b.index];
  }
  return a;
}

std::vector<BlockId> parents(const Graph& graph) {
  std::vector<BlockId> parent(graph.size());
  const std::vector<BlockId>& order = graph.reverse_post_order();
  if (order.empty())
    return parent;
  parent[order[0].index] = order[0];
  for (bool is_changed = true; is_changed;) {
    is_changed = false;
    for (std::size_t i = 1; i < order.size(); ++i) {
      BlockId found;
      for (const BlockId p : graph.predecessors(order[i]))
        if (parent[p.index].valid())
          found = found.valid() ? common_dominator(graph, parent, p, found) : p;
      if (parent[order[i].index] != found) {
        parent[order[i].index] = found;
        is_changed = true;
      }
    }
  }
  parent[order[0].index] = {};
  return parent;
}

} // namespace

DominatorTree::DominatorTree(const Graph& graph)
    : parent_(parents(graph)), first_(graph.size(), 0), last_(graph.size(), 0) {
  const std::vector<BlockId>& order = graph.reverse_post_order();
  // A parent stands before its children in the order, so sizes add up from the back, and
  // consecutive numbers can be handed out from the front.
  std::vector<std::uint32_t> size(graph.size(), 1);
  for (std::size_t i = order.size(); i-- > 1;)
    size[parent_[order[i].index].index] += size[order[i].index];
  std::vector<std::uint32_t> next(graph.size(), 0);
  for (const BlockId block : order) {
    const BlockId p = parent_[block.index];
    std::uint32_t& free = p.valid() ? next[p.index] : next[block.index];
    const std::uint32_t first = p.valid() ? free : 1;
    first_[block.index] = first;
    last_[block.index] = first + size[block.index] - 1;
    free = first + size[block.index];
    next[block.index] = first + 1;
  }
}

bool DominatorTree::dominates(BlockId a, BlockId b) const {
  return first_[a.index] != 0 && first_[a.index] <= first_[b.index] &&
         last_[b.index] <= last_[a.index];
}

} // namespace ndv::ir
