#include "frontend/big_stack.h"

#include <ndv/error.h>

#include <utility>

namespace ndv::frontend {
namespace {

// Address space only: pages are committed as the recursion reaches them.
constexpr std::size_t kStackBytes = std::size_t{1} << 30;

} // namespace

BigStackThread::BigStackThread(std::function<void()> work) : work_(std::move(work)) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kStackBytes);
  const int failed = pthread_create(&thread_, &attributes, run, this);
  pthread_attr_destroy(&attributes);
  if (failed != 0)
    throw Error("no memory for the stack of the front end");
}

BigStackThread::~BigStackThread() {
  if (!is_joined_)
    pthread_join(thread_, nullptr);
}

void BigStackThread::join() {
  pthread_join(thread_, nullptr);
  is_joined_ = true;
  if (failure_)
    std::rethrow_exception(failure_);
}

void* BigStackThread::run(void* self) {
  auto& thread = *static_cast<BigStackThread*>(self);
  try {
    thread.work_();
  } catch (...) {
    thread.failure_ = std::current_exception();
  }
  return nullptr;
}

void run_with_big_stack(std::function<void()> work) {
  BigStackThread(std::move(work)).join();
}

} // namespace ndv::frontend
