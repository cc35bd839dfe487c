#include "cli/outputs.h"

#include "cli/platform.h"

#include <ndv/error.h>

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <map>

namespace ndv::cli {
namespace fs = std::filesystem;
namespace {

/// Devices and pipes cannot be renamed over; they are written directly.
bool is_replaceable(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(file, error);
  return status.type() == fs::file_type::not_found || fs::is_regular_file(status);
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

void write_stdout(std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (std::fflush(stdout) != 0 || !written)
    throw Error("cannot write to standard output");
}

bool write_file(const fs::path& file, std::string_view text) {
  std::ofstream out(file, std::ios::binary);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  return !out.fail();
}

} // namespace

void check_outputs(const Settings& settings) {
  std::map<fs::path, fs::path> known; // by what the file is, however it is spelled
  for (const Output& output : settings.outputs) {
    if (output.file.empty())
      continue;
    std::error_code error;
    if (fs::is_directory(output.file, error))
      throw Error("-o: is a folder", output.file.string());
    if (!fs::is_directory(folder_of(output.file), error))
      throw Error("-o: no such folder", folder_of(output.file).string());
    for (const std::string& input : settings.files)
      if (fs::equivalent(input, output.file, error))
        throw Error("-o: would overwrite a source file", output.file.string());
    const auto [same, is_new] =
        known.emplace(fs::weakly_canonical(fs::absolute(output.file), error), output.file);
    if (!is_new)
      throw Error(fmt::format("-o: is the same file as {}", same->second.string()),
                  output.file.string());
  }
}

void write_output(const Output& output, std::string_view text) {
  if (output.file.empty())
    return write_stdout(text);
  if (!is_replaceable(output.file)) {
    if (!write_file(output.file, text))
      throw Error("cannot be written", output.file.string());
    return;
  }
  const fs::path temporary =
      folder_of(output.file) /
      fmt::format(".{}.{}.tmp", output.file.filename().string(), platform::process_id());
  std::error_code error;
  bool done = write_file(temporary, text);
  if (done) {
    fs::rename(temporary, output.file, error);
    done = !error;
  }
  if (!done) {
    fs::remove(temporary, error);
    throw Error("cannot be written", output.file.string());
  }
}

} // namespace ndv::cli
