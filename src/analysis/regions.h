#pragma once

#include "analysis/call_graph.h"

#include <ndv/deadline.h>
#include <ndv/ir/program.h>

#include <compare>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace ndv::analysis {

/// A part of memory that accesses are sorted into; two accesses in different regions never touch
/// the same byte (under the assumptions of DESIGN.md, section 8).
using RegionId = ir::Id<struct RegionTag>;

/// Makes it a set: sorted, each once.
void make_set(std::vector<RegionId>& regions);

/// What an address expression points to, statically.
struct Target {
  enum class Kind : std::uint8_t { None, Record, Area } kind = Kind::None;
  ir::TypeId record{};    // Record: the address is that of a record of this type …
  std::int64_t delta = 0; // … plus this many bytes
  bool delta_known = true;
};

/// Bytes [begin, end) of a block lie in one region.
struct Segment {
  std::uint64_t begin, end;
  RegionId region;
};

/// What code that could not be read is taken to do to pointers.
enum class Unread : std::uint8_t {
  Nothing,     // as far as a defect must be real
  MakesAliases // as far as a proof must hold
};

/// Splits memory into regions: one for each scalar field of each record type (of whatever object),
/// one for each scalar variable in memory, one for each piece of memory from outside that is not
/// seen as a record. What one access may touch is unified.
///
/// A pointer that is declared to point to a record is taken at its word, and what is put into it is
/// seen as that record. Where other pointers (to void, to scalars, integers) may point is found by
/// inclusion, over the whole program, without regard to order or calling context; but what a
/// function makes and hands out is told apart by the call that it is handed out to. A field that is
/// a pointer to a record, and whose own address the program never takes, is a region of its own
/// even where an untyped pointer that is found in memory might point to it.
class Regions {
public:
  /// Holds for runs of the entry points that take no scalar pointers. After the deadline it stops
  /// early, and says nothing of use.
  Regions(const ir::Program& program, const CallGraph& calls, Unread unread,
          const Deadline& deadline = {});
  /// For runs of the entry points `handed` too. `plain` need not outlive it, its call graph must.
  Regions(const Regions& plain, std::span<const ir::FunctionId> handed);
  /// The pointers to scalars that a function is handed and uses as such: from outside, each may
  /// name a field of any object.
  enum class Handed : std::uint8_t { Nothing, Scalars, PointersToRecords };
  /// The last of the kinds that there is one of.
  Handed handed_to(ir::FunctionId f) const;

  /// The region of a scalar access.
  RegionId of_access(ir::FunctionId f, ir::ExprId address) const;
  /// The regions that [address, address + size) may touch, for an object of `type` (void: unknown).
  std::vector<RegionId> of_range(ir::FunctionId f, ir::ExprId address, ir::TypeId type,
                                 ir::ExprId size = {}) const;
  /// The regions of the scalars (variables, fields) whose own address this may be, not that of a
  /// record that begins with them.
  std::vector<RegionId> of_own_addresses(ir::FunctionId f, ir::ExprId address) const;
  /// What a block of memory lies in. It may go on behind the field that its address names.
  Target target_of_block(ir::FunctionId f, ir::ExprId address, ir::ExprId size) const;
  /// Which bytes of a block of `size` lie where; `of_range` are its regions. Bytes that nothing is
  /// known of are left out.
  std::vector<Segment> segments(const Target& block, const std::vector<RegionId>& of_range,
                                std::optional<std::uint64_t> size) const;
  /// The regions of all scalars within a record or array type.
  const std::vector<RegionId>& of_type(ir::TypeId type) const;
  /// Bytes of every scalar access to the region, or 0 if they differ or a record copy cuts across.
  unsigned cell_size(RegionId region) const { return cell_size_[region.index]; }
  std::size_t count() const { return cell_size_.size(); }
  /// Which overlaps are meant: all that cannot be ruled out, or those that the program shows.
  enum class Overlaps : std::uint8_t { Possible, Shown };
  /// Objects of the two record types may overlap other than by containment.
  bool may_overlay(ir::TypeId a, ir::TypeId b, Overlaps which = Overlaps::Possible) const;
  /// Some bytes of a record.
  struct Bytes {
    ir::TypeId record;
    std::int64_t begin, end;
    bool are_known = true; // else: any of it
  };
  /// The same of such bytes of two objects.
  bool may_overlay(const Bytes& a, const Bytes& b, Overlaps which) const;
  /// The same of the records embedded in them, themselves included.
  bool parts_may_overlay(ir::TypeId a, ir::TypeId b, Overlaps which = Overlaps::Possible) const;
  /// An object of the one type may be, or be seen as, a part of one of the other.
  bool may_share_bytes(ir::TypeId a, ir::TypeId b, Overlaps which = Overlaps::Possible) const;
  bool any_overlay() const { return !overlaid_.empty() || !given_up_.empty(); }

  Target target(ir::FunctionId f, ir::ExprId address) const;

private:
  using Memory = std::uint32_t;  // index of a Node
  using Pointer = std::uint32_t; // index of a Contents
  static constexpr std::uint32_t kNone = ~0u;
  static constexpr unsigned kMixed = ~0u;
  /// A distance in bytes that is not known.
  static constexpr std::int64_t kAnywhere = INT64_MIN;

  /// A record that is seen at some bytes of memory.
  struct View {
    ir::TypeId record;
    std::int64_t at;
    auto operator<=>(const View&) const = default;
  };
  /// Memory: a field, a variable, what lies behind a record as declared, what comes from outside.
  struct Node {
    Memory parent;         // in the partition into regions
    ir::TypeId declared{}; // of a field or variable
    bool has_name = true;  // else: from outside
    unsigned access = 0;   // bytes a scalar access; kMixed: several sizes
    RegionId region{};
  };
  /// Memory that pointers join, leaving out what is one region for want of precision only. A second
  /// partition of the nodes.
  struct Place {
    Memory parent;
    Pointer content = kNone;       // what pointers kept here point to
    std::set<ir::TypeId> fields{}; // by their records
    std::set<View> views{};
    std::set<ir::TypeId> words{}; // records that typed pointers say it is
    ir::FunctionId frame{};       // whose stack variable it is
    bool is_typed = false;        // is declared a pointer to records
    bool is_area = false;         // has a name, or is accessed as scalars
  };
  /// Memory from outside.
  struct Origin {
    bool is_integer = false; // named by an integer, which need not be an address at all
    bool is_inner = false;   // its address is found in other such memory
    ir::FunctionId maker{};  // which had it made, or got it from a function without a body
    bool is_kept = false;    // its address is in memory other than the maker's own variables
    Memory made_as = kNone;  // what it is to the function that handed it out
    std::vector<Memory> handed_out{};
    std::vector<std::pair<Pointer, std::int64_t>> receivers{}; // of what is handed out
  };
  /// Where a pointer may point.
  struct Pointee {
    ir::TypeId record;      // valid: to a record of this type, of whatever object …
    Memory memory;          // … else here …
    std::int64_t delta = 0; // … plus this many bytes. Counts in records and in unnamed memory only
    auto operator<=>(const Pointee&) const = default;
  };
  /// Its value goes elsewhere, some bytes further.
  struct Flow {
    Pointer to;
    std::int64_t delta;
    bool only_addresses = false;   // not what an integer from outside may name
    std::uint32_t handing = kNone; // by a call: which
    auto operator<=>(const Flow&) const = default;
  };
  /// What is accessed through it, some bytes further.
  struct Access {
    std::int64_t delta;
    std::int64_t size;
    std::uint32_t other; // the memory that stands for it; the pointer loaded to, or stored
    auto operator<=>(const Access&) const = default;
  };
  /// What it points to is copied, or copied to.
  struct CopyEnd {
    std::uint32_t copy;
    bool is_source;
    auto operator<=>(const CopyEnd&) const = default;
  };
  /// An untyped pointer: a local, a result, or what pointers kept in memory are.
  struct Contents {
    Pointer parent = 0; // in the partition into those that are one
    std::set<Pointee> targets{};
    std::size_t origins = 0;               // of them: memory from outside
    std::vector<Pointee> pending{};        // of them: not told to what it flows to
    std::set<Pointee> taken_at_its_word{}; // from outside: is what the pointer is declared to
    std::set<Flow> flows{};
    std::set<View> views{}; // what it points to is seen as
    std::set<Access> scalars{}, loads{}, stores{};
    std::set<CopyEnd> copies{};
    Memory kept_in = kNone; // it is what pointers here are
  };
  /// What a value may be: an address, or where a pointer points, some bytes further.
  struct Source {
    Pointer pointer = kNone;
    Pointee address{};
    std::int64_t delta = 0; // of a pointer, or behind the address of a scalar
    bool only_addresses = false;
  };
  /// Where a pointer that is handed on directly comes from.
  struct Direct {
    ir::TypeId record; // valid: the address of such a record …
    Memory memory;     // … else of this scalar, or (from first_unknown_ on) of what is not known …
    std::int64_t at;   // … plus so many bytes
    bool by_pointer;   // handed on by a call through a function pointer
    auto operator<=>(const Direct&) const = default;
  };
  struct DirectFlow {
    Pointer to;
    std::int64_t delta;
    bool by_pointer;
    auto operator<=>(const DirectFlow&) const = default;
  };
  /// So far behind it a record is seen; or, if that is not valid, a scalar accessed.
  struct DirectUse {
    ir::TypeId record;
    std::int64_t at, size;
    auto operator<=>(const DirectUse&) const = default;
  };
  struct DirectPointer {
    std::set<Direct> is{};
    std::set<DirectFlow> flows{};
    std::set<DirectUse> uses{};
  };
  struct Leaf {
    std::uint64_t offset, end; // bytes within the type it was collected from
    Memory node;
    ir::TypeId record;       // whose field it is
    std::uint64_t record_at; // where that record begins
    std::uint32_t array = 0; // not 0: one of the leaves that may be anywhere in a long array
  };
  /// A call hands out what its callee made.
  struct Handing {
    ir::FunctionId caller, callee;
  };
  /// Pointers in a block of memory go with it.
  struct BlockCopy {
    std::optional<std::uint64_t> size;
    std::set<Pointee> from{}, to{};
    Pointer between = kNone; // what is copied where it is not known from where exactly
  };
  /// From where one parameter points to where another does, the function copies a block.
  struct OutCopy {
    ir::FunctionId function;
    std::uint32_t target, source;
    std::optional<std::uint64_t> size;
    auto operator<=>(const OutCopy&) const = default;
  };

  static std::int64_t plus(std::int64_t a, std::int64_t b) {
    return a == kAnywhere || b == kAnywhere ? kAnywhere : a + b;
  }

  // regions.cpp: nodes, and what is asked
  Memory new_node(ir::TypeId declared, bool has_name);
  Memory find(Memory n);
  Memory find_place(Memory n);
  void unify(Memory a, Memory b);
  void join(Memory a, Memory b);
  Memory leaf(ir::TypeId record, std::uint64_t offset) const;
  void make_nodes();
  void settle();
  void number_regions();
  void list_regions();
  void add_regions(ir::TypeId record, std::vector<RegionId>& regions) const;
  void add_whole(ir::TypeId record, std::vector<RegionId>& regions) const;
  void add_enclosing(ir::TypeId record, std::int64_t delta, std::optional<std::uint64_t> size,
                     std::vector<RegionId>& regions) const;
  void add_seen(Memory memory, std::vector<RegionId>& regions) const;
  void add_pointee(const Pointee& pointee, std::vector<RegionId>& regions) const;
  bool is_own_region(RegionId region) const { return first_own_ <= region; }
  std::optional<std::uint64_t> constant(ir::ExprId size) const;

  // regions_layout.cpp: records in memory
  std::vector<Leaf> collect_leaves(ir::TypeId root) const;
  const std::vector<Leaf>& leaves(ir::TypeId type) const;
  std::vector<Memory> leaves_at(ir::TypeId record, std::int64_t at, std::int64_t size) const;
  void overlay(ir::TypeId a, ir::TypeId b, std::int64_t b_at);
  bool begin_alike(ir::TypeId a, ir::TypeId b) const;
  void overlay_anywhere(ir::TypeId a, ir::TypeId b);
  struct Overlap {
    ir::TypeId a, b;
    std::int64_t b_at; // bytes above where the one begins
  };
  std::vector<Overlap> overlapping_parts(ir::TypeId a, ir::TypeId b, std::int64_t b_at) const;
  void note_overlay(ir::TypeId a, ir::TypeId b, std::int64_t b_at);
  void show_overlay(ir::TypeId a, ir::TypeId b, std::int64_t b_at);
  struct Embedded {
    ir::TypeId record;
    std::int64_t begin, end; // bytes; of an array of records, of all
  };
  std::vector<Embedded> collect_records(ir::TypeId type) const;
  const std::vector<Embedded>& records_in(ir::TypeId type) const;
  bool is_part(ir::TypeId whole, ir::TypeId part, std::int64_t at) const;
  void collapse(ir::TypeId record, Memory node);
  bool is_behind(ir::TypeId record, std::int64_t at) const;
  std::optional<std::int64_t> in_neighbour(ir::TypeId record, std::int64_t at) const;
  Memory trailing(ir::TypeId record);
  Memory record_leaf(ir::TypeId record, std::int64_t at, std::int64_t size);
  void unify_unions();
  void write_whole(const Target& target, std::optional<std::uint64_t> size);
  void name_written();
  void find_named();
  bool is_named(Memory leaf) const { return is_named_[leaf]; }

  // regions_pointers.cpp: where pointers point
  Pointer new_pointer();
  Pointer find_pointer(Pointer p);
  Contents& at(Pointer p) { return pointers_[find_pointer(p)]; }
  void push(Pointer pointer, const Pointee& target);
  std::vector<Pointee> told(Pointer pointer);
  void collapse_cycles();
  void merge(Pointer a, Pointer b);
  Memory new_origin(const Origin& origin);
  Memory anywhere();
  bool is_anywhere(Memory n);
  Pointer content(Memory n);
  void begin_content(Pointer content, Memory n);
  void tie_views(Memory place, const View& view);
  void add_target(Pointer pointer, Pointee target);
  Pointee canonical(const Pointee& target);
  void give_up(Pointer pointer);
  void forget_given_up();
  void give_up(const Pointee& target);
  void add_flow(Pointer from, const Flow& flow);
  void add_view(Pointer pointer, const View& view);
  void add_access(Pointer pointer, std::set<Access> Contents::* kind, const Access& access);
  void tie(Pointer a, Pointer b);
  void apply(const Flow& flow, const Pointee& target);
  void apply(const View& view, const Pointee& target);
  void apply(std::set<Access> Contents::* kind, const Access& access, const Pointee& target);
  enum class Way : std::uint8_t { From, To };
  Pointer any_content(ir::TypeId record, Way way);
  std::vector<Pointer> contents_at(const Pointee& target, std::int64_t delta, std::int64_t size,
                                   Way way);
  void hand_out(const Flow& flow, const Pointee& target);
  void note_kept(Pointer pointer, const Pointee& target);
  void keep(const Pointee& target);
  void add_copy_end(std::uint32_t copy, bool is_source, const Pointee& end);
  void copy_between(std::uint32_t copy, const Pointee& from, const Pointee& to);
  void view_as(Memory n, View view);
  void pair_views(Memory n, const View& view);
  void take_at_its_word(Pointer pointer, const Pointee& target);
  void collapse_into(Memory place, Memory n);
  std::vector<Memory> made_or_handed_out(Memory n) const;
  void access_memory(Memory scalar, Memory n);
  void propagate();
  std::map<Memory, Origin>::iterator origin_of(const Pointee& target);
  bool is_typed(Pointer pointer);
  bool settle_views();
  void settle_nowhere();
  void note_views();
  ir::TypeId declared_record(Pointer content);
  void show_overlaps();

  // regions_values.cpp: what expressions are
  bool is_pointer(ir::FunctionId f, ir::ExprId address) const;
  std::optional<std::uint64_t> constant_of(ir::FunctionId f, ir::ExprId value) const;
  void find_constant_locals();
  std::vector<Source> sources(ir::FunctionId f, ir::ExprId value) const;
  std::int64_t signed_value(ir::ExprId e, std::uint64_t value) const;
  Pointee pointee_of_type(ir::TypeId type, Memory node) const;

  // regions_unread.cpp: what code that could not be read may do
  void visit_unread();
  void use_unread(ir::TypeId type, Memory node, Pointer unread);

  // regions_own.cpp: pointers in records that only their names access
  void find_own();
  void leave_out_overlapping();
  void leave_out_unread();
  void leave_out_shared(ir::TypeId a, ir::TypeId b, std::int64_t b_at);
  void leave_out_alike(Memory a, Memory b);
  void leave_out(ir::TypeId record, std::int64_t at, std::int64_t size);

  // regions_direct.cpp: from which records untyped pointers come that are handed on directly
  void follow_direct();
  void come_from_unknown(ir::FunctionId f, ir::LocalId local);
  Direct unknown();
  static Direct direct(const Source& source, bool by_pointer);
  void use_directly(const std::vector<Source>& values, const DirectUse& use);
  void hand_on(const std::vector<Source>& values, ir::TypeId declared, Pointer to,
               bool by_pointer = false);
  void apply(const DirectUse& use, const Direct& direct);
  void propagate_direct();
  bool add_direct(Pointer pointer, Direct direct);
  void visit_own_addresses(ir::FunctionId f, ir::ExprId root);
  void access_directly(ir::FunctionId f, ir::ExprId address, ir::TypeId type);
  Pointer variable(ir::FunctionId f, ir::ExprId address);
  void call_directly(ir::FunctionId f, const ir::Call& call, const CallSite& site);
  void visit_statement_directly(ir::FunctionId f, const ir::Statement& statement);
  void visit_directly(ir::FunctionId f);

  // regions_flow.cpp: the pass over the program
  bool is_scalar_pointer(ir::FunctionId f, std::uint32_t parameter) const;
  void alias_scalar_parameters(ir::FunctionId f);
  void find_callers();
  void use_as(const std::vector<Source>& values, const View& view);
  void flow(const std::vector<Source>& values, Pointer to);
  void flow(const std::vector<Source>& values, ir::TypeId declared, Pointer to);
  Pointer as_pointer(const std::vector<Source>& values);
  void access(ir::FunctionId f, ir::ExprId address, ir::TypeId type);
  Pointee widened(const Pointee& address, ir::ExprId expr, std::uint64_t size) const;
  void load(ir::FunctionId f, ir::ExprId address, ir::TypeId type, Pointer to);
  void store(const std::vector<Source>& addresses, ir::TypeId type,
             const std::vector<Source>& values);
  void link_operands(ir::FunctionId f, const ir::Expr& e);
  void visit_addresses(ir::FunctionId f, ir::ExprId root);
  void visit_statement(ir::FunctionId f, const ir::Statement& statement);
  void visit_function(ir::FunctionId f);
  void visit_globals();
  void visit_copy(ir::FunctionId f, const ir::Copy& copy);
  void copy_pointers(ir::FunctionId f, ir::ExprId target, ir::ExprId source, ir::ExprId size,
                     std::optional<std::uint64_t> bytes);
  void copy_pointers(const std::vector<Source>& target, const std::vector<Source>& source,
                     std::optional<std::uint64_t> bytes);
  std::vector<Pointee> pointees(ir::FunctionId f, ir::ExprId address) const;
  std::vector<Source> block_sources(ir::FunctionId f, ir::ExprId address, ir::ExprId size) const;
  void visit_call(ir::FunctionId f, const ir::Call& call, const CallSite& site);
  Pointer variadic();
  void visit_external_call(ir::FunctionId f, const ir::Call& call);
  bool is_parameter(ir::FunctionId f, ir::ExprId value) const;
  Pointer out_store(ir::FunctionId f, ir::ExprId parameter, ir::TypeId type);
  void hand_out_stores();
  void add_out_copy(ir::FunctionId f, ir::ExprId target, ir::ExprId source,
                    std::optional<std::uint64_t> size);
  void hand_out_copies();
  std::uint32_t handing(ir::FunctionId caller, const ir::Call& call, ir::FunctionId callee);

  const ir::Program& program_;
  const CallGraph& calls_;
  Deadline deadline_;
  std::vector<Node> nodes_;
  std::vector<Place> places_; // by node
  std::map<Memory, Origin> origins_;
  std::vector<Contents> pointers_;
  std::deque<Pointer> work_; // have something pending
  std::size_t flows_added_ = 0;
  std::map<std::pair<ir::TypeId, std::uint64_t>, Memory> leaf_nodes_;
  std::vector<Memory> global_nodes_;
  std::vector<std::vector<Memory>> object_nodes_;
  std::vector<std::vector<Pointer>> locals_;
  std::vector<Pointer> results_;
  std::map<std::pair<ir::FunctionId, std::uint32_t>, Memory> handed_in_; // to parameters
  std::vector<bool> called_from_outside_;
  std::vector<std::vector<bool>> is_assigned_; // by function and parameter
  std::vector<BlockCopy> copies_;
  std::vector<Handing> handings_;
  std::map<std::pair<const ir::Call*, ir::FunctionId>, std::uint32_t> handing_of_;
  std::map<std::pair<std::uint32_t, Memory>, Memory> handed_out_; // by handing and what was made
  /// What functions store where their parameters point, by the type that it is stored as.
  using OutStore = std::tuple<ir::FunctionId, std::uint32_t, ir::TypeId>;
  std::map<OutStore, Pointer> out_stores_;
  std::vector<OutStore> out_stores_left_; // not told to the callers
  std::set<OutCopy> out_copies_;
  std::vector<OutCopy> out_copies_left_; // the same
  struct Caller {
    ir::FunctionId caller;
    const ir::Call* call;
  };
  std::vector<std::vector<Caller>> callers_;
  std::vector<std::vector<Leaf>> leaves_;         // by type
  std::vector<std::vector<Embedded>> records_in_; // by type
  std::map<std::pair<ir::FunctionId, ir::LocalId>, std::uint64_t> constant_locals_;
  std::set<ir::TypeId> elements_; // records that stand in arrays
  std::vector<bool> is_named_;    // by leaf: the program names the field, or it stands in for bytes
                                  // that are written but not named
  std::set<Memory> named_;        // those, by the program
  std::vector<bool> is_own_;      // by node: a region of its own, whatever it is unified with
  RegionId first_own_{};          // of those regions, which come last
  std::set<std::tuple<ir::TypeId, std::int64_t, std::int64_t>> left_out_;  // of those: where
  std::set<std::tuple<ir::TypeId, ir::TypeId, std::int64_t>> shared_done_; // the same
  std::vector<DirectPointer> direct_; // by pointer; then those that are kept in stack variables
  std::map<std::pair<ir::FunctionId, ir::ObjectId>, Pointer> direct_variables_;
  Memory first_unknown_ = kNone;
  std::vector<std::set<DirectUse>> unknown_uses_; // of what is not known, from the first on
  std::set<std::tuple<ir::TypeId, std::uint64_t, std::uint64_t>> written_; // bytes, at once
  std::set<std::pair<Pointee, View>> casts_; // addresses that are used as those of records
  std::set<std::pair<ir::TypeId, ir::TypeId>> overlaid_;
  std::map<std::pair<ir::TypeId, ir::TypeId>, std::set<std::int64_t>> shown_; // where the second is
  std::set<std::tuple<ir::TypeId, ir::TypeId, std::int64_t>> overlays_done_, overlays_noted_,
      overlays_shown_;
  std::set<std::pair<ir::TypeId, Memory>> collapses_done_;
  std::size_t gave_up_ = 0;             // how often, since what was known of it was forgotten
  std::set<ir::TypeId> given_up_parts_; // those below, and what is embedded in them
  std::set<ir::TypeId> given_up_;       // records that are not told apart from what is anywhere
  std::set<ir::ExprId> visited_;        // of the function under way
  std::map<std::pair<ir::FunctionId, ir::ExprId>, Memory> accessed_;
  std::map<std::pair<Pointer, std::int64_t>, Memory> through_; // scalars at such a distance
  std::map<ir::TypeId, Memory> trailing_;
  std::map<std::pair<ir::TypeId, Way>, Pointer> any_contents_;
  std::size_t views_seen_ = 0;
  Memory anywhere_ = kNone;
  Pointer variadic_ = kNone;
  std::vector<unsigned> cell_size_;
  std::vector<std::vector<RegionId>> regions_of_;   // by type
  std::map<Memory, std::vector<RegionId>> seen_in_; // by place: of the records that are seen there
};

} // namespace ndv::analysis
