#include "engine/placement.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace ndv::engine {

using smt::Op;
using smt::Term;

namespace {

/// The operands that a value is made of: a condition only chooses among them.
std::span<const Term> parts(const smt::Node& node) {
  switch (node.op) {
  case Op::Ite:
    return node.args.subspan(1);
  case Op::Add:
  case Op::Mul:
  case Op::Neg:
  case Op::ZeroExtend:
  case Op::SignExtend:
  case Op::Extract:
  case Op::Concat:
    return node.args;
  default:
    return {};
  }
}

} // namespace

void Placement::note_variable(std::uint64_t begin, ir::TypeId type) {
  const ir::Type& t = program_.types[type];
  const Object seen{begin, t.size, std::max<std::uint64_t>(t.align, 1)};
  const auto [it, inserted] = variables_.try_emplace(begin, seen);
  if (inserted)
    return;
  // Frames of calls that follow one another.
  it->second.size = std::max(it->second.size, seen.size);
  it->second.align = std::min(it->second.align, seen.align);
}

std::optional<Placement::Object> Placement::object_at(std::uint64_t address) const {
  if (const auto function = layout_.function_at(address))
    return Object{address, 0, 1};
  for (const std::uint64_t inside : {address, address - 1}) // the end is not the next object
    if (const auto global = layout_.global_at(inside)) {
      const ir::Type& t = program_.types[program_.globals[global->index].type];
      return Object{layout_.global_address(*global), t.size, std::max<std::uint64_t>(t.align, 1)};
    }
  const auto next = variables_.upper_bound(address);
  if (next == variables_.begin())
    return std::nullopt;
  const Object& object = std::prev(next)->second;
  if (address - object.begin > object.size)
    return std::nullopt;
  return object;
}

/// What the value names, its operands being done.
Placement::Names Placement::names_of_parts(Term value) const {
  const smt::Node& node = terms_[value];
  Names result;
  if (node.op == Op::Constant) {
    if (node.width == program_.pointer_bits)
      if (const auto object = object_at(node.value))
        result = {Names::Kind::One, object->begin};
    return result;
  }
  for (const Term part : parts(node)) {
    const Names& one = names_.at(part);
    if (one.kind == Names::Kind::Nothing)
      continue;
    if (result.kind == Names::Kind::Nothing && node.op != Op::Mul && node.op != Op::Neg)
      result = one;
    else if (node.op != Op::Ite || one.kind != Names::Kind::One || one.begin != result.begin)
      result.kind = Names::Kind::Several;
  }
  if (result.kind != Names::Kind::One || node.op != Op::Add)
    return result;
  // A choice between objects may be stored as one of them and, conditionally, their distance.
  const auto object = object_at(result.begin);
  const std::uint64_t size = object ? object->size : 0;
  for (const Term part : node.args)
    for (const Term factor : parts(terms_[part]))
      if (const auto value = terms_.value(factor)) {
        const unsigned unused = 64 - terms_.width(factor);
        const auto distance = static_cast<std::int64_t>(*value << unused) >> unused;
        if (static_cast<std::uint64_t>(distance < 0 ? -distance : distance) > size)
          result.kind = Names::Kind::Several;
      }
  return result;
}

Placement::Names Placement::names(Term value) {
  std::vector<Term> work{value};
  while (!work.empty()) {
    const Term t = work.back();
    if (names_.contains(t)) {
      work.pop_back();
      continue;
    }
    bool ready = true;
    for (const Term part : parts(terms_[t]))
      if (!names_.contains(part)) {
        work.push_back(part);
        ready = false;
      }
    if (!ready)
      continue;
    work.pop_back();
    names_.emplace(t, names_of_parts(t));
  }
  return names_.at(value);
}

bool Placement::same_object(Term a, Term b) {
  const Names x = names(a), y = names(b);
  return x.kind == Names::Kind::One && y.kind == Names::Kind::One && x.begin == y.begin;
}

/// A multiple of its alignment, so that this is known of its bits.
Term Placement::base_of(const Object& object) {
  const auto it = bases_.find(object.begin);
  if (it != bases_.end())
    return it->second;
  const unsigned width = program_.pointer_bits;
  const Term symbol = terms_.symbol(width, "place");
  const Term base = terms_.mul(symbol, terms_.constant(width, object.align));
  const Term begin = terms_.constant(width, object.begin);
  bases_.emplace(object.begin, base);
  begins_.emplace(base, begin);
  new_.push_back({symbol, base, begin, object.size});
  return base;
}

Term Placement::anywhere(Term value) {
  const Names named = names(value);
  if (named.kind == Names::Kind::Nothing)
    return value;
  if (const auto it = anywhere_.find(value); it != anywhere_.end())
    return it->second;
  const unsigned width = terms_.width(value);
  const auto object = named.kind == Names::Kind::One && width == program_.pointer_bits
                          ? object_at(named.begin)
                          : std::nullopt;
  Term result;
  if (object) {
    const Term begin = terms_.constant(width, object->begin);
    result = terms_.add(base_of(*object), terms_.sub(value, begin));
  } else {
    result = terms_.symbol(width, "place");
    new_.push_back({result, result, std::nullopt, 0});
  }
  anywhere_.emplace(value, result);
  return result;
}

Term Placement::home(Term value) {
  const auto split = terms_.split(value);
  const auto it = split.base ? begins_.find(*split.base) : begins_.end();
  if (it == begins_.end())
    return value;
  return terms_.add(it->second, terms_.constant(terms_.width(value), split.offset));
}

std::vector<Placement::Base> Placement::take_new() {
  return std::exchange(new_, {});
}

} // namespace ndv::engine
