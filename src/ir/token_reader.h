#pragma once

#include "ir/lexer.h"

#include <ndv/place.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ndv::ir {

/// Reads tokens one after the other. What is not as expected raises Error with its place.
class TokenReader {
public:
  TokenReader(std::string_view text, std::string_view name)
      : name_(name), tokens_(tokenize(text, name)) {}

  const std::vector<Token>& tokens() const { return tokens_; }
  const Token& peek(std::size_t ahead = 0) const {
    const std::size_t last = tokens_.size() - 1;
    return tokens_[next_ + ahead < last ? next_ + ahead : last];
  }
  bool at_end() const { return peek().kind == TokenKind::End; }
  const Token& take();

  bool is_mark(std::string_view text) const { return is(TokenKind::Mark, text); }
  bool is_word(std::string_view text) const { return is(TokenKind::Word, text); }
  bool take_mark(std::string_view text) { return take_if(is_mark(text)); }
  bool take_word(std::string_view text) { return take_if(is_word(text)); }
  void expect_mark(std::string_view text);
  void expect_word(std::string_view text);
  std::string expect(TokenKind kind, std::string_view what);
  std::string word() { return expect(TokenKind::Word, "a word"); }
  std::string string() { return expect(TokenKind::String, "a string"); }
  std::uint64_t number();
  std::uint64_t number_up_to(std::uint64_t limit);
  /// A number in decimal or, after 0x, hexadecimal; the whole text.
  std::uint64_t to_number(std::string_view text) const;

  [[noreturn]] void fail(const std::string& what) const;

private:
  bool is(TokenKind kind, std::string_view text) const {
    return peek().kind == kind && peek().text == text;
  }
  bool take_if(bool condition) {
    if (condition)
      ++next_;
    return condition;
  }

  std::string name_;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
};

} // namespace ndv::ir
