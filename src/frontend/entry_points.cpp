#include "frontend/entry_points.h"

#include "frontend/role_type.h"
#include "frontend/roles.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/Expr.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/SourceManager.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <variant>

namespace ndv::frontend {
namespace {

using clang::Expr;

constexpr llvm::StringLiteral kDriverEntry = "DriverEntry";
constexpr std::string_view kDriverEntryRole = "DRIVER_INITIALIZE";

std::string record_name(const clang::FieldDecl* field) {
  const clang::RecordDecl* record = field->getParent();
  while (!record->getIdentifier() && !record->getTypedefNameForAnonDecl()) {
    const auto* outer = llvm::dyn_cast<clang::RecordDecl>(record->getDeclContext());
    if (!outer)
      return "(unnamed)";
    record = outer;
  }
  if (const auto* name = record->getTypedefNameForAnonDecl())
    return name->getName().str();
  return record->getName().str();
}

/// Where a function is stored: told by the type of the place, else by the record's field.
struct Slot {
  clang::QualType type;
  const clang::FieldDecl* field = nullptr; // the innermost
  bool in_array = false;
};

class Collector : public clang::RecursiveASTVisitor<Collector> {
public:
  Collector(EntryPoints& entries, clang::ASTContext& ast, Linker& linker, SourceText& text)
      : entries_(entries), sources_(ast.getSourceManager()), linker_(linker), text_(text) {}

  void run(const clang::TranslationUnitDecl* unit) {
    for (clang::Decl* decl : unit->decls())
      if (!decl->isImplicit() && !sources_.isInSystemHeader(decl->getLocation()))
        TraverseDecl(decl);
  }

  bool VisitFunctionDecl(clang::FunctionDecl* function) {
    if (function->getName() == kDriverEntry)
      add(function, ir::EntryKind::DriverEntry,
          {std::string(kDriverEntryRole), std::string(documented_irql(kDriverEntryRole))},
          function->getLocation());
    else
      add(function, ir::EntryKind::RoleType, role_of(function->getType(), sources_),
          function->getLocation());
    return true;
  }

  bool VisitVarDecl(clang::VarDecl* variable) {
    if (variable->hasInit())
      store(variable->getInit(), {variable->getType(), nullptr, false});
    return true;
  }
  bool VisitCompoundLiteralExpr(clang::CompoundLiteralExpr* literal) {
    store(literal->getInitializer(), {literal->getType(), nullptr, false});
    return true;
  }

  bool VisitBinaryOperator(clang::BinaryOperator* assignment) {
    if (assignment->getOpcode() != clang::BO_Assign)
      return true;
    const Expr* target = assignment->getLHS()->IgnoreParens();
    Slot slot{target->getType(), nullptr, false};
    while (const auto* element = llvm::dyn_cast<clang::ArraySubscriptExpr>(target)) {
      slot.in_array = true;
      target = element->getBase()->IgnoreParenImpCasts();
    }
    if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(target)) {
      slot.field = llvm::dyn_cast<clang::FieldDecl>(member->getMemberDecl());
      slot.in_array |=
          llvm::isa<clang::ArraySubscriptExpr>(member->getBase()->IgnoreParenImpCasts());
    }
    if (slot.field || slot.in_array)
      store(assignment->getRHS(), slot);
    return true;
  }

  bool VisitCallExpr(clang::CallExpr* call) {
    const auto* callee = call->getDirectCallee();
    const auto* pointer = call->getCallee()->getType()->getAs<clang::PointerType>();
    const auto* prototype =
        pointer ? pointer->getPointeeType()->getAs<clang::FunctionProtoType>() : nullptr;
    for (unsigned i = 0; i < call->getNumArgs(); ++i) {
      clang::QualType type;
      if (callee && i < callee->getNumParams())
        type = callee->getParamDecl(i)->getType();
      else if (prototype && i < prototype->getNumParams())
        type = prototype->getParamType(i);
      else
        break;
      for (const clang::FunctionDecl* function : functions(call->getArg(i)))
        add(function, ir::EntryKind::Registration, role_of(type, sources_),
            call->getArg(i)->getExprLoc());
    }
    return true;
  }

private:
  /// The functions that an expression may be, through casts and `? :`.
  static std::vector<const clang::FunctionDecl*> functions(const Expr* expression) {
    expression = expression->IgnoreParenCasts();
    if (const auto* choice = llvm::dyn_cast<clang::ConditionalOperator>(expression)) {
      auto both = functions(choice->getTrueExpr());
      const auto other = functions(choice->getFalseExpr());
      both.insert(both.end(), other.begin(), other.end());
      return both;
    }
    if (const auto* address = llvm::dyn_cast<clang::UnaryOperator>(expression))
      if (address->getOpcode() == clang::UO_AddrOf)
        expression = address->getSubExpr()->IgnoreParenCasts();
    if (const auto* name = llvm::dyn_cast<clang::DeclRefExpr>(expression))
      if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(name->getDecl()))
        return {function};
    return {};
  }

  void store(const Expr* value, Slot slot) {
    const auto* list = llvm::dyn_cast<clang::InitListExpr>(value);
    if (!list) {
      for (const clang::FunctionDecl* function : functions(value))
        add(function, ir::EntryKind::Characteristics, role_of_slot(slot), value->getExprLoc());
      return;
    }
    if (const auto* record = slot.type->getAsRecordDecl()) {
      auto field = record->field_begin();
      if (record->isUnion() && list->getInitializedFieldInUnion() && list->getNumInits() == 1) {
        const auto* member = list->getInitializedFieldInUnion();
        store(list->getInit(0), {member->getType(), member, slot.in_array});
        return;
      }
      for (unsigned i = 0; i < list->getNumInits() && field != record->field_end(); ++field) {
        if (field->isUnnamedBitField())
          continue;
        store(list->getInit(i++), {field->getType(), *field, slot.in_array});
      }
    } else if (const auto* array = slot.type->getAsArrayTypeUnsafe()) {
      for (const Expr* element : list->inits())
        store(element, {array->getElementType(), slot.field, true});
    }
  }

  /// A driver's own table of handlers is known by being a table; a single function pointer of its
  /// own is not a callback.
  Role role_of_slot(const Slot& slot) const {
    Role role = role_of(slot.type, sources_);
    if (!role.name.empty() || !slot.type->isPointerType())
      return role;
    if (slot.field && (slot.in_array || sources_.isInSystemHeader(slot.field->getLocation())))
      role.name = fmt::format("{}.{}", record_name(slot.field), slot.field->getName().str());
    else if (slot.in_array)
      role.name = "table";
    return role;
  }

  void add(const clang::FunctionDecl* function, ir::EntryKind kind, Role role,
           clang::SourceLocation location) {
    if (role.name.empty() || function->isImplicit() ||
        sources_.isInSystemHeader(function->getLocation()))
      return;
    entries_.add(linker_.function(function), {kind, std::move(role.name), std::move(role.irql),
                                              text_.place(sources_.getFileLoc(location))});
  }

  EntryPoints& entries_;
  const clang::SourceManager& sources_;
  Linker& linker_;
  SourceText& text_;
};

/// What calls of the program reach: functions by name, and prototypes through pointers.
struct Calls {
  explicit Calls(const ir::Program& program) {
    for (std::size_t f = 0; f < program.functions.size(); ++f)
      for (const ir::Block& block : program.functions[f].blocks)
        for (const ir::Statement& statement : block.statements)
          if (const auto* call = std::get_if<ir::Call>(&statement.kind)) {
            if (!call->callee.valid())
              prototypes.insert(call->prototype);
            else if (call->callee.index != f) // recursion alone calls nothing
              functions.insert(call->callee);
          }
  }
  bool through_pointer(const ir::Function& function) const {
    return prototypes.contains(function.type) ||
           std::ranges::any_of(function.converted_to,
                               [&](ir::TypeId type) { return prototypes.contains(type); });
  }
  std::set<ir::FunctionId> functions;
  std::set<ir::TypeId> prototypes;
};

} // namespace

void EntryPoints::collect(clang::ASTContext& ast, Linker& linker, SourceText& text,
                          const UnitFacts& facts) {
  Collector(*this, ast, linker, text).run(ast.getTranslationUnitDecl());
  for (const auto& mention : facts.mentioned)
    if (mention.is_called)
      called_unread_.insert(linker.function(mention.function).index);
  const clang::SourceManager& sources = ast.getSourceManager();
  for (const clang::Decl* decl : ast.getTranslationUnitDecl()->decls()) {
    const auto* function = llvm::dyn_cast<clang::FunctionDecl>(decl);
    if (function && function->doesThisDeclarationHaveABody() && !function->isInlined() &&
        sources.isInMainFile(sources.getFileLoc(function->getLocation())))
      add_own(linker.function(function), text.place(function->getLocation()));
  }
}

void EntryPoints::add_own(ir::FunctionId function, Place place) {
  own_.try_emplace(function, place);
}

void EntryPoints::add(ir::FunctionId function, Candidate candidate) {
  const auto [known, is_new] = found_.try_emplace(function, candidate);
  if (!is_new && candidate.kind < known->second.kind)
    known->second = std::move(candidate);
}

void EntryPoints::finish(ir::Program& program) const {
  for (const auto& [function, candidate] : found_) {
    if (program[function].is_defined)
      program.entries.push_back({function, candidate.kind, candidate.role, candidate.irql});
    else
      program.remarks.push_back({"bodyless-callback",
                                 fmt::format("{} ({}) has no body in these files",
                                             program[function].base_name, candidate.role),
                                 candidate.place});
  }
  const Calls calls(program);
  for (const auto& [function, place] : own_) {
    const ir::Function& body = program[function];
    const bool is_called = calls.functions.contains(function) ||
                           called_unread_.contains(function.index) ||
                           (body.address_taken && calls.through_pointer(body));
    if (!is_called && !found_.contains(function))
      program.entries.push_back({function, ir::EntryKind::Uncalled, "uncalled", ""});
  }
  std::sort(program.entries.begin(), program.entries.end(),
            [&](const ir::EntryPoint& a, const ir::EntryPoint& b) {
              return std::tie(program[a.function].place, a.function) <
                     std::tie(program[b.function].place, b.function);
            });
}

} // namespace ndv::frontend
