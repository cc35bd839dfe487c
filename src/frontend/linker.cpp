#include "frontend/linker.h"

#include "frontend/call_fitting.h"
#include "frontend/unwritten.h"

#include <ndv/assert.h>

#include <clang/AST/ASTContext.h>
#include <clang/AST/Attr.h>
#include <clang/AST/Expr.h>
#include <clang/Basic/SourceManager.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace ndv::frontend {
namespace {

/// The name of a variable: that of a function's static tells the function, too.
std::string qualified_name(const clang::VarDecl* decl) {
  const auto* function =
      llvm::dyn_cast_or_null<clang::FunctionDecl>(decl->getParentFunctionOrMethod());
  if (decl->isStaticLocal() && function)
    return fmt::format("{}.{}", function->getName().str(), decl->getName().str());
  return decl->getName().str();
}

bool is_constant(clang::ASTContext& ast, clang::QualType type) {
  const clang::QualType element = ast.getBaseElementType(type);
  return element.isConstQualified() && !element.isVolatileQualified();
}

/// Our headers' NDV_UNCHANGED, of a parameter or, for what is passed by `...`, of the function.
bool is_marked_unchanged(const clang::Decl* decl) {
  const auto marks = decl->specific_attrs<clang::AnnotateAttr>();
  return std::any_of(marks.begin(), marks.end(), [](const clang::AnnotateAttr* mark) {
    return mark->getAnnotation() == "ndv.unchanged";
  });
}

/// As they are passed (see lowering.h): a record is the callee's own copy, a result is written. For
/// a variadic function the last entry stands for the variable arguments.
std::vector<bool> const_parameters(const clang::FunctionDecl* decl) {
  std::vector<bool> found;
  if (decl->getReturnType()->isRecordType())
    found.push_back(false);
  for (const clang::ParmVarDecl* parameter : decl->parameters()) {
    const clang::QualType type = parameter->getType();
    found.push_back(type->isRecordType() || is_marked_unchanged(parameter) ||
                    (type->isPointerType() && type->getPointeeType().isConstQualified()));
  }
  if (decl->isVariadic())
    found.push_back(is_marked_unchanged(decl));
  return found;
}

/// What the linker gives a declaration that is not what its C name says.
std::string other_name(const clang::Decl* decl) {
  if (const auto* label = decl->getAttr<clang::AsmLabelAttr>())
    return fmt::format("__asm__(\"{}\")", label->getLabel().str());
  if (const auto* alias = decl->getAttr<clang::AliasAttr>())
    return fmt::format("__attribute__((alias(\"{}\")))", alias->getAliasee().str());
  if (const auto* resolver = decl->getAttr<clang::IFuncAttr>())
    return fmt::format("__attribute__((ifunc(\"{}\")))", resolver->getResolver().str());
  if (decl->hasAttr<clang::WeakRefAttr>())
    return "__attribute__((weakref))";
  return {};
}

/// Two units may see one variable as these: each finds in it what the other put there.
bool alike(const ir::TypeTable& types, ir::TypeId a, ir::TypeId b) {
  for (;;) {
    if (a == b)
      return true;
    const ir::Type& x = types[a];
    const ir::Type& y = types[b];
    if (x.kind == ir::TypeKind::Record && y.kind == x.kind)
      return !x.is_complete || !y.is_complete;
    if (x.kind == ir::TypeKind::Array && y.kind == x.kind) {
      if (x.count != y.count && x.count != 0 && y.count != 0)
        return false;
    } else if (x.kind == ir::TypeKind::Pointer && y.kind == x.kind) {
      if (x.size != y.size)
        return false;
      if (types[x.element].size == 0 || types[y.element].size == 0)
        return types[x.element].kind != ir::TypeKind::Function &&
               types[y.element].kind != ir::TypeKind::Function;
    } else {
      return types.is_scalar(a) && types.is_scalar(b) && x.size == y.size;
    }
    a = x.element;
    b = y.element;
  }
}

/// Names symbols apart: the first external one of a name keeps it.
template <class Symbol>
void make_unique(std::vector<Symbol>& symbols, const std::vector<std::string>& stems) {
  llvm::StringMap<unsigned> uses;
  for (const Symbol& symbol : symbols)
    ++uses[symbol.name];
  std::set<std::string> taken;
  for (std::size_t i = 0; i < symbols.size(); ++i)
    if (stems[i].empty() || uses[symbols[i].name] == 1)
      taken.insert(symbols[i].name);
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    if (stems[i].empty() || uses[symbols[i].name] == 1)
      continue;
    const std::string name = fmt::format("{}@{}", symbols[i].name, stems[i]);
    std::string unique = name;
    for (unsigned n = 2; !taken.insert(unique).second; ++n)
      unique = fmt::format("{}#{}", name, n);
    symbols[i].name = std::move(unique);
  }
}

} // namespace

Linker::Linker(unsigned pointer_bits) : types_(program_) {
  program_.pointer_bits = pointer_bits;
  program_.files.emplace_back();
}

void Linker::begin_unit(clang::ASTContext& ast, SourceText& text, std::string_view file) {
  ast_ = &ast;
  text_ = &text;
  stem_ = std::filesystem::path(file).stem().string();
  if (stem_.empty())
    stem_ = "unit";
  types_.begin_unit(ast);
  functions_.of_decl.clear();
  globals_.of_decl.clear();
  declared_otherwise_.clear();
}

ir::FunctionId Linker::function(const clang::FunctionDecl* decl) {
  const clang::Decl* canonical = decl->getCanonicalDecl();
  if (const auto it = functions_.of_decl.find(canonical); it != functions_.of_decl.end())
    return it->second;
  const bool is_external = decl->hasExternalFormalLinkage();
  ir::FunctionId id;
  if (is_external)
    if (const auto it = functions_.external.find(decl->getName()); it != functions_.external.end())
      id = it->second;
  if (!id.valid())
    id = new_function(decl, is_external);
  functions_.of_decl[canonical] = id;
  program_[id].is_kit |= ast_->getSourceManager().isInSystemHeader(canonical->getLocation());
  return id;
}

ir::FunctionId Linker::new_function(const clang::FunctionDecl* decl, bool is_external) {
  const ir::FunctionId id{program_.functions.size()};
  const clang::FunctionDecl* latest = decl->getMostRecentDecl();
  if (const clang::FunctionDecl* definition = decl->getDefinition())
    latest = definition;
  ir::Function function;
  function.name = function.base_name = decl->getName().str();
  function.type = types_.of(latest->getType());
  function.place = text_->place(latest->getLocation());
  function.is_noreturn = latest->isNoReturn();
  function.const_parameters = const_parameters(latest);
  if (const std::string name = other_name(latest); !name.empty() && !decl->getDefinition()) {
    function.is_defined = true; // somewhere, under that name
    function.unreadable = fmt::format("it is declared with {}", name);
  }
  function.is_static = !is_external;
  program_.functions.push_back(std::move(function));
  functions_.stems.push_back(is_external ? std::string() : stem_);
  if (is_external)
    functions_.external[decl->getName()] = id;
  return id;
}

ir::GlobalId Linker::global(const clang::VarDecl* decl) {
  const clang::Decl* canonical = decl->getCanonicalDecl();
  if (const auto it = globals_.of_decl.find(canonical); it != globals_.of_decl.end())
    return it->second;
  const bool is_external = decl->hasExternalFormalLinkage();
  ir::GlobalId id;
  if (is_external)
    if (const auto it = globals_.external.find(decl->getName()); it != globals_.external.end()) {
      id = it->second;
      if (!alike(program_.types, types_.of(decl->getMostRecentDecl()->getType()),
                 program_[id].type))
        declared_otherwise_.insert(canonical);
    }
  if (!id.valid())
    id = new_global(decl, qualified_name(decl), is_external);
  globals_.of_decl[canonical] = id;
  return id;
}

bool Linker::is_declared_otherwise(const clang::VarDecl* decl) {
  global(decl);
  return declared_otherwise_.contains(decl->getCanonicalDecl());
}

ir::GlobalId Linker::new_global(const clang::VarDecl* decl, std::string name, bool is_external) {
  const ir::GlobalId id{program_.globals.size()};
  const clang::VarDecl* latest = decl->getMostRecentDecl();
  ir::Global global;
  global.name = std::move(name);
  global.base_name = decl->getName().str();
  global.type = types_.of(latest->getType());
  global.place = text_->place(latest->getLocation());
  global.is_volatile = latest->getType().isVolatileQualified();
  program_.globals.push_back(std::move(global));
  globals_.stems.push_back(is_external ? std::string() : stem_);
  if (is_external)
    globals_.external[decl->getName()] = id;
  return id;
}

ir::GlobalId Linker::constant(std::string_view stem, ir::TypeId type,
                              std::vector<ir::Initializer> initializers) {
  const ir::GlobalId id{program_.globals.size()};
  ir::Global global;
  global.name = fmt::format(".{}.{}", stem, unnamed_++);
  global.base_name = global.name;
  global.type = type;
  global.is_const = true;
  global.is_defined = true;
  global.initializers = std::move(initializers);
  program_.globals.push_back(std::move(global));
  globals_.stems.emplace_back();
  return id;
}

ir::GlobalId Linker::string_literal(const clang::StringLiteral* literal) {
  const ir::TypeId type = types_.of(literal->getType());
  const std::string key = fmt::format("{}:{}", type.index, literal->getBytes().str());
  if (const auto it = strings_.find(key); it != strings_.end())
    return it->second;
  const ir::TypeId element = program_.types[type].element;
  const unsigned width = program_.types.bits(element);
  std::vector<ir::Initializer> initializers;
  const std::uint64_t count =
      std::min<std::uint64_t>(literal->getLength(), program_.types[type].count);
  for (unsigned i = 0; i < count; ++i)
    if (const std::uint32_t unit = literal->getCodeUnit(i); unit != 0)
      initializers.push_back(
          {std::uint64_t{i} * (width / 8), element, program_.exprs.constant(width, unit)});
  const ir::GlobalId id = constant("str", type, std::move(initializers));
  strings_[key] = id;
  return id;
}

ir::MonitorId Linker::monitor(const clang::VarDecl* decl, std::uint64_t initial) {
  const auto it = monitors_.find(decl->getName());
  if (it != monitors_.end())
    return it->second;
  const ir::MonitorId id{program_.monitors.size()};
  const ir::TypeId type = types_.of(decl->getType());
  program_.monitors.push_back(
      {decl->getName().str(), type, static_cast<std::uint8_t>(program_.types.bits(type)), initial});
  monitors_[decl->getName()] = id;
  return id;
}

bool Linker::start_definition(const clang::FunctionDecl* definition) {
  ir::FunctionId id = function(definition);
  if (const auto* label = definition->getAttr<clang::AsmLabelAttr>())
    labels_.insert(label->getLabel().str());
  if (program_[id].is_defined) {
    if (definition->isInlined())
      return false;
    remark("duplicate-definition",
           fmt::format("{} is defined more than once; each definition is checked by itself",
                       definition->getName().str()),
           text_->place(definition->getLocation()));
    id = new_function(definition, false);
    program_[id].is_static = !definition->hasExternalFormalLinkage();
    functions_.of_decl[definition->getCanonicalDecl()] = id;
  }
  ir::Function& function = program_[id];
  function.is_defined = true;
  function.type = types_.of(definition->getType());
  function.place = text_->place(definition->getLocation());
  function.is_noreturn = function.is_noreturn || definition->isNoReturn();
  return true;
}

bool Linker::start_definition(const clang::VarDecl* definition) {
  const ir::GlobalId id = global(definition);
  ir::Global& global = program_[id];
  // A tentative definition (`int x;`) says less than one with an initial value.
  if (global.is_defined && (!global.initializers.empty() || !definition->hasInit()))
    return false;
  global.is_defined = true;
  global.type = types_.of(definition->getType());
  global.place = text_->place(definition->getLocation());
  global.is_const = is_constant(*ast_, definition->getType());
  global.is_volatile = definition->getType().isVolatileQualified();
  return true;
}

void Linker::forget_value(ir::GlobalId id) {
  program_[id].is_const = false;
  program_[id].initializers.clear();
  of_unknown_value_.insert(id);
}

void Linker::remark(std::string_view kind, std::string text, Place place) {
  program_.remarks.push_back({std::string(kind), std::move(text), place});
}

ir::Program Linker::finish() {
  for (ir::Function& function : program_.functions)
    if (!function.is_defined && labels_.contains(function.base_name)) {
      function.is_defined = true;
      function.unreadable = "another function is defined under its name by __asm__";
    }
  fit_calls(program_);
  std::vector<bool> in_one_file(program_.globals.size());
  for (std::size_t g = 0; g < in_one_file.size(); ++g)
    in_one_file[g] = !globals_.stems[g].empty() && !of_unknown_value_.contains(ir::GlobalId{g});
  find_unwritten(program_, in_one_file);
  make_unique(program_.functions, functions_.stems);
  make_unique(program_.globals, globals_.stems);
  return std::move(program_);
}

} // namespace ndv::frontend
