#include "frontend/builder.h"

#include <ndv/assert.h>

#include <fmt/format.h>

namespace ndv::frontend {

ir::LocalId Builder::new_local(std::string_view name, ir::TypeId type) {
  NDV_ASSERT(types().is_scalar(type) && types().bits(type) <= 64);
  const ir::LocalId id{function_.locals.size()};
  ir::Local local;
  local.name = name.empty() ? fmt::format("%{}", temporaries_++) : std::string(name);
  local.type = type;
  local.width = static_cast<std::uint8_t>(types().bits(type));
  function_.locals.push_back(std::move(local));
  return id;
}

ir::ObjectId Builder::new_object(std::string_view name, ir::TypeId type) {
  const ir::ObjectId id{function_.objects.size()};
  function_.objects.push_back(
      {name.empty() ? fmt::format("%{}", temporaries_++) : std::string(name), type});
  return id;
}

ir::ExprId Builder::value_of(ir::LocalId local) {
  return pool().local(local, function_.locals[local.index].width);
}

ir::BlockId Builder::new_block() {
  const ir::BlockId id{function_.blocks.size()};
  function_.blocks.emplace_back();
  return id;
}

void Builder::start(ir::BlockId block) {
  go_to(block);
  current_ = block;
}

void Builder::terminate(ir::TerminatorKind kind) {
  if (!is_reachable())
    return;
  ir::Terminator& terminator = function_.blocks[current_.index].terminator;
  terminator.kind = std::move(kind);
  terminator.origin = origin();
  current_ = {};
}

void Builder::go_to(ir::BlockId target) {
  terminate(ir::Goto{target});
}

void Builder::branch(ir::ExprId condition, ir::BlockId then_block, ir::BlockId else_block) {
  NDV_ASSERT(width(condition) == 1);
  if (is_constant(condition))
    go_to(constant_value(condition) != 0 ? then_block : else_block);
  else if (then_block == else_block)
    go_to(then_block);
  else
    terminate(ir::Branch{condition, then_block, else_block});
}

void Builder::emit(ir::StatementKind statement) {
  if (!is_reachable())
    return;
  if (!std::holds_alternative<ir::Load>(statement))
    ++effects_;
  function_.blocks[current_.index].statements.push_back({std::move(statement), origin()});
}

void Builder::emit_call(ir::Call call, const clang::CallExpr* e) {
  if (!is_reachable())
    return;
  emit(std::move(call));
  ir::Origin& origin = function_.blocks[current_.index].statements.back().origin;
  const std::string whole = text_.whole(e);
  if (whole != program_.strings[origin.text])
    origin.expansion = string(whole);
}

ir::ExprId Builder::load(ir::ExprId address, ir::TypeId type, bool is_volatile) {
  const ir::LocalId target = new_temporary(type);
  emit(ir::Load{target, address, type, is_volatile});
  return value_of(target);
}

void Builder::copy(ir::ExprId target, ir::ExprId source, ir::TypeId type) {
  emit(ir::Copy{target, source, pointer_sized(types()[type].size), type});
}

ir::ExprId Builder::havoc(ir::TypeId type, ir::HavocCause cause, std::string_view what) {
  const ir::LocalId target = new_temporary(type);
  emit(ir::Havoc{target, cause, string(what)});
  return value_of(target);
}

ir::ExprId Builder::havoc_bit(ir::HavocCause cause, std::string_view what) {
  return truth(havoc(types().integer(8, false), cause, what));
}

void Builder::unsupported(std::string_view what) {
  emit(ir::Unsupported{string(what)});
}

const ir::Origin& Builder::origin() {
  if (!is_origin_known_) {
    origin_ = range_.isValid() ? text_.origin(range_) : ir::Origin{};
    if (!origin_.text.valid())
      origin_.text = string({});
    is_origin_known_ = true;
  }
  return origin_;
}

} // namespace ndv::frontend
