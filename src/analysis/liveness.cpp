#include "analysis/liveness.h"

namespace ndv::analysis {

using namespace ir;

std::vector<ExprId> operands(const Statement& statement) {
  return std::visit(
      [](const auto& s) -> std::vector<ExprId> {
        using S = std::decay_t<decltype(s)>;
        if constexpr (std::is_same_v<S, Assign>)
          return {s.value};
        else if constexpr (std::is_same_v<S, Load>)
          return {s.address};
        else if constexpr (std::is_same_v<S, Store>)
          return {s.address, s.value};
        else if constexpr (std::is_same_v<S, Copy>)
          return {s.target, s.source, s.size};
        else if constexpr (std::is_same_v<S, Fill>)
          return {s.target, s.byte, s.size};
        else if constexpr (std::is_same_v<S, HavocMemory>)
          return {s.address, s.size};
        else if constexpr (std::is_same_v<S, Assume> || std::is_same_v<S, Require>)
          return {s.condition};
        else if constexpr (std::is_same_v<S, SetMonitor>)
          return {s.value};
        else if constexpr (std::is_same_v<S, Call>) {
          std::vector<ExprId> all = s.arguments;
          if (s.pointer.valid())
            all.push_back(s.pointer);
          return all;
        } else
          return {};
      },
      statement.kind);
}

std::vector<ExprId> operands(const Terminator& terminator) {
  if (const auto* t = std::get_if<Branch>(&terminator.kind))
    return {t->condition};
  if (const auto* t = std::get_if<Switch>(&terminator.kind))
    return {t->value};
  if (const auto* t = std::get_if<Return>(&terminator.kind); t && t->value.valid())
    return {t->value};
  return {};
}

LocalId assigned(const Statement& statement) {
  if (const auto* s = std::get_if<Assign>(&statement.kind))
    return s->target;
  if (const auto* s = std::get_if<Load>(&statement.kind))
    return s->target;
  if (const auto* s = std::get_if<Havoc>(&statement.kind))
    return s->target;
  if (const auto* s = std::get_if<Call>(&statement.kind))
    return s->result;
  return {};
}

std::vector<BlockId> successors(const Terminator& terminator) {
  if (const auto* t = std::get_if<Goto>(&terminator.kind))
    return {t->target};
  if (const auto* t = std::get_if<Branch>(&terminator.kind))
    return {t->then_block, t->else_block};
  if (const auto* t = std::get_if<Switch>(&terminator.kind)) {
    std::vector<BlockId> all;
    for (const SwitchCase& c : t->cases)
      all.push_back(c.target);
    all.push_back(t->default_block);
    return all;
  }
  return {};
}

Liveness::Liveness(const Program& program, const Function& function)
    : words_((function.locals.size() + 63) / 64) {
  const std::size_t n = function.blocks.size();
  std::vector<std::uint64_t> uses(n * words_, 0), kills(n * words_, 0);
  std::vector<std::vector<std::uint32_t>> predecessors(n);
  for (std::size_t b = 0; b < n; ++b) {
    const auto use = [&](LocalId l) {
      const std::size_t word = b * words_ + l.index / 64;
      const std::uint64_t bit = 1ull << (l.index % 64);
      if (!(kills[word] & bit))
        uses[word] |= bit;
    };
    for (const Statement& s : function.blocks[b].statements) {
      for (ExprId e : operands(s))
        for_each_local(program, e, use);
      if (const LocalId l = assigned(s); l.valid())
        kills[b * words_ + l.index / 64] |= 1ull << (l.index % 64);
    }
    for (ExprId e : operands(function.blocks[b].terminator))
      for_each_local(program, e, use);
    for (BlockId s : successors(function.blocks[b].terminator))
      predecessors[s.index].push_back(static_cast<std::uint32_t>(b));
  }
  sets_ = uses;
  std::vector<std::uint32_t> work;
  std::vector<bool> queued(n, true);
  for (std::uint32_t b = 0; b < n; ++b)
    work.push_back(b);
  while (!work.empty()) {
    const std::uint32_t b = work.back();
    work.pop_back();
    queued[b] = false;
    for (std::uint32_t p : predecessors[b]) {
      bool changed = false;
      for (std::size_t w = 0; w < words_; ++w) {
        std::uint64_t& set = sets_[p * words_ + w];
        const std::uint64_t more = set | (sets_[b * words_ + w] & ~kills[p * words_ + w]);
        changed |= more != set;
        set = more;
      }
      if (changed && !queued[p]) {
        queued[p] = true;
        work.push_back(p);
      }
    }
  }
}

} // namespace ndv::analysis
