#pragma once

#include "engine/encoding.h"
#include "smt/solver.h"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace ndv::engine {

/// Which bytes each epoch of the encoding's memory begins in, by the model. A cell may have been
/// read there in case that it lies inside, and have any value in a model in which it does not.
class RenewedMemory {
public:
  RenewedMemory(const Encoding& encoding, const smt::Model& model);
  bool contains(analysis::RegionId region, std::uint32_t epoch, std::uint64_t address,
                unsigned bytes) const;

private:
  std::map<std::pair<analysis::RegionId, std::uint32_t>,
           std::vector<std::pair<std::uint64_t, std::uint64_t>>>
      ranges_; // address, size
};

} // namespace ndv::engine
