// Runs each given C program natively and in the interpreter, and compares what they print.
// Programs avoid `long`, so all targets must agree; "host only" in a program's first comment
// leaves out the targets whose layout or types differ from the host's.

#include "referee.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

namespace {

using namespace ndv;

bool is_host_only(const std::string& file) {
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str().find("host only") != std::string::npos;
}

bool agrees(const std::string& file, const std::string& triple, const referee::Output& native) {
  frontend::Options options;
  options.files = {file};
  options.triple = triple;
  const std::string found =
      referee::difference(native, referee::run_interpreted(options, 50'000'000));
  if (!found.empty())
    fmt::print("{} ({}): {}\n", file, triple, found);
  return found.empty();
}

} // namespace

int main(int argc, char** argv) {
  bool all_agree = argc > 1;
  for (int i = 1; i < argc; ++i) {
    const std::string file = argv[i];
    const referee::Output native = referee::run_native(file, {"-fms-extensions"}, 10);
    std::vector<std::string> triples = {"x86_64-pc-linux-gnu"};
    if (!is_host_only(file))
      triples.insert(triples.end(),
                     {"x86_64-pc-windows-msvc", "i686-pc-windows-msvc", "aarch64-pc-windows-msvc"});
    for (const std::string& triple : triples)
      all_agree = agrees(file, triple, native) && all_agree;
  }
  return all_agree ? 0 : 1;
}
