#include "frontend/kit_calls.h"

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/MacroInfo.h>
#include <clang/Lex/PPCallbacks.h>
#include <clang/Lex/Preprocessor.h>

namespace ndv::frontend {
namespace {

class Keeper : public clang::PPCallbacks {
public:
  explicit Keeper(clang::Preprocessor& preprocessor) : preprocessor_(preprocessor) {}

  void MacroDefined(const clang::Token& name, const clang::MacroDirective* directive) override {
    constexpr llvm::StringLiteral kMark = "NDV_KEEP_";
    clang::IdentifierInfo* macro = name.getIdentifierInfo();
    if (macro->getName().starts_with(kMark)) {
      is_active_ = true;
      return;
    }
    if (!is_active_ || !directive->getMacroInfo()->isFunctionLike() ||
        !preprocessor_.getSourceManager().isInSystemHeader(name.getLocation()))
      return;
    const std::string mark = (kMark + macro->getName()).str();
    if (preprocessor_.getIdentifierInfo(mark)->hasMacroDefinition())
      preprocessor_.appendMacroDirective(macro, new (preprocessor_.getPreprocessorAllocator())
                                                    clang::UndefMacroDirective(name.getLocation()));
  }

private:
  clang::Preprocessor& preprocessor_;
  bool is_active_ = false; // something is to be kept at all
};

} // namespace

void keep_kit_calls(clang::Preprocessor& preprocessor) {
  preprocessor.addPPCallbacks(std::make_unique<Keeper>(preprocessor));
}

} // namespace ndv::frontend
