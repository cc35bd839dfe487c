#include "analysis/function_pointers.h"
#include "ir/expr_walk.h"

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

// The pass over the program: what flows where.

// --- expressions ---------------------------------------------------------------------------

FunctionPointers::Sources FunctionPointers::sources(FunctionId f, ExprId value) const {
  Sources result;
  if (!value.valid())
    return result;
  const auto add_record = [&](TypeId record, std::int64_t by) {
    if (by != 0)
      result.moved.push_back({record, by});
    else
      result.values.push_back(value_of(record));
  };
  struct Part {
    ExprId value;
    std::int64_t by; // bytes; 0 too if not known
  };
  std::int64_t by = 0;
  const auto address_of = [&](TypeId type, Cell cell) {
    const TypeId element = program_.types.without_arrays(type);
    if (program_.types[element].kind == TypeKind::Record)
      add_record(element, by);
    else if (program_.types[element].size * 8 >= program_.pointer_bits)
      result.pointees.push_back(cell);
  };
  std::vector<Part> work{{value, 0}};
  while (!work.empty()) {
    const Expr& e = program_.exprs[work.back().value];
    by = work.back().by;
    work.pop_back();
    switch (e.kind) {
    case ExprKind::FunctionAddress:
      result.values.push_back(value_of(FunctionId{e.value}));
      break;
    case ExprKind::Local:
      if (const Cell cell = locals_[f.index][e.value]; by != 0 && cells_[cell].record.valid())
        result.moved.push_back({cells_[cell].record, by});
      else
        result.cells.push_back(cell);
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
      work.push_back({e.a, by});
      break;
    case ExprKind::Index:
      if (const TypeId element = program_.types.without_arrays(e.type);
          program_.types[element].kind == TypeKind::Record) {
        add_record(element, by);
        by = 0;
      } else {
        const Expr& b = program_.exprs[e.b];
        by = b.kind == ExprKind::Constant
                 ? by + static_cast<std::int64_t>(b.value * program_.types[e.type].size)
                 : 0;
      }
      work.push_back({e.a, by});
      break;
    case ExprKind::Binary: {
      if (e.width == 1)
        break;
      const Expr& b = program_.exprs[e.b];
      const bool is_sum = e.binary() == BinaryOp::Add;
      if (b.kind == ExprKind::Constant && (is_sum || e.binary() == BinaryOp::Sub)) {
        const auto bytes = static_cast<std::int64_t>(b.value);
        work.push_back({e.a, by + (is_sum ? bytes : -bytes)});
        break;
      }
      work.push_back({e.a, 0});
      work.push_back({e.b, 0});
      break;
    }
    case ExprKind::Select:
      work.push_back({e.b, by});
      work.push_back({e.c, by});
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
std::vector<FunctionPointers::Cell> FunctionPointers::memory(FunctionId f, ExprId address,
                                                             Access access) {
  std::optional<std::int64_t> offset = 0;
  const auto of_variable = [&](TypeId type, Cell cell) -> std::vector<Cell> {
    const TypeId element = program_.types.without_arrays(type);
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
      if (const TypeId element = program_.types.without_arrays(e.type);
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
      if (access == Access::Read)
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
  for_each_unseen(program_.exprs, root, visited_, [&](const Expr& e) {
    if (e.kind == ExprKind::Field)
      see_as(f, e.a, e.type);
    if (e.kind == ExprKind::Binary && e.width == 1)
      for (const ExprId side : {e.a, e.b}) // what is compared with a function may well be it
        if (program_.exprs[side].kind == ExprKind::FunctionAddress)
          lose(FunctionId{program_.exprs[side].value});
  });
}

void FunctionPointers::see_as(FunctionId f, ExprId address, TypeId record) {
  const Sources from = sources(f, address);
  for (const Cell cell : from.cells)
    view(cell, record);
  for (const Value value : from.values)
    if (value >= program_.functions.size())
      overlay(TypeId{value - program_.functions.size()}, record, Cast::Written);
  for (const Moved& moved : from.moved)
    if (!is_in(moved, record))
      overlay(moved.record, record, Cast::Written);
  for (const Cell cell : from.pointees)
    expose(cell);
}

/// The record that the whole is taken to lie around does lie there in it.
bool FunctionPointers::is_in(const Moved& part, TypeId whole) const {
  std::vector<std::pair<TypeId, std::int64_t>> work{{whole, -part.by}};
  while (!work.empty()) {
    const auto [record, at] = work.back();
    work.pop_back();
    if (record == part.record && at == 0)
      return true;
    for (const Field& field : program_.types[record].fields) {
      const TypeId element = program_.types.without_arrays(field.type);
      const auto begin = static_cast<std::int64_t>(field.offset);
      const auto size = static_cast<std::int64_t>(program_.types[field.type].size);
      const auto one = static_cast<std::int64_t>(program_.types[element].size);
      if (program_.types[element].kind == TypeKind::Record && begin <= at && at < begin + size)
        work.emplace_back(element, (at - begin) % one);
    }
  }
  return false;
}

// --- the program ---------------------------------------------------------------------------

void FunctionPointers::visit_globals() {
  for (std::size_t g = 0; g < program_.globals.size(); ++g) {
    const TypeId element = program_.types.without_arrays(program_.globals[g].type);
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
  if (program_[f].address_taken || is_entry_[f.index])
    expose(results_[f.index]); // the outside gets it
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
      for (const Cell cell : memory(f, s->address, Access::Read))
        add_flow(cell, locals_[f.index][s->target.index]);
  } else if (const auto* s = std::get_if<Store>(&statement.kind)) {
    visit_fields(f, s->address);
    visit_fields(f, s->value);
    if (holds_pointers(s->type))
      store(sources(f, s->value), memory(f, s->address, Access::Write));
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
  if (const TypeId record = program_.types.without_arrays(copy.type);
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
    for (const Moved& moved : all.moved)
      result.insert(moved.record);
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
/// in records that it is handed if it can give a pointer to a function back. The kit calls its
/// callbacks itself.
void FunctionPointers::leave_program(FunctionId f, const Call& call) {
  bool gives_pointers =
      call.result.valid() && cells_[locals_[f.index][call.result.index]].function_type.valid();
  for (const TypeId parameter : program_.types[call.prototype].params) {
    const Type& type = program_.types[parameter];
    gives_pointers |= type.kind == TypeKind::Pointer &&
                      program_.types[type.element].kind == TypeKind::Pointer &&
                      names_function(type.element);
  }
  if (call.callee.valid() && !program_[call.callee].unreadable.empty())
    gives_pointers = true;
  const auto& parameters = program_.types[call.prototype].params;
  const bool is_kit = call.callee.valid() && program_[call.callee].is_kit;
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    const Sources given = sources(f, call.arguments[i]);
    const bool is_callback = is_kit && i < parameters.size() && names_function(parameters[i]);
    flow(given, is_callback && !gives_pointers ? callbacks_ : nowhere_);
    if (!gives_pointers)
      continue;
    for (const Cell cell : given.cells)
      open_pointees(cell);
    for (const Value value : given.values)
      if (value >= program_.functions.size())
        open(TypeId{value - program_.functions.size()});
    for (const Moved& moved : given.moved)
      open(moved.record);
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
    const TypeId element = program_.types.without_arrays(global.type);
    if (program_.types[element].kind == TypeKind::Record)
      open(element);
    else
      expose(globals_[g]);
  }
}

} // namespace ndv::analysis
