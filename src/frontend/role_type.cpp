#include "frontend/role_type.h"

#include "frontend/roles.h"

#include <clang/AST/Decl.h>
#include <clang/Basic/SourceManager.h>

#include <utility>

namespace ndv::frontend {

Role role_of(clang::QualType type, const clang::SourceManager& sources) {
  const clang::QualType canonical = type.getCanonicalType();
  if (!canonical->isFunctionType() && !canonical->isFunctionPointerType())
    return {};
  Role pointer, function; // the outermost typedef of each kind
  while (true) {
    if (const auto* name = type->getAs<clang::TypedefType>()) {
      const clang::TypedefNameDecl* decl = name->getDecl();
      if (sources.isInSystemHeader(decl->getLocation())) {
        Role& role = type.getCanonicalType()->isFunctionType() ? function : pointer;
        if (role.name.empty())
          role.name = decl->getName().str();
        if (role.irql.empty())
          role.irql = documented_irql(decl->getName());
      }
      type = name->desugar();
    } else if (const auto* to = type->getAs<clang::PointerType>()) {
      type = to->getPointeeType();
    } else {
      break;
    }
  }
  // `typedef MINIPORT_HALT (*MINIPORT_HALT_HANDLER);`: the function's type is the role's name.
  if (function.name.empty())
    return pointer;
  if (function.irql.empty())
    function.irql = std::move(pointer.irql);
  return function;
}

} // namespace ndv::frontend
