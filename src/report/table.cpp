#include "report/table.h"

#include "report/printable.h"

#include <algorithm>

namespace ndv::report {

std::string render_table(const std::vector<std::vector<Cell>>& rows, const Painter& paint,
                         std::string_view indent) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i].text));
  }
  std::string out;
  for (const auto& row : rows) {
    std::size_t used = row.size();
    while (used > 0 && row[used - 1].text.empty())
      --used;
    out += indent;
    for (std::size_t i = 0; i < used; ++i) {
      out += paint(row[i].ink, row[i].text);
      if (i + 1 < used)
        out.append(widths[i] - display_width(row[i].text) + 2, ' ');
    }
    out += '\n';
  }
  return out;
}

} // namespace ndv::report
