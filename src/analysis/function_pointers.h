#pragma once

#include <ndv/deadline.h>
#include <ndv/ir/program.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace ndv::analysis {

/// Which functions a pointer may name: those whose address flows to it. Inclusion-based, over the
/// whole program, without regard to order or calling context. Memory is told apart by the field of
/// the record type, the global, or the stack variable that a pointer is kept in. A function whose
/// address gets anywhere else (an integer, a pointer to void in memory, memory without a name, the
/// outside, a variable whose address is taken) is lost: any pointer of its type may name it. Takes
/// for granted that a function pointer in a record is read through the field that it was written
/// through, or through whole copies of the record; that the kit alone calls the callbacks that it
/// is handed; and that the outside gives functions back as pointers to functions only.
class FunctionPointers {
public:
  /// After the deadline it stops early, and says nothing of use.
  explicit FunctionPointers(const ir::Program& program, const Deadline& deadline = {});
  /// Sorted. What a call through a pointer in `f` may reach in the program.
  std::vector<ir::FunctionId> callees(ir::FunctionId f, const ir::Call& call) const;

private:
  using Cell = std::uint32_t;
  /// A function by its index, or, from there on, the address of a record by the index of its type.
  using Value = std::uint32_t;
  struct IndirectCall {
    ir::FunctionId caller;
    const ir::Call* call;
  };
  struct Contents {
    ir::TypeId record{}; // the cell is declared a pointer to it
    bool holds_functions = true;
    ir::TypeId function_type{}; // the cell is declared a pointer to functions of this type
    std::set<Value> values{};
    std::vector<Cell> flows_to{};
    std::set<ir::TypeId> views{};      // what it points to is seen as these
    bool is_opened = false;            // what it points to is read in ways that are not followed
    std::vector<IndirectCall> calls{}; // through it
  };
  struct Leaf {
    std::uint64_t begin, end; // bytes within the record
    Cell cell;
    bool operator==(const Leaf&) const = default;
  };
  /// So many bytes, not 0, from the address of a record.
  struct Moved {
    ir::TypeId record;
    std::int64_t by;
  };
  /// What the value of an expression may be.
  struct Sources {
    std::vector<Cell> cells{}; // what these hold
    std::vector<Value> values{};
    std::vector<Cell> pointees{}; // the addresses of these
    std::vector<Moved> moved{};
  };

  Cell new_cell(ir::TypeId type);
  Cell new_memory(ir::TypeId type);
  bool may_find(ir::TypeId prototype, ir::FunctionId f) const;
  bool names_function(ir::TypeId type) const;
  bool holds_functions(ir::TypeId type) const;
  void make_cells();
  Value value_of(ir::FunctionId f) const { return static_cast<Value>(f.index); }
  Value value_of(ir::TypeId record) const;
  const std::vector<Leaf>& leaves(ir::TypeId record);
  std::vector<Cell> cells_at(ir::TypeId record, std::optional<std::int64_t> offset);
  Sources sources(ir::FunctionId f, ir::ExprId value) const;
  bool is_in(const Moved& part, ir::TypeId whole) const;
  enum class Access : std::uint8_t { Read, Write };
  std::vector<Cell> memory(ir::FunctionId f, ir::ExprId address, Access access);
  void join_overlapping(ir::TypeId record);
  enum class Cast : std::uint8_t { Written, Flow };
  void overlay(ir::TypeId a, ir::TypeId b, Cast cast);
  bool is_of_one_type(Cell a, Cell b) const;
  void add_value(Cell cell, Value value);
  void add_flow(Cell from, Cell to);
  void join(Cell a, Cell b);
  void expose(Cell cell);
  void lose(ir::FunctionId f);
  void call_through(const IndirectCall& call, ir::FunctionId callee);
  void view(Cell pointer, ir::TypeId record);
  void open(ir::TypeId record);
  void open_pointees(Cell pointer);
  void store(const Sources& value, const std::vector<Cell>& places);
  void flow(const Sources& from, Cell to);
  void visit_globals();
  void visit_function(ir::FunctionId f);
  void visit_statement(ir::FunctionId f, const ir::Statement& statement);
  void visit_fields(ir::FunctionId f, ir::ExprId root);
  void see_as(ir::FunctionId f, ir::ExprId address, ir::TypeId record);
  void visit_copy(ir::FunctionId f, const ir::Copy& copy);
  void visit_call(ir::FunctionId f, const ir::Call& call);
  void leave_program(ir::FunctionId f, const ir::Call& call);
  void link(ir::FunctionId caller, const ir::Call& call, ir::FunctionId callee);
  void distrust_unread_code();
  void propagate();

  const ir::Program& program_;
  Deadline deadline_;
  std::vector<Contents> cells_;
  Cell nowhere_ = 0;           // functions that get here are lost
  Cell callbacks_ = 0;         // that the kit has been handed
  std::vector<bool> is_entry_; // by function
  std::vector<Cell> globals_, results_;
  std::vector<std::vector<Cell>> locals_, objects_;
  std::map<std::pair<ir::TypeId, std::uint64_t>, Cell> fields_;
  std::map<ir::TypeId, std::vector<Leaf>> leaves_;
  std::set<std::tuple<ir::TypeId, ir::TypeId, Cast>> overlaid_;
  std::set<ir::TypeId> opened_;
  std::set<std::pair<Cell, Cell>> flows_;
  std::set<std::pair<const ir::Call*, ir::FunctionId>> linked_;
  std::set<ir::FunctionId> lost_; // any pointer may name them
  std::vector<IndirectCall> indirect_;
  std::vector<std::pair<Cell, Value>> work_;
  std::set<ir::ExprId> visited_; // of the function under way
};

} // namespace ndv::analysis
