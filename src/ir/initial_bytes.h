#pragma once

#include "ir/tape.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ndv::ir {

/// The initial values of globals, byte by byte.
class InitialBytes {
public:
  InitialBytes(const Program& program, const Layout& layout, Tapes& tapes, bool only_const)
      : program_(program), layout_(layout), tapes_(tapes), only_const_(only_const) {}

  /// Empty where the address is in no global whose initial value counts.
  std::optional<std::uint8_t> byte(std::uint64_t address);

private:
  struct Piece {
    std::uint64_t offset;
    std::uint64_t size;
    std::uint64_t value;
  };
  const std::vector<Piece>& pieces(GlobalId id);

  const Program& program_;
  const Layout& layout_;
  Tapes& tapes_;
  bool only_const_;
  std::unordered_map<GlobalId, std::vector<Piece>> pieces_; // by offset
};

} // namespace ndv::ir
