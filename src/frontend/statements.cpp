#include "frontend/function_lowering.h"

#include <clang/AST/Attr.h>
#include <fmt/format.h>

namespace ndv::frontend {

using namespace clang;

void FunctionLowering::statement(const Stmt* s) {
  if (!s)
    return;
  switch (s->getStmtClass()) {
  case Stmt::NullStmtClass:
    return;
  case Stmt::CompoundStmtClass:
    return compound(llvm::cast<CompoundStmt>(s));
  case Stmt::DeclStmtClass:
    return declaration(llvm::cast<DeclStmt>(s));
  case Stmt::IfStmtClass:
    return if_statement(llvm::cast<IfStmt>(s));
  case Stmt::WhileStmtClass:
    return while_loop(llvm::cast<WhileStmt>(s));
  case Stmt::DoStmtClass:
    return do_loop(llvm::cast<DoStmt>(s));
  case Stmt::ForStmtClass:
    return for_loop(llvm::cast<ForStmt>(s));
  case Stmt::SwitchStmtClass:
    return switch_statement(llvm::cast<SwitchStmt>(s));
  case Stmt::ReturnStmtClass:
    return return_statement(llvm::cast<ReturnStmt>(s));
  case Stmt::GotoStmtClass: {
    Builder::At at(build_, s->getSourceRange());
    return go_to_label(llvm::cast<GotoStmt>(s)->getLabel());
  }
  case Stmt::LabelStmtClass: {
    const auto* label = llvm::cast<LabelStmt>(s);
    build_.start(label_block(label->getDecl()));
    return statement(label->getSubStmt());
  }
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
    return switch_case(llvm::cast<SwitchCase>(s));
  case Stmt::BreakStmtClass:
    return leave_loop(s, true);
  case Stmt::ContinueStmtClass:
    return leave_loop(s, false);
  case Stmt::AttributedStmtClass:
    return statement(llvm::cast<AttributedStmt>(s)->getSubStmt());
  case Stmt::SEHTryStmtClass:
    return guarded_statement(llvm::cast<SEHTryStmt>(s));
  case Stmt::SEHLeaveStmtClass:
    return leave_guarded(s);
  case Stmt::GCCAsmStmtClass:
  case Stmt::MSAsmStmtClass:
    return assembly(llvm::cast<AsmStmt>(s));
  default:
    break;
  }
  Builder::At at(build_, s->getSourceRange());
  if (const auto* e = dyn_cast<Expr>(s))
    return effect(e);
  build_.unsupported(fmt::format("statement {}", s->getStmtClassName()));
}

void FunctionLowering::compound(const CompoundStmt* s) {
  for (const Stmt* child : s->body())
    statement(child);
}

void FunctionLowering::declaration(const DeclStmt* s) {
  for (const Decl* decl : s->decls())
    if (const auto* variable = dyn_cast<VarDecl>(decl))
      this->variable(variable);
}

void FunctionLowering::variable(const VarDecl* decl) {
  if (decl->hasGlobalStorage()) {
    unit_.global(decl);
    return;
  }
  Builder::At at(build_, decl->getSourceRange());
  const QualType type = decl->getType();
  if (type->isVariablyModifiedType() && type->isVariableArrayType())
    build_.unsupported("variable length array");
  if (decl->hasAttr<CleanupAttr>())
    build_.unsupported("__attribute__((cleanup))");
  const VarDecl* key = decl->getCanonicalDecl();
  if (!locals_.contains(key) && !addresses_.contains(key))
    bind(decl);
  const LValue target = variable_lvalue(decl);
  if (decl->getInit() && target.kind == LValue::Kind::Memory && is_aggregate(type))
    initialize(decl->getInit(), target.address, type);
  else if (decl->getInit())
    write(target, value(decl->getInit()), type, false);
  else if (target.kind == LValue::Kind::Local)
    build_.emit(ir::Havoc{target.local, ir::HavocCause::Arbitrary, build_.string({})});
  else
    havoc_object(target.address, types_.of(type), ir::HavocCause::Arbitrary, {});
}

void FunctionLowering::havoc_object(ExprId address, ir::TypeId type, ir::HavocCause cause,
                                    std::string_view what) {
  const std::uint64_t size = unit_.program.types[type].size;
  build_.emit(
      ir::HavocMemory{address, build_.pointer_sized(size), type, cause, build_.string(what)});
}

void FunctionLowering::if_statement(const IfStmt* s) {
  const BlockId then_block = build_.new_block();
  const BlockId end = build_.new_block();
  const BlockId else_block = s->getElse() ? build_.new_block() : end;
  branch_on(s->getCond(), then_block, else_block);
  build_.start(then_block);
  statement(s->getThen());
  build_.go_to(end);
  if (s->getElse()) {
    build_.start(else_block);
    statement(s->getElse());
  }
  build_.start(end);
}

void FunctionLowering::while_loop(const WhileStmt* s) {
  const BlockId head = build_.new_block();
  const BlockId body = build_.new_block();
  const BlockId end = build_.new_block();
  build_.start(head);
  branch_on(s->getCond(), body, end);
  build_.start(body);
  loops_.push_back({end, head, guards_.size()});
  statement(s->getBody());
  loops_.pop_back();
  build_.go_to(head);
  build_.start(end);
}

void FunctionLowering::do_loop(const DoStmt* s) {
  const BlockId body = build_.new_block();
  const BlockId test = build_.new_block();
  const BlockId end = build_.new_block();
  build_.start(body);
  loops_.push_back({end, test, guards_.size()});
  statement(s->getBody());
  loops_.pop_back();
  build_.start(test);
  branch_on(s->getCond(), body, end);
  build_.start(end);
}

void FunctionLowering::for_loop(const ForStmt* s) {
  const BlockId head = build_.new_block();
  const BlockId body = build_.new_block();
  const BlockId step = build_.new_block();
  const BlockId end = build_.new_block();
  statement(s->getInit());
  build_.start(head);
  if (s->getCond())
    branch_on(s->getCond(), body, end);
  build_.start(body);
  loops_.push_back({end, step, guards_.size()});
  statement(s->getBody());
  loops_.pop_back();
  build_.start(step);
  if (s->getInc()) {
    Builder::At at(build_, s->getInc()->getSourceRange());
    effect(s->getInc());
  }
  build_.go_to(head);
  build_.start(end);
}

void FunctionLowering::leave_loop(const Stmt* s, bool is_break) {
  Builder::At at(build_, s->getSourceRange());
  const Loop* loop = nullptr;
  for (auto it = loops_.rbegin(); it != loops_.rend() && !loop; ++it)
    if (is_break || it->continue_block.valid())
      loop = &*it;
  if (loop)
    jump(is_break ? loop->break_block : loop->continue_block, loop->depth);
  else
    build_.unsupported(is_break ? "break outside of a loop" : "continue outside of a loop");
}

void FunctionLowering::return_statement(const ReturnStmt* s) {
  Builder::At at(build_, s->getSourceRange());
  const QualType type = definition_->getReturnType();
  const Expr* e = s->getRetValue();
  ExprId result;
  if (e && is_aggregate(type))
    store_aggregate(e, result_address_);
  else if (e && type->isVoidType())
    effect(e);
  else if (e)
    result = build_.resize(value(e), width_of(type), false);
  else if (!type->isVoidType() && !is_aggregate(type))
    result = build_.havoc(types_.of(type), ir::HavocCause::Arbitrary, "missing return value");
  if (guards_.empty() || !build_.is_reachable())
    return build_.return_value(result);
  if (result.valid()) {
    // The guarded statements' endings run between the evaluation and the return.
    const ir::LocalId kept = build_.new_temporary(types_.of(type));
    build_.assign(kept, result);
    result = build_.value_of(kept);
  }
  const BlockId exit = build_.new_block();
  jump(exit, 0);
  build_.start(exit);
  build_.return_value(result);
}

void FunctionLowering::go_to_label(const LabelDecl* label) {
  std::size_t depth = 0;
  if (const auto it = facts_.labels.find(label); it != facts_.labels.end())
    while (depth < it->second.size() && depth < guards_.size() &&
           guard_statement(depth) == it->second[depth])
      ++depth;
  jump(label_block(label), depth);
}

ir::BlockId FunctionLowering::label_block(const LabelDecl* label) {
  BlockId& block = labels_[label];
  if (!block.valid())
    block = build_.new_block();
  return block;
}

} // namespace ndv::frontend
