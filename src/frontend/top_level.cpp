#include "frontend/top_level.h"

#include <clang/Basic/IdentifierTable.h>

namespace ndv::frontend {
namespace {

namespace tok = clang::tok;

class Cutter {
public:
  explicit Cutter(std::span<const WrittenToken> tokens) : tokens_(tokens) {}

  std::vector<TopLevel> run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      step(i);
    if (!at_start_) {
      current_.last = tokens_.empty() ? 0 : tokens_.size() - 1;
      found_.push_back(current_);
    }
    return std::move(found_);
  }

private:
  void step(std::size_t i) {
    if (tokens_[i].kind == tok::eof)
      return;
    if (at_start_) {
      current_ = {};
      current_.first = i;
      at_start_ = has_initializer_ = false;
      last_group_ = TopLevel::kNone;
    }
    switch (tokens_[i].kind) {
    case tok::l_paren:
      if (parens_++ == 0 && braces_ == 0)
        group_ = i;
      break;
    case tok::r_paren:
      if (parens_ == 1 && braces_ == 0)
        last_group_ = group_;
      parens_ -= parens_ > 0;
      break;
    case tok::l_brace:
      if (braces_++ == 0)
        open(i);
      break;
    case tok::r_brace: {
      const bool was_open = braces_ > 0;
      braces_ -= braces_ > 0;
      if (was_open && braces_ == 0)
        close(i);
      break;
    }
    case tok::equal:
      has_initializer_ |= braces_ == 0;
      break;
    case tok::semi:
      if (braces_ == 0)
        end(i);
      break;
    default:
      break;
    }
  }

  void open(std::size_t i) {
    parens_ = 0; // parentheses that were left open before a body
    if (has_initializer_)
      return;
    if (i == current_.first) { // the body of a function with old-style parameters
      current_.open = i;
      return;
    }
    const tok::TokenKind before = tokens_[i - 1].kind;
    const bool after_group = before == tok::r_paren;
    // An unknown annotation may stand between the parameters and the body.
    const bool after_annotation =
        before == tok::identifier && i >= 2 && tokens_[i - 2].kind == tok::r_paren;
    if ((!after_group && !after_annotation) || last_group_ == TopLevel::kNone ||
        last_group_ == current_.first)
      return;
    const WrittenToken& name = tokens_[last_group_ - 1];
    if (name.kind == tok::identifier || name.kind == tok::r_paren) {
      current_.open = i;
      current_.name = name.kind == tok::identifier ? last_group_ - 1 : TopLevel::kNone;
    }
  }

  void close(std::size_t i) {
    if (!current_.is_function())
      return;
    current_.close = i;
    end(i);
  }

  void end(std::size_t i) {
    current_.last = i;
    found_.push_back(current_);
    at_start_ = true;
    parens_ = 0;
  }

  std::span<const WrittenToken> tokens_;
  std::vector<TopLevel> found_;
  TopLevel current_;
  bool at_start_ = true, has_initializer_ = false;
  unsigned parens_ = 0, braces_ = 0;
  std::size_t group_ = 0, last_group_ = TopLevel::kNone; // opening parentheses
};

} // namespace

std::vector<TopLevel> top_level(std::span<const WrittenToken> tokens) {
  return Cutter(tokens).run();
}

} // namespace ndv::frontend
