#pragma once

#include <llvm/ADT/StringRef.h>

#include <optional>
#include <string>

namespace ndv::frontend {

/// The text as UTF-8 when the bytes are UTF-16 with a byte order mark, or neither UTF-16 nor valid
/// UTF-8 (then Windows-1252 is assumed); empty when the bytes can be read as they are.
std::optional<std::string> to_utf8(llvm::StringRef bytes);

/// Whether this is no text at all: it holds a zero byte, or many control characters.
bool is_binary(llvm::StringRef utf8);

} // namespace ndv::frontend
