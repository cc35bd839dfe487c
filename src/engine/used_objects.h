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

/// The watched objects that a run has used (a counter of theirs has changed), and the pointers by
/// which it found them. What is not given of a program may change such a pointer, but does not
/// exchange the object: who looks for it there again means that one.
class UsedObjects {
public:
  UsedObjects(smt::TermPool& terms, Addresses& addresses, Memory& memory,
              const std::unordered_map<smt::Term, Symbol>& symbols)
      : terms_(terms), addresses_(addresses), memory_(memory), symbols_(symbols) {}

  /// The address as it would be if nothing had changed the pointers by which used objects were
  /// found.
  smt::Term meant(smt::Term address);
  /// Where `guard` holds, the object that was looked for at this address is used.
  void use(smt::Term guard, smt::Term object);
  /// Where `guard` holds, something outside is about to change `regions`; `epoch` begins there.
  void leave(std::span<const analysis::RegionId> regions, smt::Term guard, std::uint32_t epoch);

private:
  /// Where `guard` holds, a used object was found by the pointer in the cell: it was read as
  /// `found`, and `value` is what was meant.
  struct Lead {
    Memory::Cell cell;
    smt::Term found, value, guard;
  };
  /// Where `guard` holds, the lead still led there when something outside may have changed it.
  struct Before {
    std::size_t lead;
    smt::Term guard;
  };
  void visit(smt::Term address, smt::Term guard,
             const std::function<void(smt::Term part, smt::Term guard)>& found) const;
  void add_lead(const Lead& lead);
  smt::Term meant_memory(smt::Term part, smt::Term address);
  bool is_found_in(const Lead& lead, const Symbol& memory) const;

  smt::TermPool& terms_;
  Addresses& addresses_;
  Memory& memory_;
  const std::unordered_map<smt::Term, Symbol>& symbols_;
  std::vector<Lead> leads_;
  std::unordered_map<std::uint32_t, std::vector<Before>> before_; // by epoch
};

} // namespace ndv::engine
