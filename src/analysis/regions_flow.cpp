#include "analysis/liveness.h"
#include "analysis/regions.h"
#include "ir/expr_walk.h"

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

// --- what comes from outside ---------------------------------------------------------------

Regions::Handed Regions::handed_to(FunctionId f) const {
  Handed result = Handed::Nothing;
  for (std::uint32_t p = 0; p < program_[f].parameter_count; ++p)
    if (is_scalar_pointer(f, p)) {
      const TypeId scalar = program_.types[program_[f].locals[p].type].element;
      result = std::max(result, program_.types.record_pointed_to(scalar).valid()
                                    ? Handed::PointersToRecords
                                    : Handed::Scalars);
    }
  return result;
}

/// And is used as one; or names a pointer to a record, which what it is handed on to may change.
bool Regions::is_scalar_pointer(FunctionId f, std::uint32_t parameter) const {
  const Type& pointer = program_.types[program_[f].locals[parameter].type];
  const auto own = handed_in_.find({f, parameter});
  return pointer.kind == TypeKind::Pointer && program_.types.is_scalar(pointer.element) &&
         own != handed_in_.end() &&
         (nodes_[nodes_[own->second].parent].access != 0 ||
          program_.types.record_pointed_to(pointer.element).valid());
}

/// A scalar pointer that an entry point is handed may name a field of its type of any object.
void Regions::alias_scalar_parameters(FunctionId f) {
  // Pointers to records are told apart by what they point to.
  const auto same = [&](TypeId a, TypeId b) {
    const TypeId record = program_.types.record_pointed_to(b);
    return record.valid() ? program_.types.record_pointed_to(a) == record
                          : program_.types[a].kind == program_.types[b].kind &&
                                program_.types[a].size == program_.types[b].size;
  };
  std::set<Memory> reached; // regions that hold a field named by the program
  for (const Memory node : named_)
    reached.insert(find(node));
  std::vector<Memory> fields;
  for (const auto& [place, node] : leaf_nodes_)
    if (is_named(node) && reached.contains(find(node)))
      fields.push_back(node);
  for (std::uint32_t p = 0; p < program_[f].parameter_count; ++p) {
    if (!is_scalar_pointer(f, p))
      continue;
    const Memory own = handed_in_.at({f, p});
    const TypeId pointee = program_.types[program_[f].locals[p].type].element;
    for (const Memory node : fields)
      if (same(program_.types.without_arrays(nodes_[node].declared), pointee)) {
        join(node, own);
        if (node < is_own_.size())
          is_own_[node] = false;
      }
    for (std::size_t g = 0; g < program_.globals.size(); ++g)
      if (same(program_.types.without_arrays(program_.globals[g].type), pointee))
        join(global_nodes_[g], own);
  }
}

/// Who calls a function; what it is handed from outside may point anywhere there.
void Regions::find_callers() {
  const std::size_t count = program_.functions.size();
  callers_.resize(count);
  for (std::size_t f = 0; f < count; ++f)
    for (const CallSite& site : calls_.sites(FunctionId{f})) {
      const Statement& statement =
          program_.functions[f].blocks[site.block.index].statements[site.statement];
      for (const FunctionId callee : site.callees)
        callers_[callee.index].push_back({FunctionId{f}, &std::get<Call>(statement.kind)});
    }
  std::vector<bool> from_outside(count, false);
  for (const EntryPoint& entry : program_.entries)
    from_outside[entry.function.index] = true;
  for (std::size_t i = 0; i < count; ++i) {
    const Function& function = program_.functions[i];
    const FunctionId f{i};
    auto& assigned = is_assigned_.emplace_back(function.parameter_count, false);
    for (const Block& block : function.blocks)
      for (const Statement& s : block.statements)
        if (const LocalId local = analysis::assigned(s);
            local.valid() && local.index < function.parameter_count)
          assigned[local.index] = true;
    called_from_outside_.push_back(
        from_outside[i] || function.address_taken || callers_[i].empty() ||
        std::ranges::binary_search(program_.unread_names, function.base_name));
    if (!called_from_outside_.back())
      continue;
    for (std::uint32_t p = 0; p < function.parameter_count; ++p)
      if (const Type& type = program_.types[function.locals[p].type];
          type.size * 8 >= program_.pointer_bits &&
          !program_.types.record_pointed_to(function.locals[p].type).valid()) {
        const Memory own = new_origin({.is_integer = type.kind != TypeKind::Pointer});
        handed_in_.emplace(std::pair(f, p), own);
        add_target(locals_[i][p], {{}, own, 0});
      }
  }
}

// --- values --------------------------------------------------------------------------------

/// An address is used as that of a record.
void Regions::use_as(const std::vector<Source>& values, const View& view) {
  for (const Source& s : values) {
    if (s.pointer == kNone) {
      apply(view, s.address);
      casts_.insert({s.address, view});
    } else {
      add_view(s.pointer, {view.record, plus(view.at, s.delta)});
    }
  }
}

void Regions::flow(const std::vector<Source>& values, Pointer to) {
  for (const Source& s : values) {
    if (s.pointer == kNone)
      add_target(to, s.address);
    else
      add_flow(s.pointer, {to, s.delta, s.only_addresses});
  }
}

/// A value is put into a variable of `declared` type.
void Regions::flow(const std::vector<Source>& values, TypeId declared, Pointer to) {
  if (const TypeId record = program_.types.record_pointed_to(declared); record.valid())
    use_as(values, {record, 0});
  else
    flow(values, to);
}

Regions::Pointer Regions::as_pointer(const std::vector<Source>& values) {
  if (values.size() == 1 && values[0].pointer != kNone && values[0].delta == 0 &&
      !values[0].only_addresses)
    return values[0].pointer;
  const Pointer result = new_pointer();
  flow(values, result);
  return result;
}

/// What a field's address names for an access to more bytes than the field has.
Regions::Pointee Regions::widened(const Pointee& address, ExprId expr, std::uint64_t size) const {
  const Expr& e = program_.exprs[expr];
  if (e.kind != ExprKind::Field || address.record.valid())
    return address;
  const Field& field = program_.types[e.type].fields[e.value];
  if (program_.types[field.type].size >= size || program_.types[field.type].size == 0)
    return address;
  return {e.type, kNone, static_cast<std::int64_t>(field.offset)};
}

/// A scalar is accessed.
void Regions::access(FunctionId f, ExprId address, TypeId type) {
  const std::uint64_t size = program_.types[type].size;
  const auto bytes = static_cast<std::int64_t>(size);
  Memory n = kNone;
  const auto touch = [&](Memory m) {
    if (n == kNone)
      n = m;
    else
      unify(n, m);
  };
  if (const auto known = accessed_.find({f, address}); known != accessed_.end())
    touch(known->second);
  const auto all = sources(f, address);
  for (const Source& s : all) {
    if (s.pointer != kNone) {
      const auto [it, is_new] = through_.try_emplace({s.pointer, s.delta}, 0);
      if (is_new)
        it->second = new_node({}, false);
      touch(it->second);
      add_access(s.pointer, &Contents::scalars, {s.delta, bytes, it->second});
      continue;
    }
    const Pointee place = widened(s.address, address, size);
    if (!place.record.valid())
      touch(place.memory);
    else if (place.delta != kAnywhere)
      touch(record_leaf(place.record, place.delta, bytes));
    else {
      const Memory any = new_node({}, false);
      collapse(place.record, any);
      touch(any);
    }
    if (!s.address.record.valid())
      touch(s.address.memory);
  }
  if (all.empty()) {
    access_memory(anywhere(), anywhere());
    touch(anywhere());
  }
  accessed_[{f, address}] = n;
  unsigned& cell = nodes_[find(n)].access;
  cell = cell == 0 || cell == size ? static_cast<unsigned>(size) : kMixed;
}

/// The value read goes to a variable of the same type.
void Regions::load(FunctionId f, ExprId address, TypeId type, Pointer to) {
  const auto size = static_cast<std::int64_t>(program_.types[type].size);
  const TypeId record = program_.types.record_pointed_to(type);
  for (const Source& s : sources(f, address)) {
    if (s.pointer != kNone) {
      if (record.valid()) {
        to = new_pointer();
        add_view(to, {record, 0});
      }
      add_access(s.pointer, &Contents::loads, {s.delta, size, to});
      continue;
    }
    const Pointee place = widened(s.address, address, program_.types[type].size);
    for (const Pointer content : contents_at(place, 0, size, Way::From)) {
      if (record.valid())
        add_view(content, {record, 0});
      else
        add_flow(content, {to, 0});
    }
  }
}

void Regions::store(const std::vector<Source>& addresses, TypeId type,
                    const std::vector<Source>& values) {
  const auto size = static_cast<std::int64_t>(program_.types[type].size);
  const TypeId record = program_.types.record_pointed_to(type);
  if (record.valid())
    use_as(values, {record, 0});
  const std::vector<Source> kept =
      record.valid() ? std::vector<Source>{{.address = {record, kNone, 0}}} : values;
  if (kept.empty())
    return;
  for (const Source& s : addresses) {
    if (s.pointer != kNone)
      add_access(s.pointer, &Contents::stores, {s.delta, size, as_pointer(kept)});
    else
      for (const Pointer content : contents_at(s.address, 0, size, Way::To))
        flow(kept, content);
  }
}

// --- the pass over the program -------------------------------------------------------------

/// Two pointers are subtracted: they point into one object.
void Regions::link_operands(FunctionId f, const Expr& e) {
  if (e.binary() != BinaryOp::Sub || !is_pointer(f, e.a) || !is_pointer(f, e.b))
    return;
  const auto a = sources(f, e.a), b = sources(f, e.b);
  for (const Source& x : a)
    for (const Source& y : b)
      if (x.pointer != kNone && y.pointer != kNone && x.pointer != y.pointer) {
        add_flow(x.pointer, {y.pointer, kAnywhere});
        add_flow(y.pointer, {x.pointer, kAnywhere});
      } else if (x.pointer == kNone && y.pointer == kNone && !x.address.record.valid() &&
                 !y.address.record.valid()) {
        join(x.address.memory, y.address.memory);
      }
}

/// Field(base, record, …): the base is used as the address of a record.
void Regions::visit_addresses(FunctionId f, ExprId root) {
  for_each_unseen(program_.exprs, root, visited_, [&](const Expr& e) {
    if (e.kind == ExprKind::Field) {
      use_as(sources(f, e.a), {e.type, 0});
    } else if (e.kind == ExprKind::Index) {
      const TypeId element = program_.types.without_arrays(e.type);
      if (program_.types[element].kind == TypeKind::Record) {
        // An element may lie anywhere in what is no array of such.
        std::vector<Source> base = sources(f, e.a);
        std::erase_if(base, [&](const Source& s) {
          return s.pointer == kNone && s.address.record == element;
        });
        const auto at = constant_of(f, e.b);
        const auto size = static_cast<std::int64_t>(program_.types[e.type].size);
        use_as(base, {element, at ? signed_value(e.b, *at) * size : kAnywhere});
      }
    } else if (e.kind == ExprKind::Binary && e.width > 1) {
      link_operands(f, e);
    } else if (e.kind == ExprKind::Select && e.width > 1) {
      const auto x = sources(f, e.b), y = sources(f, e.c);
      for (const Source& s : x)
        if (s.pointer == kNone && s.address.record.valid() && s.address.delta == 0)
          use_as(y, {s.address.record, 0});
    }
  });
}

/// An untyped pointer that the caller gave.
bool Regions::is_parameter(FunctionId f, ExprId value) const {
  const Expr& e = program_.exprs[value];
  return e.kind == ExprKind::Local && e.value < program_[f].parameter_count &&
         !is_assigned_[f.index][e.value] &&
         !program_.types.record_pointed_to(program_[f].locals[e.value].type).valid();
}

/// What the function stores where the parameter points.
Regions::Pointer Regions::out_store(FunctionId f, ExprId parameter, TypeId type) {
  const auto index = static_cast<std::uint32_t>(program_.exprs[parameter].value);
  const auto [it, is_new] = out_stores_.try_emplace({f, index, type}, 0);
  if (is_new) {
    it->second = new_pointer();
    out_stores_left_.push_back(it->first);
    if (const auto own = handed_in_.find({f, index}); own != handed_in_.end())
      add_flow(it->second, {content(own->second), 0});
  }
  return it->second;
}

/// Each caller's memory gets what the function made for that call.
void Regions::hand_out_stores() {
  while (!out_stores_left_.empty() && !deadline_.passed()) {
    const auto key = out_stores_left_.back();
    out_stores_left_.pop_back();
    const auto& [callee, parameter, type] = key;
    const Pointer value = out_stores_.at(key);
    for (const Caller& by : callers_[callee.index]) {
      if (parameter >= by.call->arguments.size())
        continue;
      const ExprId argument = by.call->arguments[parameter];
      if (calls_.component(by.caller) == calls_.component(callee)) {
        store(sources(by.caller, argument), type, {{.pointer = value}});
        continue;
      }
      const bool hands_on = is_parameter(by.caller, argument);
      const Pointer received = hands_on ? out_store(by.caller, argument, type) : new_pointer();
      add_flow(value, {received, 0, false, handing(by.caller, *by.call, callee)});
      if (!hands_on)
        store(sources(by.caller, argument), type, {{.pointer = received}});
    }
  }
}

/// One for all ways by which one call hands out what the callee made.
std::uint32_t Regions::handing(FunctionId caller, const Call& call, FunctionId callee) {
  const auto [it, is_new] = handing_of_.try_emplace({&call, callee}, 0);
  if (is_new) {
    it->second = static_cast<std::uint32_t>(handings_.size());
    handings_.push_back({caller, callee});
  }
  return it->second;
}

/// A function without a body gives new memory, or what the driver gave it as what it gives out.
void Regions::visit_external_call(FunctionId f, const Call& call) {
  for (ExprId argument : call.arguments)
    write_whole(target(f, argument), std::nullopt);
  if (!call.result.valid())
    return;
  const Local& result = program_[f].locals[call.result.index];
  if (program_.types[result.type].size * 8 >= program_.pointer_bits &&
      !program_.types.record_pointed_to(result.type).valid())
    add_target(locals_[f.index][call.result.index], {{}, new_origin({.maker = f}), 0});
}

/// What calls give functions beyond their parameters: what is not modelled may find it.
Regions::Pointer Regions::variadic() {
  if (variadic_ == kNone)
    variadic_ = new_pointer();
  return variadic_;
}

void Regions::visit_call(FunctionId f, const Call& call, const CallSite& site) {
  bool is_external = site.may_be_external;
  for (FunctionId callee : site.callees) {
    const Function& function = program_[callee];
    is_external |= !function.is_defined;
    if (!function.is_defined)
      continue;
    const std::size_t n = std::min<std::size_t>(call.arguments.size(), function.parameter_count);
    for (std::size_t i = 0; i < n; ++i)
      flow(sources(f, call.arguments[i]), function.locals[i].type, locals_[callee.index][i]);
    for (std::size_t i = n; i < call.arguments.size(); ++i)
      flow(sources(f, call.arguments[i]), variadic());
    if (!call.result.valid())
      continue;
    const TypeId declared = program_[f].locals[call.result.index].type;
    const Pointer to = locals_[f.index][call.result.index];
    const TypeId given = program_.types[function.type].element;
    if (const TypeId record = program_.types.record_pointed_to(given); record.valid()) {
      flow({{.address = {record, kNone, 0}}}, declared, to);
      continue;
    }
    const bool is_recursive = calls_.component(f) == calls_.component(callee);
    const Pointer received = new_pointer();
    add_flow(results_[callee.index],
             {received, 0, false, is_recursive ? kNone : handing(f, call, callee)});
    flow({{.pointer = received}}, declared, to);
  }
  if (is_external)
    visit_external_call(f, call);
}

void Regions::visit_statement(FunctionId f, const Statement& statement) {
  const auto local_type = [&](LocalId l) { return program_[f].locals[l.index].type; };
  if (const auto* s = std::get_if<Assign>(&statement.kind)) {
    visit_addresses(f, s->value);
    flow(sources(f, s->value), local_type(s->target), locals_[f.index][s->target.index]);
  } else if (const auto* s = std::get_if<Load>(&statement.kind)) {
    visit_addresses(f, s->address);
    access(f, s->address, s->type);
    load(f, s->address, s->type, locals_[f.index][s->target.index]);
  } else if (const auto* s = std::get_if<Store>(&statement.kind)) {
    visit_addresses(f, s->address);
    visit_addresses(f, s->value);
    access(f, s->address, s->type);
    const auto values = sources(f, s->value);
    if (!is_parameter(f, s->address) || program_.types.record_pointed_to(s->type).valid()) {
      std::vector<Source> addresses = sources(f, s->address);
      for (Source& place : addresses)
        if (place.pointer == kNone)
          place.address = widened(place.address, s->address, program_.types[s->type].size);
      store(addresses, s->type, values);
    } else if (!values.empty()) {
      flow(values, out_store(f, s->address, s->type));
    }
  } else if (const auto* s = std::get_if<Copy>(&statement.kind)) {
    visit_copy(f, *s);
  } else if (const auto* s = std::get_if<Fill>(&statement.kind)) {
    visit_addresses(f, s->target);
    write_whole(target_of_block(f, s->target, s->size), constant(s->size));
  } else if (const auto* s = std::get_if<Havoc>(&statement.kind)) {
    const TypeId type = local_type(s->target);
    if (s->cause == HavocCause::Approximation)
      flow({{.pointer = variadic()}}, type, locals_[f.index][s->target.index]);
    if (program_.types[type].size * 8 >= program_.pointer_bits &&
        !program_.types.record_pointed_to(type).valid())
      add_target(
          locals_[f.index][s->target.index],
          {{}, new_origin({.is_integer = program_.types[type].kind != TypeKind::Pointer}), 0});
  } else if (const auto* s = std::get_if<HavocMemory>(&statement.kind)) {
    visit_addresses(f, s->address);
    write_whole(target_of_block(f, s->address, s->size), constant(s->size));
  } else if (const auto* s = std::get_if<Assume>(&statement.kind)) {
    visit_addresses(f, s->condition);
  } else if (const auto* s = std::get_if<Call>(&statement.kind)) {
    visit_addresses(f, s->pointer);
    for (ExprId argument : s->arguments)
      visit_addresses(f, argument);
  }
}

void Regions::visit_function(FunctionId f) {
  visited_.clear();
  const Function& function = program_[f];
  const TypeId result = program_.types[function.type].element;
  for (std::size_t b = 0; b < function.blocks.size(); ++b) {
    const Block& block = function.blocks[b];
    for (std::uint32_t s = 0; s < block.statements.size(); ++s) {
      visit_statement(f, block.statements[s]);
      if (const auto* call = std::get_if<Call>(&block.statements[s].kind))
        visit_call(f, *call, calls_.site(f, BlockId{b}, s));
    }
    if (const auto* ret = std::get_if<Return>(&block.terminator.kind); ret && ret->value.valid()) {
      visit_addresses(f, ret->value);
      flow(sources(f, ret->value), result, results_[f.index]);
    } else if (const auto* branch = std::get_if<Branch>(&block.terminator.kind)) {
      visit_addresses(f, branch->condition);
    } else if (const auto* sw = std::get_if<Switch>(&block.terminator.kind)) {
      visit_addresses(f, sw->value);
    }
  }
}

void Regions::visit_globals() {
  for (std::size_t g = 0; g < program_.globals.size(); ++g) {
    for (const Initializer& piece : program_.globals[g].initializers) {
      const Type& type = program_.types[piece.type];
      if (type.size * 8 < program_.pointer_bits)
        continue;
      const auto values = sources(FunctionId{0}, piece.value); // no locals in an initial value
      if (values.empty())
        continue;
      Pointee place = pointee_of_type(program_.globals[g].type, global_nodes_[g]);
      if (place.record.valid())
        place.delta = static_cast<std::int64_t>(
            piece.offset % std::max<std::uint64_t>(program_.types[place.record].size, 1));
      store({{.address = place}}, piece.type, values);
    }
  }
}

} // namespace ndv::analysis
