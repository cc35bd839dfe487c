#include "frontend/redeclarations.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/Basic/DiagnosticSema.h>
#include <llvm/ADT/DenseMap.h>

#include <algorithm>

namespace ndv::frontend {
namespace {

/// Passed alike: the callee reads the caller's bits as another type.
bool is_interchangeable(clang::ASTContext& ast, clang::QualType a, clang::QualType b) {
  if (ast.hasSameUnqualifiedType(a, b))
    return true;
  const auto is_word = [](clang::QualType type) {
    return type->isAnyPointerType() || type->isIntegralOrEnumerationType();
  };
  return is_word(a) && is_word(b) && ast.getTypeSize(a) == ast.getTypeSize(b);
}

bool is_interchangeable(clang::ASTContext& ast, const clang::FunctionDecl* a,
                        const clang::FunctionDecl* b) {
  if (a->getNumParams() != b->getNumParams() || a->isVariadic() != b->isVariadic())
    return false;
  const bool both_void = a->getReturnType()->isVoidType() && b->getReturnType()->isVoidType();
  if (!both_void && !is_interchangeable(ast, a->getReturnType(), b->getReturnType()))
    return false;
  for (unsigned i = 0; i < a->getNumParams(); ++i)
    if (a->getParamDecl(i)->isInvalidDecl() || b->getParamDecl(i)->isInvalidDecl() ||
        !is_interchangeable(ast, a->getParamDecl(i)->getType(), b->getParamDecl(i)->getType()))
      return false;
  return true;
}

} // namespace

void join_redeclarations(clang::ASTContext& ast, std::vector<Diagnostic>& errors) {
  const auto is_conflict = [](const Diagnostic& error) {
    return error.id == clang::diag::err_conflicting_types;
  };
  if (std::none_of(errors.begin(), errors.end(), is_conflict))
    return;
  llvm::DenseMap<const clang::IdentifierInfo*, clang::FunctionDecl*> first;
  for (clang::Decl* decl : ast.getTranslationUnitDecl()->decls()) {
    auto* function = llvm::dyn_cast<clang::FunctionDecl>(decl);
    if (!function)
      continue;
    clang::FunctionDecl*& known = first[function->getIdentifier()];
    if (!known) {
      known = function;
      continue;
    }
    if (function->getCanonicalDecl() == known->getCanonicalDecl() || !function->isFirstDecl())
      continue;
    const auto error = std::find_if(errors.begin(), errors.end(), [&](const Diagnostic& e) {
      return is_conflict(e) && e.location == function->getLocation();
    });
    if (error == errors.end() || !is_interchangeable(ast, known, function))
      continue;
    errors.erase(error);
    function->setInvalidDecl(false);
    function->setPreviousDecl(known->getMostRecentDecl());
  }
}

} // namespace ndv::frontend
