#include "engine/operators.h"

#include <ndv/assert.h>

namespace ndv::engine {

using ir::BinaryOp;
using ir::UnaryOp;
using smt::Term;

Term apply(smt::TermPool& terms, UnaryOp op, Term a, unsigned width) {
  switch (op) {
  case UnaryOp::Not:
    return terms.not_(a);
  case UnaryOp::Neg:
    return terms.neg(a);
  case UnaryOp::ZeroExtend:
    return terms.zero_extend(a, width);
  case UnaryOp::SignExtend:
    return terms.sign_extend(a, width);
  case UnaryOp::Truncate:
    return terms.extract(a, 0, width);
  }
  NDV_ASSERT(!"unreachable");
}

Term apply(smt::TermPool& terms, BinaryOp op, Term a, Term b) {
  switch (op) {
  case BinaryOp::Add:
    return terms.add(a, b);
  case BinaryOp::Sub:
    return terms.sub(a, b);
  case BinaryOp::Mul:
    return terms.mul(a, b);
  case BinaryOp::UDiv:
    return terms.udiv(a, b);
  case BinaryOp::SDiv:
    return terms.sdiv(a, b);
  case BinaryOp::URem:
    return terms.urem(a, b);
  case BinaryOp::SRem:
    return terms.srem(a, b);
  case BinaryOp::And:
    return terms.and_(a, b);
  case BinaryOp::Or:
    return terms.or_(a, b);
  case BinaryOp::Xor:
    return terms.xor_(a, b);
  case BinaryOp::Shl:
    return terms.shl(a, b);
  case BinaryOp::LShr:
    return terms.lshr(a, b);
  case BinaryOp::AShr:
    return terms.ashr(a, b);
  case BinaryOp::Eq:
    return terms.eq(a, b);
  case BinaryOp::Ne:
    return terms.not_(terms.eq(a, b));
  case BinaryOp::ULt:
    return terms.ult(a, b);
  case BinaryOp::ULe:
    return terms.ule(a, b);
  case BinaryOp::SLt:
    return terms.slt(a, b);
  case BinaryOp::SLe:
    return terms.sle(a, b);
  }
  NDV_ASSERT(!"unreachable");
}

} // namespace ndv::engine
