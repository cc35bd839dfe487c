// Makes random C programs and compares what they print when compiled and when interpreted.
// usage: ndv_csmith_runner FIRST COUNT [KEEP-DIR]   the seeds from FIRST on
//        ndv_csmith_runner FILE.c                   one program, to shrink a disagreement
// Most seeds run with the host's ABI, all with that of the Windows target (gcc -mms-bitfields).

#include "referee.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace {

using namespace ndv;

/// More than what the compiled program does in the second that it is given.
constexpr std::uint64_t kMostSteps = 10'000'000'000;

struct Count {
  unsigned agreed = 0;
  unsigned endless = 0; // the compiled program does not end: no verdict
  unsigned disagreed = 0;
};

std::string slurp(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// Spells constants so that they have one type on all targets: none is long, and one that needs
/// the sign bit is unsigned (Microsoft's compilers take 0xFFFFFFFFFFFFFFFFLL as signed).
std::string portable(const std::string& text) {
  static const std::regex large("\\b(0x[89A-F][0-9A-F]{15})LL");
  static const std::regex plain("\\b(0x[0-9A-Fa-f]+|[0-9]+)(U?)L(?!L)");
  return std::regex_replace(std::regex_replace(text, large, "$1ULL"), plain, "$1$2");
}

/// Whether the seed's records may be packed. Where they are, bit-fields cross storage units under
/// the host's ABI, which no driver's target does and the front end does not lower.
bool is_packed(unsigned seed) {
  return seed % 4 == 0;
}

/// Odd seeds are larger programs.
std::string generate(unsigned seed, const std::filesystem::path& file) {
  const std::string options =
      fmt::format("--no-argc --no-float --concise --max-funcs {} --max-block-depth {} "
                  "--max-array-len-per-dim 6 --max-expr-complexity {} {}",
                  seed % 2 ? 6 : 3, seed % 2 ? 4 : 3, seed % 3 == 0 ? 12 : 6,
                  is_packed(seed) ? "--packed-struct" : "--no-packed-struct");
  // csmith leaves a file in its working folder.
  const std::string command = fmt::format("cd {} && timeout 60 csmith --seed {} {} > {}",
                                          referee::shell_quoted(file.parent_path().string()), seed,
                                          options, referee::shell_quoted(file.string()));
  if (referee::shell(command) != 0)
    return "csmith failed";
  const std::string text = portable(slurp(file));
  std::ofstream(file) << text;
  return "";
}

void compare(const std::string& what, const std::filesystem::path& file, bool is_windows,
             const std::string& keep, Count& count) {
  const std::filesystem::path header = NDV_SOURCE_DIR "/tests/frontend/csmith";
  std::vector<std::string> flags = {"-I" + header.string()};
  if (is_windows)
    flags.emplace_back("-mms-bitfields");
  const referee::Output native = referee::run_native(file, flags, 1);
  if (native.timed_out) {
    ++count.endless;
    return;
  }
  frontend::Options options;
  options.files = {file};
  options.include_dirs = {header};
  options.triple = is_windows ? "x86_64-pc-windows-msvc" : "x86_64-pc-linux-gnu";
  const referee::Output interpreted = referee::run_interpreted(options, kMostSteps);
  const std::string found = referee::difference(native, interpreted);
  if (found.empty()) {
    ++count.agreed;
    return;
  }
  ++count.disagreed;
  fmt::print("{} ({}): {}\n", what, options.triple, found);
  std::fflush(stdout);
  if (!keep.empty())
    std::filesystem::copy_file(file, std::filesystem::path(keep) / file.filename(),
                               std::filesystem::copy_options::overwrite_existing);
}

int run(int argc, char** argv) {
  const std::string first_argument = argc > 1 ? argv[1] : "";
  Count count;
  if (argc == 2 && first_argument.ends_with(".c")) {
    for (const bool is_windows : {false, true})
      compare(first_argument, first_argument, is_windows, "", count);
    return count.disagreed == 0 ? 0 : 1;
  }
  if (argc < 3) {
    fmt::print(stderr, "usage: {} FIRST COUNT [KEEP-DIR], or FILE.c\n", argv[0]);
    return 3;
  }
  const auto first = static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10));
  const auto seeds = static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10));
  const std::string keep = argc > 3 ? argv[3] : "";
  const referee::Scratch scratch;
  for (unsigned seed = first; seed < first + seeds; ++seed) {
    const std::filesystem::path file = scratch / fmt::format("{}.c", seed);
    if (const std::string failure = generate(seed, file); !failure.empty()) {
      fmt::print("seed {}: {}\n", seed, failure);
      ++count.disagreed;
      continue;
    }
    if (!is_packed(seed))
      compare(fmt::format("seed {}", seed), file, false, keep, count);
    compare(fmt::format("seed {}", seed), file, true, keep, count);
    std::filesystem::remove(file);
  }
  fmt::print("{} agreed, {} endless, {} disagreed\n", count.agreed, count.endless, count.disagreed);
  // A run in which most programs are endless would show nothing.
  return count.disagreed == 0 && count.agreed >= count.endless ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& failure) {
    std::fputs(failure.what(), stderr);
    return 3;
  }
}
