#pragma once

#include "engine/encoding.h"
#include "smt/solver.h"

#include <ndv/ir/interpreter.h>

#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace ndv::engine {

/// Finds where a run stands in the encoding's inlined calls and block copies.
class Follower {
public:
  struct Position {
    std::optional<std::uint32_t> context; // none: outside of what is encoded
    std::uint32_t node = 0;
  };
  Follower(const Encoding& encoding, const smt::Model& model);

  void enter(ir::FunctionId function, const ir::Interpreter::Frame* caller);
  void leave() { stack_.pop_back(); }
  void step(const ir::Interpreter::Frame& frame, ir::BlockId next);

  std::optional<Occurrence> occurrence(std::uint32_t statement) const;
  const Position& top() const { return stack_.back(); }
  /// The calls and loops that the run went through and the encoding does not follow.
  const std::set<Abstraction>& abstracted() const { return abstracted_; }

private:
  const Plan& plan(std::uint32_t context) const { return *encoding_.contexts[context].plan; }
  std::uint32_t resolve(std::uint32_t context, std::uint32_t n);

  const Encoding& encoding_;
  std::vector<Position> stack_;
  std::set<Abstraction> abstracted_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> iterated_; // choices: context, node
};

} // namespace ndv::engine
