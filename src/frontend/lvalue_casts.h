#pragma once

#include "frontend/preprocessor_record.h"

#include <clang/Basic/SourceLocation.h>

#include <cstddef>
#include <map>
#include <vector>

namespace clang {
class Preprocessor;
}

namespace ndv::frontend {

class ParsedUnit;

/// Tokens to be put behind one of a unit, by its index in the unit's record. Their places are those
/// of written tokens, so that what a person sees stays as it was written.
struct Insertion {
  clang::SourceLocation behind;
  std::vector<WrittenToken> tokens;
};
using TokenInsertions = std::map<std::size_t, Insertion>;

/// The Microsoft compiler takes a cast to a type of the same size for an lvalue: `(PVOID)p = x`,
/// `((PUCHAR)p)++`, `&(LONG)n`, and casts of casts. Gives what turns each `(T)e` that Clang refused
/// into `*(__typeof__(T)*)&e`; empty if there is none.
TokenInsertions admit_lvalue_casts(const ParsedUnit& unit);

/// Makes the insertions in another run over the same file: to be called for each token of `record`
/// when it was lexed.
void insert_behind_last(clang::Preprocessor& preprocessor, const PreprocessorRecord& record,
                        const TokenInsertions& insertions);

} // namespace ndv::frontend
