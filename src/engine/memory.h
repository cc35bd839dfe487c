#pragma once

#include "analysis/regions.h"
#include "engine/addresses.h"
#include "engine/symbols.h"
#include "smt/term.h"

#include <ndv/deadline.h>
#include <ndv/ir/interpreter.h>
#include <ndv/ir/program.h>

#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace ndv::engine {

/// The memory of a path-merged run: for each region the guarded writes in the order of execution.
/// A load is resolved while encoding, by walking the writes back.
class Memory {
public:
  Memory(const ir::Program& program, const ir::Layout& layout, const analysis::Regions& regions,
         smt::TermPool& terms, Addresses& addresses, std::unordered_map<smt::Term, Symbol>& symbols,
         const Deadline& deadline = {});
  /// What is encoded begins inside a function: memory may hold addresses of its frame already.
  void begins_inside() { begins_inside_ = true; }
  /// Once loads have looked at many writes, others give what `abstraction` leaves open.
  void leave_loads_open(std::uint32_t abstraction) { open_loads_ = abstraction; }

  std::uint32_t new_epoch(const Epoch& epoch);
  const std::vector<Epoch>& epochs() const { return epochs_; }
  /// Where an epoch begins: in these bytes of a region, or (no size) in all of it.
  struct Renewed {
    analysis::RegionId region;
    std::uint32_t epoch;
    smt::Term address;
    std::optional<smt::Term> size;
  };
  std::vector<Renewed> renewed() const;

  smt::Term load(analysis::RegionId region, smt::Term guard, smt::Term address, unsigned bytes);
  struct Cell {
    analysis::RegionId region;
    smt::Term address;
    unsigned bytes;
    friend bool operator==(const Cell&, const Cell&) = default;
  };
  /// A pointer of this value was loaded from the cell.
  void note_pointer(smt::Term pointer, const Cell& cell);
  /// Where pointers of this value were loaded from.
  std::span<const Cell> loaded_from(smt::Term pointer) const;
  /// What was there before any write.
  smt::Term initial(analysis::RegionId region, smt::Term address, unsigned bytes) {
    return read_epoch(region, 0, address, bytes);
  }
  void store(analysis::RegionId region, smt::Term guard, smt::Term address, unsigned bytes,
             smt::Term value);
  void fill(analysis::RegionId region, smt::Term guard, smt::Term address, smt::Term size,
            smt::Term byte);
  /// [target, target + size) of region `to` gets what [source, source + size) of `from` held.
  struct CopiedPart {
    analysis::RegionId to, from;
    smt::Term target, source, size;
  };
  /// All parts at once: the source may overlap the target.
  void copy(smt::Term guard, std::span<const CopiedPart> parts);
  /// The same; the rest of [target, target + size) of the regions `to` is arbitrary from now on.
  void copy_over(smt::Term guard, std::span<const CopiedPart> parts,
                 std::span<const analysis::RegionId> to, smt::Term target, smt::Term size,
                 std::uint32_t epoch);
  /// The whole region is arbitrary from now on.
  void havoc(analysis::RegionId region, smt::Term guard, std::uint32_t epoch);
  /// [address, address + size) of the region is arbitrary from now on.
  void havoc_range(analysis::RegionId region, smt::Term guard, smt::Term address, smt::Term size,
                   std::uint32_t epoch);

  /// Two reads of one region and epoch at addresses that may be equal give equal values: these
  /// facts, for the symbols where they are few; but for pairs among the first `known` of them.
  std::vector<smt::Term> consistency(std::span<const smt::Term> symbols, std::size_t known);
  /// The same where they are many: facts that the model, under which symbols that it leaves out are
  /// 0, contradicts. None: it contradicts none at all.
  std::vector<smt::Term> contradicted(std::span<const smt::Term> symbols,
                                      const std::unordered_map<smt::Term, std::uint64_t>& model);

private:
  struct Write {
    enum class Kind : std::uint8_t { Cell, Fill, Copy, Havoc, HavocRange } kind;
    smt::Term guard, address, size, value; // Cell: size unused; Copy: value is the source
    unsigned bytes = 0;                    // Cell
    std::uint32_t epoch = 0;
    analysis::RegionId from{}; // Copy: where the source lies,
    std::size_t from_end = 0;  // and how many writes to it came before
  };
  struct Region {
    std::vector<Write> writes;
  };
  /// A byte that is read as a part of a cell.
  struct PartOf {
    smt::Term address;
    unsigned bytes = 0, index = 0;
  };
  enum class Meets : std::uint8_t { Never, Wholly, Partly };

  void add_copies(smt::Term guard, std::span<const CopiedPart> parts,
                  const std::vector<std::size_t>& ends);
  std::vector<std::size_t> ends_of_sources(std::span<const CopiedPart> parts);
  smt::Term load_before(analysis::RegionId region, std::size_t end, smt::Term guard,
                        smt::Term address, unsigned bytes, unsigned depth);
  std::optional<smt::Term> load_cells(analysis::RegionId region, std::size_t end, smt::Term guard,
                                      smt::Term address, unsigned bytes, unsigned depth);
  smt::Term load_byte(analysis::RegionId region, std::size_t end, smt::Term guard,
                      smt::Term address, unsigned depth, const std::optional<PartOf>& part);
  std::pair<Meets, smt::Term> meet_range(const Write& w, smt::Term address, unsigned bytes,
                                         bool uniform);
  bool multiple(smt::Term t, unsigned bytes) const;
  bool aligned_apart(smt::Term address, smt::Term begin, unsigned bytes);
  smt::Term load_copied(analysis::RegionId region, std::size_t write, smt::Term address,
                        unsigned bytes, unsigned depth);
  smt::Term read_byte(analysis::RegionId region, std::uint32_t epoch, smt::Term address,
                      const std::optional<PartOf>& part);
  smt::Term read_epoch(analysis::RegionId region, std::uint32_t epoch, smt::Term address,
                       unsigned bytes);
  smt::Term read_symbol(analysis::RegionId region, std::uint32_t epoch, smt::Term address,
                        unsigned bytes);
  struct TableRead {
    smt::Term inside, value;
  };
  std::optional<smt::Term> read_constant(smt::Term address, unsigned bytes);
  std::optional<TableRead> read_table(smt::Term address, unsigned bytes);
  bool names_const_global(smt::Term address);
  smt::Term read_chosen(analysis::RegionId region, smt::Term address, unsigned bytes);
  bool reads_whole_pieces(const ir::Global& table, smt::Term address, smt::Term base,
                          unsigned bytes);
  bool is_spent() const;
  smt::Term approximate_read(unsigned bytes);
  std::vector<std::vector<smt::Term>> alike(std::span<const smt::Term> symbols) const;
  std::optional<smt::Term> agreement(smt::Term a, smt::Term b);
  bool implied(smt::Term guard, smt::Term by) const;
  bool excluded(smt::Term guard, smt::Term by) const;
  std::span<const smt::Term> conjuncts(const smt::Term& guard) const;
  Region& at(analysis::RegionId region) { return regions_of_[region.index]; }

  const ir::Program& program_;
  const ir::Layout& layout_;
  const analysis::Regions& regions_;
  smt::TermPool& terms_;
  Addresses& addresses_;
  std::unordered_map<smt::Term, Symbol>& symbols_;
  Deadline deadline_; // loads after it give an approximation
  std::unordered_map<std::uint32_t, Region> regions_of_;
  std::vector<Epoch> epochs_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, smt::Term, unsigned>, smt::Term> reads_;
  std::map<std::tuple<std::uint32_t, smt::Term, unsigned>, smt::Term>
      chosen_; // region, address, bytes
  /// What a copy brought to a place: by region, number of the write, source address, bytes.
  std::map<std::tuple<std::uint32_t, std::size_t, smt::Term, unsigned>, smt::Term> copied_;
  std::unordered_map<smt::Term, std::vector<Cell>> loaded_from_; // by pointer
  std::size_t visits_ = 0;
  std::uint32_t open_loads_ = Symbol::kNone;
  bool begins_inside_ = false;
};

} // namespace ndv::engine
