#include "frontend/unwritten.h"

#include "ir/expr_walk.h"

#include <unordered_set>
#include <variant>
#include <vector>

namespace ndv::frontend {
namespace {

using namespace ndv::ir;

/// Finds the globals whose address is used for more than reading what lies there.
class Uses {
public:
  explicit Uses(const Program& program)
      : program_(program), escapes_(program.globals.size(), false) {
    for (const Function& function : program.functions) {
      is_known_ = is_known_ && function.unreadable.empty();
      for (const Block& block : function.blocks) {
        for (const Statement& statement : block.statements)
          std::visit([&](const auto& s) { visit(s); }, statement.kind);
        std::visit([&](const auto& t) { visit(t); }, block.terminator.kind);
      }
    }
    for (const Global& global : program.globals)
      for (const Initializer& piece : global.initializers)
        use(piece.value);
  }
  /// False where the program has parts that could not be read.
  bool is_known() const { return is_known_; }
  bool escapes(std::size_t global) const { return escapes_[global]; }

private:
  /// The address is read through: only what it is computed from is used.
  void read(ExprId address) {
    for (;;) {
      const Expr& e = program_.exprs[address];
      if (e.kind == ExprKind::GlobalAddress)
        return;
      if (e.kind != ExprKind::Field && e.kind != ExprKind::Index)
        return use(address);
      if (e.b.valid())
        use(e.b);
      address = e.a;
    }
  }
  void use(ExprId root) {
    for_each_unseen(program_.exprs, root, used_, [&](const Expr& e) {
      if (e.kind == ExprKind::GlobalAddress)
        escapes_[e.value] = true;
    });
  }

  void visit(const Assign& s) { use(s.value); }
  void visit(const Load& s) { read(s.address); }
  void visit(const Store& s) {
    use(s.address);
    use(s.value);
  }
  void visit(const Copy& s) {
    use(s.target);
    read(s.source);
    use(s.size);
  }
  void visit(const Fill& s) {
    use(s.target);
    use(s.byte);
    use(s.size);
  }
  void visit(const Havoc&) {}
  void visit(const HavocMemory& s) {
    use(s.address);
    use(s.size);
  }
  void visit(const Assume& s) { use(s.condition); }
  void visit(const Require& s) { use(s.condition); }
  void visit(const SetMonitor& s) { use(s.value); }
  void visit(const Unsupported&) { is_known_ = false; }
  void visit(const Call& s) {
    use(s.pointer);
    for (const ExprId argument : s.arguments)
      use(argument);
  }
  void visit(const Goto&) {}
  void visit(const Branch& t) { use(t.condition); }
  void visit(const Switch& t) { use(t.value); }
  void visit(const Return& t) { use(t.value); }
  void visit(const Unreachable&) {}

  const Program& program_;
  std::vector<bool> escapes_;
  std::unordered_set<ExprId> used_;
  bool is_known_ = true;
};

} // namespace

void find_unwritten(Program& program, const std::vector<bool>& in_question) {
  const Uses uses(program);
  if (!uses.is_known())
    return;
  for (std::size_t g = 0; g < program.globals.size(); ++g) {
    Global& global = program.globals[g];
    if (in_question[g] && global.is_defined && !global.is_volatile && !uses.escapes(g))
      global.is_const = true;
  }
}

} // namespace ndv::frontend
