#include "frontend/preprocessor_record.h"

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Lexer.h>
#include <clang/Lex/MacroArgs.h>
#include <clang/Lex/PPCallbacks.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/ADT/DenseSet.h>
#include <llvm/ADT/StringSet.h>

#include <algorithm>
#include <utility>

namespace ndv::frontend {
namespace {

using clang::SourceLocation;
using clang::SourceRange;
using clang::Token;

class Recorder : public clang::PPCallbacks {
public:
  Recorder(clang::Preprocessor& preprocessor, PreprocessorRecord& record,
           std::function<void()> on_token)
      : preprocessor_(preprocessor), sources_(preprocessor.getSourceManager()), record_(record),
        on_token_(std::move(on_token)) {}

  void token(const Token& token) {
    if (token.isAnnotation())
      return;
    record_.tokens.push_back({token.getLocation(), token.getIdentifierInfo(), token.getKind()});
    if (on_token_)
      on_token_();
  }

  void FileChanged(SourceLocation, FileChangeReason, clang::SrcMgr::CharacteristicKind kind,
                   clang::FileID) override {
    in_user_file_ = !clang::SrcMgr::isSystem(kind);
  }

  bool FileNotFound(clang::StringRef) override { return true; } // goes on as if it were empty

  void InclusionDirective(SourceLocation hash, const Token&, clang::StringRef name, bool,
                          clang::CharSourceRange, clang::OptionalFileEntryRef file,
                          clang::StringRef, clang::StringRef, const clang::Module*, bool,
                          clang::SrcMgr::CharacteristicKind) override {
    const bool is_trace = name.ends_with_insensitive(".tmh");
    if (!file || is_trace)
      record_.missing_headers.push_back({name.str(), hash, is_trace});
  }

  void If(SourceLocation at, SourceRange range, ConditionValueKind) override {
    open_.push_back({at, condition(at, range)});
  }
  void Ifdef(SourceLocation at, const Token& name, const clang::MacroDefinition& macro) override {
    open_.push_back({at, test(at, name, macro)});
  }
  void Ifndef(SourceLocation at, const Token& name, const clang::MacroDefinition& macro) override {
    open_.push_back({at, test(at, name, macro), name.getIdentifierInfo()});
  }
  void Elif(SourceLocation at, SourceRange range, ConditionValueKind, SourceLocation) override {
    raise(condition(at, range));
  }
  void Elifdef(SourceLocation at, const Token& name, const clang::MacroDefinition& macro) override {
    raise(test(at, name, macro));
  }
  void Elifndef(SourceLocation at, const Token& name,
                const clang::MacroDefinition& macro) override {
    raise(test(at, name, macro));
  }
  void Endif(SourceLocation at, SourceLocation) override {
    if (open_.empty())
      return;
    if (open_.back().is_doubtful && in_user_file_)
      record_.doubtful_ranges.emplace_back(open_.back().location, at);
    open_.pop_back();
  }

  void MacroDefined(const Token& name, const clang::MacroDirective* directive) override {
    if (!in_user_file_)
      return;
    const auto* macro = name.getIdentifierInfo();
    if (!open_.empty() && open_.back().guard == macro && open_.back().is_doubtful) {
      // `#ifndef X`, `#define X`: an include guard, or a default value for X.
      open_.back().is_doubtful = false;
      if (!record_.undefined_names.empty() &&
          record_.undefined_names.back().name == macro->getName())
        record_.undefined_names.pop_back();
      if (directive->getMacroInfo()->getNumTokens() > 0)
        doubtful_.insert(macro);
      return;
    }
    changed(macro);
  }
  void MacroUndefined(const Token& name, const clang::MacroDefinition&,
                      const clang::MacroDirective*) override {
    if (in_user_file_)
      changed(name.getIdentifierInfo());
  }
  void MacroExpands(const Token& name, const clang::MacroDefinition&, SourceRange range,
                    const clang::MacroArgs*) override {
    if (!doubtful_.empty() && doubtful_.contains(name.getIdentifierInfo()))
      record_.doubtful_macros.push_back({name.getIdentifierInfo(), range.getBegin()});
  }

private:
  struct Conditional {
    SourceLocation location;
    bool is_doubtful = false; // a condition of it asks for a name that is not defined
    const clang::IdentifierInfo* guard = nullptr; // the name of an #ifndef
  };

  void raise(bool is_doubtful) {
    if (!open_.empty())
      open_.back().is_doubtful |= is_doubtful;
  }

  void changed(const clang::IdentifierInfo* macro) {
    if (std::any_of(open_.begin(), open_.end(), [](const Conditional& c) { return c.is_doubtful; }))
      doubtful_.insert(macro);
    else
      doubtful_.erase(macro);
  }

  bool test(SourceLocation at, const Token& name, const clang::MacroDefinition&) {
    const auto* identifier = name.getIdentifierInfo();
    return in_user_file_ && identifier && asks(at, identifier, false);
  }

  /// Notes a name in a condition; true if another header could have given the condition another
  /// value.
  bool asks(SourceLocation at, const clang::IdentifierInfo* name, bool is_value) {
    if (name->hasMacroDefinition())
      return doubtful_.contains(name);
    if (is_set_by_build(name->getName()))
      return false;
    record_.undefined_names.push_back({name->getName().str(), at, is_value});
    return true;
  }

  /// Looks for undefined names in an #if expression.
  bool condition(SourceLocation at, SourceRange range) {
    if (!in_user_file_ || range.isInvalid())
      return false;
    const auto [file, offset] = sources_.getDecomposedExpansionLoc(range.getBegin());
    const llvm::StringRef text = sources_.getBufferData(file);
    clang::Lexer lexer(sources_.getLocForStartOfFile(file), preprocessor_.getLangOpts(),
                       text.begin(), text.begin() + offset, text.end());
    bool is_doubtful = false, after_defined = false;
    Token token;
    for (bool is_first = true;; is_first = false) {
      lexer.LexFromRawLexer(token);
      if (token.is(clang::tok::eof) || (!is_first && token.isAtStartOfLine()))
        break;
      if (token.is(clang::tok::raw_identifier)) {
        const llvm::StringRef name = token.getRawIdentifier();
        if (name != "defined")
          is_doubtful |= asks(at, preprocessor_.getIdentifierInfo(name), !after_defined);
        after_defined = name == "defined";
      } else if (token.isNot(clang::tok::l_paren)) {
        after_defined = false;
      }
    }
    return is_doubtful;
  }

  /// Names that compilers and build environments define, never a driver's header.
  static bool is_set_by_build(llvm::StringRef name) {
    static const llvm::StringSet<> names = {
        "DBG",     "NDEBUG",   "_DEBUG", "_PREFAST_", "__cplusplus", "_WIN64",
        "_WIN32",  "_MSC_VER", "_X86_",  "_AMD64_",   "_IA64_",      "_ARM_",
        "_ARM64_", "_MIPS_",   "_PPC_",  "_ALPHA_",   "_KERNEL_MODE"};
    return names.contains(name) || name.starts_with("__has_") || name.starts_with("_M_");
  }

  clang::Preprocessor& preprocessor_;
  const clang::SourceManager& sources_;
  PreprocessorRecord& record_;
  std::function<void()> on_token_;
  bool in_user_file_ = false;
  std::vector<Conditional> open_;
  llvm::DenseSet<const clang::IdentifierInfo*> doubtful_;
};

} // namespace

const PreprocessorRecord::MissingHeader* PreprocessorRecord::lacked_header() const {
  const auto it = std::find_if(missing_headers.begin(), missing_headers.end(),
                               [](const MissingHeader& header) { return !header.is_trace; });
  return it == missing_headers.end() ? nullptr : &*it;
}

void record_preprocessing(clang::Preprocessor& preprocessor, PreprocessorRecord& record,
                          std::function<void()> on_token) {
  auto recorder = std::make_unique<Recorder>(preprocessor, record, std::move(on_token));
  preprocessor.setTokenWatcher([r = recorder.get()](const Token& token) { r->token(token); });
  preprocessor.addPPCallbacks(std::move(recorder));
}

} // namespace ndv::frontend
