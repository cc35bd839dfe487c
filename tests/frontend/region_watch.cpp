#include "region_watch.h"

#include <fmt/format.h>

#include <algorithm>

namespace ndv::referee {

using namespace ndv::ir;
using analysis::RegionId;

namespace {

constexpr std::size_t kMostAccesses = 2'000'000; // of one program

std::vector<FunctionId> entry_points(const Program& program) {
  std::vector<FunctionId> result;
  for (const EntryPoint& entry : program.entries)
    result.push_back(entry.function);
  return result;
}

} // namespace

RegionWatch::RegionWatch(const Program& program)
    : program_(program), layout_(program), calls_(program),
      regions_(analysis::Regions(program, calls_, analysis::Unread::Nothing),
               entry_points(program)),
      effects_(program, calls_, regions_) {}

/// A new frame holds nothing of the frames that were there before.
void RegionWatch::enter(const Interpreter& run, FunctionId function) {
  const std::uint64_t base = run.frames().back().base;
  for (std::uint64_t i = 0; i < layout_.frame_size(function); ++i)
    regions_of_bytes_.erase(base + i);
}

void RegionWatch::statement(const Interpreter&, const Statement& statement) {
  statement_ = &statement;
}

/// Of the access under way; a Copy has two, told apart by their addresses.
const RegionWatch::Regions& RegionWatch::regions_of(FunctionId f, ExprId address) {
  const auto [it, is_new] = cache_.try_emplace({f, address});
  if (!is_new)
    return it->second;
  if (const auto* copy = std::get_if<Copy>(&statement_->kind))
    it->second = regions_.of_range(f, address, copy->type, copy->size);
  else if (const auto* fill = std::get_if<Fill>(&statement_->kind))
    it->second = regions_.of_range(f, address, program_.types.void_type(), fill->size);
  else if (const auto* havoc = std::get_if<HavocMemory>(&statement_->kind))
    it->second = regions_.of_range(f, address, havoc->type, havoc->size);
  else
    it->second = {regions_.of_access(f, address)};
  return it->second;
}

void RegionWatch::access(const Interpreter& run, ExprId address_expr, std::uint64_t address,
                         std::uint64_t size, bool is_write) {
  if (!contradiction_.empty() || ++accesses_ > kMostAccesses)
    return;
  const FunctionId f = run.frames().back().function;
  const bool is_scalar = std::holds_alternative<Load>(statement_->kind) ||
                         std::holds_alternative<Store>(statement_->kind);
  // One expression can be the address of a scalar here and of a block there.
  if (!is_scalar)
    cache_.erase({f, address_expr});
  const Regions regions = regions_of(f, address_expr);
  if (!is_scalar)
    cache_.erase({f, address_expr});
  if (is_scalar)
    scalar(address, size, regions.front());
  else
    block(address, size, regions);
  if (is_write)
    written(run, regions);
}

void RegionWatch::scalar(std::uint64_t address, std::uint64_t size, RegionId region) {
  for (std::uint64_t i = 0; i < size; ++i) {
    const auto [it, is_new] = regions_of_bytes_.try_emplace(address + i, region);
    if (!is_new && it->second != region)
      contradict(fmt::format("address {:#x} is in regions {} and {}", address + i, it->second.index,
                             region.index));
  }
}

void RegionWatch::block(std::uint64_t address, std::uint64_t size, const Regions& regions) {
  for (std::uint64_t i = 0; i < size; ++i)
    if (const auto it = regions_of_bytes_.find(address + i);
        it != regions_of_bytes_.end() &&
        !std::binary_search(regions.begin(), regions.end(), it->second))
      contradict(fmt::format("a block holds address {:#x}, but not its region {}", address + i,
                             it->second.index));
}

void RegionWatch::written(const Interpreter& run, const Regions& regions) {
  for (const Interpreter::Frame& frame : run.frames()) {
    const auto& modified = effects_[frame.function].modified;
    if (!std::includes(modified.begin(), modified.end(), regions.begin(), regions.end()))
      contradict(fmt::format("{} modifies more than it may", program_[frame.function].name));
  }
}

void RegionWatch::contradict(const std::string& what) {
  if (contradiction_.empty())
    contradiction_ = fmt::format("line {}: {}", statement_->origin.place.line, what);
}

} // namespace ndv::referee
