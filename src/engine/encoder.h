#pragma once

#include "engine/encoding.h"
#include "engine/knowledge.h"
#include "engine/placement.h"
#include "engine/used_objects.h"

namespace ndv::engine {

/// Builds an Encoding: walks the plan of each inlined call in topological order, with a stack of
/// frames of its own.
class Encoder {
public:
  Encoder(const Facts& facts, Workspace& workspace, const Policy& policy, Encoding& out);
  void run(ir::FunctionId function, std::optional<std::uint32_t> loop);

private:
  using Term = smt::Term;

  struct NodeState {
    bool reached = false;
    Term guard{}, relative{};     // relative: of the immediate dominator's guard
    std::vector<Term> conditions; // by slot
    std::vector<Term> locals;     // at the end; freed after the last successor took them
    std::uint32_t readers = 0;
  };
  /// The callees of the call under way: each is followed in turn under its own guard.
  struct PendingCall {
    ir::LocalId result;
    std::vector<std::pair<Term, ir::FunctionId>> follow; // still to do, the last first
    std::vector<std::pair<Term, Term>> results;          // condition, value
    std::vector<Term> arguments;
    std::optional<Term> otherwise;
    Occurrence at;
    bool active = false;
  };
  struct Frame {
    ir::FunctionId function;
    FunctionFacts* facts = nullptr;
    const Plan* plan = nullptr;
    std::uint32_t context = 0;
    Term base_guard{};
    std::size_t cuts_before = 0;
    std::vector<NodeState> nodes;
    std::size_t position = 0; // in plan->order
    std::uint32_t statement = 0;
    bool in_node = false;
    std::vector<Term> locals;
    std::vector<std::pair<std::uint32_t, Term>> returns; // node, value
    PendingCall call;
  };

  // encoder.cpp: frames and joins
  void push_frame(ir::FunctionId function, const Plan& plan, Term guard, std::vector<Term> locals,
                  Occurrence call, std::uint32_t parent);
  void pop_frame();
  bool enter_node(Frame& frame, std::uint32_t n);
  void leave_node(Frame& frame, std::uint32_t n);
  Term relative_to(const Frame& frame, std::uint32_t node, std::uint32_t dominator);
  void merge_locals(Frame& frame, std::uint32_t n, const std::vector<PlanNode::Edge>& edges);
  void havoc_loop(Frame& frame, std::uint32_t n);
  const LoopInvariant* invariant_of(const Abstraction& loop) const;
  struct AtHeader { // what an invariant speaks of, before or after the iterations
    std::vector<std::optional<Term>> objects, amounts, inductive, required;
    std::optional<Term> element, index; // of a sweep
  };
  AtHeader at_header(const LoopInvariant& invariant, Term guard, const std::vector<Term>& locals);
  void follow_invariant(Frame& frame, std::uint32_t node, const LoopInvariant& invariant,
                        const AtHeader& before, const AtHeader& after, std::uint32_t use);
  void follow_sweep(Frame& frame, std::uint32_t node, const Sweep& sweep, const AtHeader& before,
                    const AtHeader& after, std::uint32_t use);
  Place loop_place(const Frame& frame, std::uint32_t loop) const;
  void merge_final_locals(Frame& frame);
  void edge_conditions(Frame& frame, std::uint32_t n);
  Term result_of(Frame& frame);
  std::vector<LoopPolicy> policies_for(ir::FunctionId function, FunctionFacts& own) const;

  // encoder_calls.cpp
  void begin_call(Frame& frame, const ir::Statement& statement, const ir::Call& call);
  void next_callee(Frame& frame);
  void external_call(Frame& frame, const ir::Call& call, Term reached, ir::FunctionId callee);
  void abstract_call(Frame& frame, const ir::Call& call, Term reached, ir::FunctionId callee);
  void apply_effects(Frame& frame, const FunctionSummary& summary, Term reached,
                     ir::FunctionId callee, std::uint32_t use, std::optional<Term> result);
  std::vector<Term> parameters_of(const PendingCall& call, ir::FunctionId callee);
  enum class Treatment : std::uint8_t {
    Follow,
    Abstract,
    External,
    LeftOut,
    CutRecursion,
    CutDepth,
    Obstructed,
    Unreadable
  };
  Treatment treatment(const Frame& frame, ir::FunctionId callee) const;

  // encoder_statements.cpp
  void statement(Frame& frame, const ir::Statement& s);
  Term evaluate(Frame& frame, ir::ExprId root);
  bool is_pointer(ir::FunctionId function, ir::ExprId id) const;
  Term evaluate_node(Frame& frame, const ir::Expr& e, Term a, Term b, Term c);
  Term unary(Frame& frame, const ir::Expr& e, Term a);
  Term binary(Frame& frame, ir::BinaryOp op, Term a, Term b);
  Term anywhere(Frame& frame, Term address);
  void access(Frame& frame, Term address, ir::ExprId expr);
  void access_block(Frame& frame, Term address, ir::ExprId expr);
  void note_pointers(Term base);
  void note_object(const Frame& frame, Term address, ir::ExprId expr);
  void count(Frame& frame, const ir::SetMonitor& set);
  void add_event(Event event);
  void leave_program(std::span<const analysis::RegionId> changed,
                     std::span<const analysis::RegionId> stored, Term guard, std::uint32_t epoch);
  void load(Frame& frame, const ir::Load& s);
  void copy(Frame& frame, const ir::Copy& s);
  std::vector<Memory::CopiedPart> copied_parts(const std::vector<analysis::Segment>& to,
                                               const std::vector<analysis::Segment>& from,
                                               Term target, Term source);
  void fill(Frame& frame, const ir::Fill& s);
  Term block_size(Frame& frame, ir::ExprId size);
  void havoc_memory(Frame& frame, const ir::HavocMemory& s);

  Term uninitialised(const Frame& frame, std::uint32_t local);
  Term fresh(unsigned width, std::string name, SymbolKind kind, Occurrence at,
             std::uint32_t abstraction = Symbol::kNone);
  Occurrence here(const Frame& frame) const;
  Term guard(const Frame& frame) const;
  void assume(Term guard, Term fact, Fact::Kind kind = Fact::Kind::Path);
  void cut(Cut::Kind kind, Term guard, std::string what, Place place,
           std::uint32_t abstraction = Symbol::kNone);
  void cut_loop(const Frame& frame, std::uint32_t loop, Term guard);
  std::uint32_t use_abstraction(const Abstraction& abstraction, Term guard, std::uint32_t context);

  const Facts& facts_;
  Workspace& workspace_;
  const Policy& policy_;
  Encoding& out_;
  smt::TermPool& terms_;
  Placement placement_;
  UsedObjects used_;
  std::vector<std::unique_ptr<Frame>> frames_;
  Term watched_{};
  std::set<std::pair<Term, Term>> accesses_; // guard, root: already known to be no null access
  std::set<Term> pointers_;
  std::vector<std::pair<Term, std::vector<Term>>> back_edges_; // guard, locals; of an iteration
};

} // namespace ndv::engine
