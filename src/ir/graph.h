#pragma once

#include <ndv/ir/program.h>

#include <cstdint>
#include <vector>

namespace ndv::ir {

/// The control-flow graph of a function. Blocks that the entry does not reach have no order, no
/// dominator and no loop. All passes are iterative.
class Graph {
public:
  explicit Graph(const Function& function);
  /// Of any graph; block 0 is the entry. Repeated edges are dropped.
  explicit Graph(std::vector<std::vector<BlockId>> successors);

  std::size_t size() const { return successors_.size(); }
  /// Each successor once, in the order of the terminator.
  const std::vector<BlockId>& successors(BlockId id) const { return successors_[id.index]; }
  /// Reached predecessors only, ascending.
  const std::vector<BlockId>& predecessors(BlockId id) const { return predecessors_[id.index]; }
  bool is_reached(BlockId id) const { return position_[id.index] != kUnreached; }
  /// Reached blocks, each before its successors but for back edges.
  const std::vector<BlockId>& reverse_post_order() const { return order_; }
  /// Position in the reverse post-order.
  std::uint32_t position(BlockId id) const { return position_[id.index]; }

private:
  static constexpr std::uint32_t kUnreached = ~std::uint32_t{0};
  void build();

  std::vector<std::vector<BlockId>> successors_;
  std::vector<std::vector<BlockId>> predecessors_;
  std::vector<BlockId> order_;
  std::vector<std::uint32_t> position_;
};

/// Where control may go from here; a switch may name a block more than once.
std::vector<BlockId> targets(const Terminator& terminator);

class DominatorTree {
public:
  explicit DominatorTree(const Graph& graph);
  /// The closest strict dominator; none for the entry and unreached blocks.
  BlockId parent(BlockId id) const { return parent_[id.index]; }
  /// Whether every path from the entry to `b` goes through `a`; true for a == b. In constant time.
  bool dominates(BlockId a, BlockId b) const;

private:
  std::vector<BlockId> parent_;
  std::vector<std::uint32_t> first_; // numbering of the tree: a subtree is [first_, last_]
  std::vector<std::uint32_t> last_;
};

/// A natural loop: its header dominates all of its blocks.
struct Loop {
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  BlockId header;
  std::vector<BlockId> blocks;  // in reverse post-order, the header first; inner loops' included
  std::vector<BlockId> latches; // sources of back edges, ascending
  std::uint32_t parent = kNone; // the loop around it
  unsigned depth = 1;           // 1: outermost
};

/// The loops of a function, outer ones before inner ones; loops of one header are one loop.
class LoopForest {
public:
  LoopForest(const Graph& graph, const DominatorTree& dominators);

  const std::vector<Loop>& loops() const { return loops_; }
  /// The innermost loop with this block; Loop::kNone if none.
  std::uint32_t loop_of(BlockId id) const { return innermost_[id.index]; }
  bool contains(std::uint32_t loop, BlockId id) const;
  /// Cycles that no header dominates: strongly connected blocks, ascending, with several entries.
  /// Without them the graph is reducible.
  const std::vector<std::vector<BlockId>>& irreducible() const { return irreducible_; }

private:
  void find_loops(const Graph& graph, const DominatorTree& dominators);
  void nest();
  void find_irreducible(const Graph& graph, const DominatorTree& dominators);

  std::vector<Loop> loops_;
  std::vector<std::uint32_t> innermost_;
  std::vector<std::vector<BlockId>> irreducible_;
};

/// All strongly connected components of the graph of successor lists, each ascending; a component
/// comes after those that it leads to (in a call graph: callees first).
std::vector<std::vector<std::uint32_t>>
strongly_connected(const std::vector<std::vector<std::uint32_t>>& successors);

} // namespace ndv::ir
