#include "frontend/function_lowering.h"

namespace ndv::frontend {

using namespace clang;

/// Inputs are evaluated, outputs may get any value. Assembly that may write other memory is not
/// lowered; an empty template is a barrier for the compiler alone.
void FunctionLowering::assembly(const AsmStmt* s) {
  Builder::At at(build_, s->getSourceRange());
  bool may_write_memory = false;
  const std::string text = s->generateAsmString(ast_);
  if (const auto* gnu = dyn_cast<GCCAsmStmt>(s); gnu && gnu->isAsmGoto())
    build_.unsupported("asm goto");
  for (unsigned i = 0; i < s->getNumClobbers(); ++i)
    may_write_memory |= s->getClobber(i) == "memory" && !text.empty();
  if (isa<MSAsmStmt>(s)) // a memory operand through a register is not listed
    may_write_memory |= text.find('[') != std::string::npos;
  if (may_write_memory)
    build_.unsupported("inline assembly that may change memory");
  for (unsigned i = 0; i < s->getNumInputs(); ++i)
    effect(asm_operand(s, i, false));
  for (unsigned i = 0; i < s->getNumOutputs(); ++i) {
    const Expr* output = asm_operand(s, i, true);
    const QualType type = output->getType();
    const LValue place = lvalue(output);
    if (is_aggregate(type))
      havoc_object(place.address, types_.of(type), ir::HavocCause::Arbitrary, "inline assembly");
    else
      write(place, build_.havoc(types_.of(type), ir::HavocCause::Arbitrary, "inline assembly"),
            type, false);
  }
}

const Expr* FunctionLowering::asm_operand(const AsmStmt* s, unsigned i, bool is_output) {
  if (const auto* gnu = dyn_cast<GCCAsmStmt>(s))
    return is_output ? gnu->getOutputExpr(i) : gnu->getInputExpr(i);
  auto* operands = const_cast<MSAsmStmt*>(llvm::cast<MSAsmStmt>(s)); // has no const access
  return is_output ? operands->getOutputExpr(i) : operands->getInputExpr(i);
}

} // namespace ndv::frontend
