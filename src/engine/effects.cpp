#include "engine/effects.h"

#include "engine/guarded_sum.h"
#include "engine/refinement.h"

#include <algorithm>
#include <functional>
#include <map>

namespace ndv::engine {

using smt::Outcome;
using smt::Term;

namespace {

constexpr std::size_t kMostEffects = 12;
constexpr std::int64_t kLargestDelta = std::int64_t{1} << 40;
constexpr std::size_t kMostReturned = 8; // constants that a function returns

/// The events of one counter on one object, as the encoding names it.
struct Group {
  ir::MonitorId monitor;
  std::optional<Term> object;
  std::vector<const Event*> events;
};

std::vector<Group> groups_of(const Encoding& encoding) {
  std::vector<Group> groups;
  std::map<std::pair<std::uint32_t, std::optional<Term>>, std::size_t> index;
  for (const Event& event : encoding.events) {
    const auto [it, inserted] =
        index.try_emplace({event.monitor.index, event.watched}, groups.size());
    if (inserted)
      groups.push_back({event.monitor, event.watched, {}});
    groups[it->second].events.push_back(&event);
  }
  return groups;
}

/// Words the effects of one encoded function.
class Wordsmith {
public:
  Wordsmith(Encoding& encoding, Questions& questions, std::set<Abstraction>& to_open)
      : encoding_(encoding), questions_(questions), to_open_(to_open), terms_(encoding.terms),
        summary_(std::make_shared<FunctionSummary>()) {}

  bool add(const Group& group, std::span<const Wording> wordings) {
    GuardedSum sum(terms_);
    for (const Event* event : group.events) {
      if (event->amount || event->sweep)
        return false;
      sum.add(event->guard, event->delta);
    }
    if (sum.weights().empty())
      return true;
    std::optional<Term> object;
    if (group.object) {
      object = take(*group.object);
      if (!object)
        return false;
    }
    for (const auto& [condition, weight] : sum.weights())
      if (weight > kLargestDelta || weight < -kLargestDelta)
        return false;
    const Effect blank{group.monitor, object, {}, 0};
    return std::any_of(wordings.begin(), wordings.end(),
                       [&](Wording wording) {
                         return wording == Wording::Exact   ? exact(blank, sum)
                                : wording == Wording::Fixed ? fixed(blank, sum)
                                                            : by_result(blank, sum);
                       }) &&
           summary_->effects.size() <= kMostEffects;
  }
  std::shared_ptr<FunctionSummary> summary() { return std::move(summary_); }

private:
  std::optional<Term> take(Term t) {
    auto taken = summary_->terms.take(encoding_, t);
    if (!taken)
      to_open_.merge(behind(encoding_, t));
    return taken;
  }

  bool exact(Effect effect, const GuardedSum& sum) {
    std::vector<Effect> effects;
    for (const auto& [condition, weight] : sum.weights()) {
      const auto taken = take(condition);
      if (!taken)
        return false;
      effect.condition = *taken;
      effect.delta = weight;
      effects.push_back(effect);
    }
    summary_->effects.insert(summary_->effects.end(), effects.begin(), effects.end());
    return true;
  }

  Term total(const GuardedSum& sum) {
    std::vector<Term> parts{number(0)};
    for (const auto& [condition, weight] : sum.weights())
      parts.push_back(terms_.ite(condition, number(weight), number(0)));
    return terms_.add(parts);
  }
  Term number(std::int64_t value) { return terms_.constant(64, static_cast<std::uint64_t>(value)); }
  bool always(Term claim) {
    return questions_.ask("effect", {terms_.not_(claim)}).outcome == Outcome::Unsat;
  }

  /// The total on some path where the condition holds, or nothing if there is no such path.
  std::optional<std::int64_t> sample(Term total, Term condition) {
    const smt::Answer answer = questions_.ask("effect", {condition});
    if (answer.outcome != Outcome::Sat)
      return std::nullopt;
    return static_cast<std::int64_t>(terms_.evaluate(total, answer.model));
  }

  bool fixed(Effect effect, const GuardedSum& sum) {
    const Term changed = total(sum);
    const auto delta = sample(changed, terms_.boolean(true));
    if (!delta || !always(terms_.eq(changed, number(*delta))))
      return false;
    effect.delta = *delta;
    effect.condition = summary_->terms.terms().boolean(true);
    if (*delta != 0)
      summary_->effects.push_back(effect);
    return true;
  }

  bool by_result(Effect effect, const GuardedSum& sum) {
    if (!encoding_.result)
      return false;
    const Term changed = total(sum), result = *encoding_.result;
    const auto delta = sample(changed, terms_.not_(terms_.eq(changed, number(0))));
    if (!delta)
      return false;
    Portable& words = summary_->terms;
    for (const auto& kind : kinds_of(result)) {
      const Term of_kind = kind(terms_, result);
      if (!always(terms_.eq(changed, terms_.ite(of_kind, number(*delta), number(0)))))
        continue;
      effect.condition = kind(words.terms(), words.result(terms_.width(result)));
      effect.delta = *delta;
      summary_->effects.push_back(effect);
      return true;
    }
    return false;
  }

  /// Ways to tell one result from another: zero or not, negative or not, one of the constants.
  using Kind = std::function<Term(smt::TermPool&, Term)>;
  std::vector<Kind> kinds_of(Term result) {
    std::vector<Kind> kinds;
    const auto add = [&](const Kind& kind) {
      kinds.push_back(kind);
      kinds.push_back([kind](smt::TermPool& p, Term t) { return p.not_(kind(p, t)); });
    };
    const auto equals = [](std::uint64_t value) {
      return [value](smt::TermPool& p, Term t) { return p.eq(t, p.constant(p.width(t), value)); };
    };
    add(equals(0));
    add([](smt::TermPool& p, Term t) { return p.slt(t, p.constant(p.width(t), 0)); });
    for (const std::uint64_t value : returned_constants(result))
      if (value != 0)
        add(equals(value));
    return kinds;
  }

  std::set<std::uint64_t> returned_constants(Term result) const {
    std::set<std::uint64_t> values;
    std::vector<Term> work{result};
    std::set<Term> seen;
    while (!work.empty() && values.size() < kMostReturned) {
      const Term t = work.back();
      work.pop_back();
      if (!seen.insert(t).second)
        continue;
      if (const auto value = terms_.value(t))
        values.insert(*value);
      else if (terms_[t].op == smt::Op::Ite)
        work.insert(work.end(), {terms_[t].args[1], terms_[t].args[2]});
    }
    return values;
  }

  Encoding& encoding_;
  Questions& questions_;
  std::set<Abstraction>& to_open_;
  smt::TermPool& terms_;
  std::shared_ptr<FunctionSummary> summary_;
};

} // namespace

std::shared_ptr<FunctionSummary> effects_of(Encoding& encoding, Questions& questions,
                                            std::span<const Wording> wordings,
                                            std::set<Abstraction>& to_open) {
  Wordsmith wordsmith(encoding, questions, to_open);
  for (const Group& group : groups_of(encoding))
    if (!wordsmith.add(group, wordings))
      return nullptr;
  return wordsmith.summary();
}

bool take_back(Encoding& encoding, const FunctionSummary& summary) {
  // Over what the function found when it was called, not over what it has made of it.
  const Portable::Site site{encoding, encoding.terms.boolean(true), encoding.parameters,
                            encoding.result, true};
  for (const Effect& effect : summary.effects) {
    const auto condition = summary.terms.put(effect.condition, site);
    const auto object = effect.object ? summary.terms.put(*effect.object, site) : std::nullopt;
    if (!condition || object.has_value() != effect.object.has_value())
      return false;
    Event event;
    event.guard = *condition;
    event.watched = object;
    event.monitor = effect.monitor;
    event.delta = -effect.delta;
    encoding.events.push_back(event);
  }
  return true;
}

} // namespace ndv::engine
