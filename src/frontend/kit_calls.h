#pragma once

namespace clang {
class Preprocessor;
}

namespace ndv::frontend {

/// Leaves calls that a user's kit hides behind macros as they are written: drops the definition of
/// a function-like macro NAME of a system header where NDV_KEEP_NAME is defined
/// (include/wdk/ndv/kit_calls.h).
void keep_kit_calls(clang::Preprocessor& preprocessor);

} // namespace ndv::frontend
