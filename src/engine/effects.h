#pragma once

#include "engine/encoding.h"
#include "engine/knowledge.h"
#include "engine/question.h"

#include <memory>
#include <set>
#include <span>

namespace ndv::engine {

/// How the effect of a function is put into words that hold wherever it is called.
enum class Wording : std::uint8_t {
  Exact,    // under conditions over what it is called with
  Fixed,    // the same number on every path
  ByResult, // a number where what it returns is of some kind, and else none
};

/// The effects of the encoded function on the rule's counters, for each object that its events
/// name, in the first of these wordings that is true. Null if one has none; then `to_open` holds
/// the calls and loops that stand in the way.
std::shared_ptr<FunctionSummary> effects_of(Encoding& encoding, Questions& questions,
                                            std::span<const Wording> wordings,
                                            std::set<Abstraction>& to_open);

/// Takes the effects back at the end of the encoded function: if the summary is true, every counter
/// is then as it was found. False if the summary speaks of what the encoding does not have.
bool take_back(Encoding& encoding, const FunctionSummary& summary);

} // namespace ndv::engine
