#include "analysis/regions.h"

#include <ndv/assert.h>

#include <algorithm>
#include <optional>

namespace ndv::analysis {

using namespace ir;

// --- layouts -------------------------------------------------------------------------------

namespace {

constexpr std::uint64_t kMostElements = 64; // of an array of records that are told apart
constexpr std::size_t kMostLeaves = 1024;   // of a record, before arrays are taken as one

} // namespace

/// The scalars of a type, arrays of scalars as one. The elements of a long array of records are
/// not told apart: each of their leaves may be anywhere in the array.
std::vector<Regions::Leaf> Regions::collect_leaves(TypeId root) const {
  struct Part {
    TypeId type;
    std::uint64_t at;
    std::optional<std::pair<std::uint64_t, std::uint64_t>> anywhere{}; // in these bytes
    std::uint32_t array = 0;
  };
  std::vector<Leaf> result;
  std::uint32_t arrays = 0;
  std::vector<Part> work{{root, 0}};
  while (!work.empty()) {
    const Part part = work.back();
    work.pop_back();
    const Type& t = program_.types[part.type];
    if (t.kind == TypeKind::Array) {
      const TypeId element = program_.types.without_arrays(part.type);
      const std::uint64_t size = program_.types[element].size;
      if (program_.types[element].kind != TypeKind::Record)
        continue;
      const std::uint64_t count = size == 0 ? 1 : std::max<std::uint64_t>(t.size / size, 1);
      if (part.anywhere)
        work.push_back({element, part.at, part.anywhere, part.array});
      else if (count <= kMostElements && result.size() + work.size() + count <= kMostLeaves)
        for (std::uint64_t i = 0; i < count; ++i)
          work.push_back({element, part.at + i * size});
      else
        work.push_back({element, part.at, std::pair(part.at, part.at + t.size), ++arrays});
    } else if (t.kind == TypeKind::Record) {
      for (const Field& field : t.fields) {
        const std::uint64_t at = part.at + field.offset;
        if (program_.types[program_.types.without_arrays(field.type)].kind == TypeKind::Record) {
          work.push_back({field.type, at, part.anywhere, part.array});
          continue;
        }
        const std::uint64_t end = at + std::max<std::uint64_t>(program_.types[field.type].size, 1);
        const auto [first, last] = part.anywhere.value_or(std::pair(at, end));
        result.push_back(
            {first, last, leaf(part.type, field.offset), part.type, part.at, part.array});
      }
    }
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Leaf& x, const Leaf& y) { return x.offset < y.offset; });
  return result;
}

/// Of a record type; others have none.
const std::vector<Regions::Leaf>& Regions::leaves(TypeId type) const {
  return leaves_[type.index];
}

/// Objects of record type a may also be seen as b, b's start lying `b_at` bytes above a's.
void Regions::overlay(TypeId a, TypeId b, std::int64_t b_at) {
  if (b_at == kAnywhere)
    return overlay_anywhere(a, b);
  if (a == b && b_at == 0)
    return;
  if (!overlays_done_.insert({a, b, b_at}).second)
    return;
  if (is_part(a, b, b_at) || is_part(b, a, -b_at))
    return;
  bool meet = false;
  for (const Leaf& x : leaves(a))
    for (const Leaf& y : leaves(b)) {
      const auto y_begin = static_cast<std::int64_t>(y.offset) + b_at;
      const auto y_end = static_cast<std::int64_t>(y.end) + b_at;
      if (y_begin >= static_cast<std::int64_t>(x.end))
        break;
      if (static_cast<std::int64_t>(x.offset) >= y_end)
        continue;
      meet = true;
      if (is_named(x.node) != is_named(y.node)) // the one by the other's name
        for (const Memory n : {x.node, y.node}) {
          named_.insert(n);
          is_named_[n] = true;
        }
      leave_out_alike(x.node, y.node);
      join(x.node, y.node);
      const auto shorter = static_cast<std::int64_t>(std::min(x.end - x.offset, y.end - y.offset));
      if ((y_begin - static_cast<std::int64_t>(x.offset)) % shorter != 0)
        nodes_[find(x.node)].access = kMixed; // a cell of one may lie across two of the other
    }
  if (meet)
    note_overlay(a, b, b_at);
}

/// The scalars of the smaller are those that the larger begins with.
bool Regions::begin_alike(TypeId a, TypeId b) const {
  const auto& x = leaves(a);
  const auto& y = leaves(b);
  return std::equal(
      x.begin(), x.begin() + static_cast<std::ptrdiff_t>(std::min(x.size(), y.size())), y.begin(),
      [](const Leaf& l, const Leaf& m) { return l.offset == m.offset && l.end == m.end; });
}

/// The one may lie anywhere in the other; two records of one type are the same or disjoint.
void Regions::overlay_anywhere(TypeId a, TypeId b) {
  if (a == b || !overlays_done_.insert({std::min(a, b), std::max(a, b), kAnywhere}).second)
    return;
  if (!given_up_.contains(a) || !given_up_.contains(b)) {
    const Memory any = new_node({}, false);
    collapse(a, any);
    collapse(b, any);
  }
  note_overlay(a, b, kAnywhere);
}

/// The record and those embedded in it.
std::vector<Regions::Embedded> Regions::collect_records(TypeId type) const {
  std::vector<Embedded> result;
  struct Part {
    TypeId type;
    std::int64_t begin, size;
  };
  std::vector<Part> work{{type, 0, static_cast<std::int64_t>(program_.types[type].size)}};
  while (!work.empty()) {
    const Part part = work.back();
    work.pop_back();
    const TypeId element = program_.types.without_arrays(part.type);
    if (program_.types[element].kind != TypeKind::Record)
      continue;
    const Embedded found{element, part.begin, part.begin + std::max<std::int64_t>(part.size, 1)};
    result.push_back(found);
    const bool is_array = element != part.type;
    for (const Field& field : program_.types[element].fields) {
      const auto size = static_cast<std::int64_t>(program_.types[field.type].size);
      if (is_array) // in any of its elements
        work.push_back({field.type, part.begin, part.size});
      else
        work.push_back({field.type, part.begin + static_cast<std::int64_t>(field.offset), size});
    }
  }
  return result;
}

const std::vector<Regions::Embedded>& Regions::records_in(TypeId type) const {
  return records_in_[type.index];
}

/// A record of type `part` is embedded at this place.
bool Regions::is_part(TypeId whole, TypeId part, std::int64_t at) const {
  const auto size = static_cast<std::int64_t>(program_.types[part].size);
  return at >= 0 && std::ranges::any_of(records_in(whole), [&](const Embedded& e) {
           return e.record == part && e.begin == at &&
                  e.end == at + std::max<std::int64_t>(size, 1);
         });
}

/// So do the records embedded in them that lie at the same bytes. Two of one type at one place are
/// the same object.
std::vector<Regions::Overlap> Regions::overlapping_parts(TypeId a, TypeId b,
                                                         std::int64_t b_at) const {
  const bool is_anywhere = b_at == kAnywhere;
  const auto is_one = [&](const Embedded& e) {
    return e.end - e.begin == static_cast<std::int64_t>(program_.types[e.record].size);
  };
  std::vector<Overlap> result;
  for (const Embedded& x : records_in(a))
    for (const Embedded& y : records_in(b)) {
      const std::int64_t begin = is_anywhere ? x.begin : y.begin + b_at;
      const std::int64_t end = is_anywhere ? x.end : y.end + b_at;
      if (begin >= x.end || x.begin >= end || (x.record == y.record && begin == x.begin))
        continue;
      const bool is_known = !is_anywhere && is_one(x) && is_one(y);
      if (is_known && (is_part(x.record, y.record, begin - x.begin) ||
                       is_part(y.record, x.record, x.begin - begin)))
        continue; // the one has the other in it
      result.push_back({x.record, y.record, is_known ? begin - x.begin : kAnywhere});
      result.push_back({y.record, x.record, is_known ? x.begin - begin : kAnywhere});
    }
  return result;
}

void Regions::note_overlay(TypeId a, TypeId b, std::int64_t b_at) {
  if (given_up_.contains(a) && given_up_.contains(b))
    return; // each overlaps with each
  if (overlays_noted_.insert({a, b, b_at}).second)
    for (const Overlap& overlap : overlapping_parts(a, b, b_at))
      overlaid_.insert({overlap.a, overlap.b});
}

void Regions::show_overlay(TypeId a, TypeId b, std::int64_t b_at) {
  if (overlays_shown_.insert({a, b, b_at}).second)
    for (const Overlap& overlap : overlapping_parts(a, b, b_at))
      shown_[{overlap.a, overlap.b}].insert(overlap.b_at);
}

/// The record's memory, and what lies behind it, is also reached as untyped bytes.
void Regions::collapse(TypeId record, Memory node) {
  if (!collapses_done_.insert({record, node}).second)
    return;
  if (given_up_.contains(record))
    return unify(anywhere(), node);
  for (const Leaf& l : leaves(record))
    unify(l.node, node);
  unify(trailing(record), node);
}

bool Regions::is_behind(TypeId record, std::int64_t at) const {
  return at > 0 && at >= static_cast<std::int64_t>(program_.types[record].size);
}

/// Where in an element of its array it is, if not in the record itself.
std::optional<std::int64_t> Regions::in_neighbour(TypeId record, std::int64_t at) const {
  const auto size = static_cast<std::int64_t>(program_.types[record].size);
  if (at == kAnywhere || size == 0 || (at >= 0 && (at < size || !elements_.contains(record))))
    return std::nullopt;
  return (at % size + size) % size;
}

/// Memory outside the record as declared (a trailing buffer): an area of its own for each type.
Regions::Memory Regions::trailing(TypeId record) {
  auto [it, inserted] = trailing_.try_emplace(record, 0);
  if (inserted)
    it->second = new_node({}, true);
  return it->second;
}

/// Those that bytes [at, at + size) of the record touch; from kAnywhere: all.
std::vector<Regions::Memory> Regions::leaves_at(TypeId record, std::int64_t at,
                                                std::int64_t size) const {
  std::vector<Memory> result;
  for (const Leaf& l : leaves(record))
    if (at == kAnywhere ||
        (static_cast<std::int64_t>(l.offset) < at + size && at < static_cast<std::int64_t>(l.end)))
      result.push_back(l.node);
  return result;
}

/// The node of `size` bytes at a place in a record, or anywhere in it.
Regions::Memory Regions::record_leaf(TypeId record, std::int64_t at, std::int64_t size) {
  const std::vector<Memory> hit = leaves_at(record, at, size);
  for (const Memory n : hit) {
    named_.insert(n);
    is_named_[n] = true;
    unify(hit.front(), n);
  }
  if (hit.size() > 1)
    nodes_[find(hit.front())].access = kMixed;
  if (!hit.empty())
    return hit.front();
  if (const auto inside = in_neighbour(record, at))
    unify(trailing(record), record_leaf(record, *inside, size));
  return trailing(record);
}

bool Regions::may_overlay(TypeId a, TypeId b, Overlaps which) const {
  if (which == Overlaps::Shown && !shown_.contains({a, b}))
    return false;
  return overlaid_.contains({a, b}) ||
         (a != b && given_up_parts_.contains(a) && given_up_parts_.contains(b));
}

bool Regions::may_overlay(const Bytes& a, const Bytes& b, Overlaps which) const {
  if (!may_overlay(a.record, b.record, which))
    return false;
  if (which == Overlaps::Possible || !a.are_known || !b.are_known)
    return true;
  return std::ranges::any_of(shown_.at({a.record, b.record}), [&](std::int64_t b_at) {
    return b_at == kAnywhere || (a.begin < b_at + b.end && b_at + b.begin < a.end);
  });
}

bool Regions::parts_may_overlay(TypeId a, TypeId b, Overlaps which) const {
  const auto& in_a = records_in(a);
  const auto& in_b = records_in(b);
  return any_overlay() && std::ranges::any_of(in_a, [&](const Embedded& x) {
           return std::ranges::any_of(
               in_b, [&](const Embedded& y) { return may_overlay(x.record, y.record, which); });
         });
}

bool Regions::may_share_bytes(TypeId a, TypeId b, Overlaps which) const {
  const auto holds = [](const std::vector<Embedded>& records, TypeId type) {
    return std::ranges::find(records, type, &Embedded::record) != records.end();
  };
  return holds(records_in(a), b) || holds(records_in(b), a) || parts_may_overlay(a, b, which);
}

/// Members of unions overlap; in a struct only the storage units of bit-fields can. Members that
/// the program never names need not be told apart from, or tied to, anything.
void Regions::unify_unions() {
  const auto has_named = [&](TypeId record) {
    return std::ranges::any_of(leaves(record), [&](const Leaf& l) { return is_named(l.node); });
  };
  for (std::uint32_t t = 0; t < program_.types.size(); ++t) {
    const Type& type = program_.types[TypeId{t}];
    if (type.kind != TypeKind::Record)
      continue;
    for (auto a = type.fields.begin(); a != type.fields.end(); ++a)
      for (auto b = a + 1; b != type.fields.end(); ++b) {
        const TypeId x = program_.types.without_arrays(a->type);
        const TypeId y = program_.types.without_arrays(b->type);
        if (a->offset + program_.types[a->type].size <= b->offset ||
            b->offset + program_.types[b->type].size <= a->offset || !has_named(x) || !has_named(y))
          continue;
        const bool is_single = x == a->type && y == b->type;
        const std::int64_t at =
            static_cast<std::int64_t>(b->offset) - static_cast<std::int64_t>(a->offset);
        note_overlay(x, y, is_single ? at : kAnywhere);
        show_overlay(x, y, is_single ? at : kAnywhere);
      }
    std::vector<Leaf> all = leaves(TypeId{t});
    std::erase_if(all, [&](const Leaf& l) { return !is_named(l.node); });
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = i + 1; j < all.size() && all[j].offset < all[i].end; ++j) {
        if (all[i].array != 0 && all[i].array == all[j].array)
          continue;
        join(all[i].node, all[j].node);
        if (all[i].record != all[j].record || all[i].record_at != all[j].record_at) {
          const std::int64_t at = static_cast<std::int64_t>(all[j].record_at) -
                                  static_cast<std::int64_t>(all[i].record_at);
          note_overlay(all[i].record, all[j].record, at);
          show_overlay(all[i].record, all[j].record, at);
        }
        if (all[i].offset != all[j].offset || all[i].end != all[j].end)
          nodes_[find(all[i].node)].access = kMixed;
      }
  }
}

std::optional<std::uint64_t> Regions::constant(ExprId size) const {
  if (!size.valid() || program_.exprs[size].kind != ExprKind::Constant)
    return std::nullopt;
  return program_.exprs[size].value;
}

/// A block of memory is written (or havocked) at once.
void Regions::write_whole(const Target& target, std::optional<std::uint64_t> size) {
  if (target.kind != Target::Kind::Record)
    return;
  const std::uint64_t record_size = program_.types[target.record].size;
  const bool is_known = size && target.delta_known && target.delta >= 0;
  const auto first = is_known ? static_cast<std::uint64_t>(target.delta) : 0;
  written_.insert({target.record, first, is_known ? first + *size : record_size});
}

/// What is written at once changes all members of a union that lie there. A leaf of its own stands
/// for bytes that no field named by the program covers.
void Regions::name_written() {
  for (const auto& [record, first, last] : written_) {
    std::vector<Leaf> inside;
    for (const Leaf& l : leaves(record))
      if (l.offset < last && first < l.end)
        inside.push_back(l);
    std::stable_sort(inside.begin(), inside.end(), [](const Leaf& x, const Leaf& y) {
      return x.end - x.offset < y.end - y.offset;
    });
    for (const Leaf& l : inside) {
      std::uint64_t covered = l.offset; // up to here
      for (bool grows = true; grows && covered < l.end;) {
        grows = false;
        for (const Leaf& n : inside)
          if (is_named(n.node) && n.offset <= covered && covered < n.end) {
            covered = n.end;
            grows = true;
          }
      }
      if (covered < l.end)
        is_named_[l.node] = true;
    }
  }
}

/// The fields that some expression of the program names.
void Regions::find_named() {
  for (std::uint32_t t = 0; t < program_.types.size(); ++t)
    if (const Type& type = program_.types[TypeId{t}];
        type.kind == TypeKind::Array && type.size > program_.types[type.element].size)
      elements_.insert(program_.types.without_arrays(TypeId{t}));
  for (std::uint32_t i = 0; i < program_.exprs.size(); ++i) {
    const Expr& e = program_.exprs[ExprId{i}];
    if (e.kind == ExprKind::Index && program_.exprs[e.b].kind != ExprKind::Constant)
      elements_.insert(program_.types.without_arrays(e.type));
    if (e.kind != ExprKind::Field)
      continue;
    if (program_.exprs[e.a].kind == ExprKind::Index)
      elements_.insert(e.type);
    const Field& field = program_.types[e.type].fields[e.value];
    if (program_.types[program_.types.without_arrays(field.type)].kind != TypeKind::Record)
      is_named_[*named_.insert(leaf(e.type, field.offset)).first] = true;
  }
}

} // namespace ndv::analysis
