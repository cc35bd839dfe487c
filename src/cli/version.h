#pragma once

#include <string>

namespace ndv::cli {

/// "0.1.0"
std::string version();

/// "ndis-verify 0.1.0"
std::string version_text();

} // namespace ndv::cli
