#include "ir/initial_bytes.h"

#include <algorithm>

namespace ndv::ir {

const std::vector<InitialBytes::Piece>& InitialBytes::pieces(GlobalId id) {
  const auto [it, is_new] = pieces_.try_emplace(id);
  if (!is_new)
    return it->second;
  for (const Initializer& i : program_[id].initializers)
    it->second.push_back(
        {i.offset, program_.types[i.type].size, tapes_.evaluate(i.value, nullptr, {}).value_or(0)});
  std::ranges::sort(it->second, {}, &Piece::offset);
  return it->second;
}

std::optional<std::uint8_t> InitialBytes::byte(std::uint64_t address) {
  const std::optional<GlobalId> id = layout_.global_at(address);
  if (!id || !program_[*id].is_defined || (only_const_ && !program_[*id].is_const))
    return std::nullopt;
  const std::uint64_t offset = address - layout_.global_address(*id);
  const std::vector<Piece>& all = pieces(*id);
  const auto next = std::ranges::upper_bound(all, offset, {}, &Piece::offset);
  if (next == all.begin())
    return 0;
  const Piece& piece = *std::prev(next);
  const std::uint64_t within = offset - piece.offset;
  return within < piece.size ? static_cast<std::uint8_t>(piece.value >> (8 * within)) : 0;
}

} // namespace ndv::ir
