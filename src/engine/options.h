#pragma once

#include "engine/question.h"

#include <cstddef>
#include <string_view>

namespace ndv::engine {

struct CheckerOptions {
  unsigned bound = 4;
  smt::Limits limits;

  const Deadline& deadline() const { return limits.deadline; }
  bool out_of_time() const { return deadline().passed(); }
};

/// Figures of one thread.
struct CheckerStats {
  Effort effort;
  std::size_t encodings = 0;
  std::size_t refinements = 0;
  std::size_t replays = 0;
  std::size_t unreplayed = 0; // counterexamples that no refinement made replay
  std::size_t dataflow = 0;   // functions shown without a solver to leave the rule's state alone
  std::size_t neutral = 0;    // functions and loops shown to leave the rule's state alone
  std::size_t effects = 0;    // functions whose effect on it is known
  std::size_t invariants = 0; // loops whose effect is tied to what they change

  void add(const CheckerStats& other);
};

} // namespace ndv::engine
