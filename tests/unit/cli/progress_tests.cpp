#include "cli/progress.h"

#include <catch2/catch.hpp>

using namespace ndv::cli;
using namespace std::chrono_literals;

namespace {

/// What a terminal gets; written by the progress line's thread.
class Screen {
public:
  Progress::Write writer() {
    return [this](const std::string& text) {
      const std::scoped_lock lock(mutex_);
      text_ += text;
      written_.notify_all();
    };
  }

  void wait_for(const std::string& text) {
    std::unique_lock lock(mutex_);
    written_.wait(lock, [&] { return text_.find(text) != std::string::npos; });
  }

  /// For when the progress line has ended.
  const std::string& text() const { return text_; }

private:
  std::mutex mutex_;
  std::condition_variable written_;
  std::string text_;
};

constexpr const char* kErase = "\r\x1B[K";

} // namespace

TEST_CASE("a short run shows no progress") {
  Screen screen;
  {
    Progress progress(screen.writer(), 24h);
    progress.set("reading 1 file(s)");
  }
  CHECK(screen.text().empty());
}

TEST_CASE("a long run says what is being done, in one line that is gone at the end") {
  Screen screen;
  {
    Progress progress(screen.writer(), 0ms);
    progress.set("reading 1 file(s)");
    screen.wait_for("reading 1 file(s)");
    progress.set(std::string(200, 'x'));
    screen.wait_for("xxx");
  }
  CHECK(screen.text().find('\n') == std::string::npos);
  CHECK(screen.text().find(std::string(79, 'x')) == std::string::npos);
  CHECK(screen.text().ends_with(kErase));
}
