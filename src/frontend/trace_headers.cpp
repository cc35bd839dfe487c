#include "frontend/trace_headers.h"

#include <clang/Basic/CharInfo.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Lexer.h>
#include <clang/Lex/MacroInfo.h>
#include <llvm/ADT/SmallString.h>

#include <set>

namespace ndv::frontend {
namespace {

namespace vfs = llvm::vfs;

class StubFile : public vfs::File {
public:
  StubFile(vfs::Status status, llvm::StringRef text) : status_(std::move(status)), text_(text) {}
  llvm::ErrorOr<vfs::Status> status() override { return status_; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine& name, int64_t,
                                                               bool, bool) override {
    llvm::SmallString<256> storage;
    return llvm::MemoryBuffer::getMemBuffer(text_, name.toStringRef(storage));
  }
  std::error_code close() override { return {}; }

private:
  vfs::Status status_;
  llvm::StringRef text_;
};

/// The names in `WPP_DEFINE_BIT(NAME)` of the unit's control GUIDs: only a trace header declares
/// them.
std::set<llvm::StringRef> trace_flags(clang::Preprocessor& preprocessor) {
  std::set<llvm::StringRef> flags;
  const auto* macro =
      preprocessor.getMacroInfo(preprocessor.getIdentifierInfo("WPP_CONTROL_GUIDS"));
  if (!macro)
    return flags;
  const auto tokens = macro->tokens();
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i)
    if (tokens[i].is(clang::tok::identifier) &&
        tokens[i].getIdentifierInfo()->getName() == "WPP_DEFINE_BIT" &&
        tokens[i + 2].is(clang::tok::identifier))
      flags.insert(tokens[i + 2].getIdentifierInfo()->getName());
  return flags;
}

/// What the main file calls with such a flag in front, as in `DEBUGP(MP_TRACE, "…")`, is a trace
/// function: its declaration is a switch of the WPP preprocessor that no header shows.
void find_trace_calls(clang::Preprocessor& preprocessor, std::set<std::string>& names) {
  const auto flags = trace_flags(preprocessor);
  if (flags.empty())
    return;
  const clang::SourceManager& sources = preprocessor.getSourceManager();
  const clang::FileID file = sources.getMainFileID();
  clang::Lexer lexer(file, sources.getBufferOrFake(file), sources, preprocessor.getLangOpts());
  clang::Token token, before, name; // name ( token
  before.startToken();
  name.startToken();
  for (lexer.LexFromRawLexer(token); token.isNot(clang::tok::eof);
       name = before, before = token, lexer.LexFromRawLexer(token))
    if (token.is(clang::tok::raw_identifier) && before.is(clang::tok::l_paren) &&
        name.is(clang::tok::raw_identifier) && flags.contains(token.getRawIdentifier()))
      names.insert(name.getRawIdentifier().str());
}

} // namespace

/// Reads `FUNC Name{…}(…);` lines between `begin_wpp config` and `end_wpp`.
class TraceHeaders::Comments : public clang::CommentHandler {
public:
  void watch(clang::Preprocessor& preprocessor) {
    preprocessor_ = &preprocessor;
    preprocessor.addCommentHandler(this);
  }

  bool HandleComment(clang::Preprocessor& preprocessor, clang::SourceRange range) override {
    const clang::SourceManager& sources = preprocessor.getSourceManager();
    llvm::StringRef text = clang::Lexer::getSourceText(clang::CharSourceRange::getCharRange(range),
                                                       sources, preprocessor.getLangOpts());
    if (!is_config_ && !text.contains("begin_wpp"))
      return false;
    while (!text.empty()) {
      const auto [line, rest] = text.split('\n');
      read(line.ltrim("/* \t"));
      text = rest;
    }
    return false;
  }

  std::string definitions() {
    if (preprocessor_)
      find_trace_calls(*preprocessor_, names_);
    std::string text = "#pragma once\n#pragma GCC system_header\n";
    for (const std::string& name : names_)
      text.append("#ifndef ")
          .append(name)
          .append("\n#define ")
          .append(name)
          .append("(...) ((void)0)\n#endif\n");
    return text;
  }

private:
  void read(llvm::StringRef line) {
    if (line.starts_with("begin_wpp"))
      is_config_ = line.contains("config");
    else if (line.starts_with("end_wpp"))
      is_config_ = false;
    else if (is_config_ && line.consume_front("FUNC")) {
      const llvm::StringRef name =
          line.trim().take_while([](char c) { return clang::isAsciiIdentifierContinue(c); });
      if (!name.empty())
        names_.insert(name.str());
    }
  }

  clang::Preprocessor* preprocessor_ = nullptr;
  bool is_config_ = false;
  std::set<std::string> names_ = {"DoTraceMessage", "DoDebugTrace", "WPP_INIT_TRACING",
                                  "WPP_CLEANUP"};
};

TraceHeaders::TraceHeaders(llvm::IntrusiveRefCntPtr<vfs::FileSystem> files)
    : ProxyFileSystem(std::move(files)), comments_(std::make_unique<Comments>()) {}

void TraceHeaders::watch(clang::Preprocessor& preprocessor) {
  comments_->watch(preprocessor);
}

const TraceHeaders::Stub* TraceHeaders::stub(const llvm::Twine& path) {
  llvm::SmallString<256> storage;
  const llvm::StringRef name = path.toStringRef(storage);
  if (!name.ends_with_insensitive(".tmh"))
    return nullptr;
  const auto known = stubs_.find(name);
  if (known != stubs_.end())
    return &known->second;
  std::string text = comments_->definitions();
  const vfs::Status status(name, vfs::getNextVirtualUniqueID(), {}, 0, 0, text.size(),
                           llvm::sys::fs::file_type::regular_file, llvm::sys::fs::perms::all_read);
  return &stubs_.try_emplace(name, Stub{status, std::move(text)}).first->second;
}

llvm::ErrorOr<vfs::Status> TraceHeaders::status(const llvm::Twine& path) {
  auto found = ProxyFileSystem::status(path);
  if (!found)
    if (const Stub* made = stub(path))
      return made->status;
  return found;
}

llvm::ErrorOr<std::unique_ptr<vfs::File>> TraceHeaders::openFileForRead(const llvm::Twine& path) {
  auto found = ProxyFileSystem::openFileForRead(path);
  if (!found)
    if (const Stub* made = stub(path))
      return std::make_unique<StubFile>(made->status, made->text);
  return found;
}

} // namespace ndv::frontend
