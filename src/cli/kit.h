#pragma once

#include <filesystem>
#include <vector>

namespace ndv::cli {

/// Where a Windows Driver Kit below `kit` keeps the headers of drivers, those to be searched first
/// first: `km/crt`, `km` and `shared` of the newest version, and the newest `wdf/kmdf`; a folder
/// that itself has an ndis.h is taken as it is. Empty if there is no ndis.h.
std::vector<std::filesystem::path> kit_folders(const std::filesystem::path& kit);

} // namespace ndv::cli
