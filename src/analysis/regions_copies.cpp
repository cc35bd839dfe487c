#include "analysis/regions.h"

#include <algorithm>

namespace ndv::analysis {

using namespace ir;

/// From where one parameter points to where another does, the function copies a block.
void Regions::add_out_copy(FunctionId f, ExprId target, ExprId source,
                           std::optional<std::uint64_t> size) {
  const OutCopy copy{f, static_cast<std::uint32_t>(program_.exprs[target].value),
                     static_cast<std::uint32_t>(program_.exprs[source].value), size};
  if (out_copies_.insert(copy).second)
    out_copies_left_.push_back(copy);
}

/// What each caller has copied is told apart.
void Regions::hand_out_copies() {
  while (!out_copies_left_.empty() && !deadline_.passed()) {
    const OutCopy copy = out_copies_left_.back();
    out_copies_left_.pop_back();
    if (called_from_outside_[copy.function.index])
      copy_pointers({{.pointer = locals_[copy.function.index][copy.target]}},
                    {{.pointer = locals_[copy.function.index][copy.source]}}, copy.size);
    for (const Caller& by : callers_[copy.function.index]) {
      const auto& arguments = by.call->arguments;
      if (std::max(copy.target, copy.source) >= arguments.size())
        continue;
      const ExprId target = arguments[copy.target], source = arguments[copy.source];
      if (is_parameter(by.caller, target) && is_parameter(by.caller, source))
        add_out_copy(by.caller, target, source, copy.size);
      else
        copy_pointers(by.caller, target, source, {}, copy.size);
    }
  }
}

/// Pointers that are copied point where they did.
void Regions::visit_copy(FunctionId f, const Copy& copy) {
  visit_addresses(f, copy.target);
  visit_addresses(f, copy.source);
  const TypeId record = program_.types.without_arrays(copy.type);
  if (program_.types[record].kind == TypeKind::Record) {
    write_whole({.kind = Target::Kind::Record, .record = record}, constant(copy.size));
    use_as(sources(f, copy.target), {record, 0});
    use_as(sources(f, copy.source), {record, 0});
    return;
  }
  write_whole(target_of_block(f, copy.target, copy.size), constant(copy.size));
  if (is_parameter(f, copy.target) && is_parameter(f, copy.source))
    add_out_copy(f, copy.target, copy.source, constant(copy.size));
  else
    copy_pointers(f, copy.target, copy.source, copy.size, constant(copy.size));
}

std::vector<Regions::Source> Regions::block_sources(FunctionId f, ExprId address,
                                                    ExprId size) const {
  const Target block = size.valid() ? target_of_block(f, address, size) : Target{};
  if (block.kind == Target::Kind::Record)
    return {{.address = {block.record, kNone, block.delta_known ? block.delta : kAnywhere}}};
  return sources(f, address);
}

/// `size`: not valid, if the parts of a pointer are copied one by one.
void Regions::copy_pointers(FunctionId f, ExprId target, ExprId source, ExprId size,
                            std::optional<std::uint64_t> bytes) {
  copy_pointers(block_sources(f, target, size), block_sources(f, source, size), bytes);
}

void Regions::copy_pointers(const std::vector<Source>& target, const std::vector<Source>& source,
                            std::optional<std::uint64_t> bytes) {
  const auto index = static_cast<std::uint32_t>(copies_.size());
  copies_.push_back({.size = bytes});
  const auto add_end = [&](const std::vector<Source>& addresses, bool is_source) {
    for (const Source& s : addresses) {
      Pointer through = s.pointer;
      if (through == kNone) {
        add_copy_end(index, is_source, s.address);
        continue;
      }
      if (s.delta != 0) {
        through = new_pointer();
        add_flow(s.pointer, {through, s.delta, s.only_addresses});
      }
      at(through).copies.insert({index, is_source});
      for (const Pointee& target : told(through))
        add_copy_end(index, is_source, target);
    }
  };
  add_end(source, true);
  add_end(target, false);
}

void Regions::add_copy_end(std::uint32_t copy, bool is_source, const Pointee& end) {
  auto& mine = is_source ? copies_[copy].from : copies_[copy].to;
  if (!mine.insert(end).second)
    return;
  const auto others = is_source ? copies_[copy].to : copies_[copy].from;
  for (const Pointee& other : others)
    copy_between(copy, is_source ? end : other, is_source ? other : end);
}

void Regions::copy_between(std::uint32_t copy, const Pointee& from, const Pointee& to) {
  const auto holds_pointers = [&](const Leaf& l) {
    return (l.end - l.offset) * 8 >= program_.pointer_bits;
  };
  const auto size = copies_[copy].size;
  if (from.record.valid() && to.record.valid() && from.delta != kAnywhere &&
      to.delta != kAnywhere && from.delta >= 0 && to.delta >= 0) {
    if (from.record == to.record && from.delta == to.delta)
      return;
    const std::int64_t apart = to.delta - from.delta;
    for (const Leaf& x : leaves(from.record)) {
      const auto begin = static_cast<std::int64_t>(x.offset) + apart;
      const auto end = static_cast<std::int64_t>(x.end) + apart;
      if (!holds_pointers(x) || end <= to.delta ||
          (size && begin >= to.delta + static_cast<std::int64_t>(*size)))
        continue;
      for (const Leaf& y : leaves(to.record))
        if (holds_pointers(y) && static_cast<std::int64_t>(y.offset) < end &&
            begin < static_cast<std::int64_t>(y.end))
          add_flow(content(x.node), {content(y.node), 0});
    }
    return;
  }
  const auto bytes = static_cast<std::int64_t>(size.value_or(INT32_MAX));
  if (copies_[copy].between == kNone)
    copies_[copy].between = new_pointer();
  const Pointer between = copies_[copy].between;
  for (const Pointer content : contents_at(from, size ? 0 : kAnywhere, bytes, Way::From))
    add_flow(content, {between, 0});
  for (const Pointer content : contents_at(to, size ? 0 : kAnywhere, bytes, Way::To))
    add_flow(between, {content, 0});
}

} // namespace ndv::analysis
