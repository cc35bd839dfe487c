#pragma once

#include "engine/facts.h"

#include <ndv/ir/interpreter.h>

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

namespace ndv::engine {

/// Records a run, and tells which of it decided the rule's events: a dynamic slice backwards from
/// them, over the values that conditions and locks were made of, the branches that the events stood
/// under, and (potential dependence) branches whose other arm would have had an event, or might
/// have changed such a value.
class PathSlice {
public:
  explicit PathSlice(const Facts& facts) : facts_(facts) {}

  static constexpr std::uint32_t kNone = ~0u;

  // To be told of every step of the run, before it is carried out.
  void enter(ir::FunctionId function);
  void leave();
  void statement(const ir::Interpreter& run, const ir::Statement& s);
  void terminator(const ir::Interpreter& run, const ir::Terminator& t, ir::BlockId next);

  /// What is not given of the program changes these bytes in the step told of last.
  void changed_outside(std::uint64_t address, std::uint64_t size) {
    changed_outside_[current()].emplace_back(address, size);
  }
  /// Something outside has changed memory in this step.
  bool has_changed_outside(std::uint32_t step) const { return changed_outside_.contains(step); }

  /// The step told of last; steps count from 0.
  std::uint32_t current() const { return static_cast<std::uint32_t>(steps_.size()) - 1; }
  /// The step told of last is one to explain.
  void mark_event() { marked_.push_back(current()); }

  struct Role {
    bool decides = false;        // is in the slice
    bool decides_lock = false;   // by the address that an event is about
    bool is_conditional = false; // stands in one arm of a branch whose arms meet again
  };
  /// By step.
  std::vector<Role> roles();
  /// Null for a terminator.
  const ir::Statement* statement_of(std::uint32_t at) const;
  ir::FunctionId function_of(std::uint32_t step) const {
    return frames_[steps_[step].frame].function;
  }
  /// No branch or call lies between this step and the last one.
  bool is_same_visit(std::uint32_t step) const {
    return steps_[step].frame == steps_.back().frame && steps_[step].block == steps_.back().block &&
           steps_[step].statement < steps_.back().statement;
  }
  /// The step of the call that this step was made under; kNone in the entry point.
  std::uint32_t call_of(std::uint32_t step) const { return frames_[steps_[step].frame].call; }

private:
  struct Step {
    std::uint32_t frame;
    ir::BlockId block;
    std::uint32_t statement;                         // kNone: the terminator
    std::uint32_t parent;                            // the branch or call that it stands under
    std::uint32_t callee = kNone;                    // the frame that the call made
    ir::BlockId next;                                // of a terminator
    std::uint64_t address = 0, size = 0, source = 0; // of the memory accessed
  };
  struct Frame {
    ir::FunctionId function;
    std::uint32_t call;
    /// Branches whose arms have not met yet, innermost last, and where they will.
    std::vector<std::pair<std::uint32_t, ir::BlockId>> open;
  };
  /// What one way from a branch to its join may do.
  struct Arm {
    std::vector<ir::LocalId> locals;
    std::vector<analysis::RegionId> regions;
    bool has_event = false;
  };
  struct Live { // a value that decides
    bool lock = false;
    analysis::RegionId region;
  };
  struct Walk;

  Step& record(const ir::Interpreter& run, std::uint32_t statement);
  /// Where the ways from a block meet; invalid: at the exit.
  ir::BlockId join(ir::FunctionId f, ir::BlockId block);
  const Arm& arm(ir::FunctionId f, ir::BlockId block, ir::BlockId start);

  const Facts& facts_;
  std::vector<Step> steps_;
  std::map<std::uint32_t, std::vector<std::pair<std::uint64_t, std::uint64_t>>> changed_outside_;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> stack_;
  std::vector<std::uint32_t> marked_;
  std::unordered_map<std::uint32_t, std::vector<ir::BlockId>> joins_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, Arm> arms_;
};

} // namespace ndv::engine
