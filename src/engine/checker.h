#pragma once

#include "engine/balance.h"
#include "engine/encoding.h"
#include "engine/knowledge.h"
#include "engine/options.h"
#include "engine/question.h"
#include "engine/replay.h"

#include <ndv/verify.h>

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ndv::engine {

/// Decides one question at a time: over-approximates to prove, refines by what a model goes
/// through, replays to refute.
class Checker {
public:
  Checker(const Facts& facts, const CheckerOptions& options)
      : facts_(facts), options_(options), workspace_(facts) {}

  Check check(const ir::EntryPoint& entry, const Knowledge& known);
  const CheckerStats& stats() const { return stats_; }

private:
  struct Search; // of one entry point
  enum class Step : std::uint8_t { Done, Refine };
  Step search_once(Search& search);
  static void set_bound(Search& search, unsigned bound);
  Step search_object(Search& search, Encoding& encoding, Questions& questions, Balance& balance,
                     smt::Term object);
  void cross_check(const std::string& entry, Questions& questions, Balance& balance,
                   smt::Term object, const std::vector<Violation>& violations) const;
  std::vector<smt::Term> unreported(const Search& search, Encoding& encoding, Balance& balance,
                                    smt::Term object, const Violation& violation) const;
  std::vector<Place> places_of(const Encoding& encoding, Occurrence at) const;
  Place exit_place_of(const Encoding& encoding, const Exit& exit) const;
  Step refute(Search& search, Encoding& encoding, Questions& questions, Balance& balance,
              smt::Term object, const Violation& violation);
  Step search_cuts(Search& search, Encoding& encoding, Questions& questions);
  bool open(Policy& policy, const std::set<Abstraction>& abstractions);
  std::string cause(Place place, const std::string& what) const;

  const Facts& facts_;
  CheckerOptions options_;
  Workspace workspace_;
  CheckerStats stats_;
};

} // namespace ndv::engine
