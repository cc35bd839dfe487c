#pragma once

#include "cli/platform.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace ndv::cli::testing {

/// A new folder that is removed with all that is in it.
class TemporaryFolder {
public:
  TemporaryFolder()
      : path_(std::filesystem::temp_directory_path() /
              ("ndv-cli-" + std::to_string(platform::process_id()) + "-" +
               std::to_string(++count_))) {
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }
  std::string read(const std::string& name) const {
    std::ifstream in(path_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  std::size_t file_count() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_),
                                                  std::filesystem::directory_iterator()));
  }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
  static inline int count_ = 0;
  std::filesystem::path path_;
};

} // namespace ndv::cli::testing
