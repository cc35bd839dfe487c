#include "ir/graph.h"

#include <ndv/assert.h>

#include <algorithm>
#include <utility>

namespace ndv::ir {

std::vector<BlockId> targets(const Terminator& terminator) {
  if (const auto* t = std::get_if<Goto>(&terminator.kind))
    return {t->target};
  if (const auto* t = std::get_if<Branch>(&terminator.kind))
    return {t->then_block, t->else_block};
  std::vector<BlockId> result;
  if (const auto* t = std::get_if<Switch>(&terminator.kind)) {
    for (const SwitchCase& c : t->cases)
      result.push_back(c.target);
    result.push_back(t->default_block);
  }
  return result;
}

Graph::Graph(const Function& function) {
  for (const Block& block : function.blocks)
    successors_.push_back(targets(block.terminator));
  build();
}

Graph::Graph(std::vector<std::vector<BlockId>> successors) : successors_(std::move(successors)) {
  build();
}

void Graph::build() {
  std::vector<std::uint32_t> seen_by(size(), ~std::uint32_t{0});
  for (std::uint32_t b = 0; b < size(); ++b)
    std::erase_if(successors_[b], [&](BlockId s) {
      NDV_ASSERT(s.index < size());
      return std::exchange(seen_by[s.index], b) == b;
    });
  predecessors_.resize(size());
  position_.assign(size(), kUnreached);
  if (size() == 0)
    return;
  struct Visit {
    BlockId block;
    std::size_t next;
  };
  std::vector<bool> visited(size(), false);
  std::vector<Visit> stack{{BlockId{0}, 0}};
  visited[0] = true;
  while (!stack.empty()) {
    Visit& top = stack.back();
    // Later successors first, so that the order lists an if's branches as written.
    const std::vector<BlockId>& next = successors_[top.block.index];
    if (top.next == next.size()) {
      order_.push_back(top.block);
      stack.pop_back();
      continue;
    }
    const BlockId s = next[next.size() - 1 - top.next++];
    if (!visited[s.index]) {
      visited[s.index] = true;
      stack.push_back({s, 0});
    }
  }
  std::ranges::reverse(order_);
  for (std::uint32_t i = 0; i < order_.size(); ++i)
    position_[order_[i].index] = i;
  for (std::uint32_t b = 0; b < size(); ++b)
    if (is_reached(BlockId{b}))
      for (const BlockId s : successors_[b])
        predecessors_[s.index].emplace_back(b);
}

std::vector<std::vector<std::uint32_t>>
strongly_connected(const std::vector<std::vector<std::uint32_t>>& successors) {
  // Tarjan's algorithm with a stack of its own.
  constexpr std::uint32_t kNone = ~std::uint32_t{0};
  const std::size_t size = successors.size();
  struct Visit {
    std::uint32_t node;
    std::size_t next;
  };
  std::vector<std::uint32_t> number(size, kNone);
  std::vector<std::uint32_t> low(size, kNone);
  std::vector<bool> is_open(size, false);
  std::vector<std::uint32_t> open;
  std::vector<Visit> stack;
  std::vector<std::vector<std::uint32_t>> result;
  std::uint32_t count = 0;
  const auto enter = [&](std::uint32_t node) {
    number[node] = low[node] = count++;
    open.push_back(node);
    is_open[node] = true;
    stack.push_back({node, 0});
  };
  const auto close = [&](std::uint32_t node) {
    std::vector<std::uint32_t>& component = result.emplace_back();
    do {
      component.push_back(open.back());
      is_open[open.back()] = false;
      open.pop_back();
    } while (component.back() != node);
    std::ranges::sort(component);
  };
  for (std::uint32_t root = 0; root < size; ++root) {
    if (number[root] == kNone)
      enter(root);
    while (!stack.empty()) {
      const std::uint32_t node = stack.back().node;
      if (stack.back().next < successors[node].size()) {
        const std::uint32_t next = successors[node][stack.back().next++];
        if (number[next] == kNone)
          enter(next);
        else if (is_open[next])
          low[node] = std::min(low[node], number[next]);
        continue;
      }
      stack.pop_back();
      if (low[node] == number[node])
        close(node);
      if (!stack.empty())
        low[stack.back().node] = std::min(low[stack.back().node], low[node]);
    }
  }
  return result;
}

} // namespace ndv::ir
