#include "engine/addresses.h"

#include <algorithm>

namespace ndv::engine {

namespace {

constexpr std::size_t kMostPlaces = 64; // of one record type in another that are looked at

} // namespace

using ir::TypeId;
using ir::TypeKind;
using smt::Op;
using smt::Term;

void Addresses::note(Term address, Term root, TypeId record, std::uint64_t offset) {
  const auto [it, inserted] = origins_.try_emplace(address, Origin{root, record, offset});
  // The same address seen through a larger object: the larger says more.
  if (!inserted && program_.types[record].size > program_.types[it->second.record].size)
    it->second = Origin{root, record, offset};
}

Term Addresses::field_of(Term base, TypeId record, std::uint64_t offset) {
  const Term address = terms_.add(base, terms_.constant(terms_.width(base), offset));
  if (const Origin* outer = origin(base); outer &&
                                          (outer->record != record || outer->offset != 0) &&
                                          has_at(outer->record, outer->offset, record, 0)) {
    const Origin copy = *outer;
    note(address, copy.root, copy.record, copy.offset + offset);
  } else {
    note(base, base, record, 0);
    note(address, base, record, offset);
  }
  return address;
}

void Addresses::note_bytes(Term address, unsigned bytes) {
  const auto it = origins_.find(address);
  if (it == origins_.end())
    return;
  const Origin of = it->second;
  const std::uint64_t size = program_.types[of.record].size;
  for (unsigned i = 1; i < bytes && of.offset + i < size; ++i) {
    const Term byte = terms_.add(address, terms_.constant(terms_.width(address), i));
    if (!origin(byte))
      note(byte, of.root, of.record, of.offset + i);
  }
}

const Addresses::Origin* Addresses::origin(Term address) const {
  const auto it = origins_.find(address);
  return it == origins_.end() ? nullptr : &it->second;
}

/// At byte `at` of an `outer` lies byte `inner_at` of an embedded `inner`.
bool Addresses::has_at(TypeId outer, std::uint64_t at, TypeId inner, std::uint64_t inner_at) const {
  std::vector<std::pair<TypeId, std::uint64_t>> work{{outer, at}};
  while (!work.empty()) {
    auto [type, offset] = work.back();
    work.pop_back();
    const ir::Type& t = program_.types[type];
    if (type == inner && offset == inner_at)
      return true;
    if (t.kind == TypeKind::Array) {
      const std::uint64_t size = program_.types[t.element].size;
      if (size != 0)
        work.emplace_back(t.element, offset % size);
    } else if (t.kind == TypeKind::Record) {
      for (const ir::Field& f : t.fields)
        if (f.offset <= offset &&
            (offset < f.offset + program_.types[f.type].size || program_.types[f.type].size == 0))
          work.emplace_back(f.type, offset - f.offset);
    }
  }
  return false;
}

Term Addresses::eq(Term a, Term b) {
  return eq_at_depth(a, b, Derivation::Counts, 0);
}

Term Addresses::eq_values(Term a, Term b) {
  return eq_at_depth(a, b, Derivation::Ignored, 0);
}

Term Addresses::eq_at_depth(Term a, Term b, Derivation derivation, unsigned depth) {
  if (a == b)
    return terms_.boolean(true);
  if (b < a)
    std::swap(a, b);
  const std::uint64_t key = (static_cast<std::uint64_t>(a) << 32) | static_cast<std::uint32_t>(b);
  auto& cache = cache_[static_cast<std::size_t>(derivation)];
  if (const auto it = cache.find(key); it != cache.end())
    return it->second;
  const Term result = eq_uncached(a, b, derivation, depth);
  cache.emplace(key, result);
  return result;
}

/// What the driver was handed at entry names no object of a frame.
bool Addresses::outside_against_stack(const smt::TermPool::BaseOffset& x,
                                      const smt::TermPool::BaseOffset& y) const {
  constexpr std::uint64_t kFar = 1u << 28; // what is added may itself be an address
  const auto outside = [&](const auto& s) {
    const unsigned unused = 64 - terms_.width(s.base.value_or(Term{0}));
    const auto offset = static_cast<std::int64_t>(s.offset << unused) >> unused;
    return s.base && from_outside_.contains(*s.base) && offset < std::int64_t{kFar} &&
           offset > -std::int64_t{kFar};
  };
  const auto stack = [&](const auto& s) { return !s.base && is_stack(s.offset); };
  return (outside(x) && stack(y)) || (outside(y) && stack(x));
}

Term Addresses::eq_uncached(Term a, Term b, Derivation derivation, unsigned depth) {
  const auto split_a = terms_.split(a);
  const auto split_b = terms_.split(b);
  if (split_a.base == split_b.base)
    return terms_.boolean(split_a.offset == split_b.offset);
  if (outside_against_stack(split_a, split_b))
    return terms_.boolean(false);
  // A pointer chosen on the way here: compare each choice.
  const auto choice = [&](const auto& x) {
    return x.base && terms_[*x.base].op == Op::Ite && depth < 24;
  };
  const auto distribute = [&](Term chosen, const auto& x, Term other) {
    const auto args = terms_[*x.base].args;
    const Term condition = args[0], then_base = args[1], else_base = args[2];
    const auto compare = [&](Term base) {
      const auto plus = [&](std::uint64_t offset) {
        return terms_.add(base, terms_.constant(terms_.width(other), offset));
      };
      const Term address = plus(x.offset);
      // Each choice is a place in an object of the same type.
      if (const Origin* of_chosen = origin(chosen); of_chosen && derivation == Derivation::Counts) {
        const Origin copy = *of_chosen;
        if (copy.offset != 0 || !origin(address))
          note(address, plus(x.offset - copy.offset), copy.record, copy.offset);
      }
      return eq_at_depth(address, other, derivation, depth + 1);
    };
    const Term then_eq = compare(then_base);
    return terms_.ite(condition, then_eq, compare(else_base));
  };
  if (choice(split_a))
    return distribute(a, split_a, b);
  if (choice(split_b))
    return distribute(b, split_b, a);

  const Origin* of_a = origin(a);
  const Origin* of_b = origin(b);
  if (of_a && of_b && derivation == Derivation::Counts) {
    const Origin x = *of_a, y = *of_b;
    if (x.record == y.record && !regions_.may_overlay(x.record, x.record))
      return x.offset == y.offset ? eq_scaled(x.root, y.root) : terms_.boolean(false);
    if (apart(x, y, Overlaps::Possible))
      return terms_.boolean(false);
    if (apart(x, y, Overlaps::Shown)) {
      const Term same = eq_scaled(a, b);
      doubtful_[std::minmax(x.root, y.root)].push_back(same);
      return same;
    }
  }
  return eq_scaled(a, b);
}

Term Addresses::exists(Term root) {
  if (variables_.contains(root))
    return terms_.boolean(true);
  std::vector<Term> guards{terms_.boolean(false)};
  if (const auto it = accessed_.find(root); it != accessed_.end())
    guards.insert(guards.end(), it->second.begin(), it->second.end());
  return terms_.or_(guards);
}

std::vector<Term> Addresses::note_comparison(Term a, Term b) {
  const Origin* x = origin(a);
  const Origin* y = origin(b);
  if (!x || !y)
    return {};
  const Comparison comparison{x->root, y->root, eq_values(a, b)};
  if (terms_.is_false(comparison.same) || !terms_.is_false(eq(a, b)))
    return {};
  comparisons_.push_back(comparison);
  const Term both = terms_.and_(exists(comparison.first), exists(comparison.second));
  return {terms_.implies(both, terms_.not_(comparison.same))};
}

std::vector<Term> Addresses::note_access(Term address, Term guard) {
  const Origin* of = origin(address);
  if (!of || variables_.contains(of->root))
    return {};
  const Term root = of->root;
  std::vector<Term> result;
  if (!accessed_[root].insert(guard).second)
    return result;
  for (const Comparison& c : comparisons_)
    if (c.first == root || c.second == root)
      result.push_back(terms_.implies(
          terms_.and_(guard, exists(c.first == root ? c.second : c.first)), terms_.not_(c.same)));
  return result;
}

void Addresses::note_variable(Term address, TypeId record) {
  variables_.emplace(address, record);
  note(address, address, record, 0);
}

bool Addresses::is_variable(const Origin& x) const {
  const auto it = variables_.find(x.root);
  return it != variables_.end() && it->second == x.record;
}

/// Of the record and those embedded in it: which have some of the bytes [begin, end), and which.
std::vector<analysis::Regions::Bytes> Addresses::records_at(TypeId record, std::uint64_t begin,
                                                            std::uint64_t end) const {
  struct Part {
    TypeId type;
    std::uint64_t begin, end;
    bool are_known;
  };
  std::vector<analysis::Regions::Bytes> result;
  std::vector<Part> work{{record, begin, end, true}};
  while (!work.empty()) {
    const Part part = work.back();
    work.pop_back();
    const ir::Type& t = program_.types[part.type];
    if (t.kind == TypeKind::Array) {
      const std::uint64_t size = program_.types[t.element].size;
      if (size == 0)
        continue;
      if (part.begin / size == (part.end - 1) / size)
        work.push_back({t.element, part.begin % size, (part.end - 1) % size + 1, part.are_known});
      else // of several elements
        work.push_back({t.element, 0, size, false});
    } else if (t.kind == TypeKind::Record) {
      result.push_back({part.type, static_cast<std::int64_t>(part.begin),
                        static_cast<std::int64_t>(part.end), part.are_known});
      for (const ir::Field& f : t.fields)
        if (const std::uint64_t field_end = f.offset + program_.types[f.type].size;
            f.offset < part.end && part.begin < field_end)
          work.push_back({f.type, std::max(part.begin, f.offset) - f.offset,
                          std::min(part.end, field_end) - f.offset, part.are_known});
    }
  }
  return result;
}

bool Addresses::may_overlay(const Origin& x, std::uint64_t x_bytes, const Origin& y,
                            std::uint64_t y_bytes, Overlaps which) const {
  if (!regions_.any_overlay())
    return false;
  const auto of_x = records_at(x.record, x.offset, x.offset + x_bytes);
  const auto of_y = records_at(y.record, y.offset, y.offset + y_bytes);
  return std::ranges::any_of(of_x, [&](const auto& a) {
    return std::ranges::any_of(of_y,
                               [&](const auto& b) { return regions_.may_overlay(a, b, which); });
  });
}

/// Places in objects of different types are different places, unless one object is a part of the
/// other or the program sees one memory as both.
bool Addresses::apart(const Origin& x, const Origin& y, Overlaps which) const {
  const bool nested = (!is_variable(y) && has_at(x.record, x.offset, y.record, y.offset)) ||
                      (!is_variable(x) && has_at(y.record, y.offset, x.record, x.offset));
  if (nested)
    return false;
  return !may_overlay(x, 1, y, 1, which);
}

bool Addresses::may_share_bytes(TypeId a, TypeId b, Overlaps which) {
  const auto [it, inserted] = share_bytes_.try_emplace({std::min(a, b), std::max(a, b), which});
  if (inserted)
    it->second = regions_.may_share_bytes(a, b, which);
  return it->second;
}

std::optional<Term> Addresses::laid_out(const Origin& x, const Origin& y) {
  constexpr std::size_t kMostParts = 8; // of one in the other
  if (x.record == y.record
          ? regions_.may_overlay(x.record, x.record)
          : may_share_bytes(x.record, y.record) && regions_.parts_may_overlay(x.record, y.record))
    return std::nullopt;
  const auto constant = [&](std::uint64_t value) {
    return terms_.constant(terms_.width(x.root), value);
  };
  const std::uint64_t size_x = program_.types[x.record].size;
  const std::uint64_t size_y = program_.types[y.record].size;
  std::vector<Term> ways{terms_.and_(terms_.ule(constant(size_y), terms_.sub(x.root, y.root)),
                                     terms_.ule(constant(size_x), terms_.sub(y.root, x.root)))};
  if (x.record == y.record) {
    ways.push_back(terms_.eq(x.root, y.root));
  } else if (may_share_bytes(x.record, y.record)) {
    const auto places = [&](const Origin& whole, const Origin& part, std::uint64_t size) {
      return is_variable(part) ? std::vector<std::uint64_t>{} // it is no part of anything
                               : places_in(whole.record, part.record, 0, size);
    };
    const auto y_in_x = places(x, y, size_x);
    const auto x_in_y = places(y, x, size_y);
    if (!y_in_x || !x_in_y || y_in_x->size() + x_in_y->size() > kMostParts)
      return std::nullopt;
    for (const std::uint64_t at : *y_in_x)
      ways.push_back(terms_.eq(y.root, terms_.add(x.root, constant(at))));
    for (const std::uint64_t at : *x_in_y)
      ways.push_back(terms_.eq(x.root, terms_.add(y.root, constant(at))));
  }
  return terms_.or_(ways);
}

std::vector<Addresses::Origin> Addresses::globals() const {
  std::vector<Origin> result;
  for (const auto& [address, record] : variables_)
    if (const auto value = terms_.value(address); value && !is_stack(*value))
      result.push_back({address, record, 0});
  std::ranges::sort(result, {}, &Origin::root);
  return result;
}

/// base + c*x == base + c*y is x == y where the products cannot wrap.
Term Addresses::eq_scaled(Term a, Term b) {
  const Term difference = terms_.sub(a, b);
  if (const auto value = terms_.value(difference))
    return terms_.boolean(*value == 0);
  return terms_.eq(a, b);
}

std::optional<std::int64_t> Addresses::distance(Term a, Term b) {
  const auto x = terms_.split(a);
  const auto y = terms_.split(b);
  if (x.base != y.base)
    return std::nullopt;
  const unsigned width = terms_.width(a);
  std::uint64_t d = x.offset - y.offset;
  if (width < 64)
    d = static_cast<std::uint64_t>(static_cast<std::int64_t>(d << (64 - width)) >> (64 - width));
  return static_cast<std::int64_t>(d);
}

/// Where `inner` is embedded in `outer` so that it has some of the bytes [begin, end). Nothing if
/// that is too much to look at.
std::optional<std::vector<std::uint64_t>>
Addresses::places_in(TypeId outer, TypeId inner, std::uint64_t begin, std::uint64_t end) const {
  std::vector<std::uint64_t> result;
  std::vector<std::pair<TypeId, std::uint64_t>> work{{outer, 0}};
  while (!work.empty()) {
    const auto [type, at] = work.back();
    work.pop_back();
    const ir::Type& t = program_.types[type];
    if (type == inner)
      result.push_back(at);
    if (t.kind == TypeKind::Array) {
      const std::uint64_t size = program_.types[t.element].size;
      if (size == 0)
        continue;
      const std::uint64_t first = begin <= at ? 0 : (begin - at) / size;
      const std::uint64_t last = std::min((t.size - 1) / size, (end - 1 - at) / size);
      for (std::uint64_t i = first; i <= last && i - first <= kMostPlaces; ++i)
        work.emplace_back(t.element, at + i * size);
    } else if (t.kind == TypeKind::Record) {
      for (const ir::Field& f : t.fields)
        if (at + f.offset < end && begin < at + f.offset + program_.types[f.type].size)
          work.emplace_back(f.type, at + f.offset);
    }
    if (result.size() + work.size() > kMostPlaces)
      return std::nullopt;
  }
  return result;
}

/// Of objects of two types, if only the one may be a part of the other.
std::optional<Addresses::Within> Addresses::within_part(const Origin& x, std::uint64_t x_bytes,
                                                        const Origin& y, std::uint64_t y_bytes,
                                                        Overlaps which) {
  if (x.offset + x_bytes > program_.types[x.record].size ||
      may_overlay(x, x_bytes, y, y_bytes, which))
    return std::nullopt;
  const auto none = std::optional(std::vector<std::uint64_t>{});
  const auto y_in_x =
      is_variable(y) ? none : places_in(x.record, y.record, x.offset, x.offset + x_bytes);
  const auto x_in_y =
      is_variable(x) ? none : places_in(y.record, x.record, y.offset, y.offset + y_bytes);
  if (!y_in_x || !x_in_y || y_in_x->size() + x_in_y->size() > 1)
    return std::nullopt;
  const auto part = [&](const Origin& of, std::uint64_t at) {
    return terms_.add(of.root, terms_.constant(terms_.width(of.root), at));
  };
  if (!y_in_x->empty()) {
    const std::uint64_t at = y_in_x->front();
    return Within{static_cast<std::int64_t>(x.offset - y.offset - at),
                  eq_scaled(y.root, part(x, at))};
  }
  if (!x_in_y->empty()) {
    const std::uint64_t at = x_in_y->front();
    return Within{static_cast<std::int64_t>(at + x.offset - y.offset),
                  eq_scaled(x.root, part(y, at))};
  }
  return Within{INT64_MAX / 2, terms_.boolean(true)};
}

std::optional<Addresses::Within> Addresses::within(Term address, unsigned bytes, Term begin,
                                                   Term size, Overlaps which) {
  const Within outside{INT64_MAX / 2, terms_.boolean(true)};
  if (const auto d = distance(address, begin))
    return Within{*d, terms_.boolean(true)};
  if (outside_against_stack(terms_.split(address), terms_.split(begin)))
    return outside;
  const auto range = terms_.value(size);
  const Origin* x = origin(address);
  const Origin* y = origin(begin);
  if (!range || !x || !y || y->offset + *range > program_.types[y->record].size)
    return std::nullopt;
  if (x->record != y->record && !may_share_bytes(x->record, y->record, which))
    return outside;
  if (x->record != y->record)
    return within_part(*x, bytes, *y, *range, which);
  if (regions_.may_overlay(x->record, x->record, which))
    return std::nullopt;
  return Within{static_cast<std::int64_t>(x->offset - y->offset), eq_scaled(x->root, y->root)};
}

Term Addresses::is_inside(const Within& place, Term size) {
  if (place.offset < 0)
    return terms_.boolean(false);
  const Term offset = terms_.constant(terms_.width(size), static_cast<std::uint64_t>(place.offset));
  return terms_.and_(place.when, terms_.ult(offset, size));
}

Term Addresses::in_range(Term address, Term begin, Term size) {
  if (const auto place = within(address, 1, begin, size, Overlaps::Possible))
    return is_inside(*place, size);
  const Term inside = terms_.ult(terms_.sub(address, begin), size);
  if (const auto shown = within(address, 1, begin, size, Overlaps::Shown))
    doubtful_[std::minmax(origin(address)->root, origin(begin)->root)].push_back(
        terms_.and_(inside, terms_.not_(is_inside(*shown, size))));
  return inside;
}

} // namespace ndv::engine
