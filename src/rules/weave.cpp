#include "ir/substitute.h"
#include "rules/hook.h"

#include <ndv/error.h>
#include <ndv/rules.h>

#include <fmt/format.h>

#include <set>
#include <span>
#include <string_view>
#include <unordered_map>

namespace ndv::rules {

using namespace ir;

namespace {

class Weaver {
public:
  Weaver(Program& program, const RuleInfo& rule) : program_(program), rule_(rule) {}

  void run() {
    program_.rule.name = rule_.name;
    collect();
    if (hooks_.empty())
      throw Error("the rule hooks no call", rule_.place());
    if (program_.rule.at_exit.empty())
      throw Error("the rule requires nothing: no AT_EXIT has a REQUIRE", rule_.place());
    for (std::size_t f = 0; f < program_.functions.size(); ++f)
      if (program_.functions[f].hook == HookKind::None)
        weave(FunctionId{f});
    thunks();
  }

private:
  void collect() {
    for (std::size_t f = 0; f < program_.functions.size(); ++f) {
      const HookKind kind = program_.functions[f].hook;
      if (kind == HookKind::None)
        continue;
      if (!program_.functions[f].unreadable.empty())
        throw Error(program_.functions[f].unreadable, rule_.file.string());
      Hook hook = if_convert(program_, FunctionId{f});
      if (kind == HookKind::AtExit) {
        for (const Require& r : hook.requirements)
          program_.rule.at_exit.push_back(r);
      } else {
        hooks_[program_.functions[f].hooked].push_back(std::move(hook));
      }
    }
  }

  bool hooked(FunctionId callee) const {
    return callee.valid() && hooks_.contains(program_[callee].base_name);
  }

  void weave(FunctionId f) {
    for (std::size_t b = 0; b < program_[f].blocks.size(); ++b) {
      bool any = false;
      for (const Statement& s : program_[f].blocks[b].statements)
        if (const auto* call = std::get_if<Call>(&s.kind))
          any |= hooked(call->callee);
      if (!any)
        continue;
      std::vector<Statement> old = std::move(program_[f].blocks[b].statements), out;
      for (Statement& s : old) {
        const auto* call = std::get_if<Call>(&s.kind);
        if (!call || !hooked(call->callee)) {
          out.push_back(std::move(s));
          continue;
        }
        surround(f, s, out);
      }
      program_[f].blocks[b].statements = std::move(out);
    }
  }

  /// The call with the hooks before and after it. Arguments are those before the call.
  void surround(FunctionId f, const Statement& statement, std::vector<Statement>& out) {
    Call call = std::get<Call>(statement.kind);
    const auto& hooks = hooks_.at(program_[call.callee].base_name);
    if (call.result.valid())
      for (ExprId& argument : call.arguments) {
        // `x = f(x)`: the hook after the call still means the old x.
        const unsigned width = program_.exprs[argument].width;
        if (program_.exprs[argument].kind == ExprKind::Constant)
          continue;
        const LocalId kept = new_local(f, width);
        out.push_back({Assign{kept, argument}, statement.origin});
        argument = program_.exprs.local(kept, width);
      }
    for (const Hook& hook : hooks)
      if (program_[hook.function].hook == HookKind::Before)
        insert(hook, call, {}, statement, out);
    const TypeId result_type = program_.types[call.prototype].element;
    for (const Hook& hook : hooks)
      if (program_[hook.function].hook == HookKind::AfterResult && !call.result.valid() &&
          program_.types.is_scalar(result_type))
        call.result = new_local(f, program_.types.bits(result_type), result_type);
    out.push_back({call, statement.origin});
    for (const Hook& hook : hooks) {
      const HookKind kind = program_[hook.function].hook;
      if (kind == HookKind::After)
        insert(hook, call, {}, statement, out);
      if (kind == HookKind::AfterResult && call.result.valid())
        insert(hook, call,
               program_.exprs.local(call.result, program_[f].locals[call.result.index].width),
               statement, out);
    }
  }

  void insert(const Hook& hook, const Call& call, ExprId result, const Statement& statement,
              std::vector<Statement>& out) {
    const Function& function = program_[hook.function];
    std::vector<ExprId> arguments;
    if (result.valid())
      arguments.push_back(result);
    arguments.insert(arguments.end(), call.arguments.begin(), call.arguments.end());
    if (arguments.size() < function.parameter_count)
      throw Error(fmt::format("the hook of {} wants {} parameters, a call has {}", function.hooked,
                              function.parameter_count, arguments.size()),
                  rule_.file.string());
    for (std::uint32_t i = 0; i < function.parameter_count; ++i)
      arguments[i] = program_.exprs.resize(arguments[i], function.locals[i].width, false);
    for (const Require& r : hook.requirements)
      out.push_back(
          {Require{ir::substitute(program_.exprs, r.condition, arguments), r.kind, r.message},
           statement.origin});
    for (const SetMonitor& set : hook.sets)
      out.push_back({SetMonitor{set.monitor, ir::substitute(program_.exprs, set.value, arguments)},
                     statement.origin});
  }

  LocalId new_local(FunctionId f, unsigned width, TypeId type = {}) {
    if (!type.valid())
      type = program_.types.integer(width < 8 ? 8 : width, false);
    auto& locals = program_[f].locals;
    locals.push_back({fmt::format("%w{}", locals.size()), type, static_cast<std::uint8_t>(width)});
    return LocalId{locals.size() - 1};
  }

  /// A hooked function whose address is taken gets a body that calls the real one, so that calls
  /// through pointers are seen too.
  void thunks() {
    for (std::size_t i = 0, n = program_.functions.size(); i < n; ++i) {
      const FunctionId f{i};
      if (!program_[f].address_taken || program_[f].is_defined || !hooked(f))
        continue;
      Function outside = program_[f];
      outside.name += "@outside";
      outside.address_taken = false;
      outside.locals.clear();
      outside.parameter_count = 0;
      program_.functions.push_back(std::move(outside));
      const FunctionId real{program_.functions.size() - 1};
      Function& thunk = program_[f];
      const Type type = program_.types[thunk.type];
      thunk.is_defined = true;
      thunk.locals.clear();
      Call call{{}, real, {}, thunk.type, {}};
      for (TypeId parameter : type.params) {
        const auto width = static_cast<std::uint8_t>(program_.types.bits(parameter));
        call.arguments.push_back(program_.exprs.local(LocalId{thunk.locals.size()}, width));
        thunk.locals.push_back({fmt::format("p{}", thunk.locals.size()), parameter, width});
      }
      thunk.parameter_count = static_cast<unsigned>(thunk.locals.size());
      Return back{};
      if (program_.types.is_scalar(type.element)) {
        const unsigned width = program_.types.bits(type.element);
        call.result = new_local(f, width, type.element);
        back.value = program_.exprs.local(call.result, width);
      }
      // Of no place: nobody wrote it, the call through the pointer is what was written.
      std::string text;
      for (const Local& parameter : std::span(thunk.locals).first(thunk.parameter_count))
        text += (text.empty() ? "" : ", ") + parameter.name;
      const Origin origin{
          {}, program_.strings.intern(fmt::format("{}({})", thunk.base_name, text)), {}};
      Block block;
      block.statements.push_back({call, origin});
      block.terminator = {back, origin};
      redirect(f, real); // direct calls are woven already
      program_[f].blocks = {std::move(block)};
      weave(f);
    }
  }

  void redirect(FunctionId from, FunctionId to) {
    for (Function& function : program_.functions)
      for (Block& block : function.blocks)
        for (Statement& s : block.statements)
          if (auto* call = std::get_if<Call>(&s.kind); call && call->callee == from)
            call->callee = to;
  }

  Program& program_;
  const RuleInfo& rule_;
  std::unordered_map<std::string, std::vector<Hook>> hooks_;
};

} // namespace

void weave(Program& program, const RuleInfo& rule) {
  Weaver(program, rule).run();
}

std::map<std::string, std::size_t> events_by_function(const Program& program) {
  std::set<std::string_view> hooked;
  for (const Function& function : program.functions)
    if (!function.hooked.empty())
      hooked.insert(function.hooked);
  std::map<std::string, std::size_t> events;
  for (const Function& function : program.functions)
    for (const Block& block : function.blocks)
      for (const Statement& s : block.statements)
        if (const auto* call = std::get_if<Call>(&s.kind);
            call && call->callee.valid() && hooked.contains(program[call->callee].base_name))
          ++events[function.name];
  return events;
}

} // namespace ndv::rules
