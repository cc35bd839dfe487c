#include "analysis/function_pointers.h"

#include <ndv/ir/prototypes.h>

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

FunctionPointers::FunctionPointers(const Program& program, const Deadline& deadline)
    : program_(program), deadline_(deadline) {
  make_cells();
  visit_globals();
  for (std::size_t f = 0; f < program.functions.size() && !deadline_.passed(); ++f)
    visit_function(FunctionId{f});
  distrust_unread_code();
  propagate();
}

// --- cells ---------------------------------------------------------------------------------

FunctionPointers::Cell FunctionPointers::new_cell(TypeId type) {
  const Type& t = program_.types[type];
  const bool names_function =
      t.kind == TypeKind::Pointer && program_.types[t.element].kind == TypeKind::Function;
  cells_.push_back({.record = record_pointed_to(type),
                    .holds_functions = holds_functions(type),
                    .function_type = names_function ? t.element : TypeId{}});
  return static_cast<Cell>(cells_.size() - 1);
}

/// In memory only pointers to functions: what a pointer to void there holds may be handed to and
/// back from outside.
FunctionPointers::Cell FunctionPointers::new_memory(TypeId type) {
  const Cell cell = new_cell(type);
  cells_[cell].holds_functions = cells_[cell].function_type.valid();
  return cell;
}

/// Functions are kept in pointers to functions or to void; where one is stored in anything else,
/// its trace is lost.
bool FunctionPointers::holds_functions(TypeId type) const {
  if (program_.types[type].kind != TypeKind::Pointer)
    return type == program_.types.void_type();
  const TypeKind pointee = program_.types[program_.types[type].element].kind;
  return pointee == TypeKind::Function || pointee == TypeKind::Void;
}

TypeId FunctionPointers::strip_arrays(TypeId type) const {
  while (program_.types[type].kind == TypeKind::Array)
    type = program_.types[type].element;
  return type;
}

/// Invalid if it points to something else.
TypeId FunctionPointers::record_pointed_to(TypeId pointer) const {
  const Type& type = program_.types[pointer];
  if (type.kind != TypeKind::Pointer)
    return {};
  const TypeId pointee = strip_arrays(type.element);
  return program_.types[pointee].kind == TypeKind::Record ? pointee : TypeId{};
}

FunctionPointers::Value FunctionPointers::value_of(TypeId record) const {
  return static_cast<Value>(program_.functions.size()) + record.index;
}

/// Of scalars that may hold a pointer, and of the members of unions at the same bytes.
void FunctionPointers::make_cells() {
  const TypeTable& types = program_.types;
  nowhere_ = new_cell(types.void_type());
  cells_[nowhere_].holds_functions = false;
  for (std::uint32_t t = 0; t < types.size(); ++t) {
    if (types[TypeId{t}].kind != TypeKind::Record)
      continue;
    for (const Field& field : types[TypeId{t}].fields) {
      const TypeId element = strip_arrays(field.type);
      if (types[element].kind == TypeKind::Record)
        continue;
      auto [it, inserted] = fields_.try_emplace({TypeId{t}, field.offset}, 0);
      if (inserted) {
        it->second = new_memory(element);
      } else { // members of a union
        const Cell other = new_memory(element);
        Contents& both = cells_[it->second];
        both.holds_functions &= cells_[other].holds_functions;
        both.function_type = {};
        if (!record_pointed_to(element).valid())
          both.record = {};
      }
    }
  }
  for (const Global& global : program_.globals)
    globals_.push_back(new_memory(strip_arrays(global.type)));
  for (const Function& function : program_.functions) {
    auto& locals = locals_.emplace_back();
    for (const Local& local : function.locals)
      locals.push_back(new_cell(local.type));
    auto& objects = objects_.emplace_back();
    for (const StackObject& object : function.objects)
      objects.push_back(new_memory(strip_arrays(object.type)));
    results_.push_back(new_cell(types[function.type].element));
  }
  for (std::uint32_t t = 0; t < types.size(); ++t)
    if (types[TypeId{t}].kind == TypeKind::Record)
      join_overlapping(TypeId{t});
}

/// The scalars of a record that may hold a pointer, with those of the records embedded in it; each
/// of an array of records may be anywhere in the array.
const std::vector<FunctionPointers::Leaf>& FunctionPointers::leaves(TypeId record) {
  auto [it, inserted] = leaves_.try_emplace(record);
  if (!inserted)
    return it->second;
  std::vector<Leaf> result;
  struct Part {
    TypeId type;
    std::uint64_t at;
    std::optional<Leaf> array{};
  };
  std::vector<Part> work{{record, 0}};
  while (!work.empty()) {
    const Part part = work.back();
    work.pop_back();
    for (const Field& field : program_.types[part.type].fields) {
      const std::uint64_t at = part.at + field.offset;
      const TypeId element = strip_arrays(field.type);
      const Type& type = program_.types[element];
      const std::uint64_t size = program_.types[field.type].size;
      // A flexible array goes on behind the record.
      const bool is_flexible = program_.types[field.type].kind == TypeKind::Array && size == 0;
      Leaf leaf{at, is_flexible ? std::uint64_t{INT64_MAX} : at + std::max(size, type.size), 0};
      if (part.array)
        leaf = *part.array;
      if (type.kind == TypeKind::Record) {
        work.push_back({element, at,
                        element == field.type && !part.array ? std::nullopt : std::optional(leaf)});
      } else if (type.size * 8 >= program_.pointer_bits) {
        leaf.cell = fields_.at({part.type, field.offset});
        result.push_back(leaf);
      }
    }
  }
  std::ranges::sort(result, {}, &Leaf::begin);
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return leaves_[record] = std::move(result);
}

void FunctionPointers::join_overlapping(TypeId record) {
  const std::vector<Leaf>& all = leaves(record);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size() && all[j].begin < all[i].end; ++j)
      if (program_.types[record].is_union)
        join(all[i].cell, all[j].cell);
}

/// Objects of the one type are also seen as the other, from the same address on. Where only the
/// flow of untyped pointers, which has no calling context, says so, just pointers to functions of
/// one type are taken to be the same.
void FunctionPointers::overlay(TypeId a, TypeId b, Cast cast) {
  if (a == b || !overlaid_.insert({std::min(a, b), std::max(a, b), cast}).second)
    return;
  const std::vector<Leaf> in_a = leaves(a), in_b = leaves(b);
  for (const Leaf& x : in_a)
    for (const Leaf& y : in_b)
      if (x.begin < y.end && y.begin < x.end &&
          (cast == Cast::Written || is_of_one_type(x.cell, y.cell)))
        join(x.cell, y.cell);
}

bool FunctionPointers::is_of_one_type(Cell a, Cell b) const {
  const TypeId type = cells_[a].function_type;
  return type.valid() && type == cells_[b].function_type;
}

// --- flow ----------------------------------------------------------------------------------

void FunctionPointers::add_value(Cell cell, Value value) {
  if (cell == nowhere_ && value >= program_.functions.size())
    return;
  if (value < program_.functions.size() && !cells_[cell].holds_functions) {
    lose(FunctionId{value});
    return;
  }
  if (cells_[cell].values.insert(value).second)
    work_.emplace_back(cell, value);
}

void FunctionPointers::add_flow(Cell from, Cell to) {
  const TypeId source = cells_[from].record, target = cells_[to].record;
  if (from == to || !flows_.insert({from, to}).second)
    return;
  if (source.valid() && target.valid()) {
    overlay(source, target, Cast::Written);
    return;
  }
  if (target.valid())
    view(from, target);
  if (source.valid())
    add_value(to, value_of(source));
  cells_[from].flows_to.push_back(to);
  const std::set<Value> known = cells_[from].values;
  for (const Value value : known)
    add_value(to, value);
}

/// One memory is seen as both.
void FunctionPointers::join(Cell a, Cell b) {
  if (cells_[a].holds_functions && cells_[b].holds_functions) {
    add_flow(a, b);
    add_flow(b, a);
  } else {
    expose(a);
    expose(b);
  }
}

/// What it holds may be read in ways that are not followed.
void FunctionPointers::expose(Cell cell) {
  if (cells_[cell].holds_functions)
    add_flow(cell, nowhere_);
}

/// Records of the type are read as bytes or words, or by code that is not followed.
void FunctionPointers::open(TypeId record) {
  if (!opened_.insert(record).second)
    return;
  for (const Cell leaf : cells_at(record, std::nullopt))
    expose(leaf);
}

/// So are all records that the pointers in the cell name.
void FunctionPointers::open_pointees(Cell pointer) {
  Contents& contents = cells_[pointer];
  if (contents.record.valid()) {
    open(contents.record);
    return;
  }
  if (std::exchange(contents.is_opened, true))
    return;
  const std::set<TypeId> views = contents.views; // what follows may make more cells
  const std::set<Value> known = contents.values;
  for (const TypeId view : views)
    open(view);
  for (const Value value : known)
    if (value >= program_.functions.size())
      open(TypeId{value - program_.functions.size()});
}

/// Any pointer may name the function.
void FunctionPointers::lose(FunctionId f) {
  if (!lost_.insert(f).second)
    return;
  for (const IndirectCall& call : indirect_)
    if (may_find(call.call->prototype, f))
      call_through(call, f);
}

void FunctionPointers::call_through(const IndirectCall& call, FunctionId callee) {
  if (may_be_called_as(program_, call.call->prototype, program_[callee]))
    link(call.caller, *call.call, callee);
}

/// A pointer of the type may name the function, whose trace is lost, only if it is its own type, or
/// one that the program converts its address to and whose calls hand it all of each argument.
bool FunctionPointers::may_find(TypeId prototype, FunctionId f) const {
  const Function& function = program_[f];
  if (prototype == function.type || !function.unreadable.empty())
    return true;
  const auto& given = program_.types[prototype].params;
  const auto& read = program_.types[function.type].params;
  for (std::size_t i = 0; i < std::min(given.size(), read.size()); ++i)
    if (program_.types[given[i]].size < program_.types[read[i]].size)
      return false;
  return std::ranges::find(function.converted_to, prototype) != function.converted_to.end();
}

/// What the pointers in the cell point to is seen as a record of the type.
void FunctionPointers::view(Cell pointer, TypeId record) {
  Contents& contents = cells_[pointer];
  if (contents.record.valid()) {
    overlay(contents.record, record, Cast::Written);
    return;
  }
  if (!contents.views.insert(record).second)
    return;
  const std::set<Value> known = contents.values; // what follows may make more cells
  if (contents.is_opened)
    open(record);
  for (const Value value : known)
    if (value >= program_.functions.size())
      overlay(TypeId{value - program_.functions.size()}, record, Cast::Flow);
}

void FunctionPointers::flow(const Sources& from, Cell to) {
  for (const Cell cell : from.cells)
    add_flow(cell, to);
  for (const Value value : from.values) {
    const TypeId record = cells_[to].record;
    if (record.valid() && value >= program_.functions.size())
      overlay(TypeId{value - program_.functions.size()}, record, Cast::Written);
    else
      add_value(to, value);
  }
  for (const Cell cell : from.pointees)
    expose(cell);
}

/// Nowhere known if there is no place.
void FunctionPointers::store(const Sources& value, const std::vector<Cell>& places) {
  for (const Cell cell : places)
    flow(value, cell);
  if (places.empty())
    flow(value, nowhere_);
}

void FunctionPointers::propagate() {
  while (!work_.empty() && !deadline_.passed()) {
    const auto [cell, value] = work_.back();
    work_.pop_back();
    for (std::size_t i = 0; i < cells_[cell].flows_to.size(); ++i)
      add_value(cells_[cell].flows_to[i], value);
    if (value >= program_.functions.size()) {
      const TypeId record{value - program_.functions.size()};
      const std::set<TypeId> views = cells_[cell].views;
      for (const TypeId view : views)
        overlay(record, view, Cast::Flow);
      if (cells_[cell].is_opened)
        open(record);
      continue;
    }
    const FunctionId function{value};
    for (std::size_t i = 0; i < cells_[cell].calls.size(); ++i) {
      const IndirectCall call = cells_[cell].calls[i];
      call_through(call, function);
    }
  }
}

// --- expressions ---------------------------------------------------------------------------

FunctionPointers::Sources FunctionPointers::sources(FunctionId f, ExprId value) const {
  Sources result;
  if (!value.valid())
    return result;
  const auto address_of = [&](TypeId type, Cell cell) {
    const TypeId element = strip_arrays(type);
    if (program_.types[element].kind == TypeKind::Record)
      result.values.push_back(value_of(element));
    else if (program_.types[element].size * 8 >= program_.pointer_bits)
      result.pointees.push_back(cell);
  };
  std::vector<ExprId> work{value};
  while (!work.empty()) {
    const Expr& e = program_.exprs[work.back()];
    work.pop_back();
    switch (e.kind) {
    case ExprKind::FunctionAddress:
      result.values.push_back(value_of(FunctionId{e.value}));
      break;
    case ExprKind::Local:
      result.cells.push_back(locals_[f.index][e.value]);
      break;
    case ExprKind::GlobalAddress:
      address_of(program_.globals[e.value].type, globals_[e.value]);
      break;
    case ExprKind::ObjectAddress:
      address_of(program_[f].objects[e.value].type, objects_[f.index][e.value]);
      break;
    case ExprKind::Field: {
      const Field& field = program_.types[e.type].fields[e.value];
      const auto leaf = fields_.find({e.type, field.offset});
      address_of(field.type, leaf == fields_.end() ? nowhere_ : leaf->second);
      break;
    }
    case ExprKind::Unary:
      work.push_back(e.a);
      break;
    case ExprKind::Index:
      if (program_.types[strip_arrays(e.type)].kind == TypeKind::Record)
        result.values.push_back(value_of(strip_arrays(e.type)));
      work.push_back(e.a);
      break;
    case ExprKind::Binary:
      if (e.width > 1) {
        work.push_back(e.a);
        work.push_back(e.b);
      }
      break;
    case ExprKind::Select:
      work.push_back(e.b);
      work.push_back(e.c);
      break;
    default:
      break;
    }
  }
  return result;
}

/// The scalars of a record that lie, or may lie, at an offset.
std::vector<FunctionPointers::Cell> FunctionPointers::cells_at(TypeId record,
                                                               std::optional<std::int64_t> offset) {
  const auto width = static_cast<std::int64_t>(program_.pointer_bits / 8);
  std::vector<Cell> result;
  for (const Leaf& leaf : leaves(record))
    if (!offset || (static_cast<std::int64_t>(leaf.begin) < *offset + width &&
                    *offset < static_cast<std::int64_t>(leaf.end)))
      result.push_back(leaf.cell);
  return result;
}

/// What an access to a scalar at the address reads or writes; nothing if that is not followed.
std::vector<FunctionPointers::Cell> FunctionPointers::memory(FunctionId f, ExprId address) {
  std::optional<std::int64_t> offset = 0;
  const auto of_variable = [&](TypeId type, Cell cell) -> std::vector<Cell> {
    const TypeId element = strip_arrays(type);
    if (program_.types[element].kind == TypeKind::Record)
      return cells_at(element, type == element ? offset : std::nullopt);
    return {cell};
  };
  for (;;) {
    const Expr& e = program_.exprs[address];
    switch (e.kind) {
    case ExprKind::Field: {
      const Field& field = program_.types[e.type].fields[e.value];
      const auto leaf = fields_.find({e.type, field.offset});
      return of_variable(field.type, leaf == fields_.end() ? nowhere_ : leaf->second);
    }
    case ExprKind::GlobalAddress:
      return of_variable(program_.globals[e.value].type, globals_[e.value]);
    case ExprKind::ObjectAddress:
      return of_variable(program_[f].objects[e.value].type, objects_[f.index][e.value]);
    case ExprKind::Index:
      if (const TypeId element = strip_arrays(e.type);
          program_.types[element].kind == TypeKind::Record)
        return cells_at(element, offset);
      if (program_.exprs[e.b].kind != ExprKind::Constant)
        offset = std::nullopt;
      else if (offset)
        *offset +=
            static_cast<std::int64_t>(program_.exprs[e.b].value * program_.types[e.type].size);
      address = e.a;
      break;
    case ExprKind::Unary:
      address = e.a;
      break;
    case ExprKind::Binary: {
      const bool is_sum = e.binary() == BinaryOp::Add;
      const Expr& b = program_.exprs[e.b];
      if (!is_sum || b.kind != ExprKind::Constant)
        offset = std::nullopt;
      else if (offset)
        *offset += static_cast<std::int64_t>(b.value);
      address = program_.exprs[e.a].kind == ExprKind::Constant ? e.b : e.a;
      break;
    }
    case ExprKind::Local: {
      const Cell pointer = locals_[f.index][e.value];
      if (cells_[pointer].record.valid())
        return cells_at(cells_[pointer].record, offset);
      open_pointees(pointer);
      return {};
    }
    default:
      return {};
    }
  }
}

/// Field(base, record, …): what the base points to is seen as the record.
void FunctionPointers::visit_fields(FunctionId f, ExprId root) {
  std::vector<ExprId> work{root};
  while (!work.empty()) {
    const ExprId id = work.back();
    work.pop_back();
    if (!id.valid() || !visited_.insert(id).second)
      continue;
    const Expr& e = program_.exprs[id];
    if (e.kind == ExprKind::Field)
      see_as(f, e.a, e.type);
    if (e.kind == ExprKind::Binary && e.width == 1)
      for (const ExprId side : {e.a, e.b}) // what is compared with a function may well be it
        if (program_.exprs[side].kind == ExprKind::FunctionAddress)
          lose(FunctionId{program_.exprs[side].value});
    work.push_back(e.a);
    work.push_back(e.b);
    work.push_back(e.c);
  }
}

void FunctionPointers::see_as(FunctionId f, ExprId address, TypeId record) {
  const Sources from = sources(f, address);
  for (const Cell cell : from.cells)
    view(cell, record);
  for (const Value value : from.values)
    if (value >= program_.functions.size())
      overlay(TypeId{value - program_.functions.size()}, record, Cast::Written);
}

// --- the program ---------------------------------------------------------------------------

void FunctionPointers::visit_globals() {
  for (std::size_t g = 0; g < program_.globals.size(); ++g) {
    const TypeId element = strip_arrays(program_.globals[g].type);
    const std::uint64_t size = std::max<std::uint64_t>(program_.types[element].size, 1);
    for (const Initializer& piece : program_.globals[g].initializers) {
      if (program_.types[piece.type].size * 8 < program_.pointer_bits)
        continue;
      const Sources value = sources(FunctionId{0}, piece.value); // no locals in an initial value
      if (program_.types[element].kind != TypeKind::Record) {
        flow(value, globals_[g]);
        continue;
      }
      const bool is_array = element != program_.globals[g].type;
      store(value, cells_at(element, static_cast<std::int64_t>(is_array ? piece.offset % size
                                                                        : piece.offset)));
    }
  }
}

void FunctionPointers::visit_function(FunctionId f) {
  visited_.clear();
  for (const Block& block : program_[f].blocks) {
    for (const Statement& statement : block.statements)
      visit_statement(f, statement);
    if (const auto* branch = std::get_if<Branch>(&block.terminator.kind))
      visit_fields(f, branch->condition);
    if (const auto* ret = std::get_if<Return>(&block.terminator.kind); ret && ret->value.valid()) {
      visit_fields(f, ret->value);
      flow(sources(f, ret->value), results_[f.index]);
    }
  }
}

void FunctionPointers::visit_statement(FunctionId f, const Statement& statement) {
  const auto holds_pointers = [&](TypeId type) {
    return program_.types[type].size * 8 >= program_.pointer_bits;
  };
  if (const auto* s = std::get_if<Assign>(&statement.kind)) {
    visit_fields(f, s->value);
    if (holds_pointers(program_[f].locals[s->target.index].type))
      flow(sources(f, s->value), locals_[f.index][s->target.index]);
  } else if (const auto* s = std::get_if<Load>(&statement.kind)) {
    visit_fields(f, s->address);
    if (holds_pointers(s->type))
      for (const Cell cell : memory(f, s->address))
        add_flow(cell, locals_[f.index][s->target.index]);
  } else if (const auto* s = std::get_if<Store>(&statement.kind)) {
    visit_fields(f, s->address);
    visit_fields(f, s->value);
    if (holds_pointers(s->type))
      store(sources(f, s->value), memory(f, s->address));
  } else if (const auto* s = std::get_if<Copy>(&statement.kind)) {
    visit_copy(f, *s);
  } else if (const auto* s = std::get_if<Assume>(&statement.kind)) {
    visit_fields(f, s->condition);
  } else if (const auto* s = std::get_if<Call>(&statement.kind)) {
    visit_call(f, *s);
  }
}

/// Whole records are copied to records of their type. Scalars lie where the addresses say.
void FunctionPointers::visit_copy(FunctionId f, const Copy& copy) {
  visit_fields(f, copy.target);
  visit_fields(f, copy.source);
  if (const TypeId record = strip_arrays(copy.type);
      program_.types[record].kind == TypeKind::Record) {
    see_as(f, copy.target, record);
    see_as(f, copy.source, record);
    return;
  }
  const Sources to = sources(f, copy.target), from = sources(f, copy.source);
  const auto records = [&](const Sources& all) {
    std::set<TypeId> result;
    for (const Cell cell : all.cells)
      if (cells_[cell].record.valid())
        result.insert(cells_[cell].record);
    for (const Value value : all.values)
      if (value >= program_.functions.size())
        result.insert(TypeId{value - program_.functions.size()});
    return result;
  };
  const std::set<TypeId> in_target = records(to), in_source = records(from);
  for (const TypeId a : in_target)
    for (const TypeId b : in_source)
      overlay(a, b, Cast::Written);
  for (const Cell cell : from.pointees)
    expose(cell);
  if (to.pointees.empty())
    return;
  for (const TypeId record : in_source) // words of it are
    open(record);
  for (const Cell cell : from.cells)
    open_pointees(cell);
}

void FunctionPointers::visit_call(FunctionId f, const Call& call) {
  visit_fields(f, call.pointer);
  for (const ExprId argument : call.arguments)
    visit_fields(f, argument);
  if (call.callee.valid() && program_[call.callee].is_defined) {
    link(f, call, call.callee);
    return;
  }
  leave_program(f, call);
  if (call.callee.valid())
    return;
  indirect_.push_back({f, &call});
  const std::set<FunctionId> lost = lost_;
  for (const FunctionId function : lost)
    if (may_find(call.prototype, function))
      call_through(indirect_.back(), function);
  const Sources pointer = sources(f, call.pointer);
  for (const Cell cell : pointer.cells) {
    cells_[cell].calls.push_back({f, &call});
    const std::set<Value> known = cells_[cell].values;
    for (const Value value : known)
      work_.emplace_back(cell, value);
  }
  for (const Value value : pointer.values)
    if (value < program_.functions.size())
      link(f, call, FunctionId{value});
}

void FunctionPointers::link(FunctionId caller, const Call& call, FunctionId callee) {
  const Function& function = program_[callee];
  if (!function.is_defined || !linked_.insert({&call, callee}).second)
    return;
  for (std::size_t i = 0; i < call.arguments.size(); ++i)
    flow(sources(caller, call.arguments[i]),
         i < function.parameter_count ? locals_[callee.index][i] : nowhere_);
  if (call.result.valid())
    add_flow(results_[callee.index], locals_[caller.index][call.result.index]);
}

/// Functions that are handed to what is called outside may come from anywhere later, as may those
/// in records that it is handed if it can give a pointer back.
void FunctionPointers::leave_program(FunctionId f, const Call& call) {
  bool gives_pointers =
      call.result.valid() && cells_[locals_[f.index][call.result.index]].holds_functions;
  for (const TypeId parameter : program_.types[call.prototype].params) {
    const Type& type = program_.types[parameter];
    gives_pointers |= type.kind == TypeKind::Pointer &&
                      program_.types[type.element].kind == TypeKind::Pointer &&
                      holds_functions(type.element);
  }
  if (call.callee.valid() && !program_[call.callee].unreadable.empty())
    gives_pointers = true;
  for (const ExprId argument : call.arguments) {
    const Sources given = sources(f, argument);
    flow(given, nowhere_);
    if (!gives_pointers)
      continue;
    for (const Cell cell : given.cells)
      open_pointees(cell);
    for (const Value value : given.values)
      if (value >= program_.functions.size())
        open(TypeId{value - program_.functions.size()});
  }
}

/// Code that could not be read may move pointers between all that it names.
void FunctionPointers::distrust_unread_code() {
  std::vector<bool> seen(program_.functions.size(), false);
  for (std::uint32_t i = 0; i < program_.exprs.size(); ++i)
    if (const Expr& e = program_.exprs[ExprId{i}]; e.kind == ExprKind::FunctionAddress)
      seen[e.value] = true;
  const auto is_unread = [&](const std::string& name) {
    return std::ranges::binary_search(program_.unread_names, name);
  };
  for (std::size_t f = 0; f < program_.functions.size(); ++f) {
    const Function& function = program_.functions[f];
    const bool is_named = is_unread(function.base_name);
    if (function.address_taken && (is_named || !seen[f]))
      lose(FunctionId{f});
    if (is_named)
      expose(results_[f]);
  }
  for (const auto& [place, cell] : fields_)
    for (const Field& field : program_.types[place.first].fields)
      if (field.offset == place.second && is_unread(field.name))
        expose(cell);
  for (std::size_t g = 0; g < program_.globals.size(); ++g) {
    const Global& global = program_.globals[g];
    if (!is_unread(global.base_name))
      continue;
    const TypeId element = strip_arrays(global.type);
    if (program_.types[element].kind == TypeKind::Record)
      open(element);
    else
      expose(globals_[g]);
  }
}

std::vector<FunctionId> FunctionPointers::callees(FunctionId f, const Call& call) const {
  std::set<FunctionId> result;
  for (const FunctionId function : lost_)
    if (may_find(call.prototype, function))
      result.insert(function);
  const auto add = [&](Value value) {
    if (value < program_.functions.size())
      result.insert(FunctionId{value});
  };
  const Sources from = sources(f, call.pointer);
  for (const Value value : from.values)
    add(value);
  for (const Cell cell : from.cells)
    std::ranges::for_each(cells_[cell].values, add);
  std::erase_if(result, [&](FunctionId function) {
    return !may_be_called_as(program_, call.prototype, program_[function]);
  });
  return {result.begin(), result.end()};
}

} // namespace ndv::analysis
