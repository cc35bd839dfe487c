#include "frontend/unit.h"

#include "frontend/constants.h"
#include "frontend/function_lowering.h"
#include "frontend/lowering.h"
#include "frontend/rule_file.h"

#include <clang/AST/Expr.h>
#include <clang/Basic/SourceManager.h>
#include <fmt/format.h>

namespace ndv::frontend {
namespace {

/// The initial value as Clang computes it; null when it is none or does not compile.
const clang::APValue* constant_value(const clang::VarDecl* variable) {
  const clang::Expr* init = variable->getInit();
  return init->containsErrors() || init->isValueDependent() ? nullptr : variable->evaluateValue();
}

void set_hook(ir::Function& function, llvm::StringRef mark) {
  const auto [kind, hooked] = mark.split(':');
  if (kind == "before")
    function.hook = ir::HookKind::Before;
  else if (kind == "after")
    function.hook = ir::HookKind::After;
  else if (kind == "after_result")
    function.hook = ir::HookKind::AfterResult;
  else if (kind == "at_exit")
    function.hook = ir::HookKind::AtExit;
  function.hooked = hooked.str();
}

} // namespace

void Unit::run() {
  for (const clang::Decl* decl : ast.getTranslationUnitDecl()->decls()) {
    if (decl->isImplicit())
      continue;
    if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(decl)) {
      if (function->isThisDeclarationADefinition() && is_wanted(function))
        want(function);
    } else if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(decl)) {
      if (variable->isThisDeclarationADefinition() != clang::VarDecl::DeclarationOnly &&
          is_in_main_file(variable) && !(facts.is_rule && !rule_mark(variable).empty()))
        global(variable);
    }
  }
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(wanted_[i]))
      define(function);
    else
      define(llvm::cast<clang::VarDecl>(wanted_[i]));
  }
}

bool Unit::is_in_main_file(const clang::Decl* decl) const {
  const clang::SourceManager& sources = ast.getSourceManager();
  return sources.getFileID(sources.getExpansionLoc(decl->getLocation())) == sources.getMainFileID();
}

/// Inline functions and statics of headers are lowered where something names them.
bool Unit::is_wanted(const clang::FunctionDecl* definition) const {
  if (is_in_main_file(definition))
    return true;
  return definition->hasExternalFormalLinkage() && !definition->isInlined();
}

void Unit::want(const clang::Decl* definition) {
  if (seen_.insert(definition->getCanonicalDecl()).second)
    wanted_.push_back(definition);
}

ir::FunctionId Unit::function(const clang::FunctionDecl* decl) {
  if (const clang::FunctionDecl* definition = decl->getDefinition())
    want(definition);
  return linker.function(decl);
}

ir::GlobalId Unit::global(const clang::VarDecl* decl) {
  const clang::VarDecl* definition = decl->getDefinition(ast);
  if (!definition)
    definition = decl->getActingDefinition();
  if (definition)
    want(definition);
  return linker.global(decl);
}

ir::ExprId Unit::function_address(const clang::FunctionDecl* decl) {
  const ir::FunctionId id = function(decl);
  program[id].address_taken = true;
  return program.exprs.function_address(id, program.pointer_bits);
}

ir::ExprId Unit::global_address(ir::GlobalId id) {
  return program.exprs.global_address(id, program.pointer_bits);
}

bool Unit::is_watched(const clang::VarDecl* decl) {
  if (!facts.is_rule || rule_mark(decl) != "watch")
    return false;
  program.rule.watched_name = decl->getName().str();
  program.rule.watched_type = types.of(decl->getType());
  return true;
}

ir::MonitorId Unit::monitor(const clang::VarDecl* decl) {
  if (!facts.is_rule || rule_mark(decl) != "state")
    return {};
  std::uint64_t initial = 0;
  const clang::VarDecl* with_value = nullptr;
  if (decl->getAnyInitializer(with_value))
    if (const clang::APValue* value = constant_value(with_value); value && value->isInt())
      initial = value->getInt().extOrTrunc(types.bits(decl->getType())).getZExtValue();
  return linker.monitor(decl, initial);
}

void Unit::define(const clang::FunctionDecl* definition) {
  if (!linker.start_definition(definition))
    return;
  const ir::FunctionId id = linker.function(definition);
  if (facts.is_rule)
    set_hook(program[id], rule_mark(definition));
  if (const auto it = facts.unreadable.find(definition); it != facts.unreadable.end()) {
    program[id].unreadable = it->second;
    return;
  }
  if (!definition->getBody()) {
    program[id].unreadable = "the body does not compile";
    return;
  }
  ir::Function lowered = FunctionLowering(*this, definition).run();
  ir::Function& function = program[id];
  function.type = lowered.type;
  function.parameter_count = lowered.parameter_count;
  function.locals = std::move(lowered.locals);
  function.objects = std::move(lowered.objects);
  function.blocks = std::move(lowered.blocks);
}

/// A value that is not known may hold them.
void Unit::note_functions_in(const clang::Expr* value) {
  std::vector<const clang::Stmt*> work{value};
  while (!work.empty()) {
    const clang::Stmt* s = work.back();
    work.pop_back();
    if (!s)
      continue;
    if (const auto* name = llvm::dyn_cast<clang::DeclRefExpr>(s))
      if (const auto* named = llvm::dyn_cast<clang::FunctionDecl>(name->getDecl()))
        program[function(named)].address_taken = true;
    work.insert(work.end(), s->child_begin(), s->child_end());
  }
}

void Unit::define(const clang::VarDecl* definition) {
  if (!linker.start_definition(definition))
    return;
  const clang::VarDecl* with_value = nullptr;
  if (!definition->getAnyInitializer(with_value))
    return;
  std::optional<std::vector<ir::Initializer>> pieces;
  if (const clang::APValue* value = constant_value(with_value))
    pieces = ConstantLowering(*this).initializers(*value, with_value->getType());
  const ir::GlobalId id = linker.global(definition);
  if (pieces) {
    program[id].initializers = std::move(*pieces);
    return;
  }
  linker.forget_value(id);
  note_functions_in(with_value->getInit());
  linker.remark("unsupported",
                fmt::format("the initial value of {} is not a constant that can be read; any value "
                            "is assumed",
                            definition->getName().str()),
                text.place(definition->getLocation()));
}

void lower_unit(clang::ASTContext& ast, Linker& linker, SourceText& text, const UnitFacts& facts) {
  linker.begin_unit(ast, text, facts.file);
  Unit(ast, linker, text, facts).run();
}

} // namespace ndv::frontend
