#pragma once

#include <string_view>

namespace ndv::frontend {

/// The IRQL at which the documentation says that callbacks of this role type run, such as
/// "PASSIVE_LEVEL" or "<= DISPATCH_LEVEL"; empty if it is not known.
std::string_view documented_irql(std::string_view role);

} // namespace ndv::frontend
