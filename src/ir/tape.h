#pragma once

#include <ndv/ir/interpreter.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace ndv::ir {

/// Evaluates expressions by flat instruction sequences, made at an expression's first use. Any
/// depth of nesting works, and a shared subexpression is computed once.
class Tapes {
public:
  Tapes(const Program& program, const Layout& layout, std::uint64_t watched)
      : program_(program), layout_(layout), watched_(watched) {}

  /// Empty where the expression divides by zero. Without a frame, locals are 0.
  std::optional<std::uint64_t> evaluate(ExprId expr, const Interpreter::Frame* frame,
                                        const std::vector<std::uint64_t>& monitors);

private:
  enum class Code : std::uint8_t {
    Constant,
    Local,
    Object,
    Offset,
    Scaled,
    Unary,
    Add,
    Sub,
    Binary,
    Divide,
    Select,
    Monitor
  };
  struct Instruction {
    Code code = Code::Constant;
    std::uint8_t op = 0;
    std::uint8_t width = 0; // of the operands
    std::uint8_t result_width = 0;
    std::uint32_t a = 0, b = 0, c = 0; // instructions of the tape
    std::uint64_t value = 0;           // constant, index, offset or scale
    std::uint64_t mask = 0;            // of the result
  };
  struct Tape {
    std::uint32_t begin = 0;
    std::uint32_t size = 0; // 0: not made yet
  };

  const Tape& tape(ExprId expr);
  Instruction instruction(const Expr& e) const;
  Instruction address_of(const Expr& e) const;
  std::uint64_t step(const Instruction& i, const Interpreter::Frame* frame,
                     const std::vector<std::uint64_t>& monitors) const;
  bool traps(const Instruction& i) const;

  const Program& program_;
  const Layout& layout_;
  std::uint64_t watched_;
  std::vector<Tape> tapes_; // by ExprId
  std::vector<Instruction> code_;
  std::vector<std::uint64_t> values_;
  std::vector<bool> trapped_;
};

} // namespace ndv::ir
