#pragma once

#include "frontend/body_facts.h"
#include "frontend/builder.h"
#include "frontend/unit.h"

#include <clang/AST/Expr.h>
#include <clang/AST/Stmt.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/STLFunctionalExtras.h>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace ndv::frontend {

/// Where a value is kept: a local, memory, or a state variable of the rule.
struct LValue {
  enum class Kind { Local, Memory, Monitor, Watched };
  Kind kind = Kind::Memory;
  ir::LocalId local;
  ir::MonitorId monitor;
  ir::ExprId address;            // Memory
  ir::TypeId type;               // Memory: of the scalar, or of a bit-field's storage unit
  std::optional<ir::Field> bits; // Memory: a bit-field
  bool is_signed = false;
  bool is_volatile = false;
};

/// Lowers one function's body.
class FunctionLowering {
public:
  FunctionLowering(Unit& unit, const clang::FunctionDecl* definition);

  /// Type, parameters, locals, objects and blocks of the function.
  ir::Function run();

private:
  using Expr = clang::Expr;
  using ExprId = ir::ExprId;
  using BlockId = ir::BlockId;

  // function_lowering.cpp
  void add_parameters();
  void bind_parameter(const clang::ParmVarDecl* parameter);
  bool lives_in_memory(const clang::VarDecl* variable) const;
  void bind(const clang::VarDecl* variable);

  // statements.cpp
  void statement(const clang::Stmt* s);
  void compound(const clang::CompoundStmt* s);
  void declaration(const clang::DeclStmt* s);
  void variable(const clang::VarDecl* decl);
  void if_statement(const clang::IfStmt* s);
  void while_loop(const clang::WhileStmt* s);
  void do_loop(const clang::DoStmt* s);
  void for_loop(const clang::ForStmt* s);
  void leave_loop(const clang::Stmt* s, bool is_break);
  void havoc_object(ExprId address, ir::TypeId type, ir::HavocCause cause, std::string_view what);
  void return_statement(const clang::ReturnStmt* s);
  void go_to_label(const clang::LabelDecl* label);
  BlockId label_block(const clang::LabelDecl* label);

  // switches.cpp
  void switch_statement(const clang::SwitchStmt* s);
  void switch_case(const clang::SwitchCase* s);
  void dispatch(const clang::SwitchStmt* s, ExprId value, bool is_signed, BlockId end);
  void case_range(ExprId value, bool is_signed, const llvm::APSInt& low, const llvm::APSInt& high,
                  BlockId target);

  // guarded.cpp: __try
  struct Guard;
  void guarded_statement(const clang::SEHTryStmt* s);
  void leave_guarded(const clang::Stmt* s);
  const clang::SEHTryStmt* guard_statement(std::size_t depth) const;
  void try_except(const clang::SEHTryStmt* s, Guard& guard);
  void try_finally(const clang::SEHTryStmt* s, Guard& guard);
  void enter_finally(Guard& guard, BlockId target, std::size_t depth, bool is_abnormal);
  /// Leaves the guarded statements down to `depth` of them, then goes to `target`.
  void jump(BlockId target, std::size_t depth);
  void raise(std::size_t depth);
  /// An exception may arise here.
  void may_raise();
  void may_raise_at(ExprId address);
  ExprId abnormal_termination();

  // expressions.cpp
  /// The value of a scalar expression, of the width of its type; for void, nothing.
  ExprId value(const Expr* e);
  void effect(const Expr* e);
  /// The truth of a scalar expression, of width 1.
  ExprId condition(const Expr* e);
  void branch_on(const Expr* e, BlockId then_block, BlockId else_block);
  void unknown_effect(const Expr* e);
  static bool is_logical(const Expr* e);
  bool depends_on_unknown_size(const Expr* e) const;

  // casts.cpp
  ExprId cast(const clang::CastExpr* e);
  ExprId convert(ExprId from, clang::QualType from_type, clang::QualType to_type);
  ExprId to_boolean(ExprId from, clang::QualType from_type);
  std::optional<ExprId> convert_constant(std::uint64_t bits, clang::QualType from_type,
                                         clang::QualType to_type);
  ExprId conditional(const clang::AbstractConditionalOperator* e);
  /// Lowers each way of the conditional operator in its own block.
  void for_each_way(const clang::AbstractConditionalOperator* e,
                    llvm::function_ref<void(const Expr*)> lower);
  void conditional_effect(const clang::AbstractConditionalOperator* e);
  ExprId statement_expression(const clang::StmtExpr* e, bool is_used, ExprId target);
  ExprId offset_of(const clang::OffsetOfExpr* e);
  ExprId constant_or_unknown(const Expr* e, std::string_view what);
  ExprId unknown(const Expr* e, std::string_view what);
  ExprId approximate(clang::QualType type, std::string_view what);
  /// Any value of the type's width, where something was reported as not lowered.
  ExprId placeholder(clang::QualType type);
  unsigned width_of(clang::QualType type) const;
  bool is_aggregate(clang::QualType type) const;

  // purity.cpp: what may be evaluated though its value is not asked for
  bool is_pure(const Expr* e);
  bool is_pure_uncached(const Expr* e);
  bool is_pure_address(const Expr* e);

  // operators.cpp
  ExprId binary(const clang::BinaryOperator* e, bool is_used);
  ExprId arithmetic(clang::BinaryOperatorKind op, ExprId a, ExprId b, clang::QualType type);
  ExprId trapping(ir::BinaryOp op, ExprId a, ExprId b, clang::QualType type);
  ExprId shallow(ExprId e, clang::QualType type);
  ExprId comparison(const clang::BinaryOperator* e);
  ExprId pointer_arithmetic(ExprId pointer, ExprId offset, clang::QualType pointer_type,
                            clang::QualType offset_type, bool is_subtraction);
  ExprId pointer_difference(ExprId a, ExprId b, clang::QualType pointer_type);
  ExprId logical(const clang::BinaryOperator* e, bool is_used);
  ExprId unary(const clang::UnaryOperator* e, bool is_used);
  ExprId increment(const clang::UnaryOperator* e, bool is_used);
  ExprId assignment(const clang::BinaryOperator* e, bool is_used);
  ExprId compound_assignment(const clang::CompoundAssignOperator* e, bool is_used);

  // lvalues.cpp
  ExprId pointer(const Expr* e);
  LValue lvalue(const Expr* e);
  LValue variable_lvalue(const clang::VarDecl* decl);
  LValue member_lvalue(const clang::MemberExpr* e);
  LValue in_memory(ExprId address, clang::QualType type);
  ExprId address_of(const Expr* e);
  ExprId read(const LValue& from, clang::QualType type);
  /// Gives back the value that a read would now give, where `is_used`.
  ExprId write(const LValue& to, ExprId value, clang::QualType type, bool is_used);

  // aggregates.cpp
  /// Where a record or array value is; it may be the object itself, or a temporary.
  ExprId aggregate(const Expr* e);
  /// Evaluates a record or array into memory.
  void store_aggregate(const Expr* e, ExprId target);
  void forget_volatile(ExprId target, clang::QualType type);
  bool has_volatile_part(clang::QualType type) const;
  /// `is_zeroed`: the memory is known to be zero.
  void initialize(const Expr* init, ExprId target, clang::QualType type, bool is_zeroed = false);
  void initialize_list(const clang::InitListExpr* list, ExprId target, clang::QualType type,
                       bool is_zeroed);
  void initialize_elements(const clang::InitListExpr* list, ExprId target);
  void initialize_fields(const clang::InitListExpr* list, ExprId target);
  void initialize_part(const Expr* init, const LValue& part, clang::QualType type, bool is_zeroed);
  bool initialize_from_constant(const clang::InitListExpr* list, ExprId target,
                                clang::QualType type);
  void store_string(const clang::StringLiteral* literal, ExprId target, clang::QualType type);
  void zero(ExprId target, clang::QualType type);
  ExprId temporary_object(clang::QualType type);

  // calls.cpp
  ExprId call(const clang::CallExpr* e, bool is_used, ExprId target);
  ExprId argument(const Expr* e);
  ir::Call prepare_call(const clang::CallExpr* e, ExprId target);
  void fit_arguments(ir::Call& call);
  void resolve_constant_pointer(ir::Call& call);
  bool is_noreturn_type(const Expr* callee) const;
  bool call_rule_language(const clang::CallExpr* e, const clang::FunctionDecl* callee);

  // intrinsics.cpp
  /// Lowers a call that the compiler or the kernel's headers give a meaning of its own.
  bool intrinsic(const clang::CallExpr* e, const clang::FunctionDecl* callee, ExprId& result);
  bool memory_intrinsic(const clang::CallExpr* e, llvm::StringRef name, ExprId& result);
  bool hint_intrinsic(const clang::CallExpr* e, llvm::StringRef name, ExprId& result);
  bool bit_intrinsic(const clang::CallExpr* e, llvm::StringRef name, ExprId& result);
  bool exception_intrinsic(const clang::CallExpr* e, llvm::StringRef name, ExprId& result);
  bool variadic_intrinsic(const clang::CallExpr* e, llvm::StringRef name);
  bool constant_builtin(const clang::CallExpr* e, ExprId& result);
  ir::TypeId copied_type(const Expr* target, const Expr* source, ExprId size);

  // stack_allocation.cpp
  bool stack_allocation(const clang::CallExpr* e, llvm::StringRef name, ExprId& result);
  ExprId stack_object(llvm::StringRef name, std::uint64_t size);
  void settle_stack_pointers();

  // interlocked.cpp
  bool interlocked_intrinsic(const clang::CallExpr* e, llvm::StringRef name, ExprId& result);

  // assembly.cpp
  void assembly(const clang::AsmStmt* s);
  static const Expr* asm_operand(const clang::AsmStmt* s, unsigned i, bool is_output);

  struct Loop {
    BlockId break_block;
    BlockId continue_block; // invalid in a switch outside of a loop
    std::size_t depth;      // of guards around it
  };

  /// What _alloca gave: bytes of `type`, and the name of what was called.
  struct StackPointer {
    ir::LocalId pointer;
    ir::TypeId type;
    ir::StringId name;
  };

  Unit& unit_;
  clang::ASTContext& ast_;
  Types& types_;
  const clang::FunctionDecl* definition_;
  ir::Function function_;
  Builder build_;
  BodyFacts facts_;
  ExprId result_address_;                                     // where a returned record goes
  llvm::DenseMap<const clang::VarDecl*, ir::LocalId> locals_; // canonical
  llvm::DenseMap<const clang::VarDecl*, ExprId> addresses_;   // canonical
  llvm::DenseMap<const clang::LabelDecl*, BlockId> labels_;
  llvm::DenseMap<const clang::SwitchCase*, BlockId> cases_;
  llvm::DenseMap<const Expr*, bool> purity_;
  llvm::DenseMap<const clang::OpaqueValueExpr*, ExprId> opaque_values_;
  std::vector<Loop> loops_;
  std::vector<Guard*> guards_;              // outermost first
  unsigned excepts_ = 0;                    // of the guards, how many catch exceptions
  std::vector<ir::LocalId> finally_bodies_; // their `abnormal`, outermost first
  Builder::Mark last_choice_;               // of whether an exception arises
  std::vector<StackPointer> stack_pointers_;
};

} // namespace ndv::frontend
