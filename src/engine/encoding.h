#pragma once

#include "engine/addresses.h"
#include "engine/facts.h"
#include "engine/memory.h"
#include "engine/symbols.h"
#include "smt/term.h"

#include <ndv/deadline.h>
#include <ndv/ir/program.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace ndv::engine {

struct Knowledge;

/// Where there is no term.
inline constexpr smt::Term kUnset{~0u};

/// How exactly the parts of a program are followed.
struct Policy {
  unsigned bound = 4;                      // depth of recursion
  unsigned iterations = 4;                 // of loops that are unrolled
  std::set<Abstraction> open;              // calls to follow
  std::map<Abstraction, LoopPolicy> loops; // other than what is known of them asks for
  bool all_loads = false;                  // however much there is to look at
  const Knowledge* known = nullptr;
  Deadline deadline; // then no path is followed any further

  LoopPolicy loop(const Abstraction& loop) const;
};

/// A call as inlined in an encoding. Context 0 is the function that was asked about.
struct Context {
  ir::FunctionId function;
  const Plan* plan = nullptr;
  std::uint32_t parent = 0;
  Occurrence call; // in the parent
  std::uint32_t depth = 0;
  std::uint64_t stack = 0; // address of its frame
};

/// The rule's counter `monitor` changes by `delta` if `guard` holds and, when `watched` is set,
/// that address is the watched object's.
struct Event {
  smt::Term guard;
  std::optional<smt::Term> watched;
  ir::MonitorId monitor;
  std::int64_t delta = 0;
  Occurrence at;
  std::optional<smt::Term> amount;           // 64 bits, instead of delta: what many iterations did
  std::uint32_t abstraction = Symbol::kNone; // it is that of a call or loop that is not followed
  /// Not one object but `count` (of an address's width) of them, `stride` bytes apart, from
  /// `watched` on; each is a different one.
  struct Sweep {
    std::int64_t stride = 0;
    smt::Term count{};
  };
  std::optional<Sweep> sweep = std::nullopt;
};

/// True on every path that comes to its end.
struct Fact {
  enum class Kind : std::uint8_t { Path, NotCut } kind = Kind::Path; // NotCut: it is not cut short
  smt::Term term;
};

/// Where the encoding stops following a path.
struct Cut {
  enum class Kind : std::uint8_t { LoopBound, RecursionBound, Unsupported, TooLarge, Timeout } kind;
  smt::Term guard;
  std::string what;
  Place place;
  std::size_t facts_before = 0; // the facts that a path has come by when it is cut here
  std::uint32_t abstraction = Symbol::kNone;          // nothing is cut when this is followed
  std::optional<Abstraction> unrolled = std::nullopt; // the loop of which there are more iterations
};

struct Exit {
  smt::Term guard;
  std::uint32_t node = 0;
};

/// An abstraction as it occurs on paths.
struct AbstractionUse {
  Abstraction abstraction;
  smt::Term guard; // of the paths that go through it
  std::uint32_t context = 0;
};

/// The path-merged, acyclic formula of a function under a policy.
struct Encoding {
  smt::TermPool terms;
  std::unordered_map<smt::Term, Symbol> symbols;
  std::vector<Context> contexts;
  std::vector<Event> events;
  std::vector<Fact> facts;
  std::vector<Cut> cuts;
  std::vector<Exit> exits;
  std::vector<smt::Term> final_locals;      // of an iteration: at its back edges; or kUnset
  std::vector<AbstractionUse> abstractions; // Symbol::abstraction indexes these
  std::vector<std::string> rule_problems;
  /// What an uninitialised local was taken to hold; by context and number.
  std::map<std::pair<std::uint32_t, std::uint32_t>, smt::Term> starts;
  std::map<Occurrence, smt::Term>
      values; // what was taken for a Havoc, volatile load, external call
  std::map<std::pair<std::uint32_t, std::uint32_t>, smt::Term> node_guards;       // context, node
  std::map<Occurrence, std::vector<std::pair<smt::Term, std::uint32_t>>> callees; // guard, context
  std::vector<smt::Term> parameters;
  std::optional<smt::Term> result; // what the function returns
  std::vector<smt::Term> pointers; // symbols that accesses start from, in order
  /// Guard and bytes of the blocks that are copied, filled or changed as a whole.
  std::vector<std::pair<smt::Term, smt::Term>> blocks;
  /// Unknown addresses of objects, and those that the layout gives the same objects.
  std::vector<std::pair<smt::Term, smt::Term>> placements;
  /// That memory itself leads to the objects that are meant: true of some paths (see UsedObjects).
  std::vector<smt::Term> unexchanged;
  bool is_whole = false; // the end was reached; else the last of the cuts says why not
  std::unique_ptr<Addresses> addresses;
  std::unique_ptr<Memory> memory;
};

/// Encodes `function` from entry to exit, or (with `loop`) one iteration of a loop from its header
/// to its back edges, all else being arbitrary.
std::unique_ptr<Encoding> encode(const Facts& facts, Workspace& workspace, const Policy& policy,
                                 ir::FunctionId function,
                                 std::optional<std::uint32_t> loop = std::nullopt);

} // namespace ndv::engine
