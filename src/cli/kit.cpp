#include "cli/kit.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace ndv::cli {
namespace fs = std::filesystem;
namespace {

bool same_name(const std::string& a, const std::string& b) {
  return std::ranges::equal(
      a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// The child of this name, case ignored; an empty path if there is none.
fs::path child(const fs::path& folder, const std::string& name) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (same_name(entry.path().filename().string(), name))
      return entry.path();
  return {};
}

bool has_ndis(const fs::path& folder) {
  return !folder.empty() && !child(folder, "ndis.h").empty();
}

/// "10.0.22621.0" as numbers, to be compared.
std::vector<unsigned long> version_of(const fs::path& folder) {
  std::vector<unsigned long> numbers;
  for (const char c : folder.filename().string()) {
    if (numbers.empty() || c == '.')
      numbers.push_back(0);
    if (std::isdigit(static_cast<unsigned char>(c)) != 0)
      numbers.back() = numbers.back() * 10 + static_cast<unsigned long>(c - '0');
  }
  return numbers;
}

std::vector<fs::path> newest_first(const fs::path& folder) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.is_directory(error))
      folders.push_back(entry.path());
  std::ranges::sort(folders, [](const fs::path& a, const fs::path& b) {
    return std::pair(version_of(a), a) > std::pair(version_of(b), b);
  });
  return folders;
}

/// What a version's folder has for drivers.
std::vector<fs::path> of_version(const fs::path& version) {
  std::vector<fs::path> found;
  const fs::path km = child(version, "km"), shared = child(version, "shared");
  if (!has_ndis(km) && !has_ndis(shared))
    return found;
  for (const fs::path& folder : {km.empty() ? km : child(km, "crt"), km, shared})
    if (!folder.empty())
      found.push_back(folder);
  return found;
}

} // namespace

std::vector<fs::path> kit_folders(const fs::path& kit) {
  if (has_ndis(kit))
    return {kit};
  fs::path include = child(kit, "Include");
  if (include.empty())
    include = kit;
  std::vector<fs::path> candidates = newest_first(include);
  candidates.insert(candidates.begin(), include); // DIR may be a version's folder itself
  for (const fs::path& candidate : candidates) {
    if (has_ndis(candidate))
      return {candidate};
    std::vector<fs::path> found = of_version(candidate);
    if (found.empty())
      continue;
    const fs::path wdf = child(candidate == include ? include.parent_path() : include, "wdf");
    const fs::path kmdf = wdf.empty() ? wdf : child(wdf, "kmdf");
    if (!kmdf.empty())
      if (const std::vector<fs::path> versions = newest_first(kmdf); !versions.empty())
        found.push_back(versions.front());
    return found;
  }
  return {};
}

} // namespace ndv::cli
