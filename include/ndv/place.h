#pragma once

#include <cstdint>

namespace ndv {

/// A place in a source file. `file` indexes the file table of the ir::Program; line 0 means "no
/// place". Lines and columns count from 1; columns count bytes.
struct Place {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  bool known() const { return line != 0; }
  friend bool operator==(const Place&, const Place&) = default;
  friend auto operator<=>(const Place&, const Place&) = default;
};

} // namespace ndv
