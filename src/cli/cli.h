#pragma once

namespace ndv::cli {

/// The whole program: reads the command line, does what it asks, says what came out.
/// Returns the exit status (see exit_status.h).
int run(int argc, char** argv);

} // namespace ndv::cli
