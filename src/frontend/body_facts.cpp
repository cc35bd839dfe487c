#include "frontend/body_facts.h"

#include <clang/AST/Expr.h>

#include <utility>

namespace ndv::frontend {
namespace {

using namespace clang;

/// A statement still to be seen, and the innermost __try around it by number; 0: none.
struct Item {
  const Stmt* statement;
  unsigned guard;
};

class Walk {
public:
  BodyFacts run(const Stmt* body) {
    items_.push_back({body, 0});
    while (!items_.empty()) {
      const Item item = items_.back();
      items_.pop_back();
      visit(item);
    }
    return std::move(facts_);
  }

private:
  void push(const Stmt* statement, unsigned guard) {
    if (statement)
      items_.push_back({statement, guard});
  }

  /// A variable named here is read or written as a whole, so it may be a local.
  void push_access(const Expr* operand, unsigned guard) {
    operand = operand->IgnoreParens();
    if (!isa<DeclRefExpr>(operand))
      push(operand, guard);
  }

  void visit(const Item& item) {
    const Stmt* s = item.statement;
    if (const auto* name = dyn_cast<DeclRefExpr>(s)) {
      if (const auto* variable = dyn_cast<VarDecl>(name->getDecl()))
        facts_.in_memory.insert(variable->getCanonicalDecl());
      return;
    }
    if (const auto* cast = dyn_cast<CastExpr>(s);
        cast && (cast->getCastKind() == CK_LValueToRValue || cast->getCastKind() == CK_ToVoid))
      return push_access(cast->getSubExpr(), item.guard);
    if (const auto* binary = dyn_cast<BinaryOperator>(s); binary && binary->isAssignmentOp()) {
      push_access(binary->getLHS(), item.guard);
      return push(binary->getRHS(), item.guard);
    }
    if (const auto* unary = dyn_cast<UnaryOperator>(s); unary && unary->isIncrementDecrementOp())
      return push_access(unary->getSubExpr(), item.guard);
    if (isa<UnaryExprOrTypeTraitExpr>(s))
      return; // not evaluated; a VLA's size is not supported
    if (const auto* list = dyn_cast<InitListExpr>(s);
        list && list->isSyntacticForm() && list->getSemanticForm())
      return push(list->getSemanticForm(), item.guard);
    if (const auto* guarded = dyn_cast<SEHTryStmt>(s))
      return visit_guarded(guarded, item.guard);
    if (const auto* label = dyn_cast<LabelStmt>(s))
      note_label(label->getDecl(), item.guard);
    for (const Stmt* child : s->children())
      push(child, item.guard);
  }

  void visit_guarded(const SEHTryStmt* guarded, unsigned guard) {
    push(guarded->getHandler(), guard);
    guards_.emplace_back(guarded, guard);
    push(guarded->getTryBlock(), static_cast<unsigned>(guards_.size()));
  }

  void note_label(const LabelDecl* label, unsigned guard) {
    std::vector<const SEHTryStmt*>& around = facts_.labels[label];
    for (; guard != 0; guard = guards_[guard - 1].second)
      around.insert(around.begin(), guards_[guard - 1].first);
  }

  BodyFacts facts_;
  std::vector<Item> items_;
  std::vector<std::pair<const SEHTryStmt*, unsigned>> guards_; // with the one around it
};

} // namespace

BodyFacts look_over(const clang::Stmt* body) {
  return Walk().run(body);
}

} // namespace ndv::frontend
