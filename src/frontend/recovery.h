#pragma once

#include "frontend/unit_facts.h"

namespace ndv::frontend {

class ParsedUnit;

/// Decides what may be believed of a unit that Clang parsed with errors. Errors that come from
/// names and headers that are not there make the functions that they touch unreadable. Raises Error
/// for what is not C: a syntax error that no missing name explains, or bodies that do not end.
UnitFacts examine(const ParsedUnit& unit);

} // namespace ndv::frontend
