#pragma once

#include <clang/AST/Type.h>

#include <string>

namespace clang {
class SourceManager;
}

namespace ndv::frontend {

/// The callback type that a declaration or a handler field is given.
struct Role {
  std::string name; // "MINIPORT_HALT"; empty: none
  std::string irql; // as documented; may be empty
};

/// The role that the system headers give to this type: the typedef of a function, or of a pointer
/// to one, that it is spelled with.
Role role_of(clang::QualType type, const clang::SourceManager& sources);

} // namespace ndv::frontend
