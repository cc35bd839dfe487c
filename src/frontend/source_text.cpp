#include "frontend/source_text.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Expr.h>
#include <clang/AST/PrettyPrinter.h>
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

/// On one line, without comments.
std::string on_one_line(llvm::StringRef text) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
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
  return out;
}

bool continues_sequence(char c) { // of UTF-8
  return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

/// On one line, at most kLongestText bytes: what is too long loses its middle, since the member
/// that is meant stands at the end.
std::string shorten(llvm::StringRef text) {
  std::string line = on_one_line(text);
  if (line.size() <= kLongestText)
    return line;
  std::size_t head = kLongestText / 2 - 3, tail = line.size() - kLongestText / 2;
  while (head > 0 && continues_sequence(line[head]))
    --head;
  while (tail < line.size() && continues_sequence(line[tail]))
    ++tail;
  return line.substr(0, head) + "…" + line.substr(tail);
}

/// What stands in the argument of a macro call was written there.
clang::SourceLocation out_of_arguments(const clang::SourceManager& sources,
                                       clang::SourceLocation location) {
  while (location.isMacroID() && sources.isMacroArgExpansion(location))
    location = sources.getImmediateSpellingLoc(location);
  return location;
}

/// Prints what a macro expands to without the parentheses that only the macro needs.
class ExpansionPrinter final : public clang::PrinterHelper {
public:
  ExpansionPrinter(const clang::SourceManager& sources, const clang::LangOptions& language)
      : sources_(sources), language_(language) {}

  bool handledStmt(clang::Stmt* statement, llvm::raw_ostream& out) override {
    if (const auto* parens = llvm::dyn_cast<clang::ParenExpr>(statement)) {
      const clang::Expr* inner = parens->getSubExpr()->IgnoreImpCasts();
      if (!llvm::isa<clang::DeclRefExpr, clang::MemberExpr, clang::ArraySubscriptExpr,
                     clang::CallExpr, clang::ParenExpr, clang::IntegerLiteral>(inner))
        return false;
      print(inner, out);
      return true;
    }
    if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(statement)) {
      const auto* base =
          llvm::dyn_cast<clang::UnaryOperator>(member->getBase()->IgnoreParenImpCasts());
      if (!member->isArrow() || !base || base->getOpcode() != clang::UO_AddrOf)
        return false;
      print(base->getSubExpr()->IgnoreParens(), out); // (&x)->m
      out << '.' << member->getMemberDecl()->getName();
      return true;
    }
    if (const auto* number = llvm::dyn_cast<clang::IntegerLiteral>(statement))
      return print_name(number->getLocation(), out);
    return false;
  }

private:
  void print(const clang::Expr* e, llvm::raw_ostream& out) {
    e->printPretty(out, this, clang::PrintingPolicy(language_));
  }

  /// The name of the macro without parameters that a token comes from.
  bool print_name(clang::SourceLocation token, llvm::raw_ostream& out) const {
    token = out_of_arguments(sources_, token);
    if (!token.isMacroID())
      return false;
    const clang::CharSourceRange use = sources_.getImmediateExpansionRange(token);
    if (use.getBegin() != use.getEnd())
      return false;
    out << clang::Lexer::getImmediateMacroName(token, sources_, language_);
    return true;
  }

  const clang::SourceManager& sources_;
  const clang::LangOptions& language_;
};

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

std::string SourceText::whole(const clang::CallExpr* call) {
  if (!out_of_arguments(sources_, call->getBeginLoc()).isMacroID())
    return on_one_line(
        clang::Lexer::getSourceText(written(call->getSourceRange()), sources_, language_));
  ExpansionPrinter printer(sources_, language_);
  std::string text;
  llvm::raw_string_ostream stream(text);
  call->printPretty(stream, &printer, clang::PrintingPolicy(language_));
  return on_one_line(text);
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
