#pragma once

#include "engine/balance.h"
#include "engine/dataflow.h"
#include "engine/encoding.h"
#include "engine/knowledge.h"
#include "engine/options.h"
#include "engine/question.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ndv::engine {

/// Finds out, callees first, what calls and loops do to the rule's state.
class Summarizer {
public:
  Summarizer(const Facts& facts, const CheckerOptions& options, CheckerStats& stats)
      : facts_(facts), options_(options), stats_(stats), workspace_(facts),
        dataflow_(facts, workspace_, known_, options.deadline()) {}
  /// Of the functions that can be reached from `entries`.
  Knowledge run(const std::vector<ir::FunctionId>& entries);

private:
  using Summary = std::shared_ptr<const FunctionSummary>;
  /// Spent: more than is worth it was tried; what is more exact costs more.
  enum class Finding : std::uint8_t { Holds, Fails, Refine, Spent };

  static bool may_be_refined(Finding finding) {
    return finding == Finding::Holds || finding == Finding::Refine;
  }
  void summarize_component(const std::vector<ir::FunctionId>& members);
  void summarize_recursion(const std::vector<ir::FunctionId>& members);
  bool confirm_base(ir::FunctionId function, const std::vector<ir::FunctionId>& members);
  void keep_confirmed(const std::vector<ir::FunctionId>& members);
  std::vector<ir::FunctionId> followers(const std::vector<ir::FunctionId>& members,
                                        std::vector<ir::FunctionId> of) const;
  bool is_balanced(ir::FunctionId function);
  bool is_shown(ir::FunctionId function);
  Summary summarize(ir::FunctionId function);
  std::vector<Summary> base_cases(ir::FunctionId function);
  bool confirm(ir::FunctionId function, const Summary& summary);
  void decide_loops(ir::FunctionId function);
  bool decide_neutral(const Abstraction& loop);
  Finding is_whole(Encoding& encoding, Questions& questions, std::set<Abstraction>& to_open);
  Finding is_neutral(Encoding& encoding, Questions& questions, std::set<Abstraction>& to_open);
  std::optional<analysis::Obstacle> obstacle_in(Encoding& encoding, Questions& questions);
  std::string name_of(const Encoding& encoding, std::string_view question) const;
  Policy policy() const;
  std::unique_ptr<Encoding> encode(const Policy& policy, ir::FunctionId function,
                                   std::optional<std::uint32_t> loop = std::nullopt);
  bool refine(Policy& policy, const std::set<Abstraction>& abstractions);

  const Facts& facts_;
  const CheckerOptions& options_;
  CheckerStats& stats_;
  Workspace workspace_;
  const Summary neutral_ = std::make_shared<FunctionSummary>();
  Knowledge known_;
  Dataflow dataflow_;
};

} // namespace ndv::engine
