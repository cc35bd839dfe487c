#include "frontend/types.h"

#include <ndv/assert.h>

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/RecordLayout.h>
#include <clang/Basic/SourceManager.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ndv::frontend {
namespace {

constexpr unsigned kBitsPerByte = 8;

std::uint64_t round_up(std::uint64_t value, std::uint64_t align) {
  return (value + align - 1) / align * align;
}

/// Which of the records nested in its parent an unnamed one is.
unsigned ordinal(const clang::RecordDecl* decl, const clang::RecordDecl* parent) {
  unsigned n = 0;
  for (const clang::Decl* member : parent->decls()) {
    if (member == decl)
      break;
    if (llvm::isa<clang::RecordDecl>(member))
      ++n;
  }
  return n;
}

} // namespace

void Types::begin_unit(clang::ASTContext& ast) {
  ast_ = &ast;
  known_.clear();
  fields_.clear();
  fingerprints_.clear();
  NDV_ASSERT(pending_.empty());
}

ir::TypeId Types::of(clang::QualType type) {
  const ir::TypeId id = convert(type.getCanonicalType().getTypePtr());
  if (!is_defining_)
    define_pending();
  return id;
}

ir::TypeId Types::prototype(const clang::FunctionType* type) {
  return of(clang::QualType(type, 0));
}

bool Types::is_scalar(clang::QualType type) {
  const clang::Type* t = type.getCanonicalType().getTypePtr();
  if (const auto* atomic = llvm::dyn_cast<clang::AtomicType>(t))
    return is_scalar(atomic->getValueType());
  return t->isIntegralOrEnumerationType() || t->isAnyPointerType() || t->isRealFloatingType() ||
         t->isBlockPointerType() || t->isNullPtrType();
}

bool Types::is_unsupported(clang::QualType type) const {
  const clang::Type* t = type.getCanonicalType().getTypePtr();
  if (t->isVectorType() || t->isAnyComplexType() || t->isBitIntType() || t->isBlockPointerType() ||
      t->isVariableArrayType() || t->isAtomicType())
    return true;
  return is_scalar(type) && ast_->getTypeSize(t) > 64;
}

bool Types::is_signed(clang::QualType type) const {
  return type->isSignedIntegerOrEnumerationType();
}

unsigned Types::bits(clang::QualType type) const {
  return static_cast<unsigned>(ast_->getTypeSize(type));
}

ir::TypeId Types::convert(const clang::Type* type) {
  if (const auto it = known_.find(type); it != known_.end())
    return it->second;
  ir::TypeTable& types = program_.types;
  ir::TypeId id;
  const auto canonical = [](clang::QualType t) { return t.getCanonicalType().getTypePtr(); };
  if (type->isVoidType()) {
    id = types.void_type();
  } else if (const auto* pointer = llvm::dyn_cast<clang::PointerType>(type)) {
    const auto bits = static_cast<unsigned>(ast_->getTypeSize(type));
    id = types.pointer(convert(canonical(pointer->getPointeeType())), bits);
  } else if (const auto* record_type = llvm::dyn_cast<clang::RecordType>(type)) {
    id = record(record_type->getDecl());
  } else if (const auto* array = llvm::dyn_cast<clang::ConstantArrayType>(type)) {
    id = types.array(convert(canonical(array->getElementType())), array->getSize().getZExtValue());
  } else if (const auto* open = llvm::dyn_cast<clang::ArrayType>(type)) {
    id = types.array(convert(canonical(open->getElementType())), 0);
  } else if (const auto* function = llvm::dyn_cast<clang::FunctionType>(type)) {
    id = this->function(function);
  } else {
    id = scalar(type);
  }
  known_[type] = id;
  return id;
}

ir::TypeId Types::function(const clang::FunctionType* type) {
  ir::TypeTable& types = program_.types;
  std::vector<ir::TypeId> params;
  const auto value = [&](clang::QualType t) {
    const ir::TypeId id = convert(t.getCanonicalType().getTypePtr());
    return t->isRecordType() ? types.pointer(id, program_.pointer_bits) : id;
  };
  ir::TypeId result = value(type->getReturnType());
  if (type->getReturnType()->isRecordType()) {
    params.push_back(result);
    result = types.void_type();
  }
  const auto* prototype = llvm::dyn_cast<clang::FunctionProtoType>(type);
  if (prototype)
    for (const clang::QualType param : prototype->getParamTypes())
      params.push_back(value(param));
  return types.function(result, std::move(params), !prototype || prototype->isVariadic());
}

ir::TypeId Types::scalar(const clang::Type* type) {
  ir::TypeTable& types = program_.types;
  if (const auto* atomic = llvm::dyn_cast<clang::AtomicType>(type))
    return convert(atomic->getValueType().getCanonicalType().getTypePtr());
  if (type->isIncompleteType() || type->isDependentType() || type->isPlaceholderType())
    return types.integer(32, true); // only after an error
  const auto bits = static_cast<unsigned>(ast_->getTypeSize(type));
  if (type->isRealFloatingType())
    return types.floating(bits);
  if (type->isNullPtrType())
    return types.pointer(types.void_type(), bits);
  if (bits <= 64 && type->isIntegralOrEnumerationType())
    return types.integer(bits, type->isSignedIntegerOrEnumerationType());
  return types.array(types.integer(kBitsPerByte, false), bits / kBitsPerByte); // opaque bytes
}

std::string Types::tag(const clang::RecordDecl* decl) {
  const llvm::StringRef kind = decl->getKindName();
  if (decl->getIdentifier())
    return fmt::format("{} {}", kind.str(), decl->getName().str());
  if (const clang::TypedefNameDecl* name = decl->getTypedefNameForAnonDecl())
    return fmt::format("{} {}", kind.str(), name->getName().str());
  if (const auto* parent = llvm::dyn_cast<clang::RecordDecl>(decl->getLexicalDeclContext()))
    return fmt::format("{}.{}", tag(parent), ordinal(decl, parent));
  const clang::SourceManager& sources = ast_->getSourceManager();
  const clang::SourceLocation where = sources.getExpansionLoc(decl->getLocation());
  return fmt::format("{} .{}.{}", kind.str(), sources.getExpansionLineNumber(where),
                     sources.getExpansionColumnNumber(where));
}

ir::TypeId Types::record(const clang::RecordDecl* decl) {
  const std::string name = tag(decl);
  const clang::RecordDecl* definition = decl->getDefinition();
  if (!definition)
    return program_.types.record(name);
  std::vector<std::string>& seen = layouts_[name];
  const std::string& layout = fingerprint(definition);
  const auto it = std::find(seen.begin(), seen.end(), layout);
  const auto number = static_cast<std::size_t>(it - seen.begin());
  const ir::TypeId id =
      program_.types.record(number == 0 ? name : fmt::format("{}#{}", name, number + 1));
  if (it == seen.end())
    seen.push_back(layout);
  if (it == seen.end() || !program_.types[id].is_complete)
    pending_.emplace_back(id, definition);
  unsigned index = 0;
  for (const clang::FieldDecl* field : definition->fields())
    if (!field->isUnnamedBitField())
      fields_[field] = index++;
  return id;
}

void Types::define_pending() {
  is_defining_ = true;
  while (!pending_.empty()) {
    const auto [id, definition] = pending_.back();
    pending_.pop_back();
    if (!program_.types[id].is_complete)
      program_.types.define_record(id, layout(definition));
  }
  is_defining_ = false;
}

/// Tells two definitions of one tag apart without following pointers, so that it ends.
const std::string& Types::fingerprint(const clang::RecordDecl* definition) {
  if (const auto it = fingerprints_.find(definition); it != fingerprints_.end())
    return it->second;
  std::string text;
  const bool is_valid = !definition->isInvalidDecl();
  const clang::ASTRecordLayout* layout = is_valid ? &ast_->getASTRecordLayout(definition) : nullptr;
  if (layout)
    text =
        fmt::format("{}:{}", layout->getSize().getQuantity(), layout->getAlignment().getQuantity());
  unsigned n = 0;
  for (const clang::FieldDecl* field : definition->fields()) {
    fmt::format_to(std::back_inserter(text), ";{}@{}", field->getName().str(),
                   layout ? layout->getFieldOffset(n) : 0);
    ++n;
    if (field->isBitField())
      fmt::format_to(std::back_inserter(text), "/{}", field->getBitWidthValue(*ast_));
    append_key(text, field->getType().getCanonicalType());
  }
  return fingerprints_[definition] = std::move(text);
}

void Types::append_key(std::string& text, clang::QualType type) {
  while (const auto* array = ast_->getAsArrayType(type)) {
    const auto* constant = llvm::dyn_cast<clang::ConstantArrayType>(array);
    fmt::format_to(std::back_inserter(text), "[{}]",
                   constant ? constant->getSize().getZExtValue() : 0);
    type = array->getElementType().getCanonicalType();
  }
  if (const auto* pointer = type->getAs<clang::PointerType>()) {
    const auto* pointee = pointer->getPointeeType()->getAsRecordDecl();
    text += '*';
    text += pointee ? tag(pointee) : std::string();
  } else if (const clang::RecordDecl* record = type->getAsRecordDecl()) {
    text += '{';
    if (const clang::RecordDecl* definition = record->getDefinition())
      text += fingerprint(definition);
    text += '}';
  } else if (!type->isIncompleteType() && !type->isFunctionType()) {
    fmt::format_to(std::back_inserter(text), "{}{}",
                   type->isRealFloatingType() ? 'f'
                   : is_signed(type)          ? 'i'
                                              : 'u',
                   ast_->getTypeSize(type));
  }
}

ir::Type Types::layout(const clang::RecordDecl* definition) {
  ir::Type type;
  type.kind = ir::TypeKind::Record;
  type.is_union = definition->isUnion();
  // The size of a record with a member of unknown type is unknown to Clang: place the members one
  // after the other, so that they stay apart.
  const clang::ASTRecordLayout* layout =
      definition->isInvalidDecl() ? nullptr : &ast_->getASTRecordLayout(definition);
  if (layout) {
    type.size = static_cast<std::uint64_t>(layout->getSize().getQuantity());
    type.align = static_cast<std::uint32_t>(layout->getAlignment().getQuantity());
  }
  unsigned n = 0;
  for (const clang::FieldDecl* field : definition->fields()) {
    const unsigned number = n++;
    if (field->isUnnamedBitField())
      continue;
    if (layout && field->isBitField()) {
      type.fields.push_back(bit_field(field, layout->getFieldOffset(number), type.size));
      continue;
    }
    ir::Field member;
    member.name = field->getName().str();
    member.type = convert(field->getType().getCanonicalType().getTypePtr());
    if (layout) {
      member.offset = layout->getFieldOffset(number) / kBitsPerByte;
    } else {
      const std::uint64_t size = std::max<std::uint64_t>(1, byte_size(field->getType()));
      const std::uint64_t align = std::min<std::uint64_t>(std::bit_ceil(size), 8);
      member.offset = type.is_union ? 0 : round_up(type.size, align);
      type.size = std::max(type.size, member.offset + size);
    }
    type.fields.push_back(std::move(member));
  }
  return type;
}

std::uint64_t Types::byte_size(clang::QualType type) {
  if (type->isIncompleteType())
    return 0;
  if (const auto* array = ast_->getAsConstantArrayType(type))
    return array->getSize().getZExtValue() * byte_size(array->getElementType());
  if (const clang::RecordDecl* record = type->getAsRecordDecl(); record && record->isInvalidDecl())
    return layout(record->getDefinition()).size;
  return static_cast<std::uint64_t>(ast_->getTypeSizeInChars(type).getQuantity());
}

/// The declared type's unit where the field lies inside one; in packed records the smallest
/// unit that holds the field and lies inside the record.
ir::Field Types::bit_field(const clang::FieldDecl* field, std::uint64_t bit_offset,
                           std::uint64_t record_size) {
  ir::Field member;
  member.name = field->getName().str();
  member.bit_width = static_cast<std::uint16_t>(field->getBitWidthValue(*ast_));
  const unsigned declared = bits(field->getType());
  const bool is_signed_field = is_signed(field->getType());
  const auto try_unit = [&](unsigned unit, std::uint64_t start) {
    if (start * kBitsPerByte > bit_offset ||
        bit_offset + member.bit_width > start * kBitsPerByte + unit ||
        start + unit / kBitsPerByte > record_size)
      return false;
    member.type = program_.types.integer(unit, is_signed_field);
    member.offset = start;
    member.bit_offset = static_cast<std::uint16_t>(bit_offset - start * kBitsPerByte);
    return true;
  };
  if (try_unit(declared, bit_offset / declared * (declared / kBitsPerByte)))
    return member;
  for (const unsigned unit : {8u, 16u, 32u, 64u}) {
    const std::uint64_t first = bit_offset / kBitsPerByte;
    for (std::uint64_t back = 0; back < unit / kBitsPerByte && back <= first; ++back)
      if (try_unit(unit, first - back))
        return member;
  }
  // No unit holds it: its bytes as an array; an access is not lowered.
  const std::uint64_t first = bit_offset / kBitsPerByte;
  const std::uint64_t last = (bit_offset + member.bit_width - 1) / kBitsPerByte;
  member.bit_width = 0;
  member.offset = first;
  member.type = program_.types.array(program_.types.integer(kBitsPerByte, false), last - first + 1);
  return member;
}

unsigned Types::field_index(const clang::FieldDecl* field) {
  if (const auto it = fields_.find(field); it != fields_.end())
    return it->second;
  of(ast_->getRecordType(field->getParent()));
  const auto it = fields_.find(field);
  NDV_ASSERT(it != fields_.end());
  return it->second;
}

} // namespace ndv::frontend
