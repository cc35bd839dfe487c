#pragma once

#include "smt/term.h"

#include <ndv/ir/interpreter.h>
#include <ndv/ir/program.h>

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ndv::engine {

/// The layout gives each object a constant address, so that base + offset arithmetic and equality
/// fold. Where an object really lies is not known: what depends on more than which object an
/// address names is computed on an unknown address instead.
class Placement {
public:
  Placement(const ir::Program& program, const ir::Layout& layout, smt::TermPool& terms)
      : program_(program), layout_(layout), terms_(terms) {}

  /// A variable of a frame lies at `begin`.
  void note_variable(std::uint64_t begin, ir::TypeId type);

  /// The value depends on where an object lies.
  bool depends(smt::Term value) { return names(value).kind != Names::Kind::Nothing; }
  /// Both depend on the place of one and the same object, so that it cancels in a comparison or
  /// difference.
  bool same_object(smt::Term a, smt::Term b);
  /// The value with each object at an unknown address.
  smt::Term anywhere(smt::Term value);
  /// The other way: where the value is an unknown address and an offset, what the layout has there.
  smt::Term home(smt::Term value);

  /// The unknown address of an object, as it was first needed.
  struct Base {
    smt::Term symbol;               // it depends on
    smt::Term address;              // of its alignment
    std::optional<smt::Term> begin; // in the layout; none if the value may name several objects
    std::uint64_t size = 0;         // bytes
  };
  /// Those that have come up since the last call.
  std::vector<Base> take_new();

private:
  struct Object {
    std::uint64_t begin = 0, size = 0, align = 1;
  };
  struct Names {
    enum class Kind : std::uint8_t { Nothing, One, Several } kind = Kind::Nothing;
    std::uint64_t begin = 0; // of the one object
  };
  std::optional<Object> object_at(std::uint64_t address) const;
  Names names(smt::Term value);
  Names names_of_parts(smt::Term value) const;
  smt::Term base_of(const Object& object);

  const ir::Program& program_;
  const ir::Layout& layout_;
  smt::TermPool& terms_;
  std::map<std::uint64_t, Object> variables_; // by address
  std::unordered_map<smt::Term, Names> names_;
  std::map<std::uint64_t, smt::Term> bases_;        // by the object's address
  std::unordered_map<smt::Term, smt::Term> begins_; // the other way
  std::unordered_map<smt::Term, smt::Term> anywhere_;
  std::vector<Base> new_;
};

} // namespace ndv::engine
