#include "frontend/lvalue_casts.h"

#include "frontend/parse.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/DiagnosticSema.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/ADT/DenseSet.h>

#include <memory>
#include <utility>

namespace ndv::frontend {
namespace {

namespace tok = clang::tok;
using clang::SourceLocation;

/// The opening parentheses of the casts that are to be lvalues.
class Finder : public clang::RecursiveASTVisitor<Finder> {
public:
  Finder(clang::ASTContext& ast, llvm::DenseSet<SourceLocation> refused)
      : ast_(ast), refused_(std::move(refused)) {}

  bool VisitExpr(clang::Expr* operand) {
    if (refused_.contains(operand->getBeginLoc()))
      admit(operand);
    return true;
  }

  llvm::DenseSet<SourceLocation> found;

private:
  /// `(T)(U)e`: all of the casts, or none.
  void admit(const clang::Expr* operand) {
    std::vector<SourceLocation> parentheses;
    const auto* cast = llvm::dyn_cast<clang::CStyleCastExpr>(operand->IgnoreParens());
    while (cast) {
      const clang::Expr* inner = cast->getSubExpr()->IgnoreParenImpCasts();
      parentheses.push_back(cast->getLParenLoc());
      if (!is_of_one_size(cast->getType(), inner->getType()))
        return;
      if (inner->isLValue() && inner->getObjectKind() == clang::OK_Ordinary)
        found.insert(parentheses.begin(), parentheses.end());
      cast = llvm::dyn_cast<clang::CStyleCastExpr>(inner);
    }
  }

  bool is_of_one_size(clang::QualType a, clang::QualType b) const {
    const auto is_known = [](clang::QualType type) {
      return !type->isDependentType() && !type->isIncompleteType() && type->isScalarType() &&
             !type->isFloatingType();
    };
    return is_known(a) && is_known(b) && ast_.getTypeSize(a) == ast_.getTypeSize(b);
  }

  clang::ASTContext& ast_;
  llvm::DenseSet<SourceLocation> refused_;
};

/// Where the operand begins that Clang refused as an lvalue; none for other errors.
SourceLocation refused_operand(const Diagnostic& error) {
  switch (error.id) {
  case clang::diag::err_typecheck_lvalue_casts_not_supported:
    return error.location;
  case clang::diag::err_typecheck_expression_not_modifiable_lvalue: // of a cast of a cast
  case clang::diag::err_typecheck_invalid_lvalue_addrof:
    return error.operand;
  default:
    return {};
  }
}

/// The parenthesis that closes the one at `open`; the number of tokens if none does.
std::size_t closing(const std::vector<WrittenToken>& tokens, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < tokens.size(); ++i) {
    depth += tokens[i].kind == tok::l_paren;
    depth -= tokens[i].kind == tok::r_paren;
    if (depth == 0)
      return i;
  }
  return tokens.size();
}

} // namespace

TokenInsertions admit_lvalue_casts(const ParsedUnit& unit) {
  llvm::DenseSet<SourceLocation> refused;
  for (const Diagnostic& error : unit.errors())
    if (const SourceLocation operand = refused_operand(error); operand.isValid())
      refused.insert(operand);
  if (refused.empty())
    return {};
  Finder finder(unit.ast(), std::move(refused));
  finder.TraverseDecl(unit.ast().getTranslationUnitDecl());

  TokenInsertions result;
  const std::vector<WrittenToken>& tokens = unit.record().tokens;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].kind != tok::l_paren || !finder.found.contains(tokens[i].location))
      continue;
    const std::size_t close = closing(tokens, i);
    if (close == tokens.size())
      break;
    const auto insert = [&](std::size_t behind, SourceLocation place,
                            std::initializer_list<tok::TokenKind> kinds) {
      Insertion& insertion = result[behind];
      insertion.behind = tokens[behind].location;
      for (const tok::TokenKind kind : kinds)
        insertion.tokens.push_back({place, nullptr, kind});
    };
    insert(i - 1, tokens[i].location, {tok::star, tok::l_paren, tok::kw_typeof});
    insert(close, tokens[close].location, {tok::star, tok::r_paren, tok::amp});
  }
  return result;
}

void insert_behind_last(clang::Preprocessor& preprocessor, const PreprocessorRecord& record,
                        const TokenInsertions& insertions) {
  const auto at = insertions.find(record.tokens.size() - 1);
  if (at == insertions.end() || at->second.behind != record.tokens.back().location)
    return;
  const std::vector<WrittenToken>& wanted = at->second.tokens;
  auto tokens = std::make_unique<clang::Token[]>(wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    tokens[i].startToken();
    tokens[i].setKind(wanted[i].kind);
    tokens[i].setLocation(wanted[i].location);
    if (wanted[i].kind == tok::kw_typeof)
      tokens[i].setIdentifierInfo(preprocessor.getIdentifierInfo("__typeof__"));
  }
  preprocessor.EnterTokenStream(std::move(tokens), static_cast<unsigned>(wanted.size()),
                                /*DisableMacroExpansion=*/true, /*IsReinject=*/true);
}

} // namespace ndv::frontend
