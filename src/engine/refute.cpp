#include "engine/refinement.h"
#include "engine/search.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

namespace ndv::engine {

using namespace ir;
using smt::Outcome;
using smt::Term;

namespace {

constexpr unsigned kMostDefects = 16; // of one object and requirement

/// Of several ways to one violation (the same words, at the same exit) the shortest is told.
void keep(std::vector<Defect>& defects, Defect found) {
  const auto exit_of = [](const Defect& d) {
    return d.trace.empty() ? std::pair(0u, 0u)
                           : std::pair(d.trace.back().line, d.trace.back().column);
  };
  const auto length = [](const Defect& d) {
    return std::ranges::count_if(d.trace, &TraceStep::essential);
  };
  const auto same = std::ranges::find_if(defects, [&](const Defect& known) {
    return known.message == found.message && exit_of(known) == exit_of(found);
  });
  if (same == defects.end())
    defects.push_back(std::move(found));
  else if (length(found) < length(*same))
    *same = std::move(found);
}
constexpr unsigned kMostDoubts = 16; // times that some are told
constexpr std::size_t kMostAliases = 8;
constexpr std::size_t kMostObjects = 16; // that are told apart as numbers
constexpr std::uint64_t kUntyped = 4096; // bytes that an object of no known type is given

/// A record or one that is embedded in it; of an array, the first element.
struct Part {
  TypeId record;
  std::uint64_t at; // bytes
};
std::vector<Part> parts_of(const Program& program, TypeId record) {
  std::vector<Part> result{{record, 0}};
  for (std::size_t i = 0; i < result.size(); ++i) {
    const Part part = result[i];
    for (const Field& field : program.types[part.record].fields) {
      const TypeId type = program.types.without_arrays(field.type);
      if (program.types[type].kind == TypeKind::Record)
        result.push_back({type, part.at + field.offset});
    }
  }
  return result;
}

/// Ties each pointer that the driver is handed to null, to an object of its own, to that of another
/// pointer to the same type, or to a part of another's of that type (the head of a list), so that
/// distinct objects do not overlap. What the driver itself defines lies where a run has it, and no
/// block is larger than such an object, so that a replay does not take long.
std::vector<Term> small_world(const Facts& facts, Encoding& encoding) {
  smt::TermPool& terms = encoding.terms;
  const bool wide = facts.program.pointer_bits == 64;
  const std::uint64_t first = wide ? 0x1'0000'0000 : 0x0100'0000;
  const std::uint64_t spacing = wide ? 0x100'0000 : 0x4'0000;
  struct Object {
    Term pointer;
    std::uint64_t at;
    std::optional<Addresses::Origin> origin;
  };
  std::vector<Object> objects;
  // By a record type, and that of the object that the record is, or is a part of.
  std::map<std::pair<TypeId, TypeId>, std::vector<std::uint64_t>> places;
  std::uint64_t next = first;
  for (const Term pointer : encoding.pointers) {
    Object& object = objects.emplace_back(Object{pointer, next, {}});
    if (const Addresses::Origin* origin = encoding.addresses->origin(pointer)) {
      object.origin = *origin;
      for (const Part& part : parts_of(facts.program, origin->record))
        if (auto& known = places[{part.record, origin->record}]; known.size() < kMostAliases)
          known.push_back(next - origin->offset + part.at);
    }
    next += spacing;
    if (next > facts.layout.stack_base - 2 * spacing)
      break;
  }
  std::vector<Term> result;
  for (const auto& [address, in_layout] : encoding.placements)
    result.push_back(terms.eq(address, in_layout));
  std::map<std::pair<TypeId, std::uint64_t>, std::vector<std::uint64_t>> alike; // type, offset
  for (const Object& object : objects) {
    std::set<std::uint64_t> ways;
    if (object.origin) {
      const TypeId record = object.origin->record;
      const std::uint64_t offset = object.origin->offset;
      auto& same = alike[{record, offset}];
      ways.insert(same.begin(), same.end());
      if (same.size() < kMostAliases)
        same.push_back(object.at);
      std::size_t parts = 0;
      for (const Part& named : parts_of(facts.program, record)) {
        if (named.at != offset)
          continue;
        for (auto it = places.lower_bound({named.record, TypeId{0}});
             it != places.end() && it->first.first == named.record; ++it)
          if (it->first.second != record)
            for (const std::uint64_t address : it->second)
              if (parts++ < kMostAliases)
                ways.insert(address);
      }
    }
    const auto is = [&](std::uint64_t address) {
      return terms.eq(object.pointer, terms.constant(terms.width(object.pointer), address));
    };
    std::vector<Term> any{is(0), is(object.at)};
    for (const std::uint64_t address : ways)
      any.push_back(is(address));
    result.push_back(terms.or_(any));
  }
  for (const auto& [guard, bytes] : encoding.blocks)
    result.push_back(
        terms.implies(guard, terms.ule(bytes, terms.constant(terms.width(bytes), kUntyped))));
  return result;
}

/// What the driver is handed does not lie on the stack, and two objects are the same, one a part of
/// the other, or disjoint.
std::vector<Term> disjoint_objects(const Facts& facts, Encoding& encoding) {
  smt::TermPool& terms = encoding.terms;
  std::vector<Term> result;
  for (Term pointer : encoding.pointers) {
    if (!encoding.addresses->is_from_outside(pointer))
      continue;
    const Addresses::Origin* origin = encoding.addresses->origin(pointer);
    const std::uint64_t size = origin ? facts.program.types[origin->record].size : kUntyped;
    const auto limit = [&](std::uint64_t value) {
      return terms.constant(terms.width(pointer), value);
    };
    result.push_back(terms.or_(terms.ult(pointer, limit(facts.layout.stack_base - size)),
                               terms.ule(limit(facts.layout.stack_end), pointer)));
  }
  std::vector<Addresses::Origin> objects;
  for (Term pointer : encoding.pointers)
    if (const Addresses::Origin* origin = encoding.addresses->origin(pointer);
        origin && objects.size() < kMostObjects)
      objects.push_back(*origin);
  const std::size_t handed = objects.size();
  for (const Addresses::Origin& global : encoding.addresses->globals())
    objects.push_back(global);
  for (std::size_t i = 0; i < handed; ++i)
    for (std::size_t j = i + 1; j < objects.size(); ++j)
      if (const auto fact = encoding.addresses->laid_out(objects[i], objects[j]))
        result.push_back(*fact);
  return result;
}

/// The observation that was never made up for: the last acquire that no release followed, or the
/// first release too many.
const Observation* unmatched(const std::vector<Observation>& all) {
  std::int64_t total = 0;
  for (const Observation& o : all)
    total += o.delta;
  std::vector<const Observation*> open;
  std::int64_t now = 0;
  for (const Observation& o : all) {
    now += o.delta;
    if (total < 0 && now < 0)
      return &o;
    if (o.delta > 0)
      open.push_back(&o);
    else if (!open.empty())
      open.pop_back();
  }
  return open.empty() ? nullptr : open.back();
}

bool depends_on_placement(const Encoding& encoding, std::span<const Term> terms) {
  return std::ranges::any_of(encoding.terms.support(terms), [&](Term symbol) {
    const auto it = encoding.symbols.find(symbol);
    return it != encoding.symbols.end() && it->second.kind == SymbolKind::Placement;
  });
}

/// An answer, and whether it hangs on that objects do not overlap of which that cannot be shown.
struct Counterexample {
  smt::Answer answer;
  bool hangs_on_doubt = false;
  bool is_found() const { return answer.outcome == Outcome::Sat; }
};

/// No defect rests on objects that overlap only because that could not be ruled out.
Counterexample find(Encoding& encoding, Questions& questions, const std::string& name,
                    std::vector<Term> wanted) {
  std::vector<Term> doubtful;
  for (const auto& [roots, overlaps] : encoding.addresses->doubtful())
    doubtful.push_back(encoding.terms.or_(overlaps));
  Counterexample result{questions.ask(name, wanted, true)};
  for (unsigned i = 0; i < kMostDoubts && result.is_found(); ++i) {
    const auto rested_on = encoding.terms.evaluate(doubtful, result.answer.model);
    if (std::ranges::count(rested_on, 0u) == std::ssize(rested_on))
      return result;
    result.hangs_on_doubt = true;
    for (std::size_t d = 0; d < doubtful.size(); ++d)
      if (rested_on[d] != 0)
        wanted.push_back(encoding.terms.not_(doubtful[d]));
    result.answer = questions.ask(name, wanted, true);
  }
  if (result.is_found())
    result.answer.outcome = Outcome::Unknown;
  return result;
}

} // namespace

Checker::Step Checker::refute(Search& search, Encoding& encoding, Questions& questions,
                              Balance& balance, Term object, const Violation& violation) {
  const std::vector<Term> world = small_world(facts_, encoding);
  const std::string name = search.result.entry + ".path";
  for (unsigned found = 0; found < kMostDefects; ++found) {
    std::vector<Term> wanted = unreported(search, encoding, balance, object, violation);
    wanted.push_back(violation.term);
    std::vector<Term> first = wanted;
    first.insert(first.end(), world.begin(), world.end());
    std::vector<Term> plain = first; // a run finds each object where memory leads to
    plain.insert(plain.end(), encoding.unexchanged.begin(), encoding.unexchanged.end());
    Counterexample example = find(encoding, questions, name, plain);
    if (!example.is_found() && plain.size() != first.size())
      example = find(encoding, questions, name, first);
    bool small = true;
    if (!example.is_found()) {
      std::vector<Term> second = wanted;
      const auto apart = disjoint_objects(facts_, encoding);
      second.insert(second.end(), apart.begin(), apart.end());
      example = find(encoding, questions, name, second);
      small = false;
    }
    const smt::Answer& answer = example.answer;
    if (answer.outcome != Outcome::Sat) {
      if (found == 0 && example.hangs_on_doubt)
        search.undecided.push_back(
            "a possible violation depends on whether unlike objects overlap");
      else if (found == 0 && answer.outcome != Outcome::Unsat)
        search.undecided.push_back("the solver's effort limit was reached");
      return Step::Done;
    }
    ++stats_.replays;
    Replay run =
        replay(facts_, encoding, answer.model, object, *violation.requirement, options_.deadline());
    if (!run.confirmed) {
      spdlog::debug("{}: the model does not replay: {}", name, run.reason);
      // What the run went through but the model did not follow is made exact.
      Policy copy = search.policy;
      std::set<Abstraction> abstracted = relied_on(encoding, answer.model);
      abstracted.insert(run.abstracted.begin(), run.abstracted.end());
      if (refine(copy, abstracted)) {
        search.to_open.merge(abstracted);
        return Step::Done;
      }
      if (found == 0 && depends_on_placement(encoding, wanted)) {
        search.undecided.push_back("a possible violation depends on where objects lie in memory");
      } else if (found == 0) {
        ++stats_.unreplayed;
        search.undecided.push_back(fmt::format("a possible violation did not replay: {}{}",
                                               run.reason, small ? "" : " (overlapping objects)"));
      }
      return Step::Done;
    }
    for (const auto& [symbol, value] : answer.model) {
      const auto it = encoding.symbols.find(symbol);
      if (it == encoding.symbols.end() || it->second.kind != SymbolKind::Approximation)
        continue;
      const Term one[] = {violation.term};
      const auto support = encoding.terms.support(one);
      if (!std::binary_search(support.begin(), support.end(), symbol))
        continue;
      search.undecided.push_back("a possible violation depends on a value that is not modelled");
      return Step::Done;
    }
    const Observation* open_event = unmatched(run.observations);
    const std::string kind = facts_.program.strings[violation.requirement->kind];
    std::vector<Place> event_places{open_event ? open_event->place : run.exit};
    if (open_event && open_event->event)
      event_places = places_of(encoding, encoding.events[*open_event->event].at);
    if (!search.reported.emplace(kind, event_places, run.exit).second)
      return Step::Done;
    Defect defect;
    const std::string& noun = facts_.program.rule.watched_name;
    defect.lock = run.object;
    defect.kind = kind;
    defect.message =
        fmt::format("{}{}`{}` {} when {} returns", noun, noun.empty() ? "" : " ", run.object,
                    facts_.program.strings[violation.requirement->message], search.result.entry);
    defect.trace = std::move(run.trace);
    keep(search.result.defects, std::move(defect));
  }
  return Step::Done;
}

} // namespace ndv::engine
