#include "ir/graph.h"

#include <ndv/ir/text.h>

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace ndv::ir;

namespace {

std::vector<BlockId> blocks(std::initializer_list<unsigned> indices) {
  std::vector<BlockId> result;
  for (const unsigned i : indices)
    result.push_back(BlockId{i});
  return result;
}

Graph graph_of(std::initializer_list<std::initializer_list<unsigned>> successors) {
  std::vector<std::vector<BlockId>> lists;
  for (const auto& s : successors)
    lists.push_back(blocks(s));
  return Graph(std::move(lists));
}

std::vector<bool> reached_without(const Graph& graph, BlockId removed) {
  std::vector<bool> seen(graph.size(), false);
  std::vector<BlockId> work;
  if (removed != BlockId{0})
    work.push_back(BlockId{0});
  while (!work.empty()) {
    const BlockId b = work.back();
    work.pop_back();
    if (seen[b.index] || b == removed)
      continue;
    seen[b.index] = true;
    for (const BlockId s : graph.successors(b))
      work.push_back(s);
  }
  return seen;
}

Graph random_graph(std::mt19937& random, unsigned size) {
  std::vector<std::vector<BlockId>> lists(size);
  for (auto& list : lists)
    for (unsigned n = random() % 3; n > 0; --n)
      list.push_back(BlockId{random() % size});
  return Graph(std::move(lists));
}

} // namespace

TEST_CASE("a function's graph follows its terminators") {
  const Program p = parse(R"(function @f: fn(u32) -> (void) defined parameters 1 {
  param %i: u32
b0:
  if (%i == 0:32) then b1 else b2
b1:
  goto b3
b2:
  switch %i { 1: b1, 2: b1, 3: b3, default: b4 }
b3:
  return
b4:
  unreachable
b5:
  goto b3
}
)");
  const Graph graph(p.functions[0]);
  CHECK(graph.successors(BlockId{2}) == blocks({1, 3, 4}));
  CHECK(graph.predecessors(BlockId{1}) == blocks({0, 2}));
  CHECK(graph.predecessors(BlockId{3}) == blocks({1, 2}));
  CHECK_FALSE(graph.is_reached(BlockId{5}));
  CHECK(graph.reverse_post_order() == blocks({0, 2, 1, 3, 4}));
  CHECK(graph.successors(BlockId{4}).empty());
}

TEST_CASE("a branch's sides come in the order as written") {
  CHECK(graph_of({{1, 2}, {3}, {3}, {}}).reverse_post_order() == blocks({0, 1, 2, 3}));
}

TEST_CASE("dominators of a diamond and a loop") {
  //  0 -> 1 <-> 4, 1 -> 2 | 3 -> 4
  const Graph graph = graph_of({{1}, {2, 3}, {4}, {4}, {1, 5}, {}});
  const DominatorTree tree(graph);
  CHECK_FALSE(tree.parent(BlockId{0}).valid());
  CHECK(tree.parent(BlockId{1}) == BlockId{0});
  CHECK(tree.parent(BlockId{4}) == BlockId{1});
  CHECK(tree.parent(BlockId{5}) == BlockId{4});
  CHECK(tree.dominates(BlockId{1}, BlockId{5}));
  CHECK(tree.dominates(BlockId{1}, BlockId{1}));
  CHECK_FALSE(tree.dominates(BlockId{2}, BlockId{4}));
  const LoopForest forest(graph, tree);
  REQUIRE(forest.loops().size() == 1);
  CHECK(forest.loops()[0].header == BlockId{1});
  CHECK(forest.loops()[0].blocks == blocks({1, 2, 3, 4}));
  CHECK(forest.loops()[0].latches == blocks({4}));
  CHECK(forest.loop_of(BlockId{5}) == Loop::kNone);
  CHECK(forest.irreducible().empty());
}

TEST_CASE("dominators agree with the definition on random graphs") {
  std::mt19937 random(7);
  for (unsigned round = 0; round < 300; ++round) {
    const Graph graph = random_graph(random, 1 + random() % 14);
    const DominatorTree tree(graph);
    for (unsigned a = 0; a < graph.size(); ++a) {
      const std::vector<bool> reached = reached_without(graph, BlockId{a});
      for (unsigned b = 0; b < graph.size(); ++b) {
        const bool expected =
            graph.is_reached(BlockId{a}) && graph.is_reached(BlockId{b}) && !reached[b];
        if (tree.dominates(BlockId{a}, BlockId{b}) != expected)
          FAIL("round " << round << ": " << a << " and " << b);
      }
    }
  }
  SUCCEED();
}

TEST_CASE("loops nest, and loops of one header are one") {
  // 1: outer header, 2: inner header with two latches 3 and 4
  const Graph graph = graph_of({{1}, {2, 6}, {3, 4, 5}, {2}, {2}, {1}, {}});
  const LoopForest forest(graph, DominatorTree(graph));
  REQUIRE(forest.loops().size() == 2);
  const Loop& outer = forest.loops()[0];
  const Loop& inner = forest.loops()[1];
  CHECK(outer.header == BlockId{1});
  CHECK(outer.depth == 1);
  CHECK(outer.blocks.size() == 5);
  CHECK(inner.header == BlockId{2});
  CHECK(inner.parent == 0);
  CHECK(inner.depth == 2);
  CHECK(inner.latches == blocks({3, 4}));
  CHECK(forest.loop_of(BlockId{3}) == 1);
  CHECK(forest.loop_of(BlockId{5}) == 0);
  CHECK(forest.contains(0, BlockId{3}));
  CHECK_FALSE(forest.contains(1, BlockId{5}));
}

TEST_CASE("a block that jumps to itself is a loop, the entry may be a header") {
  const Graph graph = graph_of({{0, 1}, {1, 2}, {}});
  const LoopForest forest(graph, DominatorTree(graph));
  REQUIRE(forest.loops().size() == 2);
  CHECK(forest.loops()[0].blocks == blocks({0}));
  CHECK(forest.loops()[1].parent == Loop::kNone);
  CHECK(forest.irreducible().empty());
}

TEST_CASE("a cycle with two entries is irreducible") {
  const Graph graph = graph_of({{1, 2}, {2}, {1, 3}, {4}, {3, 5}, {}});
  const LoopForest forest(graph, DominatorTree(graph));
  REQUIRE(forest.irreducible().size() == 1);
  CHECK(forest.irreducible()[0] == blocks({1, 2}));
  REQUIRE(forest.loops().size() == 1);
  CHECK(forest.loops()[0].header == BlockId{3});
}

TEST_CASE("an irreducible cycle inside a loop") {
  const Graph graph = graph_of({{1}, {2, 3}, {3}, {2, 4}, {1, 5}, {}});
  const LoopForest forest(graph, DominatorTree(graph));
  REQUIRE(forest.irreducible().size() == 1);
  CHECK(forest.irreducible()[0] == blocks({2, 3}));
  REQUIRE(forest.loops().size() == 1);
  CHECK(forest.loops()[0].blocks.size() == 4);
}

TEST_CASE("strongly connected components come callees first") {
  const auto components = strongly_connected({{1}, {2, 3}, {1}, {4}, {4}, {0}});
  const std::vector<std::vector<std::uint32_t>> expected{{4}, {3}, {1, 2}, {0}, {5}};
  CHECK(components == expected);
}

TEST_CASE("components agree with reachability on random graphs") {
  std::mt19937 random(3);
  for (unsigned round = 0; round < 200; ++round) {
    const unsigned size = 1 + random() % 10;
    std::vector<std::vector<std::uint32_t>> lists(size);
    for (auto& list : lists)
      for (unsigned n = random() % 3; n > 0; --n)
        list.push_back(random() % size);
    std::vector<std::vector<bool>> reaches(size, std::vector<bool>(size, false));
    for (unsigned a = 0; a < size; ++a) {
      std::vector<std::uint32_t> work{a};
      while (!work.empty()) {
        const std::uint32_t b = work.back();
        work.pop_back();
        if (reaches[a][b])
          continue;
        reaches[a][b] = true;
        work.insert(work.end(), lists[b].begin(), lists[b].end());
      }
    }
    const auto components = strongly_connected(lists);
    std::vector<unsigned> component_of(size);
    for (unsigned c = 0; c < components.size(); ++c)
      for (const std::uint32_t node : components[c])
        component_of[node] = c;
    for (unsigned a = 0; a < size; ++a)
      for (unsigned b = 0; b < size; ++b) {
        CHECK((component_of[a] == component_of[b]) == (reaches[a][b] && reaches[b][a]));
        if (reaches[a][b])
          CHECK(component_of[b] <= component_of[a]);
      }
  }
}

TEST_CASE("very large graphs need no deep native stack") {
  const unsigned size = 300'000;
  std::vector<std::vector<BlockId>> lists(size);
  for (unsigned i = 0; i + 1 < size; ++i)
    lists[i].push_back(BlockId{i + 1});
  lists[size - 1].push_back(BlockId{0});
  const Graph graph(std::move(lists));
  const DominatorTree tree(graph);
  const LoopForest forest(graph, tree);
  CHECK(forest.loops().at(0).blocks.size() == size);
  CHECK(tree.dominates(BlockId{5}, BlockId{size - 1}));
}

TEST_CASE("a function without blocks has an empty graph") {
  const Graph graph{Function{}};
  const LoopForest forest(graph, DominatorTree(graph));
  CHECK(graph.reverse_post_order().empty());
  CHECK(forest.loops().empty());
}
