#include "engine/balance.h"

#include "engine/guarded_sum.h"
#include "engine/operators.h"
#include "smt/quotient.h"

#include <ndv/assert.h>

#include <algorithm>
#include <cstdlib>

namespace ndv::engine {

using namespace ir;
using smt::Op;
using smt::Term;

Balance::Balance(const Facts& facts, Encoding& encoding)
    : facts_(facts), encoding_(encoding), terms_(encoding.terms) {
  for (std::uint32_t i = 0; i < encoding.events.size(); ++i) {
    const Event& event = encoding.events[i];
    if (!event.watched) {
      unwatched_.push_back(i);
      continue;
    }
    if (event.sweep) {
      sweeps_.push_back(i);
      add_object(any_element(event));
      continue;
    }
    add_object(*event.watched);
    events_of_[*event.watched].push_back(i);
  }
  if (objects_.empty() && !unwatched_.empty())
    objects_.push_back(terms_.constant(facts.program.pointer_bits, 0));
}

void Balance::add_object(Term object) {
  if (!events_of_.try_emplace(object).second)
    return;
  objects_.push_back(object);
  const Addresses::Origin* origin = encoding_.addresses->origin(object);
  if (!origin) {
    elsewhere_.push_back(object);
    return;
  }
  const auto [place, is_new] =
      bucket_of_.try_emplace({origin->record, origin->offset}, buckets_.size());
  if (is_new)
    buckets_.push_back({origin->record, origin->offset, {}});
  buckets_[place->second].objects.push_back(object);
}

/// Which one is left open, so that what holds for it holds for all.
Term Balance::any_element(const Event& event) {
  const Term first = *event.watched;
  const unsigned width = terms_.width(first);
  const Term index = terms_.symbol(width / 2, "element");
  encoding_.symbols.emplace(index, Symbol{});
  const Term stride = terms_.constant(width, static_cast<std::uint64_t>(event.sweep->stride));
  const Term object = terms_.add(first, terms_.mul(terms_.zero_extend(index, width), stride));
  if (const Addresses::Origin* of_first = encoding_.addresses->origin(first)) {
    const Addresses::Origin origin = *of_first;
    encoding_.addresses->note(object, terms_.sub(object, terms_.constant(width, origin.offset)),
                              origin.record, origin.offset);
  }
  return object;
}

/// When the object is one of those of a sweep.
Term Balance::is_element(const Event& event, Term object) {
  const Addresses::Origin* x = encoding_.addresses->origin(object);
  const Addresses::Origin* y = encoding_.addresses->origin(*event.watched);
  if (x && y && x->record == y->record && x->offset != y->offset)
    return terms_.boolean(false);
  const std::int64_t stride = event.sweep->stride;
  const auto bytes = static_cast<std::uint64_t>(std::abs(stride));
  const Term distance =
      stride > 0 ? terms_.sub(object, *event.watched) : terms_.sub(*event.watched, object);
  if (const auto division = smt::divide(terms_, distance, bytes))
    return division->quotient
               ? terms_.ult(*division->quotient, event.sweep->count) // before the first: very large
               : terms_.boolean(false);
  const unsigned width = terms_.width(distance);
  const Term size = terms_.constant(width, bytes);
  return terms_.and_(terms_.eq(terms_.urem(distance, size), terms_.constant(width, 0)),
                     terms_.ult(terms_.udiv(distance, size), event.sweep->count));
}

std::vector<Balance::Touch> Balance::touches(Term object) {
  std::vector<Term> others;
  const Addresses::Origin* origin = encoding_.addresses->origin(object);
  for (const Bucket& bucket : buckets_) {
    // Other places of the same type of record are other objects.
    if (origin && bucket.record == origin->record && bucket.offset != origin->offset)
      continue;
    others.insert(others.end(), bucket.objects.begin(), bucket.objects.end());
  }
  others.insert(others.end(), elsewhere_.begin(), elsewhere_.end());
  std::vector<std::pair<std::uint32_t, Term>> found; // event, condition
  for (std::uint32_t i : sweeps_) {
    const Event& event = encoding_.events[i];
    const Term condition = terms_.and_(event.guard, is_element(event, object));
    if (!terms_.is_false(condition))
      found.emplace_back(i, condition);
  }
  for (std::uint32_t i : unwatched_)
    found.emplace_back(i, encoding_.events[i].guard);
  for (Term other : others) {
    const Term same = encoding_.addresses->eq(object, other);
    if (terms_.is_false(same))
      continue;
    for (std::uint32_t i : events_of_.at(other))
      found.emplace_back(i, terms_.and_(encoding_.events[i].guard, same));
  }
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Touch> result;
  for (const auto& [i, condition] : found)
    result.push_back({&encoding_.events[i], condition});
  return result;
}

/// The counter's value, or nothing if it is its initial value on every path.
std::optional<Term> Balance::sum(MonitorId monitor, const std::vector<Touch>& touches,
                                 std::uint64_t initial, bool& overflow) {
  GuardedSum guarded(terms_);
  std::int64_t most = 0;
  for (const Touch& touch : touches)
    if (touch.event->monitor == monitor) {
      guarded.add(touch.condition, touch.event->delta);
      most += std::abs(touch.event->delta);
    }
  if (guarded.weights().empty())
    return std::nullopt;
  const unsigned width = facts_.program.monitors[monitor.index].width;
  overflow |= most >= (1LL << (width - 1));
  std::vector<Term> parts{terms_.constant(width, initial)};
  for (const auto& [condition, weight] : guarded.weights())
    parts.push_back(terms_.ite(condition,
                               terms_.constant(width, static_cast<std::uint64_t>(weight)),
                               terms_.constant(width, 0)));
  return terms_.add(parts);
}

Term Balance::evaluate(ExprId id, const std::vector<Term>& monitors, Term object) {
  const Expr& e = facts_.program.exprs[id];
  switch (e.kind) {
  case ExprKind::Constant:
    return terms_.constant(e.width, e.value);
  case ExprKind::Monitor:
    return monitors[e.value];
  case ExprKind::Watched:
    return object;
  case ExprKind::Unary:
    return apply(terms_, e.unary(), evaluate(e.a, monitors, object), e.width);
  case ExprKind::Binary: {
    const Term a = evaluate(e.a, monitors, object);
    return apply(terms_, e.binary(), a, evaluate(e.b, monitors, object));
  }
  case ExprKind::Select: {
    const Term a = evaluate(e.a, monitors, object);
    const Term b = evaluate(e.b, monitors, object);
    return terms_.ite(a, b, evaluate(e.c, monitors, object));
  }
  default:
    NDV_ASSERT(!"a requirement at exit over more than the rule's state");
  }
}

Term Balance::change(MonitorId monitor, Term object) {
  std::vector<Term> parts{terms_.constant(64, 0)};
  for (const Touch& touch : touches(object)) {
    if (touch.event->monitor != monitor)
      continue;
    const Term amount = touch.event->amount
                            ? *touch.event->amount
                            : terms_.constant(64, static_cast<std::uint64_t>(touch.event->delta));
    parts.push_back(terms_.ite(touch.condition, amount, terms_.constant(64, 0)));
  }
  return terms_.add(parts);
}

std::vector<Term> Balance::unfolded(Term object, const Require* requirement) {
  const auto touched = touches(object);
  const bool widely = std::any_of(touched.begin(), touched.end(),
                                  [](const Touch& t) { return t.event->amount.has_value(); });
  std::vector<Term> result, monitors, differ{terms_.boolean(false)};
  for (std::uint32_t m = 0; m < facts_.program.monitors.size(); ++m) {
    const Monitor& monitor = facts_.program.monitors[m];
    const unsigned width = widely ? 64 : monitor.width;
    const Term zero = terms_.constant(width, 0);
    std::vector<Term> parts{zero};
    for (const auto& [event, condition] : touched) {
      if (event->monitor.index != m)
        continue;
      const Term amount = event->amount
                              ? *event->amount
                              : terms_.constant(width, static_cast<std::uint64_t>(event->delta));
      parts.push_back(terms_.symbol(width, "change"));
      result.push_back(terms_.eq(parts.back(), terms_.ite(condition, amount, zero)));
    }
    const Term change = terms_.add(parts);
    differ.push_back(terms_.not_(terms_.eq(change, zero)));
    monitors.push_back(terms_.add(change, terms_.constant(width, monitor.initial)));
  }
  result.push_back(requirement && !widely
                       ? terms_.not_(evaluate(requirement->condition, monitors, object))
                       : terms_.or_(differ));
  return result;
}

/// Some counter has changed; counted in 64 bits, so that no number of iterations wraps.
std::optional<Violation> Balance::changed_widely(Term object) {
  std::vector<Term> differ{terms_.boolean(false)};
  for (std::uint32_t m = 0; m < facts_.program.monitors.size(); ++m)
    differ.push_back(terms_.not_(terms_.eq(change(MonitorId{m}, object), terms_.constant(64, 0))));
  const Term violated = terms_.or_(differ);
  if (terms_.is_false(violated))
    return std::nullopt;
  return Violation{violated, nullptr};
}

std::vector<Violation> Balance::violations(Term object) {
  const auto touched = touches(object);
  if (std::any_of(touched.begin(), touched.end(),
                  [](const Touch& t) { return t.event->amount.has_value(); })) {
    const auto changed = changed_widely(object);
    return changed ? std::vector<Violation>{*changed} : std::vector<Violation>{};
  }
  std::vector<Term> monitors;
  bool overflow = false;
  for (std::uint32_t m = 0; m < facts_.program.monitors.size(); ++m) {
    const Monitor& monitor = facts_.program.monitors[m];
    const auto value = sum(MonitorId{m}, touched, monitor.initial, overflow);
    monitors.push_back(value ? *value : terms_.constant(monitor.width, monitor.initial));
  }
  if (overflow)
    encoding_.rule_problems.push_back("more events on one object than the counter can count");
  std::vector<Violation> result;
  for (const Require& requirement : facts_.program.rule.at_exit) {
    const Term violated = terms_.not_(evaluate(requirement.condition, monitors, object));
    if (!terms_.is_false(violated))
      result.push_back({violated, &requirement});
  }
  return result;
}

std::optional<Violation> Balance::changed(Term object) {
  const auto touched = touches(object);
  if (std::any_of(touched.begin(), touched.end(),
                  [](const Touch& t) { return t.event->amount.has_value(); }))
    return changed_widely(object);
  bool overflow = false;
  std::vector<Term> differ{terms_.boolean(false)};
  for (std::uint32_t m = 0; m < facts_.program.monitors.size(); ++m) {
    const unsigned width = facts_.program.monitors[m].width;
    if (const auto value = sum(MonitorId{m}, touched, 0, overflow))
      differ.push_back(terms_.not_(terms_.eq(*value, terms_.constant(width, 0))));
  }
  if (overflow)
    return Violation{terms_.boolean(true), nullptr};
  const Term violated = terms_.or_(differ);
  if (terms_.is_false(violated))
    return std::nullopt;
  return Violation{violated, nullptr};
}

} // namespace ndv::engine
