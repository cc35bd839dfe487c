#pragma once

#include "analysis/regions.h"
#include "smt/term.h"

#include <ndv/ir/program.h>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace ndv::engine {

/// A place in an unwound program: a copy of a block in one inlined call.
struct Occurrence {
  std::uint32_t context = 0; // index of the inlined call
  std::uint32_t node = 0;    // of the context's plan
  std::uint32_t statement = 0;
  friend auto operator<=>(const Occurrence&, const Occurrence&) = default;
};

/// Something that was replaced by a havoc and can be opened to be exact.
struct Abstraction {
  enum class Kind : std::uint8_t { Call, Loop, Loads } kind = Kind::Call;
  ir::FunctionId function; // where the call or loop is; Loads: all of the encoding's
  ir::BlockId block;       // of the call; the loop's header
  std::uint32_t index = 0; // statement of the call; number of the loop
  friend auto operator<=>(const Abstraction&, const Abstraction&) = default;
};

/// Why a value is not known.
enum class SymbolKind : std::uint8_t {
  Parameter,     // of the entry point
  Memory,        // what a region held at entry, or after something changed it
  Local,         // an uninitialised local, or one that an abstracted loop or call changed
  Volatile,      // a volatile read
  External,      // what a function without a body returned
  Approximation, // a construct that is not modelled
  Placement,     // where an object lies
  Choice,        // made by the encoding
};

struct Symbol {
  SymbolKind kind = SymbolKind::Choice;
  std::uint32_t abstraction = kNone; // the abstraction that it comes from, if any
  Occurrence at;                     // Local, Volatile, External, Approximation: where it arises
  std::uint32_t index = 0;           // Parameter, or a local at the start: its number
  bool is_start = false;             // Local: its value where an iteration starts
  // Memory:
  analysis::RegionId region;
  std::uint32_t epoch = 0; // 0: at entry
  smt::Term address{};
  unsigned bytes = 0;
  static constexpr std::uint32_t kNone = ~0u;
};

/// A change of memory by something that is not followed: what it wrote is arbitrary.
struct Epoch {
  std::uint32_t abstraction = Symbol::kNone; // of which it is part, if any
  bool approximate = false;                  // a construct that is not modelled
  Occurrence at;
};

} // namespace ndv::engine
