#pragma once

#include "ir/parse_context.h"

#include <string>
#include <unordered_map>

namespace ndv::ir {

/// Parses expressions in one scope: a function's names and the `let` names met so far.
class ExprParser {
public:
  explicit ExprParser(ParseContext& context) : context_(context), in_(context.in) {}

  struct Variable {
    LocalId id;
    unsigned width;
  };
  std::unordered_map<std::string, Variable> locals;
  std::unordered_map<std::string, ObjectId> objects;

  ExprId expr() { return expr(0); }
  LocalId local();
  /// `let #n = …` lines, as many as come next.
  void lets();
  /// Whether an expression comes next.
  bool at_expr() const;

private:
  ExprId expr(unsigned depth);
  ExprId parenthesised(unsigned depth);
  ExprId named_operation(unsigned depth);
  ExprId field(unsigned depth);
  ExprId index(unsigned depth);
  ExprId unary(UnaryOp op, unsigned depth);
  ExprId binary(ExprId left, unsigned depth);
  ExprId constant();
  ExprId object();
  ExprId let();
  void expect_pointer(ExprId id) const;
  unsigned width(ExprId id) const { return context_.program.exprs[id].width; }
  unsigned pointer_bits() const { return context_.program.pointer_bits; }

  ParseContext& context_;
  TokenReader& in_;
  std::unordered_map<std::string, ExprId> lets_;
};

} // namespace ndv::ir
