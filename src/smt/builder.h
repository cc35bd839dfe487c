#pragma once

#include "smt/concrete.h"
#include "smt/term.h"

#include <ndv/assert.h>

namespace ndv::smt {

/// What the folding rules may do to a pool beyond its public operators.
struct Builder {
  TermPool& pool;

  Term make(Op op, unsigned width, std::initializer_list<Term> args, unsigned low = 0) const {
    return pool.make(op, width, {args.begin(), args.size()}, low);
  }
  Term make(Op op, unsigned width, std::span<const Term> args) const {
    return pool.make(op, width, args);
  }
  struct Effort {
    unsigned& depth;
    unsigned& fuel;
  };
  Effort effort() const { return {pool.depth_, pool.fuel_}; }
};

/// Bounds the rules under way that build further terms: neither deep terms nor terms with much
/// sharing can exhaust the stack or the clock.
class EffortGuard {
public:
  explicit EffortGuard(TermPool& pool) : effort_(Builder{pool}.effort()) {
    if (effort_.depth++ == 0)
      effort_.fuel = fuel_limit;
    if (effort_.fuel != 0)
      --effort_.fuel;
  }
  ~EffortGuard() { --effort_.depth; }
  EffortGuard(const EffortGuard&) = delete;
  EffortGuard& operator=(const EffortGuard&) = delete;
  /// True: a rule that recurses into operands must stop here.
  bool exhausted() const { return effort_.depth > depth_limit || effort_.fuel == 0; }

private:
  static constexpr unsigned depth_limit = 24;
  static constexpr unsigned fuel_limit = 512;
  Builder::Effort effort_;
};

} // namespace ndv::smt
