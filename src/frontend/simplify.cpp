#include "frontend/simplify.h"

#include <iterator>
#include <utility>
#include <vector>

namespace ndv::frontend {
namespace {

using ir::Block;
using ir::BlockId;

template <class Visit>
void for_each_target(ir::Terminator& terminator, Visit visit) {
  if (auto* go = std::get_if<ir::Goto>(&terminator.kind)) {
    visit(go->target);
  } else if (auto* branch = std::get_if<ir::Branch>(&terminator.kind)) {
    visit(branch->then_block);
    visit(branch->else_block);
  } else if (auto* choice = std::get_if<ir::Switch>(&terminator.kind)) {
    for (ir::SwitchCase& c : choice->cases)
      visit(c.target);
    visit(choice->default_block);
  }
}

/// Where an empty block leads in the end; a cycle of empty blocks stays as it is.
void skip_empty_blocks(std::vector<Block>& blocks) {
  std::vector<BlockId> leads_to(blocks.size());
  std::vector<std::uint32_t> chain;
  std::vector<bool> on_chain(blocks.size());
  for (std::uint32_t start = 0; start < blocks.size(); ++start) {
    std::uint32_t at = start;
    while (!leads_to[at].valid() && !on_chain[at]) {
      const auto* go = std::get_if<ir::Goto>(&blocks[at].terminator.kind);
      if (!go || !blocks[at].statements.empty())
        break;
      chain.push_back(at);
      on_chain[at] = true;
      at = go->target.index;
    }
    const BlockId end = leads_to[at].valid() ? leads_to[at] : BlockId{at};
    leads_to[at] = end;
    for (const std::uint32_t block : chain) {
      leads_to[block] = end;
      on_chain[block] = false;
    }
    chain.clear();
  }
  for (Block& block : blocks)
    for_each_target(block.terminator, [&](BlockId& target) { target = leads_to[target.index]; });
}

/// A branch whose ways meet at once is a plain goto.
void straighten(Block& block) {
  if (const auto* branch = std::get_if<ir::Branch>(&block.terminator.kind);
      branch && branch->then_block == branch->else_block)
    block.terminator.kind = ir::Goto{branch->then_block};
}

std::vector<std::uint32_t> predecessor_counts(std::vector<Block>& blocks) {
  std::vector<std::uint32_t> counts(blocks.size());
  std::vector<std::uint32_t> work{0};
  counts[0] = 1; // the entry
  while (!work.empty()) {
    const std::uint32_t at = work.back();
    work.pop_back();
    for_each_target(blocks[at].terminator, [&](BlockId target) {
      if (counts[target.index]++ == 0)
        work.push_back(target.index);
    });
  }
  return counts;
}

void join_chains(std::vector<Block>& blocks) {
  const std::vector<std::uint32_t> predecessors = predecessor_counts(blocks);
  std::vector<bool> is_joined(blocks.size());
  for (std::uint32_t at = 0; at < blocks.size(); ++at) {
    if (predecessors[at] == 0 || is_joined[at])
      continue;
    while (const auto* go = std::get_if<ir::Goto>(&blocks[at].terminator.kind)) {
      const std::uint32_t next = go->target.index;
      if (predecessors[next] != 1 || next == at || next == 0)
        break;
      Block& from = blocks[next];
      Block& to = blocks[at];
      std::move(from.statements.begin(), from.statements.end(), std::back_inserter(to.statements));
      from.statements.clear();
      to.terminator = std::exchange(from.terminator, {});
      is_joined[next] = true;
    }
  }
}

void renumber(std::vector<Block>& blocks) {
  std::vector<BlockId> new_id(blocks.size());
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> work{0};
  while (!work.empty()) {
    const std::uint32_t at = work.back();
    work.pop_back();
    if (new_id[at].valid())
      continue;
    new_id[at] = BlockId{order.size()};
    order.push_back(at);
    std::vector<std::uint32_t> next;
    for_each_target(blocks[at].terminator, [&](BlockId target) { next.push_back(target.index); });
    work.insert(work.end(), next.rbegin(), next.rend());
  }
  std::vector<Block> kept;
  kept.reserve(order.size());
  for (const std::uint32_t at : order) {
    for_each_target(blocks[at].terminator, [&](BlockId& target) { target = new_id[target.index]; });
    kept.push_back(std::move(blocks[at]));
  }
  blocks = std::move(kept);
}

} // namespace

void simplify(ir::Function& function) {
  if (function.blocks.empty())
    return;
  skip_empty_blocks(function.blocks);
  for (Block& block : function.blocks)
    straighten(block);
  join_chains(function.blocks);
  renumber(function.blocks);
}

} // namespace ndv::frontend
