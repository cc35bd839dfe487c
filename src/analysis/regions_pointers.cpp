#include "analysis/regions.h"

#include <algorithm>
#include <utility>

namespace ndv::analysis {

using namespace ir;

namespace {

constexpr std::size_t kMostDistances = 8; // into one memory that a pointer is known to point
constexpr std::size_t kMostTargets = 512; // of a pointer that scalars are accessed through
constexpr std::size_t kMostOrigins = 32;  // that are told apart in what a pointer may be

} // namespace

Regions::Pointer Regions::new_pointer() {
  pointers_.emplace_back();
  pointers_.back().parent = static_cast<Pointer>(pointers_.size() - 1);
  return pointers_.back().parent;
}

/// Pointers in a cycle of flows are one.
Regions::Pointer Regions::find_pointer(Pointer p) {
  while (pointers_[p].parent != p)
    p = pointers_[p].parent = pointers_[pointers_[p].parent].parent;
  return p;
}

/// Memory from outside.
Regions::Memory Regions::new_origin(const Origin& origin) {
  const Memory n = new_node({}, false);
  origins_.emplace(n, origin);
  return n;
}

bool Regions::is_anywhere(Memory n) {
  return anywhere_ != kNone && find_place(n) == find_place(anywhere_);
}

/// Memory at addresses that come from nowhere known.
Regions::Memory Regions::anywhere() {
  if (anywhere_ == kNone)
    anywhere_ = new_origin({.is_integer = true});
  return anywhere_;
}

// --- what pointers in memory are -----------------------------------------------------------

Regions::Pointer Regions::content(Memory n) {
  const Memory place = find_place(n);
  if (places_[place].content == kNone) {
    const Pointer fresh = new_pointer();
    places_[place].content = fresh;
    at(fresh).kept_in = n;
    begin_content(fresh, n);
    for (const View& view : std::set(places_[place].views))
      tie_views(n, view);
    for (const TypeId record : std::set(places_[place].words))
      tie_views(n, {record, 0});
  }
  return places_[place].content;
}

/// What the memory holds at entry, or what the outside puts there.
void Regions::begin_content(Pointer content, Memory n) {
  const auto origin = origins_.find(n);
  if (origin != origins_.end() && origin->second.made_as != kNone)
    add_flow(this->content(origin->second.made_as), {content, 0});
  FunctionId frame;
  if (nodes_[n].declared.valid()) {
    const TypeId scalar = program_.types.without_arrays(nodes_[n].declared);
    const Type& type = program_.types[scalar];
    if (program_.types[nodes_[n].declared].size * 8 < program_.pointer_bits)
      return;
    if (type.kind != TypeKind::Pointer)
      return add_target(content, {{}, anywhere(), kAnywhere});
    if (program_.types[type.element].kind == TypeKind::Function)
      return;
    if (places_[find_place(n)].is_typed)
      return add_target(content, {program_.types.record_pointed_to(scalar), kNone, 0});
    frame = places_[find_place(n)].frame;
  } else if (origin != origins_.end() && origin->second.is_inner) {
    return add_target(content, {{}, n, kAnywhere});
  }
  add_target(content, {{}, new_origin({.is_inner = !nodes_[n].has_name, .maker = frame}), 0});
}

/// Pointers in a record that is seen in other memory are pointers in that.
void Regions::tie_views(Memory place, const View& view) {
  const Pointer whole = content(place);
  for (const Leaf& l : leaves(view.record))
    if ((l.end - l.offset) * 8 >= program_.pointer_bits)
      tie(whole, content(l.node));
}

void Regions::tie(Pointer a, Pointer b) {
  if (find_pointer(a) == find_pointer(b))
    return;
  add_flow(a, {b, 0});
  add_flow(b, {a, 0});
}

/// All pointers in and behind a record, to be loaded from or stored to without knowing which.
Regions::Pointer Regions::any_content(TypeId record, Way way) {
  const auto [it, is_new] = any_contents_.try_emplace({record, way}, 0);
  if (!is_new)
    return it->second;
  const Pointer any = it->second = new_pointer();
  std::vector<Pointer> all{content(trailing(record))};
  for (const Leaf& l : leaves(record))
    if (const TypeId declared = nodes_[l.node].declared;
        program_.types[declared].size * 8 >= program_.pointer_bits)
      all.push_back(content(l.node));
  for (const Pointer one : all)
    add_flow(way == Way::From ? one : any, {way == Way::From ? any : one, 0});
  return any;
}

/// Of the pointers in `size` bytes, that far behind where a pointer points.
std::vector<Regions::Pointer> Regions::contents_at(const Pointee& target, std::int64_t delta,
                                                   std::int64_t size, Way way) {
  if (!target.record.valid())
    return {content(target.memory)};
  const std::int64_t at = plus(target.delta, delta);
  if (at == kAnywhere)
    return {any_content(target.record, way)};
  std::vector<Pointer> result;
  for (const Memory n : leaves_at(target.record, at, size))
    result.push_back(content(n));
  if (result.empty() || at + size > static_cast<std::int64_t>(program_.types[target.record].size))
    result.push_back(content(trailing(target.record)));
  if (const auto inside = in_neighbour(target.record, at))
    for (const Memory n : leaves_at(target.record, *inside, size))
      result.push_back(content(n));
  return result;
}

// --- constraints ---------------------------------------------------------------------------

std::map<Regions::Memory, Regions::Origin>::iterator Regions::origin_of(const Pointee& target) {
  return target.record.valid() ? origins_.end() : origins_.find(target.memory);
}

/// It is declared to point to records of one type.
bool Regions::is_typed(Pointer pointer) {
  const Memory in = at(pointer).kept_in;
  return in != kNone && places_[find_place(in)].is_typed;
}

/// What is not told apart from what is anywhere is that.
Regions::Pointee Regions::canonical(const Pointee& target) {
  const bool is_given_up =
      anywhere_ != kNone &&
      (target.record.valid() ? given_up_.contains(target.record)
                             : find_place(target.memory) == find_place(anywhere_));
  if (is_given_up)
    return {{}, anywhere_, kAnywhere};
  if (!target.record.valid() && nodes_[target.memory].has_name)
    return {{}, target.memory, 0};
  return target;
}

/// A pointer that may be almost anything is not worth its cost.
void Regions::give_up(Pointer pointer) {
  Contents& c = at(pointer);
  const auto targets = std::exchange(c.targets, {});
  c.pending.clear();
  c.origins = 0;
  add_target(pointer, {{}, anywhere(), kAnywhere});
  for (const Pointee& target : targets)
    give_up(target);
}

void Regions::give_up(const Pointee& target) {
  ++gave_up_;
  if (!target.record.valid())
    return join(target.memory, anywhere());
  if (given_up_.contains(target.record))
    return;
  collapse(target.record, anywhere());
  given_up_.insert(target.record);
  for (const Embedded& part : records_in(target.record))
    given_up_parts_.insert(part.record);
  view_as(anywhere(), {target.record, kAnywhere});
  add_flow(any_content(target.record, Way::From), {content(anywhere()), 0});
  add_flow(content(anywhere()), {any_content(target.record, Way::To), 0});
}

/// What untyped pointers hold beside it says nothing more.
void Regions::forget_given_up() {
  if (std::exchange(gave_up_, 0) == 0)
    return;
  const auto is_given_up = [&](const Pointee& target) {
    return target.memory != anywhere_ && canonical(target).memory == anywhere_;
  };
  for (Pointer p = 0; p < pointers_.size(); ++p) {
    Contents& c = pointers_[p];
    if (c.parent != p || is_typed(p))
      continue;
    if (std::erase_if(c.targets, is_given_up) == 0)
      continue;
    std::erase_if(c.pending, is_given_up);
    c.origins = static_cast<std::size_t>(std::ranges::count_if(c.targets, [&](const Pointee& t) {
      return t.memory != anywhere_ && origin_of(t) != origins_.end();
    }));
    add_target(p, {{}, anywhere(), kAnywhere});
  }
}

void Regions::add_target(Pointer pointer, Pointee target) {
  pointer = find_pointer(pointer);
  const bool is_origin = !target.record.valid() && !nodes_[target.memory].has_name;
  if (is_origin && is_typed(pointer))
    return take_at_its_word(pointer, target);
  target = canonical(target);
  std::set<Pointee>& now = pointers_[pointer].targets;
  auto place = now.lower_bound({target.record, target.memory, kAnywhere});
  std::size_t distances = 0;
  for (; place != now.end() && place->record == target.record && place->memory == target.memory;
       ++place, ++distances)
    if (place->delta == kAnywhere || place->delta == target.delta)
      return;
  if (distances >= kMostDistances)
    target.delta = kAnywhere;
  if (is_origin && target.memory != anywhere_ && ++pointers_[pointer].origins > kMostOrigins) {
    for (const Pointee& known : std::set(now))
      if (origin_of(known) != origins_.end())
        join(known.memory, anywhere());
    join(target.memory, anywhere());
    return add_target(pointer, {{}, anywhere(), kAnywhere});
  }
  now.insert(place, target);
  if (now.size() > kMostTargets && !pointers_[pointer].scalars.empty())
    return give_up(pointer);
  if (is_origin)
    note_kept(pointer, target);
  push(pointer, target);
}

void Regions::push(Pointer pointer, const Pointee& target) {
  Contents& c = at(pointer);
  if (c.pending.empty())
    work_.push_back(find_pointer(pointer));
  c.pending.push_back(target);
}

/// Where a pointer points that has been told to what it flows to.
std::vector<Regions::Pointee> Regions::told(Pointer pointer) {
  const Contents& c = at(pointer);
  if (c.pending.size() >= c.targets.size())
    return {};
  return {c.targets.begin(), c.targets.end()};
}

void Regions::add_flow(Pointer from, const Flow& flow) {
  if (!at(from).flows.insert(flow).second)
    return;
  ++flows_added_;
  for (const Pointee& target : told(from))
    apply(flow, target);
}

void Regions::add_view(Pointer pointer, const View& view) {
  at(pointer).views.insert(view);
}

void Regions::add_access(Pointer pointer, std::set<Access> Contents::* kind, const Access& access) {
  if (!(at(pointer).*kind).insert(access).second)
    return;
  if (kind == &Contents::scalars && at(pointer).targets.size() > kMostTargets)
    give_up(pointer);
  for (const Pointee& target : told(pointer))
    apply(kind, access, target);
}

void Regions::apply(const Flow& flow, const Pointee& target) {
  if (const auto origin = origin_of(target);
      flow.only_addresses && origin != origins_.end() && origin->second.is_integer)
    return;
  if (flow.handing != kNone)
    return hand_out(flow, target);
  add_target(flow.to, {target.record, target.memory, plus(target.delta, flow.delta)});
}

void Regions::apply(const View& view, const Pointee& target) {
  const std::int64_t at = plus(target.delta, view.at);
  if (target.record.valid() && is_behind(target.record, at))
    if (const auto inside = in_neighbour(target.record, at))
      overlay(target.record, view.record, *inside);
  if (!target.record.valid())
    view_as(target.memory, {view.record, at});
  else if (at == kAnywhere)
    overlay_anywhere(target.record, view.record);
  else if (is_behind(target.record, at))
    view_as(trailing(target.record), {view.record, at});
  else
    overlay(target.record, view.record, at);
}

void Regions::apply(std::set<Access> Contents::* kind, const Access& access,
                    const Pointee& target) {
  if (kind != &Contents::scalars) {
    const Way way = kind == &Contents::loads ? Way::From : Way::To;
    for (const Pointer content : contents_at(target, access.delta, access.size, way)) {
      if (way == Way::From)
        add_flow(content, {access.other, 0});
      else
        add_flow(access.other, {content, 0});
    }
    return;
  }
  const std::int64_t at = plus(target.delta, access.delta);
  if (!target.record.valid())
    access_memory(access.other, target.memory);
  else if (at == kAnywhere)
    collapse(target.record, access.other);
  else
    unify(access.other, record_leaf(target.record, at, access.size));
}

// --- what functions make -------------------------------------------------------------------

/// A call gives its caller memory that is new at every call.
void Regions::hand_out(const Flow& flow, const Pointee& target) {
  const Pointee further{target.record, target.memory, plus(target.delta, flow.delta)};
  const auto origin = origin_of(target);
  const Handing& handing = handings_[flow.handing];
  if (origin == origins_.end() || origin->second.maker != handing.callee)
    return add_target(flow.to, further);
  if (origin->second.is_kept)
    add_target(flow.to, further);
  origin->second.receivers.emplace_back(flow.to, further.delta);
  const auto [it, is_new] = handed_out_.try_emplace({flow.handing, target.memory}, 0);
  if (is_new) {
    const Memory made = new_origin({.maker = handing.caller, .made_as = target.memory});
    it->second = made;
    origins_.at(target.memory).handed_out.push_back(made);
  }
  add_target(flow.to, {{}, it->second, further.delta});
}

/// Unless the pointer is kept in a stack variable of the function that made the memory.
void Regions::note_kept(Pointer pointer, const Pointee& target) {
  const auto origin = origin_of(target);
  const Memory in = at(pointer).kept_in;
  if (origin == origins_.end() || in == kNone)
    return;
  const FunctionId frame = places_[find_place(in)].frame;
  if (!frame.valid() || origin->second.maker != frame)
    keep(target);
}

/// The address is where others than the function that made the memory can find it.
void Regions::keep(const Pointee& target) {
  const auto origin = origin_of(target);
  if (origin == origins_.end() || origin->second.is_kept)
    return;
  origin->second.is_kept = true;
  const auto receivers = origin->second.receivers;
  for (const auto& [pointer, delta] : receivers)
    add_target(pointer, {{}, target.memory, delta});
}

// --- memory that is no record --------------------------------------------------------------

void Regions::view_as(Memory n, View view) {
  if (is_anywhere(n))
    view.at = kAnywhere;
  if (!places_[find_place(n)].views.insert(view).second)
    return;
  ++views_seen_;
  if (places_[find_place(n)].is_area)
    collapse(view.record, n);
  pair_views(n, view);
  if (places_[find_place(n)].content != kNone)
    tie_views(n, view);
}

/// Records that are seen in the same memory overlap.
void Regions::pair_views(Memory n, const View& view) {
  const auto pair = [&](Memory other) {
    const Place& place = places_[find_place(other)];
    const bool has_name = nodes_[find_place(other)].has_name || !place.fields.empty();
    for (const View& seen : std::set(place.views)) {
      if (deadline_.passed())
        return;
      if (seen == view)
        continue;
      const bool is_known = seen.at != kAnywhere && view.at != kAnywhere;
      if (has_name) // one region it is anyway
        note_overlay(seen.record, view.record, is_known ? view.at - seen.at : kAnywhere);
      else if (is_known)
        overlay(seen.record, view.record, view.at - seen.at);
      else
        overlay_anywhere(seen.record, view.record);
    }
  };
  pair(n);
  for (const Memory other : made_or_handed_out(n)) {
    pair(other);
    if (places_[find_place(other)].is_area)
      collapse(view.record, other);
  }
}

/// What the memory is to the functions that hand it out, and to those that it is handed out to.
std::vector<Regions::Memory> Regions::made_or_handed_out(Memory n) const {
  const auto origin = origins_.find(n);
  if (origin == origins_.end())
    return {};
  std::vector<Memory> result = origin->second.handed_out;
  for (std::size_t i = 0; i < result.size(); ++i) {
    const auto& more = origins_.at(result[i]).handed_out;
    result.insert(result.end(), more.begin(), more.end());
  }
  for (Memory made = origin->second.made_as; made != kNone; made = origins_.at(made).made_as)
    result.push_back(made);
  return result;
}

/// Memory from outside is what the pointer is declared to point to.
void Regions::take_at_its_word(Pointer pointer, const Pointee& target) {
  if (!at(pointer).taken_at_its_word.insert(target).second)
    return;
  const Memory in = at(pointer).kept_in;
  const TypeId record =
      program_.types.record_pointed_to(program_.types.without_arrays(nodes_[in].declared));
  const Memory place = find_place(target.memory);
  if (!record.valid() || !places_[place].words.insert(record).second)
    return;
  if (places_[place].is_area)
    collapse(record, target.memory);
  for (const Memory other : made_or_handed_out(target.memory))
    if (places_[find_place(other)].is_area)
      collapse(record, other);
  if (places_[place].content != kNone)
    tie_views(target.memory, {record, 0});
}

/// The records that are seen there are in that region.
void Regions::collapse_into(Memory place, Memory n) {
  for (const View& view : std::set(places_[find_place(place)].views))
    collapse(view.record, n);
  for (const TypeId record : std::set(places_[find_place(place)].words))
    collapse(record, n);
}

/// Scalars are accessed in it.
void Regions::access_memory(Memory scalar, Memory n) {
  unify(scalar, n);
  Place& place = places_[find_place(n)];
  if (std::exchange(place.is_area, true))
    return;
  collapse_into(n, n);
  // New at every call: those that it is handed out to share the region, but do not overlap.
  for (const Memory other : made_or_handed_out(n)) {
    unify(n, other);
    collapse_into(other, n);
  }
}

} // namespace ndv::analysis
