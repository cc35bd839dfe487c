#include "frontend/tree_guard.h"

#include <clang/AST/Decl.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/AST/StmtCXX.h>
#include <fmt/format.h>

#include <array>
#include <map>

namespace ndv::frontend {
namespace {

namespace tok = clang::tok;

/// The statements that decide where control goes, each with a keyword of its own.
constexpr std::array kControl = {
    tok::kw_return,   tok::kw_goto,  tok::kw_case,      tok::kw_default, tok::kw_break,
    tok::kw_if,       tok::kw_while, tok::kw_for,       tok::kw_do,      tok::kw_switch,
    tok::kw_continue, tok::kw___try, tok::kw___finally, tok::kw___leave};

struct Counts {
  std::map<tok::TokenKind, unsigned> control;
  std::map<const clang::IdentifierInfo*, unsigned> names; // of functions and variables
};

class Walker : public clang::RecursiveASTVisitor<Walker> {
public:
  explicit Walker(TreeGuard& guard) : guard_(guard) {}

  bool TraverseInitListExpr(clang::InitListExpr* list, DataRecursionQueue* queue = nullptr) {
    auto* written = list->isSemanticForm() ? list->getSyntacticForm() : list;
    if (const auto* meant = list->isSemanticForm() ? list : list->getSemanticForm())
      check_layout(meant->getType(), list->getBeginLoc());
    return TraverseSynOrSemInitListExpr(written ? written : list, queue);
  }

  bool VisitStmt(clang::Stmt* statement) {
    count(statement);
    const auto* literal = llvm::dyn_cast<clang::StringLiteral>(statement);
    if (literal && literal->isUnevaluated())
      return true; // what static_assert says; it has no type
    if (const auto* expression = llvm::dyn_cast<clang::Expr>(statement)) {
      if (llvm::isa<clang::RecoveryExpr>(expression) || expression->getType().isNull())
        find("an expression could not be read", expression->getExprLoc());
      else if (!guard_.is_trusted(expression->getType().getTypePtr()))
        find("the type of an expression is not known", expression->getExprLoc());
    }
    return true;
  }

  bool VisitDeclRefExpr(clang::DeclRefExpr* use) {
    const clang::ValueDecl* declaration = use->getDecl();
    const auto* function = llvm::dyn_cast<clang::FunctionDecl>(declaration);
    ++counts_.names[declaration->getIdentifier()];
    if (function && function->isImplicit() && function->getBuiltinID() == 0)
      find(fmt::format("{} is not declared", function->getName().str()), use->getLocation());
    else
      check(declaration, use->getLocation());
    return true;
  }
  bool VisitMemberExpr(clang::MemberExpr* use) {
    check(use->getMemberDecl(), use->getMemberLoc());
    const auto* field = llvm::dyn_cast<clang::FieldDecl>(use->getMemberDecl());
    if (field && field->getParent()->isUnion())
      check_layout(use->getBase()->getType(), use->getMemberLoc());
    return true;
  }

  bool VisitUnaryExprOrTypeTraitExpr(clang::UnaryExprOrTypeTraitExpr* use) {
    check_layout(use->getTypeOfArgument(), use->getBeginLoc());
    return true;
  }
  bool VisitOffsetOfExpr(clang::OffsetOfExpr* use) {
    if (!from_member_.contains(use))
      check_layout(use->getTypeSourceInfo()->getType(), use->getBeginLoc());
    return true;
  }
  /// From a member to its record, as CONTAINING_RECORD does: right wherever the member lies.
  bool VisitBinaryOperator(clang::BinaryOperator* sum) {
    if (sum->getOpcode() == clang::BO_Sub && sum->getLHS()->getType()->isPointerType())
      from_member_.insert(sum->getRHS()->IgnoreParenCasts());
    return true;
  }
  /// Another view of a record's bytes.
  bool VisitCastExpr(clang::CastExpr* cast) {
    if (cast->getCastKind() != clang::CK_BitCast)
      return true;
    const clang::QualType from = cast->getSubExpr()->getType()->getPointeeType();
    const clang::QualType to = cast->getType()->getPointeeType();
    if (from.isNull() || to.isNull() || from->isVoidType() || to->isVoidType())
      return true;
    check_layout(from, cast->getBeginLoc());
    if (from->isRecordType())
      check_layout(to, cast->getBeginLoc());
    return true;
  }
  bool VisitVarDecl(clang::VarDecl* variable) {
    ++counts_.names[variable->getIdentifier()];
    check(variable, variable->getLocation());
    return true;
  }

  const Counts& counts() const { return counts_; }
  std::optional<TreeGuard::Finding> finding;

private:
  void find(std::string cause, clang::SourceLocation location) {
    if (!finding)
      finding = {std::move(cause), location};
  }
  void check(const clang::ValueDecl* declaration, clang::SourceLocation use) {
    if (!guard_.is_trusted(declaration))
      find(fmt::format("the declaration of {} could not be read", declaration->getNameAsString()),
           use);
  }

  void check_layout(clang::QualType type, clang::SourceLocation use) {
    if (!guard_.has_known_layout(type))
      find(fmt::format("the layout of {} is not known", type.getAsString()), use);
  }

  void count(const clang::Stmt* statement) {
    switch (statement->getStmtClass()) {
    case clang::Stmt::ReturnStmtClass:
      ++counts_.control[tok::kw_return];
      break;
    case clang::Stmt::GotoStmtClass:
    case clang::Stmt::IndirectGotoStmtClass:
      ++counts_.control[tok::kw_goto];
      break;
    case clang::Stmt::CaseStmtClass:
      ++counts_.control[tok::kw_case];
      break;
    case clang::Stmt::DefaultStmtClass:
      ++counts_.control[tok::kw_default];
      break;
    case clang::Stmt::GenericSelectionExprClass: // its default may or may not be there
      ++counts_.control[tok::kw_default];
      break;
    case clang::Stmt::BreakStmtClass:
      ++counts_.control[tok::kw_break];
      break;
    case clang::Stmt::ContinueStmtClass:
      ++counts_.control[tok::kw_continue];
      break;
    case clang::Stmt::IfStmtClass:
      ++counts_.control[tok::kw_if];
      break;
    case clang::Stmt::WhileStmtClass:
      ++counts_.control[tok::kw_while];
      break;
    case clang::Stmt::ForStmtClass:
      ++counts_.control[tok::kw_for];
      break;
    case clang::Stmt::DoStmtClass:
      ++counts_.control[tok::kw_do];
      ++counts_.control[tok::kw_while];
      break;
    case clang::Stmt::SwitchStmtClass:
      ++counts_.control[tok::kw_switch];
      break;
    case clang::Stmt::SEHTryStmtClass:
      ++counts_.control[tok::kw___try];
      break;
    case clang::Stmt::SEHFinallyStmtClass:
      ++counts_.control[tok::kw___finally];
      break;
    case clang::Stmt::SEHLeaveStmtClass:
      ++counts_.control[tok::kw___leave];
      break;
    default:
      break;
    }
  }

  TreeGuard& guard_;
  Counts counts_;
  llvm::DenseSet<const clang::Expr*> from_member_; // offsets subtracted from a pointer
};

} // namespace

TreeGuard::TreeGuard(const clang::TranslationUnitDecl* unit) {
  for (const clang::Decl* decl : unit->decls())
    if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(decl))
      functions_.insert(function->getIdentifier());
}

std::optional<TreeGuard::Finding> TreeGuard::examine(const clang::FunctionDecl* definition,
                                                     std::span<const WrittenToken> body) {
  if (!is_trusted(definition))
    return Finding{"its declaration could not be read", definition->getLocation()};
  Walker walker(*this);
  walker.TraverseStmt(definition->getBody());
  if (walker.finding)
    return walker.finding;

  // More in the tokens than in the tree: something was dropped.
  Counts left = walker.counts();
  for (std::size_t i = 0; i < body.size(); ++i) {
    const WrittenToken& token = body[i];
    if (std::find(kControl.begin(), kControl.end(), token.kind) != kControl.end()) {
      if (left.control[token.kind]-- == 0)
        return Finding{fmt::format("`{}` could not be read", tok::getKeywordSpelling(token.kind)),
                       token.location};
    } else if (token.name && functions_.contains(token.name)) {
      const tok::TokenKind before = i > 0 ? body[i - 1].kind : tok::unknown;
      const bool is_member = before == tok::period || before == tok::arrow;
      if (!is_member && left.names[token.name]-- == 0)
        return Finding{fmt::format("a use of {} could not be read", token.name->getName().str()),
                       token.location};
    }
  }
  return std::nullopt;
}

std::optional<TreeGuard::Finding> TreeGuard::examine(clang::Expr* value) {
  Walker walker(*this);
  walker.TraverseStmt(value);
  return walker.finding;
}

bool TreeGuard::has_known_layout(clang::QualType type) {
  for (;;) {
    const clang::Type* at = type.getTypePtr();
    if (const auto* name = llvm::dyn_cast<clang::TypedefType>(at)) {
      const clang::Decl* declaration = name->getDecl();
      if (declaration->isInvalidDecl() || distrusted_.contains(declaration))
        return false;
    } else if (const auto* array = llvm::dyn_cast<clang::ArrayType>(at)) {
      type = array->getElementType();
      continue;
    } else if (const auto* record = llvm::dyn_cast<clang::RecordType>(at)) {
      return has_known_layout(record->getDecl()->getDefinition());
    }
    const clang::QualType next = at->getLocallyUnqualifiedSingleStepDesugaredType();
    if (next.getTypePtr() == at)
      return true;
    type = next;
  }
}

bool TreeGuard::has_known_layout(const clang::RecordDecl* definition) {
  if (!definition)
    return true; // it has none, and nothing can ask for it
  const auto [known, is_new] = known_layouts_.try_emplace(definition, true);
  if (!is_new)
    return known->second;
  bool result = !definition->isInvalidDecl() && !distrusted_layouts_.contains(definition);
  for (const clang::FieldDecl* field : definition->fields())
    result = result && !field->isInvalidDecl() && has_known_layout(field->getType());
  known_layouts_[definition] = result; // the map may have moved
  return result;
}

bool TreeGuard::is_trusted(const clang::Decl* declaration) {
  if (declaration->isInvalidDecl())
    return false;
  for (const clang::Decl* redeclaration : declaration->redecls())
    if (distrusted_.contains(redeclaration))
      return false;
  const auto* value = llvm::dyn_cast<clang::ValueDecl>(declaration);
  return !value || is_trusted(value->getType().getTypePtr());
}

bool TreeGuard::is_trusted(const clang::Type* type) {
  const auto [known, is_new] = trusted_types_.try_emplace(type, true);
  if (!is_new)
    return known->second;
  bool result = true;
  if (const auto* name = llvm::dyn_cast<clang::TypedefType>(type))
    result = is_trusted(name->getDecl()) && is_trusted(name->desugar().getTypePtr());
  else if (const auto* elaborated = llvm::dyn_cast<clang::ElaboratedType>(type))
    result = is_trusted(elaborated->desugar().getTypePtr());
  else if (const auto* pointer = llvm::dyn_cast<clang::PointerType>(type))
    result = is_trusted(pointer->getPointeeType().getTypePtr());
  else if (const auto* array = llvm::dyn_cast<clang::ArrayType>(type))
    result = is_trusted(array->getElementType().getTypePtr());
  else if (const auto* function = llvm::dyn_cast<clang::FunctionProtoType>(type)) {
    result = is_trusted(function->getReturnType().getTypePtr());
    for (const clang::QualType parameter : function->param_types())
      result = result && is_trusted(parameter.getTypePtr());
  } else if (type->isDependentType()) {
    result = false;
  } else {
    const clang::QualType next = type->getLocallyUnqualifiedSingleStepDesugaredType();
    if (next.getTypePtr() != type)
      result = is_trusted(next.getTypePtr());
  }
  trusted_types_[type] = result; // the map may have moved
  return result;
}

} // namespace ndv::frontend
