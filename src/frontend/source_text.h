#pragma once

#include <ndv/ir/program.h>

#include <clang/Basic/SourceLocation.h>
#include <llvm/ADT/DenseMap.h>

#include <string>

namespace clang {
class ASTContext;
class CallExpr;
class LangOptions;
class SourceManager;
} // namespace clang

namespace ndv::frontend {

/// What a person should see of a piece of one translation unit: its place, and its text as written
/// before macro expansion, on one line and cut to a sensible length. Texts are interned.
class SourceText {
public:
  SourceText(const clang::ASTContext& ast, ir::Program& program);

  /// Begins where the outermost macro call begins when the range comes out of a macro.
  ir::Origin origin(clang::SourceRange range);
  /// The whole of a call on one line. One that a macro makes is shown as it expands, without the
  /// parentheses that only the macro needs; numbers that a macro stands for keep its name.
  std::string whole(const clang::CallExpr* call);

  /// The place as written: of the outermost macro call for a location inside an expansion.
  Place place(clang::SourceLocation location);
  /// "file:line:column", as for messages.
  std::string describe(clang::SourceLocation location);
  /// The text as written; empty when the range spans files.
  std::string text(clang::SourceRange range);

private:
  std::uint32_t file(clang::FileID id);
  clang::CharSourceRange written(clang::SourceRange range) const;

  const clang::SourceManager& sources_;
  const clang::LangOptions& language_;
  ir::Program& program_;
  llvm::DenseMap<clang::FileID, std::uint32_t> files_;
};

} // namespace ndv::frontend
