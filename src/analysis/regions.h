#pragma once

#include "analysis/call_graph.h"

#include <ndv/deadline.h>
#include <ndv/ir/program.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ndv::analysis {

/// A part of memory that accesses are sorted into; two accesses in different regions never touch
/// the same byte (under the assumptions of DESIGN.md, section 8).
using RegionId = ir::Id<struct RegionTag>;

/// What an address expression points to, statically.
struct Target {
  enum class Kind : std::uint8_t { None, Record, Area } kind = Kind::None;
  ir::TypeId record{};    // Record: the address is that of a record of this type …
  std::int64_t delta = 0; // … plus this many bytes
  bool delta_known = true;
  std::uint32_t node = 0;  // Area: memory that is not (known to be) a record
  bool is_integer = false; // Area: named by an integer, which need not be an address at all
};

/// Bytes [begin, end) of a block lie in one region.
struct Segment {
  std::uint64_t begin, end;
  RegionId region;
};

/// Splits memory into regions: one for each scalar field of each record type (of whatever object),
/// one for each scalar variable in memory, one for each area that untyped or scalar pointers reach.
/// Fields and areas that one access may both touch are unified: members of unions, objects that are
/// seen through pointers to several types, fields whose address is used as a scalar pointer.
/// Pointer flow is tracked by unification, over the whole program, without regard to order or
/// calling context.
class Regions {
public:
  /// Holds for runs of the entry points `handed` and of those that take no scalar pointers. After
  /// the deadline it stops early, and says nothing of use.
  Regions(const ir::Program& program, const CallGraph& calls,
          std::span<const ir::FunctionId> handed, const Deadline& deadline = {});
  /// Scalars are accessed through a pointer that the function is handed: from outside, it may name
  /// a field of any object.
  bool takes_scalar_pointers(ir::FunctionId f) const;

  /// The region of a scalar access.
  RegionId of_access(ir::FunctionId f, ir::ExprId address) const;
  /// The regions that [address, address + size) may touch, for an object of `type` (void: unknown).
  std::vector<RegionId> of_range(ir::FunctionId f, ir::ExprId address, ir::TypeId type,
                                 ir::ExprId size = {}) const;
  /// What a block of memory lies in. It may go on behind the field that its address names.
  Target target_of_block(ir::FunctionId f, ir::ExprId address, ir::ExprId size) const;
  /// Which bytes of a block of `size` lie where; `of_range` are its regions. Bytes that nothing is
  /// known of are left out.
  std::vector<Segment> segments(const Target& block, const std::vector<RegionId>& of_range,
                                std::optional<std::uint64_t> size) const;
  /// The regions of all scalars within a record or array type.
  std::vector<RegionId> of_type(ir::TypeId type) const;
  /// Bytes of every scalar access to the region, or 0 if they differ or a record copy cuts across.
  unsigned cell_size(RegionId region) const { return cell_size_[region.index]; }
  std::size_t count() const { return cell_size_.size(); }
  /// Objects of the two record types may overlap other than by containment.
  bool may_overlay(ir::TypeId a, ir::TypeId b) const;
  /// An object of the one type may be, or be seen as, a part of one of the other.
  bool may_share_bytes(ir::TypeId a, ir::TypeId b) const;
  bool any_overlay() const { return !overlaid_.empty(); }

  Target target(ir::FunctionId f, ir::ExprId address) const;

private:
  /// The address of a record plus some bytes, or plus kAnywhere: it is not known how many.
  static constexpr std::int64_t kAnywhere = INT64_MIN;
  struct Source {
    ir::TypeId record;
    std::int64_t delta;
    auto operator<=>(const Source&) const = default;
  };
  struct Node {
    std::uint32_t parent;
    std::uint32_t content = kNone; // what pointers stored here point to
    std::set<Source> sources{};    // whose addresses flow in
    std::set<ir::TypeId> uses{};   // record types that it is used as
    bool is_area = false;          // is memory of its own, or is accessed as scalars
    bool is_variable = false;      // is, or may hold the address of, memory with a name
    bool is_shared = true;         // is other memory than a function's own variables
    bool from_shared = false;      // is what pointers in shared memory point to
    unsigned access = 0;           // bytes a scalar access; kMixed: several sizes
    RegionId region{};
  };
  /// Nodes that pointers join, leaving out what is one region for want of precision only: the
  /// fields and the records that are seen where a pointer points. A second partition of the nodes.
  struct Place {
    std::uint32_t parent;
    std::set<ir::TypeId> fields{}, views{}; // fields: by their records
  };
  struct Leaf {
    std::uint64_t offset, end; // bytes within the type it was collected from
    std::uint32_t node;
    ir::TypeId record;       // whose field it is
    std::uint64_t record_at; // where that record begins
    std::uint32_t array = 0; // not 0: one of the leaves that may be anywhere in a long array
  };
  /// A call gives what `result` stands for to `destination`; as the address of a record, or (record
  /// invalid) of unknown memory. What the caller then sees in it is not told to other callers
  /// unless the callee had it from elsewhere: one allocator serves objects of many types.
  struct ResultFlow {
    ir::FunctionId callee;
    std::uint32_t destination;
    ir::TypeId record;
    bool is_variable = false; // the result may be the address of memory with a name
  };
  /// Arithmetic whose result is taken to point where `address` does. It may point where `other`
  /// does if that turns out to hold an address; a difference, only if both do.
  struct Link {
    std::uint32_t address, other;
    bool is_difference;
  };
  static constexpr std::uint32_t kNone = ~0u;
  static constexpr unsigned kMixed = ~0u;

  std::uint32_t new_node();
  std::uint32_t new_variable();
  std::uint32_t find(std::uint32_t n) const;
  enum class Join : std::uint8_t { Pointers, RegionsOnly };
  void unify(std::uint32_t a, std::uint32_t b, Join join = Join::Pointers);
  std::uint32_t find_place(std::uint32_t n);
  void join_places(std::uint32_t a, std::uint32_t b);
  void view_as(std::uint32_t node, ir::TypeId record);
  void note_views();
  std::uint32_t content(std::uint32_t n);
  std::uint32_t leaf(ir::TypeId record, std::uint64_t offset) const;
  ir::TypeId strip_arrays(ir::TypeId type) const;
  Target target_of_type(ir::TypeId pointee_type, std::uint32_t node) const;
  std::vector<Leaf> collect_leaves(ir::TypeId root) const;
  const std::vector<Leaf>& leaves(ir::TypeId type) const;
  void make_nodes();
  void overlay(ir::TypeId a, ir::TypeId b, std::int64_t b_at);
  void overlay_anywhere(ir::TypeId a, ir::TypeId b);
  void note_overlay(ir::TypeId a, ir::TypeId b, std::int64_t b_at);
  struct Embedded {
    ir::TypeId record;
    std::int64_t begin, end; // bytes; of an array of records, of all
  };
  std::vector<Embedded> records_in(ir::TypeId type) const;
  bool is_part(ir::TypeId whole, ir::TypeId part, std::int64_t at) const;
  void collapse(ir::TypeId record, std::uint32_t node);
  void use_as(const Target& target, ir::TypeId record);
  void flow(const Target& value, ir::TypeId declared, std::uint32_t destination_class);
  void unify_unions();
  void find_named();
  bool is_scalar_pointer(ir::FunctionId f, std::uint32_t parameter) const;
  void alias_scalar_parameters(ir::FunctionId f);
  void visit_function(ir::FunctionId f);
  void visit_statement(ir::FunctionId f, const ir::Statement& statement);
  void visit_addresses(ir::FunctionId f, ir::ExprId root);
  void visit_call(ir::FunctionId f, const ir::Call& call, const CallSite& site);
  void visit_copy(ir::FunctionId f, const ir::Copy& copy);
  std::vector<std::uint32_t> contents_of(const Target& target);
  bool is_pointer(ir::FunctionId f, ir::ExprId address) const;
  Target target_of_operands(ir::FunctionId f, const ir::Expr& e, unsigned depth) const;
  void link_operands(ir::FunctionId f, const ir::Expr& e);
  bool holds_address(std::uint32_t node) const;
  bool is_own(ir::FunctionId callee) const;
  bool settle_links();
  std::optional<std::uint64_t> constant(ir::ExprId size) const;
  void find_constant_locals();
  std::optional<std::uint64_t> constant_of(ir::FunctionId f, ir::ExprId value) const;
  void write_whole(const Target& target, std::optional<std::uint64_t> size);
  void name_written();
  bool is_named(std::uint32_t leaf) const {
    return named_.contains(leaf) || standing_in_.contains(leaf);
  }
  Target target(ir::FunctionId f, ir::ExprId address, unsigned depth) const;
  Target target_of_result(ir::FunctionId f) const;
  Target target_of_content(ir::TypeId type, std::uint32_t node);
  std::uint32_t node_of(ir::FunctionId f, ir::ExprId address) const;
  std::uint32_t anywhere();
  void access(ir::FunctionId f, ir::ExprId address, ir::TypeId type);
  void visit_globals();
  bool is_behind(const Target& target) const;
  std::uint32_t trailing(ir::TypeId record);
  std::uint32_t record_leaf(const Target& target, std::int64_t size);
  void widen(ir::ExprId address, std::uint64_t size);
  void settle();
  void find_variables();
  void settle_class(std::uint32_t node);
  bool settle_result(const ResultFlow& flow);
  void number_regions();

  const ir::Program& program_;
  const CallGraph& calls_;
  Deadline deadline_;
  std::vector<Node> nodes_;
  std::vector<Place> places_; // by node
  std::map<std::pair<ir::TypeId, std::uint64_t>, std::uint32_t> leaf_nodes_;
  std::vector<std::uint32_t> global_nodes_;
  std::vector<std::vector<std::uint32_t>> object_nodes_;
  std::vector<std::vector<std::uint32_t>> local_classes_;
  std::vector<std::uint32_t> result_classes_;
  std::vector<ResultFlow> result_flows_;
  std::vector<Link> links_;
  std::map<std::uint32_t, std::uint32_t>
      result_memory_;                     // by result class: what callers see as bytes
  std::vector<std::vector<Leaf>> leaves_; // by type
  std::map<std::pair<ir::FunctionId, ir::LocalId>, std::uint64_t> constant_locals_;
  std::set<std::uint32_t> named_;       // fields, by the program
  std::set<std::uint32_t> standing_in_; // fields for bytes that are written but not named
  std::set<std::tuple<ir::TypeId, std::uint64_t, std::uint64_t>> written_; // bytes, at once
  std::set<std::pair<ir::TypeId, ir::TypeId>> overlaid_;
  std::set<std::tuple<ir::TypeId, ir::TypeId, std::int64_t>> overlays_done_, overlays_noted_;
  std::set<std::pair<ir::TypeId, std::uint32_t>> collapses_done_;
  std::set<ir::ExprId> visited_; // of the function under way
  /// Scalar accesses through a record's address, and accesses past the record as declared.
  std::map<std::pair<ir::FunctionId, ir::ExprId>, std::uint32_t> record_access_;
  std::map<ir::TypeId, std::uint32_t> trailing_;
  std::uint32_t anywhere_ = kNone;
  std::vector<unsigned> cell_size_;
};

} // namespace ndv::analysis
