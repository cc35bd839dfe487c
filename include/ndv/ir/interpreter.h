#pragma once

#include <ndv/deadline.h>
#include <ndv/ir/program.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ndv::ir {

/// Addresses of functions, globals and frames: fixed, so that an encoding and a run agree on them.
/// Code and globals lie high, below them the stack grows upwards from stack_base; what a driver is
/// handed from outside lies in [first_outside, stack_base).
struct Layout {
  /// Throws Error if the globals do not fit the address space of the target.
  explicit Layout(const Program& program);

  std::uint64_t function_address(FunctionId id) const;
  std::uint64_t global_address(GlobalId id) const;
  std::optional<FunctionId> function_at(std::uint64_t address) const;
  /// The addresses of functions lie in [code_begin, code_end).
  std::uint64_t code_begin() const { return code_base_; }
  std::uint64_t code_end() const;
  /// The global that this byte belongs to.
  std::optional<GlobalId> global_at(std::uint64_t address) const;
  /// Bytes of a frame of this function; frames follow one another from stack_base, aligned to 16.
  std::uint64_t frame_size(FunctionId id) const;
  std::uint64_t object_offset(FunctionId function, ObjectId object) const;

  std::uint64_t null_page_end = 0x10000; // an access below is a trap
  std::uint64_t first_outside = 0x10000;
  std::uint64_t stack_base = 0;
  std::uint64_t stack_end = 0;

private:
  std::uint64_t code_base_ = 0;
  std::size_t function_count_ = 0;
  std::vector<std::uint64_t> globals_;      // ascending
  std::vector<std::uint64_t> global_sizes_; // bytes reserved, without the gap behind
  std::vector<std::uint64_t> frames_;
  std::vector<std::vector<std::uint64_t>> objects_;
};

class Interpreter;

/// Where in the run a question arises: the frames from the entry point on, and the occurrence.
struct Position {
  FunctionId function;
  BlockId block;
  std::uint32_t statement = 0; // index in the block; statements.size() for the terminator
};

/// Decides what the program leaves open. Every value is masked to the width asked for.
class Oracle {
public:
  virtual ~Oracle() = default;
  /// The byte at an address that nothing has written yet.
  virtual std::uint8_t initial_byte(const Interpreter&, std::uint64_t address) = 0;
  /// A Havoc (not memory), or a volatile Load.
  virtual std::uint64_t arbitrary(const Interpreter&, const Statement&, unsigned width) = 0;
  /// A call of a function without body, or through a pointer to no known function; it may write
  /// memory through the interpreter. Empty: the call does not return.
  virtual std::optional<std::uint64_t> external_call(Interpreter&, const Statement&,
                                                     FunctionId callee,
                                                     std::span<const std::uint64_t> arguments,
                                                     unsigned result_width) = 0;
  /// A HavocMemory: may write memory through the interpreter.
  virtual void havoc_memory(Interpreter&, const Statement&, std::uint64_t address,
                            std::uint64_t size) = 0;
  /// A frame is entered, the observer knows: what its locals, by number, start with. The parameters
  /// have their values; the others are zero unless set here, within their width.
  virtual void start_locals(const Interpreter&, std::span<std::uint64_t> /*locals*/) {}
};

/// Is told what happens; used to build traces and to check analyses against runs.
class Observer {
public:
  virtual ~Observer() = default;
  virtual void enter(const Interpreter&, FunctionId) {}
  virtual void leave(const Interpreter&, FunctionId) {}
  virtual void statement(const Interpreter&, const Statement&) {} // before it is carried out
  virtual void terminator(const Interpreter&, const Terminator&, BlockId /*next*/) {}
  virtual void access(const Interpreter&, ExprId /*address_expr*/, std::uint64_t /*address*/,
                      std::uint64_t /*size*/, bool /*is_write*/) {}
};

enum class Outcome : std::uint8_t {
  Returned,
  NoExit,      // Unreachable, a noreturn call, a false Assume, a trap (null page, division by zero)
  Unsupported, // reached an Unsupported statement or an unreadable function
  StepLimit,
  StackLimit,
  RequireFailed,
};

struct Run {
  Outcome outcome = Outcome::Returned;
  std::uint64_t result = 0; // Returned with a value
  std::string reason;       // of NoExit, Unsupported, RequireFailed
  Place place;              // where it ended
  std::uint64_t steps = 0;
};

/// Runs the IR on concrete values with flat little-endian memory. No recursion: frames are kept
/// on a stack of its own.
class Interpreter {
public:
  struct Options {
    std::uint64_t step_limit = 10'000'000;
    Deadline deadline;                // ends a run as the step limit does
    std::size_t depth_limit = 10'000; // frames
    bool arbitrary_globals = false;   // only const globals start with their initial values
    bool stop_at_failed_require = true;
    std::uint64_t watched = 0; // value of the Watched expression
  };
  struct Frame {
    FunctionId function;
    std::uint64_t base = 0; // address of its first stack object
    BlockId block;
    std::uint32_t statement = 0;
    std::vector<std::uint64_t> locals;
  };

  Interpreter(const Program& program, const Layout& layout, Oracle& oracle, Options options);
  ~Interpreter();
  void set_observer(Observer* observer); // not owned; may be null

  /// Starts with initial monitors and an empty stack; memory is kept from earlier writes and runs.
  /// The frames stay to be looked at where the run ended other than by returning.
  Run run(FunctionId entry, std::span<const std::uint64_t> arguments);

  const Program& program() const;
  const Layout& layout() const;
  std::span<const Frame> frames() const;     // outermost first
  std::uint64_t evaluate(ExprId expr) const; // in the innermost frame; 0 where it traps
  std::uint64_t monitor(MonitorId id) const;
  std::uint64_t read(std::uint64_t address, unsigned bytes);
  void write(std::uint64_t address, unsigned bytes, std::uint64_t value);

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace ndv::ir
