#include "ir/token_reader.h"

#include <ndv/error.h>

#include <fmt/format.h>

#include <charconv>

namespace ndv::ir {

const Token& TokenReader::take() {
  const Token& token = peek();
  if (!at_end())
    ++next_;
  return token;
}

void TokenReader::expect_mark(std::string_view text) {
  if (!take_mark(text))
    fail(fmt::format("'{}' is expected", text));
}

void TokenReader::expect_word(std::string_view text) {
  if (!take_word(text))
    fail(fmt::format("'{}' is expected", text));
}

std::string TokenReader::expect(TokenKind kind, std::string_view what) {
  if (peek().kind != kind)
    fail(fmt::format("{} is expected", what));
  return take().text;
}

std::uint64_t TokenReader::to_number(std::string_view text) const {
  const int base = text.starts_with("0x") ? 16 : 10;
  if (base == 16)
    text.remove_prefix(2);
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc{} || end != text.data() + text.size())
    fail("a number is expected");
  return value;
}

std::uint64_t TokenReader::number() {
  if (peek().kind != TokenKind::Word)
    fail("a number is expected");
  const std::uint64_t value = to_number(peek().text);
  take();
  return value;
}

std::uint64_t TokenReader::number_up_to(std::uint64_t limit) {
  const std::uint64_t value = number();
  if (value > limit)
    fail(fmt::format("a number up to {} is expected", limit));
  return value;
}

void TokenReader::fail(const std::string& what) const {
  const Token& token = peek();
  throw Error(what, fmt::format("{}:{}:{}", name_, token.line, token.column));
}

} // namespace ndv::ir
