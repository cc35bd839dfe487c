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
  wild_ = new_cell(types.void_type());
  for (std::uint32_t t = 0; t < types.size(); ++t) {
    if (types[TypeId{t}].kind != TypeKind::Record)
      continue;
    for (const Field& field : types[TypeId{t}].fields) {
      const TypeId element = strip_arrays(field.type);
      if (types[element].kind == TypeKind::Record)
        continue;
      auto [it, inserted] = fields_.try_emplace({TypeId{t}, field.offset}, 0);
      if (inserted) {
        it->second = new_cell(element);
      } else { // members of a union
        Contents& both = cells_[it->second];
        both.holds_functions |= holds_functions(element);
        both.function_type = {};
        if (!record_pointed_to(element).valid())
          both.record = {};
      }
    }
  }
  for (const Global& global : program_.globals)
    globals_.push_back(new_cell(strip_arrays(global.type)));
  for (const Function& function : program_.functions) {
    auto& locals = locals_.emplace_back();
    for (const Local& local : function.locals)
      locals.push_back(new_cell(local.type));
    auto& objects = objects_.emplace_back();
    for (const StackObject& object : function.objects)
      objects.push_back(new_cell(strip_arrays(object.type)));
    results_.push_back(new_cell(types[function.type].element));
  }
  for (std::uint32_t t = 0; t < types.size(); ++t)
    if (types[TypeId{t}].kind == TypeKind::Record)
      join_overlapping(TypeId{t});
}

/// The scalars of a record that may hold a pointer, with those of the records embedded in it; of an
/// array of records, those of its first element.
const std::vector<FunctionPointers::Leaf>& FunctionPointers::leaves(TypeId record) {
  auto [it, inserted] = leaves_.try_emplace(record);
  if (!inserted)
    return it->second;
  std::vector<Leaf> result;
  struct Part {
    TypeId type;
    std::uint64_t at;
  };
  std::vector<Part> work{{record, 0}};
  while (!work.empty()) {
    const Part part = work.back();
    work.pop_back();
    for (const Field& field : program_.types[part.type].fields) {
      const std::uint64_t at = part.at + field.offset;
      const TypeId element = strip_arrays(field.type);
      const Type& type = program_.types[element];
      if (type.kind == TypeKind::Record)
        work.push_back({element, at});
      else if (type.size * 8 >= program_.pointer_bits)
        result.push_back({at, at + std::max(program_.types[field.type].size, type.size),
                          fields_.at({part.type, field.offset})});
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
  if (cell == wild_ && value >= program_.functions.size())
    return; // what is kept there is taken to be used as what it is
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
    pass(from, to, value);
}

/// A pointer to void that is used as something else does not hold a function then.
void FunctionPointers::pass(Cell from, Cell to, Value value) {
  const bool is_cast_to_data = !cells_[to].holds_functions && !cells_[from].function_type.valid();
  if (value >= program_.functions.size() || !is_cast_to_data)
    add_value(to, value);
}

/// One memory is seen as both.
void FunctionPointers::join(Cell a, Cell b) {
  if (!cells_[a].holds_functions || !cells_[b].holds_functions)
    return;
  add_flow(a, b);
  add_flow(b, a);
}

/// Any pointer may name the function.
void FunctionPointers::lose(FunctionId f) {
  if (!lost_.insert(f).second)
    return;
  for (const IndirectCall& call : indirect_)
    call_through(call, f);
}

void FunctionPointers::call_through(const IndirectCall& call, FunctionId callee) {
  if (may_be_called_as(program_, call.call->prototype, program_[callee]))
    link(call.caller, *call.call, callee);
}

/// Its address is taken: any pointer to a scalar may name it.
void FunctionPointers::expose(Cell cell) {
  join(cell, wild_);
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
  const std::set<Value> known = contents.values;
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

void FunctionPointers::propagate() {
  while (!work_.empty() && !deadline_.passed()) {
    const auto [cell, value] = work_.back();
    work_.pop_back();
    for (std::size_t i = 0; i < cells_[cell].flows_to.size(); ++i)
      pass(cell, cells_[cell].flows_to[i], value);
    if (value >= program_.functions.size()) {
      const TypeId record{value - program_.functions.size()};
      const std::set<TypeId> views = cells_[cell].views;
      for (const TypeId view : views)
        overlay(record, view, Cast::Flow);
      const std::set<std::int64_t> accesses = cells_[cell].accesses;
      for (const std::int64_t offset : accesses)
        for (const Cell leaf : cells_at(record, offset))
          expose(leaf);
      continue;
    }
    const FunctionId function{value};
    const std::set<TypeId> kept_in = cells_[cell].kept_in;
    for (const TypeId record : kept_in)
      for (const Cell leaf : cells_at(record, std::nullopt))
        if (cells_[leaf].holds_functions && is_declared_for(leaf, function))
          add_value(leaf, value);
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
      address_of(field.type, leaf == fields_.end() ? wild_ : leaf->second);
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

/// What an access to a scalar at the address reads or writes.
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
      return of_variable(field.type, leaf == fields_.end() ? wild_ : leaf->second);
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
      access_through(pointer, offset.value_or(0));
      return {wild_};
    }
    default:
      return {wild_};
    }
  }
}

/// Scalars are accessed at an offset from where the pointers in the cell point to.
void FunctionPointers::access_through(Cell pointer, std::int64_t offset) {
  if (!cells_[pointer].accesses.insert(offset).second)
    return;
  const std::set<Value> known = cells_[pointer].values;
  for (const Value value : known)
    if (value >= program_.functions.size())
      for (const Cell leaf : cells_at(TypeId{value - program_.functions.size()}, offset))
        expose(leaf);
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
      if (program_.types[element].kind != TypeKind::Record)
        flow(value, globals_[g]);
      else
        for (const Cell cell : cells_at(element, static_cast<std::int64_t>(piece.offset % size)))
          flow(value, cell);
    }
  }
}

void FunctionPointers::visit_function(FunctionId f) {
  visited_.clear();
  for (const Block& block : program_[f].blocks) {
    for (const Statement& statement : block.statements)
      visit_statement(f, statement);
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
      for (const Cell cell : memory(f, s->address))
        flow(sources(f, s->value), cell);
  } else if (const auto* s = std::get_if<Copy>(&statement.kind)) {
    visit_copy(f, *s);
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
  const auto all_cells = [&](const Sources& place, const std::set<TypeId>& seen_as) {
    std::vector<Cell> result = place.pointees;
    for (const TypeId record : seen_as)
      for (const Cell cell : cells_at(record, std::nullopt))
        result.push_back(cell);
    return result;
  };
  if (to.pointees.empty() && from.pointees.empty())
    return;
  for (const Cell source : all_cells(from, in_source))
    for (const Cell target : all_cells(to, in_target))
      add_flow(source, target);
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
  const std::size_t count = std::min<std::size_t>(call.arguments.size(), function.parameter_count);
  for (std::size_t i = 0; i < count; ++i)
    flow(sources(caller, call.arguments[i]), locals_[callee.index][i]);
  if (call.result.valid())
    add_flow(results_[callee.index], locals_[caller.index][call.result.index]);
}

/// What is called outside may keep a function in whatever it is handed, or return it.
void FunctionPointers::leave_program(FunctionId f, const Call& call) {
  const Cell outside = new_cell(program_.types.void_type());
  for (const ExprId argument : call.arguments) {
    const Sources given = sources(f, argument);
    for (const Cell cell : given.cells)
      if (const TypeId record = cells_[cell].record; record.valid())
        keep_in(outside, record);
      else
        add_flow(cell, outside);
    for (const Value value : given.values)
      if (value < program_.functions.size())
        add_value(outside, value);
      else
        keep_in(outside, TypeId{value - program_.functions.size()});
    for (const Cell cell : given.pointees)
      join(cell, outside);
  }
  if (!call.result.valid())
    return;
  const Cell result = locals_[f.index][call.result.index];
  if (cells_[result].holds_functions)
    add_flow(outside, result);
}

/// The cell is no pointer to functions of another type.
bool FunctionPointers::is_declared_for(Cell cell, FunctionId f) const {
  const TypeId type = cells_[cell].function_type;
  const Function& function = program_[f];
  return !type.valid() || type == function.type ||
         std::ranges::find(function.converted_to, type) != function.converted_to.end();
}

/// Functions that reach the cell may be kept anywhere in records of the type.
void FunctionPointers::keep_in(Cell outside, TypeId record) {
  if (!cells_[outside].kept_in.insert(record).second)
    return;
  const std::set<Value> known = cells_[outside].values;
  for (const Value value : known)
    work_.emplace_back(outside, value);
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
    if (!function.address_taken)
      continue;
    if (is_unread(function.base_name))
      add_value(wild_, value_of(FunctionId{f}));
    else if (!seen[f])
      lose(FunctionId{f});
  }
  if (program_.unread_names.empty())
    return;
  for (const auto& [place, cell] : fields_)
    for (const Field& field : program_.types[place.first].fields)
      if (field.offset == place.second && is_unread(field.name))
        expose(cell);
  for (std::size_t g = 0; g < program_.globals.size(); ++g) {
    const Global& global = program_.globals[g];
    const TypeId element = strip_arrays(global.type);
    if (program_.types[element].kind != TypeKind::Record) {
      if (is_unread(global.base_name))
        expose(globals_[g]);
    } else if (!global.is_defined) {
      for (const Cell cell : cells_at(element, std::nullopt))
        expose(cell);
    }
  }
}

std::vector<FunctionId> FunctionPointers::named_by(FunctionId f, ExprId pointer) const {
  const Sources from = sources(f, pointer);
  std::set<FunctionId> result = lost_;
  const auto add = [&](Value value) {
    if (value < program_.functions.size())
      result.insert(FunctionId{value});
  };
  for (const Value value : from.values)
    add(value);
  for (const Cell cell : from.cells)
    std::ranges::for_each(cells_[cell].values, add);
  return {result.begin(), result.end()};
}

} // namespace ndv::analysis
