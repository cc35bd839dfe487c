#include "analysis/liveness.h"
#include "analysis/regions.h"

#include <ndv/assert.h>

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

bool Regions::takes_scalar_pointers(FunctionId f) const {
  for (std::uint32_t p = 0; p < program_[f].parameter_count; ++p)
    if (is_scalar_pointer(f, p))
      return true;
  return false;
}

/// And is used as one.
bool Regions::is_scalar_pointer(FunctionId f, std::uint32_t parameter) const {
  const Type& pointer = program_.types[program_[f].locals[parameter].type];
  return pointer.kind == TypeKind::Pointer && program_.types.is_scalar(pointer.element) &&
         nodes_[find(local_classes_[f.index][parameter])].access != 0;
}

/// A scalar pointer that an entry point is handed may name a field of its type of any object.
void Regions::alias_scalar_parameters(FunctionId f) {
  const auto same = [&](const Type& a, const Type& b) {
    return a.kind == b.kind && a.size == b.size;
  };
  std::set<std::uint32_t> reached; // classes that hold a field named by the program
  for (const std::uint32_t node : named_)
    reached.insert(find(node));
  std::vector<std::pair<TypeId, std::uint64_t>> places;
  for (const auto& [place, node] : leaf_nodes_)
    if (is_named(node) && reached.contains(find(node)))
      places.push_back(place);
  for (std::uint32_t p = 0; p < program_[f].parameter_count; ++p) {
    if (!is_scalar_pointer(f, p))
      continue;
    const std::uint32_t own = local_classes_[f.index][p];
    const Type& pointee = program_.types[program_.types[program_[f].locals[p].type].element];
    for (const auto& [record, offset] : places)
      for (const Field& field : program_.types[record].fields)
        if (field.offset == offset && same(program_.types[strip_arrays(field.type)], pointee))
          unify(leaf(record, offset), own);
    for (std::size_t g = 0; g < program_.globals.size(); ++g)
      if (same(program_.types[strip_arrays(program_.globals[g].type)], pointee))
        unify(global_nodes_[g], own);
  }
}

// --- what an address points to -------------------------------------------------------------

Target Regions::target_of_type(TypeId pointee_type, std::uint32_t node) const {
  const TypeId element = strip_arrays(pointee_type);
  if (program_.types[element].kind == TypeKind::Record)
    return {.kind = Target::Kind::Record, .record = element};
  return {.kind = Target::Kind::Area, .node = node};
}

Target Regions::target(FunctionId f, ExprId address) const {
  return target(f, address, 0);
}

/// The expression has a pointer's type, or is a place's address: adding to it gives another address
/// in the same object.
bool Regions::is_pointer(FunctionId f, ExprId address) const {
  for (;;) {
    const Expr& e = program_.exprs[address];
    switch (e.kind) {
    case ExprKind::Local:
      return program_.types[program_[f].locals[e.value].type].kind == TypeKind::Pointer;
    case ExprKind::GlobalAddress:
    case ExprKind::ObjectAddress:
    case ExprKind::FunctionAddress:
    case ExprKind::Field:
      return true;
    case ExprKind::Index:
    case ExprKind::Unary:
      address = e.a;
      break;
    case ExprKind::Binary:
      if (e.binary() != BinaryOp::Add && e.binary() != BinaryOp::Sub)
        return false;
      address = e.a;
      break;
    case ExprKind::Select:
      address = e.b;
      break;
    default:
      return false;
    }
  }
}

/// Of a constant, or a local that has no other value.
std::optional<std::uint64_t> Regions::constant_of(FunctionId f, ExprId value) const {
  std::vector<ExprId> operations; // outer before inner
  for (; program_.exprs[value].kind == ExprKind::Unary; value = program_.exprs[value].a)
    operations.push_back(value);
  const Expr& e = program_.exprs[value];
  std::uint64_t result = e.value;
  if (e.kind == ExprKind::Local) {
    const auto found = constant_locals_.find({f, LocalId{e.value}});
    if (found == constant_locals_.end())
      return std::nullopt;
    result = found->second;
  } else if (e.kind != ExprKind::Constant) {
    return std::nullopt;
  }
  for (auto it = operations.rbegin(); it != operations.rend(); ++it) {
    const Expr& operation = program_.exprs[*it];
    result =
        evaluate(operation.unary(), result, program_.exprs[operation.a].width, operation.width);
  }
  return result;
}

/// Those whose one assignment is a constant, in the block where the function begins.
void Regions::find_constant_locals() {
  for (std::size_t f = 0; f < program_.functions.size(); ++f) {
    const Function& function = program_.functions[f];
    std::vector<unsigned> assignments(function.locals.size(), 0);
    for (const Block& block : function.blocks)
      for (const Statement& s : block.statements)
        if (const LocalId local = assigned(s); local.valid())
          ++assignments[local.index];
    if (function.blocks.empty())
      continue;
    for (const Statement& s : function.blocks.front().statements)
      if (const auto* assign = std::get_if<Assign>(&s.kind);
          assign && assign->target.index >= function.parameter_count &&
          assignments[assign->target.index] == 1 &&
          program_.exprs[assign->value].kind == ExprKind::Constant)
        constant_locals_[{FunctionId{f}, assign->target}] = program_.exprs[assign->value].value;
  }
}

/// Arithmetic on two values: which of them is the address is told by what each may point to.
Target Regions::target_of_operands(FunctionId f, const Expr& e, unsigned depth) const {
  constexpr unsigned kDeepest = 32;
  if (depth > kDeepest)
    return target(f, e.a, depth);
  const Target a = target(f, e.a, depth + 1);
  if (a.kind == Target::Kind::Record)
    return a;
  const Target b = target(f, e.b, depth + 1);
  if (a.kind == Target::Kind::None)
    return b;
  if (e.kind == ExprKind::Binary && e.binary() == BinaryOp::Sub)
    return a;
  return b.kind == Target::Kind::Record ||
                 (a.is_integer && b.kind == Target::Kind::Area && !b.is_integer)
             ? b
             : a;
}

Target Regions::target(FunctionId f, ExprId address, unsigned depth) const {
  const ExprPool& exprs = program_.exprs;
  std::int64_t delta = 0;
  bool delta_known = true;
  const auto finish = [&](Target t) {
    if (t.kind == Target::Kind::Record) {
      t.delta += delta;
      t.delta_known = t.delta_known && delta_known;
    }
    return t;
  };
  for (;;) {
    const Expr& e = exprs[address];
    switch (e.kind) {
    case ExprKind::Local: {
      const Local& local = program_[f].locals[e.value];
      const Type& type = program_.types[local.type];
      const std::uint32_t node = local_classes_[f.index][e.value];
      if (type.kind == TypeKind::Pointer)
        return finish(target_of_type(type.element, node));
      return {.kind = Target::Kind::Area, .node = node, .is_integer = true};
    }
    case ExprKind::GlobalAddress:
      return finish(target_of_type(program_.globals[e.value].type, global_nodes_[e.value]));
    case ExprKind::ObjectAddress:
      return finish(
          target_of_type(program_[f].objects[e.value].type, object_nodes_[f.index][e.value]));
    case ExprKind::Field: {
      const Field& field = program_.types[e.type].fields[e.value];
      if (program_.types[strip_arrays(field.type)].kind == TypeKind::Record)
        return finish(target_of_type(field.type, kNone));
      return {.kind = Target::Kind::Area, .node = leaf(e.type, field.offset)};
    }
    case ExprKind::Index: {
      const TypeId element = strip_arrays(e.type);
      if (program_.types[element].kind == TypeKind::Record)
        return finish({.kind = Target::Kind::Record, .record = element});
      if (const auto at = constant_of(f, e.b))
        delta += static_cast<std::int64_t>(*at * program_.types[e.type].size);
      else
        delta_known = false;
      if (!is_pointer(f, e.a))
        return finish(target_of_operands(f, e, depth));
      address = e.a;
      continue;
    }
    case ExprKind::Unary:
      address = e.a;
      continue;
    case ExprKind::Binary: {
      if (e.width == 1)
        return {}; // a comparison
      const bool is_sum = e.binary() == BinaryOp::Add, is_difference = e.binary() == BinaryOp::Sub;
      const bool is_mask = e.binary() == BinaryOp::And || e.binary() == BinaryOp::Or;
      if (exprs[e.a].kind == ExprKind::Constant) {
        delta += is_sum ? static_cast<std::int64_t>(exprs[e.a].value) : 0;
        delta_known &= is_sum || is_mask;
        address = e.b;
      } else if (const auto known = constant_of(f, e.b)) {
        const auto amount = static_cast<std::int64_t>(*known);
        delta += is_sum ? amount : is_difference ? -amount : 0;
        delta_known &= is_sum || is_difference || is_mask; // a mask: of bits that tag a pointer
        address = e.a;
      } else if (is_difference && is_pointer(f, e.a) && is_pointer(f, e.b)) {
        return {}; // a number of bytes
      } else {
        delta_known &= is_mask;
        return finish(target_of_operands(f, e, depth));
      }
      continue;
    }
    case ExprKind::Select: {
      const Target t = target(f, e.b, depth + 1);
      return finish(t.kind == Target::Kind::None ? target(f, e.c, depth + 1) : t);
    }
    default:
      return {};
    }
  }
}

Target Regions::target_of_block(FunctionId f, ExprId address, ExprId size) const {
  Target result = target(f, address);
  if (!size.valid() || program_.exprs[size].kind != ExprKind::Constant)
    return result;
  const std::uint64_t bytes = program_.exprs[size].value;
  std::uint64_t offset = 0;
  for (ExprId id = address; program_.exprs[id].kind == ExprKind::Field;) {
    const Expr& e = program_.exprs[id];
    const Field& field = program_.types[e.type].fields[e.value];
    if (program_.types[field.type].size == 0 || offset + bytes <= program_.types[field.type].size)
      break;
    offset += field.offset;
    result = {
        .kind = Target::Kind::Record, .record = e.type, .delta = static_cast<std::int64_t>(offset)};
    id = e.a;
  }
  return result;
}

// --- pointer flow --------------------------------------------------------------------------

/// An address is used as that of a record.
void Regions::use_as(const Target& target, TypeId record) {
  if (target.kind == Target::Kind::Area) {
    view_as(target.node, record);
  } else if (target.kind == Target::Kind::Record) {
    if (is_behind(target))
      view_as(trailing(target.record), record);
    else if (target.delta_known)
      overlay(record, target.record, -target.delta);
    else
      overlay_anywhere(record, target.record);
  }
}

/// A value is stored where pointers of `declared` type are kept.
void Regions::flow(const Target& value, TypeId declared, std::uint32_t destination_class) {
  const Type& type = program_.types[declared];
  if (type.kind == TypeKind::Pointer) {
    const TypeId pointee = strip_arrays(type.element);
    if (program_.types[pointee].kind == TypeKind::Record) {
      use_as(value, pointee);
      return;
    }
  }
  if (value.kind == Target::Kind::Record) {
    if (is_behind(value))
      unify(destination_class, trailing(value.record));
    else
      nodes_[find(destination_class)].sources.insert(
          {value.record, value.delta_known ? value.delta : kAnywhere});
  } else if (value.kind == Target::Kind::Area) {
    unify(destination_class, value.node);
  }
}

/// The node of `size` bytes at a place in a record: the leaves there, or anywhere in it.
std::uint32_t Regions::record_leaf(const Target& target, std::int64_t size) {
  std::uint32_t hit = kNone;
  for (const Leaf& l : leaves(target.record)) {
    const bool overlaps =
        !target.delta_known || (static_cast<std::int64_t>(l.offset) < target.delta + size &&
                                target.delta < static_cast<std::int64_t>(l.end));
    if (!overlaps)
      continue;
    named_.insert(l.node);
    if (hit == kNone) {
      hit = l.node;
    } else {
      unify(hit, l.node);
      nodes_[find(hit)].access = kMixed;
    }
  }
  if (hit != kNone)
    return hit;
  return trailing(target.record);
}

bool Regions::is_behind(const Target& target) const {
  return target.kind == Target::Kind::Record && target.delta_known && target.delta > 0 &&
         target.delta >= static_cast<std::int64_t>(program_.types[target.record].size);
}

/// Memory outside the record as declared (a trailing buffer): an area of its own for each type.
std::uint32_t Regions::trailing(TypeId record) {
  auto [it, inserted] = trailing_.try_emplace(record, 0);
  if (inserted) {
    it->second = new_node();
    nodes_[it->second].is_variable = true;
  }
  return it->second;
}

/// An access to more bytes than the field has that it names: its neighbours are reached, too.
void Regions::widen(ExprId address, std::uint64_t size) {
  const Expr& e = program_.exprs[address];
  if (e.kind != ExprKind::Field)
    return;
  const Field& field = program_.types[e.type].fields[e.value];
  if (program_.types[field.type].size >= size || program_.types[field.type].size == 0 ||
      program_.types[strip_arrays(field.type)].kind == TypeKind::Record)
    return;
  const Target place{.kind = Target::Kind::Record,
                     .record = e.type,
                     .delta = static_cast<std::int64_t>(field.offset)};
  unify(leaf(e.type, field.offset), record_leaf(place, static_cast<std::int64_t>(size)));
}

void Regions::access(FunctionId f, ExprId address, TypeId type) {
  const Target t = target(f, address);
  const auto size = static_cast<unsigned>(program_.types[type].size);
  if (t.kind == Target::Kind::Record)
    record_access_[{f, address}] = record_leaf(t, size);
  else
    widen(address, size);
  const std::uint32_t n = find(t.kind == Target::Kind::Record ? record_access_[{f, address}]
                               : t.kind == Target::Kind::Area ? t.node
                                                              : anywhere());
  Node& node = nodes_[n];
  node.is_area = true;
  if (node.access == 0)
    node.access = size;
  else if (node.access != size)
    node.access = kMixed;
}

/// Memory at addresses that come from nowhere known (integers used as addresses).
std::uint32_t Regions::anywhere() {
  if (anywhere_ == kNone)
    anywhere_ = new_variable();
  return anywhere_;
}

// --- the pass over the program -------------------------------------------------------------

/// Either operand of arithmetic may bring the address that the result is.
void Regions::link_operands(FunctionId f, const Expr& e) {
  const bool is_difference = e.kind == ExprKind::Binary && e.binary() == BinaryOp::Sub;
  Target a = target(f, e.a), b = target(f, e.b);
  if (a.kind == Target::Kind::None || b.kind == Target::Kind::None)
    return;
  if (a.kind == Target::Kind::Area && b.kind == Target::Kind::Area) {
    if (target_of_operands(f, e, 0).node != a.node)
      std::swap(a, b);
    links_.push_back({a.node, b.node, is_difference && is_pointer(f, e.a) && is_pointer(f, e.b)});
  } else if (is_difference) {
    b.delta_known = false;
    if (a.kind == Target::Kind::Area)
      flow(b, program_.types.void_type(), a.node);
  } else if (a.kind == b.kind) {
    a.delta_known = false;
    use_as(a, b.record);
  }
}

/// Field(base, record, …): the base is used as the address of a record.
void Regions::visit_addresses(FunctionId f, ExprId root) {
  if (!root.valid())
    return;
  std::vector<ExprId> work{root};
  while (!work.empty()) {
    const ExprId id = work.back();
    work.pop_back();
    if (!id.valid() || !visited_.insert(id).second)
      continue;
    const Expr& e = program_.exprs[id];
    if (e.kind == ExprKind::Field) {
      const Target base = target(f, e.a);
      if (!(base.kind == Target::Kind::Record && base.record == e.type && base.delta_known &&
            base.delta == 0))
        use_as(base, e.type);
    } else if (e.kind == ExprKind::Index) {
      const TypeId element = strip_arrays(e.type);
      Target base = target(f, e.a);
      if (program_.types[element].kind == TypeKind::Record &&
          !(base.kind == Target::Kind::Record && base.record == element)) {
        base.delta_known = false; // an element may lie anywhere in it
        use_as(base, element);
      } else if (program_.types[element].kind != TypeKind::Record && !is_pointer(f, e.a)) {
        link_operands(f, e);
      }
    } else if (e.kind == ExprKind::Binary && e.width > 1) {
      link_operands(f, e);
    } else if (e.kind == ExprKind::Select) {
      const Target x = target(f, e.b), y = target(f, e.c);
      if (x.kind == Target::Kind::Area && y.kind == Target::Kind::Area)
        unify(x.node, y.node);
      else if (x.kind == Target::Kind::Record)
        use_as(y, x.record);
      else if (y.kind == Target::Kind::Record)
        use_as(x, y.record);
    }
    work.push_back(e.a);
    work.push_back(e.b);
    work.push_back(e.c);
  }
}

void Regions::visit_call(FunctionId f, const Call& call, const CallSite& site) {
  if (site.may_be_external)
    for (ExprId argument : call.arguments)
      write_whole(target(f, argument), std::nullopt);
  for (FunctionId callee : site.callees) {
    const Function& target_function = program_[callee];
    if (!target_function.is_defined)
      continue;
    const std::size_t n =
        std::min<std::size_t>(call.arguments.size(), target_function.parameter_count);
    for (std::size_t i = 0; i < n; ++i)
      flow(target(f, call.arguments[i]), target_function.locals[i].type,
           local_classes_[callee.index][i]);
    if (!call.result.valid())
      continue;
    const TypeId declared = program_[f].locals[call.result.index].type;
    const Target value = target_of_result(callee);
    const std::uint32_t destination = local_classes_[f.index][call.result.index];
    if (value.kind != Target::Kind::Area) {
      flow(value, declared, destination);
      continue;
    }
    const Type& type = program_.types[declared];
    const TypeId record =
        type.kind == TypeKind::Pointer ? strip_arrays(type.element) : program_.types.void_type();
    const bool names_record = program_.types[record].kind == TypeKind::Record;
    result_flows_.push_back({callee, destination, names_record ? record : TypeId{}});
  }
}

Target Regions::target_of_result(FunctionId f) const {
  const Type& result = program_.types[program_.types[program_[f].type].element];
  if (result.kind == TypeKind::Pointer)
    return target_of_type(result.element, result_classes_[f.index]);
  return {.kind = Target::Kind::Area, .node = result_classes_[f.index], .is_integer = true};
}

void Regions::visit_statement(FunctionId f, const Statement& statement) {
  const auto local_type = [&](LocalId l) { return program_[f].locals[l.index].type; };
  if (const auto* s = std::get_if<Assign>(&statement.kind)) {
    visit_addresses(f, s->value);
    flow(target(f, s->value), local_type(s->target), local_classes_[f.index][s->target.index]);
  } else if (const auto* s = std::get_if<Load>(&statement.kind)) {
    visit_addresses(f, s->address);
    access(f, s->address, s->type);
    flow(target_of_content(s->type, node_of(f, s->address)), local_type(s->target),
         local_classes_[f.index][s->target.index]);
  } else if (const auto* s = std::get_if<Store>(&statement.kind)) {
    visit_addresses(f, s->address);
    visit_addresses(f, s->value);
    access(f, s->address, s->type);
    flow(target(f, s->value), s->type, content(node_of(f, s->address)));
  } else if (const auto* s = std::get_if<Copy>(&statement.kind)) {
    visit_copy(f, *s);
  } else if (const auto* s = std::get_if<Fill>(&statement.kind)) {
    visit_addresses(f, s->target);
    write_whole(target_of_block(f, s->target, s->size), constant(s->size));
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

/// What the pointers in a block of memory point to.
std::vector<std::uint32_t> Regions::contents_of(const Target& target) {
  std::vector<std::uint32_t> result;
  if (target.kind == Target::Kind::Area)
    result.push_back(content(target.node));
  if (target.kind == Target::Kind::Record)
    for (const Leaf& l : leaves(target.record))
      if ((l.end - l.offset) * 8 >= program_.pointer_bits)
        result.push_back(content(l.node));
  return result;
}

/// Pointers that are copied point where they did.
void Regions::visit_copy(FunctionId f, const Copy& copy) {
  visit_addresses(f, copy.target);
  visit_addresses(f, copy.source);
  const TypeId record = strip_arrays(copy.type);
  const Target to = target_of_block(f, copy.target, copy.size);
  const Target from = target_of_block(f, copy.source, copy.size);
  if (program_.types[record].kind == TypeKind::Record) {
    write_whole({.kind = Target::Kind::Record, .record = record}, constant(copy.size));
    use_as(to, record);
    use_as(from, record);
    return;
  }
  write_whole(to, constant(copy.size));
  const auto same_place = [](const Target& a, const Target& b) {
    return a.kind == Target::Kind::Record && b.kind == a.kind && a.record == b.record &&
           a.delta_known && b.delta_known && a.delta == b.delta;
  };
  if (same_place(to, from))
    return;
  const auto of_target = contents_of(to), of_source = contents_of(from);
  if (of_target.empty() || of_source.empty())
    return;
  for (const std::uint32_t node : of_target)
    unify(of_target.front(), node);
  for (const std::uint32_t node : of_source)
    unify(of_target.front(), node);
}

Target Regions::target_of_content(TypeId type, std::uint32_t node) {
  const Type& t = program_.types[type];
  return target_of_type(t.kind == TypeKind::Pointer ? t.element : program_.types.void_type(),
                        content(node));
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
      flow(target(f, ret->value), result, result_classes_[f.index]);
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
      const Target value = target(FunctionId{0}, piece.value); // no locals in an initial value
      if (value.kind == Target::Kind::None)
        continue;
      // The place that holds the pointer: the variable itself, or the leaf at the offset.
      const TypeId element = strip_arrays(program_.globals[g].type);
      if (program_.types[element].kind == TypeKind::Record) {
        const std::uint64_t size = std::max<std::uint64_t>(program_.types[element].size, 1);
        for (const Leaf& l : leaves(element))
          if (l.offset <= piece.offset % size && piece.offset % size < l.end)
            flow(value, piece.type, content(l.node));
      } else {
        flow(value, piece.type, content(global_nodes_[g]));
      }
    }
  }
}

std::uint32_t Regions::node_of(FunctionId f, ExprId address) const {
  const Target t = target(f, address);
  if (t.kind == Target::Kind::Area)
    return find(t.node);
  if (t.kind == Target::Kind::Record) {
    const auto it = record_access_.find({f, address});
    NDV_ASSERT(it != record_access_.end());
    return find(it->second);
  }
  NDV_ASSERT(anywhere_ != kNone);
  return find(anywhere_);
}

} // namespace ndv::analysis
