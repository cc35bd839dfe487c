#pragma once

#include "smt/solver.h"
#include "smt/term.h"

#include <optional>

namespace ndv::smt {

/// Simplifies a question before it goes to Z3: what the constraints fix or define is put in for the
/// symbols, and what they assert is put in for its other occurrences, so that terms fold again.
class Presolve {
public:
  Presolve(TermPool& pool, std::span<const Term> constraints, bool substitute = true,
           const Deadline& deadline = {});

  /// The constraints that are left, none of them constant; nothing if they contradict each other.
  const std::optional<std::vector<Term>>& constraints() const { return open_; }
  /// Adds the values of the symbols that were replaced to a model of what is left.
  void complete(Model& model) const;

private:
  struct Definition {
    Term symbol, value;
  };
  /// `key` is equal to `value` by the constraint `origin`.
  struct Assertion {
    Term value, origin;
  };
  using Definitions = std::unordered_map<Term, Term>;
  using Assertions = std::unordered_map<Term, Assertion>;

  bool keep(std::span<const Term> constraints);
  Definitions definitions() const;
  void define(Definitions& found, std::vector<Term>& used, Term symbol, Term value) const;
  bool substitute_definitions();
  Assertions assertions() const;
  bool substitute_assertions();

  TermPool& pool_;
  std::optional<std::vector<Term>> open_;
  std::vector<Definition> definitions_; // a value may use symbols that are defined further on
};

} // namespace ndv::smt
