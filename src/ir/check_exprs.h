#pragma once

#include <ndv/ir/program.h>

#include <optional>
#include <string>
#include <unordered_map>

namespace ndv::ir {

/// Checks expressions in the scope of one function (null: outside of functions), each once.
class ExprChecker {
public:
  ExprChecker(const Program& program, const Function* scope) : program_(program), scope_(scope) {}

  /// What is wrong with the expression or a part of it; empty: nothing.
  std::optional<std::string> check(ExprId root);

private:
  std::string fault(const Expr& e) const; // of the node alone, operands being right; "" if none
  std::string leaf_fault(const Expr& e) const;
  std::string unary_fault(const Expr& e) const;
  std::string binary_fault(const Expr& e) const;
  std::string address_fault(const Expr& e) const;

  const Program& program_;
  const Function* scope_;
  std::unordered_map<ExprId, std::string> checked_;
};

} // namespace ndv::ir
