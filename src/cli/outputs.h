#pragma once

#include "cli/settings.h"

#include <string_view>

namespace ndv::cli {

/// Raises Error, before any work is done, for an output file that could not be written or that is
/// one of the input files.
void check_outputs(const Settings& settings);

/// Writes the whole text to standard output, or to the file: first under another name in the same
/// folder, then renamed, so that no one ever sees half a report. Raises Error when it cannot.
void write_output(const Output& output, std::string_view text);

} // namespace ndv::cli
