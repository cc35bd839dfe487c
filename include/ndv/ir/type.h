#pragma once

#include <ndv/ir/ids.h>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ndv::ir {

enum class TypeKind : std::uint8_t { Void, Integer, Float, Pointer, Record, Array, Function };

/// A member of a record. A bit-field has bit_width > 0; its storage unit starts at `offset`,
/// has the size of `type`, and the field lies `bit_offset` bits above the unit's lowest bit.
struct Field {
  std::string name; // empty for an anonymous struct or union member
  TypeId type;
  std::uint64_t offset = 0; // bytes from the start of the record
  std::uint16_t bit_offset = 0;
  std::uint16_t bit_width = 0;
  friend bool operator==(const Field&, const Field&) = default;
};

/// A C type with the layout of the target ABI. Qualifiers are dropped, enums are integers.
struct Type {
  TypeKind kind = TypeKind::Void;
  bool is_signed = false;   // Integer
  bool is_union = false;    // Record
  bool is_complete = true;  // Record
  bool is_variadic = false; // Function
  std::uint64_t size = 0;   // bytes; 0 for void, functions, incomplete records
  std::uint32_t align = 1;  // bytes
  TypeId element;           // Pointer: pointee; Array: element; Function: result
  std::uint64_t count = 0;  // Array: elements; 0 for a flexible or incomplete array
  std::string name;         // Record: "struct _ADAPTER", unique in the program; Integer: C spelling
  std::vector<Field> fields;  // Record
  std::vector<TypeId> params; // Function
};

/// Interned types. Index 0 is void. Records are identified by name, all others by structure.
class TypeTable {
public:
  TypeTable();

  TypeId void_type() const { return TypeId{0}; }
  TypeId integer(unsigned bits, bool is_signed);
  TypeId floating(unsigned bits);
  TypeId pointer(TypeId pointee, unsigned bits);
  TypeId array(TypeId element, std::uint64_t count);
  TypeId function(TypeId result, std::vector<TypeId> params, bool is_variadic);
  /// The record of this name, incomplete when new.
  TypeId record(std::string_view name);
  /// Completes a record. `definition` gives layout and fields; its name is kept.
  void define_record(TypeId record, Type definition);

  const Type& operator[](TypeId id) const { return types_[id.index]; }
  std::size_t size() const { return types_.size(); }
  /// The record of this name, or an invalid id.
  TypeId find_record(std::string_view name) const;

  bool is_scalar(TypeId id) const; // Integer, Float, Pointer
  /// What an array holds, in the end: of an array of arrays, their elements. Others: the same.
  TypeId without_arrays(TypeId id) const;
  /// The record that a pointer is declared to point to, or to arrays of which; else invalid.
  TypeId record_pointed_to(TypeId pointer) const;
  /// Width in bits of a value of this scalar type.
  unsigned bits(TypeId id) const { return static_cast<unsigned>(types_[id.index].size * 8); }

private:
  TypeId intern(std::string key, Type type);
  void lay_out(Type& array);
  std::deque<Type> types_;
  std::vector<TypeId> open_arrays_; // their element is not complete yet
  std::unordered_map<std::string, TypeId> by_key_;
};

} // namespace ndv::ir
