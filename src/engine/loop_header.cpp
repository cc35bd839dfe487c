#include "engine/loop_header.h"

#include <algorithm>

namespace ndv::engine {

using namespace ir;
using smt::Outcome;
using smt::Term;

namespace {

constexpr std::size_t kMostCells = 12;
constexpr std::size_t kMostCompared = 8; // values that claims are made about

} // namespace

LoopHeader::LoopHeader(const Facts& facts, FunctionFacts& function, std::uint32_t loop,
                       Encoding& encoding, Portable& terms)
    : encoding_(encoding), terms_(terms) {
  const BlockId header = function.plans.loops()[loop].header;
  const LoopFacts& changed = function.loops[loop];
  starts_.assign(encoding.final_locals.size(), kUnset);
  for (const auto& [term, symbol] : encoding.symbols)
    if (symbol.is_start)
      starts_[symbol.index] = term;
  add_locals(facts, function, changed, header);
  add_memory(changed);
}

void LoopHeader::add_locals(const Facts& facts, FunctionFacts& function, const LoopFacts& loop,
                            BlockId header) {
  const Function& f = facts.program[encoding_.contexts[0].function];
  for (std::uint32_t l = 0; l < starts_.size(); ++l) {
    if (starts_[l] == kUnset || !function.plans.liveness().live_in(header, LocalId{l}))
      continue;
    const auto taken = terms_.take(encoding_, starts_[l]);
    if (!taken)
      continue;
    const Type& type = facts.program.types[f.locals[l].type];
    values_.push_back({*taken,
                       std::binary_search(loop.locals.begin(), loop.locals.end(), LocalId{l}),
                       type.is_signed, type.kind == TypeKind::Integer});
  }
}

void LoopHeader::add_memory(const LoopFacts& loop) {
  std::vector<Term> cells;
  for (const auto& [term, symbol] : encoding_.symbols)
    if (symbol.kind == SymbolKind::Memory && symbol.epoch == 0)
      cells.push_back(term);
  std::sort(cells.begin(), cells.end());
  std::size_t count = 0;
  for (const Term cell : cells) {
    const Symbol& symbol = encoding_.symbols.at(cell);
    const auto taken = terms_.take(encoding_, cell);
    if (!taken || count == kMostCells)
      continue;
    ++count;
    values_.push_back({*taken,
                       std::binary_search(loop.regions.begin(), loop.regions.end(), symbol.region),
                       false, true});
  }
}

std::optional<Term> LoopHeader::at_start(Term t) const {
  return terms_.put(t, {encoding_, encoding_.terms.boolean(true), starts_, std::nullopt, true});
}

std::optional<Term> LoopHeader::at_end(Term t) const {
  return terms_.put(t, {encoding_, encoding_.terms.boolean(true), encoding_.final_locals});
}

bool IterationQuestions::never(const std::vector<Term>& wanted) {
  const auto holds_in = [&](const smt::Model& path) {
    return std::ranges::count(encoding_.terms.evaluate(wanted, path), 0u) == 0;
  };
  model_.reset();
  work_ += encoding_.terms.size();
  if (work_ > kMostWork)
    return false;
  if (const auto known = std::ranges::find_if(paths_, holds_in); known != paths_.end()) {
    model_ = *known;
    return false;
  }
  const smt::Answer answer = questions_.ask("iteration", wanted);
  if (answer.outcome == Outcome::Sat) {
    model_ = answer.model;
    if (is_path(answer.model))
      paths_.push_back(answer.model);
  }
  return answer.outcome == Outcome::Unsat;
}

/// The model was made for some of the facts only.
bool IterationQuestions::is_path(const smt::Model& model) const {
  std::vector<Term> facts;
  for (const Fact& fact : encoding_.facts)
    facts.push_back(fact.term);
  return std::ranges::count(encoding_.terms.evaluate(facts, model), 0u) == 0;
}

std::vector<Term> inductive_claims(const LoopHeader& header, Encoding& encoding,
                                   IterationQuestions& questions, Portable& terms) {
  smt::TermPool& pool = terms.terms();
  std::vector<Term> claims;
  std::vector<HeaderValue> numbers;
  for (const HeaderValue& v : header.values())
    if (v.is_number && pool.width(v.term) > 1 && numbers.size() < kMostCompared)
      numbers.push_back(v);
  for (const HeaderValue& x : numbers) {
    if (!x.changes)
      continue;
    const Term zero = pool.constant(pool.width(x.term), 0);
    claims.push_back(pool.sle(zero, x.term));
    claims.push_back(pool.not_(pool.eq(x.term, zero)));
    for (const HeaderValue& y : numbers)
      if (y.term != x.term && pool.width(x.term) == pool.width(y.term))
        for (const Term claim :
             {pool.eq(x.term, y.term), pool.ule(x.term, y.term), pool.ule(y.term, x.term),
              pool.sle(x.term, y.term), pool.sle(y.term, x.term)})
          claims.push_back(claim);
  }
  std::sort(claims.begin(), claims.end());
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  std::erase_if(claims, [&](Term claim) {
    const auto before = header.at_start(claim), after = header.at_end(claim);
    if (!before || !after)
      return true;
    // One that rules out that there is a next iteration says nothing about it.
    return !questions.never({*before, encoding.terms.not_(*after)}) || questions.never({*before});
  });
  return claims;
}

} // namespace ndv::engine
