#pragma once

#include "engine/facts.h"
#include "engine/knowledge.h"
#include "engine/memory_moments.h"
#include "engine/value_numbers.h"

#include <ndv/deadline.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ndv::engine {

/// Shows without a solver that a function leaves the rule's state as it found it, where that is so
/// block by block: wherever ways join, and after each iteration of a loop, the same objects have
/// been changed by the same amounts. Objects are the same if their addresses have one value number.
/// Takes time linear in what it follows.
class Dataflow {
public:
  Dataflow(const Facts& facts, Workspace& workspace, const Knowledge& known,
           const Deadline& deadline)
      : facts_(facts), workspace_(workspace), known_(known), deadline_(deadline) {}
  /// If what it calls does what is known of it. False: not shown.
  bool is_neutral(ir::FunctionId f);

private:
  using Value = ValueNumbers::Value;
  using Moment = MemoryMoments::Moment;
  static constexpr Value kUnset = ~0u;

  /// By counter and object (none: whatever is watched): how far it is from what was found. Not 0.
  using Changes = std::map<std::pair<ir::MonitorId, std::optional<Value>>, std::int64_t>;
  struct State {
    std::vector<Value> locals;
    Moment moment = MemoryMoments::kStart;
    Changes changes;
    Leads leads; // to the objects that have been used
  };
  /// Where a function returns; the locals are its result, if it has one.
  using Exit = State;
  struct Frame {
    ir::FunctionId function;
    FunctionFacts& own;
    std::uint64_t activation;
    unsigned depth;
    std::vector<std::vector<State>> incoming{}; // by block
    std::vector<std::optional<Changes>> at_header{};
    std::vector<Exit> exits{};
  };
  /// How the blocks follow each other.
  struct Order {
    std::vector<ir::BlockId> blocks;           // each after those before it, but for back edges
    std::vector<std::uint32_t> loop_of_header; // by block
  };
  static constexpr std::uint32_t kNoLoop = ~0u;

  const Order& order_of(ir::FunctionId f);
  /// Nothing: not shown. No exit: it never returns.
  std::optional<std::optional<Exit>> follow(ir::FunctionId f, State start, unsigned depth);
  bool follow_block(Frame& frame, ir::BlockId block);
  std::optional<State> join(const Frame& frame, ir::BlockId block, std::vector<State> states);
  void begin_iteration(Frame& frame, ir::BlockId header, std::uint32_t loop, State& state);
  enum class Step : std::uint8_t { Next, NoExit, NotShown };
  Step step(Frame& frame, State& state, ir::BlockId block, std::uint32_t index);
  Step call(Frame& frame, State& state, const ir::Call& call, const analysis::CallSite& site);
  void change_regions(State& state, std::span<const analysis::RegionId> modified,
                      std::span<const analysis::RegionId> stored);
  bool join_memory(State& result, std::span<const State> others);
  Value found(const State& state, const PointerCell& cell, unsigned width);
  Value meant(Value object);
  void use(State& state, Value object);
  Step count(const Frame& frame, State& state, const ir::SetMonitor& set);
  void change_memory(const Frame& frame, State& state, const ir::Statement& statement,
                     const analysis::CallSite* site);
  bool is_abstract(ir::FunctionId callee);
  bool leave(Frame& frame, State state, ir::BlockId block);
  Value evaluate(const Frame& frame, State& state, ir::ExprId root);
  Value evaluate_node(const Frame& frame, State& state, const ir::Expr& e, Value a, Value b,
                      Value c);
  const ir::Local& local(const Frame& frame, ir::LocalId l) const {
    return facts_.program[frame.function].locals[l.index];
  }

  const Facts& facts_;
  Workspace& workspace_;
  const Knowledge& known_;
  Deadline deadline_;
  // Of the question under way:
  std::unordered_map<std::uint32_t, Order> orders_; // by function
  std::unordered_map<const ir::Statement*, analysis::Effects> changed_by_;
  ValueNumbers values_;
  MemoryMoments memory_;
  std::uint64_t activations_ = 0;
  std::size_t steps_ = 0;
};

} // namespace ndv::engine
