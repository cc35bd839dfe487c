#pragma once

#include "engine/encoding.h"
#include "engine/facts.h"
#include "engine/portable.h"

#include <vector>

namespace ndv::engine {

/// The conditions that decide about the events of an encoded iteration, or about what it leaves in
/// locals, and that no iteration changes: where one holds at the loop's header, it holds there ever
/// after. Few, the first ones.
std::vector<smt::Term> unchanged_conditions(const LoopFacts& loop, const Encoding& encoding,
                                            Portable& terms);

} // namespace ndv::engine
