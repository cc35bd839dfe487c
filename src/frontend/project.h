#pragma once

#include <ndv/project.h>

#include <llvm/ADT/StringRef.h>

#include <string>
#include <vector>

namespace ndv::frontend {

DriverProject read_vcxproj(const std::filesystem::path& file);
DriverProject read_sources_file(const std::filesystem::path& file);
DriverProject read_compile_commands(const std::filesystem::path& file);
DriverProject read_folder(const std::filesystem::path& folder);

/// `..\Common\a.c` below `base`, with the case that it has on disk where it exists.
std::filesystem::path windows_path(const std::filesystem::path& base, llvm::StringRef written);
/// The items of a `;` list, trimmed, without empty ones.
std::vector<std::string> list_items(llvm::StringRef list);
/// Takes what matters here from compiler switches in either style: -I, -D, -U, /FI, -include, …
/// Paths are relative to `base`. Appends arguments that are neither to `rest`.
void read_switches(const std::vector<std::string>& arguments, const std::filesystem::path& base,
                   FileOptions& options, std::vector<std::string>& rest);
bool is_c_file(const std::filesystem::path& file);
bool is_cpp_file(const std::filesystem::path& file);
/// What a project's notes say of a C++ file.
std::string cpp_note(const std::filesystem::path& file);

} // namespace ndv::frontend
