#pragma once

#include "frontend/linker.h"
#include "frontend/source_text.h"
#include "frontend/unit_facts.h"

#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>

#include <map>

namespace ndv::frontend {

/// Finds the functions that NDIS and the kernel call (DESIGN.md, section 8). Roles are told by
/// types: whatever the system headers' typedefs name is known, no list of functions is kept.
class EntryPoints {
public:
  /// Gathers what one unit of the driver declares and registers. Call it while the linker answers
  /// for that unit, after it is lowered.
  void collect(clang::ASTContext& ast, Linker& linker, SourceText& text, const UnitFacts& facts);

  /// Fills in the program's entries, sorted by place, and remarks on callbacks without a body. The
  /// ids of the linker hold in the finished program.
  void finish(ir::Program& program) const;

  struct Candidate {
    ir::EntryKind kind = ir::EntryKind::Uncalled;
    std::string role;
    std::string irql;
    Place place; // where it is declared or registered
  };
  void add(ir::FunctionId function, Candidate candidate);
  /// A function of the driver's own files: an entry point if nothing calls it.
  void add_own(ir::FunctionId function, Place place);

private:
  std::map<ir::FunctionId, Candidate> found_;
  std::map<ir::FunctionId, Place> own_;    // defined in the driver's own C files
  llvm::DenseSet<unsigned> called_unread_; // functions called in code that could not be read
};

} // namespace ndv::frontend
