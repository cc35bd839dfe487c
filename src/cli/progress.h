#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace ndv::cli {

/// One line on stderr that says what is being done, from the second second on; gone at the end.
/// Does nothing unless enabled (stderr is a terminal).
class Progress {
public:
  explicit Progress(bool enabled);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Safe to call from any thread.
  void set(std::string what);

private:
  void draw(std::stop_token stop);

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::string what_;
  std::jthread thread_; // last: it uses the others
};

} // namespace ndv::cli
