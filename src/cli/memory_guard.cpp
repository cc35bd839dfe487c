#include "cli/memory_guard.h"

#include "cli/exit_status.h"
#include "cli/platform.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace ndv::cli {
namespace {

constexpr std::chrono::milliseconds kInterval{50};
constexpr double kFarOver = 1.25; // times the limit

[[noreturn]] void give_up(std::uint64_t limit_mb) {
  std::fprintf(stderr, "ndis-verify: error: more than %llu MB of memory are needed; see --memory\n",
               static_cast<unsigned long long>(limit_mb));
  std::_Exit(static_cast<int>(ExitStatus::Error)); // other threads are at work: no clean-up
}

} // namespace

MemoryGuard::MemoryGuard(std::uint64_t limit_mb) {
  thread_ = std::jthread([this, limit_mb](const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stopped_.wait_for(lock, stop, kInterval, [&] { return stop.stop_requested(); }))
      if (const double mb = platform::memory_mb(); mb > kFarOver * static_cast<double>(limit_mb))
        give_up(limit_mb);
      else if (mb > static_cast<double>(limit_mb))
        is_over_.store(true, std::memory_order_relaxed);
  });
}

MemoryGuard::~MemoryGuard() {
  thread_.request_stop();
  thread_.join();
}

} // namespace ndv::cli
