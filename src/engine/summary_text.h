#pragma once

#include "engine/facts.h"
#include "engine/knowledge.h"

#include <string>

namespace ndv::engine {

/// What is known of each function that the rule may be about, a line each, callees first:
/// "TryLock(a): ret != 0 => a->Lock.held += 1". Words of the source where there are any.
std::string summary_text(const Facts& facts, const Knowledge& known);

} // namespace ndv::engine
