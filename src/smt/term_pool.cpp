#include "smt/concrete.h"
#include "smt/known_bits.h"
#include "smt/term.h"

#include <ndv/assert.h>

#include <algorithm>
#include <array>

namespace ndv::smt {

namespace {

constexpr std::size_t arena_chunk = 1U << 14; // operands

std::uint32_t hash_of(const Node& n) {
  std::uint64_t h = static_cast<std::uint64_t>(n.op) | std::uint64_t{n.width} << 8 |
                    std::uint64_t{n.low} << 16 | std::uint64_t{n.args.size()} << 24;
  const auto mix = [&h](std::uint64_t x) {
    h = (h ^ x) * 0x9E3779B97F4A7C15U;
    h ^= h >> 32;
  };
  mix(n.value);
  for (const Term t : n.args)
    mix(static_cast<std::uint32_t>(t));
  return static_cast<std::uint32_t>(h);
}

bool same(const Node& a, const Node& b) {
  return a.op == b.op && a.width == b.width && a.low == b.low && a.value == b.value &&
         std::ranges::equal(a.args, b.args);
}

} // namespace

TermPool::TermPool() : table_(1U << 10) {
  NDV_ASSERT(constant(1, 0) == false_ && constant(1, 1) == true_);
}

Term TermPool::constant(unsigned width, std::uint64_t value) {
  NDV_ASSERT(width >= 1 && width <= 64);
  return intern({.op = Op::Constant,
                 .width = static_cast<std::uint8_t>(width),
                 .value = value & low_mask(width),
                 .args = {}});
}

Term TermPool::symbol(unsigned width, std::string name) {
  NDV_ASSERT(width >= 1 && width <= 64);
  symbol_names_.push_back(std::move(name));
  return intern({.op = Op::Symbol,
                 .width = static_cast<std::uint8_t>(width),
                 .value = symbol_names_.size() - 1,
                 .args = {}});
}

std::optional<std::uint64_t> TermPool::value(Term t) const {
  const Node& n = (*this)[t];
  return n.op == Op::Constant ? std::optional(n.value) : std::nullopt;
}

const std::string& TermPool::symbol_name(Term t) const {
  const Node& n = (*this)[t];
  NDV_ASSERT(n.op == Op::Symbol);
  return symbol_names_[n.value];
}

Term TermPool::make(Op op, unsigned width, std::span<const Term> args, unsigned low) {
  const auto constant_operand = [this](Term t) { return (*this)[t].op == Op::Constant; };
  if (std::ranges::all_of(args, constant_operand)) {
    std::vector<std::uint64_t> values(args.size());
    std::ranges::transform(args, values.begin(), [this](Term t) { return (*this)[t].value; });
    return constant(width, compute(op, width, low, this->width(args.back()), values));
  }
  const Node shape{.op = op,
                   .width = static_cast<std::uint8_t>(width),
                   .low = static_cast<std::uint8_t>(low),
                   .args = args};
  return intern(shape);
}

Term TermPool::intern(const Node& shape) {
  const std::uint32_t hash = hash_of(shape);
  std::size_t slot = hash & (table_.size() - 1);
  for (; table_[slot].term != 0; slot = (slot + 1) & (table_.size() - 1))
    if (table_[slot].hash == hash) {
      const auto found = static_cast<Term>(table_[slot].term - 1);
      if (same((*this)[found], shape))
        return found;
    }
  return insert(shape, hash, slot);
}

/// A node whose every bit is known is replaced by its constant. A proposition brings its negation
/// along as the next handle, so that negating takes no search.
Term TermPool::insert(const Node& shape, std::uint32_t hash, std::size_t slot) {
  const KnownBits known = bits_known_of(*this, shape);
  if (shape.op != Op::Constant && (known.zero | known.one) == low_mask(shape.width))
    return constant(shape.width, known.one);
  const bool paired = shape.width == 1 && shape.op != Op::Constant;
  if (paired && known_.size() % 2 != 0)
    append({}, {}, {}); // stays unused
  const Term term = append(shape, store(shape.args), known);
  if (paired) {
    const Node negation{.op = Op::Not, .width = 1, .args = {}};
    append(negation, store({&term, 1}), {known.one, known.zero});
  }
  table_[slot] = {hash, static_cast<std::uint32_t>(term) + 1};
  if (known_.size() * 2 > table_.size())
    grow_table();
  return term;
}

Term TermPool::append(const Node& shape, std::span<const Term> stored, KnownBits known) {
  const auto index = static_cast<std::uint32_t>(known_.size());
  NDV_ASSERT(index < UINT32_MAX - 1);
  if ((index & (chunk_size - 1)) == 0)
    nodes_.push_back(std::make_unique<Node[]>(chunk_size));
  Node& node = nodes_.back()[index & (chunk_size - 1)];
  node = shape;
  node.args = stored;
  known_.push_back(known);
  return static_cast<Term>(index);
}

std::span<const Term> TermPool::store(std::span<const Term> args) {
  if (args.size() > arena_left_) {
    const std::size_t size = std::max(arena_chunk, args.size());
    arena_.push_back(std::make_unique<Term[]>(size));
    arena_next_ = arena_.back().get();
    arena_left_ = size;
  }
  Term* const begin = arena_next_;
  std::ranges::copy(args, begin);
  arena_next_ += args.size();
  arena_left_ -= args.size();
  return {begin, args.size()};
}

void TermPool::grow_table() {
  std::vector<Slot> old(table_.size() * 2);
  old.swap(table_);
  for (const Slot& s : old) {
    if (s.term == 0)
      continue;
    std::size_t slot = s.hash & (table_.size() - 1);
    while (table_[slot].term != 0)
      slot = (slot + 1) & (table_.size() - 1);
    table_[slot] = s;
  }
}

} // namespace ndv::smt
