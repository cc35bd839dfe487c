#include "frontend/recovery.h"

#include "frontend/parse.h"
#include "frontend/top_level.h"
#include "frontend/tree_guard.h"

#include <ndv/error.h>

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/Stmt.h>
#include <clang/Basic/DiagnosticParse.h>
#include <clang/Basic/DiagnosticSema.h>
#include <clang/Basic/IdentifierTable.h>
#include <clang/Basic/SourceManager.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ndv::frontend {
namespace {

using clang::SourceLocation;

class Examination {
public:
  explicit Examination(const ParsedUnit& unit)
      : unit_(unit), sources_(unit.sources()), tokens_(unit.record().tokens),
        guard_(unit.ast().getTranslationUnitDecl()) {
    facts_.file = unit.file();
  }

  UnitFacts run() {
    note_headers_and_names();
    const auto* lacked = unit_.record().lacked_header();
    if (unit_.errors().empty() && !lacked)
      return std::move(facts_);
    declarations_ = top_level(tokens_);
    causes_.resize(declarations_.size());
    reject_what_is_not_c();
    place_errors();
    if (!unit_.errors().empty())
      note("file-with-errors", fmt::format("{}: {} error(s)", unit_.file(), unit_.errors().size()),
           unit_.errors().front().location);
    if (lacked)
      place_doubts(*lacked);
    index_tree();
    for (std::size_t i = 0; i < declarations_.size(); ++i)
      if (declarations_[i].is_function())
        examine_function(i);
    return std::move(facts_);
  }

private:
  void note(const char* kind, std::string text, SourceLocation location) {
    facts_.notes.push_back({kind, std::move(text), location});
  }

  void note_headers_and_names() {
    for (const auto& header : unit_.record().missing_headers)
      note(header.is_trace ? "trace-header" : "missing-header", header.name, header.location);
    for (const auto& name : unit_.record().undefined_names)
      if (name.is_value)
        note("undefined-condition",
             fmt::format("{} is not defined; `#if` takes it as 0", name.name), name.location);
  }

  void reject_what_is_not_c() const {
    const auto& errors = unit_.errors();
    const auto fatal = std::find_if(errors.begin(), errors.end(),
                                    [](const Diagnostic& error) { return error.is_fatal; });
    if (fatal != errors.end())
      throw Error(fatal->message, unit_.describe(fatal->location));
    const auto syntax = std::find_if(errors.begin(), errors.end(),
                                     [](const Diagnostic& error) { return error.is_syntax; });
    if (syntax == errors.end())
      return;
    const bool is_explained = unit_.record().lacked_header() || lacks_names();
    const bool ends_open = !declarations_.empty() && declarations_.back().is_function() &&
                           declarations_.back().close == TopLevel::kNone;
    if (!is_explained || ends_open)
      throw Error(syntax->message, unit_.describe(syntax->location));
  }

  bool lacks_names() const {
    return std::any_of(unit_.errors().begin(), unit_.errors().end(), [](const Diagnostic& error) {
      switch (error.id) {
      case clang::diag::err_undeclared_var_use:
      case clang::diag::err_undeclared_var_use_suggest:
      case clang::diag::err_unknown_typename:
      case clang::diag::err_unknown_typename_suggest:
      case clang::diag::err_undeclared_use:
      case clang::diag::ext_implicit_function_decl_c99:
        return true;
      default:
        return false;
      }
    });
  }

  SourceLocation place_of(std::size_t token) const {
    return sources_.getExpansionLoc(tokens_[token].location);
  }

  /// The declaration that the location lies in, or directly behind.
  std::size_t declaration_at(SourceLocation location) const {
    location = sources_.getExpansionLoc(location);
    const auto after = std::partition_point(
        declarations_.begin(), declarations_.end(), [&](const TopLevel& declaration) {
          const SourceLocation first = place_of(declaration.first);
          return first == location || sources_.isBeforeInTranslationUnit(first, location);
        });
    return after == declarations_.begin()
               ? TopLevel::kNone
               : static_cast<std::size_t>(after - declarations_.begin()) - 1;
  }

  /// The first of the declarations that the location may lie in; `last` is declaration_at(). There
  /// are several where one macro call makes them all.
  std::size_t first_at(std::size_t last, SourceLocation location) const {
    location = sources_.getExpansionLoc(location);
    std::size_t first = last;
    while (first > 0 && place_of(declarations_[first - 1].last) == location)
      --first;
    return first;
  }

  void place_errors() {
    for (const Diagnostic& error : unit_.errors()) {
      const bool is_placed = error.location.isValid();
      const std::size_t at = is_placed ? declaration_at(error.location) : TopLevel::kNone;
      const bool in_header =
          is_placed && sources_.isInSystemHeader(sources_.getExpansionLoc(error.location));
      const bool in_function = at != TopLevel::kNone && declarations_[at].is_function();
      note(in_header     ? "header-error"
           : in_function ? "unknown-name"
                         : "unreadable-declaration",
           error.message, error.location);
      if (at == TopLevel::kNone)
        continue;
      for (std::size_t i = first_at(at, error.location); i <= at; ++i) {
        blame(i, error.message, error.location);
        errors_in_[i].push_back(sources_.getExpansionLoc(error.location));
      }
    }
  }

  void blame(std::size_t declaration, const std::string& message, SourceLocation location) {
    if (causes_[declaration].empty())
      causes_[declaration] = fmt::format("{}: {}", unit_.describe(location), message);
  }

  /// What the missing header might define decides over these.
  void place_doubts(const PreprocessorRecord::MissingHeader& lacked) {
    const auto doubt = [&](std::size_t at, SourceLocation location, std::string_view what) {
      if (at != TopLevel::kNone)
        blame(at, fmt::format("{} may depend on {}, which is missing", what, lacked.name),
              location);
    };
    for (const auto& macro : unit_.record().doubtful_macros)
      doubt(declaration_at(macro.location), macro.location, macro.name->getName());
    for (const clang::SourceRange range : unit_.record().doubtful_ranges) {
      const std::size_t first = declaration_at(range.getBegin());
      const std::size_t last = declaration_at(range.getEnd());
      if (last == TopLevel::kNone)
        continue;
      for (std::size_t i = first == TopLevel::kNone ? 0 : first; i <= last; ++i)
        if (i != first || overlaps(declarations_[i], range))
          doubt(i, range.getBegin(), "a condition");
    }
  }

  bool overlaps(const TopLevel& declaration, clang::SourceRange range) const {
    const SourceLocation last = place_of(declaration.last);
    return sources_.isBeforeInTranslationUnit(range.getBegin(), last);
  }

  void index_tree() {
    for (clang::Decl* decl : unit_.ast().getTranslationUnitDecl()->decls()) {
      if (decl->isImplicit() || decl->getLocation().isInvalid())
        continue;
      if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(decl)) {
        by_name_[function->getIdentifier()] = function;
        if (function->doesThisDeclarationHaveABody())
          by_body_[function->getBody()->getBeginLoc()] = function;
      }
      const std::size_t last = declaration_at(decl->getLocation());
      if (last == TopLevel::kNone)
        continue;
      for (std::size_t i = first_at(last, decl->getLocation()); i <= last; ++i)
        if (!causes_[i].empty() && !declarations_[i].is_function())
          distrust(decl, i);
    }
    for (std::size_t i = 0; i < declarations_.size(); ++i)
      if (!causes_[i].empty()) {
        distrust_declared(i);
        mention(declarations_[i]);
      }
    for (const clang::Decl* decl : unit_.ast().getTranslationUnitDecl()->decls())
      examine_values(decl);
  }

  /// Whether all that is wrong with a declaration is wrong with members of a type in it: the
  /// others, and what is declared with the type, are as they are written.
  bool is_wrong_in_members(std::size_t declaration) const {
    const auto errors = errors_in_.find(declaration);
    return errors != errors_in_.end() &&
           std::all_of(errors->second.begin(), errors->second.end(),
                       [&](SourceLocation error) { return is_in_members(declaration, error); });
  }

  void distrust(const clang::Decl* decl, std::size_t declaration) {
    if (const auto* record = llvm::dyn_cast<clang::RecordDecl>(decl)) {
      const auto errors = errors_in_.find(declaration);
      distrust_members(record, errors == errors_in_.end() ? nullptr : &errors->second);
      return;
    }
    if (const auto* enumeration = llvm::dyn_cast<clang::EnumDecl>(decl)) {
      distrust_values(enumeration);
      return;
    }
    if (is_wrong_in_members(declaration))
      return;
    guard_.distrust(decl);
    if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(decl))
      facts_.unknown_values.push_back(variable);
  }

  /// One value that is not known changes those that follow.
  void distrust_values(const clang::EnumDecl* enumeration) {
    for (const clang::EnumConstantDecl* constant : enumeration->enumerators())
      guard_.distrust(constant);
  }

  /// The tree may lack a redeclaration altogether: what it names is not to be believed elsewhere.
  void distrust_declared(std::size_t at) {
    const TopLevel& declaration = declarations_[at];
    if (declaration.is_function() || is_wrong_in_members(at))
      return;
    int depth = 0;
    for (std::size_t i = declaration.first; i <= declaration.last && i < tokens_.size(); ++i) {
      const clang::tok::TokenKind kind = tokens_[i].kind;
      if (kind == clang::tok::equal && depth == 0)
        return;
      depth += kind == clang::tok::l_paren || kind == clang::tok::l_brace;
      depth -= kind == clang::tok::r_paren || kind == clang::tok::r_brace;
      if (depth != 0 || !tokens_[i].name)
        continue;
      note_role(i);
      for (const clang::NamedDecl* found :
           unit_.ast().getTranslationUnitDecl()->lookup(tokens_[i].name))
        if (llvm::isa<clang::FunctionDecl, clang::VarDecl>(found))
          guard_.distrust(found);
    }
  }

  /// `ROLE Name;` or one of several names, where the type is not known.
  void note_role(std::size_t name) {
    const auto ends = [&](clang::tok::TokenKind kind) {
      return kind == clang::tok::semi || kind == clang::tok::comma;
    };
    if (name == 0 || name + 1 >= tokens_.size() || !ends(tokens_[name + 1].kind))
      return;
    std::size_t type = name - 1;
    while (type >= 2 && tokens_[type].kind == clang::tok::comma)
      type -= 2;
    if (tokens_[type].kind == clang::tok::identifier)
      facts_.unknown_roles.push_back({tokens_[name].name->getName().str(),
                                      tokens_[type].name->getName().str(), tokens_[name].location});
  }

  /// Values computed from what is not to be believed.
  void examine_values(const clang::Decl* decl) {
    if (const auto* enumeration = llvm::dyn_cast<clang::EnumDecl>(decl)) {
      const bool is_doubtful =
          std::any_of(enumeration->enumerator_begin(), enumeration->enumerator_end(),
                      [&](const clang::EnumConstantDecl* constant) {
                        return constant->getInitExpr() && guard_.examine(constant->getInitExpr());
                      });
      if (is_doubtful)
        distrust_values(enumeration);
    } else if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(decl)) {
      if (!variable->hasInit() || !guard_.examine(variable->getInit()))
        return;
      facts_.unknown_values.push_back(variable);
      if (const std::size_t at = declaration_at(decl->getLocation()); at != TopLevel::kNone)
        mention(declarations_[at]);
    }
  }

  bool contains(clang::SourceRange range, SourceLocation location) const {
    const SourceLocation begin = sources_.getExpansionLoc(range.getBegin());
    const SourceLocation end = sources_.getExpansionRange(range.getEnd()).getEnd();
    return !sources_.isBeforeInTranslationUnit(location, begin) &&
           !sources_.isBeforeInTranslationUnit(end, location);
  }

  /// `errors`: where something is wrong; null: anywhere.
  void distrust_members(const clang::RecordDecl* record,
                        const std::vector<SourceLocation>* errors) {
    const auto has_error = [&](const clang::Decl* decl) {
      return !errors || std::any_of(errors->begin(), errors->end(), [&](SourceLocation error) {
        return contains(decl->getSourceRange(), error);
      });
    };
    if (has_error(record))
      guard_.distrust_layout(record);
    for (const clang::Decl* member : record->decls()) {
      if (const auto* inner = llvm::dyn_cast<clang::RecordDecl>(member))
        distrust_members(inner, errors);
      else if (has_error(member))
        guard_.distrust(member);
    }
  }

  /// Whether a place in a declaration lies between the braces of a record or enumeration, and not
  /// of an initialiser.
  bool is_in_members(std::size_t declaration, SourceLocation location) const {
    int depth = 0;
    for (std::size_t i = declarations_[declaration].first;
         i <= declarations_[declaration].last && i < tokens_.size(); ++i) {
      if (sources_.isBeforeInTranslationUnit(location,
                                             sources_.getExpansionLoc(tokens_[i].location)))
        break;
      if (tokens_[i].kind == clang::tok::equal && depth == 0)
        return false;
      depth += tokens_[i].kind == clang::tok::l_brace;
      depth -= tokens_[i].kind == clang::tok::r_brace;
    }
    return depth > 0;
  }

  /// The functions that a declaration which is not believed uses: in a body, or in a value.
  void mention(const TopLevel& declaration) {
    const auto* own =
        declaration.name == TopLevel::kNone ? nullptr : tokens_[declaration.name].name;
    bool is_use = false;
    for (std::size_t i = declaration.first; i <= declaration.last && i < tokens_.size(); ++i) {
      is_use |=
          declaration.is_function() ? i == declaration.open : tokens_[i].kind == clang::tok::equal;
      const bool is_called = i + 1 < tokens_.size() && tokens_[i + 1].kind == clang::tok::l_paren;
      const auto known = is_use && tokens_[i].name && tokens_[i].name != own
                             ? by_name_.find(tokens_[i].name)
                             : by_name_.end();
      if (is_use && tokens_[i].name && (!is_called || known != by_name_.end()))
        facts_.unread_names.insert(tokens_[i].name->getName().str());
      if (known != by_name_.end())
        facts_.mentioned.push_back({known->second, is_called});
    }
  }

  void examine_function(std::size_t i) {
    const TopLevel& written = declarations_[i];
    const auto known = by_body_.find(tokens_[written.open].location);
    if (known == by_body_.end()) {
      lose(i);
      return;
    }
    if (!causes_[i].empty()) {
      facts_.unreadable[known->second] = causes_[i];
      return;
    }
    const auto body = std::span(tokens_).subspan(written.open, written.close - written.open);
    if (const auto finding = guard_.examine(known->second, body)) {
      facts_.unreadable[known->second] =
          fmt::format("{}: {}", unit_.describe(finding->location), finding->cause);
      mention(written);
    }
  }

  void lose(std::size_t i) {
    const TopLevel& written = declarations_[i];
    if (written.name == TopLevel::kNone)
      return; // its error is noted; nothing to tie it to
    const WrittenToken& name = tokens_[written.name];
    const std::string cause =
        causes_[i].empty()
            ? fmt::format("{}: its definition could not be read", unit_.describe(name.location))
            : causes_[i];
    facts_.lost.push_back({name.name->getName().str(), name.location, cause});
  }

  const ParsedUnit& unit_;
  const clang::SourceManager& sources_;
  const std::vector<WrittenToken>& tokens_;
  TreeGuard guard_;
  UnitFacts facts_;
  std::vector<TopLevel> declarations_;
  std::vector<std::string> causes_; // by declaration: why it is not believed
  std::map<std::size_t, std::vector<SourceLocation>> errors_in_;       // by declaration
  llvm::DenseMap<SourceLocation, const clang::FunctionDecl*> by_body_; // opening brace
  llvm::DenseMap<const clang::IdentifierInfo*, const clang::FunctionDecl*> by_name_;
};

} // namespace

UnitFacts examine(const ParsedUnit& unit) {
  return Examination(unit).run();
}

} // namespace ndv::frontend
