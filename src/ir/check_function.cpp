#include "ir/check_function.h"

#include "ir/check_exprs.h"

#include <fmt/format.h>

#include <unordered_set>

namespace ndv::ir {
namespace {

class FunctionChecker {
public:
  FunctionChecker(const Program& program, const Function& function,
                  std::vector<std::string>& faults)
      : program_(program), function_(function), exprs_(program, &function), faults_(faults) {}

  void check() {
    where_ = fmt::format("function '{}'", function_.name);
    check_type();
    check_variables();
    const bool has_body = function_.is_defined && function_.unreadable.empty();
    expect(has_body || function_.blocks.empty(), "has blocks but no readable definition");
    expect(!has_body || !function_.blocks.empty(), "is defined but has no blocks");
    for (std::size_t b = 0; b < function_.blocks.size(); ++b)
      check_block(b);
  }

private:
  void fault(const std::string& what) { faults_.push_back(where_ + ": " + what); }
  void expect(bool holds, const char* what) {
    if (!holds)
      fault(what);
  }

  bool is_type(TypeId id) const { return id.index < program_.types.size(); }
  unsigned result_bits(const Type& prototype) const {
    return program_.types.is_scalar(prototype.element) ? program_.types.bits(prototype.element) : 0;
  }

  void check_type() {
    if (!is_type(function_.type) || program_.types[function_.type].kind != TypeKind::Function) {
      fault("has no function type");
      return;
    }
    const Type& type = program_.types[function_.type];
    has_type_ = true;
    expect(function_.parameter_count <= function_.locals.size(), "has more parameters than locals");
    if (function_.blocks.empty())
      return;
    if (type.params.size() != function_.parameter_count) {
      fault("has another number of parameters than its type");
      return;
    }
    for (std::size_t i = 0; i < type.params.size() && i < function_.locals.size(); ++i)
      if (!program_.types.is_scalar(type.params[i]) ||
          program_.types.bits(type.params[i]) != function_.locals[i].width)
        fault(fmt::format("parameter '{}' has another width than in the function's type",
                          function_.locals[i].name));
  }

  void check_variables() {
    for (const Local& local : function_.locals)
      if (!is_type(local.type) || !program_.types.is_scalar(local.type) || local.width < 1 ||
          local.width > 64)
        fault(fmt::format("local '{}' is no scalar of 1 to 64 bits", local.name));
    for (const StackObject& object : function_.objects)
      if (!is_type(object.type))
        fault(fmt::format("stack object '{}' has no type", object.name));
  }

  void check_block(std::size_t index) {
    const Block& block = function_.blocks[index];
    for (std::size_t i = 0; i < block.statements.size(); ++i) {
      where_ = fmt::format("function '{}', block b{}, statement {}", function_.name, index, i);
      std::visit([&](const auto& s) { check(s); }, block.statements[i].kind);
      check_origin(block.statements[i].origin);
    }
    where_ = fmt::format("function '{}', block b{}, terminator", function_.name, index);
    std::visit([&](const auto& t) { check(t); }, block.terminator.kind);
    check_origin(block.terminator.origin);
  }

  void check_origin(const Origin& origin) {
    const auto is_string = [&](StringId id) {
      return !id.valid() || id.index < program_.strings.size();
    };
    expect(origin.place == Place{} || origin.place.file < program_.files.size(),
           "the place is in no file of the program");
    expect(is_string(origin.text) && is_string(origin.expansion), "a string does not exist");
  }

  bool good(ExprId id) {
    const std::optional<std::string> found = exprs_.check(id);
    if (found)
      fault(*found);
    return !found;
  }
  void expect_width(ExprId id, unsigned width, const char* what) {
    if (good(id) && program_.exprs[id].width != width)
      fault(fmt::format("{} has {} bits instead of {}", what, program_.exprs[id].width, width));
  }
  void expect_address(ExprId id) { expect_width(id, program_.pointer_bits, "the address"); }
  /// The width of a target; 0 when there is none.
  unsigned target_width(LocalId id) {
    if (id.index < function_.locals.size())
      return function_.locals[id.index].width;
    fault("the target is no local of the function");
    return 0;
  }
  /// Bits of a scalar that memory can hold and a local can take; 0 when it is none.
  unsigned access_bits(TypeId type) {
    if (is_type(type) && program_.types.is_scalar(type) && program_.types[type].size >= 1 &&
        program_.types[type].size <= 8)
      return program_.types.bits(type);
    fault("the accessed type is no scalar of 1 to 8 bytes");
    return 0;
  }
  void expect_target(LocalId target, unsigned width) {
    const unsigned found = target_width(target);
    if (found != 0 && width != 0 && found != width)
      fault(fmt::format("the target '{}' has {} bits, its value {}",
                        function_.locals[target.index].name, found, width));
  }

  void check(const Assign& s) {
    if (good(s.value))
      expect_target(s.target, program_.exprs[s.value].width);
  }
  void check(const Load& s) {
    expect_address(s.address);
    expect_target(s.target, access_bits(s.type));
  }
  void check(const Store& s) {
    expect_address(s.address);
    if (const unsigned bits = access_bits(s.type); bits != 0)
      expect_width(s.value, bits, "the stored value");
  }
  void check(const Copy& s) {
    expect_address(s.target);
    expect_address(s.source);
    expect_width(s.size, program_.pointer_bits, "the size");
    expect(is_type(s.type), "the copied type does not exist");
  }
  void check(const Fill& s) {
    expect_address(s.target);
    expect_width(s.byte, 8, "the byte");
    expect_width(s.size, program_.pointer_bits, "the size");
  }
  void check(const Havoc& s) {
    target_width(s.target);
    check_what(s.what);
  }
  void check(const HavocMemory& s) {
    expect_address(s.address);
    expect_width(s.size, program_.pointer_bits, "the size");
    expect(is_type(s.type), "the havocked type does not exist");
    check_what(s.what);
  }
  void check(const Assume& s) { expect_width(s.condition, 1, "the condition"); }
  void check(const Require& s) {
    expect_width(s.condition, 1, "the condition");
    expect(s.kind.index < program_.strings.size() && s.message.index < program_.strings.size(),
           "a string does not exist");
  }
  void check(const SetMonitor& s) {
    if (s.monitor.index >= program_.monitors.size())
      fault("the monitor does not exist");
    else
      expect_width(s.value, program_.monitors[s.monitor.index].width, "the monitor's value");
  }
  void check(const Unsupported& s) { check_what(s.what); }
  void check_what(StringId what) {
    expect(!what.valid() || what.index < program_.strings.size(), "a string does not exist");
  }

  void check(const Call& s) {
    if (s.callee.valid())
      expect(s.callee.index < program_.functions.size(), "the called function does not exist");
    else
      expect_address(s.pointer);
    for (const ExprId argument : s.arguments)
      good(argument);
    if (!is_type(s.prototype) || program_.types[s.prototype].kind != TypeKind::Function) {
      fault("the call has no function type");
      return;
    }
    const Type& prototype = program_.types[s.prototype];
    check_arguments(s, prototype);
    if (s.result.valid()) {
      const unsigned bits = result_bits(prototype);
      expect(bits != 0, "the call takes the result of a function that gives none");
      expect_target(s.result, bits);
    }
  }
  void check_arguments(const Call& s, const Type& prototype) {
    const std::size_t given = s.arguments.size();
    const std::size_t declared = prototype.params.size();
    if (given < declared || (given > declared && !prototype.is_variadic)) {
      fault(fmt::format("the call has {} arguments for {} parameters", given, declared));
      return;
    }
    for (std::size_t i = 0; i < declared; ++i)
      if (s.arguments[i].index < program_.exprs.size() &&
          (!program_.types.is_scalar(prototype.params[i]) ||
           program_.types.bits(prototype.params[i]) != program_.exprs[s.arguments[i]].width))
        fault(fmt::format("argument {} has another width than the parameter", i));
  }

  void check_target(BlockId id) {
    if (id.index >= function_.blocks.size())
      fault(id.valid() ? fmt::format("block b{} does not exist", id.index) : "a block is missing");
  }
  void check(const Goto& t) { check_target(t.target); }
  void check(const Branch& t) {
    expect_width(t.condition, 1, "the condition");
    check_target(t.then_block);
    check_target(t.else_block);
  }
  void check(const Switch& t) {
    check_target(t.default_block);
    const bool is_good = good(t.value);
    const unsigned width = is_good ? program_.exprs[t.value].width : 64;
    std::unordered_set<std::uint64_t> seen;
    for (const SwitchCase& c : t.cases) {
      check_target(c.target);
      if (!seen.insert(c.value).second)
        fault(fmt::format("the switch has two cases {}", c.value));
      if (width < 64 && c.value >> width != 0)
        fault(fmt::format("case {} does not fit {} bits", c.value, width));
    }
  }
  void check(const Return& t) {
    if (!has_type_)
      return;
    const unsigned bits = result_bits(program_.types[function_.type]);
    if (bits == 0)
      expect(!t.value.valid(), "a value is returned by a function that gives none");
    else
      expect_width(t.value, bits, "the returned value");
  }
  void check(const Unreachable&) {}

  const Program& program_;
  const Function& function_;
  ExprChecker exprs_;
  std::vector<std::string>& faults_;
  std::string where_;
  bool has_type_ = false;
};

} // namespace

void check_function(const Program& program, const Function& function,
                    std::vector<std::string>& faults) {
  FunctionChecker(program, function, faults).check();
}

} // namespace ndv::ir
