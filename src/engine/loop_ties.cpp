#include "engine/loop_ties.h"

#include "engine/balance.h"
#include "engine/loop_conditions.h"
#include "engine/loop_header.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace ndv::engine {

using namespace ir;
using smt::Outcome;
using smt::Term;

namespace {

constexpr std::size_t kMostObjects = 8;
constexpr std::size_t kMostExcluded = 4; // sets of circumstances in which a tie does not hold

/// Ways in which a value may tell how often an object is held.
std::vector<Term> shapes_of(smt::TermPool& terms, const HeaderValue& value) {
  const unsigned width = terms.width(value.term);
  const Term zero = terms.constant(width, 0), one = terms.constant(64, 1);
  const Term wide =
      value.is_signed ? terms.sign_extend(value.term, 64) : terms.zero_extend(value.term, 64);
  const Term is_zero = terms.eq(value.term, zero);
  const Term none = terms.constant(64, 0);
  std::vector<Term> result{terms.ite(is_zero, none, one), terms.ite(is_zero, one, none)};
  if (value.is_number)
    result.insert(result.end(), {wide, terms.neg(wide), terms.and_(wide, one)});
  return result;
}

class TieFinder {
public:
  TieFinder(const Facts& facts, FunctionFacts& function, std::uint32_t loop, Encoding& encoding,
            Questions& questions)
      : facts_(facts), encoding_(encoding), questions_(questions), iteration_(encoding, questions),
        terms_(encoding.terms), loop_(function.loops[loop]),
        invariant_(std::make_shared<LoopInvariant>()),
        header_(facts, function, loop, encoding, invariant_->terms) {}

  std::shared_ptr<const LoopInvariant> find() {
    if (!encoding_.rule_problems.empty())
      return nullptr;
    if (questions_.ask_cuts("whole", [](const Cut&) { return true; }).answer.outcome !=
        Outcome::Unsat)
      return nullptr;
    make_candidates();
    if (candidates_.empty())
      return nullptr;
    const bool found = search();
    // What follows the loop may need to know more than the ties do.
    invariant_->inductive = inductive_claims(header_, encoding_, iteration_, invariant_->terms);
    if (found || search_sweeps())
      return invariant_;
    invariant_->required = invariant_->inductive;
    if (!invariant_->required.empty() && !never(terms_.boolean(true)) && search()) {
      drop_what_is_not_required();
      return invariant_;
    }
    return search_circumstances() ? invariant_ : nullptr;
  }

private:
  /// For each object that events name, the ties that it may have.
  void make_candidates() {
    smt::TermPool& pool = invariant_->terms.terms();
    std::set<std::pair<Term, std::uint32_t>> seen;
    for (const Event& event : encoding_.events) {
      if (!event.watched || candidates_.size() >= kMostObjects)
        continue;
      const auto object = invariant_->terms.take(encoding_, *event.watched);
      if (!object || !seen.emplace(*object, event.monitor.index).second)
        continue;
      std::vector<Tie> ties{{event.monitor, *object, pool.constant(64, 1)}};
      for (const HeaderValue& value : header_.values())
        if (value.changes)
          for (const Term shape : shapes_of(pool, value))
            ties.push_back({event.monitor, *object, shape});
      candidates_.push_back(std::move(ties));
    }
  }

  bool search() {
    // One tie that accounts for everything; else one after the other, each for its object.
    for (const auto& ties : candidates_)
      for (const Tie& tie : ties)
        if (explains({tie})) {
          invariant_->ties = {tie};
          return true;
        }
    if (candidates_.size() == 1)
      return false;
    std::vector<Tie> chosen;
    for (const auto& ties : candidates_) {
      const auto object = header_.at_start(ties.front().object);
      if (!object || is_left_alone(chosen, {*object}))
        continue;
      const auto tie = std::find_if(ties.begin(), ties.end(), [&](const Tie& t) {
        std::vector<Tie> more = chosen;
        more.push_back(t);
        const auto end = header_.at_end(t.object);
        return end && is_left_alone(more, {*object, *end});
      });
      if (tie == ties.end())
        return false;
      chosen.push_back(*tie);
    }
    if (chosen.empty() || !explains(chosen))
      return false;
    invariant_->ties = std::move(chosen);
    return true;
  }

  /// What ties there are where the loop is entered in certain circumstances only: those are what no
  /// iteration changes. The ties that the fewest circumstances rule out are taken.
  bool search_circumstances() {
    const auto conditions = unchanged_conditions(loop_, encoding_, invariant_->terms);
    if (conditions.empty())
      return false;
    std::vector<std::vector<Tie>> all{{}}; // an iteration may leave everything as it was
    for (const auto& ties : candidates_)
      for (const Tie& tie : ties)
        all.push_back({tie});
    std::vector<Term> best(kMostExcluded + 1);
    for (const auto& ties : all)
      if (holds_unless(conditions, ties, best.size())) {
        invariant_->ties = ties;
        best = invariant_->required;
      }
    invariant_->required = std::move(best);
    return invariant_->required.size() <= kMostExcluded;
  }

  /// Whether the ties explain everything if fewer than `most` sets of circumstances are ruled out.
  bool holds_unless(const std::vector<Term>& conditions, const std::vector<Tie>& ties,
                    std::size_t most) {
    smt::TermPool& pool = invariant_->terms.terms();
    invariant_->required.clear();
    if (!with_ties(ties, [] { return true; }))
      return false;
    while (!explains(ties)) {
      const auto model = iteration_.model();
      if (!model || invariant_->required.size() + 1 >= most)
        return false;
      std::vector<Term> there;
      for (const Term condition : conditions) {
        const auto now = header_.at_start(condition);
        if (!now)
          return false;
        there.push_back(terms_.evaluate(*now, *model) != 0 ? condition : pool.not_(condition));
      }
      generalize(there, ties);
      invariant_->required.push_back(pool.not_(pool.and_(there)));
    }
    return !never(terms_.boolean(true));
  }

  /// Leaves out the conditions that make no difference, as the others are, to that the ties do not
  /// hold.
  void generalize(std::vector<Term>& there, const std::vector<Tie>& ties) {
    smt::TermPool& pool = invariant_->terms.terms();
    std::vector<std::vector<Term>> alike{there}; // each way in which those left out may be
    for (std::size_t i = 0; i < there.size(); ++i) {
      std::vector<std::vector<Term>> more = alike;
      for (auto& one : more)
        one[i] = pool.not_(one[i]);
      if (std::ranges::any_of(more, [&](const auto& one) { return holds_in(one, ties); }))
        continue;
      alike.insert(alike.end(), more.begin(), more.end());
      there[i] = pool.boolean(true);
    }
  }

  bool holds_in(const std::vector<Term>& circumstances, const std::vector<Tie>& ties) {
    const std::vector<Term> required = invariant_->required;
    invariant_->required.insert(invariant_->required.end(), circumstances.begin(),
                                circumstances.end());
    const bool holds = explains(ties);
    invariant_->required = required;
    return holds;
  }

  /// Whether each iteration does the same to the next element of an array.
  bool search_sweeps() {
    std::vector<Term> typical; // not the last iteration that a number could count
    for (const HeaderValue& value : header_.values())
      if (const auto end = header_.at_end(value.term); end && value.changes && value.is_number)
        typical.push_back(terms_.not_(terms_.eq(*end, terms_.constant(terms_.width(*end), 0))));
    const smt::Answer path = questions_.ask("iteration", typical, true);
    if (path.outcome != Outcome::Sat)
      return false;
    const auto difference = [&](Term t) -> std::optional<std::int64_t> {
      const auto start = header_.at_start(t), end = header_.at_end(t);
      if (!start || !end)
        return std::nullopt;
      const unsigned unused = 64 - terms_.width(*start);
      const std::uint64_t d = terms_.evaluate(terms_.sub(*end, *start), path.model);
      return static_cast<std::int64_t>(d << unused) >> unused;
    };
    for (const auto& ties : candidates_) {
      const auto stride = difference(ties.front().object);
      if (!stride || *stride == 0)
        continue;
      for (const HeaderValue& value : header_.values()) {
        const auto step = difference(value.term);
        if (!value.changes || !value.is_number || (step != 1 && step != -1))
          continue;
        for (const std::int64_t delta : {1, -1}) {
          const Sweep sweep{
              ties.front().monitor, ties.front().object, value.term, *stride, delta, *step < 0};
          if (!is_sweep(sweep))
            continue;
          invariant_->sweep = sweep;
          return true;
        }
      }
    }
    return false;
  }

  bool is_sweep(const Sweep& sweep) {
    const auto element = header_.at_start(sweep.element), next = header_.at_end(sweep.element);
    const auto index = header_.at_start(sweep.index), after = header_.at_end(sweep.index);
    const unsigned width = terms_.width(*index), address_width = terms_.width(*element);
    // As many elements as the index can count do not wrap around.
    constexpr std::int64_t kLargestStride = 1 << 30;
    if (2 * width > address_width || std::abs(sweep.stride) > kLargestStride)
      return false;
    const auto number = [&](unsigned bits, std::int64_t value) {
      return terms_.constant(bits, static_cast<std::uint64_t>(value));
    };
    const Term further = terms_.add(*element, number(address_width, sweep.stride));
    const Term one = terms_.add(*index, number(width, sweep.down ? -1 : 1));
    const Term wrapped = terms_.eq(sweep.down ? *index : *after, number(width, 0));
    // An iteration that would make the index wrap is never completed: none needs the element there.
    const Term last = terms_.eq(*after, number(width, sweep.down ? 0 : -1));
    if (!never(terms_.not_(terms_.or_(last, terms_.eq(*next, further)))) ||
        !never(terms_.not_(terms_.eq(*after, one))) || !never(wrapped))
      return false;
    Event undone;
    undone.guard = terms_.boolean(true);
    undone.watched = element;
    undone.monitor = sweep.monitor;
    undone.delta = -sweep.delta;
    encoding_.events.push_back(undone);
    const bool is_all = leaves_all_alone();
    encoding_.events.pop_back();
    return is_all;
  }

  /// Takes back at the end of the iteration what the ties say it did.
  bool take_back(const std::vector<Tie>& ties) {
    for (const Tie& tie : ties) {
      const auto before_object = header_.at_start(tie.object);
      const auto before_amount = header_.at_start(tie.amount);
      const auto after_object = header_.at_end(tie.object);
      const auto after_amount = header_.at_end(tie.amount);
      if (!before_object || !before_amount || !after_object || !after_amount)
        return false;
      const auto add = [&](Term object, Term amount) {
        Event event;
        event.guard = terms_.boolean(true);
        event.watched = object;
        event.monitor = tie.monitor;
        event.amount = amount;
        encoding_.events.push_back(event);
      };
      add(*before_object, *before_amount);
      add(*after_object, terms_.neg(*after_amount));
    }
    return true;
  }

  bool with_ties(const std::vector<Tie>& ties, auto&& question) {
    const std::size_t events = encoding_.events.size();
    const bool answer = take_back(ties) && question();
    encoding_.events.resize(events);
    return answer;
  }

  /// No object's counter differs from what the ties say.
  bool explains(const std::vector<Tie>& ties) {
    return with_ties(ties, [&] { return leaves_all_alone(); });
  }

  bool leaves_all_alone() {
    Balance balance(facts_, encoding_);
    return std::ranges::all_of(balance.objects(), [&](Term object) {
      const auto violation = balance.changed(object);
      return !violation || never(violation->term);
    });
  }

  /// The same for events that name these very objects, whatever else may be the same object.
  bool is_left_alone(const std::vector<Tie>& ties, std::initializer_list<Term> objects) {
    return with_ties(ties, [&] {
      return std::ranges::all_of(objects, [&](Term object) {
        for (std::uint32_t m = 0; m < facts_.program.monitors.size(); ++m) {
          std::vector<Term> parts{terms_.constant(64, 0)};
          for (const Event& event : encoding_.events)
            if (event.sweep)
              return false;
            else if (event.watched == object && event.monitor.index == m)
              parts.push_back(terms_.ite(event.guard, amount_of(event), terms_.constant(64, 0)));
          if (!never(terms_.not_(terms_.eq(terms_.add(parts), terms_.constant(64, 0)))))
            return false;
        }
        return true;
      });
    });
  }

  Term amount_of(const Event& event) {
    return event.amount ? *event.amount
                        : terms_.constant(64, static_cast<std::uint64_t>(event.delta));
  }

  /// Not true on any path of the iteration on which what is required holds at the start.
  bool never(Term claim) {
    if (terms_.is_false(claim))
      return true;
    std::vector<Term> wanted{claim};
    for (const Term required : invariant_->required)
      wanted.push_back(*header_.at_start(required));
    return iteration_.never(wanted);
  }

  void drop_what_is_not_required() {
    const std::vector<Term> all = invariant_->required;
    for (const Term one : all) {
      std::vector<Term> before = invariant_->required;
      std::erase(invariant_->required, one);
      if (!explains(invariant_->ties))
        invariant_->required = std::move(before);
    }
  }

  const Facts& facts_;
  Encoding& encoding_;
  Questions& questions_;
  IterationQuestions iteration_;
  smt::TermPool& terms_;
  const LoopFacts& loop_;
  std::shared_ptr<LoopInvariant> invariant_;
  LoopHeader header_;
  std::vector<std::vector<Tie>> candidates_; // by object
};

} // namespace

std::shared_ptr<const LoopInvariant> find_ties(const Facts& facts, FunctionFacts& function,
                                               std::uint32_t loop, Encoding& encoding,
                                               Questions& questions) {
  return TieFinder(facts, function, loop, encoding, questions).find();
}

} // namespace ndv::engine
