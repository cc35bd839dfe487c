#pragma once

#include "report/style.h"

#include <string>
#include <vector>

namespace ndv::report {

struct Cell {
  std::string text;
  Ink ink = Ink::Plain;
};

/// Columns aligned to their widest cell, two blanks apart; each row starts with `indent`.
std::string render_table(const std::vector<std::vector<Cell>>& rows, const Painter& paint,
                         std::string_view indent = "  ");

} // namespace ndv::report
