#include "cli/progress.h"

#include <utility>

namespace ndv::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto kInterval = 200ms;
constexpr std::size_t kWidth = 78; // no terminal wraps it
constexpr const char* kEraseLine = "\r\x1B[K";

} // namespace

Progress::Progress(Write write, std::chrono::milliseconds delay)
    : write_(std::move(write)), delay_(delay) {
  if (write_)
    thread_ = std::jthread([this](std::stop_token stop) { draw(std::move(stop)); });
}

Progress::~Progress() {
  thread_.request_stop();
  if (thread_.joinable())
    thread_.join();
}

void Progress::set(std::string what) {
  const std::scoped_lock lock(mutex_);
  what_ = std::move(what);
}

void Progress::draw(std::stop_token stop) {
  std::unique_lock lock(mutex_);
  const auto stopped = [&] { return stop.stop_requested(); };
  if (changed_.wait_for(lock, stop, delay_, stopped))
    return;
  do {
    write_(kEraseLine + what_.substr(0, kWidth));
  } while (!changed_.wait_for(lock, stop, kInterval, stopped));
  write_(kEraseLine);
}

} // namespace ndv::cli
