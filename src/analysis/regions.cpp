#include "analysis/regions.h"

#include "analysis/call_graph.h"

#include <ndv/assert.h>

#include <algorithm>
#include <utility>

namespace ndv::analysis {

using namespace ir;

Regions::Regions(const Program& program, const CallGraph& calls, std::span<const FunctionId> handed,
                 const Deadline& deadline)
    : program_(program), calls_(calls), deadline_(deadline) {
  make_nodes();
  find_constant_locals();
  find_named();
  visit_globals();
  for (std::size_t f = 0; f < program.functions.size() && !deadline_.passed(); ++f)
    visit_function(FunctionId{f});
  name_written();
  unify_unions();
  for (const FunctionId f : handed)
    alias_scalar_parameters(f);
  settle();
  note_views();
  number_regions();
}

// --- nodes ---------------------------------------------------------------------------------

std::uint32_t Regions::new_node() {
  nodes_.push_back(Node{.parent = static_cast<std::uint32_t>(nodes_.size())});
  places_.push_back(Place{.parent = static_cast<std::uint32_t>(places_.size())});
  return static_cast<std::uint32_t>(nodes_.size() - 1);
}

/// Memory that has a name.
std::uint32_t Regions::new_variable() {
  const std::uint32_t n = new_node();
  nodes_[n].is_area = nodes_[n].is_variable = true;
  return n;
}

std::uint32_t Regions::find(std::uint32_t n) const {
  while (nodes_[n].parent != n)
    n = nodes_[n].parent;
  return n;
}

std::uint32_t Regions::content(std::uint32_t n) {
  n = find(n);
  if (nodes_[n].content == kNone) {
    const std::uint32_t fresh = new_node();
    nodes_[fresh].from_shared = nodes_[n].is_shared;
    nodes_[n].content = fresh;
  }
  return nodes_[n].content;
}

std::uint32_t Regions::find_place(std::uint32_t n) {
  while (places_[n].parent != n)
    n = places_[n].parent = places_[places_[n].parent].parent;
  return n;
}

void Regions::join_places(std::uint32_t a, std::uint32_t b) {
  a = find_place(a);
  b = find_place(b);
  if (a == b)
    return;
  places_[b].parent = a;
  places_[a].fields.merge(places_[b].fields);
  places_[a].views.merge(places_[b].views);
}

/// An address in the class is used as that of a record.
void Regions::view_as(std::uint32_t node, TypeId record) {
  nodes_[find(node)].uses.insert(record);
  places_[find_place(node)].views.insert(record);
}

/// A record that is seen where a field lies may overlap the field's record.
void Regions::note_views() {
  for (const Link& link : links_)
    if (find(link.address) == find(link.other))
      join_places(link.address, link.other);
  for (std::uint32_t n = 0; n < places_.size(); ++n)
    if (places_[n].parent == n)
      for (const TypeId field : places_[n].fields)
        for (const TypeId view : places_[n].views)
          note_overlay(field, view, kAnywhere);
}

void Regions::unify(std::uint32_t a, std::uint32_t b, Join join) {
  if (join == Join::Pointers)
    join_places(a, b);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> work{{a, b}};
  while (!work.empty()) {
    auto [x, y] = work.back();
    work.pop_back();
    x = find(x);
    y = find(y);
    if (x == y)
      continue;
    if (y < x)
      std::swap(x, y);
    nodes_[y].parent = x;
    Node& to = nodes_[x];
    Node& from = nodes_[y];
    to.sources.merge(from.sources);
    to.uses.merge(from.uses);
    to.is_area |= from.is_area;
    to.is_variable |= from.is_variable;
    to.is_shared |= from.is_shared;
    to.from_shared |= from.from_shared;
    if (to.access == 0)
      to.access = from.access;
    else if (from.access != 0 && from.access != to.access)
      to.access = kMixed;
    if (to.content == kNone)
      to.content = from.content;
    else if (from.content != kNone) {
      join_places(to.content, from.content);
      work.emplace_back(to.content, from.content);
    }
    if (to.is_shared && to.content != kNone)
      nodes_[find(to.content)].from_shared = true;
  }
}

TypeId Regions::strip_arrays(TypeId type) const {
  while (program_.types[type].kind == TypeKind::Array)
    type = program_.types[type].element;
  return type;
}

std::uint32_t Regions::leaf(TypeId record, std::uint64_t offset) const {
  const auto it = leaf_nodes_.find({record, offset});
  NDV_ASSERT(it != leaf_nodes_.end());
  return it->second;
}

/// A node for every field, variable in memory, and local that may hold an address.
void Regions::make_nodes() {
  const TypeTable& types = program_.types;
  for (std::uint32_t t = 0; t < types.size(); ++t) {
    const Type& type = types[TypeId{t}];
    if (type.kind != TypeKind::Record)
      continue;
    for (const Field& field : type.fields) {
      if (types[strip_arrays(field.type)].kind == TypeKind::Record)
        continue;
      auto [it, inserted] = leaf_nodes_.try_emplace({TypeId{t}, field.offset}, 0);
      if (!inserted)
        continue;
      it->second = new_variable();
      places_[it->second].fields.insert(TypeId{t});
    }
  }
  for (std::uint32_t t = 0; t < types.size(); ++t)
    leaves_.push_back(types[TypeId{t}].kind == TypeKind::Record ? collect_leaves(TypeId{t})
                                                                : std::vector<Leaf>{});
  for (std::size_t g = 0; g < program_.globals.size(); ++g)
    global_nodes_.push_back(new_variable());
  for (const Function& function : program_.functions) {
    auto& objects = object_nodes_.emplace_back();
    for (std::size_t o = 0; o < function.objects.size(); ++o) {
      objects.push_back(new_variable());
      nodes_.back().is_shared = false;
    }
    auto& classes = local_classes_.emplace_back();
    for (std::size_t l = 0; l < function.locals.size(); ++l) {
      classes.push_back(new_node());
      nodes_.back().is_shared = l < function.parameter_count;
    }
    result_classes_.push_back(new_node());
    nodes_.back().is_shared = false;
  }
}

/// Carries out what record types meeting in one class mean, until nothing changes.
void Regions::settle() {
  find_variables();
  for (bool changed = true; changed && !deadline_.passed();) {
    const std::size_t overlays = overlays_done_.size(), collapses = collapses_done_.size();
    for (std::uint32_t n = 0; n < nodes_.size(); ++n)
      if (find(n) == n && !deadline_.passed())
        settle_class(n);
    changed = overlays != overlays_done_.size() || collapses != collapses_done_.size();
    for (const ResultFlow& flow : result_flows_)
      changed |= settle_result(flow);
    changed |= settle_links();
  }
}

/// Through calls of calls and arithmetic, before the objects that callers see in results are joined
/// with the memory that the results are.
void Regions::find_variables() {
  const auto mark = [&](std::uint32_t node) {
    bool& is_variable = nodes_[find(node)].is_variable;
    return !std::exchange(is_variable, true);
  };
  for (bool changed = true; changed && !deadline_.passed();) {
    changed = false;
    for (ResultFlow& flow : result_flows_)
      if (nodes_[find(result_classes_[flow.callee.index])].is_variable) {
        flow.is_variable = true;
        changed |= mark(flow.destination);
      }
    for (const Link& link : links_)
      if (nodes_[find(link.address)].is_variable || nodes_[find(link.other)].is_variable)
        for (const std::uint32_t node : {link.address, link.other})
          changed |= mark(node);
  }
}

/// All that a class's memory is used as is one memory.
void Regions::settle_class(std::uint32_t node) {
  const auto sources = nodes_[node].sources;
  const auto uses = nodes_[node].uses;
  for (auto use = uses.begin(); use != uses.end(); ++use) {
    for (const Source& source : sources)
      overlay(source.record, *use, source.delta);
    for (auto other = uses.begin(); other != use; ++other)
      overlay(*other, *use, 0);
  }
  if (!nodes_[find(node)].is_area)
    return;
  for (const Source& source : sources)
    collapse(source.record, find(node));
  for (TypeId use : uses)
    collapse(use, find(node));
}

/// A value in the class may be an address that was not made up from outside.
bool Regions::holds_address(std::uint32_t node) const {
  const Node& n = nodes_[find(node)];
  return n.is_area || !n.sources.empty() || !n.uses.empty();
}

bool Regions::settle_links() {
  bool changed = false;
  for (const Link& link : links_) {
    if (find(link.address) == find(link.other) || !holds_address(link.other) ||
        (link.is_difference && !holds_address(link.address)))
      continue;
    unify(link.address, link.other);
    changed = true;
  }
  return changed;
}

/// All that the function returns it made itself, or had from functions without a body.
bool Regions::is_own(FunctionId callee) const {
  const std::uint32_t result = find(result_classes_[callee.index]);
  if (nodes_[result].from_shared)
    return false;
  for (std::uint32_t p = 0; p < program_[callee].parameter_count; ++p)
    if (find(local_classes_[callee.index][p]) == result)
      return false;
  return true;
}

bool Regions::settle_result(const ResultFlow& flow) {
  const std::uint32_t result = result_classes_[flow.callee.index], from = find(result);
  if (!is_own(flow.callee)) {
    if (flow.record.valid()) {
      const bool is_new = !nodes_[from].uses.contains(flow.record);
      view_as(result, flow.record);
      return is_new;
    }
    const bool apart = find(flow.destination) != from;
    unify(result, flow.destination);
    return apart;
  }
  const auto sources = nodes_[from].sources;
  const auto uses = nodes_[from].uses;
  if (flow.record.valid()) {
    places_[find_place(result)].views.insert(flow.record);
    for (const Source& source : sources)
      overlay(source.record, flow.record, source.delta);
    for (TypeId use : uses)
      overlay(use, flow.record, 0);
    if (nodes_[from].is_area)
      collapse(flow.record, from);
    return false; // what this did is counted by the caller's next round
  }
  if (flow.is_variable)
    join_places(result, flow.destination);
  std::uint32_t to = find(flow.destination);
  if (to == from)
    return false;
  const std::size_t known = nodes_[to].sources.size();
  nodes_[to].sources.insert(sources.begin(), sources.end());
  bool changed = nodes_[to].sources.size() != known;
  for (TypeId use : uses)
    for (TypeId other : std::set<TypeId>(nodes_[to].uses))
      overlay(use, other, 0);
  if (nodes_[from].is_area && (flow.is_variable || nodes_[to].is_area)) {
    unify(result, flow.destination);
    return true;
  }
  if (nodes_[from].is_area) {
    // The function looks at the bytes of what it gives out, which is new at every call: its
    // callers' objects share the region, but do not overlap.
    for (const Source& source : std::set<Source>(nodes_[to].sources))
      collapse(source.record, from);
    for (TypeId use : std::set<TypeId>(nodes_[to].uses))
      collapse(use, from);
  }
  if (!nodes_[to].is_area && nodes_[to].content == kNone)
    return changed;
  // Seen as bytes: by all callers alike, and by none of those that see a record.
  auto [it, inserted] = result_memory_.try_emplace(result, 0);
  if (inserted)
    it->second = new_node();
  nodes_[find(it->second)].uses.insert(uses.begin(), uses.end());
  if (find(it->second) != to) {
    unify(it->second, flow.destination);
    changed = true;
  }
  return changed;
}

void Regions::number_regions() {
  for (std::uint32_t n = 0; n < nodes_.size(); ++n)
    nodes_[n].parent = find(n);
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    Node& root = nodes_[nodes_[n].parent];
    if (!root.region.valid()) {
      root.region = RegionId{cell_size_.size()};
      cell_size_.push_back(root.access == kMixed ? 0 : root.access);
    }
    nodes_[n].region = root.region;
  }
}

// --- queries -------------------------------------------------------------------------------

RegionId Regions::of_access(FunctionId f, ExprId address) const {
  return nodes_[node_of(f, address)].region;
}

std::vector<RegionId> Regions::of_type(TypeId type) const {
  std::vector<RegionId> result;
  for (const Leaf& l : leaves(strip_arrays(type)))
    result.push_back(nodes_[l.node].region);
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::vector<RegionId> Regions::of_range(FunctionId f, ExprId address, TypeId type,
                                        ExprId size) const {
  const Target t = target_of_block(f, address, size);
  std::vector<RegionId> result;
  if (program_.types[strip_arrays(type)].kind == TypeKind::Record)
    result = of_type(type);
  if (t.kind == Target::Kind::Record) {
    const auto more = of_type(t.record);
    result.insert(result.end(), more.begin(), more.end());
    if (const auto it = trailing_.find(t.record); it != trailing_.end())
      result.push_back(nodes_[it->second].region);
  } else if (t.kind == Target::Kind::Area) {
    result.push_back(nodes_[t.node].region);
    for (const Source& source : nodes_[find(t.node)].sources) {
      const auto more = of_type(source.record);
      result.insert(result.end(), more.begin(), more.end());
    }
    for (TypeId record : nodes_[find(t.node)].uses) {
      const auto more = of_type(record);
      result.insert(result.end(), more.begin(), more.end());
    }
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
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
