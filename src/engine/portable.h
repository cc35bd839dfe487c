#pragma once

#include "engine/encoding.h"
#include "smt/term.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace ndv::engine {

/// Terms over what a function, or an iteration of a loop, finds where it starts: its parameters (or
/// all locals), memory, and what it returns. Kept apart from the encoding in which they were found,
/// to be used wherever the function is called or the loop is entered.
class Portable {
public:
  /// The same term here. Nothing if it depends on anything but such inputs, or is large.
  std::optional<smt::Term> take(const Encoding& from, smt::Term t);
  /// Stands for what the function returns.
  smt::Term result(unsigned width);

  /// Where a term is used: what the inputs are there. Memory is read as it is by then.
  struct Site {
    Encoding& into;
    smt::Term guard;
    const std::vector<smt::Term>& locals; // ~0 where not known
    std::optional<smt::Term> result = std::nullopt;
    bool at_start = false; // memory is that where the encoding starts
  };
  /// The term's value at a site; nothing if it depends on an input that is not known there.
  std::optional<smt::Term> put(smt::Term t, const Site& site) const;

  smt::TermPool& terms() { return terms_; }
  const smt::TermPool& terms() const { return terms_; }

  struct Input {
    enum class Kind : std::uint8_t { Local, Memory, Result } kind = Kind::Local;
    std::uint32_t index = 0;     // Local
    analysis::RegionId region{}; // Memory
    smt::Term address{};
    unsigned bytes = 0;
    bool is_pointer = false;
  };
  /// Null if the term is not an input itself.
  const Input* input(smt::Term t) const;
  const Addresses::Origin* origin(smt::Term t) const;

private:
  std::optional<smt::Term> take_symbol(const Encoding& from, smt::Term symbol,
                                       const std::unordered_map<smt::Term, smt::Term>& done);
  std::optional<smt::Term> put_symbol(smt::Term symbol, const Site& site,
                                      const std::unordered_map<smt::Term, smt::Term>& done) const;

  smt::TermPool terms_;
  std::unordered_map<smt::Term, Input> inputs_;
  std::unordered_map<std::uint32_t, smt::Term> locals_;
  std::unordered_map<smt::Term, Addresses::Origin> origins_; // of addresses
  std::optional<smt::Term> result_;
};

} // namespace ndv::engine
