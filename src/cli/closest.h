#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ndv::cli {

/// The candidate that `wanted` most probably is a misspelling of; empty if none is like it.
std::string closest(std::string_view wanted, std::span<const std::string> candidates);

/// "; did you mean X?" for such a candidate, or an empty text.
std::string hint(std::string_view wanted, std::span<const std::string> candidates);

} // namespace ndv::cli
