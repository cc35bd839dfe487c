#pragma once

#include <ndv/verify.h>

#include <string>

namespace ndv::cli {

/// Adds the report of another rule over the same driver: checks in order of place, then rule;
/// each assumption once; figures of one name added up.
void merge_into(Report& report, Report other);

/// Adds the report of another variant of the build: equal findings become one that names its
/// variants. A check has the worst of its verdicts.
void merge_variant(Report& report, Report other, const std::string& variant);

} // namespace ndv::cli
