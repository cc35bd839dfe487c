#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace ndv::cli {

/// Watches the memory of the program. Over the limit it raises a flag, at which the engine ends
/// with inconclusive verdicts; far over it (nothing heeds the flag while sources are read) it ends
/// the program with one line and exit status 3, before the machine swaps. The solver has a lower
/// limit of its own (solver_share).
class MemoryGuard {
public:
  explicit MemoryGuard(std::uint64_t limit_mb);
  ~MemoryGuard();
  MemoryGuard(const MemoryGuard&) = delete;
  MemoryGuard& operator=(const MemoryGuard&) = delete;

  const std::atomic<bool>& is_over() const { return is_over_; }

  static std::uint64_t solver_share(std::uint64_t limit_mb) {
    constexpr std::uint64_t enough = 1024; // what takes more is not decided in time
    return std::min(limit_mb - limit_mb / 4, enough);
  }

private:
  std::atomic<bool> is_over_{false};
  std::mutex mutex_;
  std::condition_variable_any stopped_;
  std::jthread thread_; // last: it uses the others
};

} // namespace ndv::cli
