#pragma once

#include <ndv/ir/program.h>

#include <string>
#include <vector>

namespace ndv::ir {

/// Appends one function to `out`. `files` are the handles of the program's files.
void print_function(const Program& program, const std::vector<std::string>& files,
                    const Function& function, std::string& out);
/// "  ; main.c:3:5", or nothing for no place.
std::string place_suffix(const std::vector<std::string>& files, Place place);
/// The place, the text and `=>` its expansion; nothing for an empty origin.
std::string origin_suffix(const Program& program, const std::vector<std::string>& files,
                          const Origin& origin);

} // namespace ndv::ir
