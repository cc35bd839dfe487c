#pragma once

#include "analysis/call_graph.h"
#include "analysis/regions.h"

#include <ndv/deadline.h>
#include <ndv/ir/program.h>

#include <vector>

namespace ndv::analysis {

/// What a function may change, itself or through what it calls; or one statement.
struct Effects {
  std::vector<RegionId> modified; // sorted
  /// Of them: not only by what is not given of the program, which was handed the address of a whole
  /// object that they are in.
  std::vector<RegionId> stored;
};

/// The record or array type of the memory that a bodyless callee's pointer argument names, for the
/// extent of what it may change; void if unknown.
ir::TypeId pointed_type(const ir::Program& program, ir::FunctionId caller, const ir::Call& call,
                        std::size_t argument, const Target& target);

/// The callee (invalid if not known) may change what the argument points to.
bool may_modify_argument(const ir::Program& program, ir::FunctionId callee, std::size_t argument);

/// Of what a bodyless callee may change by its argument (`changed`): the regions that it is meant
/// to, as it is handed the own address of something in them (a pointer, a list in an object) and
/// not that of an object as a whole.
std::vector<RegionId> meant_to_change(const ir::Program& program, const Regions& regions,
                                      ir::FunctionId caller, const ir::Call& call,
                                      std::size_t argument, const std::vector<RegionId>& changed);

/// Computes the effects of every function, callees first; recursion by fixpoint over components.
class ModRef {
public:
  ModRef(const ir::Program& program, const CallGraph& calls, const Regions& regions,
         const Deadline& deadline = {});
  const Effects& operator[](ir::FunctionId f) const { return effects_[f.index]; }
  /// What one statement itself may change (a call: only by leaving the program).
  Effects of_statement(ir::FunctionId f, const ir::Statement& statement,
                       const CallSite* site) const;

private:
  const ir::Program& program_;
  const Regions& regions_;
  std::vector<Effects> effects_;
};

} // namespace ndv::analysis
