#include "analysis/regions.h"

#include <algorithm>
#include <utility>

namespace ndv::analysis {

using namespace ir;

/// First come, first told: the more a pointer has to tell at once, the better.
void Regions::propagate() {
  constexpr std::size_t kManyFlows = 2000, kMuchGivenUp = 200;
  collapse_cycles();
  while (!work_.empty() && !deadline_.passed()) {
    const Pointer pointer = work_.front();
    work_.pop_front();
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
    if (gave_up_ > kMuchGivenUp || work_.empty())
      forget_given_up();
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
  for (const Pointee& target : all)
    note_kept(a, target);
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
      if (deadline_.passed())
        return false;
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

/// The record that pointers in this memory are declared to point to, if any.
TypeId Regions::declared_record(Pointer content) {
  if (!is_typed(content))
    return {};
  const TypeId declared = nodes_[at(content).kept_in].declared;
  return program_.types.record_pointed_to(program_.types.without_arrays(declared));
}

/// A pointer that is used as one to a record of a type, and points to records of other types only,
/// shows that it does: this is no want of precision. So does what is written as a cast.
void Regions::show_overlaps() {
  const auto show = [&](const Pointee& target, const View& view) {
    if (target.record.valid())
      show_overlay(target.record, view.record, plus(target.delta, view.at));
    else
      for (const TypeId field : places_[find_place(target.memory)].fields)
        show_overlay(field, view.record, kAnywhere);
  };
  for (const auto& [target, view] : casts_)
    show(target, view);
  for (Pointer p = 0; p < pointers_.size(); ++p) {
    const Contents& c = pointers_[p];
    if (c.parent != p)
      continue;
    std::set<View> views = c.views;
    for (const Flow& flow : c.flows)
      if (const TypeId record = declared_record(flow.to); record.valid())
        views.insert({record, flow.delta});
    for (const View& view : views) {
      const auto is_meant = [&](const Pointee& target) {
        const std::int64_t at = plus(target.delta, view.at);
        if (!target.record.valid())
          return is_anywhere(target.memory);
        return at == kAnywhere ? target.record == view.record
                               : is_part(target.record, view.record, at);
      };
      if (std::ranges::none_of(c.targets, is_meant))
        for (const Pointee& target : c.targets)
          show(target, view);
    }
  }
}

} // namespace ndv::analysis
