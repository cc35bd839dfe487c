#pragma once

#include "analysis/mod_ref.h"
#include "analysis/regions.h"

#include <ndv/ir/interpreter.h>

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ndv::referee {

/// The referee of the memory analysis: two scalar accesses that it put into different regions never
/// touch the same byte, a block's bytes lie in the block's regions, and what a run writes is among
/// what each function on the stack may modify.
class RegionWatch : public ir::Observer {
public:
  explicit RegionWatch(const ir::Program& program);

  /// The first contradiction; empty: none.
  const std::string& contradiction() const { return contradiction_; }
  std::size_t accesses() const { return accesses_; }
  /// Memory is arbitrary again, as at the start of another run.
  void forget() { regions_of_bytes_.clear(); }

  void enter(const ir::Interpreter& run, ir::FunctionId function) override;
  void statement(const ir::Interpreter& run, const ir::Statement& statement) override;
  void access(const ir::Interpreter& run, ir::ExprId address_expr, std::uint64_t address,
              std::uint64_t size, bool is_write) override;

private:
  using Regions = std::vector<analysis::RegionId>; // sorted
  const Regions& regions_of(ir::FunctionId f, ir::ExprId address);
  void scalar(std::uint64_t address, std::uint64_t size, analysis::RegionId region);
  void block(std::uint64_t address, std::uint64_t size, const Regions& regions);
  void written(const ir::Interpreter& run, const Regions& regions);
  void contradict(const std::string& what);

  const ir::Program& program_;
  ir::Layout layout_;
  analysis::CallGraph calls_;
  analysis::Regions regions_;
  analysis::ModRef effects_;
  const ir::Statement* statement_ = nullptr; // under way
  std::map<std::pair<ir::FunctionId, ir::ExprId>, Regions> cache_;
  std::unordered_map<std::uint64_t, analysis::RegionId> regions_of_bytes_; // of scalar accesses
  std::size_t accesses_ = 0;
  std::string contradiction_;
};

} // namespace ndv::referee
