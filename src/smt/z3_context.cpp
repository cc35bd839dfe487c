#include "smt/z3_context.h"

namespace ndv::smt {

Z3Context::Z3Context() {
  Z3_config config = Z3_mk_config();
  Z3_set_param_value(config, "model", "true");
  context_ = Z3_mk_context(config);
  Z3_del_config(config);
  if (exists())
    Z3_set_error_handler(context_, [](Z3_context, Z3_error_code) {});
}

Z3Context::~Z3Context() {
  if (exists())
    Z3_del_context(context_);
}

} // namespace ndv::smt
