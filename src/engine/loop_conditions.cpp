#include "engine/loop_conditions.h"

#include "smt/reachable.h"

#include <algorithm>

namespace ndv::engine {

using smt::Op;
using smt::Term;

namespace {

constexpr std::size_t kMostConditions = 5;

bool is_connective(const smt::Node& node) {
  return node.width == 1 && (node.op == Op::Not || node.op == Op::And || node.op == Op::Xor ||
                             node.op == Op::Ite || node.op == Op::Constant);
}

/// The propositions that the terms are made of, each once, without its negation.
std::vector<Term> atoms_of(const smt::TermPool& terms, const std::vector<Term>& roots) {
  std::vector<Term> result;
  for (const Term t : smt::reachable(terms, roots))
    if (terms.width(t) == 1 && !is_connective(terms[t]))
      result.push_back(t);
  return result;
}

/// Made of nothing that an iteration changes.
bool is_unchanged(const LoopFacts& loop, const Encoding& encoding, Term condition) {
  std::vector<Term> work = encoding.terms.support(std::vector{condition});
  std::vector<Term> seen = work;
  while (!work.empty()) {
    const auto found = encoding.symbols.find(work.back());
    work.pop_back();
    if (found == encoding.symbols.end())
      return false;
    const Symbol& symbol = found->second;
    if (symbol.is_start) {
      if (std::ranges::binary_search(loop.locals, ir::LocalId{symbol.index}))
        return false;
      continue;
    }
    if (symbol.kind != SymbolKind::Memory || symbol.epoch != 0 ||
        std::ranges::binary_search(loop.regions, symbol.region))
      return false;
    for (const Term part : encoding.terms.support(std::vector{symbol.address}))
      if (std::ranges::find(seen, part) == seen.end()) {
        seen.push_back(part);
        work.push_back(part);
      }
  }
  return true;
}

} // namespace

std::vector<Term> unchanged_conditions(const LoopFacts& loop, const Encoding& encoding,
                                       Portable& terms) {
  std::vector<Term> decided;
  for (const Event& event : encoding.events)
    decided.push_back(event.guard);
  for (const ir::LocalId local : loop.locals)
    if (const Term value = encoding.final_locals[local.index]; value != kUnset)
      decided.push_back(value);
  std::vector<Term> result;
  for (const Term atom : atoms_of(encoding.terms, decided)) {
    if (result.size() == kMostConditions)
      break;
    if (!is_unchanged(loop, encoding, atom))
      continue;
    if (const auto taken = terms.take(encoding, atom))
      result.push_back(*taken);
  }
  return result;
}

} // namespace ndv::engine
