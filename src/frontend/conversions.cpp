#include "frontend/conversions.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Expr.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/SourceManager.h>

namespace ndv::frontend {
namespace {

using namespace clang;

/// The function type that a pointer names, through any number of pointers and arrays.
struct Pointee {
  const FunctionType* function = nullptr;
  unsigned depth = 0; // 1: a pointer to a function
};

Pointee pointee(QualType type) {
  Pointee result;
  for (;;) {
    if (const auto* array = type->getAsArrayTypeUnsafe()) {
      type = array->getElementType();
    } else if (const auto* pointer = type->getAs<PointerType>()) {
      type = pointer->getPointeeType();
      ++result.depth;
    } else {
      result.function = type->getAs<FunctionType>();
      return result;
    }
  }
}

class Collector : public RecursiveASTVisitor<Collector> {
public:
  Collector(Conversions& out, ASTContext& ast, Linker& linker)
      : out_(out), ast_(ast), sources_(ast.getSourceManager()), linker_(linker) {}

  void run(const TranslationUnitDecl* unit) {
    for (Decl* decl : unit->decls())
      if (!decl->isImplicit() && !sources_.isInSystemHeader(decl->getLocation()))
        TraverseDecl(decl);
  }

  bool VisitCastExpr(CastExpr* cast) {
    const CastKind kind = cast->getCastKind();
    if (kind != CK_BitCast && kind != CK_PointerToIntegral && kind != CK_IntegralToPointer)
      return true;
    const Pointee from = pointee(cast->getSubExpr()->getType()), to = pointee(cast->getType());
    if (!from.function && !to.function)
      return true;
    if (from.depth == 1 || to.depth == 1)
      convert(cast->getSubExpr(), from, to);
    if (from.depth > 1 || to.depth > 1) // what it names may be read as the one or the other
      link(from.depth > 1 ? type(from) : ir::TypeId{}, to.depth > 1 ? type(to) : ir::TypeId{});
    return true;
  }

  bool VisitRecordDecl(RecordDecl* record) {
    if (!record->isUnion() || !record->isCompleteDefinition())
      return true;
    std::set<ir::TypeId> seen;
    for (const FieldDecl* field : record->fields())
      members(field->getType(), seen);
    for (const ir::TypeId a : seen)
      for (const ir::TypeId b : seen)
        if (a.valid() && a != b)
          link(a, b);
    return true;
  }

private:
  ir::TypeId type(const Pointee& p) {
    return p.function ? linker_.types().prototype(p.function) : ir::TypeId{};
  }

  void link(ir::TypeId a, ir::TypeId b) {
    if (a == b)
      return;
    out_.add(a, b);
    out_.add(b, a);
  }

  void convert(const Expr* value, const Pointee& from, const Pointee& to) {
    if (value->isNullPointerConstant(ast_, Expr::NPC_ValueDependentIsNull) != Expr::NPCK_NotNull)
      return;
    const ir::TypeId target = to.depth == 1 ? type(to) : ir::TypeId{};
    const Expr* inner = value->IgnoreParenImpCasts();
    if (const auto* address = dyn_cast<UnaryOperator>(inner);
        address && address->getOpcode() == UO_AddrOf)
      inner = address->getSubExpr()->IgnoreParenImpCasts();
    if (const auto* name = dyn_cast<DeclRefExpr>(inner))
      if (const auto* function = dyn_cast<FunctionDecl>(name->getDecl()))
        return out_.add(linker_.function(function), target);
    out_.add(from.depth == 1 ? type(from) : ir::TypeId{}, target);
  }

  /// What the members of a union may hold: function types, and (not valid) anything else.
  void members(QualType field, std::set<ir::TypeId>& seen) {
    const Pointee p = pointee(field);
    if (p.function && p.depth == 1) {
      seen.insert(type(p));
      return;
    }
    while (const auto* array = field->getAsArrayTypeUnsafe())
      field = array->getElementType();
    const auto* record = field->getAsRecordDecl();
    if (!record) {
      seen.insert(ir::TypeId{});
      return;
    }
    for (const FieldDecl* inner : record->fields())
      members(inner->getType(), seen);
  }

  Conversions& out_;
  ASTContext& ast_;
  const SourceManager& sources_;
  Linker& linker_;
};

} // namespace

void Conversions::collect(ASTContext& ast, Linker& linker) {
  Collector(*this, ast, linker).run(ast.getTranslationUnitDecl());
}

void Conversions::finish(ir::Program& program) const {
  for (std::size_t f = 0; f < program.functions.size(); ++f) {
    ir::Function& function = program.functions[f];
    std::set<ir::TypeId> reached{function.type};
    if (const auto own = of_functions_.find(ir::FunctionId{f}); own != of_functions_.end())
      reached.insert(own->second.begin(), own->second.end());
    std::vector<ir::TypeId> work(reached.begin(), reached.end());
    while (!work.empty()) {
      const auto next = of_types_.find(work.back());
      work.pop_back();
      if (next == of_types_.end())
        continue;
      for (const ir::TypeId type : next->second)
        if (reached.insert(type).second)
          work.push_back(type);
    }
    reached.erase(function.type);
    reached.erase(ir::TypeId{});
    function.converted_to.assign(reached.begin(), reached.end());
  }
}

} // namespace ndv::frontend
