#include "engine/encoder.h"
#include "engine/operators.h"

#include <ndv/assert.h>

#include <algorithm>

namespace ndv::engine {

using namespace ir;
using smt::Term;

void Encoder::statement(Frame& frame, const Statement& s) {
  const auto set = [&](LocalId local, Term value) { frame.locals[local.index] = value; };
  const auto width_of = [&](LocalId local) {
    return facts_.program[frame.function].locals[local.index].width;
  };
  if (const auto* assign = std::get_if<Assign>(&s.kind)) {
    set(assign->target, evaluate(frame, assign->value));
  } else if (const auto* l = std::get_if<Load>(&s.kind)) {
    load(frame, *l);
  } else if (const auto* st = std::get_if<Store>(&s.kind)) {
    const Term address = evaluate(frame, st->address);
    access(frame, address, st->address);
    out_.memory->store(facts_.regions.of_access(frame.function, st->address), guard(frame), address,
                       static_cast<unsigned>(facts_.program.types[st->type].size),
                       evaluate(frame, st->value));
  } else if (const auto* c = std::get_if<Copy>(&s.kind)) {
    copy(frame, *c);
  } else if (const auto* f = std::get_if<Fill>(&s.kind)) {
    fill(frame, *f);
  } else if (const auto* call = std::get_if<Call>(&s.kind)) {
    begin_call(frame, s, *call);
  } else if (const auto* h = std::get_if<Havoc>(&s.kind)) {
    const bool approximate = h->cause == HavocCause::Approximation;
    const Term value =
        fresh(width_of(h->target), facts_.program[frame.function].locals[h->target.index].name,
              approximate ? SymbolKind::Approximation : SymbolKind::Local, here(frame));
    out_.values[here(frame)] = value;
    set(h->target, value);
  } else if (const auto* hm = std::get_if<HavocMemory>(&s.kind)) {
    havoc_memory(frame, *hm);
  } else if (const auto* a = std::get_if<Assume>(&s.kind)) {
    assume(guard(frame), evaluate(frame, a->condition));
  } else if (const auto* m = std::get_if<SetMonitor>(&s.kind)) {
    count(frame, *m);
  } else if (std::get_if<Require>(&s.kind)) {
    out_.rule_problems.push_back("a requirement inside a hook");
  } else if (const auto* u = std::get_if<Unsupported>(&s.kind)) {
    cut(Cut::Kind::Unsupported, guard(frame), facts_.program.strings[u->what], s.origin.place);
  }
}

// --- expressions ---------------------------------------------------------------------------

/// Iterative: expressions can be as deep as the source.
Term Encoder::evaluate(Frame& frame, ExprId root) {
  const ExprPool& exprs = facts_.program.exprs;
  std::unordered_map<ExprId, Term> done;
  std::vector<ExprId> work{root};
  const auto value_of = [&](ExprId id) { return id.valid() ? done.at(id) : Term{}; };
  while (!work.empty()) {
    const ExprId id = work.back();
    if (done.contains(id)) {
      work.pop_back();
      continue;
    }
    const Expr& e = exprs[id];
    bool ready = true;
    for (ExprId child : {e.a, e.b, e.c})
      if (child.valid() && !done.contains(child)) {
        work.push_back(child);
        ready = false;
      }
    if (!ready)
      continue;
    work.pop_back();
    done.emplace(id, evaluate_node(frame, e, value_of(e.a), value_of(e.b), value_of(e.c)));
  }
  return done.at(root);
}

/// Not an integer, a constant among them.
bool Encoder::is_pointer(FunctionId function, ExprId id) const {
  const Expr& e = facts_.program.exprs[id];
  if (e.kind == ExprKind::Local)
    return facts_.program.types[facts_.program[function].locals[e.value].type].kind ==
           TypeKind::Pointer;
  return e.kind == ExprKind::GlobalAddress || e.kind == ExprKind::ObjectAddress ||
         e.kind == ExprKind::Field || e.kind == ExprKind::Index;
}

Term Encoder::evaluate_node(Frame& frame, const Expr& e, Term a, Term b, Term c) {
  const Program& program = facts_.program;
  const auto address = [&](std::uint64_t value) { return terms_.constant(e.width, value); };
  switch (e.kind) {
  case ExprKind::Constant:
    return terms_.constant(e.width, e.value);
  case ExprKind::Local: {
    Term& value = frame.locals[e.value];
    if (value == kUnset)
      value = uninitialised(frame, static_cast<std::uint32_t>(e.value));
    return value;
  }
  case ExprKind::GlobalAddress: {
    const Term t = address(facts_.layout.global_address(GlobalId{e.value}));
    const TypeId type = program.globals[e.value].type;
    if (program.types[type].kind == TypeKind::Record)
      out_.addresses->note_variable(t, type);
    return t;
  }
  case ExprKind::FunctionAddress:
    return address(facts_.layout.function_address(FunctionId{e.value}));
  case ExprKind::ObjectAddress: {
    const Term t = address(out_.contexts[frame.context].stack +
                           facts_.layout.object_offset(frame.function, ObjectId{e.value}));
    const TypeId type = program[frame.function].objects[e.value].type;
    if (program.types[type].kind == TypeKind::Record)
      out_.addresses->note_variable(t, type);
    placement_.note_variable(*terms_.value(t), type);
    return t;
  }
  case ExprKind::Field:
    return out_.addresses->field_of(a, e.type, program.types[e.type].fields[e.value].offset);
  case ExprKind::Index:
    return terms_.add(a, terms_.mul(b, address(program.types[e.type].size)));
  case ExprKind::Unary:
    return unary(frame, e, a);
  case ExprKind::Binary: {
    const BinaryOp op = e.binary();
    if (op == BinaryOp::UDiv || op == BinaryOp::SDiv || op == BinaryOp::URem ||
        op == BinaryOp::SRem)
      assume(guard(frame), terms_.not_(terms_.eq(b, terms_.constant(terms_.width(b), 0))));
    if ((op == BinaryOp::Eq || op == BinaryOp::Ne) &&
        (is_pointer(frame.function, e.a) || is_pointer(frame.function, e.b))) {
      const Term same = out_.addresses->eq_values(a, b);
      for (Term fact : out_.addresses->note_comparison(a, b))
        assume(terms_.boolean(true), fact);
      return op == BinaryOp::Eq ? same : terms_.not_(same);
    }
    return binary(frame, op, a, b);
  }
  case ExprKind::Select:
    return terms_.ite(a, b, c);
  case ExprKind::Monitor:
    out_.rule_problems.push_back("a state variable is read outside a hook");
    return fresh(e.width, "monitor", SymbolKind::Approximation, here(frame));
  case ExprKind::Watched:
    return watched_;
  }
  NDV_ASSERT(!"unreachable");
}

/// Only the sum with an offset keeps an address what it is (and, where pointers are narrow,
/// widening it).
Term Encoder::unary(Frame& frame, const Expr& e, Term a) {
  if (terms_.width(a) == facts_.program.pointer_bits && e.unary() != UnaryOp::ZeroExtend &&
      e.unary() != UnaryOp::SignExtend)
    a = anywhere(frame, a);
  return apply(terms_, e.unary(), a, e.width);
}

Term Encoder::binary(Frame& frame, BinaryOp op, Term a, Term b) {
  const bool equates = op == BinaryOp::Eq || op == BinaryOp::Ne;
  if (terms_.width(a) != facts_.program.pointer_bits || equates)
    return placement_.home(apply(terms_, op, a, b));
  const bool of_a = placement_.depends(a), of_b = placement_.depends(b);
  const bool compares =
      op == BinaryOp::ULt || op == BinaryOp::ULe || op == BinaryOp::SLt || op == BinaryOp::SLe;
  const bool place_cancels =
      (compares || op == BinaryOp::Sub) && (placement_.same_object(a, b) ||
                                            // What is known of the other may tie it to this object.
                                            (of_a != of_b && !terms_.value(of_a ? b : a)));
  const bool moves = (op == BinaryOp::Add && !(of_a && of_b)) || (op == BinaryOp::Sub && !of_b);
  if (place_cancels || moves)
    return placement_.home(apply(terms_, op, a, b));
  return placement_.home(
      apply(terms_, op, of_a ? anywhere(frame, a) : a, of_b ? anywhere(frame, b) : b));
}

Term Encoder::anywhere(Frame& frame, Term address) {
  const Term result = placement_.anywhere(address);
  for (const Placement::Base& base : placement_.take_new()) {
    Symbol symbol;
    symbol.kind = SymbolKind::Placement;
    symbol.at = here(frame);
    out_.symbols.emplace(base.symbol, symbol);
    if (!base.begin)
      continue;
    out_.placements.emplace_back(base.address, *base.begin);
    const unsigned width = terms_.width(base.address);
    const auto constant = [&](std::uint64_t value) { return terms_.constant(width, value); };
    assume(terms_.boolean(true),
           terms_.ult(terms_.sub(base.address, constant(facts_.layout.null_page_end)),
                      constant(0 - 2 * facts_.layout.null_page_end - base.size)));
  }
  return result;
}

// --- memory --------------------------------------------------------------------------------

/// A path that touches the null page has no exit; array accesses stay inside the array they name.
void Encoder::access(Frame& frame, Term address, ExprId expr) {
  const Term g = guard(frame);
  const auto split = terms_.split(address);
  if (!split.base && split.offset < facts_.layout.null_page_end)
    assume(g, terms_.boolean(false));
  for (Term fact : out_.addresses->note_access(address, g))
    assume(terms_.boolean(true), fact);
  if (split.base && accesses_.emplace(g, address).second) {
    // Neither in the null page nor so far up that the object would wrap around.
    const Term page = terms_.constant(terms_.width(address), facts_.layout.null_page_end);
    const Term room = terms_.constant(terms_.width(address), 0 - 2 * facts_.layout.null_page_end);
    assume(g, terms_.ult(terms_.sub(address, page), room));
  }
  if (split.base)
    note_pointers(*split.base);
  const Program& program = facts_.program;
  for (;;) {
    const Expr& e = program.exprs[expr];
    if (e.kind == ExprKind::Field) {
      expr = e.a;
    } else if (e.kind == ExprKind::Index) {
      const Expr& array = program.exprs[e.a];
      std::uint64_t count = 0;
      TypeId type;
      if (array.kind == ExprKind::Field)
        type = program.types[array.type].fields[array.value].type;
      else if (array.kind == ExprKind::GlobalAddress)
        type = program.globals[array.value].type;
      else if (array.kind == ExprKind::ObjectAddress)
        type = program[frame.function].objects[array.value].type;
      if (type.valid() && program.types[type].kind == TypeKind::Array &&
          program.types[type].element == e.type)
        count = program.types[type].count;
      if (count > 1 && program.exprs[e.b].kind != ExprKind::Constant) {
        const Term index = evaluate(frame, e.b);
        assume(g, terms_.ult(index, terms_.constant(terms_.width(index), count)));
      }
      expr = e.a;
    } else {
      return;
    }
  }
}

/// The bytes from `address` on are accessed at once.
void Encoder::access_block(Frame& frame, Term address, ExprId expr) {
  note_object(frame, address, expr);
  access(frame, address, expr);
}

/// Accesses start from it, or from an object in the sum that it is (of an index that is not known).
void Encoder::note_pointers(Term base) {
  const auto note = [&](Term t) {
    if (terms_[t].op == smt::Op::Symbol && pointers_.insert(t).second)
      out_.pointers.push_back(t);
  };
  note(base);
  if (terms_[base].op == smt::Op::Add)
    for (const Term part : terms_[base].args)
      if (out_.addresses->origin(part))
        note(part);
}

/// The address is that of a place in an object of the type that the expression says.
void Encoder::note_object(const Frame& frame, Term address, ExprId expr) {
  const analysis::Target target = facts_.regions.target(frame.function, expr);
  if (target.kind != analysis::Target::Kind::Record || !target.delta_known || target.delta < 0 ||
      target.delta >= static_cast<std::int64_t>(facts_.program.types[target.record].size))
    return;
  const auto offset = static_cast<std::uint64_t>(target.delta);
  out_.addresses->note(address, terms_.sub(address, terms_.constant(terms_.width(address), offset)),
                       target.record, offset);
}

void Encoder::load(Frame& frame, const Load& s) {
  const Term address = evaluate(frame, s.address);
  access(frame, address, s.address);
  const auto bytes = static_cast<unsigned>(facts_.program.types[s.type].size);
  Term value;
  if (s.is_volatile) {
    value = fresh(bytes * 8, "volatile", SymbolKind::Volatile, here(frame));
    out_.values[here(frame)] = value;
  } else {
    value = out_.memory->load(facts_.regions.of_access(frame.function, s.address), guard(frame),
                              address, bytes);
  }
  if (facts_.program.types[s.type].kind == TypeKind::Pointer && !s.is_volatile)
    out_.memory->note_pointer(
        value, {facts_.regions.of_access(frame.function, s.address), address, bytes});
  const unsigned width = facts_.program[frame.function].locals[s.target.index].width;
  frame.locals[s.target.index] = terms_.width(value) > width ? terms_.extract(value, 0, width)
                                                             : terms_.zero_extend(value, width);
}

Term Encoder::block_size(Frame& frame, ExprId size) {
  const Term bytes = evaluate(frame, size);
  if (!terms_.value(bytes))
    out_.blocks.emplace_back(guard(frame), bytes);
  return bytes;
}

void Encoder::copy(Frame& frame, const Copy& s) {
  const Term g = guard(frame);
  const Term target = evaluate(frame, s.target);
  const Term source = evaluate(frame, s.source);
  const Term size = block_size(frame, s.size);
  access_block(frame, target, s.target);
  access_block(frame, source, s.source);
  const auto& regions = facts_.regions;
  const auto to = regions.of_range(frame.function, s.target, s.type, s.size);
  const auto from = regions.of_range(frame.function, s.source, s.type, s.size);
  const analysis::Target a = regions.target_of_block(frame.function, s.target, s.size);
  const analysis::Target b = regions.target_of_block(frame.function, s.source, s.size);
  const bool alike = a.kind == analysis::Target::Kind::Record && b.kind == a.kind &&
                     a.record == b.record && a.delta_known && b.delta_known && a.delta == b.delta;
  std::vector<Memory::CopiedPart> parts;
  // A byte of a region comes from the same region if it is the same place in objects of one type,
  // or if all is one area.
  if (alike || (to.size() == 1 && to == from)) {
    for (analysis::RegionId region : to)
      parts.push_back({region, region, target, source, size});
  } else {
    parts = copied_parts(regions.segments(a, to, terms_.value(size)),
                         regions.segments(b, from, terms_.value(size)), target, source);
    const std::uint32_t epoch = out_.memory->new_epoch({Symbol::kNone, true, here(frame)});
    out_.memory->copy_over(g, parts, to, target, size, epoch);
    return;
  }
  out_.memory->copy(g, parts);
}

/// What goes where between blocks of different layout.
std::vector<Memory::CopiedPart> Encoder::copied_parts(const std::vector<analysis::Segment>& to,
                                                      const std::vector<analysis::Segment>& from,
                                                      Term target, Term source) {
  constexpr std::size_t kMostParts = 256;
  std::vector<Memory::CopiedPart> parts;
  const auto plus = [&](Term address, std::uint64_t bytes) {
    return terms_.add(address, terms_.constant(terms_.width(address), bytes));
  };
  for (const analysis::Segment& x : to)
    for (const analysis::Segment& y : from) {
      const std::uint64_t begin = std::max(x.begin, y.begin), end = std::min(x.end, y.end);
      if (begin >= end)
        continue;
      if (parts.size() == kMostParts)
        return {};
      parts.push_back({x.region, y.region, plus(target, begin), plus(source, begin),
                       terms_.constant(terms_.width(target), end - begin)});
    }
  return parts;
}

void Encoder::fill(Frame& frame, const Fill& s) {
  const Term target = evaluate(frame, s.target);
  const Term size = block_size(frame, s.size);
  const Term byte = evaluate(frame, s.byte);
  access_block(frame, target, s.target);
  for (analysis::RegionId region :
       facts_.regions.of_range(frame.function, s.target, facts_.program.types.void_type(), s.size))
    out_.memory->fill(region, guard(frame), target, size, byte);
}

void Encoder::havoc_memory(Frame& frame, const HavocMemory& s) {
  const Term address = evaluate(frame, s.address);
  const Term size = block_size(frame, s.size);
  const bool approximate = s.cause == HavocCause::Approximation;
  const std::uint32_t epoch = out_.memory->new_epoch({Symbol::kNone, approximate, here(frame)});
  for (analysis::RegionId region :
       facts_.regions.of_range(frame.function, s.address, s.type, s.size))
    out_.memory->havoc_range(region, guard(frame), address, size, epoch);
}

// --- rule state ----------------------------------------------------------------------------

void Encoder::count(Frame& frame, const SetMonitor& set) {
  for (const CounterStep& step : Facts::steps(facts_.program, set)) {
    Event event{guard(frame), std::nullopt, set.monitor,  step.delta,
                here(frame),  std::nullopt, Symbol::kNone};
    for (const auto& [condition, holds] : step.conditions) {
      // `address == watched` is kept apart: one watched object is decided at a time.
      const Expr& e = facts_.program.exprs[condition];
      const bool compares =
          e.kind == ExprKind::Binary && e.binary() == (holds ? BinaryOp::Eq : BinaryOp::Ne);
      const auto is_watched = [&](ExprId x) {
        return facts_.program.exprs[x].kind == ExprKind::Watched;
      };
      if (compares && (is_watched(e.a) || is_watched(e.b)) && !event.watched) {
        const ExprId object = is_watched(e.a) ? e.b : e.a;
        event.watched = evaluate(frame, object);
        access(frame, *event.watched, object);
        continue;
      }
      Term c = evaluate(frame, condition);
      const Term support[] = {c};
      const auto symbols = terms_.support(support);
      if (std::find(symbols.begin(), symbols.end(), watched_) != symbols.end())
        out_.rule_problems.push_back("the watched object is used other than in an equality");
      event.guard = terms_.and_(event.guard, holds ? c : terms_.not_(c));
    }
    if (!terms_.is_false(event.guard))
      add_event(event);
  }
}

void Encoder::add_event(Event event) {
  if (event.watched) {
    const Term object = *event.watched;
    event.watched = used_.meant(object);
    if (event.watched != object)
      out_.unexchanged.push_back(terms_.implies(event.guard, terms_.eq(object, *event.watched)));
    if (!event.sweep)
      used_.use(event.guard, object);
  }
  out_.events.push_back(event);
}

/// What is not given of the program may change `changed`; those `stored` the program itself too.
/// Both are sets.
void Encoder::leave_program(std::span<const analysis::RegionId> changed,
                            std::span<const analysis::RegionId> stored, Term guard,
                            std::uint32_t epoch) {
  std::vector<analysis::RegionId> only_outside;
  std::ranges::set_difference(changed, stored, std::back_inserter(only_outside));
  used_.leave(only_outside, guard, epoch);
}

} // namespace ndv::engine
