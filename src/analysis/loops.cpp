#include "analysis/loops.h"

#include "analysis/liveness.h"

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

namespace {

/// Finds the components of a part of the graph (Tarjan, with a stack of its own).
class Components {
public:
  Components(const std::vector<std::vector<BlockId>>& successors, const std::vector<bool>& part,
             const std::vector<bool>& cut_into)
      : successors_(successors), part_(part), cut_(cut_into), order_(successors.size(), 0),
        low_(successors.size(), 0), next_(successors.size(), 0),
        on_stack_(successors.size(), false) {}

  std::vector<std::vector<BlockId>> run() {
    for (std::size_t b = 0; b < successors_.size(); ++b)
      if (part_[b] && order_[b] == 0)
        visit(static_cast<std::uint32_t>(b));
    return std::move(components_);
  }

private:
  bool follow(BlockId s) const { return part_[s.index] && !cut_[s.index]; }

  void visit(std::uint32_t root) {
    std::vector<std::uint32_t> work{root};
    while (!work.empty()) {
      const std::uint32_t b = work.back();
      if (order_[b] == 0) {
        order_[b] = low_[b] = ++counter_;
        stack_.push_back(b);
        on_stack_[b] = true;
      }
      if (next_[b] < successors_[b].size()) {
        const BlockId s = successors_[b][next_[b]++];
        if (!follow(s))
          continue;
        if (order_[s.index] == 0)
          work.push_back(s.index);
        else if (on_stack_[s.index])
          low_[b] = std::min(low_[b], order_[s.index]);
        continue;
      }
      work.pop_back();
      if (!work.empty())
        low_[work.back()] = std::min(low_[work.back()], low_[b]);
      if (low_[b] != order_[b])
        continue;
      std::vector<BlockId> members;
      std::uint32_t member;
      do {
        member = stack_.back();
        stack_.pop_back();
        on_stack_[member] = false;
        members.push_back(BlockId{member});
      } while (member != b);
      const bool self = std::any_of(successors_[b].begin(), successors_[b].end(),
                                    [&](BlockId s) { return s.index == b && follow(s); });
      if (members.size() > 1 || self) {
        std::sort(members.begin(), members.end());
        components_.push_back(std::move(members));
      }
    }
  }

  const std::vector<std::vector<BlockId>>& successors_;
  const std::vector<bool>& part_;
  const std::vector<bool>& cut_;
  std::vector<std::uint32_t> order_, low_, next_, stack_;
  std::vector<bool> on_stack_;
  std::uint32_t counter_ = 0;
  std::vector<std::vector<BlockId>> components_;
};

} // namespace

std::vector<Loop> find_loops(const Function& function) {
  const std::size_t n = function.blocks.size();
  if (n == 0)
    return {};
  std::vector<std::vector<BlockId>> successors_of(n), predecessors(n);
  for (std::size_t b = 0; b < n; ++b) {
    successors_of[b] = successors(function.blocks[b].terminator);
    for (BlockId s : successors_of[b])
      predecessors[s.index].push_back(BlockId{b});
  }
  std::vector<bool> reached(n, false);
  std::vector<std::uint32_t> work{0};
  reached[0] = true;
  while (!work.empty()) {
    const std::uint32_t b = work.back();
    work.pop_back();
    for (BlockId s : successors_of[b])
      if (!reached[s.index]) {
        reached[s.index] = true;
        work.push_back(s.index);
      }
  }

  // Each component is a loop; without the edges into its header its own components are the inner
  // loops, and so on.
  struct Part {
    std::vector<bool> blocks;
    std::uint32_t depth;
  };
  std::vector<Loop> loops;
  std::vector<bool> headers(n, false);
  std::vector<Part> parts{{reached, 1}};
  while (!parts.empty()) {
    const Part part = std::move(parts.back());
    parts.pop_back();
    for (auto& members : Components(successors_of, part.blocks, headers).run()) {
      Loop loop;
      loop.body.assign(n, false);
      for (BlockId b : members)
        loop.body[b.index] = true;
      std::vector<BlockId> entries;
      for (BlockId b : members) {
        bool entered = b.index == 0;
        for (BlockId p : predecessors[b.index])
          entered |= reached[p.index] && !loop.body[p.index];
        if (entered)
          entries.push_back(b);
      }
      loop.header = entries.empty() ? members.front() : entries.front();
      loop.irreducible = entries.size() > 1;
      loop.depth = part.depth;
      loop.blocks = std::move(members);
      headers[loop.header.index] = true;
      parts.push_back({loop.body, part.depth + 1});
      loops.push_back(std::move(loop));
    }
  }
  std::stable_sort(loops.begin(), loops.end(),
                   [](const Loop& a, const Loop& b) { return a.depth > b.depth; });
  return loops;
}

} // namespace ndv::analysis
