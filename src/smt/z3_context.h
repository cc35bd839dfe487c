#pragma once

#include <z3.h>

namespace ndv::smt {

/// A Z3 context of one query. Its terms live as long as it does, so nothing is counted. Errors are
/// remembered, never thrown.
class Z3Context {
public:
  Z3Context();
  ~Z3Context();
  Z3Context(const Z3Context&) = delete;
  Z3Context& operator=(const Z3Context&) = delete;
  operator Z3_context() const { return context_; }
  /// Memory was enough to make one; else nothing may be done with it.
  bool exists() const { return context_ != nullptr; }
  bool failed() const { return Z3_get_error_code(context_) != Z3_OK; }
  bool out_of_memory() const { return Z3_get_error_code(context_) == Z3_MEMOUT_FAIL; }

private:
  Z3_context context_;
};

} // namespace ndv::smt
