#pragma once

#include "engine/encoding.h"
#include "smt/solver.h"

#include <ndv/verify.h>

#include <optional>
#include <string>
#include <vector>

namespace ndv::engine {

/// Something the run did with the rule's state.
struct Observation {
  ir::MonitorId monitor;
  std::int64_t delta = 0;
  std::size_t step = 0; // index in the trace
  Place place;
  std::optional<std::uint32_t> event; // of the encoding
};

/// A counterexample, run step by step in the interpreter on the whole program.
struct Replay {
  bool confirmed = false;
  std::string reason; // why it was not confirmed
  std::vector<Abstraction>
      abstracted; // calls and loops that the run went through but the model did not follow
  std::vector<TraceStep> trace;
  std::vector<Observation> observations;
  Place exit; // where the entry point returned
  std::optional<std::uint32_t> exit_node;
  std::string object; // the watched object as the source names it
};

/// Runs `entry` with the model's values; `object` is the watched address. Confirmed if the entry
/// point returns and the requirement is violated there.
Replay replay(const Facts& facts, const Encoding& encoding, const smt::Model& model,
              smt::Term object, const ir::Require& requirement, const Deadline& deadline = {});

} // namespace ndv::engine
