#pragma once

#include "frontend/preprocessor_record.h"

#include <span>
#include <string>
#include <vector>

namespace ndv::frontend {

/// One declaration at file level as its tokens show it, whatever the parser made of it.
struct TopLevel {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t first = 0;    // index of its first token
  std::size_t last = 0;     // index of its `;` or closing brace
  std::size_t name = kNone; // of a function definition: its name, where it can be told
  std::size_t open = kNone; // of a function definition: the braces of its body
  std::size_t close = kNone;

  bool is_function() const { return open != kNone; }
};

/// Cuts a unit's tokens into file-level declarations. The last is open-ended when braces do not
/// balance; then its `close` is kNone.
std::vector<TopLevel> top_level(std::span<const WrittenToken> tokens);

} // namespace ndv::frontend
