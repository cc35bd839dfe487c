#include "analysis/reducible.h"

#include "analysis/liveness.h"
#include "analysis/loops.h"

#include <ndv/ir/text.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <variant>
#include <vector>

namespace ndv::analysis {

using namespace ir;

namespace {

const Loop* irreducible_loop(const std::vector<Loop>& loops) {
  // Outer before inner: the switch belongs to the outermost loop.
  const auto it =
      std::find_if(loops.rbegin(), loops.rend(), [](const Loop& loop) { return loop.irreducible; });
  return it == loops.rend() ? nullptr : &*it;
}

void for_each_target(Terminator& terminator, auto&& visit) {
  if (auto* go = std::get_if<Goto>(&terminator.kind)) {
    visit(go->target);
  } else if (auto* branch = std::get_if<Branch>(&terminator.kind)) {
    visit(branch->then_block);
    visit(branch->else_block);
  } else if (auto* sw = std::get_if<Switch>(&terminator.kind)) {
    for (SwitchCase& one : sw->cases)
      visit(one.target);
    visit(sw->default_block);
  }
}

/// The blocks that the loop can be entered at.
std::vector<BlockId> entries_of(Function& function, const Loop& loop) {
  std::vector<bool> is_entry(function.blocks.size(), false);
  is_entry[0] = loop.body[0];
  for (std::size_t b = 0; b < function.blocks.size(); ++b)
    if (!loop.body[b])
      for_each_target(function.blocks[b].terminator, [&](BlockId& target) {
        if (loop.body[target.index])
          is_entry[target.index] = true;
      });
  std::vector<BlockId> result;
  for (std::size_t b = 0; b < is_entry.size(); ++b)
    if (is_entry[b])
      result.push_back(BlockId{b});
  return result;
}

/// The function is entered at a block of its own.
void split_entry(Function& function) {
  const BlockId moved{function.blocks.size()};
  function.blocks.push_back(std::move(function.blocks[0]));
  for (std::size_t b = 1; b < function.blocks.size(); ++b)
    for_each_target(function.blocks[b].terminator, [&](BlockId& target) {
      if (target == BlockId{0})
        target = moved;
    });
  function.blocks[0] = {{}, {Goto{moved}, {}}};
}

/// Where a block stands in the source, and its number where that is not known.
std::pair<Place, std::uint32_t> position(const Function& function, BlockId b) {
  const Block& block = function.blocks[b.index];
  const Origin& origin =
      block.statements.empty() ? block.terminator.origin : block.statements.front().origin;
  return {origin.place, b.index};
}

/// Marks the edges that go back to one of the entries in a depth-first walk of the loop, which
/// takes what stands first in the source first: a way of the source around the loop takes one of
/// them.
class BackEdges {
public:
  BackEdges(const Function& function, const Loop& loop, std::vector<BlockId> entries)
      : function_(function), loop_(loop), state_(function.blocks.size(), State::New) {
    sort(entries);
    for (const BlockId entry : entries)
      if (state_[entry.index] == State::New)
        walk(entry);
  }
  bool contains(BlockId from, BlockId to) const { return found_.contains({from, to}); }

private:
  enum class State : std::uint8_t { New, Open, Done };
  struct Visit {
    BlockId block;
    std::vector<BlockId> targets;
    std::size_t next = 0;
  };

  void sort(std::vector<BlockId>& blocks) const {
    std::ranges::sort(blocks, {}, [&](BlockId b) { return position(function_, b); });
  }
  Visit visit(BlockId b) {
    state_[b.index] = State::Open;
    std::vector<BlockId> targets;
    for (const BlockId s : successors(function_.blocks[b.index].terminator))
      if (loop_.body[s.index])
        targets.push_back(s);
    sort(targets);
    return {b, std::move(targets)};
  }
  void walk(BlockId entry) {
    std::vector<Visit> open{visit(entry)};
    while (!open.empty()) {
      Visit& top = open.back();
      if (top.next == top.targets.size()) {
        state_[top.block.index] = State::Done;
        open.pop_back();
        continue;
      }
      const BlockId to = top.targets[top.next++];
      if (state_[to.index] == State::Open)
        found_.emplace(top.block, to);
      else if (state_[to.index] == State::New)
        open.push_back(visit(to));
    }
  }

  const Function& function_;
  const Loop& loop_;
  std::vector<State> state_;
  std::set<std::pair<BlockId, BlockId>> found_;
};

/// Every way from outside to one of the entries, and every way back to one, sets the local and goes
/// through the switch: its turns are those of the source's loop, and no fewer.
void enter_through_switch(Program& program, Function& function, const Loop& loop) {
  const TypeId type = program.types.integer(32, false);
  const LocalId where{function.locals.size()};
  function.locals.push_back({"%entry" + std::to_string(where.index), type, 32});
  const std::vector<BlockId> entries = entries_of(function, loop);
  const std::size_t old_count = function.blocks.size();
  const BlockId dispatch{old_count};
  const BackEdges back(function, loop, entries);
  // Ways from outside are not part of the loop, so they are not those from inside.
  for (std::size_t b = 0; b < old_count; ++b)
    for_each_target(function.blocks[b].terminator, [&](BlockId& target) {
      const auto it = std::find(entries.begin(), entries.end(), target);
      if (it != entries.end() && (!loop.body[b] || back.contains(BlockId{b}, target)))
        target = BlockId{old_count + 1 + 2 * static_cast<std::size_t>(it - entries.begin()) +
                         (loop.body[b] ? 1 : 0)};
    });
  const Place place = function.blocks[loop.header.index].terminator.origin.place;
  Switch choice;
  choice.value = program.exprs.local(where, 32);
  choice.default_block = entries.back();
  for (std::size_t e = 0; e + 1 < entries.size(); ++e)
    choice.cases.push_back({e, entries[e]});
  function.blocks.push_back({{}, {choice, {.place = place, .text = {}, .expansion = {}}}});
  for (std::size_t e = 0; e < entries.size(); ++e)
    for (int side = 0; side < 2; ++side) {
      const Assign assign{where, program.exprs.constant(32, e)};
      function.blocks.push_back({{{assign, {}}}, {Goto{dispatch}, {}}});
    }
}

} // namespace

bool has_irreducible_loops(const Program& program) {
  return std::any_of(program.functions.begin(), program.functions.end(),
                     [](const Function& f) { return irreducible_loop(find_loops(f)) != nullptr; });
}

void make_reducible(Program& program) {
  for (Function& function : program.functions)
    for (;;) {
      const std::vector<Loop> loops = find_loops(function);
      const Loop* loop = irreducible_loop(loops);
      if (!loop)
        break;
      if (loop->body[0]) {
        split_entry(function);
        continue;
      }
      enter_through_switch(program, function, *loop);
    }
  require_well_formed(program, "making loops reducible");
}

} // namespace ndv::analysis
