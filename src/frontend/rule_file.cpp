#include "frontend/rule_file.h"

#include <ndv/error.h>

#include <clang/AST/ASTContext.h>
#include <clang/AST/Attr.h>
#include <clang/AST/Decl.h>
#include <clang/Basic/CharInfo.h>
#include <fmt/format.h>
#include <llvm/Support/MemoryBuffer.h>

#include <algorithm>

namespace ndv::frontend {
namespace {

namespace fs = std::filesystem;

constexpr llvm::StringLiteral kMark = "ndv.";

/// Takes the names out that a header's text has as words.
void drop_named(std::map<std::string, clang::SourceLocation>& names, llvm::StringRef text) {
  const auto is_part = [](unsigned char c) { return clang::isAsciiIdentifierContinue(c); };
  std::erase_if(names, [&](const auto& entry) {
    const std::string& name = entry.first;
    for (std::size_t at = text.find(name); at != llvm::StringRef::npos;
         at = text.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end])))
        return true;
    }
    return false;
  });
}

} // namespace

llvm::StringRef rule_mark(const clang::Decl* decl) {
  for (const auto* attribute : decl->specific_attrs<clang::AnnotateAttr>())
    if (llvm::StringRef mark = attribute->getAnnotation(); mark.consume_front(kMark))
      return mark;
  return {};
}

RuleFile::RuleFile(const fs::path& file, const std::vector<std::string>& arguments,
                   llvm::IntrusiveRefCntPtr<SourceFiles> files)
    : unit_(parse(file.string(), arguments, std::move(files))) {
  check();
  collect_hooks();
}

void RuleFile::check() const {
  if (!unit_->record().missing_headers.empty()) {
    const auto& header = unit_->record().missing_headers.front();
    throw Error(fmt::format("no such header: {}", header.name), unit_->describe(header.location));
  }
  if (!unit_->errors().empty()) {
    const Diagnostic& first = unit_->errors().front();
    throw Error(first.message, unit_->describe(first.location));
  }
  const clang::NamedDecl* watched = nullptr;
  for (const clang::Decl* decl : unit_->ast().getTranslationUnitDecl()->decls()) {
    if (rule_mark(decl) != "watch")
      continue;
    if (watched)
      throw Error(
          fmt::format("a second WATCH: the rule watches {} already", watched->getName().str()),
          unit_->describe(decl->getLocation()));
    watched = llvm::cast<clang::NamedDecl>(decl);
  }
}

void RuleFile::collect_hooks() {
  for (const clang::Decl* decl : unit_->ast().getTranslationUnitDecl()->decls())
    if (const llvm::StringRef hooked = rule_mark(decl).split(':').second;
        llvm::isa<clang::FunctionDecl>(decl) && !hooked.empty())
      unknown_.try_emplace(hooked.str(), decl->getLocation());
}

void RuleFile::meet(clang::ASTContext& driver) {
  std::erase_if(unknown_, [&](const auto& hook) {
    const auto found = driver.getTranslationUnitDecl()->lookup(&driver.Idents.get(hook.first));
    return std::any_of(found.begin(), found.end(), [](const clang::NamedDecl* decl) {
      return llvm::isa<clang::FunctionDecl>(decl);
    });
  });
}

void RuleFile::require_known_functions(const std::vector<fs::path>& folders) {
  std::error_code error;
  for (const fs::path& folder : folders)
    for (auto it = fs::recursive_directory_iterator(folder, error);
         !unknown_.empty() && !error && it != fs::recursive_directory_iterator();
         it.increment(error))
      if (it->is_regular_file(error))
        if (const auto text = llvm::MemoryBuffer::getFile(it->path().string()))
          drop_named(unknown_, (*text)->getBuffer());
  if (unknown_.empty())
    return;
  const auto& [name, location] =
      *std::min_element(unknown_.begin(), unknown_.end(),
                        [](const auto& a, const auto& b) { return a.second < b.second; });
  throw Error(fmt::format("a hook on {}, which neither a header nor the driver declares", name),
              unit_->describe(location));
}

} // namespace ndv::frontend
