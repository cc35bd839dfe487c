// Calls that the compiler, or the documentation of the kernel's interface, gives a meaning of its
// own. A function that the program itself defines is never one of them.

#include "frontend/function_lowering.h"

#include <clang/Basic/Builtins.h>
#include <llvm/ADT/StringSwitch.h>

namespace ndv::frontend {

using namespace clang;

using ir::BinaryOp;

namespace {

/// C's library functions and their kernel names. The order of Fill's arguments differs.
enum class Memory { None, Copy, Set, Fill, Zero };

Memory memory_kind(llvm::StringRef name) {
  return llvm::StringSwitch<Memory>(name)
      .Cases("memcpy", "memmove", "__builtin_memcpy", "__builtin_memmove", "RtlCopyMemory",
             "RtlMoveMemory", "NdisMoveMemory", "__movsb", Memory::Copy)
      .Cases("memset", "__builtin_memset", "__stosb", Memory::Set)
      .Cases("RtlFillMemory", "NdisFillMemory", Memory::Fill)
      .Cases("RtlZeroMemory", "RtlSecureZeroMemory", "NdisZeroMemory", Memory::Zero)
      .Default(Memory::None);
}

enum class Hint { None, Value, Nothing, Unevaluated, Assume, Stop, Unsupported };

Hint hint_kind(llvm::StringRef name) {
  return llvm::StringSwitch<Hint>(name)
      .Cases("__builtin_expect", "__builtin_expect_with_probability", "__builtin_assume_aligned",
             Hint::Value)
      .Cases("_ReadWriteBarrier", "_ReadBarrier", "_WriteBarrier", "KeMemoryBarrier", "_mm_pause",
             "_mm_mfence", "_mm_lfence", "_mm_sfence", "__faststorefence", Hint::Nothing)
      .Cases("__debugbreak", "__builtin_debugtrap", "__nop", "__yield", "__dmb", "__dsb", "__isb",
             "_mm_prefetch", "__builtin_prefetch", "__sync_synchronize", Hint::Nothing)
      .Case("__noop", Hint::Unevaluated)
      .Cases("__assume", "__builtin_assume", "__analysis_assume", "_Analysis_assume_", Hint::Assume)
      .Cases("__builtin_unreachable", "__builtin_trap", "__fastfail", "__ud2", Hint::Stop)
      .Cases("setjmp", "_setjmp", "_setjmpex", "longjmp", "__builtin_setjmp", "__builtin_longjmp",
             Hint::Unsupported)
      .Default(Hint::None);
}

enum class Exception { None, Code, Information, Abnormal };

Exception exception_kind(llvm::StringRef name) {
  return llvm::StringSwitch<Exception>(name)
      .Cases("GetExceptionCode", "_exception_code", "__exception_code", Exception::Code)
      .Cases("GetExceptionInformation", "_exception_info", "__exception_info",
             Exception::Information)
      .Cases("AbnormalTermination", "_abnormal_termination", "__abnormal_termination",
             Exception::Abnormal)
      .Default(Exception::None);
}

/// Bits of a byte swap; 0: none.
unsigned swapped_bits(llvm::StringRef name) {
  return llvm::StringSwitch<unsigned>(name)
      .Cases("_byteswap_ushort", "__builtin_bswap16", "RtlUshortByteSwap", 16)
      .Cases("_byteswap_ulong", "__builtin_bswap32", "RtlUlongByteSwap", 32)
      .Cases("_byteswap_uint64", "__builtin_bswap64", "RtlUlonglongByteSwap", 64)
      .Default(0);
}

enum class Rotation { None, Left, Right };

Rotation rotation(llvm::StringRef name) {
  return llvm::StringSwitch<Rotation>(name)
      .Cases("_rotl", "_rotl8", "_rotl16", "_rotl64", "_lrotl", Rotation::Left)
      .Cases("_rotr", "_rotr8", "_rotr16", "_rotr64", "_lrotr", Rotation::Right)
      .Default(Rotation::None);
}

} // namespace

bool FunctionLowering::intrinsic(const CallExpr* e, const FunctionDecl* callee, ExprId& result) {
  if (!callee->getIdentifier() || callee->hasBody())
    return false;
  const llvm::StringRef name = callee->getName();
  if (callee->getBuiltinID() != 0 && constant_builtin(e, result))
    return true;
  return memory_intrinsic(e, name, result) || hint_intrinsic(e, name, result) ||
         stack_allocation(e, name, result) || exception_intrinsic(e, name, result) ||
         bit_intrinsic(e, name, result) || interlocked_intrinsic(e, name, result) ||
         variadic_intrinsic(e, name);
}

/// __builtin_constant_p and its like: what Clang computes without running anything.
bool FunctionLowering::constant_builtin(const CallExpr* e, ExprId& result) {
  const QualType type = e->getType();
  if (!type->isIntegerType() || is_aggregate(type) || e->isValueDependent())
    return false;
  Expr::EvalResult evaluated;
  if (!e->EvaluateAsInt(evaluated, ast_))
    return false;
  result = build_.constant(width_of(type), evaluated.Val.getInt().extOrTrunc(64).getZExtValue());
  return true;
}

/// The record that both operands of a copy are, if the size says that it is copied whole.
ir::TypeId FunctionLowering::copied_type(const Expr* target, const Expr* source, ExprId size) {
  const QualType to = target->IgnoreParenCasts()->getType();
  const QualType from = source->IgnoreParenCasts()->getType();
  const auto object = [&](QualType type) {
    return type->isPointerType() ? type->getPointeeType() : type;
  };
  const QualType type = object(to);
  if (type->isIncompleteType() || !ast_.hasSameUnqualifiedType(type, object(from)) ||
      !(type->isRecordType() || type->isArrayType()))
    return build_.types().void_type();
  const ir::TypeId id = types_.of(type);
  return build_.is_constant(size) && build_.constant_value(size) == build_.types()[id].size
             ? id
             : build_.types().void_type();
}

bool FunctionLowering::memory_intrinsic(const CallExpr* e, llvm::StringRef name, ExprId& result) {
  const Memory kind = memory_kind(name);
  const unsigned count = e->getNumArgs();
  if (kind == Memory::None || count != (kind == Memory::Zero ? 2 : 3))
    return false;
  std::vector<ExprId> arguments;
  for (const Expr* argument : e->arguments())
    arguments.push_back(value(argument));
  const auto size = [&](unsigned i) {
    return build_.resize(arguments[i], build_.pointer_bits(),
                         types_.is_signed(e->getArg(i)->getType()));
  };
  const auto byte = [&](unsigned i) { return build_.resize(arguments[i], 8, false); };
  may_raise();
  switch (kind) {
  case Memory::Copy:
    build_.emit(ir::Copy{arguments[0], arguments[1], size(2),
                         copied_type(e->getArg(0), e->getArg(1), size(2))});
    break;
  case Memory::Set:
    build_.emit(ir::Fill{arguments[0], byte(1), size(2)});
    break;
  case Memory::Fill:
    build_.emit(ir::Fill{arguments[0], byte(2), size(1)});
    break;
  case Memory::Zero:
    build_.emit(ir::Fill{arguments[0], build_.constant(8, 0), size(1)});
    break;
  case Memory::None:
    break;
  }
  if (!e->getType()->isVoidType())
    result = arguments[0];
  return true;
}

bool FunctionLowering::hint_intrinsic(const CallExpr* e, llvm::StringRef name, ExprId& result) {
  const Hint kind = hint_kind(name);
  if (kind == Hint::None)
    return false;
  if (kind == Hint::Assume && e->getNumArgs() == 1) {
    build_.emit(ir::Assume{condition(e->getArg(0))});
    return true;
  }
  if (kind != Hint::Unevaluated)
    for (unsigned i = 0; i < e->getNumArgs(); ++i) {
      if (kind == Hint::Value && i == 0)
        result = value(e->getArg(0));
      else
        effect(e->getArg(i));
    }
  if (kind == Hint::Stop)
    build_.unreachable();
  if (kind == Hint::Unsupported)
    build_.unsupported(name.str());
  if (!result.valid() && !e->getType()->isVoidType())
    result = kind == Hint::Unsupported ? placeholder(e->getType())
                                       : build_.constant(width_of(e->getType()), 0);
  return true;
}

bool FunctionLowering::exception_intrinsic(const CallExpr* e, llvm::StringRef name,
                                           ExprId& result) {
  switch (exception_kind(name)) {
  case Exception::None:
    return false;
  case Exception::Code:
  case Exception::Information:
    result = build_.havoc(types_.of(e->getType()), ir::HavocCause::Arbitrary, name.str());
    return true;
  case Exception::Abnormal:
    result = build_.resize(abnormal_termination(), width_of(e->getType()), false);
    return true;
  }
  return false;
}

bool FunctionLowering::bit_intrinsic(const CallExpr* e, llvm::StringRef name, ExprId& result) {
  if (const unsigned bits = swapped_bits(name); bits != 0 && e->getNumArgs() == 1) {
    const ExprId from = build_.resize(value(e->getArg(0)), bits, false);
    result = build_.constant(bits, 0);
    for (unsigned i = 0; i < bits; i += 8) {
      const ExprId low =
          build_.binary(BinaryOp::And, build_.shift(BinaryOp::LShr, from, build_.constant(bits, i)),
                        build_.constant(bits, 0xff));
      const ExprId placed = build_.shift(BinaryOp::Shl, low, build_.constant(bits, bits - 8 - i));
      result = i == 0 ? placed : build_.binary(BinaryOp::Or, result, placed);
    }
    result = build_.resize(result, width_of(e->getType()), false);
    return true;
  }
  const Rotation direction = rotation(name);
  if (direction == Rotation::None || e->getNumArgs() != 2)
    return false;
  const ExprId from = value(e->getArg(0));
  const unsigned bits = build_.width(from);
  const ExprId amount =
      build_.binary(BinaryOp::And, build_.resize(value(e->getArg(1)), bits, false),
                    build_.constant(bits, bits - 1));
  // A shift by all bits gives zero, as the other way's amount of zero needs.
  const ExprId rest = build_.binary(BinaryOp::Sub, build_.constant(bits, bits), amount);
  const bool is_left = direction == Rotation::Left;
  result = build_.binary(BinaryOp::Or,
                         build_.pool().binary(BinaryOp::Shl, from, is_left ? amount : rest),
                         build_.pool().binary(BinaryOp::LShr, from, is_left ? rest : amount));
  return true;
}

bool FunctionLowering::variadic_intrinsic(const CallExpr* e, llvm::StringRef name) {
  const bool is_copy = name == "__builtin_va_copy" || name == "__builtin_ms_va_copy";
  const bool is_start = name == "__builtin_va_start" || name == "__va_start" ||
                        name == "__builtin_ms_va_start" || name == "__builtin_c23_va_start";
  const bool is_end = name == "__builtin_va_end" || name == "__builtin_ms_va_end";
  if (is_end)
    return true;
  if ((!is_copy && !is_start) || e->getNumArgs() == 0)
    return false;
  const Expr* list = e->getArg(0)->IgnoreParenCasts();
  if (const auto* unary = dyn_cast<UnaryOperator>(list); unary && unary->getOpcode() == UO_AddrOf)
    list = unary->getSubExpr()->IgnoreParens(); // __va_start(&list, …)
  if (!list->isLValue()) {
    build_.unsupported(name.str());
    return true;
  }
  const LValue place = lvalue(list);
  if (is_aggregate(list->getType()))
    havoc_object(place.address, types_.of(list->getType()), ir::HavocCause::Approximation,
                 "va_list");
  else
    write(place, approximate(list->getType(), "va_list"), list->getType(), false);
  return true;
}

} // namespace ndv::frontend
