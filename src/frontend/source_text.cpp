#include "frontend/source_text.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Stmt.h>
#include <clang/Basic/CharInfo.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Lexer.h>
#include <fmt/format.h>
#include <llvm/ADT/SmallString.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/raw_ostream.h>

#include <algorithm>

namespace ndv::frontend {
namespace {

constexpr std::size_t kLongestText = 120; // bytes; a line of a trace

/// Past the literal or comment that starts at `i`, or `i` itself if none does.
std::size_t skip_comment(llvm::StringRef text, std::size_t i) {
  if (text.substr(i).starts_with("//"))
    return std::min(text.find('\n', i), text.size());
  if (text.substr(i).starts_with("/*")) {
    const std::size_t end = text.find("*/", i + 2);
    return end == llvm::StringRef::npos ? text.size() : end + 2;
  }
  return i;
}

std::size_t literal_end(llvm::StringRef text, std::size_t i) {
  for (std::size_t end = i + 1; end < text.size(); ++end) {
    if (text[end] == '\\')
      ++end;
    else if (text[end] == text[i] || text[end] == '\n')
      return end + 1;
  }
  return text.size();
}

/// On one line, without comments, at most kLongestText bytes.
std::string shorten(llvm::StringRef text) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < text.size() && out.size() <= kLongestText;) {
    const std::size_t after_comment = skip_comment(text, i);
    const bool continues_line =
        text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '\n' || text[i + 1] == '\r');
    if (after_comment != i || continues_line || clang::isWhitespace(text[i])) {
      space = !out.empty();
      i = std::max(after_comment, i + 1);
      continue;
    }
    if (space)
      out.push_back(' ');
    space = false;
    const std::size_t end = text[i] == '"' || text[i] == '\'' ? literal_end(text, i) : i + 1;
    out.append(text.slice(i, end));
    i = std::min(end, text.size());
  }
  if (out.size() <= kLongestText)
    return out;
  std::size_t cut = kLongestText - 3;
  while (cut > 0 && (out[cut] & 0xC0) == 0x80) // not inside a UTF-8 sequence
    --cut;
  out.resize(cut);
  return out + "…";
}

} // namespace

SourceText::SourceText(const clang::ASTContext& ast, ir::Program& program)
    : sources_(ast.getSourceManager()), language_(ast.getLangOpts()), program_(program) {}

ir::Origin SourceText::origin(clang::SourceRange range) {
  if (range.isInvalid())
    return {};
  const clang::CharSourceRange written = this->written(range);
  ir::Origin origin;
  origin.place = place(written.getBegin());
  origin.text =
      program_.strings.intern(shorten(clang::Lexer::getSourceText(written, sources_, language_)));
  return origin;
}

ir::Origin SourceText::origin(const clang::Stmt* statement) {
  if (!statement)
    return {};
  ir::Origin origin = this->origin(statement->getSourceRange());
  const clang::SourceLocation begin = statement->getBeginLoc();
  if (begin.isMacroID() && !sources_.isMacroArgExpansion(begin)) {
    std::string expanded;
    llvm::raw_string_ostream stream(expanded);
    statement->printPretty(stream, nullptr, clang::PrintingPolicy(language_));
    origin.expansion = program_.strings.intern(shorten(expanded));
  }
  return origin;
}

Place SourceText::place(clang::SourceLocation location) {
  if (location.isInvalid())
    return {};
  const auto [id, offset] = sources_.getDecomposedLoc(sources_.getFileLoc(location));
  if (!sources_.getFileEntryRefForID(id))
    return {}; // on the command line
  return {file(id), sources_.getLineNumber(id, offset), sources_.getColumnNumber(id, offset)};
}

std::string SourceText::describe(clang::SourceLocation location) {
  const Place where = place(location);
  return fmt::format("{}:{}:{}", program_.files[where.file], where.line, where.column);
}

std::string SourceText::text(clang::SourceRange range) {
  if (range.isInvalid())
    return {};
  return shorten(clang::Lexer::getSourceText(written(range), sources_, language_));
}

std::uint32_t SourceText::file(clang::FileID id) {
  const auto [known, is_new] = files_.try_emplace(id, 0);
  if (!is_new)
    return known->second;
  const auto entry = sources_.getFileEntryRefForID(id);
  if (!entry)
    return 0;
  llvm::SmallString<256> name = entry->getName();
  if (id != sources_.getMainFileID())
    llvm::sys::path::remove_dots(name, name.str().contains(".."));
  auto& files = program_.files;
  const auto at = std::find(files.begin(), files.end(), name.str());
  known->second = static_cast<std::uint32_t>(at - files.begin());
  if (at == files.end())
    files.emplace_back(name.str());
  return known->second;
}

clang::CharSourceRange SourceText::written(clang::SourceRange range) const {
  clang::SourceLocation begin = range.getBegin(), end = range.getEnd();
  // What stands in the argument of a macro call was written there: step out of the expansion.
  while (begin.isMacroID() && end.isMacroID() && sources_.isMacroArgExpansion(begin) &&
         sources_.isMacroArgExpansion(end) &&
         sources_.getFileID(begin) == sources_.getFileID(end)) {
    begin = sources_.getImmediateSpellingLoc(begin);
    end = sources_.getImmediateSpellingLoc(end);
  }
  return clang::Lexer::getAsCharRange(sources_.getExpansionRange(clang::SourceRange(begin, end)),
                                      sources_, language_);
}

} // namespace ndv::frontend
