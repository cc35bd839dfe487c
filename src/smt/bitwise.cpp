// Bitwise operators on vectors of 2 to 64 bits.

#include "smt/builder.h"
#include "smt/linear.h"
#include "smt/rules.h"

#include <algorithm>

namespace ndv::smt {

namespace {

constexpr std::size_t flatten_limit = 64;

/// And or Or of vectors: the rules are each other's mirror image.
class BitList {
public:
  BitList(TermPool& pool, Op op, unsigned width)
      : pool_(pool), op_(op), width_(width), mask_(low_mask(width)),
        constant_(op == Op::And ? mask_ : 0) {}

  Term build(std::span<const Term> operands) {
    for (const Term t : operands)
      flatten(t);
    std::ranges::sort(terms_);
    terms_.erase(std::ranges::unique(terms_).begin(), terms_.end());
    if (has_complements())
      return pool_.constant(width_, absorbing());
    absorb();
    if (terms_.empty() || constant_ == absorbing())
      return pool_.constant(width_, constant_);
    reduce_constant();
    if (constant_ == absorbing())
      return pool_.constant(width_, constant_);
    if (constant_ != neutral() && terms_.size() == 1)
      if (const auto t = with_constant(terms_[0]))
        return *t;
    return assemble();
  }

private:
  std::uint64_t neutral() const { return op_ == Op::And ? mask_ : 0; }
  std::uint64_t absorbing() const { return op_ == Op::And ? 0 : mask_; }
  Op dual() const { return op_ == Op::And ? Op::Or : Op::And; }
  std::uint64_t combine(std::uint64_t a, std::uint64_t b) const {
    return op_ == Op::And ? a & b : a | b;
  }

  void flatten(Term t) {
    const Node& n = pool_[t];
    const bool take_apart = n.op == op_ && terms_.size() + n.args.size() <= flatten_limit;
    for (const Term a : take_apart ? n.args : std::span<const Term>(&t, 1)) {
      if (const auto value = pool_.value(a))
        constant_ = combine(constant_, *value);
      else
        terms_.push_back(a);
    }
  }

  bool has(Term t) const { return std::ranges::binary_search(terms_, t); }

  bool has_complements() const {
    return std::ranges::any_of(
        terms_, [&](Term t) { return pool_[t].op == Op::Not && has(pool_[t].args[0]); });
  }

  /// a & (a | b) is a.
  void absorb() {
    std::erase_if(terms_, [&, all = terms_](Term t) {
      return pool_[t].op == dual() && std::ranges::any_of(pool_[t].args, [&](Term a) {
               return std::ranges::binary_search(all, a);
             });
    });
  }

  /// Bits of the constant that the other operands fix anyway become neutral or absorbing.
  void reduce_constant() {
    std::uint64_t fixed = 0; // bits at the absorbing value
    for (const Term t : terms_)
      fixed |= op_ == Op::And ? pool_.known_bits(t).zero : pool_.known_bits(t).one;
    if (op_ == Op::And)
      constant_ = (constant_ | fixed) == mask_ ? mask_ : constant_ & ~fixed;
    else
      constant_ = (constant_ & ~fixed) == 0 ? 0 : constant_ | fixed;
  }

  /// One operand and a constant.
  std::optional<Term> with_constant(Term t) {
    const Node& n = pool_[t];
    const Term k = pool_.constant(width_, constant_);
    const EffortGuard guard(pool_);
    if (guard.exhausted())
      return std::nullopt;
    if (n.op == Op::Ite && (decided(n.args[1]) || decided(n.args[2])))
      return pool_.ite(n.args[0], again(n.args[1], k), again(n.args[2], k));
    if (op_ == Op::And && n.op == Op::ZeroExtend) {
      const unsigned inner = pool_.width(n.args[0]);
      return pool_.zero_extend(again(n.args[0], pool_.constant(inner, constant_)), width_);
    }
    if (n.op == dual() && pool_.value(n.args.back()))
      return mixed(n, k);
    return std::nullopt;
  }

  /// Is the term combined with the constant a constant?
  bool decided(Term t) const {
    const KnownBits known = pool_.known_bits(t);
    const std::uint64_t by_constant = op_ == Op::And ? ~constant_ : constant_;
    return ((known.zero | known.one | by_constant) & mask_) == mask_;
  }

  Term again(Term a, Term b) { return op_ == Op::And ? pool_.and_(a, b) : pool_.or_(a, b); }

  /// (x | s) & m is (x & m) | (s & m); (x & m) | s is x | s where m covers all other bits.
  std::optional<Term> mixed(const Node& n, Term k) {
    const std::uint64_t inner = *pool_.value(n.args.back());
    const auto rest = n.args.first(n.args.size() - 1);
    if (op_ == Op::And)
      return pool_.or_(pool_.and_(pool_.or_(rest), k), pool_.constant(width_, inner & constant_));
    if ((inner | constant_) == mask_)
      return pool_.or_(pool_.and_(rest), k);
    if ((inner & constant_) != 0)
      return pool_.or_(pool_.and_(pool_.and_(rest), pool_.constant(width_, inner & ~constant_)), k);
    return std::nullopt;
  }

  Term assemble() {
    if (constant_ != neutral())
      terms_.push_back(pool_.constant(width_, constant_));
    return terms_.size() == 1 ? terms_[0] : Builder{pool_}.make(op_, width_, terms_);
  }

  TermPool& pool_;
  Op op_;
  unsigned width_;
  std::uint64_t mask_;
  std::uint64_t constant_;
  std::vector<Term> terms_;
};

Term with_xor_constant(TermPool& pool, Term a, std::uint64_t k) {
  const Node& n = pool[a];
  const unsigned w = n.width;
  if (k == 0)
    return a;
  if (k == low_mask(w))
    return pool.not_(a);
  if (n.op == Op::Xor && pool.value(n.args[1]))
    return pool.xor_(n.args[0], pool.constant(w, k ^ *pool.value(n.args[1])));
  if (n.op == Op::Ite && pool.value(n.args[1]) && pool.value(n.args[2]))
    return pool.ite(n.args[0], pool.constant(w, k ^ *pool.value(n.args[1])),
                    pool.constant(w, k ^ *pool.value(n.args[2])));
  return Builder{pool}.make(Op::Xor, w, {a, pool.constant(w, k)});
}

} // namespace

Term not_bits(TermPool& pool, Term a) {
  Linear sum(pool.width(a));
  sum.add(pool, a, ~std::uint64_t{0});
  sum.constant -= 1;
  sum.normalise(pool);
  return build(pool, sum);
}

Term and_bits(TermPool& pool, std::span<const Term> operands) {
  return BitList(pool, Op::And, pool.width(operands[0])).build(operands);
}

Term or_bits(TermPool& pool, std::span<const Term> operands) {
  return BitList(pool, Op::Or, pool.width(operands[0])).build(operands);
}

Term xor_bits(TermPool& pool, Term a, Term b) {
  const unsigned w = pool.width(a);
  if (a == b)
    return pool.constant(w, 0);
  if (const auto k = pool.value(b))
    return with_xor_constant(pool, a, *k);
  if (const auto k = pool.value(a))
    return with_xor_constant(pool, b, *k);
  if (pool[a].op == Op::Not)
    return pool.not_(pool.xor_(pool[a].args[0], b));
  if (pool[b].op == Op::Not)
    return pool.not_(pool.xor_(a, pool[b].args[0]));
  for (const auto& [x, y] : {std::pair(a, b), std::pair(b, a)})
    if (pool[x].op == Op::Xor)
      for (const std::size_t i : {std::size_t{0}, std::size_t{1}})
        if (pool[x].args[i] == y)
          return pool[x].args[1 - i];
  return Builder{pool}.make(Op::Xor, w, {std::min(a, b), std::max(a, b)});
}

} // namespace ndv::smt
