#pragma once

#include <ndv/deadline.h>
#include <ndv/ir/program.h>

#include <cstdint>
#include <vector>

namespace ndv::analysis {

/// A call statement of a function.
struct CallSite {
  ir::BlockId block;
  std::uint32_t statement = 0;
  /// What may be called: the direct callee, or every function whose address flows to the pointer
  /// and whose prototype fits, or is converted to one that does.
  std::vector<ir::FunctionId> callees;
  /// Those of them that read more than the call hands them: what such a call does is not known.
  std::vector<ir::FunctionId> misfits;
  /// The call may leave the program: its callee has no body, or the pointer may come from outside.
  bool may_be_external = false;
};

/// Who calls whom, over direct and indirect calls.
class CallGraph {
public:
  /// After the deadline it says nothing of use.
  explicit CallGraph(const ir::Program& program, const Deadline& deadline = {});

  const std::vector<CallSite>& sites(ir::FunctionId f) const { return sites_[f.index]; }
  const CallSite& site(ir::FunctionId f, ir::BlockId block, std::uint32_t statement) const;
  const std::vector<ir::FunctionId>& callees(ir::FunctionId f) const { return callees_[f.index]; }
  /// Strongly connected components, callees before callers.
  const std::vector<std::vector<ir::FunctionId>>& components() const { return components_; }
  std::uint32_t component(ir::FunctionId f) const { return component_of_[f.index]; }
  bool is_recursive(ir::FunctionId f) const { return recursive_[f.index]; }
  /// For each function: a function in `seeds` can be reached from it (itself included).
  std::vector<bool> reaches(const std::vector<bool>& seeds) const;
  /// For each function: it can be reached from a function in `seeds` (which count themselves).
  std::vector<bool> reached_from(const std::vector<bool>& seeds) const;

private:
  void find_components();
  const ir::Program& program_;
  std::vector<std::vector<CallSite>> sites_;
  std::vector<std::vector<ir::FunctionId>> callees_;
  std::vector<std::vector<ir::FunctionId>> components_;
  std::vector<std::uint32_t> component_of_;
  std::vector<bool> recursive_;
};

} // namespace ndv::analysis
