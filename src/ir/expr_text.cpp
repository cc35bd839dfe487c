#include "ir/expr_text.h"

#include "ir/expr_walk.h"
#include "ir/spelling.h"

#include <fmt/format.h>

#include <utility>

namespace ndv::ir {
namespace {

constexpr unsigned kLongestPart = 48; // nodes

std::string constant_text(const Expr& e) {
  return e.value < 0x10000 ? fmt::format("{}:{}", e.value, e.width)
                           : fmt::format("{:#x}:{}", e.value, e.width);
}

std::string named_or_number(char sigil, const std::vector<std::string>& names,
                            std::uint64_t index) {
  return index < names.size() ? sigil + names[index] : fmt::format("{}?{}", sigil, index);
}

template <class Table>
std::string global_name(char sigil, const Table& table, std::uint64_t index) {
  return index < table.size() ? sigiled(sigil, table[index].name)
                              : fmt::format("{}?{}", sigil, index);
}

} // namespace

ExprText::ExprText(const Program& program, const Function* scope) : program_(program) {
  if (scope != nullptr) {
    locals_ = local_handles(*scope);
    objects_ = object_handles(*scope);
  }
}

std::string ExprText::local(LocalId id) const {
  return named_or_number('%', locals_, id.index);
}

std::string ExprText::object(ObjectId id) const {
  return named_or_number('&', objects_, id.index);
}

std::string ExprText::leaf(const Expr& e) const {
  switch (e.kind) {
  case ExprKind::Constant:
    return constant_text(e);
  case ExprKind::Local:
    return named_or_number('%', locals_, e.value);
  case ExprKind::ObjectAddress:
    return named_or_number('&', objects_, e.value);
  case ExprKind::GlobalAddress:
    return global_name('@', program_.globals, e.value);
  case ExprKind::FunctionAddress:
    return "fn " + global_name('@', program_.functions, e.value);
  case ExprKind::Monitor:
    return global_name('$', program_.monitors, e.value);
  default:
    return "watched";
  }
}

ExprText::Part ExprText::part(ExprId id, const std::unordered_map<ExprId, Part>& parts) const {
  const Expr& e = program_.exprs[id];
  const Operands children = operands(e);
  if (children.count == 0)
    return {leaf(e), 1};
  std::array<const Part*, 3> child{};
  Part result;
  for (std::size_t i = 0; i < children.count; ++i) {
    const auto named = named_.find(children.ids[i]);
    child[i] = named != named_.end() ? &named->second : &parts.at(children.ids[i]);
    result.nodes += child[i]->nodes;
  }
  const std::string& a = child[0]->text;
  switch (e.kind) {
  case ExprKind::Field: {
    const bool known = e.type.index < program_.types.size();
    const std::string field =
        known ? field_handle(program_.types[e.type], static_cast<unsigned>(e.value)) : "?";
    result.text = fmt::format("field({}, {}, {})", a, type_text(program_, e.type), field);
    break;
  }
  case ExprKind::Index:
    result.text = fmt::format("index({}, {}, {})", a, child[1]->text, type_text(program_, e.type));
    break;
  case ExprKind::Unary:
    if (e.unary() == UnaryOp::Not || e.unary() == UnaryOp::Neg)
      result.text = fmt::format("{}({})", spelling(e.unary()), a);
    else
      result.text = fmt::format("{}({}, {})", spelling(e.unary()), a, e.width);
    break;
  case ExprKind::Binary:
    result.text = fmt::format("({} {} {})", a, spelling(e.binary()), child[1]->text);
    break;
  default:
    result.text = fmt::format("({} ? {} : {})", a, child[1]->text, child[2]->text);
  }
  return result;
}

void ExprText::name(ExprId id, Part& part) {
  const std::string handle = fmt::format("#{}", named_.size());
  lets_.push_back(handle + " = " + part.text);
  named_.emplace(id, Part{handle, 1});
}

std::string ExprText::text(ExprId expr) {
  if (expr.index >= program_.exprs.size())
    return "?";
  std::unordered_map<ExprId, Part> parts;
  post_order(
      program_.exprs, expr, [&](ExprId id) { return parts.contains(id) || named_.contains(id); },
      [&](ExprId id) {
        Part made = part(id, parts);
        if (id != expr && made.nodes > kLongestPart)
          name(id, made);
        else
          parts.emplace(id, std::move(made));
      });
  const auto named = named_.find(expr);
  return named != named_.end() ? named->second.text : parts.at(expr).text;
}

std::vector<std::string> ExprText::take_lets() {
  return std::exchange(lets_, {});
}

std::string print(const Program& program, ExprId expr, const Function* scope) {
  return ExprText(program, scope).text(expr);
}

} // namespace ndv::ir
