#pragma once

#include "engine/addresses.h"
#include "engine/memory.h"
#include "engine/symbols.h"
#include "smt/term.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace ndv::engine {

/// The watched objects that a run holds (their counters were raised more often than lowered), and
/// the pointers by which it found them. What is not given of a program may change such a pointer,
/// but does not exchange the object that is held: who looks for it there again means that one.
class HeldObjects {
public:
  HeldObjects(smt::TermPool& terms, Addresses& addresses, Memory& memory,
              const std::unordered_map<smt::Term, Symbol>& symbols)
      : terms_(terms), addresses_(addresses), memory_(memory), symbols_(symbols) {}

  /// The address as it would be if nothing had changed the pointers by which held objects were
  /// found.
  smt::Term meant(smt::Term address);
  /// Where `guard` holds, a counter of the object that is meant by this address changes by `amount`
  /// (64 bits).
  void count(smt::Term guard, smt::Term object, smt::Term amount);
  /// Where `guard` holds, counters are lowered of which the objects are not known: nothing is then
  /// known to be held.
  void forget(smt::Term guard);
  /// Where `guard` holds, something outside is about to change `regions`; `epoch` begins there.
  void leave(std::span<const analysis::RegionId> regions, smt::Term guard, std::uint32_t epoch);

private:
  struct Change {
    smt::Term guard;
    std::optional<smt::Term> object; // none: see `forget`
    smt::Term amount{};
  };
  /// A pointer by which the object of a change was found.
  struct Lead {
    Memory::Cell cell;
    smt::Term value, guard;
    std::size_t change;
    std::size_t known_to = 0; // `held` is told by the changes up to here
    smt::Term held{};
  };
  /// Where `guard` holds, the lead led to what was held when something outside may have changed it.
  struct Before {
    std::size_t lead;
    smt::Term guard;
  };
  void visit(smt::Term address, smt::Term guard,
             const std::function<void(smt::Term part, smt::Term guard)>& found) const;
  smt::Term meant_memory(smt::Term part, smt::Term address);
  bool raises(const Change& change) const;
  bool is_found_in(std::size_t lead, const Symbol& memory) const;
  smt::Term held(std::size_t lead);

  smt::TermPool& terms_;
  Addresses& addresses_;
  Memory& memory_;
  const std::unordered_map<smt::Term, Symbol>& symbols_;
  std::vector<Change> changes_;
  std::vector<Lead> leads_;
  std::unordered_map<std::uint32_t, std::vector<Before>> before_; // by epoch
};

} // namespace ndv::engine
