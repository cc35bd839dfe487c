#include "smt/query_dump.h"

#include <cctype>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace ndv::smt {

namespace {

std::string file_name(std::string_view name) {
  constexpr std::size_t limit = 120; // characters
  std::string result;
  for (const char c : name.substr(0, limit)) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-';
    result += plain ? c : '_';
  }
  return result.empty() || result[0] == '.' ? "query" + result : result;
}

} // namespace

bool dump_query(const std::filesystem::path& folder, std::string_view name,
                std::string_view assertions) {
  std::error_code ignored; // a folder that cannot be made shows as a file that cannot be opened
  std::filesystem::create_directories(folder, ignored);
  const std::string base = file_name(name);
  std::FILE* file = nullptr;
  constexpr int tries = 1 << 20;
  for (int i = 1; i < tries; ++i) {
    const std::string numbered = i == 1 ? base : base + "." + std::to_string(i);
    file = std::fopen((folder / (numbered + ".smt2")).c_str(), "wx"); // never an existing file
    if (file != nullptr || errno != EEXIST)
      break;
  }
  if (file == nullptr)
    return false;
  std::fprintf(file, "; %s\n(set-logic QF_BV)\n%.*s(check-sat)\n", base.c_str(),
               static_cast<int>(assertions.size()), assertions.data());
  const bool written = std::ferror(file) == 0;
  return std::fclose(file) == 0 && written;
}

} // namespace ndv::smt
