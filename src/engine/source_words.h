#pragma once

#include <ndv/ir/program.h>

#include <string>
#include <string_view>
#include <vector>

namespace ndv::engine {

/// The arguments of a call as written: "F(&a->Lock, TRUE)" gives "&a->Lock" and "TRUE". Empty if
/// the text is not a call.
std::vector<std::string> written_arguments(std::string_view call);

/// The object that an argument names: "&a->Lock" and "(PNDIS_SPIN_LOCK)&a->Lock" give "a->Lock".
std::string named_object(std::string_view argument);

bool is_identifier(std::string_view text);

/// "file:line:column"
std::string place_text(const ir::Program& program, Place place);

} // namespace ndv::engine
