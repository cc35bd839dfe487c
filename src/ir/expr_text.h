#pragma once

#include <ndv/ir/program.h>

#include <string>
#include <unordered_map>
#include <vector>

namespace ndv::ir {

/// Writes expressions of one function as text. An expression that would get long is cut: a part
/// of it is named `#n` by a `let` line before its use, so text stays linear in the number of
/// distinct subexpressions and its nesting bounded.
class ExprText {
public:
  /// `scope` may be null: locals and objects are then written by number.
  ExprText(const Program& program, const Function* scope);

  std::string text(ExprId expr);
  /// The `#n = …` definitions that texts since the last call need, in order.
  std::vector<std::string> take_lets();

  std::string local(LocalId id) const;
  std::string object(ObjectId id) const;

private:
  struct Part {
    std::string text;
    unsigned nodes = 1;
  };
  Part part(ExprId id, const std::unordered_map<ExprId, Part>& parts) const;
  std::string leaf(const Expr& e) const;
  void name(ExprId id, Part& part);

  const Program& program_;
  std::vector<std::string> locals_;
  std::vector<std::string> objects_;
  std::unordered_map<ExprId, Part> named_;
  std::vector<std::string> lets_;
};

} // namespace ndv::ir
