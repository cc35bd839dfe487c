#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace ndv::cli {

/// Ends the program with one line and exit status 3 when it uses more memory than allowed: the last
/// resort, before the machine swaps. The solver has a lower limit of its own (solver_share), which
/// ends in an inconclusive verdict.
class MemoryGuard {
public:
  explicit MemoryGuard(std::uint64_t limit_mb);
  ~MemoryGuard();
  MemoryGuard(const MemoryGuard&) = delete;
  MemoryGuard& operator=(const MemoryGuard&) = delete;

  static std::uint64_t solver_share(std::uint64_t limit_mb) { return limit_mb - limit_mb / 4; }

private:
  std::mutex mutex_;
  std::condition_variable_any stopped_;
  std::jthread thread_; // last: it uses the others
};

} // namespace ndv::cli
