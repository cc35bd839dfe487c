#pragma once

#include <cstdio>
#include <cstdlib>

namespace ndv {

/// Reports a broken internal invariant on stderr and aborts.
[[noreturn]] inline void assertion_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "ndis-verify: internal error: %s (%s:%d)\n", condition, file, line);
  std::abort();
}

} // namespace ndv

/// Stays on in release builds: a verdict computed past a broken invariant would be a guess.
#define NDV_ASSERT(condition)                                                                      \
  ((condition) ? static_cast<void>(0) : ::ndv::assertion_failed(#condition, __FILE__, __LINE__))
