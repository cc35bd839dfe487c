#include "ir/lexer.h"

#include "ir/spelling.h"

#include <ndv/error.h>

#include <fmt/format.h>

#include <array>
#include <utility>

namespace ndv::ir {
namespace {

constexpr std::array<std::string_view, 11> kLongMarks{"<=u", "<=s", ">>u", ">>s", "->", "=>",
                                                      "==",  "!=",  "<u",  "<s",  "<<"};

class Lexer {
public:
  Lexer(std::string_view text, std::string_view name) : text_(text), name_(name) {}

  std::vector<Token> run() {
    while (skip_space()) {
      Token token;
      token.line = line_;
      token.column = static_cast<std::uint32_t>(at_ - line_start_ + 1);
      token.starts_line = std::exchange(is_line_start_, false);
      read(token);
      tokens_.push_back(std::move(token));
    }
    tokens_.push_back({TokenKind::End, "", line_, 1, true});
    return std::move(tokens_);
  }

private:
  bool skip_space() {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\n') {
        ++line_;
        line_start_ = at_ + 1;
        is_line_start_ = true;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        return true;
      }
    }
    return false;
  }

  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  static TokenKind sigil(char c) {
    switch (c) {
    case '%':
      return TokenKind::Local;
    case '@':
      return TokenKind::Symbol;
    case '$':
      return TokenKind::Monitor;
    case '&':
      return TokenKind::Object;
    case '#':
      return TokenKind::Numbered;
    default:
      return TokenKind::Mark;
    }
  }

  void read(Token& token) {
    const char c = peek();
    token.kind = sigil(c);
    if (token.kind != TokenKind::Mark && (is_word_char(peek(1)) || peek(1) == '"')) {
      ++at_;
      token.text = peek() == '"' ? string() : word(false);
    } else if (c == '"') {
      token.kind = TokenKind::String;
      token.text = string();
    } else if (c == ';') {
      token.kind = TokenKind::Place;
      token.text = place();
    } else if (is_word_char(c)) {
      token.kind = TokenKind::Word;
      token.text = word(true);
    } else {
      token.kind = TokenKind::Mark;
      token.text = mark();
    }
  }

  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  std::string word(bool with_hyphens) {
    const std::size_t begin = at_;
    while (is_word_char(peek()) || (with_hyphens && peek() == '-' && is_letter(peek(1))))
      ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string place() {
    ++at_;
    while (peek() == ' ')
      ++at_;
    const std::size_t begin = at_;
    while (at_ < text_.size() && peek() != ' ' && peek() != '\n' && peek() != '\r')
      ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string mark() {
    for (const std::string_view candidate : kLongMarks)
      if (text_.substr(at_).starts_with(candidate)) {
        at_ += candidate.size();
        return std::string(candidate);
      }
    return {text_[at_++]};
  }

  std::string string() {
    std::string result;
    for (++at_; peek() != '"'; ++at_) {
      if (at_ >= text_.size() || peek() == '\n')
        fail("a string does not end on its line");
      result += peek() == '\\' ? escape() : peek();
    }
    ++at_;
    return result;
  }

  // Leaves at_ on the last character of the escape.
  char escape() {
    ++at_;
    switch (peek()) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case '"':
      return '"';
    case '\\':
      return '\\';
    case 'x': {
      const int high = digit(peek(1));
      const int low = digit(peek(2));
      if (high < 0 || low < 0)
        fail("\\x needs two hexadecimal digits");
      at_ += 2;
      return static_cast<char>(high * 16 + low);
    }
    default:
      fail("an unknown escape in a string");
    }
  }

  static int digit(char c) {
    if (c >= '0' && c <= '9')
      return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  [[noreturn]] void fail(const char* what) const {
    throw Error(what, fmt::format("{}:{}:{}", name_, line_, at_ - line_start_ + 1));
  }

  std::string_view text_;
  std::string_view name_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::uint32_t line_ = 1;
  bool is_line_start_ = true;
  std::vector<Token> tokens_;
};

} // namespace

std::vector<Token> tokenize(std::string_view text, std::string_view name) {
  return Lexer(text, name).run();
}

} // namespace ndv::ir
