#include "engine/memory.h"

#include <ndv/assert.h>

#include <algorithm>

// What const globals hold, and how reads make use of it.

namespace ndv::engine {

using analysis::RegionId;
using smt::Term;

namespace {

constexpr std::size_t kMostTableEntries = 512;
constexpr std::uint64_t kFewBytes = 64; // of a table that is read at any of its bytes

/// The value of an initialiser: a constant, or an address with constant offsets.
std::uint64_t initial_value(const ir::Program& program, const ir::Layout& layout, ir::ExprId id) {
  std::uint64_t sum = 0;
  for (;;) {
    const ir::Expr& e = program.exprs[id];
    switch (e.kind) {
    case ir::ExprKind::Constant:
      return sum + e.value;
    case ir::ExprKind::GlobalAddress:
      return sum + layout.global_address(ir::GlobalId{e.value});
    case ir::ExprKind::FunctionAddress:
      return sum + layout.function_address(ir::FunctionId{e.value});
    case ir::ExprKind::Field:
      sum += program.types[e.type].fields[e.value].offset;
      id = e.a;
      break;
    case ir::ExprKind::Index:
      sum += program.types[e.type].size * program.exprs[e.b].value;
      id = e.a;
      break;
    case ir::ExprKind::Binary:
      NDV_ASSERT(program.exprs[e.b].kind == ir::ExprKind::Constant);
      sum +=
          e.binary() == ir::BinaryOp::Sub ? 0 - program.exprs[e.b].value : program.exprs[e.b].value;
      id = e.a;
      break;
    case ir::ExprKind::Unary:
      id = e.a;
      break;
    default:
      NDV_ASSERT(!"an initialiser that is not constant");
    }
  }
}

} // namespace

/// The initial value of a const global at a constant address.
std::optional<Term> Memory::read_constant(Term address, unsigned bytes) {
  const auto value = terms_.value(address);
  const auto global = value ? layout_.global_at(*value) : std::nullopt;
  if (!global || !program_[*global].is_const || !program_[*global].is_defined)
    return std::nullopt;
  const std::uint64_t begin = *value - layout_.global_address(*global), end = begin + bytes;
  std::uint64_t result = 0;
  for (const ir::Initializer& piece : program_[*global].initializers) {
    const std::uint64_t piece_end = piece.offset + program_.types[piece.type].size;
    if (piece.offset >= end || piece_end <= begin)
      continue;
    const std::uint64_t known = initial_value(program_, layout_, piece.value);
    for (std::uint64_t at = std::max(piece.offset, begin); at < std::min(piece_end, end); ++at)
      result |= ((known >> (8 * (at - piece.offset))) & 0xFF) << (8 * (at - begin));
  }
  return terms_.constant(bytes * 8, result);
}

/// A pointer was chosen on the way here: what each choice held at entry.
Term Memory::read_chosen(RegionId region, Term address, unsigned bytes) {
  const auto key = std::tuple(region.index, address, bytes);
  if (const auto it = chosen_.find(key); it != chosen_.end())
    return it->second;
  const auto split = terms_.split(address);
  const auto args = terms_[*split.base].args;
  const Term condition = args[0], then_base = args[1], else_base = args[2];
  const Term offset = terms_.constant(terms_.width(address), split.offset);
  const Term then_value = read_epoch(region, 0, terms_.add(then_base, offset), bytes);
  const Term else_value = read_epoch(region, 0, terms_.add(else_base, offset), bytes);
  const Term result = terms_.ite(condition, then_value, else_value);
  chosen_.emplace(key, result);
  return result;
}

/// The address is a choice, and one of those is a constant in a const global.
bool Memory::names_const_global(Term address) {
  const auto split = terms_.split(address);
  if (!split.base || terms_[*split.base].op != smt::Op::Ite)
    return false;
  std::vector<Term> work{*split.base};
  for (std::size_t seen = 0; !work.empty() && seen < kMostTableEntries; ++seen) {
    const smt::Node& node = terms_[work.back()];
    work.pop_back();
    if (node.op == smt::Op::Ite) {
      work.push_back(node.args[2]);
      work.push_back(node.args[1]);
    } else if (node.op == smt::Op::Constant) {
      const auto global = layout_.global_at(node.value + split.offset);
      if (global && program_[*global].is_const && program_[*global].is_defined)
        return true;
    }
  }
  return false;
}

/// The bytes [address, address + bytes) of the table are one of its pieces, or zeros: never parts.
bool Memory::reads_whole_pieces(const ir::Global& table, Term address, Term base, unsigned bytes) {
  const Addresses::Origin* origin = addresses_.origin(address);
  const std::uint64_t record_size = origin ? program_.types[origin->record].size : 0;
  if (record_size != 0) {
    if (program_.types.without_arrays(table.type) != origin->record)
      return false;
    return std::all_of(table.initializers.begin(), table.initializers.end(),
                       [&](const ir::Initializer& piece) {
                         const std::uint64_t at = piece.offset % record_size;
                         const std::uint64_t size = program_.types[piece.type].size;
                         return at >= origin->offset + bytes || at + size <= origin->offset ||
                                (at == origin->offset && size == bytes);
                       });
  }
  return multiple(terms_.sub(address, base), bytes) &&
         std::all_of(table.initializers.begin(), table.initializers.end(),
                     [&](const ir::Initializer& piece) {
                       return program_.types[piece.type].size == bytes && piece.offset % bytes == 0;
                     });
}

/// What a const global holds at a place that is not a constant, if the place is inside it.
std::optional<Memory::TableRead> Memory::read_table(Term address, unsigned bytes) {
  const auto split = terms_.split(address);
  const auto global = split.base ? layout_.global_at(split.offset) : std::nullopt;
  if (!global || !program_[*global].is_const || !program_[*global].is_defined)
    return std::nullopt;
  const ir::Global& table = program_[*global];
  const unsigned width = terms_.width(address);
  const std::uint64_t first = layout_.global_address(*global);
  const Term base = terms_.constant(width, first);
  const std::uint64_t size = program_.types[table.type].size;
  const Term inside = terms_.ult(terms_.sub(address, base), terms_.constant(width, size));
  Term value = terms_.constant(bytes * 8, 0);
  if (table.initializers.size() <= kMostTableEntries &&
      reads_whole_pieces(table, address, base, bytes)) {
    for (const ir::Initializer& piece : table.initializers)
      if (program_.types[piece.type].size == bytes)
        value = terms_.ite(
            terms_.eq(address, terms_.constant(width, first + piece.offset)),
            terms_.constant(bytes * 8, initial_value(program_, layout_, piece.value)), value);
    return TableRead{inside, value};
  }
  if (size > kFewBytes || size < bytes)
    return std::nullopt;
  for (std::uint64_t at = first; at + bytes <= first + size; ++at) {
    const Term place = terms_.constant(width, at);
    if (const auto known = read_constant(place, bytes))
      value = terms_.ite(terms_.eq(address, place), *known, value);
  }
  const Term places = terms_.constant(width, size - bytes + 1); // where all bytes are inside
  return TableRead{terms_.ult(terms_.sub(address, base), places), value};
}

} // namespace ndv::engine
