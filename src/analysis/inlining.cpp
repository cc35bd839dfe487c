#include "analysis/inlining.h"

#include "analysis/liveness.h"
#include "ir/expr_walk.h"
#include "ir/substitute.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

namespace ndv::analysis {

using namespace ir;

namespace {

constexpr std::size_t kMostStatements = 24; // and blocks, of a helper
constexpr unsigned kMostLevels = 4;         // of helpers that call helpers
constexpr std::size_t kMostCalls = 200;     // of helpers in one function; more stay calls

bool is_untyped_pointer(const Program& program, TypeId type) {
  const Type& t = program.types[type];
  if (t.kind != TypeKind::Pointer)
    return false;
  const Type& pointee = program.types[t.element];
  return pointee.kind == TypeKind::Void || program.types.is_scalar(t.element);
}

/// A call of a function that is not given.
bool leaves_program(const Program& program, const Statement& s) {
  const auto* call = std::get_if<Call>(&s.kind);
  return call && call->callee.valid() && !program[call->callee].is_defined &&
         program[call->callee].unreadable.empty();
}

/// What it does is accesses to memory and arithmetic, or not given.
bool is_plain(const Program& program, const Statement& s) {
  return leaves_program(program, s) || std::holds_alternative<Assign>(s.kind) ||
         std::holds_alternative<Load>(s.kind) || std::holds_alternative<Store>(s.kind) ||
         std::holds_alternative<Copy>(s.kind) || std::holds_alternative<Fill>(s.kind) ||
         std::holds_alternative<Assume>(s.kind) || std::holds_alternative<Havoc>(s.kind);
}

bool touches_memory(const Program& program, const Statement& s) {
  return leaves_program(program, s) || std::holds_alternative<Store>(s.kind) ||
         std::holds_alternative<Load>(s.kind) || std::holds_alternative<Copy>(s.kind) ||
         std::holds_alternative<Fill>(s.kind);
}

bool is_helper(const Program& program, const Function& function) {
  if (!function.is_defined || !function.unreadable.empty() || function.hook != HookKind::None ||
      function.is_noreturn || !function.objects.empty() || function.blocks.empty() ||
      program.types[function.type].is_variadic)
    return false;
  std::size_t size = 0;
  bool touches = false;
  for (const Block& block : function.blocks) {
    size += block.statements.size() + 1;
    if (size > kMostStatements)
      return false;
    for (const Statement& s : block.statements) {
      if (!is_plain(program, s))
        return false;
      touches |= touches_memory(program, s);
    }
  }
  bool is_handed_memory = false;
  for (unsigned p = 0; p < function.parameter_count; ++p)
    is_handed_memory |= is_untyped_pointer(program, function.locals[p].type);
  if (!touches || !is_handed_memory)
    return false;
  // A variable that is read before it is set is another at every call.
  const Liveness liveness(program, function);
  for (std::size_t l = function.parameter_count; l < function.locals.size(); ++l)
    if (liveness.live_in(BlockId{0}, LocalId{l}))
      return false;
  return true;
}

/// One call that is replaced by the body.
class Inlining {
public:
  Inlining(Program& program, Function& caller, const Function& callee, const Call& call)
      : program_(program), caller_(caller), callee_(callee), call_(call) {
    std::vector<bool> is_variable(callee.locals.size(), false);
    for (const Block& block : callee.blocks) {
      for (const Statement& s : block.statements) {
        if (const LocalId local = assigned(s); local.valid())
          is_variable[local.index] = true;
        for (const ExprId e : operands(s))
          note_indexed(e, is_variable);
      }
      for (const ExprId e : operands(block.terminator))
        note_indexed(e, is_variable);
    }
    for (std::uint32_t l = 0; l < callee.locals.size(); ++l) {
      const Local& local = callee.locals[l];
      const bool is_parameter = l < callee.parameter_count;
      if (is_parameter && !is_variable[l]) {
        values_.push_back(argument(l));
        locals_.push_back({});
        continue;
      }
      locals_.emplace_back(caller.locals.size());
      caller.locals.push_back({"%" + local.name, local.type, local.width});
      values_.push_back(program.exprs.local(locals_.back(), local.width));
      if (is_parameter)
        begin_.push_back({Assign{locals_.back(), argument(l)}, {}});
    }
  }

  /// The call stands at `statement` of block `b`.
  void replace(std::uint32_t b, std::uint32_t statement) {
    const Origin origin = caller_.blocks[b].statements[statement].origin;
    const BlockId after{caller_.blocks.size()};
    const auto first = static_cast<std::uint32_t>(caller_.blocks.size() + 1);
    Block& block = caller_.blocks[b];
    const auto call_at = block.statements.begin() + statement;
    Block rest{
        {std::make_move_iterator(call_at + 1), std::make_move_iterator(block.statements.end())},
        std::move(block.terminator)};
    block.statements.erase(call_at, block.statements.end());
    for (Statement& s : begin_)
      block.statements.push_back({std::move(s.kind), origin});
    block.terminator = {Goto{BlockId{first}}, origin};
    caller_.blocks.push_back(std::move(rest));
    for (const Block& from : callee_.blocks) {
      Block to;
      for (const Statement& s : from.statements)
        to.statements.push_back({moved(s.kind), s.origin});
      const bool returns = std::holds_alternative<Return>(from.terminator.kind);
      to.terminator = {moved(from.terminator.kind, first, after, to.statements, origin),
                       returns ? Origin{} : from.terminator.origin};
      caller_.blocks.push_back(std::move(to));
    }
  }

private:
  /// Indexing a pointer is not indexing the array that it points into.
  void note_indexed(ExprId root, std::vector<bool>& is_variable) {
    if (!root.valid())
      return;
    std::vector<ExprId> work{root};
    while (!work.empty()) {
      const Expr& e = program_.exprs[work.back()];
      work.pop_back();
      if (e.kind == ExprKind::Index)
        for_each_local(program_, e.a, [&](LocalId l) { is_variable[l.index] = true; });
      for (const ExprId operand : ir::operands(e))
        work.push_back(operand);
    }
  }

  ExprId argument(std::uint32_t p) {
    return program_.exprs.resize(call_.arguments[p], callee_.locals[p].width, false);
  }

  /// The expression in the caller's words.
  ExprId moved(ExprId expr) { return substitute(program_.exprs, expr, values_); }

  LocalId moved(LocalId local) const { return locals_[local.index]; }

  StatementKind moved(const StatementKind& kind) {
    StatementKind result = kind;
    if (auto* assign = std::get_if<Assign>(&result)) {
      *assign = {moved(assign->target), moved(assign->value)};
    } else if (auto* load = std::get_if<Load>(&result)) {
      load->target = moved(load->target);
      load->address = moved(load->address);
    } else if (auto* store = std::get_if<Store>(&result)) {
      store->address = moved(store->address);
      store->value = moved(store->value);
    } else if (auto* copy = std::get_if<Copy>(&result)) {
      copy->target = moved(copy->target);
      copy->source = moved(copy->source);
      copy->size = moved(copy->size);
    } else if (auto* fill = std::get_if<Fill>(&result)) {
      *fill = {moved(fill->target), moved(fill->byte), moved(fill->size)};
    } else if (auto* assume = std::get_if<Assume>(&result)) {
      assume->condition = moved(assume->condition);
    } else if (auto* call = std::get_if<Call>(&result)) {
      for (ExprId& argument : call->arguments)
        argument = moved(argument);
      if (call->result.valid())
        call->result = moved(call->result);
    } else if (auto* havoc = std::get_if<Havoc>(&result)) {
      havoc->target = moved(havoc->target);
    }
    return result;
  }

  TerminatorKind moved(const TerminatorKind& kind, std::uint32_t first, BlockId after,
                       std::vector<Statement>& statements, const Origin& origin) {
    const auto block = [&](BlockId b) { return BlockId{first + b.index}; };
    if (const auto* go = std::get_if<Goto>(&kind))
      return Goto{block(go->target)};
    if (const auto* branch = std::get_if<Branch>(&kind))
      return Branch{moved(branch->condition), block(branch->then_block), block(branch->else_block)};
    if (const auto* sw = std::get_if<Switch>(&kind)) {
      Switch result{moved(sw->value), {}, block(sw->default_block)};
      for (const SwitchCase& one : sw->cases)
        result.cases.push_back({one.value, block(one.target)});
      return result;
    }
    if (const auto* ret = std::get_if<Return>(&kind)) {
      if (call_.result.valid()) {
        const unsigned width = caller_.locals[call_.result.index].width;
        if (ret->value.valid())
          statements.push_back(
              {Assign{call_.result, program_.exprs.resize(moved(ret->value), width, false)},
               origin});
        else
          statements.push_back({Havoc{call_.result, HavocCause::Arbitrary, {}}, origin});
      }
      return Goto{after};
    }
    return Unreachable{};
  }

  Program& program_;
  Function& caller_;
  const Function& callee_;
  const Call& call_;
  std::vector<LocalId> locals_; // by the callee's; invalid: an argument stands for it
  std::vector<ExprId> values_;
  std::vector<Statement> begin_;
};

bool fits(const Program& program, const Call& call) {
  return call.callee.valid() && call.prototype == program[call.callee].type &&
         call.arguments.size() == program[call.callee].parameter_count;
}

/// Whether something was left to do.
bool inline_once(Program& program) {
  std::vector<bool> helpers(program.functions.size());
  for (std::size_t f = 0; f < helpers.size(); ++f)
    helpers[f] = is_helper(program, program.functions[f]);
  bool changed = false;
  for (Function& caller : program.functions) {
    std::size_t calls = 0;
    for (std::uint32_t b = 0; b < caller.blocks.size() && calls < kMostCalls; ++b)
      for (std::uint32_t s = 0; s < caller.blocks[b].statements.size(); ++s) {
        const auto* found = std::get_if<Call>(&caller.blocks[b].statements[s].kind);
        if (!found || !fits(program, *found) || !helpers[found->callee.index])
          continue;
        const Call call = *found;
        Inlining(program, caller, program[call.callee], call).replace(b, s);
        changed = true;
        ++calls;
        break; // the rest of the block is another now
      }
  }
  return changed;
}

} // namespace

bool has_helpers(const Program& program) {
  return std::ranges::any_of(program.functions, [&](const Function& caller) {
    return std::ranges::any_of(caller.blocks, [&](const Block& block) {
      return std::ranges::any_of(block.statements, [&](const Statement& s) {
        const auto* call = std::get_if<Call>(&s.kind);
        return call && fits(program, *call) && is_helper(program, program[call->callee]);
      });
    });
  });
}

void inline_helpers(Program& program) {
  for (unsigned level = 0; level < kMostLevels && inline_once(program); ++level) {
  }
}

} // namespace ndv::analysis
