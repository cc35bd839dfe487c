#include "ir/graph.h"

#include <algorithm>

namespace ndv::ir {

LoopForest::LoopForest(const Graph& graph, const DominatorTree& dominators)
    : innermost_(graph.size(), Loop::kNone) {
  find_loops(graph, dominators);
  nest();
  find_irreducible(graph, dominators);
}

void LoopForest::find_loops(const Graph& graph, const DominatorTree& dominators) {
  std::vector<std::uint32_t> seen_by(graph.size(), Loop::kNone);
  for (const BlockId header : graph.reverse_post_order()) {
    Loop loop;
    loop.header = header;
    for (const BlockId p : graph.predecessors(header))
      if (dominators.dominates(header, p))
        loop.latches.push_back(p);
    if (loop.latches.empty())
      continue;
    loop.blocks.push_back(header);
    seen_by[header.index] = header.index;
    std::vector<BlockId> work = loop.latches;
    while (!work.empty()) {
      const BlockId block = work.back();
      work.pop_back();
      if (seen_by[block.index] == header.index)
        continue;
      seen_by[block.index] = header.index;
      loop.blocks.push_back(block);
      for (const BlockId p : graph.predecessors(block))
        work.push_back(p);
    }
    std::ranges::sort(loop.blocks, {}, [&](BlockId b) { return graph.position(b); });
    loops_.push_back(std::move(loop));
  }
}

// Headers come in reverse post-order, so a loop comes after those around it.
void LoopForest::nest() {
  for (std::uint32_t i = 0; i < loops_.size(); ++i) {
    Loop& loop = loops_[i];
    loop.parent = innermost_[loop.header.index];
    loop.depth = loop.parent == Loop::kNone ? 1 : loops_[loop.parent].depth + 1;
    for (const BlockId block : loop.blocks)
      innermost_[block.index] = i;
  }
}

// A graph is reducible if it has no cycle without its back edges.
void LoopForest::find_irreducible(const Graph& graph, const DominatorTree& dominators) {
  std::vector<std::vector<std::uint32_t>> forward(graph.size());
  for (const BlockId block : graph.reverse_post_order())
    for (const BlockId s : graph.successors(block))
      if (!dominators.dominates(s, block))
        forward[block.index].push_back(s.index);
  for (const std::vector<std::uint32_t>& component : strongly_connected(forward)) {
    if (component.size() < 2)
      continue;
    std::vector<BlockId>& blocks = irreducible_.emplace_back();
    for (const std::uint32_t index : component)
      blocks.emplace_back(index);
  }
  std::ranges::sort(irreducible_);
}

bool LoopForest::contains(std::uint32_t loop, BlockId id) const {
  for (std::uint32_t at = loop_of(id); at != Loop::kNone; at = loops_[at].parent)
    if (at == loop)
      return true;
  return false;
}

} // namespace ndv::ir
