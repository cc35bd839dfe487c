#pragma once

#include <ndv/ir/program.h>

#include <clang/AST/Type.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/StringMap.h>

#include <string>
#include <vector>

namespace clang {
class ASTContext;
class FieldDecl;
class RecordDecl;
} // namespace clang

namespace ndv::frontend {

/// The IR types of a unit's C types. Records of one tag and layout are one type in all units.
class Types {
public:
  explicit Types(ir::Program& program) : program_(program) {}

  void begin_unit(clang::ASTContext& ast);

  ir::TypeId of(clang::QualType type);
  /// The IR prototype of a function: records go by pointer (see lowering.h).
  ir::TypeId prototype(const clang::FunctionType* type);

  /// The number of a member in its record's IR type.
  unsigned field_index(const clang::FieldDecl* field);

  /// A scalar that a local can hold: an integer, a pointer or a number of at most 64 bits.
  static bool is_scalar(clang::QualType type);
  /// The wide and rare types that no IR type stands for (128-bit integers, vectors, complex).
  bool is_unsupported(clang::QualType type) const;
  bool is_signed(clang::QualType type) const;
  unsigned bits(clang::QualType type) const;

private:
  ir::TypeId convert(const clang::Type* type);
  ir::TypeId function(const clang::FunctionType* type);
  ir::TypeId scalar(const clang::Type* type);
  ir::TypeId record(const clang::RecordDecl* decl);
  void define_pending();
  ir::Type layout(const clang::RecordDecl* definition);
  ir::Field bit_field(const clang::FieldDecl* field, std::uint64_t bit_offset,
                      std::uint64_t record_size);
  std::string tag(const clang::RecordDecl* decl);
  const std::string& fingerprint(const clang::RecordDecl* definition);
  void append_key(std::string& text, clang::QualType type);
  std::uint64_t byte_size(clang::QualType type);

  ir::Program& program_;
  clang::ASTContext* ast_ = nullptr;
  llvm::DenseMap<const clang::Type*, ir::TypeId> known_;     // canonical, of this unit
  llvm::DenseMap<const clang::FieldDecl*, unsigned> fields_; // of this unit
  llvm::DenseMap<const clang::RecordDecl*, std::string> fingerprints_;
  llvm::StringMap<std::vector<std::string>> layouts_; // by tag: the layouts seen
  std::vector<std::pair<ir::TypeId, const clang::RecordDecl*>> pending_;
  bool is_defining_ = false;
};

} // namespace ndv::frontend
