#pragma once

#include <exception>
#include <functional>
#include <pthread.h>

namespace ndv::frontend {

/// A thread whose stack is large enough for deeply nested sources.
class BigStackThread {
public:
  explicit BigStackThread(std::function<void()> work);
  ~BigStackThread();
  BigStackThread(const BigStackThread&) = delete;
  BigStackThread& operator=(const BigStackThread&) = delete;

  /// Waits for it. An exception that the work threw is thrown again here.
  void join();

private:
  static void* run(void* self);

  std::function<void()> work_;
  std::exception_ptr failure_;
  pthread_t thread_;
  bool is_joined_ = false;
};

/// Runs `work` on such a thread, and waits for it.
void run_with_big_stack(std::function<void()> work);

} // namespace ndv::frontend
