#pragma once

#include "engine/encoding.h"
#include "engine/facts.h"
#include "engine/knowledge.h"
#include "engine/question.h"

#include <memory>

namespace ndv::engine {

/// How the rule's counters follow what the loop changes, shown for one arbitrary iteration (which
/// `encoding` holds); null if no such tie is found. Looks among templates: a counter or a flag, in
/// a local or in memory, for an object that stays, or one object after the other.
std::shared_ptr<const LoopInvariant> find_ties(const Facts& facts, FunctionFacts& function,
                                               std::uint32_t loop, Encoding& encoding,
                                               Questions& questions);

} // namespace ndv::engine
