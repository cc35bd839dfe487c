#include "ir/interpreter_state.h"

#include <ndv/assert.h>

namespace ndv::ir {

Interpreter::Interpreter(const Program& program, const Layout& layout, Oracle& oracle,
                         Options options)
    : state_(std::make_unique<State>(*this, program, layout, oracle, options)) {}

Interpreter::~Interpreter() = default;

void Interpreter::set_observer(Observer* observer) {
  state_->observer = observer;
}

Run Interpreter::run(FunctionId entry, std::span<const std::uint64_t> arguments) {
  return state_->run_from(entry, arguments);
}

const Program& Interpreter::program() const {
  return state_->program;
}

const Layout& Interpreter::layout() const {
  return state_->layout;
}

std::span<const Interpreter::Frame> Interpreter::frames() const {
  return {state_->frames.data(), state_->depth};
}

std::uint64_t Interpreter::evaluate(ExprId expr) const {
  const Frame* frame = state_->depth != 0 ? &state_->frames[state_->depth - 1] : nullptr;
  return state_->tapes.evaluate(expr, frame, state_->monitors).value_or(0);
}

std::uint64_t Interpreter::monitor(MonitorId id) const {
  return state_->monitors[id.index];
}

std::uint64_t Interpreter::read(std::uint64_t address, unsigned bytes) {
  return state_->read(address, bytes);
}

void Interpreter::write(std::uint64_t address, unsigned bytes, std::uint64_t value) {
  NDV_ASSERT(bytes <= 8);
  state_->memory.write(address, bytes, value);
}

} // namespace ndv::ir
