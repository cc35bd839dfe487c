#include "engine/memory.h"

#include <ndv/assert.h>

#include <algorithm>

namespace ndv::engine {

using analysis::RegionId;
using smt::Op;
using smt::Term;

namespace {

constexpr unsigned kDeepestCopyChain = 64;
constexpr std::size_t kFewVisits = 30'000;     // of writes, by the loads of one encoding
constexpr std::size_t kMostVisits = 2'000'000; // the same

} // namespace

Memory::Memory(const ir::Program& program, const ir::Layout& layout,
               const analysis::Regions& regions, smt::TermPool& terms, Addresses& addresses,
               std::unordered_map<Term, Symbol>& symbols, const Deadline& deadline)
    : program_(program), layout_(layout), regions_(regions), terms_(terms), addresses_(addresses),
      symbols_(symbols), deadline_(deadline) {
  epochs_.push_back({}); // what the driver finds at entry
}

std::uint32_t Memory::new_epoch(const Epoch& epoch) {
  epochs_.push_back(epoch);
  return static_cast<std::uint32_t>(epochs_.size() - 1);
}

// --- guards --------------------------------------------------------------------------------

std::span<const Term> Memory::conjuncts(const Term& guard) const {
  if (terms_[guard].op == Op::And)
    return terms_[guard].args;
  return {&guard, 1};
}

/// `by` holds wherever `guard` does (seen from their conjuncts alone).
bool Memory::implied(Term guard, Term by) const {
  if (terms_.is_true(by) || guard == by)
    return true;
  const auto have = conjuncts(guard);
  const auto want = conjuncts(by);
  if (want.size() > have.size())
    return false;
  return std::includes(have.begin(), have.end(), want.begin(), want.end());
}

/// The two cannot hold together (seen from their conjuncts alone).
bool Memory::excluded(Term guard, Term by) const {
  const auto have = conjuncts(guard);
  for (Term t : conjuncts(by)) {
    if (terms_[t].op == Op::Not && std::binary_search(have.begin(), have.end(), terms_[t].args[0]))
      return true;
  }
  const auto want = conjuncts(by);
  for (Term t : have)
    if (terms_[t].op == Op::Not && std::binary_search(want.begin(), want.end(), terms_[t].args[0]))
      return true;
  return false;
}

// --- writes --------------------------------------------------------------------------------

void Memory::store(RegionId region, Term guard, Term address, unsigned bytes, Term value) {
  at(region).writes.push_back({Write::Kind::Cell, guard, address, {}, value, bytes, 0, {}, 0});
}

void Memory::fill(RegionId region, Term guard, Term address, Term size, Term byte) {
  at(region).writes.push_back({Write::Kind::Fill, guard, address, size, byte, 0, 0, {}, 0});
}

std::vector<std::size_t> Memory::ends_of_sources(std::span<const CopiedPart> parts) {
  std::vector<std::size_t> ends;
  for (const CopiedPart& part : parts)
    ends.push_back(at(part.from).writes.size());
  return ends;
}

void Memory::add_copies(Term guard, std::span<const CopiedPart> parts,
                        const std::vector<std::size_t>& ends) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const CopiedPart& part = parts[i];
    at(part.to).writes.push_back(
        {Write::Kind::Copy, guard, part.target, part.size, part.source, 0, 0, part.from, ends[i]});
  }
}

void Memory::copy(Term guard, std::span<const CopiedPart> parts) {
  add_copies(guard, parts, ends_of_sources(parts));
}

void Memory::copy_over(Term guard, std::span<const CopiedPart> parts, std::span<const RegionId> to,
                       Term target, Term size, std::uint32_t epoch) {
  const auto ends = ends_of_sources(parts);
  for (RegionId region : to)
    havoc_range(region, guard, target, size, epoch);
  add_copies(guard, parts, ends);
}

void Memory::havoc(RegionId region, Term guard, std::uint32_t epoch) {
  at(region).writes.push_back({Write::Kind::Havoc, guard, {}, {}, {}, 0, epoch, {}, 0});
}

void Memory::havoc_range(RegionId region, Term guard, Term address, Term size,
                         std::uint32_t epoch) {
  at(region).writes.push_back({Write::Kind::HavocRange, guard, address, size, {}, 0, epoch, {}, 0});
}

std::vector<Memory::Renewed> Memory::renewed() const {
  std::vector<Renewed> result;
  for (const auto& [region, contents] : regions_of_)
    for (const Write& w : contents.writes) {
      if (w.kind == Write::Kind::Havoc)
        result.push_back({RegionId{region}, w.epoch, {}, std::nullopt});
      else if (w.kind == Write::Kind::HavocRange)
        result.push_back({RegionId{region}, w.epoch, w.address, w.size});
    }
  return result;
}

// --- reads ---------------------------------------------------------------------------------

Term Memory::load(RegionId region, Term guard, Term address, unsigned bytes) {
  if (const auto constant = read_constant(address, bytes))
    return *constant;
  const auto table = read_table(address, bytes);
  if (table && terms_.is_true(table->inside))
    return table->value;
  const Term value = load_before(region, at(region).writes.size(), guard, address, bytes, 0);
  return table ? terms_.ite(table->inside, table->value, value) : value;
}

void Memory::note_pointer(Term pointer, const Cell& cell) {
  if (terms_.value(pointer))
    return;
  auto& cells = loaded_from_[pointer];
  if (std::ranges::find(cells, cell) == cells.end())
    cells.push_back(cell);
}

std::span<const Memory::Cell> Memory::loaded_from(Term pointer) const {
  const auto it = loaded_from_.find(pointer);
  return it == loaded_from_.end() ? std::span<const Cell>{} : std::span<const Cell>{it->second};
}

Term Memory::load_before(RegionId region, std::size_t end, Term guard, Term address, unsigned bytes,
                         unsigned depth) {
  if (depth > kDeepestCopyChain || is_spent() || deadline_.passed())
    return approximate_read(bytes);
  if (const auto value = load_cells(region, end, guard, address, bytes, depth))
    return *value;
  std::optional<Term> result;
  addresses_.note_bytes(address, bytes);
  for (unsigned i = 0; i < bytes; ++i) {
    const Term byte_address = terms_.add(address, terms_.constant(terms_.width(address), i));
    std::optional<PartOf> part;
    if (regions_.cell_size(region) == bytes)
      part = PartOf{address, bytes, i};
    const Term byte = load_byte(region, end, guard, byte_address, depth, part);
    result = result ? terms_.concat(byte, *result) : byte;
  }
  return *result;
}

/// What the copy brought to where `address` now is. Two ways to one place of one copy share the
/// answer, which holds wherever the copy was made.
Term Memory::load_copied(RegionId region, std::size_t write, Term address, unsigned bytes,
                         unsigned depth) {
  const Write w = at(region).writes[write];
  const Term from = terms_.add(w.value, terms_.sub(address, w.address));
  const auto key = std::tuple(region.index, write, from, bytes);
  if (const auto it = copied_.find(key); it != copied_.end())
    return it->second;
  const Term value = load_before(w.from, w.from_end, w.guard, from, bytes, depth + 1);
  copied_.emplace(key, value);
  return value;
}

/// The term is a multiple of `bytes`, a power of two.
bool Memory::multiple(Term t, unsigned bytes) const {
  return (terms_.known_bits(t).zero & (bytes - 1)) == bytes - 1;
}

/// The addresses lie a multiple of `bytes` apart, if pointers are aligned to the cells that they
/// name: a difference of two pointers, or of a variable's address and a pointer, and multiples.
bool Memory::aligned_apart(Term address, Term begin, unsigned bytes) {
  constexpr std::int64_t kFar = 1 << 28; // more is a variable's address
  const Term difference = terms_.sub(address, begin);
  std::vector<Term> addends{difference};
  if (terms_[difference].op == Op::Add)
    addends.assign(terms_[difference].args.begin(), terms_[difference].args.end());
  unsigned plus = 0, minus = 0;
  std::int64_t constant = 0;
  const auto names_memory = [&](Term t) {
    return terms_[t].op == Op::Symbol || terms_[t].op == Op::Ite;
  };
  for (const Term t : addends) {
    const unsigned unused = 64 - terms_.width(t);
    if (const auto value = terms_.value(t))
      constant = static_cast<std::int64_t>(*value << unused) >> unused;
    else if (multiple(t, bytes))
      continue;
    else if (names_memory(t))
      ++plus;
    else if (terms_[t].op == Op::Neg && names_memory(terms_[t].args[0]))
      ++minus;
    else
      return false;
  }
  const bool far = constant > kFar || constant < -kFar;
  return constant % bytes == 0 &&
         (plus + minus == 0 || (far ? plus + minus == 1 : plus == 1 && minus == 1));
}

/// How the range that `w` changed meets the cell [address, address + bytes), and when.
std::pair<Memory::Meets, Term> Memory::meet_range(const Write& w, Term address, unsigned bytes,
                                                  bool uniform) {
  const auto size = terms_.value(w.size);
  if (const auto place = addresses_.within(address, bytes, w.address, w.size); place && size) {
    const std::int64_t begin = place->offset, end = begin + static_cast<std::int64_t>(bytes);
    const auto range_end = static_cast<std::int64_t>(std::min<std::uint64_t>(*size, INT64_MAX));
    if (begin >= range_end || end <= 0)
      return {Meets::Never, place->when};
    return {begin >= 0 && end <= range_end ? Meets::Wholly : Meets::Partly, place->when};
  }
  addresses_.note_bytes(address, bytes);
  const Term first = addresses_.in_range(address, w.address, w.size);
  bool alike = true; // whatever record the byte lies in
  for (unsigned i = 1; i < bytes && alike; ++i) {
    const Term byte = terms_.add(address, terms_.constant(terms_.width(address), i));
    alike = addresses_.in_range(byte, w.address, w.size) == first;
  }
  if (alike)
    return {terms_.is_false(first) ? Meets::Never : Meets::Wholly, first};
  // Cells of one size that lie a multiple of it apart are covered wholly or not at all.
  if (uniform && !terms_.is_false(first) && multiple(w.size, bytes) &&
      aligned_apart(address, w.address, bytes))
    return {Meets::Wholly, first};
  return {Meets::Partly, first};
}

/// Resolves a load cell by cell; nothing if a write may cover a part of it only.
std::optional<Term> Memory::load_cells(RegionId region, std::size_t end, Term guard, Term address,
                                       unsigned bytes, unsigned depth) {
  const auto& writes = at(region).writes;
  const bool uniform = regions_.cell_size(region) == bytes;
  std::vector<std::pair<Term, Term>> found; // condition, value; the latest first
  std::optional<Term> value;
  const unsigned pointer_width = terms_.width(address);
  for (std::size_t i = end; i-- > 0 && !value;) {
    const Write w = writes[i];
    ++visits_;
    if (excluded(guard, w.guard))
      continue;
    Term hit = terms_.boolean(true), written{};
    switch (w.kind) {
    case Write::Kind::Cell: {
      if (const auto d = addresses_.distance(address, w.address)) {
        if (*d == 0 && w.bytes == bytes)
          break;
        if (*d >= static_cast<std::int64_t>(w.bytes) || -*d >= static_cast<std::int64_t>(bytes))
          continue;
        return std::nullopt;
      }
      hit = addresses_.eq(address, w.address);
      if (uniform && w.bytes == bytes && aligned_apart(address, w.address, bytes))
        break;
      // Not of one size: apart only if the assumptions say so for every overlap.
      const auto may_touch = [&] {
        for (int k = 1 - static_cast<int>(bytes); k < static_cast<int>(w.bytes); ++k) {
          const Term shifted =
              terms_.add(w.address, terms_.constant(pointer_width, static_cast<std::uint64_t>(k)));
          if (!terms_.is_false(addresses_.eq(address, shifted)))
            return true;
        }
        return false;
      };
      if (!may_touch())
        continue;
      return std::nullopt;
    }
    case Write::Kind::Fill:
    case Write::Kind::Copy:
    case Write::Kind::HavocRange: {
      const auto [meets, when] = meet_range(w, address, bytes, uniform);
      if (meets == Meets::Never)
        continue;
      if (meets == Meets::Partly)
        return std::nullopt;
      hit = when;
      break;
    }
    case Write::Kind::Havoc:
      break;
    }
    if (terms_.is_false(hit))
      continue;
    switch (w.kind) {
    case Write::Kind::Cell:
      written = w.value;
      break;
    case Write::Kind::Fill: {
      written = w.value;
      for (unsigned k = 1; k < bytes; ++k)
        written = terms_.concat(w.value, written);
      break;
    }
    case Write::Kind::Copy:
      written = load_copied(region, i, address, bytes, depth);
      break;
    case Write::Kind::Havoc:
    case Write::Kind::HavocRange:
      written = read_epoch(region, w.epoch, address, bytes);
      break;
    }
    if (terms_.is_true(hit) && implied(guard, w.guard))
      value = written;
    else
      found.emplace_back(terms_.and_(w.guard, hit), written);
  }
  if (!value)
    value = read_epoch(region, 0, address, bytes);
  for (auto it = found.rbegin(); it != found.rend(); ++it)
    value = terms_.ite(it->first, it->second, *value);
  return value;
}

Term Memory::load_byte(RegionId region, std::size_t end, Term guard, Term address, unsigned depth,
                       const std::optional<PartOf>& part) {
  const auto& writes = at(region).writes;
  std::vector<std::pair<Term, Term>> found;
  std::optional<Term> value;
  for (std::size_t i = end; i-- > 0 && !value;) {
    const Write w = writes[i];
    ++visits_;
    if (excluded(guard, w.guard))
      continue;
    const auto meet = [&](Term hit, Term written) {
      if (terms_.is_false(hit) || value)
        return;
      if (terms_.is_true(hit) && implied(guard, w.guard))
        value = written;
      else
        found.emplace_back(terms_.and_(w.guard, hit), written);
    };
    switch (w.kind) {
    case Write::Kind::Cell:
      addresses_.note_bytes(w.address, w.bytes);
      for (unsigned k = 0; k < w.bytes; ++k) {
        const Term place = terms_.add(w.address, terms_.constant(terms_.width(address), k));
        const Term hit = addresses_.eq(address, place);
        if (!terms_.is_false(hit))
          meet(hit, w.bytes == 1 ? w.value : terms_.extract(w.value, 8 * k, 8));
      }
      break;
    case Write::Kind::Fill:
      meet(addresses_.in_range(address, w.address, w.size), w.value);
      break;
    case Write::Kind::Copy: {
      const Term hit = addresses_.in_range(address, w.address, w.size);
      if (terms_.is_false(hit))
        break;
      meet(hit, load_copied(region, i, address, 1, depth));
      break;
    }
    case Write::Kind::Havoc:
      meet(terms_.boolean(true), read_byte(region, w.epoch, address, part));
      break;
    case Write::Kind::HavocRange: {
      const Term hit = addresses_.in_range(address, w.address, w.size);
      if (!terms_.is_false(hit))
        meet(hit, read_byte(region, w.epoch, address, part));
      break;
    }
    }
  }
  if (!value)
    value = read_byte(region, 0, address, part);
  for (auto it = found.rbegin(); it != found.rend(); ++it)
    value = terms_.ite(it->first, it->second, *value);
  return *value;
}

/// A byte of the cell that it is part of, so that bytes and cells of one place agree.
Term Memory::read_byte(RegionId region, std::uint32_t epoch, Term address,
                       const std::optional<PartOf>& part) {
  if (!part)
    return read_epoch(region, epoch, address, 1);
  return terms_.extract(read_epoch(region, epoch, part->address, part->bytes), 8 * part->index, 8);
}

/// What a region held at `address` at the beginning of an epoch. Cells of other sizes that were
/// read at a known distance are reused, so that bytes and words of one place agree.
Term Memory::read_epoch(RegionId region, std::uint32_t epoch, Term address, unsigned bytes) {
  if (epoch == 0) {
    if (const auto constant = read_constant(address, bytes))
      return *constant;
    if (names_const_global(address))
      return read_chosen(region, address, bytes);
  }
  const auto table = epoch == 0 ? read_table(address, bytes) : std::nullopt;
  const Term value = read_symbol(region, epoch, address, bytes);
  return table ? terms_.ite(table->inside, table->value, value) : value;
}

/// The same, without what is known of const globals.
Term Memory::read_symbol(RegionId region, std::uint32_t epoch, Term address, unsigned bytes) {
  if (regions_.cell_size(region) != bytes && bytes > 1) {
    std::optional<Term> result;
    for (unsigned i = 0; i < bytes; ++i) {
      const Term byte = read_epoch(
          region, epoch, terms_.add(address, terms_.constant(terms_.width(address), i)), 1);
      result = result ? terms_.concat(byte, *result) : byte;
    }
    return *result;
  }
  const auto key = std::tuple(region.index, epoch, address, bytes);
  const auto it = reads_.find(key);
  if (it != reads_.end())
    return it->second;
  const Term symbol =
      terms_.symbol(bytes * 8, "mem" + std::to_string(region.index) + "." + std::to_string(epoch));
  Symbol s;
  s.kind = epochs_[epoch].approximate ? SymbolKind::Approximation : SymbolKind::Memory;
  s.abstraction = epochs_[epoch].abstraction;
  s.at = epochs_[epoch].at;
  s.region = region;
  s.epoch = epoch;
  s.address = address;
  s.bytes = bytes;
  symbols_.emplace(symbol, s);
  if (epoch == 0 && !begins_inside_)
    addresses_.note_from_outside(symbol);
  reads_.emplace(key, symbol);
  return symbol;
}

bool Memory::is_spent() const {
  return visits_ > (open_loads_ == Symbol::kNone ? kMostVisits : kFewVisits);
}

Term Memory::approximate_read(unsigned bytes) {
  const Term symbol = terms_.symbol(bytes * 8, "unknown");
  Symbol s;
  s.kind = SymbolKind::Approximation;
  if (is_spent()) // else nothing more can be found out
    s.abstraction = open_loads_;
  symbols_.emplace(symbol, s);
  return symbol;
}

} // namespace ndv::engine
