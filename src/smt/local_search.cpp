#include "smt/local_search.h"

#include "smt/concrete.h"
#include "smt/range.h"
#include "smt/reachable.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace ndv::smt {

namespace {

constexpr std::size_t term_limit = 60000;
constexpr int step_limit = 80;

class LocalSearch {
public:
  LocalSearch(const TermPool& pool, std::span<const Term> constraints, std::vector<Term> order)
      : pool_(pool), order_(std::move(order)) {
    std::vector<std::size_t> place(static_cast<std::uint32_t>(order_.back()) + 1);
    for (std::size_t i = 0; i < order_.size(); ++i) {
      place[static_cast<std::uint32_t>(order_[i])] = i;
      std::vector<std::size_t> args;
      for (const Term a : pool[order_[i]].args)
        args.push_back(place[static_cast<std::uint32_t>(a)]);
      args_.push_back(std::move(args));
      values_.push_back(pool.value(order_[i]).value_or(0));
    }
    for (const Term t : constraints)
      roots_.push_back(place[static_cast<std::uint32_t>(t)]);
  }

  std::optional<Model> run() {
    for (int step = 0; step < step_limit; ++step) {
      evaluate();
      std::vector<std::size_t> wrong;
      std::ranges::copy_if(roots_, std::back_inserter(wrong),
                           [this](std::size_t r) { return values_[r] == 0; });
      if (wrong.empty())
        return model();
      repair(wrong[choose(wrong.size())]);
    }
    return std::nullopt;
  }

private:
  struct Goal {
    std::size_t at;
    std::uint64_t value;
  };

  const Node& node(std::size_t i) const { return pool_[order_[i]]; }
  unsigned width(std::size_t i) const { return node(i).width; }
  std::uint64_t value(std::size_t i) const { return values_[i]; }
  bool fixed(std::size_t i) const { return node(i).op == Op::Constant; }

  std::uint64_t random() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }
  std::size_t choose(std::size_t n) { return random() % n; }

  void evaluate() {
    std::vector<std::uint64_t> operands;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      if (args_[i].empty())
        continue;
      operands.clear();
      for (const std::size_t a : args_[i])
        operands.push_back(values_[a]);
      const Node& n = node(i);
      values_[i] = compute(n.op, n.width, n.low, width(args_[i].back()), operands);
    }
  }

  Model model() const {
    Model result;
    for (std::size_t i = 0; i < order_.size(); ++i)
      if (node(i).op == Op::Symbol)
        result.emplace(order_[i], values_[i]);
    return result;
  }

  /// Walks from a constraint to one symbol, with the value that each operand should have.
  void repair(std::size_t root) {
    std::optional<Goal> goal = Goal{root, 1};
    while (goal && node(goal->at).op != Op::Symbol)
      goal = descend(goal->at, goal->value);
    if (goal)
      values_[goal->at] = goal->value & low_mask(width(goal->at));
  }

  /// An operand that is not constant; none if all are.
  std::optional<std::size_t> open_operand(std::size_t i) {
    std::vector<std::size_t> open;
    std::ranges::copy_if(args_[i], std::back_inserter(open),
                         [this](std::size_t a) { return !fixed(a); });
    return open.empty() ? std::nullopt : std::optional(open[choose(open.size())]);
  }

  std::optional<Goal> descend(std::size_t i, std::uint64_t v) {
    const Node& n = node(i);
    const auto& a = args_[i];
    switch (n.op) {
    case Op::Not:
      return Goal{a[0], ~v & low_mask(n.width)};
    case Op::Neg:
      return Goal{a[0], -v};
    case Op::And:
    case Op::Or:
      return n.width == 1 ? into_conjunction(i, v) : into_bits(i, v);
    case Op::Ite:
      return into_choice(a, v);
    case Op::Eq:
      return into_equation(i, v);
    case Op::ULt:
      return into_order(i, v, 0);
    case Op::SLt:
      return into_order(i, v, std::uint64_t{1} << (width(a[0]) - 1));
    case Op::Add:
    case Op::Xor:
      return into_sum(i, v);
    case Op::Mul:
      return into_product(i, v);
    case Op::ZeroExtend:
    case Op::SignExtend:
      return Goal{a[0], v & low_mask(width(a[0]))};
    case Op::Extract: {
      const std::uint64_t mask = low_mask(n.width) << n.low;
      return Goal{a[0], (value(a[0]) & ~mask) | (v << n.low & mask)};
    }
    case Op::Concat: {
      const unsigned low = width(a[1]);
      const bool high_differs = value(a[0]) != v >> low && !fixed(a[0]);
      return high_differs ? Goal{a[0], v >> low} : Goal{a[1], v & low_mask(low)};
    }
    default:
      return into_rest(i, v);
    }
  }

  std::optional<Goal> into_conjunction(std::size_t i, std::uint64_t v) {
    std::vector<std::size_t> candidates;
    std::ranges::copy_if(args_[i], std::back_inserter(candidates),
                         [&](std::size_t a) { return (value(a) == 0) == (v == 1); });
    return candidates.empty() ? std::nullopt
                              : std::optional(Goal{candidates[choose(candidates.size())], v});
  }

  /// Bits that the other operands leave open.
  std::optional<Goal> into_bits(std::size_t i, std::uint64_t v) {
    const auto operand = open_operand(i);
    if (!operand)
      return std::nullopt;
    const bool is_and = node(i).op == Op::And;
    std::uint64_t others = is_and ? ~std::uint64_t{0} : 0;
    for (const std::size_t a : args_[i])
      if (a != *operand)
        others = is_and ? others & value(a) : others | value(a);
    const std::uint64_t open = is_and ? others : ~others;
    return Goal{*operand, (v & open) | (value(*operand) & ~open)};
  }

  std::optional<Goal> into_choice(const std::vector<std::size_t>& a, std::uint64_t v) {
    const bool first = value(a[0]) != 0;
    const std::size_t taken = a[first ? 1 : 2];
    const std::size_t other = a[first ? 2 : 1];
    if (fixed(taken) || value(other) == v || choose(4) == 0)
      return Goal{a[0], first ? 0U : 1U};
    return Goal{taken, v};
  }

  std::optional<Goal> into_equation(std::size_t i, std::uint64_t v) {
    const auto operand = open_operand(i);
    if (!operand)
      return std::nullopt;
    const std::uint64_t other = value(args_[i][*operand == args_[i][0] ? 1 : 0]);
    if (v == 1)
      return Goal{*operand, other};
    return Goal{*operand, (other + (choose(4) == 0 ? random() : 1)) & low_mask(width(*operand))};
  }

  /// a < b, where `flip` turns the order of signed numbers into that of unsigned ones.
  std::optional<Goal> into_order(std::size_t i, std::uint64_t v, std::uint64_t flip) {
    const auto operand = open_operand(i);
    if (!operand)
      return std::nullopt;
    const bool left = *operand == args_[i][0];
    const std::uint64_t mask = low_mask(width(*operand));
    const std::uint64_t other = value(args_[i][left ? 1 : 0]) ^ flip;
    // The operand is to lie in [low, high].
    std::uint64_t low = 0, high = mask;
    if (left == (v == 1)) {
      if (v == 1 && other == 0)
        return std::nullopt;
      high = v == 1 ? other - 1 : other;
    } else {
      if (v == 1 && other == mask)
        return std::nullopt;
      low = v == 1 ? other + 1 : other;
    }
    const std::uint64_t span = high - low;
    const std::uint64_t inside =
        low + (span == ~std::uint64_t{0} ? random() : random() % (span + 1));
    const std::uint64_t choices[] = {low, low, high, inside};
    return Goal{*operand, choices[choose(4)] ^ flip};
  }

  std::optional<Goal> into_sum(std::size_t i, std::uint64_t v) {
    const auto operand = open_operand(i);
    if (!operand)
      return std::nullopt;
    bool skipped = false; // the operand counts once
    for (const std::size_t a : args_[i]) {
      if (a == *operand && !skipped) {
        skipped = true;
        continue;
      }
      v = node(i).op == Op::Add ? v - value(a) : v ^ value(a);
    }
    return Goal{*operand, v & low_mask(width(i))};
  }

  std::optional<Goal> into_product(std::size_t i, std::uint64_t v) {
    const auto operand = open_operand(i);
    if (!operand)
      return std::nullopt;
    const std::uint64_t factor = value(args_[i][*operand == args_[i][0] ? 1 : 0]);
    const auto zeros = static_cast<unsigned>(std::countr_zero(factor));
    if (factor == 0 || (v & low_mask(std::min(zeros, 63U))) != 0)
      return Goal{*operand, random() & low_mask(width(i))};
    const unsigned free_bits = width(i) - zeros; // those above do not matter
    const std::uint64_t solved = (v >> zeros) * inverse(factor >> zeros) & low_mask(free_bits);
    return Goal{*operand, solved | (value(*operand) & ~low_mask(free_bits))};
  }

  std::optional<Goal> into_rest(std::size_t i, std::uint64_t v) {
    const auto operand = open_operand(i);
    if (!operand)
      return std::nullopt;
    const bool left = *operand == args_[i][0];
    const std::uint64_t other = value(args_[i][left ? 1 : 0]);
    std::uint64_t target = random();
    if (left && choose(4) != 0)
      target = node(i).op == Op::UDiv ? v * other : v;
    return Goal{*operand, target & low_mask(width(*operand))};
  }

  const TermPool& pool_;
  std::vector<Term> order_;                    // operands stand before what uses them
  std::vector<std::vector<std::size_t>> args_; // places in order_
  std::vector<std::uint64_t> values_;
  std::vector<std::size_t> roots_;
  std::uint64_t state_ = 0x9E3779B97F4A7C15U;
};

} // namespace

std::optional<Model> find_model_locally(const TermPool& pool, std::span<const Term> constraints) {
  auto order = reachable(pool, constraints);
  if (order.size() > term_limit)
    return std::nullopt;
  return LocalSearch(pool, constraints, std::move(order)).run();
}

} // namespace ndv::smt
