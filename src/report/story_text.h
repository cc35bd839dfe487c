#pragma once

#include "report/style.h"

#include <ndv/verify.h>

#include <string>

namespace ndv::report {

/// A defect for a person: one line that stands alone, then the steps with the rule's state and
/// the reason why each matters.
std::string render_defect(const Check& check, const Defect& defect, bool full_trace,
                          const Painter& paint);

} // namespace ndv::report
