#pragma once

#include "smt/term.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ndv::engine {

/// Finds the facts that share symbols with given terms, directly or through one another. Each
/// search looks at every term at most once, however many facts share it.
class RelatedFacts {
public:
  RelatedFacts(const smt::TermPool& terms, std::vector<smt::Term> facts);

  /// One search, which may be widened. Facts out of scope relate nothing.
  class Search {
  public:
    Search(const RelatedFacts& graph, std::vector<bool> in_scope);
    void reach(std::span<const smt::Term> terms);
    void take(std::size_t fact);

    /// Both in the order in which they were reached; a widened search adds at the end.
    const std::vector<std::size_t>& facts() const { return facts_; }
    const std::vector<smt::Term>& symbols() const { return symbols_; }
    /// The number of terms that they and what was asked about are made of.
    std::size_t size() const { return size_; }

  private:
    void run();
    void descend(smt::Term t);
    void ascend(std::uint32_t place);

    const RelatedFacts& graph_;
    std::vector<bool> in_scope_; // and not yet taken
    std::vector<bool> below_;    // by term
    std::vector<bool> above_;    // by place
    std::vector<smt::Term> down_;
    std::vector<std::uint32_t> up_;
    std::vector<std::size_t> facts_;
    std::vector<smt::Term> symbols_;
    std::size_t size_ = 0;
  };

private:
  static constexpr std::uint32_t kNowhere = ~0u;
  std::uint32_t place_of(smt::Term t) const;
  std::span<const std::uint32_t> users(std::uint32_t place) const;
  std::span<const std::uint32_t> facts_at(std::uint32_t place) const;

  const smt::TermPool& terms_;
  std::vector<smt::Term> facts_;
  std::vector<std::uint32_t> places_; // by term: among the terms that facts are made of
  std::vector<std::uint32_t> users_, users_begin_; // by place: the places that it is an operand of
  std::vector<std::uint32_t> by_place_, by_place_begin_; // facts
};

} // namespace ndv::engine
