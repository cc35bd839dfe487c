#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ndv::report {

/// `text` on one line: runs of white space become one blank, bytes that are no UTF-8 and control
/// characters become U+FFFD, so that no source can write escape sequences to a terminal.
std::string printable(std::string_view text);

/// Code points of valid UTF-8; stands for the columns on a terminal.
std::size_t display_width(std::string_view text);

/// Cuts to `width` columns (at least 1): an ellipsis stands for the middle.
std::string fit(std::string_view text, std::size_t width);

/// Fills up with blanks to `width` columns.
std::string pad(std::string text, std::size_t width);

/// Drops the blanks at the end.
std::string trim_right(std::string text);

} // namespace ndv::report
