#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ndv::smt {

/// A handle of a term in a TermPool; equal handles are equal terms.
enum class Term : std::uint32_t {};

enum class Op : std::uint8_t {
  Constant,
  Symbol,
  Not,
  And,
  Or,
  Xor, // any width, bitwise; width 1 is a proposition
  Ite, // first operand has width 1
  Eq,
  ULt,
  ULe,
  SLt,
  SLe, // give width 1
  Add,
  Mul,
  Neg,
  UDiv,
  SDiv,
  URem,
  SRem,
  Shl,
  LShr,
  AShr,
  ZeroExtend,
  SignExtend,
  Extract,
  Concat,
};

struct Node {
  Op op = Op::Constant;
  std::uint8_t width = 1;     // bits, 1 to 64; width 1 is a proposition
  std::uint8_t low = 0;       // Extract: lowest bit
  std::uint64_t value = 0;    // Constant: bits; Symbol: number of the symbol
  std::span<const Term> args; // And, Or, Add are n-ary and sorted; others have 1 to 3
};

/// Bits of a term that are the same under every assignment.
struct KnownBits {
  std::uint64_t zero = 0; // known to be 0
  std::uint64_t one = 0;  // known to be 1
};

/// Hash-consed bit-vector terms that fold as they are built: operators flatten, sort, drop neutral
/// and repeated operands, cancel complements (`x && !x`), absorb (`(a && b) || (a && !b)` is `a`),
/// and compute on constants. A sum keeps its constant last, so base + offset addresses compare at
/// once. Division by zero is total as in SMT-LIB; shifts by the width or more give 0 (or the sign).
///
/// Normal forms, so that equal things get equal handles:
/// - a disjunction of propositions is stored as `!(!a && !b)`, `a <= b` as `!(b < a)`, `a == b` of
///   propositions as `!(a ^ b)`; ULe, SLe and a width-1 Or are never stored; a proposition and its
///   negation have the handles 2k and 2k + 1;
/// - a sum is `c1*x1 + … + k`: Neg and Mul by a constant are its only coefficients, shifts by a
///   constant are products or extractions; `p ? k : 0` is the coefficient k on the proposition p;
/// - an equation is `a == b + k` without common summands; a constant operand stands last.
/// Not thread-safe: one pool a check.
class TermPool {
public:
  TermPool();
  TermPool(const TermPool&) = delete;
  TermPool& operator=(const TermPool&) = delete;

  Term constant(unsigned width, std::uint64_t value);
  Term boolean(bool value) { return constant(1, value); }
  /// A new symbol each call; the name is for people only.
  Term symbol(unsigned width, std::string name);

  Term not_(Term a);
  Term and_(Term a, Term b);
  Term and_(std::span<const Term> operands); // at least one, all of one width
  Term or_(Term a, Term b);
  Term or_(std::span<const Term> operands); // at least one, all of one width
  Term xor_(Term a, Term b);
  Term implies(Term a, Term b) { return or_(not_(a), b); }
  Term ite(Term condition, Term a, Term b);
  Term eq(Term a, Term b);
  Term ult(Term a, Term b);
  Term ule(Term a, Term b) { return not_(ult(b, a)); }
  Term slt(Term a, Term b);
  Term sle(Term a, Term b) { return not_(slt(b, a)); }
  Term add(Term a, Term b);
  Term add(std::span<const Term> operands); // at least one, all of one width
  Term sub(Term a, Term b);
  Term mul(Term a, Term b);
  Term neg(Term a);
  Term udiv(Term a, Term b);
  Term sdiv(Term a, Term b);
  Term urem(Term a, Term b);
  Term srem(Term a, Term b);
  Term shl(Term a, Term b);
  Term lshr(Term a, Term b);
  Term ashr(Term a, Term b);
  Term zero_extend(Term a, unsigned width);
  Term sign_extend(Term a, unsigned width);
  Term extract(Term a, unsigned low, unsigned width);
  Term concat(Term high, Term low); // together at most 64 bits

  const Node& operator[](Term t) const {
    const auto i = static_cast<std::uint32_t>(t);
    return nodes_[i >> chunk_bits][i & (chunk_size - 1)];
  }
  unsigned width(Term t) const { return (*this)[t].width; }
  bool is_true(Term t) const { return t == true_; }   // the constant 1 of width 1
  bool is_false(Term t) const { return t == false_; } // the constant 0 of width 1
  std::optional<std::uint64_t> value(Term t) const;   // of a constant
  KnownBits known_bits(Term t) const { return known_[static_cast<std::uint32_t>(t)]; }
  const std::string& symbol_name(Term t) const;
  std::size_t size() const { return known_.size(); }

  /// t == base + offset. A constant has no base.
  struct BaseOffset {
    std::optional<Term> base;
    std::uint64_t offset;
  };
  BaseOffset split(Term t);

  /// The symbols that the terms depend on, ascending. Iterative.
  std::vector<Term> support(std::span<const Term> terms) const;
  /// The terms with symbols replaced; folds again. Iterative, shared subterms once.
  std::vector<Term> substitute(std::span<const Term> terms,
                               const std::unordered_map<Term, Term>& replacements);
  /// The value under an assignment of symbols (absent: 0). Iterative, shared subterms once.
  std::uint64_t evaluate(Term t, const std::unordered_map<Term, std::uint64_t>& symbols) const;
  /// The same for several terms at once, sharing the work between them.
  std::vector<std::uint64_t> evaluate(std::span<const Term> terms,
                                      const std::unordered_map<Term, std::uint64_t>& symbols) const;
  /// At most `limit` characters, for people.
  std::string to_string(Term t, std::size_t limit = 400) const;

private:
  friend struct Builder; // the folding rules (builder.h)

  static constexpr unsigned chunk_bits = 12;
  static constexpr std::uint32_t chunk_size = 1U << chunk_bits;

  /// The one term of this shape; computes if all operands are constants.
  Term make(Op op, unsigned width, std::span<const Term> args, unsigned low = 0);
  Term intern(const Node& shape);
  Term insert(const Node& shape, std::uint32_t hash, std::size_t slot);
  Term append(const Node& shape, std::span<const Term> stored, KnownBits known);
  std::span<const Term> store(std::span<const Term> args);
  void grow_table();

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t term = 0; // 0: free; else index + 1
  };
  std::vector<std::unique_ptr<Node[]>> nodes_;
  std::vector<KnownBits> known_; // per node
  std::vector<std::unique_ptr<Term[]>> arena_;
  std::size_t arena_left_ = 0;
  Term* arena_next_ = nullptr;
  std::vector<Slot> table_; // open addressing, a power of two
  std::vector<std::string> symbol_names_;
  unsigned depth_ = 0; // of rules under way that build further terms
  unsigned fuel_ = 0;  // further rules that the operator under way may apply
  static constexpr Term false_{0};
  static constexpr Term true_{1};
};

} // namespace ndv::smt
