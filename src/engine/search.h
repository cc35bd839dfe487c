#pragma once

#include "engine/checker.h"

namespace ndv::engine {

/// The state of the search for one entry point.
struct Checker::Search {
  const ir::EntryPoint& entry;
  Policy policy;
  Check result;
  std::set<Abstraction> to_open;      // asked for by the encoding under way
  std::vector<std::string> undecided; // why something could not be decided
  std::string bounded;                // the first construct whose bound can be exceeded
  /// Kind, place of the event and of the calls that lead to it, place of the exit.
  std::set<std::tuple<std::string, std::vector<Place>, Place>> reported;
  unsigned rounds = 0;
  unsigned obstacles = 0; // how often paths came to what cannot be followed
};

} // namespace ndv::engine
