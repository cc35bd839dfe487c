#include "frontend/function_lowering.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace ndv::frontend {

using namespace clang;

namespace {

// A range of at most so many values becomes single cases; a longer one is compared.
constexpr std::uint64_t kLongestListedRange = 64;

} // namespace

/// The body is lowered as it stands; its case labels start the blocks that the switch goes to.
void FunctionLowering::switch_statement(const SwitchStmt* s) {
  statement(s->getInit());
  const BlockId end = build_.new_block();
  {
    Builder::At at(build_, s->getCond()->getSourceRange());
    const ExprId value = this->value(s->getCond());
    const bool is_signed = types_.is_signed(s->getCond()->getType());
    dispatch(s, value, is_signed, end);
  }
  loops_.push_back({end, {}, guards_.size()});
  statement(s->getBody());
  loops_.pop_back();
  build_.start(end);
}

void FunctionLowering::dispatch(const SwitchStmt* s, ExprId value, bool is_signed, BlockId end) {
  const unsigned width = build_.width(value);
  ir::Switch terminator;
  terminator.value = value;
  terminator.default_block = end;
  std::unordered_set<std::uint64_t> seen;
  std::vector<const SwitchCase*> in_order;
  for (const SwitchCase* c = s->getSwitchCaseList(); c; c = c->getNextSwitchCase())
    in_order.push_back(c);
  std::reverse(in_order.begin(), in_order.end());
  for (const SwitchCase* c : in_order) {
    const BlockId block = cases_[c] = build_.new_block();
    const auto* single = dyn_cast<CaseStmt>(c);
    if (!single) {
      terminator.default_block = block;
      continue;
    }
    if (single->getLHS()->containsErrors() ||
        (single->getRHS() && single->getRHS()->containsErrors())) {
      build_.unsupported("case label that does not compile");
      continue;
    }
    const llvm::APSInt low = single->getLHS()->EvaluateKnownConstInt(ast_);
    const llvm::APSInt high =
        single->getRHS() ? single->getRHS()->EvaluateKnownConstInt(ast_) : low;
    const std::uint64_t first = low.extOrTrunc(64).getZExtValue();
    const std::uint64_t length = high.extOrTrunc(64).getZExtValue() - first;
    if (high < low)
      continue;
    if (length >= kLongestListedRange) {
      case_range(value, is_signed, low, high, block);
      continue;
    }
    for (std::uint64_t i = 0; i <= length; ++i) {
      const std::uint64_t label = build_.constant_value(build_.constant(width, first + i));
      if (seen.insert(label).second)
        terminator.cases.push_back({label, block});
    }
  }
  if (build_.is_constant(value)) {
    for (const ir::SwitchCase& c : terminator.cases)
      if (c.value == build_.constant_value(value))
        return build_.go_to(c.target);
    return build_.go_to(terminator.default_block);
  }
  if (terminator.cases.empty())
    return build_.go_to(terminator.default_block);
  build_.switch_to(std::move(terminator));
}

void FunctionLowering::case_range(ExprId value, bool is_signed, const llvm::APSInt& low,
                                  const llvm::APSInt& high, BlockId target) {
  const unsigned width = build_.width(value);
  const ir::BinaryOp at_most = is_signed ? ir::BinaryOp::SLe : ir::BinaryOp::ULe;
  const auto bound = [&](const llvm::APSInt& n) {
    return build_.constant(width, n.extOrTrunc(64).getZExtValue());
  };
  const BlockId next = build_.new_block();
  build_.branch(build_.logical_and(build_.binary(at_most, bound(low), value),
                                   build_.binary(at_most, value, bound(high))),
                target, next);
  build_.start(next);
}

void FunctionLowering::switch_case(const SwitchCase* s) {
  if (const auto it = cases_.find(s); it != cases_.end())
    build_.start(it->second);
  statement(s->getSubStmt());
}

} // namespace ndv::frontend
