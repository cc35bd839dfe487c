#include "analysis/call_graph.h"

#include "analysis/function_pointers.h"

#include <ndv/assert.h>
#include <ndv/ir/prototypes.h>

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

CallGraph::CallGraph(const Program& program, const Deadline& deadline)
    : program_(program), sites_(program.functions.size()), callees_(program.functions.size()),
      component_of_(program.functions.size(), 0), recursive_(program.functions.size(), false) {
  const FunctionPointers pointers(program, deadline);
  for (std::size_t f = 0; f < program.functions.size(); ++f) {
    const Function& function = program.functions[f];
    for (std::size_t b = 0; b < function.blocks.size(); ++b) {
      const auto& statements = function.blocks[b].statements;
      for (std::uint32_t s = 0; s < statements.size(); ++s) {
        const auto* call = std::get_if<Call>(&statements[s].kind);
        if (!call)
          continue;
        CallSite site{BlockId{b}, s, {}, {}, false};
        if (call->callee.valid()) {
          site.callees.push_back(call->callee);
        } else {
          site.callees = pointers.callees(FunctionId{f}, *call);
          std::erase_if(site.callees,
                        [&](FunctionId callee) { return program[callee].hook != HookKind::None; });
          site.may_be_external = true;
        }
        std::erase_if(site.callees, [&](FunctionId callee) {
          const Function& target = program[callee];
          const bool bodyless = !target.is_defined && target.unreadable.empty();
          site.may_be_external |= bodyless;
          return bodyless && !call->callee.valid();
        });
        for (FunctionId callee : site.callees) {
          callees_[f].push_back(callee);
          if (!call->callee.valid() && !call_fits(program, call->prototype, program[callee]))
            site.misfits.push_back(callee);
        }
        sites_[f].push_back(std::move(site));
      }
    }
    std::sort(callees_[f].begin(), callees_[f].end());
    callees_[f].erase(std::unique(callees_[f].begin(), callees_[f].end()), callees_[f].end());
  }
  find_components();
}

const CallSite& CallGraph::site(FunctionId f, BlockId block, std::uint32_t statement) const {
  const auto& all = sites_[f.index];
  const auto it = std::lower_bound(
      all.begin(), all.end(), std::pair(block, statement),
      [](const CallSite& s, const auto& key) { return std::pair(s.block, s.statement) < key; });
  NDV_ASSERT(it != all.end() && it->block == block && it->statement == statement);
  return *it;
}

/// Tarjan's algorithm with a stack of its own; components come out callees first.
void CallGraph::find_components() {
  const std::size_t n = program_.functions.size();
  constexpr std::uint32_t kUnseen = ~0u;
  std::vector<std::uint32_t> order(n, kUnseen), low(n, 0), next(n, 0);
  std::vector<bool> on_stack(n, false);
  std::vector<std::uint32_t> stack, work;
  std::uint32_t counter = 0;
  for (std::uint32_t root = 0; root < n; ++root) {
    if (order[root] != kUnseen)
      continue;
    work.push_back(root);
    while (!work.empty()) {
      const std::uint32_t f = work.back();
      if (order[f] == kUnseen) {
        order[f] = low[f] = counter++;
        stack.push_back(f);
        on_stack[f] = true;
      }
      if (next[f] < callees_[f].size()) {
        const std::uint32_t callee = callees_[f][next[f]++].index;
        if (callee == f)
          recursive_[f] = true;
        if (order[callee] == kUnseen)
          work.push_back(callee);
        else if (on_stack[callee])
          low[f] = std::min(low[f], order[callee]);
        continue;
      }
      work.pop_back();
      if (!work.empty())
        low[work.back()] = std::min(low[work.back()], low[f]);
      if (low[f] != order[f])
        continue;
      std::vector<FunctionId> members;
      std::uint32_t member;
      do {
        member = stack.back();
        stack.pop_back();
        on_stack[member] = false;
        component_of_[member] = static_cast<std::uint32_t>(components_.size());
        members.push_back(FunctionId{member});
      } while (member != f);
      std::sort(members.begin(), members.end());
      if (members.size() > 1)
        for (FunctionId m : members)
          recursive_[m.index] = true;
      components_.push_back(std::move(members));
    }
  }
}

std::vector<bool> CallGraph::reaches(const std::vector<bool>& seeds) const {
  std::vector<bool> result = seeds;
  for (const auto& members : components_) {
    bool any = false;
    for (FunctionId f : members) {
      any = any || result[f.index];
      for (FunctionId callee : callees_[f.index])
        any = any || result[callee.index];
    }
    if (any)
      for (FunctionId f : members)
        result[f.index] = true;
  }
  return result;
}

std::vector<bool> CallGraph::reached_from(const std::vector<bool>& seeds) const {
  std::vector<bool> result = seeds;
  for (auto members = components_.rbegin(); members != components_.rend(); ++members) {
    const bool any = std::any_of(members->begin(), members->end(),
                                 [&](FunctionId f) { return result[f.index]; });
    if (!any)
      continue;
    for (FunctionId f : *members) {
      result[f.index] = true;
      for (FunctionId callee : callees_[f.index])
        result[callee.index] = true;
    }
  }
  return result;
}

} // namespace ndv::analysis
