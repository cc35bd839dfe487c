#pragma once

#include "cli/exit_status.h"
#include "cli/resources.h"
#include "cli/settings.h"

namespace ndv::cli {

/// Does what the settings ask and writes the outputs. Raises Error for what the user must mend.
ExitStatus execute(const Settings& settings, const Resources& resources);

} // namespace ndv::cli
