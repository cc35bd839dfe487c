#include "frontend/big_stack.h"
#include "frontend/conversions.h"
#include "frontend/entry_points.h"
#include "frontend/linker.h"
#include "frontend/lowering.h"
#include "frontend/parse.h"
#include "frontend/parse_ahead.h"
#include "frontend/recovery.h"
#include "frontend/rule_file.h"
#include "frontend/source_files.h"
#include "frontend/source_text.h"

#include <ndv/error.h>
#include <ndv/frontend.h>
#include <ndv/ir/text.h>

#include <clang/AST/ASTContext.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Basic/TargetInfo.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <thread>
#include <tuple>

namespace ndv::frontend {
namespace {

class Loader {
public:
  explicit Loader(const Options& options)
      : options_(options), files_(llvm::makeIntrusiveRefCnt<SourceFiles>()) {}

  ir::Program run() {
    if (options_.files.empty())
      throw Error("no source file is given");
    std::optional<RuleFile> rule;
    if (!options_.rule_file.empty())
      rule.emplace(options_.rule_file, rule_arguments(options_), files_);
    std::vector<ParseAhead::Job> jobs;
    for (const auto& file : options_.files)
      jobs.push_back({file.string(), compile_arguments(options_, file)});
    ParseAhead ahead(std::move(jobs), files_, thread_count());
    while (const auto unit = ahead.next()) {
      add(*unit);
      if (rule)
        rule->meet(unit->ast());
    }
    if (rule) {
      rule->require_known_functions(header_folders());
      add_rule(rule->unit());
    }
    for (const std::string& note : options_.notes)
      linker_->remark("project", note);
    ir::Program program = linker_->finish();
    conversions_.finish(program);
    program.unread_names.assign(unread_names_.begin(), unread_names_.end());
    entries_.finish(program);
    sort_remarks(program.remarks);
    ir::require_well_formed(program, "the front end");
    return program;
  }

private:
  unsigned thread_count() const {
    return options_.jobs != 0 ? options_.jobs : std::min(std::thread::hardware_concurrency(), 8u);
  }

  void add(const ParsedUnit& unit) {
    const UnitFacts facts = examine(unit);
    clang::ASTContext& ast = unit.ast();
    start_linker(ast);
    SourceText text(ast, linker_->program());
    lower_unit(ast, *linker_, text, facts);
    distrust(facts);
    for (const auto& lost : facts.lost)
      add_lost(ast, text, lost);
    for (const auto& declared : facts.unknown_roles)
      if (const auto* function = function_named(ast, declared.name))
        entries_.add(linker_->function(function),
                     {ir::EntryKind::RoleType, declared.role, "", text.place(declared.location)});
    entries_.collect(ast, *linker_, text, facts);
    conversions_.collect(ast, *linker_);
    remark(facts, text);
  }

  /// Of the kit: where interface functions are declared.
  std::vector<std::filesystem::path> header_folders() const {
    std::vector<std::filesystem::path> folders;
    if (!options_.wdk_headers.empty())
      folders.push_back(options_.wdk_headers);
    for (std::size_t i = 1; i < options_.clang_args.size(); ++i)
      if (options_.clang_args[i - 1] == "-isystem")
        folders.emplace_back(options_.clang_args[i]);
    return folders;
  }

  void add_rule(const ParsedUnit& unit) {
    UnitFacts facts;
    facts.file = unit.file();
    facts.is_rule = true;
    SourceText text(unit.ast(), linker_->program());
    lower_unit(unit.ast(), *linker_, text, facts);
  }

  void start_linker(const clang::ASTContext& ast) {
    if (!linker_)
      linker_.emplace(
          static_cast<unsigned>(ast.getTargetInfo().getPointerWidth(clang::LangAS::Default)));
  }

  /// What unread code may do to what was read: take addresses, give variables their values.
  void distrust(const UnitFacts& facts) {
    ir::Program& program = linker_->program();
    for (const auto& mention : facts.mentioned)
      if (!mention.is_called)
        program[linker_->function(mention.function)].address_taken = true;
    unread_names_.insert(facts.unread_names.begin(), facts.unread_names.end());
    for (const clang::VarDecl* variable : facts.unknown_values)
      linker_->forget_value(linker_->global(variable));
  }

  static clang::FunctionDecl* function_named(clang::ASTContext& ast, llvm::StringRef name) {
    clang::FunctionDecl* result = nullptr;
    for (clang::NamedDecl* found : ast.getTranslationUnitDecl()->lookup(&ast.Idents.get(name)))
      if (auto* function = llvm::dyn_cast<clang::FunctionDecl>(found))
        result = function;
    return result;
  }

  /// A definition that the tree does not have is linked as an unreadable function of its name.
  void add_lost(clang::ASTContext& ast, SourceText& text, const UnitFacts::LostFunction& lost) {
    clang::IdentifierInfo& name = ast.Idents.get(lost.name);
    clang::FunctionDecl* declaration = function_named(ast, lost.name);
    if (!declaration) {
      clang::TranslationUnitDecl* unit = ast.getTranslationUnitDecl();
      declaration = clang::FunctionDecl::Create(ast, unit, lost.location, lost.location, &name,
                                                ast.getFunctionNoProtoType(ast.VoidTy), nullptr,
                                                clang::SC_None);
      declaration->setImplicit(); // it is nobody's text
      unit->addDecl(declaration);
    }
    const ir::FunctionId id = linker_->function(declaration);
    ir::Function& function = linker_->program()[id];
    if (function.is_defined)
      return;
    function.is_defined = true;
    function.unreadable = lost.cause;
    function.place = text.place(lost.location);
    const clang::SourceManager& sources = ast.getSourceManager();
    if (sources.isInMainFile(sources.getFileLoc(lost.location)))
      entries_.add_own(id, function.place);
  }

  void remark(const UnitFacts& facts, SourceText& text) {
    for (const auto& note : facts.notes)
      linker_->remark(note.kind, note.text, text.place(note.location));
    for (const auto& [function, cause] : facts.unreadable)
      linker_->remark("unreadable", fmt::format("{}: {}", function->getName().str(), cause),
                      text.place(function->getLocation()));
    for (const auto& lost : facts.lost)
      linker_->remark("unreadable", fmt::format("{}: {}", lost.name, lost.cause),
                      text.place(lost.location));
  }

  /// By kind and place; one thing said of several units is said once.
  static void sort_remarks(std::vector<ir::Remark>& remarks) {
    const auto key = [](const ir::Remark& r) { return std::tie(r.kind, r.place, r.text); };
    std::sort(remarks.begin(), remarks.end(),
              [&](const ir::Remark& a, const ir::Remark& b) { return key(a) < key(b); });
    std::set<std::pair<std::string, std::string>> said;
    std::erase_if(remarks, [&](const ir::Remark& remark) {
      return !said.emplace(remark.kind, remark.text).second;
    });
  }

  const Options& options_;
  llvm::IntrusiveRefCntPtr<SourceFiles> files_;
  std::optional<Linker> linker_;
  EntryPoints entries_;
  Conversions conversions_;
  std::set<std::string> unread_names_;
};

} // namespace

ir::Program load(const Options& options) {
  ir::Program program;
  run_with_big_stack([&] { program = Loader(options).run(); });
  return program;
}

} // namespace ndv::frontend
