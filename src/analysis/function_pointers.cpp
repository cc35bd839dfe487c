#include "analysis/function_pointers.h"

#include <ndv/ir/prototypes.h>

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

FunctionPointers::FunctionPointers(const Program& program, const Deadline& deadline)
    : program_(program), deadline_(deadline) {
  make_cells();
  is_entry_.resize(program.functions.size(), false);
  for (const EntryPoint& entry : program.entries)
    is_entry_[entry.function.index] = true;
  visit_globals();
  for (std::size_t f = 0; f < program.functions.size() && !deadline_.passed(); ++f)
    visit_function(FunctionId{f});
  distrust_unread_code();
  propagate();
}

// --- cells ---------------------------------------------------------------------------------

FunctionPointers::Cell FunctionPointers::new_cell(TypeId type) {
  cells_.push_back(
      {.record = program_.types.record_pointed_to(type),
       .holds_functions = holds_functions(type),
       .function_type = names_function(type) ? program_.types[type].element : TypeId{}});
  return static_cast<Cell>(cells_.size() - 1);
}

/// In memory only pointers to functions: what a pointer to void there holds may be handed to and
/// back from outside.
FunctionPointers::Cell FunctionPointers::new_memory(TypeId type) {
  const Cell cell = new_cell(type);
  cells_[cell].holds_functions = cells_[cell].function_type.valid();
  return cell;
}

bool FunctionPointers::names_function(TypeId type) const {
  const Type& t = program_.types[type];
  return t.kind == TypeKind::Pointer && program_.types[t.element].kind == TypeKind::Function;
}

/// Functions are kept in pointers to functions or to void; where one is stored in anything else,
/// its trace is lost.
bool FunctionPointers::holds_functions(TypeId type) const {
  if (program_.types[type].kind != TypeKind::Pointer)
    return type == program_.types.void_type();
  const TypeKind pointee = program_.types[program_.types[type].element].kind;
  return pointee == TypeKind::Function || pointee == TypeKind::Void;
}

FunctionPointers::Value FunctionPointers::value_of(TypeId record) const {
  return static_cast<Value>(program_.functions.size()) + record.index;
}

/// Of scalars that may hold a pointer, and of the members of unions at the same bytes.
void FunctionPointers::make_cells() {
  const TypeTable& types = program_.types;
  nowhere_ = new_cell(types.void_type());
  cells_[nowhere_].holds_functions = false;
  callbacks_ = new_cell(types.void_type());
  for (std::uint32_t t = 0; t < types.size(); ++t) {
    if (types[TypeId{t}].kind != TypeKind::Record)
      continue;
    for (const Field& field : types[TypeId{t}].fields) {
      const TypeId element = program_.types.without_arrays(field.type);
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
        if (!program_.types.record_pointed_to(element).valid())
          both.record = {};
      }
    }
  }
  for (const Global& global : program_.globals)
    globals_.push_back(new_memory(program_.types.without_arrays(global.type)));
  for (const Function& function : program_.functions) {
    auto& locals = locals_.emplace_back();
    for (const Local& local : function.locals)
      locals.push_back(new_cell(local.type));
    auto& objects = objects_.emplace_back();
    for (const StackObject& object : function.objects)
      objects.push_back(new_memory(program_.types.without_arrays(object.type)));
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
      const TypeId element = program_.types.without_arrays(field.type);
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

// --- queries -------------------------------------------------------------------------------

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
