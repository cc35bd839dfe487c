#include "analysis/liveness.h"
#include "analysis/regions.h"
#include "ir/expr_walk.h"

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

// From which records untyped pointers come that are handed on directly: by assignments, arguments,
// results and stack variables, but not by other memory.

namespace {
constexpr std::size_t kMostDistances = 16; // from one record that a pointer is known to have
} // namespace

void Regions::follow_direct() {
  variadic();
  direct_.resize(pointers_.size());
  first_unknown_ = static_cast<Memory>(nodes_.size());
  for (std::size_t f = 0; f < program_.functions.size(); ++f)
    if (called_from_outside_[f])
      for (std::uint32_t p = 0; p < program_.functions[f].parameter_count; ++p)
        come_from_unknown(FunctionId{f}, LocalId{p});
  for (std::size_t f = 0; f < program_.functions.size() && !deadline_.passed(); ++f)
    visit_directly(FunctionId{f});
  visited_.clear();
  for (const Global& global : program_.globals)
    for (const Initializer& piece : global.initializers)
      visit_own_addresses(FunctionId{0}, piece.value); // no locals in an initial value
  propagate_direct();
  for (const DirectPointer& pointer : direct_)
    for (const DirectUse& use : pointer.uses)
      for (const Direct& one : pointer.is)
        apply(use, one);
  for (const auto& uses : unknown_uses_)
    for (const DirectUse& view : uses) {
      if (!view.record.valid())
        continue;
      for (const DirectUse& use : uses) {
        const std::int64_t apart =
            use.at == kAnywhere || view.at == kAnywhere ? kAnywhere : use.at - view.at;
        if (use.record.valid())
          leave_out_shared(view.record, use.record, apart);
        else
          leave_out(view.record, apart, use.size);
      }
    }
}

/// The local may hold an address of which only its uses say what lies there.
void Regions::come_from_unknown(FunctionId f, LocalId local) {
  const TypeId type = program_[f].locals[local.index].type;
  if (program_.types[type].size * 8 < program_.pointer_bits ||
      program_.types.record_pointed_to(type).valid())
    return;
  direct_[locals_[f.index][local.index]].is.insert(unknown());
}

Regions::Direct Regions::unknown() {
  unknown_uses_.emplace_back();
  return {{}, static_cast<Memory>(first_unknown_ + unknown_uses_.size() - 1), 0, false};
}

// --- uses and flows ------------------------------------------------------------------------

Regions::Direct Regions::direct(const Source& source, bool by_pointer) {
  const Pointee& address = source.address;
  return address.record.valid() ? Direct{address.record, kNone, address.delta, by_pointer}
                                : Direct{{}, address.memory, source.delta, by_pointer};
}

void Regions::use_directly(const std::vector<Source>& values, const DirectUse& use) {
  for (const Source& s : values) {
    if (s.pointer != kNone)
      direct_[s.pointer].uses.insert({use.record, plus(use.at, s.delta), use.size});
    else
      apply(use, direct(s, false));
  }
}

/// A value is put into a variable of `declared` type.
void Regions::hand_on(const std::vector<Source>& values, TypeId declared, Pointer to,
                      bool by_pointer) {
  if (const TypeId record = program_.types.record_pointed_to(declared); record.valid())
    return use_directly(values, {record, 0, 0});
  for (const Source& s : values) {
    if (s.pointer != kNone)
      direct_[s.pointer].flows.insert({to, s.delta, by_pointer});
    else
      direct_[to].is.insert(direct(s, by_pointer));
  }
}

/// What is used so is this.
void Regions::apply(const DirectUse& use, const Direct& direct) {
  const bool is_view = use.record.valid();
  const std::int64_t at = plus(use.at, direct.at);
  if (is_view && direct.by_pointer)
    return; // the function need not be one that is called there
  if (!direct.record.valid() && direct.memory >= first_unknown_) {
    unknown_uses_[direct.memory - first_unknown_].insert({use.record, at, use.size});
    return;
  }
  if (direct.record.valid()) {
    if (is_view)
      leave_out_shared(direct.record, use.record, at);
    else
      leave_out(direct.record, at, use.size);
  } else if (is_view) {
    const bool lies_around =
        at != kAnywhere && std::ranges::count(leaves_at(use.record, -at, 1), direct.memory) != 0;
    if (!lies_around)
      leave_out(use.record, kAnywhere, 0);
  }
}

void Regions::propagate_direct() {
  std::vector<Pointer> work;
  for (Pointer p = 0; p < direct_.size(); ++p)
    if (!direct_[p].is.empty())
      work.push_back(p);
  while (!work.empty() && !deadline_.passed()) {
    const Pointer p = work.back();
    work.pop_back();
    const std::set<Direct> now = direct_[p].is;
    for (const DirectFlow& flow : direct_[p].flows) {
      bool grows = false;
      for (const Direct& one : now)
        grows |= add_direct(flow.to, {one.record, one.memory, plus(one.at, flow.delta),
                                      one.by_pointer || flow.by_pointer});
      if (grows)
        work.push_back(flow.to);
    }
  }
}

bool Regions::add_direct(Pointer pointer, Direct direct) {
  auto& now = direct_[pointer].is;
  std::size_t distances = 0;
  for (auto it = now.lower_bound({direct.record, direct.memory, kAnywhere, false});
       it != now.end() && it->record == direct.record && it->memory == direct.memory;
       ++it, ++distances)
    if ((it->at == kAnywhere || it->at == direct.at) && (!it->by_pointer || direct.by_pointer))
      return false;
  if (distances >= kMostDistances)
    direct.at = kAnywhere;
  return now.insert(direct).second;
}

// --- the pass over the program -------------------------------------------------------------

/// A field's own address is taken; what a field's or element's base points to is seen as its
/// record.
void Regions::visit_own_addresses(FunctionId f, ExprId root) {
  for_each_unseen(program_.exprs, root, visited_, [&](const Expr& e) {
    if (e.kind == ExprKind::Field) {
      const Field& field = program_.types[e.type].fields[e.value];
      if (const auto it = leaf_nodes_.find({e.type, field.offset}); it != leaf_nodes_.end())
        is_own_[it->second] = false;
      use_directly(sources(f, e.a), {e.type, 0, 0});
    } else if (e.kind == ExprKind::Index) {
      const TypeId element = program_.types.without_arrays(e.type);
      if (program_.types[element].kind != TypeKind::Record)
        return;
      std::vector<Source> base = sources(f, e.a);
      std::erase_if(
          base, [&](const Source& s) { return s.pointer == kNone && s.address.record == element; });
      const auto at = constant_of(f, e.b);
      const auto size = static_cast<std::int64_t>(program_.types[e.type].size);
      use_directly(base, {element, at ? signed_value(e.b, *at) * size : kAnywhere, 0});
    }
  });
}

/// What is accessed by its name is not touched as anything else.
void Regions::access_directly(FunctionId f, ExprId address, TypeId type) {
  const Expr& e = program_.exprs[address];
  const std::uint64_t size = program_.types[type].size;
  if (e.kind == ExprKind::Field)
    use_directly(sources(f, e.a), {e.type, 0, 0});
  visit_own_addresses(f, e.kind == ExprKind::Field ? e.a : address);
  std::vector<Source> places = sources(f, address);
  for (Source& place : places)
    if (place.pointer == kNone)
      place.address = widened(place.address, address, size);
  use_directly(places, {{}, 0, static_cast<std::int64_t>(size)});
}

/// A stack variable that is accessed by its name.
Regions::Pointer Regions::variable(FunctionId f, ExprId address) {
  const Expr& e = program_.exprs[address];
  if (e.kind != ExprKind::ObjectAddress)
    return kNone;
  const auto [it, is_new] = direct_variables_.try_emplace({f, ObjectId{e.value}}, 0);
  if (is_new) {
    it->second = static_cast<Pointer>(direct_.size());
    direct_.emplace_back().is.insert(unknown()); // others may put something there
  }
  return it->second;
}

void Regions::call_directly(FunctionId f, const Call& call, const CallSite& site) {
  const bool by_pointer = !call.callee.valid();
  if (call.result.valid())
    come_from_unknown(f, call.result);
  for (const FunctionId callee : site.callees) {
    const Function& called = program_[callee];
    if (!called.is_defined)
      continue;
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
      const bool is_named = i < called.parameter_count;
      hand_on(sources(f, call.arguments[i]),
              is_named ? called.locals[i].type : program_.types.void_type(),
              is_named ? locals_[callee.index][i] : variadic_, by_pointer);
    }
    if (!call.result.valid())
      continue;
    const TypeId given = program_.types.record_pointed_to(program_.types[called.type].element);
    const Source result = given.valid() ? Source{.address = {given, kNone, 0}}
                                        : Source{.pointer = results_[callee.index]};
    hand_on({result}, program_[f].locals[call.result.index].type,
            locals_[f.index][call.result.index], by_pointer);
  }
}

void Regions::visit_statement_directly(FunctionId f, const Statement& statement) {
  const auto put = [&](const std::vector<Source>& values, LocalId to) {
    hand_on(values, program_[f].locals[to.index].type, locals_[f.index][to.index]);
  };
  if (const auto* load = std::get_if<Load>(&statement.kind)) {
    access_directly(f, load->address, load->type);
    if (const Pointer kept = variable(f, load->address); kept != kNone)
      put({{.pointer = kept}}, load->target);
    else
      come_from_unknown(f, load->target);
    return;
  }
  if (const auto* store = std::get_if<Store>(&statement.kind)) {
    access_directly(f, store->address, store->type);
    visit_own_addresses(f, store->value);
    const auto values = sources(f, store->value);
    if (const Pointer kept = variable(f, store->address); kept != kNone)
      hand_on(values, store->type, kept);
    else if (const TypeId record = program_.types.record_pointed_to(store->type); record.valid())
      use_directly(values, {record, 0, 0});
    return;
  }
  for (const ExprId operand : operands(statement))
    visit_own_addresses(f, operand);
  if (const auto* assign = std::get_if<Assign>(&statement.kind)) {
    put(sources(f, assign->value), assign->target);
  } else if (const auto* havoc = std::get_if<Havoc>(&statement.kind)) {
    if (havoc->cause == HavocCause::Approximation)
      put({{.pointer = variadic_}}, havoc->target);
    come_from_unknown(f, havoc->target);
  } else if (const auto* copy = std::get_if<Copy>(&statement.kind)) {
    const TypeId record = program_.types.without_arrays(copy->type);
    if (program_.types[record].kind == TypeKind::Record)
      for (const ExprId end : {copy->target, copy->source})
        use_directly(sources(f, end), {record, 0, 0});
  }
}

void Regions::visit_directly(FunctionId f) {
  visited_.clear();
  const Function& function = program_[f];
  for (std::size_t b = 0; b < function.blocks.size(); ++b) {
    const Block& block = function.blocks[b];
    for (std::uint32_t s = 0; s < block.statements.size(); ++s) {
      visit_statement_directly(f, block.statements[s]);
      if (const auto* call = std::get_if<Call>(&block.statements[s].kind))
        call_directly(f, *call, calls_.site(f, BlockId{b}, s));
    }
    for (const ExprId operand : operands(block.terminator))
      visit_own_addresses(f, operand);
    if (const auto* ret = std::get_if<Return>(&block.terminator.kind); ret && ret->value.valid())
      hand_on(sources(f, ret->value), program_.types[function.type].element, results_[f.index]);
  }
}

} // namespace ndv::analysis
