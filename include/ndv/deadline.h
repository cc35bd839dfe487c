#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ndv {

/// When work is given up: at a moment on the wall clock, or when memory runs out. Whoever works for
/// long asks, and then says that it did not finish; none is ever a wrong answer.
class Deadline {
public:
  using Clock = std::chrono::steady_clock;

  Deadline() = default; // never
  explicit Deadline(Clock::time_point at) : at_(at) {}
  static Deadline in_milliseconds(std::int64_t count) {
    return Deadline(Clock::now() + std::chrono::milliseconds(count));
  }

  /// `flag` is set by another thread, once and for all; it must live as long as copies of this.
  void also_when_out_of_memory(const std::atomic<bool>& flag) { out_of_memory_ = &flag; }

  bool is_set() const { return at_.has_value(); }
  bool passed() const { return is_out_of_memory() || (at_ && Clock::now() >= *at_); }
  /// Why, once it has passed.
  std::string_view reason() const {
    return is_out_of_memory() ? "the memory limit was reached" : "the time limit was reached";
  }
  /// At least 1; of a deadline that is set.
  unsigned milliseconds_left() const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*at_ - Clock::now());
    return static_cast<unsigned>(std::clamp<std::int64_t>(left.count(), 1, INT32_MAX));
  }

private:
  bool is_out_of_memory() const {
    return out_of_memory_ && out_of_memory_->load(std::memory_order_relaxed);
  }

  std::optional<Clock::time_point> at_;
  const std::atomic<bool>* out_of_memory_ = nullptr;
};

} // namespace ndv
