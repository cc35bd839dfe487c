#pragma once

#include <ndv/frontend.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// The referee of the lowering: the same C, compiled by the host's compiler and run by the
/// interpreter, must print the same.
namespace ndv::referee {

struct Output {
  std::string failure; // why the program did not run to its end; empty: it did
  std::vector<std::string> lines;
  bool timed_out = false;
};

/// A folder of its own that vanishes with it.
class Scratch {
public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
  std::filesystem::path path_;
};

/// Compiles with gcc (signed overflow wraps, no optimisation) and runs; at most `seconds` of
/// processor time.
Output run_native(const std::filesystem::path& source, const std::vector<std::string>& flags,
                  unsigned seconds);
/// Lowers and interprets `main`. What the program leaves open or approximates is a failure, and so
/// is an access outside the region that the memory analysis gave it.
Output run_interpreted(const frontend::Options& options, std::uint64_t step_limit);

/// The first difference in one line; empty if there is none.
std::string difference(const Output& native, const Output& interpreted);

/// Runs a shell command; its exit status.
int shell(const std::string& command);
std::string shell_quoted(const std::string& text);

} // namespace ndv::referee
