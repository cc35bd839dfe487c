#pragma once

#include "frontend/preprocessor_record.h"
#include "frontend/source_files.h"

#include <ndv/frontend.h>

#include <clang/Basic/SourceLocation.h>
#include <llvm/ADT/IntrusiveRefCntPtr.h>

#include <memory>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class CompilerInstance;
class SourceManager;
} // namespace clang

namespace ndv::frontend {

/// An error that Clang reported.
struct Diagnostic {
  unsigned id = 0;
  bool is_fatal = false;
  bool is_syntax = false; // the parser's or lexer's: no name is at fault by itself
  clang::SourceLocation location;
  clang::SourceLocation operand; // where what is marked begins; may be invalid
  std::string message;
};

/// One C file, parsed: owns its syntax tree.
class ParsedUnit {
public:
  explicit ParsedUnit(std::string file);
  ~ParsedUnit();

  const std::string& file() const { return file_; } // as the user gave it
  clang::ASTContext& ast() const;
  const clang::SourceManager& sources() const;
  const std::vector<Diagnostic>& errors() const { return errors_; }
  const PreprocessorRecord& record() const { return record_; }
  /// "file:line:column" of a location as written.
  std::string describe(clang::SourceLocation location) const;

private:
  friend class Parser;
  std::string file_;
  PreprocessorRecord record_;
  std::vector<Diagnostic> errors_;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> trace_; // outlives the compiler that reads it
  std::unique_ptr<clang::CompilerInstance> compiler_;
};

/// Clang's command line for one C file of `options`, without the file's name.
std::vector<std::string> compile_arguments(const Options& options,
                                           const std::filesystem::path& file);
/// The same for the rule's file.
std::vector<std::string> rule_arguments(const Options& options);

/// Parses one file. Raises Error when it cannot be read or is no C source; errors inside it are
/// collected in the unit.
std::unique_ptr<ParsedUnit> parse(const std::string& file,
                                  const std::vector<std::string>& arguments,
                                  llvm::IntrusiveRefCntPtr<SourceFiles> files);

} // namespace ndv::frontend
