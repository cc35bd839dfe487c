#include "analysis/regions.h"

#include "analysis/call_graph.h"

#include <ndv/assert.h>

#include <algorithm>
#include <utility>

namespace ndv::analysis {

using namespace ir;

void make_set(std::vector<RegionId>& regions) {
  std::sort(regions.begin(), regions.end());
  regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
}

Regions::Regions(const Program& program, const CallGraph& calls, Unread unread,
                 const Deadline& deadline)
    : program_(program), calls_(calls), deadline_(deadline) {
  make_nodes();
  find_constant_locals();
  find_named();
  find_callers();
  unify_unions();
  visit_globals();
  if (unread == Unread::MakesAliases)
    visit_unread();
  for (std::size_t f = 0; f < program.functions.size() && !deadline_.passed(); ++f)
    visit_function(FunctionId{f});
  hand_out_stores();
  hand_out_copies();
  find_own();
  settle();
  note_views();
  show_overlaps();
  number_regions();
  list_regions();
}

Regions::Regions(const Regions& plain, std::span<const FunctionId> handed) : Regions(plain) {
  for (const FunctionId f : handed)
    alias_scalar_parameters(f);
  settle();
  note_views();
  show_overlaps();
  number_regions();
  list_regions();
}

// --- nodes ---------------------------------------------------------------------------------

Regions::Memory Regions::new_node(TypeId declared, bool has_name) {
  const auto n = static_cast<Memory>(nodes_.size());
  nodes_.push_back({.parent = n, .declared = declared, .has_name = has_name});
  const bool is_typed =
      declared.valid() &&
      program_.types.record_pointed_to(program_.types.without_arrays(declared)).valid();
  places_.push_back({.parent = n, .is_typed = is_typed, .is_area = has_name});
  return n;
}

Regions::Memory Regions::find(Memory n) {
  while (nodes_[n].parent != n)
    n = nodes_[n].parent = nodes_[nodes_[n].parent].parent;
  return n;
}

Regions::Memory Regions::find_place(Memory n) {
  while (places_[n].parent != n)
    n = places_[n].parent = places_[places_[n].parent].parent;
  return n;
}

/// One access may touch both.
void Regions::unify(Memory a, Memory b) {
  a = find(a);
  b = find(b);
  if (a == b)
    return;
  if (b < a)
    std::swap(a, b);
  nodes_[b].parent = a;
  unsigned& access = nodes_[a].access;
  if (access == 0)
    access = nodes_[b].access;
  else if (nodes_[b].access != 0 && nodes_[b].access != access)
    access = kMixed;
}

/// They are, or overlap with, each other.
void Regions::join(Memory a, Memory b) {
  unify(a, b);
  a = find_place(a);
  b = find_place(b);
  if (a == b)
    return;
  Place from = std::exchange(places_[b], {.parent = a});
  const Pointer contents[] = {places_[a].content, from.content};
  const bool one_frame = places_[a].frame == from.frame;
  const bool alike = places_[a].is_typed == from.is_typed;
  const bool is_area = places_[a].is_area || from.is_area;
  {
    Place& to = places_[a]; // what follows makes more places
    to.frame = one_frame ? to.frame : FunctionId{};
    to.fields.merge(from.fields);
    to.words.merge(from.words);
    to.is_typed &= from.is_typed;
    to.is_area = is_area;
    if (to.content == kNone)
      to.content = from.content;
  }
  if (contents[0] != kNone && contents[1] != kNone)
    tie(contents[0], contents[1]);
  if (!one_frame)
    for (const Pointer content : contents)
      if (content != kNone)
        for (const Pointee& target : std::set(at(content).targets))
          keep(target);
  if (!alike)
    for (const Pointer content : contents)
      if (content != kNone)
        for (const Pointee& target : std::exchange(at(content).taken_at_its_word, {}))
          add_target(content, target);
  if (is_area)
    collapse_into(a, a);
  for (const View& view : from.views)
    view_as(a, view);
}

Regions::Memory Regions::leaf(TypeId record, std::uint64_t offset) const {
  const auto it = leaf_nodes_.find({record, offset});
  NDV_ASSERT(it != leaf_nodes_.end());
  return it->second;
}

/// A node for every field and variable in memory, a pointer for every local and result.
void Regions::make_nodes() {
  const TypeTable& types = program_.types;
  for (std::uint32_t t = 0; t < types.size(); ++t) {
    const Type& type = types[TypeId{t}];
    if (type.kind != TypeKind::Record)
      continue;
    for (const Field& field : type.fields) {
      if (types[program_.types.without_arrays(field.type)].kind == TypeKind::Record)
        continue;
      auto [it, inserted] = leaf_nodes_.try_emplace({TypeId{t}, field.offset}, 0);
      if (!inserted) { // another member of a union
        Node& node = nodes_[it->second];
        places_[it->second].is_typed &= node.declared == field.type;
        if (types[node.declared].size < types[field.type].size)
          node.declared = field.type;
        continue;
      }
      it->second = new_node(field.type, true);
      places_[it->second].fields.insert(TypeId{t});
    }
  }
  is_named_.resize(nodes_.size());
  for (std::uint32_t t = 0; t < types.size(); ++t)
    leaves_.push_back(types[TypeId{t}].kind == TypeKind::Record ? collect_leaves(TypeId{t})
                                                                : std::vector<Leaf>{});
  for (std::uint32_t t = 0; t < types.size(); ++t)
    records_in_.push_back(collect_records(TypeId{t}));
  for (const Global& global : program_.globals)
    global_nodes_.push_back(new_node(global.type, true));
  for (std::size_t f = 0; f < program_.functions.size(); ++f) {
    const Function& function = program_.functions[f];
    auto& objects = object_nodes_.emplace_back();
    for (const StackObject& object : function.objects) {
      objects.push_back(new_node(object.type, true));
      places_.back().frame = FunctionId{f};
    }
    auto& locals = locals_.emplace_back();
    for (std::size_t l = 0; l < function.locals.size(); ++l)
      locals.push_back(new_pointer());
    results_.push_back(new_pointer());
  }
}

/// Until nothing changes: a scalar that is accessed in a new way may be a member of a union.
void Regions::settle() {
  std::size_t named;
  bool changed;
  do {
    named = named_.size();
    name_written();
    unify_unions();
    propagate();
    settle_nowhere();
    propagate();
    changed = settle_views();
  } while ((changed || named != named_.size()) && !deadline_.passed());
}

void Regions::number_regions() {
  cell_size_.clear();
  for (Node& node : nodes_)
    node.region = {};
  for (Memory n = 0; n < nodes_.size(); ++n) {
    nodes_[n].parent = find(n);
    places_[n].parent = find_place(n);
  }
  for (Pointer p = 0; p < pointers_.size(); ++p)
    pointers_[p].parent = find_pointer(p);
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    Node& root = nodes_[nodes_[n].parent];
    if (!root.region.valid()) {
      root.region = RegionId{cell_size_.size()};
      cell_size_.push_back(root.access == kMixed ? 0 : root.access);
    }
    nodes_[n].region = root.region;
  }
  first_own_ = RegionId{cell_size_.size()};
  for (Memory n = 0; n < is_own_.size(); ++n)
    if (is_own_[n]) {
      nodes_[n].region = RegionId{cell_size_.size()};
      cell_size_.push_back(static_cast<unsigned>(program_.types[nodes_[n].declared].size));
    }
}

/// Which regions records lie in, and what is seen at each place.
void Regions::list_regions() {
  regions_of_.assign(program_.types.size(), {});
  for (std::uint32_t t = 0; t < program_.types.size(); ++t) {
    for (const Leaf& l : leaves(TypeId{t}))
      regions_of_[t].push_back(nodes_[l.node].region);
    make_set(regions_of_[t]);
  }
  seen_in_.clear();
  for (Memory n = 0; n < places_.size(); ++n) {
    const Place& place = places_[n];
    if (place.parent != n || (place.views.empty() && place.words.empty()))
      continue;
    std::set<TypeId> records = place.words;
    for (const View& view : place.views)
      records.insert(view.record);
    for (const TypeId record : records)
      add_regions(record, seen_in_[n]);
    make_set(seen_in_[n]);
  }
}

// --- queries -------------------------------------------------------------------------------

RegionId Regions::of_access(FunctionId f, ExprId address) const {
  const auto it = accessed_.find({f, address});
  NDV_ASSERT(it != accessed_.end());
  return nodes_[it->second].region;
}

const std::vector<RegionId>& Regions::of_type(TypeId type) const {
  return regions_of_[program_.types.without_arrays(type).index];
}

/// Of a record, and what lies behind it.
void Regions::add_regions(TypeId record, std::vector<RegionId>& regions) const {
  const auto& within = of_type(record);
  regions.insert(regions.end(), within.begin(), within.end());
  if (const auto it = trailing_.find(record); it != trailing_.end())
    regions.push_back(nodes_[it->second].region);
}

/// Of a record, and of the records that are seen behind it.
void Regions::add_whole(TypeId record, std::vector<RegionId>& regions) const {
  add_regions(record, regions);
  if (const auto it = trailing_.find(record); it != trailing_.end())
    add_seen(it->second, regions);
}

void Regions::add_seen(Memory memory, std::vector<RegionId>& regions) const {
  if (const auto seen = seen_in_.find(places_[memory].parent); seen != seen_in_.end())
    regions.insert(regions.end(), seen->second.begin(), seen->second.end());
}

void Regions::add_pointee(const Pointee& pointee, std::vector<RegionId>& regions) const {
  if (pointee.record.valid())
    return add_whole(pointee.record, regions);
  regions.push_back(nodes_[pointee.memory].region);
  add_seen(pointee.memory, regions);
}

/// A block that is not within the record that its address was made from is within one that this is
/// embedded in (CONTAINING_RECORD).
void Regions::add_enclosing(TypeId record, std::int64_t delta, std::optional<std::uint64_t> size,
                            std::vector<RegionId>& regions) const {
  const auto end_of = [&](TypeId type) {
    return static_cast<std::int64_t>(program_.types[type].size);
  };
  const auto bytes =
      static_cast<std::int64_t>(std::min<std::uint64_t>(size.value_or(1), INT64_MAX / 2));
  if (delta == kAnywhere || (delta >= 0 && delta + bytes <= end_of(record)))
    return;
  for (std::uint32_t t = 0; t < program_.types.size(); ++t)
    for (const Embedded& part : records_in(TypeId{t})) {
      // The element of an array may be any.
      const std::int64_t first = std::max<std::int64_t>(part.begin + delta, 0);
      const std::int64_t last = part.end - end_of(record) + delta;
      if (part.record != record || TypeId{t} == record || last < 0 || end_of(TypeId{t}) <= first)
        continue;
      const std::int64_t end = size ? last + bytes : end_of(TypeId{t});
      for (const Memory leaf : leaves_at(TypeId{t}, first, std::max<std::int64_t>(end - first, 1)))
        if (nodes_[leaf].region.valid())
          regions.push_back(nodes_[leaf].region);
    }
}

std::vector<RegionId> Regions::of_range(FunctionId f, ExprId address, TypeId type,
                                        ExprId size) const {
  std::vector<RegionId> result;
  if (program_.types[program_.types.without_arrays(type)].kind == TypeKind::Record)
    result = of_type(type);
  const Target block = target_of_block(f, address, size);
  const std::optional<std::uint64_t> bytes = constant(size);
  if (block.kind == Target::Kind::Record) {
    add_whole(block.record, result);
    add_enclosing(block.record, block.delta_known ? block.delta : kAnywhere, bytes, result);
  } else {
    for (const Source& source : sources(f, address)) {
      if (source.pointer == kNone && source.address.record.valid()) {
        add_whole(source.address.record, result);
        add_enclosing(source.address.record, source.address.delta, bytes, result);
        continue;
      }
      std::vector<RegionId> found;
      if (source.pointer == kNone)
        add_pointee(source.address, found);
      else
        for (const Pointee& pointee : pointers_[pointers_[source.pointer].parent].targets) {
          add_pointee(pointee, found);
          if (pointee.record.valid())
            add_enclosing(pointee.record, plus(pointee.delta, source.delta), bytes, found);
        }
      std::ranges::copy_if(found, std::back_inserter(result),
                           [&](RegionId r) { return !is_own_region(r); });
      if (source.pointer != kNone)
        for (const Direct& direct : direct_[source.pointer].is) {
          if (direct.record.valid()) {
            add_whole(direct.record, result);
            add_enclosing(direct.record, plus(direct.at, source.delta), bytes, result);
          } else if (direct.memory >= first_unknown_) {
            for (const DirectUse& use : unknown_uses_[direct.memory - first_unknown_])
              if (use.record.valid())
                add_whole(use.record, result);
          }
        }
    }
  }
  make_set(result);
  return result;
}

/// Where the address may point.
std::vector<Regions::Pointee> Regions::pointees(FunctionId f, ExprId address) const {
  std::vector<Pointee> result;
  for (const Source& source : sources(f, address)) {
    if (source.pointer == kNone)
      result.push_back(source.address);
    else
      for (Pointee pointee : pointers_[pointers_[source.pointer].parent].targets) {
        pointee.delta = plus(pointee.delta, source.delta);
        result.push_back(pointee);
      }
  }
  return result;
}

std::vector<RegionId> Regions::of_own_addresses(FunctionId f, ExprId address) const {
  std::vector<RegionId> result;
  const auto is_record = [&](TypeId type) {
    return program_.types[program_.types.without_arrays(type)].kind == TypeKind::Record;
  };
  const auto add = [&](const Pointee& pointee) {
    if (!pointee.record.valid()) {
      const Node& node = nodes_[pointee.memory];
      const bool is_anywhere = anywhere_ != kNone && node.parent == nodes_[anywhere_].parent;
      if (is_anywhere || (node.has_name && !(node.declared.valid() && is_record(node.declared))))
        result.push_back(node.region);
      return;
    }
    const auto begins = [&](const Embedded& e) { return e.begin == pointee.delta; };
    if (std::ranges::none_of(records_in(pointee.record), begins))
      for (const Memory n : leaves_at(pointee.record, pointee.delta, 1))
        result.push_back(nodes_[n].region);
  };
  for (const Pointee& pointee : pointees(f, address))
    add(pointee);
  make_set(result);
  return result;
}

std::vector<Segment> Regions::segments(const Target& block, const std::vector<RegionId>& of_range,
                                       std::optional<std::uint64_t> size) const {
  if (!size)
    return {};
  if (block.kind == Target::Kind::Area)
    return of_range.size() == 1 ? std::vector<Segment>{{0, *size, of_range[0]}}
                                : std::vector<Segment>{};
  std::vector<Segment> result;
  if (block.kind != Target::Kind::Record || !block.delta_known || block.delta < 0)
    return result;
  const auto first = static_cast<std::uint64_t>(block.delta), last = first + *size;
  for (const Leaf& l : leaves(block.record)) {
    const std::uint64_t begin = std::max(l.offset, first), end = std::min(l.end, last);
    if (begin >= end || !is_named(l.node))
      continue;
    if (l.array != 0)
      return {};
    result.push_back({begin - first, end - first, nodes_[l.node].region});
  }
  return result;
}

} // namespace ndv::analysis
