#include <ndv/assert.h>
#include <ndv/ir/type.h>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ndv::ir {
namespace {

std::string spelling(unsigned bits, bool is_signed) {
  switch (bits) {
  case 8:
    return is_signed ? "signed char" : "unsigned char";
  case 16:
    return is_signed ? "short" : "unsigned short";
  case 32:
    return is_signed ? "int" : "unsigned int";
  case 64:
    return is_signed ? "long long" : "unsigned long long";
  default:
    return fmt::format("{}__int{}", is_signed ? "" : "unsigned ", bits);
  }
}

std::string record_key(std::string_view name) {
  return fmt::format("r{}", name);
}

} // namespace

TypeTable::TypeTable() {
  intern("void", Type{});
}

TypeId TypeTable::intern(std::string key, Type type) {
  const auto [it, is_new] = by_key_.try_emplace(std::move(key), TypeId{types_.size()});
  if (is_new)
    types_.push_back(std::move(type));
  return it->second;
}

TypeId TypeTable::integer(unsigned bits, bool is_signed) {
  NDV_ASSERT(bits >= 8 && bits % 8 == 0);
  Type type;
  type.kind = TypeKind::Integer;
  type.is_signed = is_signed;
  type.size = bits / 8;
  type.align = bits / 8;
  type.name = spelling(bits, is_signed);
  return intern(fmt::format("{}{}", is_signed ? 'i' : 'u', bits), std::move(type));
}

TypeId TypeTable::floating(unsigned bits) {
  NDV_ASSERT(bits >= 8 && bits % 8 == 0);
  Type type;
  type.kind = TypeKind::Float;
  type.size = bits / 8;
  type.align = bits / 8;
  return intern(fmt::format("f{}", bits), std::move(type));
}

TypeId TypeTable::pointer(TypeId pointee, unsigned bits) {
  NDV_ASSERT(pointee.index < types_.size());
  Type type;
  type.kind = TypeKind::Pointer;
  type.element = pointee;
  type.size = bits / 8;
  type.align = bits / 8;
  return intern(fmt::format("p{} {}", bits, pointee.index), std::move(type));
}

void TypeTable::lay_out(Type& array) {
  const Type& element = types_[array.element.index];
  array.is_complete = element.is_complete;
  array.size = element.size * array.count;
  array.align = element.align;
}

TypeId TypeTable::array(TypeId element, std::uint64_t count) {
  NDV_ASSERT(element.index < types_.size());
  Type type;
  type.kind = TypeKind::Array;
  type.element = element;
  type.count = count;
  lay_out(type);
  const bool is_open = !type.is_complete;
  const std::size_t size_before = types_.size();
  const TypeId id = intern(fmt::format("a{} {}", count, element.index), std::move(type));
  if (is_open && types_.size() != size_before)
    open_arrays_.push_back(id);
  return id;
}

TypeId TypeTable::function(TypeId result, std::vector<TypeId> params, bool is_variadic) {
  std::string key = fmt::format("({}{}", result.index, is_variadic ? " v" : "");
  for (const TypeId param : params)
    fmt::format_to(std::back_inserter(key), " {}", param.index);
  Type type;
  type.kind = TypeKind::Function;
  type.is_variadic = is_variadic;
  type.element = result;
  type.params = std::move(params);
  return intern(std::move(key), std::move(type));
}

TypeId TypeTable::record(std::string_view name) {
  Type type;
  type.kind = TypeKind::Record;
  type.is_complete = false;
  type.name = name;
  return intern(record_key(name), std::move(type));
}

TypeId TypeTable::find_record(std::string_view name) const {
  const auto it = by_key_.find(record_key(name));
  return it == by_key_.end() ? TypeId{} : it->second;
}

void TypeTable::define_record(TypeId record, Type definition) {
  NDV_ASSERT(record.index < types_.size());
  Type& type = types_[record.index];
  NDV_ASSERT(type.kind == TypeKind::Record);
  definition.kind = TypeKind::Record;
  definition.is_complete = true;
  definition.name = std::move(type.name);
  type = std::move(definition);
  // An array's element is older than the array, so one pass in order completes nested ones too.
  for (const TypeId id : open_arrays_)
    lay_out(types_[id.index]);
  std::erase_if(open_arrays_, [&](TypeId id) { return types_[id.index].is_complete; });
}

bool TypeTable::is_scalar(TypeId id) const {
  const TypeKind kind = types_[id.index].kind;
  return kind == TypeKind::Integer || kind == TypeKind::Float || kind == TypeKind::Pointer;
}

TypeId TypeTable::without_arrays(TypeId id) const {
  while (types_[id.index].kind == TypeKind::Array)
    id = types_[id.index].element;
  return id;
}

TypeId TypeTable::record_pointed_to(TypeId pointer) const {
  const Type& type = types_[pointer.index];
  if (type.kind != TypeKind::Pointer)
    return {};
  const TypeId pointee = without_arrays(type.element);
  return types_[pointee.index].kind == TypeKind::Record ? pointee : TypeId{};
}

} // namespace ndv::ir
