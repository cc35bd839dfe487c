#pragma once

#include "frontend/unit.h"

#include <clang/AST/APValue.h>

#include <map>
#include <optional>
#include <vector>

namespace ndv::frontend {

/// Turns values that Clang has computed into pieces of a global's initial value.
class ConstantLowering {
public:
  explicit ConstantLowering(Unit& unit) : unit_(unit) {}

  /// The scalars of `value`; nothing when a part of it has no form in the IR.
  std::optional<std::vector<ir::Initializer>> initializers(const clang::APValue& value,
                                                           clang::QualType type);
  std::optional<ir::ExprId> scalar(const clang::APValue& value, clang::QualType type);

private:
  bool add(const clang::APValue& value, clang::QualType type, std::uint64_t offset);
  bool add_array(const clang::APValue& value, const clang::ArrayType* type, std::uint64_t offset);
  bool add_record(const clang::APValue& value, const clang::RecordDecl* record,
                  std::uint64_t offset);
  bool add_field(const clang::APValue& value, const clang::FieldDecl* field, std::uint64_t offset);
  bool add_bits(const clang::APValue& value, const clang::FieldDecl* field, std::uint64_t offset);
  std::optional<ir::ExprId> address(const clang::APValue& value);
  std::optional<ir::ExprId> base_address(const clang::APValue::LValueBase& base);
  std::optional<ir::ExprId> literal_address(const clang::CompoundLiteralExpr* literal);

  Unit& unit_;
  std::vector<ir::Initializer> pieces_;
  std::map<std::uint64_t, std::uint8_t> bytes_; // of bit-fields, by offset
};

} // namespace ndv::frontend
