#include "analysis/regions.h"

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

namespace {

constexpr std::size_t kMostDistances = 8; // into one memory that a pointer is known to point
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
    const TypeId scalar = strip_arrays(nodes_[n].declared);
    const Type& type = program_.types[scalar];
    if (program_.types[nodes_[n].declared].size * 8 < program_.pointer_bits)
      return;
    if (type.kind != TypeKind::Pointer)
      return add_target(content, {{}, anywhere(), kAnywhere});
    if (program_.types[type.element].kind == TypeKind::Function)
      return;
    if (places_[find_place(n)].is_typed)
      return add_target(content, {record_pointed_to(scalar), kNone, 0});
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

/// Of the pointers in `size` bytes, that far behind where a pointer points.
std::vector<Regions::Pointer> Regions::contents_at(const Pointee& target, std::int64_t delta,
                                                   std::int64_t size) {
  const auto holds_pointers = [&](Memory n) {
    const TypeId declared = nodes_[n].declared;
    return !declared.valid() || program_.types[declared].size * 8 >= program_.pointer_bits;
  };
  if (!target.record.valid())
    return holds_pointers(target.memory) ? std::vector{content(target.memory)}
                                         : std::vector<Pointer>{};
  const std::int64_t at = plus(target.delta, delta);
  std::vector<Pointer> result;
  for (const Memory n : leaves_at(target.record, at, size))
    if (at != kAnywhere || holds_pointers(n))
      result.push_back(content(n));
  if (result.empty() || at == kAnywhere ||
      at + size > static_cast<std::int64_t>(program_.types[target.record].size))
    result.push_back(content(trailing(target.record)));
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
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

void Regions::add_target(Pointer pointer, Pointee target) {
  if (is_typed(pointer) && origin_of(target) != origins_.end()) {
    at(pointer).taken_at_its_word.insert(target);
    return;
  }
  std::set<Pointee>& now = at(pointer).targets;
  if (!target.record.valid()) {
    if (nodes_[target.memory].has_name)
      target.delta = 0;
    else if (anywhere_ != kNone && find_place(target.memory) == find_place(anywhere_))
      target = {{}, anywhere_, kAnywhere};
  }
  auto place = now.lower_bound({target.record, target.memory, kAnywhere});
  std::size_t distances = 0;
  for (; place != now.end() && place->record == target.record && place->memory == target.memory;
       ++place, ++distances)
    if (place->delta == kAnywhere || place->delta == target.delta)
      return;
  if (distances >= kMostDistances)
    target.delta = kAnywhere;
  if (origin_of(target) != origins_.end() && target.memory != anywhere_ &&
      ++at(pointer).origins > kMostOrigins) {
    for (const Pointee& known : std::set(now))
      if (origin_of(known) != origins_.end())
        join(known.memory, anywhere());
    join(target.memory, anywhere());
    return add_target(pointer, {{}, anywhere(), kAnywhere});
  }
  now.insert(place, target);
  if (const auto origin = origin_of(target);
      origin != origins_.end() && at(pointer).kept_in != kNone) {
    const FunctionId frame = places_[find_place(at(pointer).kept_in)].frame;
    if (!frame.valid() || origin->second.maker != frame)
      keep(target);
  }
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
  for (const Pointee& target : told(pointer))
    apply(kind, access, target);
}

void Regions::apply(const Flow& flow, const Pointee& target) {
  if (flow.only_addresses && !target.record.valid() && !nodes_[target.memory].has_name &&
      origins_.at(target.memory).is_integer)
    return;
  if (flow.handing != kNone)
    return hand_out(flow, target);
  add_target(flow.to, {target.record, target.memory, plus(target.delta, flow.delta)});
}

void Regions::apply(const View& view, const Pointee& target) {
  const std::int64_t at = plus(target.delta, view.at);
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
    for (const Pointer content : contents_at(target, access.delta, access.size)) {
      if (kind == &Contents::loads)
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

void Regions::view_as(Memory n, const View& view) {
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
  auto origin = origins_.find(n);
  if (origin == origins_.end())
    return;
  for (Memory made = origin->second.made_as; made != kNone; made = origins_.at(made).made_as) {
    pair(made);
    if (places_[find_place(made)].is_area)
      collapse(view.record, made);
  }
  std::vector<Memory> handed_out = origin->second.handed_out;
  for (std::size_t i = 0; i < handed_out.size(); ++i) {
    pair(handed_out[i]);
    const auto& more = origins_.at(handed_out[i]).handed_out;
    handed_out.insert(handed_out.end(), more.begin(), more.end());
  }
}

/// Scalars are accessed in it.
void Regions::access_memory(Memory scalar, Memory n) {
  unify(scalar, n);
  Place& place = places_[find_place(n)];
  if (std::exchange(place.is_area, true))
    return;
  for (const View& view : std::set(place.views))
    collapse(view.record, n);
  // New at every call: those that it is handed out to share the region, but do not overlap.
  const auto origin = origins_.find(n);
  if (origin == origins_.end())
    return;
  for (Memory made = origin->second.made_as; made != kNone; made = origins_.at(made).made_as)
    unify(n, made);
  std::vector<Memory> handed_out = origin->second.handed_out;
  for (std::size_t i = 0; i < handed_out.size(); ++i) {
    unify(n, handed_out[i]);
    for (const View& view : std::set(places_[find_place(handed_out[i])].views))
      collapse(view.record, n);
    const auto& more = origins_.at(handed_out[i]).handed_out;
    handed_out.insert(handed_out.end(), more.begin(), more.end());
  }
}

// --- the fixed point -----------------------------------------------------------------------

void Regions::propagate() {
  constexpr std::size_t kManyFlows = 2000;
  collapse_cycles();
  while (!work_.empty() && !deadline_.passed()) {
    const Pointer pointer = work_.back();
    work_.pop_back();
    if (find_pointer(pointer) != pointer || pointers_[pointer].pending.empty())
      continue; // is another now
    const auto targets = std::exchange(pointers_[pointer].pending, {});
    const auto flows = pointers_[pointer].flows;
    for (const Flow& flow : flows)
      if (find_pointer(flow.to) != pointer || flow.delta != 0 || flow.handing != kNone)
        for (const Pointee& target : targets)
          apply(flow, target);
    for (const auto kind : {&Contents::scalars, &Contents::loads, &Contents::stores}) {
      const auto accesses = at(pointer).*kind;
      for (const Access& access : accesses)
        for (const Pointee& target : targets)
          apply(kind, access, target);
    }
    const auto copies = at(pointer).copies;
    for (const CopyEnd& end : copies)
      for (const Pointee& target : targets)
        add_copy_end(end.copy, end.is_source, target);
    if (flows_added_ > kManyFlows)
      collapse_cycles();
  }
}

/// What flows in a circle is the same everywhere on it.
void Regions::collapse_cycles() {
  flows_added_ = 0;
  const auto count = static_cast<Pointer>(pointers_.size());
  std::vector<Pointer> order(count, 0), low(count, 0), stack;
  std::vector<bool> on_stack(count, false);
  struct Step {
    Pointer pointer;
    std::vector<Pointer> next;
  };
  std::vector<Step> work;
  Pointer visited = 0;
  const auto enter = [&](Pointer p) {
    order[p] = low[p] = ++visited;
    stack.push_back(p);
    on_stack[p] = true;
    Step step{p, {}};
    for (const Flow& flow : pointers_[p].flows)
      if (flow.delta == 0 && !flow.only_addresses && flow.handing == kNone)
        step.next.push_back(find_pointer(flow.to));
    work.push_back(std::move(step));
  };
  for (Pointer root = 0; root < count; ++root) {
    if (find_pointer(root) != root || order[root] != 0)
      continue;
    enter(root);
    while (!work.empty()) {
      Step& step = work.back();
      const Pointer p = step.pointer;
      if (!step.next.empty()) {
        const Pointer to = step.next.back();
        step.next.pop_back();
        if (order[to] == 0)
          enter(to);
        else if (on_stack[to])
          low[p] = std::min(low[p], order[to]);
        continue;
      }
      work.pop_back();
      if (!work.empty())
        low[work.back().pointer] = std::min(low[work.back().pointer], low[p]);
      if (low[p] != order[p])
        continue;
      Pointer member = kNone;
      do {
        member = stack.back();
        stack.pop_back();
        on_stack[member] = false;
        if (member != p)
          merge(p, member);
      } while (member != p);
    }
  }
}

/// Unless the one is taken at its word, and the other is not.
void Regions::merge(Pointer a, Pointer b) {
  if (is_typed(a) != is_typed(b))
    return;
  Contents from = std::exchange(pointers_[b], {});
  pointers_[b].parent = a;
  Contents& to = pointers_[a];
  const bool same_targets =
      to.targets == from.targets && to.pending.empty() && from.pending.empty();
  to.targets.merge(from.targets);
  to.origins += from.origins;
  to.taken_at_its_word.merge(from.taken_at_its_word);
  to.flows.merge(from.flows);
  to.views.merge(from.views);
  to.scalars.merge(from.scalars);
  to.loads.merge(from.loads);
  to.stores.merge(from.stores);
  to.copies.merge(from.copies);
  if (to.kept_in == kNone) {
    to.kept_in = from.kept_in;
  } else if (from.kept_in != kNone && places_[find_place(to.kept_in)].frame.valid()) {
    // One stack variable's pointers are another's: they are no frame's own.
    if (places_[find_place(to.kept_in)].frame != places_[find_place(from.kept_in)].frame)
      to.kept_in = from.kept_in;
  }
  const std::vector<Pointee> all(to.targets.begin(), to.targets.end());
  if (to.kept_in != kNone)
    for (const Pointee& target : all)
      if (const auto origin = origin_of(target); origin != origins_.end()) {
        const FunctionId frame = places_[find_place(to.kept_in)].frame;
        if (!frame.valid() || origin->second.maker != frame)
          keep(target);
      }
  if (same_targets && from.flows.empty())
    return;
  at(a).pending.clear();
  for (const Pointee& target : all)
    push(a, target);
}

/// What is seen where pointers point, once it is known where that is. What a pointer is used as it
/// is taken to be, if that is put into it: the rest is there to be used as something else.
bool Regions::settle_views() {
  const std::size_t overlays = overlays_done_.size(), views = views_seen_;
  const std::size_t collapses = collapses_done_.size();
  for (Pointer p = 0; p < pointers_.size() && !deadline_.passed(); ++p) {
    if (find_pointer(p) != p || at(p).views.empty())
      continue;
    const auto targets = at(p).targets;
    const auto seen = at(p).views;
    for (const View& view : seen) {
      const bool is_put_in =
          !is_typed(p) && view.at != kAnywhere && targets.contains({view.record, kNone, -view.at});
      for (const Pointee& target : targets) {
        if (!is_put_in)
          apply(view, target);
        else if (target.record.valid() && plus(target.delta, view.at) == 0 &&
                 begin_alike(target.record, view.record))
          overlay(target.record, view.record, 0);
      }
    }
  }
  return overlays != overlays_done_.size() || views != views_seen_ ||
         collapses != collapses_done_.size() || !work_.empty();
}

/// What is used as an address, but comes from nowhere known.
void Regions::settle_nowhere() {
  for (Pointer p = 0; p < pointers_.size(); ++p) {
    const Contents& c = pointers_[p];
    if (c.parent == p && c.targets.empty() &&
        !(c.views.empty() && c.scalars.empty() && c.loads.empty() && c.stores.empty() &&
          c.copies.empty()))
      add_target(p, {{}, anywhere(), kAnywhere});
  }
}

/// A record that is seen where a field lies may overlap the field's record.
void Regions::note_views() {
  for (Memory n = 0; n < places_.size(); ++n)
    if (places_[n].parent == n)
      for (const TypeId field : places_[n].fields)
        for (const View& view : places_[n].views)
          note_overlay(field, view.record, kAnywhere);
}

// --- blocks --------------------------------------------------------------------------------

void Regions::add_copy_end(std::uint32_t copy, bool is_source, const Pointee& end) {
  auto& mine = is_source ? copies_[copy].from : copies_[copy].to;
  if (!mine.insert(end).second)
    return;
  const auto others = is_source ? copies_[copy].to : copies_[copy].from;
  for (const Pointee& other : others)
    copy_between(copy, is_source ? end : other, is_source ? other : end);
}

void Regions::copy_between(std::uint32_t copy, const Pointee& from, const Pointee& to) {
  const auto holds_pointers = [&](const Leaf& l) {
    return (l.end - l.offset) * 8 >= program_.pointer_bits;
  };
  const auto size = copies_[copy].size;
  if (from.record.valid() && to.record.valid() && from.delta != kAnywhere &&
      to.delta != kAnywhere && from.delta >= 0 && to.delta >= 0) {
    if (from.record == to.record && from.delta == to.delta)
      return;
    const std::int64_t apart = to.delta - from.delta;
    for (const Leaf& x : leaves(from.record)) {
      const auto begin = static_cast<std::int64_t>(x.offset) + apart;
      const auto end = static_cast<std::int64_t>(x.end) + apart;
      if (!holds_pointers(x) || end <= to.delta ||
          (size && begin >= to.delta + static_cast<std::int64_t>(*size)))
        continue;
      for (const Leaf& y : leaves(to.record))
        if (holds_pointers(y) && static_cast<std::int64_t>(y.offset) < end &&
            begin < static_cast<std::int64_t>(y.end))
          add_flow(content(x.node), {content(y.node), 0});
    }
    return;
  }
  const auto bytes = static_cast<std::int64_t>(size.value_or(INT32_MAX));
  const auto sources = contents_at(from, size ? 0 : kAnywhere, bytes);
  const auto targets = contents_at(to, size ? 0 : kAnywhere, bytes);
  if (sources.empty() || targets.empty())
    return;
  if (copies_[copy].between == kNone)
    copies_[copy].between = new_pointer();
  const Pointer between = copies_[copy].between;
  for (const Pointer content : sources)
    add_flow(content, {between, 0});
  for (const Pointer content : targets)
    add_flow(between, {content, 0});
}

} // namespace ndv::analysis
