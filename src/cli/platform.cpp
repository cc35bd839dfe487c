#include "cli/platform.h"

#include <fstream>
#include <limits>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

namespace ndv::cli::platform {

bool stdout_is_terminal() {
  return isatty(STDOUT_FILENO) == 1;
}

bool stderr_is_terminal() {
  return isatty(STDERR_FILENO) == 1;
}

std::filesystem::path executable_path() {
  std::error_code error;
  auto path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path{} : path;
}

double memory_mb() {
  std::ifstream in("/proc/self/statm");
  double all_pages = 0;
  double resident_pages = 0;
  if (!(in >> all_pages >> resident_pages))
    return 0;
  return resident_pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

double peak_memory_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024; // kilobytes on Linux
}

void keep_freed_memory() {
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  mallopt(M_MMAP_THRESHOLD, 32 << 20); // the largest that is taken
  mallopt(M_TOP_PAD, 1 << 20);
}

unsigned long process_id() {
  return static_cast<unsigned long>(getpid());
}

} // namespace ndv::cli::platform
