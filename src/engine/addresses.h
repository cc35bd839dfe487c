#pragma once

#include "analysis/regions.h"
#include "smt/term.h"

#include <ndv/ir/program.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ndv::engine {

/// Compares addresses under the assumptions of DESIGN.md, section 8: distinct objects do not
/// overlap, two objects of one type are the same or disjoint, accesses stay inside the object they
/// name.
class Addresses {
public:
  struct Origin {
    smt::Term root;
    ir::TypeId record;
    std::uint64_t offset;
  };

  Addresses(const ir::Program& program, const analysis::Regions& regions, smt::TermPool& terms)
      : program_(program), regions_(regions), terms_(terms) {}

  /// `address` is `root + offset`, where root is the address of an object of type `record`.
  /// An address inside an embedded record keeps the outermost object it was derived from.
  void note(smt::Term address, smt::Term root, ir::TypeId record, std::uint64_t offset);
  /// The bytes from `address` on are in the same object, as far as it goes.
  void note_bytes(smt::Term address, unsigned bytes);
  /// `address` is somewhere inside the object that `base` is inside of (an array element).
  smt::Term field_of(smt::Term base, ir::TypeId record, std::uint64_t offset);

  /// `address` is where a variable of the record type begins: no part of another object.
  void note_variable(smt::Term address, ir::TypeId record);

  /// A value that the driver was handed at entry: it cannot name an object of a frame.
  void note_from_outside(smt::Term symbol) { from_outside_.insert({symbol, true}); }
  bool is_from_outside(smt::Term symbol) const { return from_outside_.contains(symbol); }
  void set_stack(std::uint64_t begin, std::uint64_t end) { stack_begin_ = begin, stack_end_ = end; }

  bool is_stack(std::uint64_t address) const {
    return stack_begin_ <= address && address < stack_end_;
  }

  /// When the two addresses are equal; folds as far as the assumptions allow. Both are accessed.
  smt::Term eq(smt::Term a, smt::Term b);
  /// When two pointers are equal that need not name an object: what they were derived from says
  /// nothing (the address of a list's head, seen as an entry's, is no entry).
  smt::Term eq_values(smt::Term a, smt::Term b);
  /// The two were compared; or an object was accessed through an address, where `guard` holds: what
  /// follows for the pointers compared, if both objects exist.
  std::vector<smt::Term> note_comparison(smt::Term a, smt::Term b);
  std::vector<smt::Term> note_access(smt::Term address, smt::Term guard);
  /// When objects overlap that the program cannot be shown to see as one memory, nor be shown not
  /// to: a proof takes that into account, but no defect may rest on it. By the objects' roots.
  using Doubtful = std::map<std::pair<smt::Term, smt::Term>, std::vector<smt::Term>>;
  const Doubtful& doubtful() const { return doubtful_; }
  /// The assumptions about the objects that two roots name, as a fact about the two numbers: they
  /// are the same or disjoint. Nothing where one may be a part of the other.
  std::optional<smt::Term> laid_out(const Origin& x, const Origin& y);
  /// The variables outside of frames whose addresses were taken so far.
  std::vector<Origin> globals() const;
  /// When the byte at address lies in [begin, begin + size), `size` a term of pointer width.
  smt::Term in_range(smt::Term address, smt::Term begin, smt::Term size);
  /// `address` is `begin + offset` when `when` holds, and outside of [begin, begin + size) when
  /// not.
  struct Within {
    std::int64_t offset;
    smt::Term when;
  };
  /// Of an access to `bytes`; nothing if its place in the range is not the same on every path.
  std::optional<Within> within(smt::Term address, unsigned bytes, smt::Term begin, smt::Term size) {
    return within(address, bytes, begin, size, Overlaps::Possible);
  }
  /// The difference a - b in bytes if it is the same on every path.
  std::optional<std::int64_t> distance(smt::Term a, smt::Term b);

  const Origin* origin(smt::Term address) const;

private:
  bool has_at(ir::TypeId outer, std::uint64_t at, ir::TypeId inner, std::uint64_t inner_at) const;
  enum class Derivation : std::uint8_t { Counts, Ignored };
  smt::Term eq_uncached(smt::Term a, smt::Term b, Derivation derivation, unsigned depth);
  smt::Term eq_at_depth(smt::Term a, smt::Term b, Derivation derivation, unsigned depth);
  bool outside_against_stack(const smt::TermPool::BaseOffset& x,
                             const smt::TermPool::BaseOffset& y) const;
  using Overlaps = analysis::Regions::Overlaps;
  std::optional<Within> within(smt::Term address, unsigned bytes, smt::Term begin, smt::Term size,
                               Overlaps which);
  smt::Term is_inside(const Within& place, smt::Term size);
  bool apart(const Origin& x, const Origin& y, Overlaps which) const;
  bool may_share_bytes(ir::TypeId a, ir::TypeId b, Overlaps which = Overlaps::Possible);
  std::optional<std::vector<std::uint64_t>> places_in(ir::TypeId outer, ir::TypeId inner,
                                                      std::uint64_t begin, std::uint64_t end) const;
  std::optional<Within> within_part(const Origin& x, std::uint64_t x_bytes, const Origin& y,
                                    std::uint64_t y_bytes, Overlaps which);
  bool is_variable(const Origin& x) const;
  std::vector<analysis::Regions::Bytes> records_at(ir::TypeId record, std::uint64_t begin,
                                                   std::uint64_t end) const;
  bool may_overlay(const Origin& x, std::uint64_t x_bytes, const Origin& y, std::uint64_t y_bytes,
                   Overlaps which) const;
  smt::Term eq_scaled(smt::Term a, smt::Term b);
  const ir::Program& program_;
  const analysis::Regions& regions_;
  smt::TermPool& terms_;
  std::map<std::tuple<ir::TypeId, ir::TypeId, Overlaps>, bool> share_bytes_; // by Regions
  Doubtful doubtful_;
  std::unordered_map<smt::Term, Origin> origins_;
  struct Comparison {
    smt::Term first, second; // roots
    smt::Term same;          // not so if both are objects
  };
  smt::Term exists(smt::Term root);
  std::vector<Comparison> comparisons_;
  std::unordered_map<smt::Term, std::set<smt::Term>> accessed_; // root: where it is an object
  std::unordered_map<smt::Term, ir::TypeId> variables_;
  std::unordered_map<smt::Term, bool> from_outside_;
  std::unordered_map<std::uint64_t, smt::Term> cache_[2]; // by Derivation
  std::uint64_t stack_begin_ = 0, stack_end_ = 0;
};

} // namespace ndv::engine
