#include "engine/memory.h"

#include <unordered_set>

// Reads that must agree: those of one place, in one epoch.

namespace ndv::engine {

using smt::Term;

namespace {

constexpr std::size_t kFewReads = 12; // of one region and epoch: each pair is told to agree

} // namespace

/// The reads among the symbols, by region, epoch and size; in their order.
std::vector<std::vector<Term>> Memory::alike(std::span<const Term> symbols) const {
  std::map<std::tuple<std::uint32_t, std::uint32_t, unsigned>, std::vector<Term>> groups;
  for (const Term t : symbols) {
    const auto it = symbols_.find(t);
    if (it == symbols_.end() || it->second.bytes == 0)
      continue;
    const Symbol& s = it->second;
    groups[{s.region.index, s.epoch, s.bytes}].push_back(t);
  }
  std::vector<std::vector<Term>> result;
  for (auto& [key, members] : groups)
    if (members.size() > 1)
      result.push_back(std::move(members));
  return result;
}

/// Nothing if the two are never at one place.
std::optional<Term> Memory::agreement(Term a, Term b) {
  const Term same = addresses_.eq(symbols_.at(a).address, symbols_.at(b).address);
  if (terms_.is_false(same))
    return std::nullopt;
  return terms_.implies(same, terms_.eq(a, b));
}

std::vector<Term> Memory::consistency(std::span<const Term> symbols, std::size_t known) {
  const std::unordered_set<Term> old(symbols.begin(),
                                     symbols.begin() + static_cast<std::ptrdiff_t>(known));
  std::vector<Term> facts;
  for (const auto& members : alike(symbols)) {
    if (members.size() > kFewReads)
      continue;
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j)
        if (!old.contains(members[i]) || !old.contains(members[j]))
          if (const auto fact = agreement(members[i], members[j]))
            facts.push_back(*fact);
  }
  return facts;
}

std::vector<Term> Memory::contradicted(std::span<const Term> symbols,
                                       const std::unordered_map<Term, std::uint64_t>& model) {
  std::vector<Term> facts;
  for (const auto& members : alike(symbols)) {
    if (members.size() <= kFewReads)
      continue;
    std::vector<Term> terms;
    for (const Term t : members)
      terms.push_back(symbols_.at(t).address);
    terms.insert(terms.end(), members.begin(), members.end());
    const auto values = terms_.evaluate(terms, model);
    const std::size_t count = members.size();
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> at; // by address
    for (std::size_t i = 0; i < count; ++i) {
      auto& earlier = at[values[i]];
      for (const std::size_t j : earlier) {
        if (values[count + i] == values[count + j])
          continue;
        if (const auto fact = agreement(members[j], members[i])) {
          facts.push_back(*fact);
          break;
        }
      }
      earlier.push_back(i);
    }
  }
  return facts;
}

} // namespace ndv::engine
