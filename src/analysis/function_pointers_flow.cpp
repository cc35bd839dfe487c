#include "analysis/function_pointers.h"

#include <ndv/ir/prototypes.h>

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

// Functions flow from cell to cell.

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
  for (const Moved& moved : from.moved) {
    if (const TypeId record = cells_[to].record; !record.valid())
      add_value(to, value_of(moved.record));
    else if (!is_in(moved, record))
      overlay(moved.record, record, Cast::Written);
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

} // namespace ndv::analysis
