// Structured exception handling. A __finally body is lowered once; a local tells where to go on
// after it. An exception goes to the filter of the innermost __except of the function.

#include "frontend/function_lowering.h"

#include <algorithm>

namespace ndv::frontend {

using namespace clang;

namespace {

const ir::Expr& root_of(const ir::ExprPool& pool, ir::ExprId address) {
  const ir::Expr* e = &pool[address];
  while (e->kind == ir::ExprKind::Field || e->kind == ir::ExprKind::Index)
    e = &pool[e->a];
  return *e;
}

} // namespace

struct FunctionLowering::Guard {
  struct Exit {
    BlockId target; // invalid: an exception goes on outwards
    std::size_t depth = 0;
    friend bool operator==(const Exit&, const Exit&) = default;
  };

  const SEHTryStmt* statement = nullptr;
  bool is_finally = false;
  BlockId handler; // the filter, or the __finally body
  BlockId end;     // where control goes on after the whole statement
  ir::LocalId selected;
  ir::LocalId abnormal;
  std::vector<Exit> exits;
};

const SEHTryStmt* FunctionLowering::guard_statement(std::size_t depth) const {
  return guards_[depth]->statement;
}

void FunctionLowering::guarded_statement(const SEHTryStmt* s) {
  Guard guard;
  guard.statement = s;
  guard.handler = build_.new_block();
  guard.end = build_.new_block();
  guard.is_finally = s->getFinallyHandler() != nullptr;
  if (guard.is_finally)
    try_finally(s, guard);
  else
    try_except(s, guard);
  build_.start(guard.end);
}

void FunctionLowering::try_except(const SEHTryStmt* s, Guard& guard) {
  unit_.linker.remark("assumption",
                      "an exception inside __try arises before a call or at an access through a "
                      "pointer; what a callee did before it raised is not modelled",
                      unit_.text.place(s->getBeginLoc()));
  guards_.push_back(&guard);
  ++excepts_;
  statement(s->getTryBlock());
  --excepts_;
  guards_.pop_back();
  build_.go_to(guard.end);

  build_.start(guard.handler);
  const SEHExceptStmt* handler = s->getExceptHandler();
  {
    Builder::At at(build_, handler->getFilterExpr()->getSourceRange());
    const ExprId verdict = value(handler->getFilterExpr());
    const ExprId none = build_.constant(build_.width(verdict), 0);
    const BlockId handle = build_.new_block();
    const BlockId refuse = build_.new_block();
    const BlockId search = build_.new_block();
    const BlockId resume = build_.new_block();
    build_.branch(build_.binary(ir::BinaryOp::SLt, none, verdict), handle, refuse);
    build_.start(refuse);
    if (build_.may_be_negative(verdict))
      build_.branch(build_.binary(ir::BinaryOp::Eq, verdict, none), search, resume);
    else
      build_.go_to(search);
    build_.start(search);
    raise(guards_.size());
    build_.start(resume);
    build_.unsupported("EXCEPTION_CONTINUE_EXECUTION");
    build_.unreachable();
    build_.start(handle);
  }
  statement(handler->getBlock());
}

void FunctionLowering::try_finally(const SEHTryStmt* s, Guard& guard) {
  ir::TypeTable& types = unit_.program.types;
  guard.selected = build_.new_local("%exit", types.integer(32, false));
  guard.abnormal = build_.new_local("%abnormal", types.integer(8, false));
  guard.exits.push_back({guard.end, guards_.size()});
  guards_.push_back(&guard);
  statement(s->getTryBlock());
  enter_finally(guard, guard.exits.front().target, guards_.size() - 1, false);
  guards_.pop_back();

  build_.start(guard.handler);
  finally_bodies_.push_back(guard.abnormal);
  statement(s->getFinallyHandler()->getBlock());
  finally_bodies_.pop_back();

  Builder::At at(build_, SourceRange()); // nobody wrote the choice of where to go on
  if (!build_.is_reachable())
    return;
  ir::Switch choice;
  choice.value = build_.value_of(guard.selected);
  std::vector<BlockId> ways;
  for (std::size_t i = 0; i < guard.exits.size(); ++i) {
    ways.push_back(build_.new_block());
    if (i > 0)
      choice.cases.push_back({i, ways.back()});
  }
  choice.default_block = ways.front();
  if (ways.size() == 1)
    build_.go_to(ways.front());
  else
    build_.switch_to(std::move(choice));
  for (std::size_t i = 0; i < guard.exits.size(); ++i) {
    build_.start(ways[i]);
    if (guard.exits[i].target.valid())
      jump(guard.exits[i].target, guard.exits[i].depth);
    else
      raise(guards_.size());
  }
}

void FunctionLowering::enter_finally(Guard& guard, BlockId target, std::size_t depth,
                                     bool is_abnormal) {
  const Guard::Exit exit{target, depth};
  auto it = std::find(guard.exits.begin(), guard.exits.end(), exit);
  if (it == guard.exits.end())
    it = guard.exits.insert(guard.exits.end(), exit);
  const auto number = static_cast<std::uint64_t>(it - guard.exits.begin());
  build_.assign(guard.selected, build_.constant(32, number));
  build_.assign(guard.abnormal, build_.constant(8, is_abnormal));
  build_.go_to(guard.handler);
}

void FunctionLowering::leave_guarded(const Stmt* s) {
  Builder::At at(build_, s->getSourceRange());
  if (guards_.empty())
    return build_.unsupported("__leave outside of __try");
  Guard& guard = *guards_.back();
  if (guard.is_finally)
    enter_finally(guard, guard.end, guards_.size() - 1, false);
  else
    build_.go_to(guard.end);
}

void FunctionLowering::jump(BlockId target, std::size_t depth) {
  for (std::size_t i = guards_.size(); i > depth; --i)
    if (guards_[i - 1]->is_finally)
      return enter_finally(*guards_[i - 1], target, depth, true);
  build_.go_to(target);
}

void FunctionLowering::raise(std::size_t depth) {
  if (depth == 0)
    return build_.unreachable();
  Guard& guard = *guards_[depth - 1];
  if (guard.is_finally)
    enter_finally(guard, {}, 0, true);
  else
    build_.go_to(guard.handler);
}

void FunctionLowering::may_raise() {
  if (excepts_ == 0 || !build_.is_reachable() || build_.is_unchanged_since(last_choice_))
    return;
  const BlockId raised = build_.new_block();
  const BlockId goes_on = build_.new_block();
  const ExprId choice = build_.havoc_bit(ir::HavocCause::Arbitrary, "exception");
  build_.branch(choice, raised, goes_on);
  build_.start(raised);
  raise(guards_.size());
  build_.start(goes_on);
  last_choice_ = build_.mark();
}

void FunctionLowering::may_raise_at(ExprId address) {
  if (excepts_ == 0)
    return;
  const ir::ExprKind kind = root_of(build_.pool(), address).kind;
  if (kind != ir::ExprKind::ObjectAddress && kind != ir::ExprKind::GlobalAddress)
    may_raise();
}

/// Whether the __finally body around the call was entered by something else than the end of its
/// __try.
ir::ExprId FunctionLowering::abnormal_termination() {
  return finally_bodies_.empty() ? build_.constant(8, 0) : build_.value_of(finally_bodies_.back());
}

} // namespace ndv::frontend
