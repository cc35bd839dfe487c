#include "engine/encoder.h"

#include <ndv/assert.h>

namespace ndv::engine {

using namespace ir;
using smt::Term;

/// The locals at the end of an iteration, merged over its back edges.
void Encoder::merge_final_locals(Frame& frame) {
  const std::size_t count = facts_.program[frame.function].locals.size();
  out_.final_locals.assign(count, kUnset);
  for (std::size_t l = 0; l < count; ++l)
    for (auto it = back_edges_.rbegin(); it != back_edges_.rend(); ++it) {
      const Term value = it->second[l];
      Term& merged = out_.final_locals[l];
      if (value == kUnset)
        continue;
      merged = merged == kUnset ? value : terms_.ite(it->first, value, merged);
    }
}

Place Encoder::loop_place(const Frame& frame, std::uint32_t loop) const {
  const Function& function = facts_.program[frame.function];
  const BlockId header = frame.facts->plans.loops()[loop].header;
  const Place place = function.blocks[header.index].terminator.origin.place;
  return place.known() ? place : function.place;
}

const LoopInvariant* Encoder::invariant_of(const Abstraction& loop) const {
  if (!policy_.known)
    return nullptr;
  const auto it = policy_.known->invariants.find(loop);
  return it == policy_.known->invariants.end() ? nullptr : it->second.get();
}

Encoder::AtHeader Encoder::at_header(const LoopInvariant& invariant, Term guard,
                                     const std::vector<Term>& locals) {
  const Portable::Site site{out_, guard, locals};
  AtHeader result;
  for (const Tie& tie : invariant.ties) {
    result.objects.push_back(invariant.terms.put(tie.object, site));
    result.amounts.push_back(invariant.terms.put(tie.amount, site));
  }
  if (const auto& sweep = invariant.sweep) {
    result.element = invariant.terms.put(sweep->element, site);
    result.index = invariant.terms.put(sweep->index, site);
  }
  for (const Term t : invariant.inductive)
    result.inductive.push_back(invariant.terms.put(t, site));
  for (const Term t : invariant.required)
    result.required.push_back(invariant.terms.put(t, site));
  return result;
}

/// What the iterations did to the rule's counters, and what is still true after them.
void Encoder::follow_invariant(Frame& frame, std::uint32_t n, const LoopInvariant& invariant,
                               const AtHeader& before, const AtHeader& after, std::uint32_t use) {
  const Term guard = frame.nodes[n].guard;
  bool known = true;
  Term holds = terms_.boolean(true);
  for (const auto& required : before.required) {
    known = known && required;
    if (required)
      holds = terms_.and_(holds, *required);
  }
  for (std::size_t i = 0; i < invariant.ties.size(); ++i)
    known = known && before.objects[i] && before.amounts[i] && after.objects[i] && after.amounts[i];
  if (invariant.sweep)
    known = known && before.element && before.index && after.index;
  if (!known)
    holds = terms_.boolean(false);
  if (!terms_.is_true(holds))
    cut(Cut::Kind::LoopBound, terms_.and_(guard, terms_.not_(holds)),
        "more iterations of this loop than the bound",
        loop_place(frame, frame.plan->nodes[n].havoc_loop), use);
  for (std::size_t i = 0; i < invariant.inductive.size(); ++i)
    if (before.inductive[i] && after.inductive[i])
      assume(terms_.and_(guard, *before.inductive[i]), *after.inductive[i]);
  if (!known)
    return;
  if (invariant.sweep)
    follow_sweep(frame, n, *invariant.sweep, before, after, use);
  for (std::size_t i = 0; i < invariant.ties.size(); ++i) {
    const auto add = [&](Term object, Term amount) {
      if (terms_.value(amount) == 0)
        return;
      Event event;
      event.guard = guard;
      event.watched = object;
      event.monitor = invariant.ties[i].monitor;
      event.at = {frame.context, n, 0};
      event.amount = amount;
      event.abstraction = use;
      add_event(event);
    };
    if (before.objects[i] == after.objects[i]) {
      add(*after.objects[i], terms_.sub(*after.amounts[i], *before.amounts[i]));
    } else {
      add(*after.objects[i], *after.amounts[i]);
      add(*before.objects[i], terms_.neg(*before.amounts[i]));
    }
  }
}

void Encoder::follow_sweep(Frame& frame, std::uint32_t n, const Sweep& sweep,
                           const AtHeader& before, const AtHeader& after, std::uint32_t use) {
  const Term from = sweep.down ? *after.index : *before.index;
  const Term to = sweep.down ? *before.index : *after.index;
  const unsigned width = terms_.width(*before.element);
  Event event;
  event.guard = frame.nodes[n].guard;
  event.watched = before.element;
  event.monitor = sweep.monitor;
  event.delta = sweep.delta;
  event.at = {frame.context, n, 0};
  event.abstraction = use;
  event.sweep = Event::Sweep{
      sweep.stride, terms_.sub(terms_.zero_extend(to, width), terms_.zero_extend(from, width))};
  assume(event.guard, terms_.ule(from, to));
  add_event(event);
}

} // namespace ndv::engine
