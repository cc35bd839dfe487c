#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ndv::ir {

enum class TokenKind : std::uint8_t {
  Word,     // a keyword, a number, a type
  Local,    // %x
  Symbol,   // @f
  Monitor,  // $m
  Object,   // &o
  Numbered, // #3
  String,   // "…", unescaped
  Place,    // what follows a semicolon: file:line:column
  Mark,     // punctuation or an operator
  End,
};

struct Token {
  TokenKind kind = TokenKind::End;
  std::string text; // without sigil or quotes
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool starts_line = false;
};

/// The tokens of IR text, the last one End. `name` is the text's, for errors.
std::vector<Token> tokenize(std::string_view text, std::string_view name);

} // namespace ndv::ir
