#pragma once

#include "shell_fixture.h"

#include <ndv/ir/interpreter.h>
#include <ndv/ir/text.h>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ndv::frontend::test {

inline ir::Program lower(std::string_view text, Options options = {}) {
  const Folder folder;
  return load_text(folder, text, std::move(options));
}

inline const ir::Function& function(const ir::Program& program, std::string_view name) {
  const ir::Function* found = find(program, name);
  REQUIRE(found != nullptr);
  return *found;
}

/// The printed form of one function.
inline std::string printed(const ir::Program& program, std::string_view name) {
  return ir::print(program, function(program, name));
}

template <class Kind>
std::vector<Kind> statements(const ir::Program& program, std::string_view name) {
  std::vector<Kind> found;
  for (const ir::Block& block : function(program, name).blocks)
    for (const ir::Statement& statement : block.statements)
      if (const auto* kind = std::get_if<Kind>(&statement.kind))
        found.push_back(*kind);
  return found;
}

/// Answers every open question from a list of values (then zero), and notes the calls of functions
/// without a body as "name(argument,…) ". They return nothing but zero.
class Script : public ir::Oracle {
public:
  explicit Script(std::vector<std::uint64_t> values) : values_(std::move(values)) {}
  std::string calls;

  std::uint8_t initial_byte(const ir::Interpreter&, std::uint64_t) override { return 0; }
  std::uint64_t arbitrary(const ir::Interpreter&, const ir::Statement&, unsigned) override {
    return next();
  }
  std::optional<std::uint64_t> external_call(ir::Interpreter& machine, const ir::Statement&,
                                             ir::FunctionId callee,
                                             std::span<const std::uint64_t> arguments,
                                             unsigned) override {
    calls += callee.valid() ? machine.program()[callee].name : "?";
    calls += fmt::format("({}) ", fmt::join(arguments, ","));
    return 0;
  }
  void havoc_memory(ir::Interpreter& machine, const ir::Statement&, std::uint64_t address,
                    std::uint64_t size) override {
    for (std::uint64_t i = 0; i < size; ++i)
      machine.write(address + i, 1, 0);
  }

private:
  std::uint64_t next() { return at_ < values_.size() ? values_[at_++] : 0; }
  std::vector<std::uint64_t> values_;
  std::size_t at_ = 0;
};

/// The calls of one run, and how it ended: "calls -> result", "calls -> no exit".
inline std::string run(const ir::Program& program, std::string_view name,
                       const std::vector<std::uint64_t>& arguments,
                       std::vector<std::uint64_t> values = {}) {
  const ir::Function& entry = function(program, name);
  const ir::Layout layout(program);
  Script script(std::move(values));
  ir::Interpreter interpreter(program, layout, script, {});
  const ir::FunctionId id{static_cast<std::size_t>(&entry - program.functions.data())};
  const ir::Run run = interpreter.run(id, arguments);
  switch (run.outcome) {
  case ir::Outcome::Returned:
    return fmt::format("{}-> {}", script.calls, static_cast<std::int32_t>(run.result));
  case ir::Outcome::NoExit:
    return script.calls + "-> no exit";
  default:
    return script.calls + "-> " + run.reason;
  }
}

/// What all runs do in which each of the first `choices` open questions is answered 0 or 1.
inline std::set<std::string> all_runs(const ir::Program& program, std::string_view name,
                                      const std::vector<std::uint64_t>& arguments,
                                      unsigned choices) {
  std::set<std::string> found;
  for (unsigned bits = 0; bits < 1u << choices; ++bits) {
    std::vector<std::uint64_t> values;
    for (unsigned i = 0; i < choices; ++i)
      values.push_back(bits >> i & 1);
    found.insert(run(program, name, arguments, values));
  }
  return found;
}

} // namespace ndv::frontend::test
