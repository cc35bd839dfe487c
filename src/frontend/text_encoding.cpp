#include "frontend/text_encoding.h"

#include <ndv/frontend.h>

#include <llvm/Support/ConvertUTF.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace ndv::frontend {
namespace {

/// Unicode of the bytes 0x80 to 0x9F; the five that Windows-1252 leaves open stand for themselves.
constexpr std::array<std::uint16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

bool is_ascii(llvm::StringRef bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
}

bool is_utf8(llvm::StringRef bytes) {
  const auto* begin = reinterpret_cast<const llvm::UTF8*>(bytes.begin());
  return llvm::isLegalUTF8String(&begin, reinterpret_cast<const llvm::UTF8*>(bytes.end()));
}

void append_utf8(std::string& out, unsigned code_point) {
  std::array<char, UNI_MAX_UTF8_BYTES_PER_CODE_POINT> buffer;
  char* end = buffer.data();
  if (llvm::ConvertCodePointToUTF8(code_point, end))
    out.append(buffer.data(), end);
}

std::string from_windows_1252(llvm::StringRef bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const unsigned char c : bytes) {
    if (c < 0x80)
      out.push_back(static_cast<char>(c));
    else
      append_utf8(out, c < 0xA0 ? kWindows1252[c - 0x80] : c);
  }
  return out;
}

/// Unpaired surrogates become U+FFFD, so that a damaged file still gives a text.
std::string from_utf16(llvm::StringRef bytes, bool big_endian) {
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return big_endian ? first << 8 | second : second << 8 | first;
  };
  std::string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    unsigned code_point = unit(i);
    if (code_point >= 0xD800 && code_point < 0xDC00 && i + 3 < bytes.size()) {
      const unsigned low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      }
    }
    append_utf8(out, code_point >= 0xD800 && code_point < 0xE000 ? 0xFFFD : code_point);
  }
  return out;
}

} // namespace

std::optional<std::string> to_utf8(llvm::StringRef bytes) {
  if (bytes.starts_with("\xFF\xFE"))
    return from_utf16(bytes, false);
  if (bytes.starts_with("\xFE\xFF"))
    return from_utf16(bytes, true);
  if (is_ascii(bytes) || is_utf8(bytes) || is_binary(bytes))
    return std::nullopt;
  return from_windows_1252(bytes);
}

bool is_binary(llvm::StringRef utf8) {
  constexpr std::size_t kBytesPerControl = 100; // a stray one in a comment makes no binary file
  std::size_t controls = 0;
  for (const char c : utf8) {
    if (c == '\0')
      return true;
    controls += c > 0 && c < ' ' && !(c >= '\t' && c <= '\r');
  }
  return controls * kBytesPerControl > utf8.size() + 2 * kBytesPerControl;
}

std::string without_mark(std::string bytes) {
  const llvm::StringRef text = bytes;
  if (text.starts_with("\xEF\xBB\xBF"))
    return bytes.substr(3);
  const bool is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  return is_utf16 ? *to_utf8(text) : bytes;
}

} // namespace ndv::frontend
