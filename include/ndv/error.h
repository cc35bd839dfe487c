#pragma once

#include <stdexcept>
#include <string>

namespace ndv {

/// What the user must mend: a missing file, a source that does not parse, an unknown rule.
/// The only exception that crosses layers; it ends the run with exit status 3.
class Error : public std::runtime_error {
public:
  /// `where` is "file:line:column", "file", or empty.
  explicit Error(const std::string& message, std::string where = {})
      : std::runtime_error(message), where_(std::move(where)) {}

  const std::string& where() const { return where_; }

private:
  std::string where_;
};

} // namespace ndv
