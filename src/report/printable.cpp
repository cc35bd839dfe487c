#include "report/printable.h"

#include <algorithm>
#include <functional>

namespace ndv::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Bytes of the UTF-8 sequence at the front of `text`, 0 if it is malformed, overlong, a surrogate
/// or a control character (RFC 3629, section 4).
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80)
    return lead < 0x20 || lead == 0x7F ? 0 : 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
    return 0;
  for (std::size_t i = 1; i < length; ++i)
    if (!is_continuation(text[i]))
      return 0;
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool surrogate = lead == 0xED && byte(1) >= 0xA0;
  const bool beyond = lead == 0xF4 && byte(1) >= 0x90;
  const bool control = lead == 0xC2 && byte(1) < 0xA0;
  return overlong || surrogate || beyond || control ? 0 : length;
}

} // namespace

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    std::size_t used = 1;
    if (is_blank(text.front())) {
      if (!result.empty() && result.back() != ' ')
        result += ' ';
    } else if (const std::size_t length = sequence_length(text)) {
      result += text.substr(0, length);
      used = length;
    } else {
      result += kReplacement;
    }
    text.remove_prefix(used);
  }
  return trim_right(std::move(result));
}

std::size_t display_width(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, std::not_fn(is_continuation)));
}

std::string fit(std::string_view text, std::size_t width) {
  const std::size_t columns = display_width(text);
  if (columns <= width)
    return std::string(text);
  // The member that is meant stands at the end.
  const std::size_t head = (width - 1) / 2;
  const std::size_t tail = columns - (width - 1 - head);
  std::string front, back;
  std::size_t column = 0;
  for (const char c : text) {
    column += is_continuation(c) ? 0 : 1; // of c, from 1
    if (column <= head)
      front += c;
    else if (column > tail)
      back += c;
  }
  return trim_right(std::move(front)) + std::string(kEllipsis) + back;
}

std::string pad(std::string text, std::size_t width) {
  const std::size_t used = display_width(text);
  if (used < width)
    text.append(width - used, ' ');
  return text;
}

std::string trim_right(std::string text) {
  const auto last = text.find_last_not_of(' ');
  text.resize(last == std::string::npos ? 0 : last + 1);
  return text;
}

} // namespace ndv::report
