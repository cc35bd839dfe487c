#pragma once

#include "engine/encoding.h"

#include <optional>
#include <string>
#include <vector>

namespace ndv::engine {

/// How the rule is violated at an exit.
struct Violation {
  smt::Term term;                           // true on the paths that violate it
  const ir::Require* requirement = nullptr; // null: a counter is not as it was found
};

/// The rule's counters at the end of an encoding, as sums of guarded events, for one watched object
/// at a time.
class Balance {
public:
  Balance(const Facts& facts, Encoding& encoding);

  /// The objects that events name, each once, in order of first event. An object that no event
  /// names keeps its initial state.
  const std::vector<smt::Term>& objects() const { return objects_; }
  /// The events that may be about this object, with the condition under which they are.
  struct Touch {
    const Event* event;
    smt::Term condition;
  };
  std::vector<Touch> touches(smt::Term object);
  /// The requirements at exit that the sums do not already show to hold.
  std::vector<Violation> violations(smt::Term object);
  /// All true on a path that violates the requirement, or (null) changes a counter, like the terms
  /// of violations and changed. But symbols stand for what the events do, so that only the solver
  /// can tell whether there is such a path.
  std::vector<smt::Term> unfolded(smt::Term object, const ir::Require* requirement);
  /// That some counter of the object is changed, unless the sums already show that none is.
  std::optional<Violation> changed(smt::Term object);

private:
  struct Bucket {
    ir::TypeId record;
    std::uint64_t offset;
    std::vector<smt::Term> objects;
  };
  smt::Term any_element(const Event& event);
  smt::Term is_element(const Event& event, smt::Term object);
  std::optional<smt::Term> sum(ir::MonitorId monitor, const std::vector<Touch>& touches,
                               std::uint64_t initial, bool& overflow);
  std::optional<Violation> changed_widely(smt::Term object);
  smt::Term change(ir::MonitorId monitor, smt::Term object); // of the counter, 64 bits
  smt::Term evaluate(ir::ExprId id, const std::vector<smt::Term>& monitors, smt::Term object);

  const Facts& facts_;
  Encoding& encoding_;
  smt::TermPool& terms_;
  std::vector<smt::Term> objects_;
  void add_object(smt::Term object);
  std::unordered_map<smt::Term, std::vector<std::uint32_t>> events_of_; // by watched address
  std::vector<std::uint32_t> unwatched_, sweeps_;
  std::vector<Bucket> buckets_; // objects by place in their record
  std::map<std::pair<ir::TypeId, std::uint64_t>, std::size_t> bucket_of_;
  std::vector<smt::Term> elsewhere_; // objects of no known record
};

} // namespace ndv::engine
