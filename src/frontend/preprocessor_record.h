#pragma once

#include <clang/Basic/SourceLocation.h>
#include <clang/Basic/TokenKinds.h>

#include <functional>
#include <string>
#include <vector>

namespace clang {
class IdentifierInfo;
class Preprocessor;
} // namespace clang

namespace ndv::frontend {

/// A token after preprocessing.
struct WrittenToken {
  clang::SourceLocation location;
  const clang::IdentifierInfo* name = nullptr; // identifiers
  clang::tok::TokenKind kind = clang::tok::unknown;
};

/// What the preprocessor met that the syntax tree does not tell; but for the tokens, in the user's
/// own files.
struct PreprocessorRecord {
  struct MissingHeader {
    std::string name; // as written
    clang::SourceLocation location;
    bool is_trace = false; // a *.tmh, that the WPP preprocessor writes: see trace_headers.h
  };
  /// A name that was not defined where a condition asked for it.
  struct UndefinedName {
    std::string name;
    clang::SourceLocation location; // of the condition
    bool is_value = false;          // used as a number, not only tested with `defined`
  };
  struct MacroUse {
    const clang::IdentifierInfo* name = nullptr;
    clang::SourceLocation location; // of the macro call
  };

  std::vector<WrittenToken> tokens; // of the headers, too: an error there is as much of a gap
  std::vector<MissingHeader> missing_headers;
  std::vector<UndefinedName> undefined_names;
  /// From #if to #endif, where a condition asks for a name that is not defined, or doubtful itself.
  std::vector<clang::SourceRange> doubtful_ranges;
  /// Calls of macros that were defined or undefined in such a range: were the name defined, as it
  /// might be in a header that is missing, the macro might be another.
  std::vector<MacroUse> doubtful_macros;

  /// The first missing header that is not a trace header, or null.
  const MissingHeader* lacked_header() const;
};

/// Records into `record` from now on, for as long as the preprocessor lives. `on_token`, if any, is
/// called after each token was recorded.
void record_preprocessing(clang::Preprocessor& preprocessor, PreprocessorRecord& record,
                          std::function<void()> on_token = {});

} // namespace ndv::frontend
