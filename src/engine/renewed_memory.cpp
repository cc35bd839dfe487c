#include "engine/renewed_memory.h"

#include <algorithm>

namespace ndv::engine {

using smt::Term;

RenewedMemory::RenewedMemory(const Encoding& encoding, const smt::Model& model) {
  const auto all = encoding.memory->renewed();
  std::vector<Term> terms;
  for (const Memory::Renewed& r : all)
    if (r.size)
      terms.insert(terms.end(), {r.address, *r.size});
  const auto values = encoding.terms.evaluate(terms, model);
  std::size_t next = 0;
  for (const Memory::Renewed& r : all) {
    auto& ranges = ranges_[{r.region, r.epoch}];
    if (r.size) {
      ranges.push_back({values[next], values[next + 1]});
      next += 2;
    } else {
      ranges.push_back({0, UINT64_MAX});
    }
  }
}

bool RenewedMemory::contains(analysis::RegionId region, std::uint32_t epoch, std::uint64_t address,
                             unsigned bytes) const {
  const auto it = ranges_.find({region, epoch});
  return it != ranges_.end() && std::ranges::any_of(it->second, [&](const auto& range) {
           const std::uint64_t from = address - range.first;
           return from < range.second && bytes <= range.second - from;
         });
}

} // namespace ndv::engine
