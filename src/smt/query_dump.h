#pragma once

#include <filesystem>
#include <string_view>

namespace ndv::smt {

/// Writes a query as a full SMT-LIB 2 script named after it; a number is added to a name in use.
/// False: the file could not be written.
bool dump_query(const std::filesystem::path& folder, std::string_view name,
                std::string_view assertions);

} // namespace ndv::smt
