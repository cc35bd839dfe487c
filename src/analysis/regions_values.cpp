#include "analysis/liveness.h"
#include "analysis/regions.h"

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

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

Regions::Pointee Regions::pointee_of_type(TypeId type, Memory node) const {
  const TypeId element = program_.types.without_arrays(type);
  if (program_.types[element].kind == TypeKind::Record)
    return {element, kNone, 0};
  return {{}, node, 0};
}

/// What the value may be. Of arithmetic, either operand may bring the address that the result is.
std::vector<Regions::Source> Regions::sources(FunctionId f, ExprId value) const {
  struct Part {
    ExprId value;
    std::int64_t delta;
    bool only_addresses;
    auto operator<=>(const Part&) const = default;
  };
  const ExprPool& exprs = program_.exprs;
  std::vector<Source> result;
  const auto add = [&](Pointee address, const Part& part) {
    address.delta = address.record.valid() ? plus(address.delta, part.delta) : 0;
    result.push_back({.address = address, .delta = part.delta});
  };
  std::vector<Part> work{{value, 0, false}};
  std::set<Part> seen;
  while (!work.empty()) {
    const Part part = work.back();
    work.pop_back();
    const Expr& e = exprs[part.value];
    if (!seen.insert(part).second)
      continue;
    switch (e.kind) {
    case ExprKind::Local: {
      if (const TypeId record = program_.types.record_pointed_to(program_[f].locals[e.value].type);
          record.valid())
        add({record, kNone, 0}, part);
      else if (e.width > 1)
        result.push_back({.pointer = locals_[f.index][e.value],
                          .delta = part.delta,
                          .only_addresses = part.only_addresses});
      break;
    }
    case ExprKind::GlobalAddress:
      add(pointee_of_type(program_.globals[e.value].type, global_nodes_[e.value]), part);
      break;
    case ExprKind::ObjectAddress:
      add(pointee_of_type(program_[f].objects[e.value].type, object_nodes_[f.index][e.value]),
          part);
      break;
    case ExprKind::Field: {
      const Field& field = program_.types[e.type].fields[e.value];
      if (const TypeId record = program_.types.without_arrays(field.type);
          program_.types[record].kind == TypeKind::Record)
        add({record, kNone, 0}, part);
      else
        add({{}, leaf(e.type, field.offset), 0}, part);
      break;
    }
    case ExprKind::Index: {
      if (const TypeId element = program_.types.without_arrays(e.type);
          program_.types[element].kind == TypeKind::Record) {
        add({element, kNone, 0}, part);
        break;
      }
      const auto at = constant_of(f, e.b);
      const auto size = static_cast<std::int64_t>(program_.types[e.type].size);
      work.push_back({e.a, at ? plus(part.delta, signed_value(e.b, *at) * size) : kAnywhere,
                      part.only_addresses});
      if (!is_pointer(f, e.a))
        work.push_back({e.b, kAnywhere, part.only_addresses});
      break;
    }
    case ExprKind::Unary:
      work.push_back(
          {e.a, e.unary() == UnaryOp::Not || e.unary() == UnaryOp::Neg ? kAnywhere : part.delta,
           part.only_addresses});
      break;
    case ExprKind::Binary: {
      if (e.width == 1) // a comparison
        break;
      const bool is_sum = e.binary() == BinaryOp::Add, is_difference = e.binary() == BinaryOp::Sub;
      // Masks tag a pointer, or clear its tags.
      const bool is_mask = e.binary() == BinaryOp::And || e.binary() == BinaryOp::Or;
      const auto a = constant_of(f, e.a), b = constant_of(f, e.b);
      if (a && b)
        break;
      if (a || b) {
        const std::int64_t amount = a ? signed_value(e.a, *a) : signed_value(e.b, *b);
        const std::int64_t delta = is_mask               ? part.delta
                                   : is_sum              ? plus(part.delta, amount)
                                   : is_difference && !a ? plus(part.delta, -amount)
                                                         : kAnywhere;
        work.push_back({a ? e.b : e.a, delta, part.only_addresses});
        break;
      }
      const bool a_is_pointer = is_pointer(f, e.a), b_is_pointer = is_pointer(f, e.b);
      if (is_difference && a_is_pointer && b_is_pointer)
        break; // a number of bytes
      const std::int64_t delta = is_mask ? part.delta : kAnywhere;
      work.push_back({e.b, delta, part.only_addresses || (a_is_pointer && !b_is_pointer)});
      work.push_back({e.a, delta, part.only_addresses || (b_is_pointer && !a_is_pointer)});
      break;
    }
    case ExprKind::Select:
      work.push_back({e.c, part.delta, part.only_addresses});
      work.push_back({e.b, part.delta, part.only_addresses});
      break;
    default:
      break;
    }
  }
  return result;
}

std::int64_t Regions::signed_value(ExprId e, std::uint64_t value) const {
  const unsigned unused = 64 - program_.exprs[e].width;
  return static_cast<std::int64_t>(value << unused) >> unused;
}

Target Regions::target(FunctionId f, ExprId address) const {
  const auto all = sources(f, address);
  if (all.empty())
    return {};
  for (const Source& s : all)
    if (s.pointer != kNone || !s.address.record.valid() ||
        s.address.record != all.front().address.record)
      return {.kind = Target::Kind::Area};
  const std::int64_t delta = all.front().address.delta;
  const bool is_known = delta != kAnywhere && std::ranges::all_of(all, [&](const Source& s) {
                          return s.address.delta == delta;
                        });
  return {.kind = Target::Kind::Record,
          .record = all.front().address.record,
          .delta = is_known ? delta : 0,
          .delta_known = is_known};
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

} // namespace ndv::analysis
