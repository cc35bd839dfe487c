#pragma once

#include <ndv/verify.h>

#include <string>
#include <string_view>

namespace ndv::report {

/// What a piece of text is; the painter knows the colour.
enum class Ink : std::uint8_t { Plain, Strong, Faint, Bad, Doubtful, Good, State };

class Painter {
public:
  explicit Painter(bool color) : color_(color) {}
  std::string operator()(Ink ink, std::string_view text) const;

private:
  bool color_;
};

Ink ink_of(Verdict verdict);

} // namespace ndv::report
