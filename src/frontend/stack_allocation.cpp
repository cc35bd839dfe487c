// _alloca and its kin: memory of the frame. The IR's frames have their objects from the start, one
// of each: an object stands for what a call gives exactly if the call is carried out at most once.

#include "frontend/function_lowering.h"
#include "ir/graph.h"

#include <clang/AST/Attr.h>
#include <llvm/ADT/StringSwitch.h>

#include <algorithm>

namespace ndv::frontend {

using namespace clang;

namespace {

/// The largest kernel stack there is (of x64, expanded): an allocation of a computed size is as
/// large.
constexpr std::uint64_t kLargestBytes = std::uint64_t{72} * 1024;

enum class Kind { None, Stack, StackOrPool, Free };

Kind kind_of(llvm::StringRef name) {
  return llvm::StringSwitch<Kind>(name)
      .Cases("alloca", "_alloca", "__builtin_alloca", "__builtin_alloca_uninitialized", Kind::Stack)
      .Cases("__builtin_alloca_with_align", "__builtin_alloca_with_align_uninitialized",
             Kind::Stack)
      .Case("_malloca", Kind::StackOrPool)
      .Case("_freea", Kind::Free)
      .Default(Kind::None);
}

/// The blocks that control may come back to, by index.
std::vector<bool> repeated_blocks(const ir::Function& function) {
  std::vector<std::vector<std::uint32_t>> successors;
  std::vector<bool> repeated(function.blocks.size(), false);
  for (const ir::Block& block : function.blocks) {
    std::vector<std::uint32_t>& next = successors.emplace_back();
    for (const ir::BlockId target : ir::targets(block.terminator))
      next.push_back(target.index);
    repeated[successors.size() - 1] = std::ranges::count(next, successors.size() - 1) != 0;
  }
  for (const std::vector<std::uint32_t>& component : ir::strongly_connected(successors))
    if (component.size() > 1)
      for (const std::uint32_t block : component)
        repeated[block] = true;
  return repeated;
}

} // namespace

bool FunctionLowering::stack_allocation(const CallExpr* e, llvm::StringRef name, ExprId& result) {
  const Kind kind = kind_of(name);
  if (kind == Kind::None || e->getNumArgs() == 0)
    return false;
  const ExprId size = value(e->getArg(0));
  for (unsigned i = 1; i < e->getNumArgs(); ++i)
    effect(e->getArg(i));
  if (kind == Kind::Free)
    return true;
  may_raise(); // no room
  result =
      stack_object(name, build_.is_constant(size) ? build_.constant_value(size) : kLargestBytes);
  if (kind == Kind::StackOrPool)
    result = build_.select(build_.havoc_bit(ir::HavocCause::Arbitrary, name), result,
                           build_.constant(build_.pointer_bits(), 0));
  return true;
}

/// A pointer to new bytes. What it is set to is looked at again when the blocks are known.
ir::ExprId FunctionLowering::stack_object(llvm::StringRef name, std::uint64_t size) {
  ir::TypeTable& types = build_.types();
  const unsigned bits = build_.pointer_bits();
  const std::uint64_t word = bits / 8; // its alignment
  const std::uint64_t words = (std::clamp<std::uint64_t>(size, 1, kLargestBytes) + word - 1) / word;
  const ir::TypeId bytes = types.array(types.integer(bits, false), words);
  const ir::LocalId pointer = build_.new_temporary(types.pointer(types.void_type(), bits));
  build_.assign(pointer, build_.address_of(build_.new_object(name, bytes)));
  stack_pointers_.push_back({pointer, bytes, build_.string(name)});
  build_.emit(ir::Assume{build_.truth(build_.value_of(pointer))});
  return build_.value_of(pointer);
}

/// A call that is carried out again gives other memory than before, and so may one that is inlined
/// into a loop of its caller, whose frame it then takes: it gives a pointer to no known object.
/// Else it gives the object, with any contents.
void FunctionLowering::settle_stack_pointers() {
  if (stack_pointers_.empty())
    return;
  const std::vector<bool> repeated = repeated_blocks(function_);
  const bool is_inlined = definition_->hasAttr<AlwaysInlineAttr>();
  for (std::size_t b = 0; b < function_.blocks.size(); ++b) {
    std::vector<ir::Statement>& statements = function_.blocks[b].statements;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const auto* assign = std::get_if<ir::Assign>(&statements[i].kind);
      const auto found =
          !assign ? stack_pointers_.end()
                  : std::ranges::find(stack_pointers_, assign->target, &StackPointer::pointer);
      if (found == stack_pointers_.end())
        continue;
      if (is_inlined || repeated[b]) {
        statements[i].kind = ir::Havoc{found->pointer, ir::HavocCause::Approximation, found->name};
        continue;
      }
      const std::uint64_t size = build_.types()[found->type].size;
      const ir::HavocMemory contents{assign->value, build_.pointer_sized(size), found->type,
                                     ir::HavocCause::Arbitrary, build_.string({})};
      statements.insert(statements.begin() + static_cast<std::ptrdiff_t>(i),
                        {contents, statements[i].origin});
      ++i;
    }
  }
}

} // namespace ndv::frontend
