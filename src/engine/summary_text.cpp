#include "engine/summary_text.h"

#include "engine/source_words.h"

#include <fmt/format.h>

#include <optional>
#include <vector>

namespace ndv::engine {

using namespace ir;
using smt::Op;
using smt::Term;

namespace {

constexpr unsigned kDeepest = 24; // operators; deeper terms are cut short

/// Terms of a summary in the words of the function's source.
class Words {
public:
  Words(const Facts& facts, const Function& function, const Portable& terms)
      : program_(facts.program), layout_(facts.layout), function_(function), terms_(terms) {}

  /// What an address names: "a->Lock" for &a->Lock, "l" for a parameter l.
  std::string object(Term address) { return named(address).text; }
  std::string value(Term t, unsigned depth = 0);

private:
  struct Named {
    std::string text;
    bool is_address = false; // the text names what lies there
  };
  Named named(Term address, unsigned depth = 0);
  /// An index into an array whose elements have this size.
  struct Subscript {
    std::uint64_t size = 0;
    std::string text;
  };
  std::optional<std::string> member(TypeId record, std::uint64_t offset,
                                    const Subscript& subscript) const;
  std::optional<Named> indexed(Term sum, unsigned depth);
  TypeId pointed_record(Term address) const;
  static Named member_of(const Named& whole, const std::string& path);
  bool is_watched(TypeId type) const;
  std::string joined(Term t, std::string_view op, unsigned depth);
  std::string number(Term t) const;
  bool is_sign(Term t) const;
  std::string negated(Term t, unsigned depth);

  const Program& program_;
  const Layout& layout_;
  const Function& function_;
  const Portable& terms_;
};

/// ".Queue.Lock": the watched object, or the innermost scalar or record, that starts at the offset.
std::optional<std::string> Words::member(TypeId record, std::uint64_t offset,
                                         const Subscript& subscript) const {
  std::string path;
  TypeId type = record;
  for (unsigned depth = 0; depth < kDeepest; ++depth) {
    const Type& t = program_.types[type];
    if (t.kind == TypeKind::Array && program_.types[t.element].size != 0) {
      const std::uint64_t size = program_.types[t.element].size;
      const std::uint64_t number = offset / size;
      if (size != subscript.size)
        path += fmt::format("[{}]", number);
      else if (number == 0)
        path += "[" + subscript.text + "]";
      else
        path += fmt::format("[{} + {}]", subscript.text, number);
      offset %= size;
      type = t.element;
      continue;
    }
    if (t.kind != TypeKind::Record)
      break;
    const Field* found = nullptr;
    for (const Field& field : t.fields)
      if (field.offset <= offset && offset < field.offset + program_.types[field.type].size)
        found = &field;
    if (!found)
      return std::nullopt;
    if (!found->name.empty())
      path += "." + found->name;
    offset -= found->offset;
    type = found->type;
    // The lock itself, not its first member.
    if (offset == 0 && is_watched(type))
      break;
  }
  if (offset != 0 || path.empty())
    return std::nullopt;
  return path;
}

Words::Named Words::member_of(const Named& whole, const std::string& path) {
  if (path.front() == '.')
    return {whole.text + (whole.is_address ? "." : "->") + path.substr(1), true};
  return {whole.text + path, true};
}

bool Words::is_watched(TypeId type) const {
  return program_.rule.watched_type.valid() &&
         program_.types[program_.rule.watched_type].element == type;
}

/// The type of record that a parameter points to, or an invalid id.
TypeId Words::pointed_record(Term address) const {
  const Portable::Input* input = terms_.input(address);
  if (!input || input->kind != Portable::Input::Kind::Local)
    return {};
  const Type& pointer = program_.types[function_.locals[input->index].type];
  if (pointer.kind != TypeKind::Pointer || program_.types[pointer.element].kind != TypeKind::Record)
    return {};
  return pointer.element;
}

/// parameter + number + index * size
std::optional<Words::Named> Words::indexed(Term sum, unsigned depth) {
  const smt::TermPool& pool = terms_.terms();
  if (pool[sum].op != Op::Add)
    return std::nullopt;
  std::optional<Term> base;
  std::uint64_t offset = 0;
  Subscript subscript;
  for (Term part : pool[sum].args) {
    const smt::Node& node = pool[part];
    if (node.op == Op::Constant)
      offset = node.value;
    else if (pointed_record(part).valid() && !base)
      base = part;
    else if (node.op == Op::Mul && pool.value(node.args[1]) && subscript.size == 0)
      subscript = {*pool.value(node.args[1]), value(node.args[0])};
    else
      return std::nullopt;
  }
  if (!base || subscript.size == 0)
    return std::nullopt;
  const auto path = member(pointed_record(*base), offset, subscript);
  if (!path)
    return std::nullopt;
  return member_of({value(*base, depth + 1), false}, *path);
}

Words::Named Words::named(Term address, unsigned depth) {
  const Addresses::Origin* origin = terms_.origin(address);
  if (origin && origin->root != address && depth < kDeepest) {
    const Named root = terms_.input(origin->root) ? Named{value(origin->root, depth + 1), false}
                                                  : named(origin->root, depth + 1);
    if (auto path = member(origin->record, origin->offset, {}))
      return member_of(root, *path);
  }
  if (auto element = indexed(address, depth))
    return *element;
  const TypeId record =
      origin && origin->root == address ? origin->record : pointed_record(address);
  if (record.valid())
    if (auto path = member(record, 0, {}); path && !is_watched(record))
      return member_of({value(address, depth + 1), false}, *path);
  if (const auto constant = terms_.terms().value(address))
    for (std::size_t g = 0; g < program_.globals.size(); ++g)
      if (layout_.global_address(GlobalId{g}) == *constant)
        return {program_.globals[g].base_name, true};
  return {value(address, depth + 1), false};
}

std::string Words::number(Term t) const {
  const smt::Node& node = terms_.terms()[t];
  if (node.width == 1)
    return node.value != 0 ? "true" : "false";
  const auto value =
      static_cast<std::int64_t>(node.value << (64 - node.width)) >> (64 - node.width);
  return value > -4096 && value < 4096 ? fmt::format("{}", value)
                                       : fmt::format("{:#x}", node.value);
}

std::string Words::joined(Term t, std::string_view op, unsigned depth) {
  std::string text;
  for (Term a : terms_.terms()[t].args)
    text += (text.empty() ? "" : fmt::format(" {} ", op)) + value(a, depth + 1);
  return depth == 0 ? text : "(" + text + ")";
}

/// The highest bit of a number.
bool Words::is_sign(Term t) const {
  const smt::Node& node = terms_.terms()[t];
  return node.width == 1 && node.low + 1u == terms_.terms().width(node.args[0]);
}

std::string Words::negated(Term t, unsigned depth) {
  const smt::Node& node = terms_.terms()[t];
  const auto two = [&](std::string_view op, bool swapped) {
    return fmt::format("{} {} {}", value(node.args[swapped ? 1 : 0], depth + 1), op,
                       value(node.args[swapped ? 0 : 1], depth + 1));
  };
  switch (node.op) {
  case Op::Eq:
    return two("!=", false);
  case Op::ULt:
  case Op::SLt:
    return two(">=", false);
  case Op::Extract:
    if (is_sign(t))
      return value(node.args[0], depth + 1) + " >= 0";
    break;
  default:
    break;
  }
  return "!" + value(t, depth + 1);
}

std::string Words::value(Term t, unsigned depth) {
  if (depth > kDeepest)
    return "…";
  const smt::Node& node = terms_.terms()[t];
  if (const Portable::Input* input = terms_.input(t)) {
    if (input->kind == Portable::Input::Kind::Result)
      return "ret";
    if (input->kind == Portable::Input::Kind::Local)
      return function_.locals[input->index].name;
    const Named place = named(input->address, depth + 1);
    return place.is_address ? place.text : "*" + place.text;
  }
  switch (node.op) {
  case Op::Constant:
    return number(t);
  case Op::Not:
    return negated(node.args[0], depth);
  case Op::And:
    return joined(t, node.width == 1 ? "&&" : "&", depth);
  case Op::Or:
    return joined(t, "|", depth);
  case Op::Xor:
    return joined(t, "^", depth);
  case Op::Add:
    return joined(t, "+", depth);
  case Op::Mul:
    return joined(t, "*", depth);
  case Op::Eq:
    return joined(t, "==", depth);
  case Op::ULt:
  case Op::SLt:
    return joined(t, "<", depth);
  case Op::Neg:
    return "-" + value(node.args[0], depth + 1);
  case Op::Extract:
    if (is_sign(t))
      return value(node.args[0], depth + 1) + " < 0";
    [[fallthrough]];
  case Op::ZeroExtend:
  case Op::SignExtend:
    return value(node.args[0], depth);
  case Op::Ite:
    return fmt::format("({} ? {} : {})", value(node.args[0], depth + 1),
                       value(node.args[1], depth + 1), value(node.args[2], depth + 1));
  default:
    return terms_.terms().to_string(t, 60);
  }
}

std::string effect_text(const Facts& facts, const Function& function,
                        const FunctionSummary& summary, const Effect& effect) {
  Words words(facts, function, summary.terms);
  std::string text;
  if (!summary.terms.terms().is_true(effect.condition))
    text = words.value(effect.condition) + " => ";
  if (effect.object)
    text += words.object(*effect.object) + ".";
  return text + fmt::format("{} {} {}", facts.program.monitors[effect.monitor.index].name,
                            effect.delta < 0 ? "-=" : "+=",
                            effect.delta < 0 ? -effect.delta : effect.delta);
}

/// Of a function without a summary.
std::string body_text(const Facts& facts, const Knowledge& known, FunctionId f) {
  const auto& obstacle = known.obstacles[f.index];
  if (!obstacle)
    return "its body is followed";
  const std::string what = obstacle->place.known()
                               ? place_text(facts.program, obstacle->place) + ": " + obstacle->what
                               : obstacle->what;
  return "not known: " + what;
}

std::string signature(const Function& function) {
  std::string text = function.name + "(";
  for (unsigned p = 0; p < function.parameter_count; ++p)
    text += (p == 0 ? "" : ", ") + function.locals[p].name;
  return text + ")";
}

} // namespace

std::string summary_text(const Facts& facts, const Knowledge& known) {
  std::string text;
  for (const auto& members : facts.calls.components())
    for (FunctionId f : members) {
      const Function& function = facts.program[f];
      if (!facts.relevant[f.index] || !function.is_defined || !facts.called[f.index])
        continue;
      const FunctionSummary* summary = known.summary(f);
      std::vector<std::string> effects;
      if (summary)
        for (const Effect& effect : summary->effects)
          effects.push_back(effect_text(facts, function, *summary, effect));
      text += fmt::format("{}: {}\n", signature(function),
                          !summary          ? body_text(facts, known, f)
                          : effects.empty() ? "neutral"
                                            : fmt::format("{}", fmt::join(effects, "; ")));
    }
  return text;
}

} // namespace ndv::engine
