#include "analysis/liveness.h"
#include "analysis/regions.h"
#include "ir/expr_walk.h"

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

namespace {
constexpr std::size_t kMostDistances = 8; // from one record that a pointer is known to have
} // namespace

/// The pointers in records that are accessed by their names only: nothing takes their addresses,
/// and no other field lies there. What untyped pointers point to that are found in memory is taken
/// not to be such a field (DESIGN.md, section 8); for those that are handed on directly it is seen
/// here what they may be, by the types that they come from.
void Regions::find_own() {
  is_own_.assign(nodes_.size(), false); // and what is made later is not
  std::vector<std::size_t> together(nodes_.size(), 0);
  for (Memory n = 0; n < nodes_.size(); ++n)
    ++together[find(n)];
  for (const auto& [place, n] : leaf_nodes_) {
    const Type& type = program_.types[nodes_[n].declared];
    is_own_[n] = program_.types.record_pointed_to(nodes_[n].declared).valid() &&
                 together[find(n)] == 1 &&
                 (nodes_[n].access == 0 || nodes_[n].access == type.size);
  }
  direct_.resize(pointers_.size());
  leave_out_overlapping();
  leave_out_unread();
  for (std::size_t f = 0; f < program_.functions.size(); ++f)
    visit_own(FunctionId{f});
  visited_.clear();
  for (const Global& global : program_.globals)
    for (const Initializer& piece : global.initializers)
      leave_out_taken(piece.value);
  propagate_direct();
}

/// Members of unions.
void Regions::leave_out_overlapping() {
  for (std::uint32_t t = 0; t < program_.types.size(); ++t) {
    const auto& all = leaves(TypeId{t});
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = i + 1; j < all.size() && all[j].offset < all[i].end; ++j)
        if (all[i].array == 0 || all[i].array != all[j].array)
          is_own_[all[i].node] = is_own_[all[j].node] = false;
  }
}

/// What code that could not be read names.
void Regions::leave_out_unread() {
  for (const auto& [place, n] : leaf_nodes_)
    for (const Field& field : program_.types[place.first].fields)
      if (field.offset == place.second &&
          std::ranges::binary_search(program_.unread_names, field.name))
        is_own_[n] = false;
}

/// What the value takes the address of.
void Regions::leave_out_taken(ExprId value) {
  for_each_unseen(program_.exprs, value, visited_, [&](const Expr& e) {
    if (e.kind != ExprKind::Field)
      return;
    const Field& field = program_.types[e.type].fields[e.value];
    if (const auto it = leaf_nodes_.find({e.type, field.offset}); it != leaf_nodes_.end())
      is_own_[it->second] = false;
  });
}

/// A stack variable that is accessed by its name.
Regions::Pointer Regions::own_variable(FunctionId f, ExprId address) {
  const Expr& e = program_.exprs[address];
  if (e.kind != ExprKind::ObjectAddress)
    return kNone;
  const auto [it, is_new] = direct_variables_.try_emplace({f, ObjectId{e.value}}, 0);
  if (is_new) {
    it->second = static_cast<Pointer>(direct_.size());
    direct_.emplace_back();
  }
  return it->second;
}

Regions::Direct Regions::direct(const Source& s, bool by_pointer) const {
  const Pointee& address = s.address;
  return address.record.valid() ? Direct{address.record, kNone, address.delta, by_pointer}
                                : Direct{{}, address.memory, s.delta, by_pointer};
}

void Regions::use_directly(const std::vector<Source>& values, const DirectUse& use) {
  for (const Source& s : values) {
    if (s.pointer != kNone)
      direct_[s.pointer].uses.insert({use.record, plus(use.at, s.delta), use.size});
    else
      apply(use, direct(s, false));
  }
}

void Regions::hand_on(const std::vector<Source>& values, Pointer to, bool by_pointer) {
  for (const Source& s : values) {
    if (s.pointer != kNone)
      direct_[s.pointer].flows.insert({to, s.delta, by_pointer});
    else
      direct_[to].is.insert(direct(s, by_pointer));
  }
}

void Regions::hand_on(const std::vector<Source>& values, TypeId declared, Pointer to,
                      bool by_pointer) {
  if (const TypeId record = program_.types.record_pointed_to(declared); record.valid())
    use_directly(values, {record, 0, 0});
  else
    hand_on(values, to, by_pointer);
}

void Regions::apply(const DirectUse& use, const Direct& direct) {
  const std::int64_t at = plus(use.at, direct.at);
  if (use.record.valid() && direct.by_pointer)
    return;
  if (direct.memory != kNone) {
    const bool is_its_field =
        use.record.valid() && at != kAnywhere &&
        std::ranges::count(leaves_at(use.record, -at, 1), direct.memory) != 0;
    if (use.record.valid() && !is_its_field)
      leave_out(use.record, kAnywhere, 0);
    return;
  }
  if (use.record.valid())
    leave_out_shared(direct.record, use.record, at);
  else
    leave_out(direct.record, at, use.size);
}

void Regions::visit_own_addresses(FunctionId f, ExprId root) {
  for_each_unseen(program_.exprs, root, visited_, [&](const Expr& e) {
    if (e.kind == ExprKind::Field) {
      const Field& field = program_.types[e.type].fields[e.value];
      if (const auto it = leaf_nodes_.find({e.type, field.offset}); it != leaf_nodes_.end())
        is_own_[it->second] = false;
      use_directly(sources(f, e.a), {e.type, 0, 0});
    } else if (e.kind == ExprKind::Index) {
      const TypeId element = program_.types.without_arrays(e.type);
      if (program_.types[element].kind == TypeKind::Record) {
        std::vector<Source> base = sources(f, e.a);
        std::erase_if(base, [&](const Source& s) {
          return s.pointer == kNone && s.address.record == element;
        });
        const auto at = constant_of(f, e.b);
        const auto size = static_cast<std::int64_t>(program_.types[e.type].size);
        use_directly(base, {element, at ? signed_value(e.b, *at) * size : kAnywhere, 0});
      }
    }
  });
}

void Regions::visit_own(FunctionId f) {
  visited_.clear();
  const Function& function = program_[f];
  const auto local_type = [&](LocalId l) { return function.locals[l.index].type; };
  const auto visit_access = [&](ExprId address, TypeId type) {
    const Expr& e = program_.exprs[address];
    if (e.kind == ExprKind::Field)
      use_directly(sources(f, e.a), {e.type, 0, 0});
    visit_own_addresses(f, e.kind == ExprKind::Field ? e.a : address);
    std::vector<Source> places = sources(f, address);
    for (Source& place : places)
      if (place.pointer == kNone)
        place.address = widened(place.address, address, program_.types[type].size);
    use_directly(places, {{}, 0, static_cast<std::int64_t>(program_.types[type].size)});
  };
  for (std::size_t b = 0; b < function.blocks.size(); ++b) {
    const Block& block = function.blocks[b];
    for (std::uint32_t i = 0; i < block.statements.size(); ++i) {
      const Statement& statement = block.statements[i];
      if (const auto* load = std::get_if<Load>(&statement.kind)) {
        visit_access(load->address, load->type);
        if (const Pointer kept = own_variable(f, load->address); kept != kNone)
          hand_on({{.pointer = kept}}, local_type(load->target),
                  locals_[f.index][load->target.index]);
        continue;
      }
      if (const auto* store = std::get_if<Store>(&statement.kind)) {
        visit_access(store->address, store->type);
        visit_own_addresses(f, store->value);
        if (const Pointer kept = own_variable(f, store->address); kept != kNone)
          hand_on(sources(f, store->value), store->type, kept);
        else if (const TypeId record = program_.types.record_pointed_to(store->type); record.valid())
          use_directly(sources(f, store->value), {record, 0, 0});
        continue;
      }
      for (const ExprId operand : operands(statement))
        visit_own_addresses(f, operand);
      if (const auto* s = std::get_if<Assign>(&statement.kind)) {
        hand_on(sources(f, s->value), local_type(s->target), locals_[f.index][s->target.index]);
      } else if (const auto* s = std::get_if<Copy>(&statement.kind)) {
        if (const TypeId record = program_.types.without_arrays(s->type);
            program_.types[record].kind == TypeKind::Record) {
          use_directly(sources(f, s->target), {record, 0, 0});
          use_directly(sources(f, s->source), {record, 0, 0});
        }
      } else if (const auto* s = std::get_if<Call>(&statement.kind)) {
        for (const FunctionId callee : calls_.site(f, BlockId{b}, i).callees) {
          const Function& called = program_[callee];
          if (!called.is_defined)
            continue;
          const std::size_t n = std::min<std::size_t>(s->arguments.size(), called.parameter_count);
          const bool by_pointer = !s->callee.valid();
          for (std::size_t a = 0; a < n; ++a)
            hand_on(sources(f, s->arguments[a]), called.locals[a].type, locals_[callee.index][a],
                    by_pointer);
          if (!s->result.valid())
            continue;
          const TypeId given =
              program_.types.record_pointed_to(program_.types[called.type].element);
          const Source result = given.valid() ? Source{.address = {given, kNone, 0}}
                                              : Source{.pointer = results_[callee.index]};
          hand_on({result}, local_type(s->result), locals_[f.index][s->result.index], by_pointer);
        }
      }
    }
    for (const ExprId operand : operands(block.terminator))
      visit_own_addresses(f, operand);
    if (const auto* ret = std::get_if<Return>(&block.terminator.kind); ret && ret->value.valid())
      hand_on(sources(f, ret->value), program_.types[function.type].element, results_[f.index]);
  }
}

/// Until nothing changes.
void Regions::propagate_direct() {
  std::vector<Pointer> work;
  for (Pointer p = 0; p < direct_.size(); ++p)
    if (!direct_[p].is.empty())
      work.push_back(p);
  while (!work.empty() && !deadline_.passed()) {
    const Pointer p = work.back();
    work.pop_back();
    const std::set<Direct> now = direct_[p].is;
    for (const DirectFlow& flow : direct_[p].flows) {
      const Pointer to = flow.to;
      bool grows = false;
      for (const Direct& one : now)
        grows |= add_direct(
            to, {one.record, one.memory, plus(one.at, flow.delta),
                 one.by_pointer || flow.by_pointer});
      if (grows)
        work.push_back(to);
    }
  }
  for (const DirectPointer& pointer : direct_)
    for (const DirectUse& use : pointer.uses)
      for (const Direct& one : pointer.is)
        apply(use, one);
}

bool Regions::add_direct(Pointer pointer, Direct direct) {
  auto& now = direct_[pointer].is;
  const auto first = now.lower_bound({direct.record, direct.memory, kAnywhere, false});
  std::size_t distances = 0;
  for (auto it = first; it != now.end() && it->record == direct.record && it->memory == direct.memory; ++it, ++distances)
    if ((it->at == kAnywhere || it->at == direct.at) && (!it->by_pointer || direct.by_pointer))
      return false;
  if (distances >= 2 * kMostDistances)
    direct.at = kAnywhere;
  return now.insert(direct).second;
}

/// Objects of record type a are seen as b too, b's start lying `b_at` bytes above a's.
void Regions::leave_out_shared(TypeId a, TypeId b, std::int64_t b_at) {
  if ((a == b && b_at == 0) || !shared_done_.insert({a, b, b_at}).second)
    return;
  if (b_at == kAnywhere) {
    leave_out(a, kAnywhere, 0);
    leave_out(b, kAnywhere, 0);
    return;
  }
  for (const Leaf& x : leaves(a))
    for (const Leaf& y : leaves(b)) {
      const auto begin = static_cast<std::int64_t>(y.offset) + b_at;
      if (begin >= static_cast<std::int64_t>(x.end))
        break;
      if (static_cast<std::int64_t>(x.offset) < static_cast<std::int64_t>(y.end) + b_at &&
          x.node != y.node)
        is_own_[x.node] = is_own_[y.node] = false;
    }
}

/// One field of two records that are seen as each other.
void Regions::leave_out_alike(Memory a, Memory b) {
  if (a != b && std::max(a, b) < is_own_.size() && nodes_[a].declared == nodes_[b].declared)
    is_own_[a] = is_own_[b] = false;
}

/// Those that so many bytes of the record touch; from kAnywhere: all.
void Regions::leave_out(TypeId record, std::int64_t at, std::int64_t size) {
  if (left_out_.insert({record, at, size}).second)
    for (const Memory n : leaves_at(record, at, size))
      is_own_[n] = false;
}

} // namespace ndv::analysis
