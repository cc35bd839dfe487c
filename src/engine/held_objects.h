#pragma once

#include "engine/addresses.h"
#include "engine/memory.h"
#include "engine/symbols.h"
#include "smt/term.h"

#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

namespace ndv::engine {

/// The watched objects that a run holds (a counter of theirs was raised), and the pointers by which
/// it found them. What is not given of a program may change such a pointer, but not to exchange the
/// object that is held: who looks for it there again finds it.
class HeldObjects {
public:
  HeldObjects(smt::TermPool& terms, Addresses& addresses, Memory& memory,
              const std::unordered_map<smt::Term, Symbol>& symbols)
      : terms_(terms), addresses_(addresses), memory_(memory), symbols_(symbols) {}

  /// Where `guard` holds, a counter of the object at this address is raised, or lowered.
  void raise(smt::Term guard, smt::Term object);
  void lower(smt::Term guard, smt::Term object);
  /// Counters of objects that are not known are lowered.
  void lower_any(smt::Term guard);
  /// Where `guard` holds, something outside is about to change `regions`; `epoch` begins there.
  void leave(std::span<const analysis::RegionId> regions, smt::Term guard, std::uint32_t epoch);
  /// What is true of pointers where an object is found at this address.
  std::vector<smt::Term> found_again(smt::Term object);

private:
  /// A pointer by which an object was found that is held where `guard` holds.
  struct Lead {
    Memory::Cell cell;
    smt::Term object, guard;
  };
  /// What a lead was when something outside may have changed it.
  struct Before {
    std::size_t lead;
    smt::Term value, guard;
  };
  void visit(smt::Term address,
             const std::function<std::vector<smt::Term>(smt::Term)>& part) const;

  smt::TermPool& terms_;
  Addresses& addresses_;
  Memory& memory_;
  const std::unordered_map<smt::Term, Symbol>& symbols_;
  std::vector<Lead> leads_;
  std::unordered_map<std::uint32_t, std::vector<Before>> before_; // by epoch
};

} // namespace ndv::engine
