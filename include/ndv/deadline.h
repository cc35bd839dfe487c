#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>

namespace ndv {

/// The moment on the wall clock after which work is given up. Whoever works for long asks, and
/// then says that it did not finish; none is ever a wrong answer.
class Deadline {
public:
  using Clock = std::chrono::steady_clock;

  Deadline() = default; // never
  explicit Deadline(Clock::time_point at) : at_(at) {}
  static Deadline in_milliseconds(std::int64_t count) {
    return Deadline(Clock::now() + std::chrono::milliseconds(count));
  }

  bool is_set() const { return at_.has_value(); }
  bool passed() const { return at_ && Clock::now() >= *at_; }
  /// At least 1; of a deadline that is set.
  unsigned milliseconds_left() const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*at_ - Clock::now());
    return static_cast<unsigned>(std::clamp<std::int64_t>(left.count(), 1, INT32_MAX));
  }

private:
  std::optional<Clock::time_point> at_;
};

} // namespace ndv
