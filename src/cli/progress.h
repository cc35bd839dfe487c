#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace ndv::cli {

/// One line on a terminal that says what is being done, once that has taken a while; gone at the
/// end.
class Progress {
public:
  using Write = std::function<void(const std::string&)>;
  static constexpr std::chrono::milliseconds kDelay{1000};

  /// Writes nothing before `delay` has passed, and never if `write` is empty.
  explicit Progress(Write write, std::chrono::milliseconds delay = kDelay);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Safe to call from any thread.
  void set(std::string what);

private:
  void draw(std::stop_token stop);

  const Write write_;
  const std::chrono::milliseconds delay_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::string what_;
  std::jthread thread_; // last: it uses the others
};

} // namespace ndv::cli
