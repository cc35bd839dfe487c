#include <ndv/ir/prototypes.h>

#include <algorithm>

namespace ndv::ir {
namespace {

/// Two types that a call may mix up without the callee noticing: scalars of one size, or the same.
bool compatible(const TypeTable& types, TypeId a, TypeId b) {
  if (a == b)
    return true;
  return types.is_scalar(a) && types.is_scalar(b) && types[a].size == types[b].size;
}

bool same_count(const Type& call, const Type& callee) {
  return call.params.size() == callee.params.size() || call.is_variadic || callee.is_variadic;
}

bool agree(const TypeTable& types, TypeId call, TypeId callee) {
  if (call == callee)
    return true;
  const Type& c = types[call];
  const Type& f = types[callee];
  if (c.kind != TypeKind::Function || f.kind != TypeKind::Function)
    return true;
  if (!same_count(c, f))
    return false;
  if (!compatible(types, c.element, f.element) && c.element != types.void_type() &&
      f.element != types.void_type())
    return false;
  const std::size_t shared = std::min(c.params.size(), f.params.size());
  for (std::size_t i = 0; i < shared; ++i)
    if (!compatible(types, c.params[i], f.params[i]))
      return false;
  return true;
}

unsigned bits(const TypeTable& types, TypeId type) {
  return types.is_scalar(type) ? types.bits(type) : 0;
}

} // namespace

bool may_be_called_as(const Program& program, TypeId pointer, const Function& function) {
  const TypeTable& types = program.types;
  if (agree(types, pointer, function.type))
    return true;
  // The types of an unreadable function may be what recovery from an error made of them.
  if (!function.unreadable.empty() && same_count(types[pointer], types[function.type]))
    return true;
  return std::ranges::any_of(function.converted_to,
                             [&](TypeId type) { return agree(types, pointer, type); });
}

bool call_fits(const Program& program, TypeId call, const Function& callee) {
  const TypeTable& types = program.types;
  if (agree(types, call, callee.type) || !callee.unreadable.empty())
    return true;
  const Type& c = types[call];
  const Type& f = types[callee.type];
  const bool caller_removes = program.pointer_bits == 64;
  if (c.params.size() < f.params.size() || (c.params.size() > f.params.size() && !caller_removes))
    return false;
  if (bits(types, c.element) > bits(types, f.element))
    return false; // the upper bits are what the callee left in the register
  for (std::size_t i = 0; i < f.params.size(); ++i) {
    const unsigned given = bits(types, c.params[i]), read = bits(types, f.params[i]);
    if (caller_removes ? given < read : given != read)
      return false;
  }
  return true;
}

} // namespace ndv::ir
