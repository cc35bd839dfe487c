#pragma once

#include "frontend/expr_builder.h"
#include "frontend/source_text.h"

#include <ndv/ir/program.h>

#include <string_view>
#include <utility>
#include <vector>

namespace ndv::frontend {

/// Writes the blocks of one function. Statements go to the current block; after a terminator there
/// is none until `start` is called, and what nothing can reach is dropped.
class Builder : public ExprBuilder {
public:
  Builder(ir::Program& program, SourceText& text, ir::Function& function)
      : ExprBuilder(program), program_(program), text_(text), function_(function) {}

  ir::Function& function() { return function_; }
  SourceText& text() { return text_; }

  // Variables.
  ir::LocalId new_local(std::string_view name, ir::TypeId type);
  ir::LocalId new_temporary(ir::TypeId type) { return new_local({}, type); }
  ir::ObjectId new_object(std::string_view name, ir::TypeId type);
  ir::ExprId value_of(ir::LocalId local);
  ir::ExprId address_of(ir::ObjectId object) {
    return pool().object_address(object, pointer_bits());
  }

  // Blocks.
  ir::BlockId new_block();
  bool is_reachable() const { return current_.valid(); }
  /// Falls through from the current block, if there is one, and goes on in `block`.
  void start(ir::BlockId block);
  void go_to(ir::BlockId target);
  void branch(ir::ExprId condition, ir::BlockId then_block, ir::BlockId else_block);
  void switch_to(ir::Switch terminator) { terminate(std::move(terminator)); }
  void return_value(ir::ExprId value) { terminate(ir::Return{value}); }
  void unreachable() { terminate(ir::Unreachable{}); }

  // Statements.
  void emit(ir::StatementKind statement);
  void emit_call(ir::Call call, const clang::CallExpr* e);
  void assign(ir::LocalId target, ir::ExprId value) { emit(ir::Assign{target, value}); }
  ir::ExprId load(ir::ExprId address, ir::TypeId type, bool is_volatile);
  void store(ir::ExprId address, ir::ExprId value, ir::TypeId type, bool is_volatile) {
    emit(ir::Store{address, value, type, is_volatile});
  }
  void copy(ir::ExprId target, ir::ExprId source, ir::TypeId type);
  /// A fresh variable with any value.
  ir::ExprId havoc(ir::TypeId type, ir::HavocCause cause, std::string_view what = {});
  ir::ExprId havoc_bit(ir::HavocCause cause, std::string_view what = {});
  void unsupported(std::string_view what);
  ir::StringId string(std::string_view text) { return program_.strings.intern(text); }

  /// A point of the function, to ask whether only reads lie between it and the current one.
  struct Mark {
    ir::BlockId block;
    unsigned effects = 0;
  };
  Mark mark() const { return {current_, effects_}; }
  bool is_unchanged_since(const Mark& mark) const {
    return mark.block.valid() && mark.block == current_ && mark.effects == effects_;
  }

  /// While it lives, what is emitted comes from `range`.
  class At {
  public:
    At(Builder& builder, clang::SourceRange range)
        : builder_(builder), range_(builder.range_), origin_(builder.origin_),
          is_known_(builder.is_origin_known_) {
      builder.range_ = range;
      builder.is_origin_known_ = false;
    }
    ~At() {
      builder_.range_ = range_;
      builder_.origin_ = origin_;
      builder_.is_origin_known_ = is_known_;
    }
    At(const At&) = delete;
    At& operator=(const At&) = delete;

  private:
    Builder& builder_;
    clang::SourceRange range_;
    ir::Origin origin_;
    bool is_known_;
  };

private:
  void terminate(ir::TerminatorKind kind);
  const ir::Origin& origin();

  ir::Program& program_;
  SourceText& text_;
  ir::Function& function_;
  ir::BlockId current_;
  unsigned temporaries_ = 0;
  unsigned effects_ = 0; // statements so far that change something else than a temporary
  clang::SourceRange range_;
  ir::Origin origin_; // of range_, once asked for
  bool is_origin_known_ = false;
};

} // namespace ndv::frontend
