#pragma once

#include <filesystem>

namespace ndv::cli::platform {

/// All that this layer asks of the operating system beyond the C++ library.

bool stdout_is_terminal();
bool stderr_is_terminal();

/// The file of the running program; empty where that cannot be told.
std::filesystem::path executable_path();

/// The memory that this process has in use, in megabytes; 0 where that cannot be told.
double memory_mb();

/// The most memory that this process has had in use so far, in megabytes.
double peak_memory_mb();

/// A number that no other running process has.
unsigned long process_id();

/// Memory that is freed stays with the process. Z3 takes and frees megabytes for each question, and
/// getting them from the system anew costs many times what the question does.
void keep_freed_memory();

} // namespace ndv::cli::platform
