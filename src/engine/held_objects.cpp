#include "engine/held_objects.h"

#include <algorithm>
#include <unordered_set>

namespace ndv::engine {

using analysis::RegionId;
using smt::Op;
using smt::Term;

namespace {

constexpr std::size_t kMostParts = 1000; // of an address that are looked at

} // namespace

/// The terms that the address is made of, the addresses of what was loaded for it, and the terms
/// that `part` gives for one; not the conditions that choose among them.
void HeldObjects::visit(Term address,
                        const std::function<std::vector<Term>(Term)>& part) const {
  std::unordered_set<Term> seen;
  std::vector<Term> work{address};
  while (!work.empty() && seen.size() < kMostParts) {
    const Term t = work.back();
    work.pop_back();
    if (!seen.insert(t).second)
      continue;
    const auto more = part(t);
    work.insert(work.end(), more.begin(), more.end());
    for (const Memory::Cell& cell : memory_.loaded_from(t))
      work.push_back(cell.address);
    if (const auto symbol = symbols_.find(t); symbol != symbols_.end())
      if (symbol->second.kind == SymbolKind::Memory)
        work.push_back(symbol->second.address);
    const auto args = terms_[t].args;
    for (std::size_t i = terms_[t].op == Op::Ite ? 1 : 0; i < args.size(); ++i)
      work.push_back(args[i]);
  }
}

void HeldObjects::raise(Term guard, Term object) {
  visit(object, [&](Term part) -> std::vector<Term> {
    for (const Memory::Cell& cell : memory_.loaded_from(part)) {
      const auto known = std::ranges::find_if(leads_, [&](const Lead& lead) {
        return lead.cell == cell && lead.object == object;
      });
      if (known != leads_.end())
        known->guard = terms_.or_(known->guard, guard);
      else
        leads_.push_back({cell, object, guard});
    }
    return {};
  });
}

void HeldObjects::lower(Term guard, Term object) {
  for (Lead& lead : leads_)
    lead.guard = terms_.and_(
        lead.guard, terms_.not_(terms_.and_(guard, addresses_.eq(lead.object, object))));
}

void HeldObjects::lower_any(Term guard) {
  for (Lead& lead : leads_)
    lead.guard = terms_.and_(lead.guard, terms_.not_(guard));
}

void HeldObjects::leave(std::span<const RegionId> regions, Term guard, std::uint32_t epoch) {
  for (std::size_t i = 0; i < leads_.size(); ++i) {
    const Lead lead = leads_[i];
    const Term held = terms_.and_(guard, lead.guard);
    if (terms_.is_false(held) || std::ranges::find(regions, lead.cell.region) == regions.end())
      continue;
    const Term value =
        memory_.load(lead.cell.region, held, lead.cell.address, lead.cell.bytes);
    before_[epoch].push_back({i, value, held});
  }
}

std::vector<Term> HeldObjects::found_again(Term object) {
  std::vector<Term> facts;
  if (before_.empty())
    return facts;
  visit(object, [&](Term part) {
    std::vector<Term> earlier;
    const auto found = symbols_.find(part);
    if (found == symbols_.end() || found->second.kind != SymbolKind::Memory)
      return earlier;
    const Symbol symbol = found->second;
    const auto changed = before_.find(symbol.epoch);
    if (changed == before_.end())
      return earlier;
    for (const Before& before : changed->second) {
      const Lead& lead = leads_[before.lead];
      if (lead.cell.region != symbol.region)
        continue;
      Term value = before.value, here = terms_.boolean(true);
      if (symbol.bytes == lead.cell.bytes) {
        here = addresses_.eq(symbol.address, lead.cell.address);
      } else {
        const auto at = addresses_.distance(symbol.address, lead.cell.address);
        if (!at || *at < 0 || *at + symbol.bytes > lead.cell.bytes)
          continue;
        value = terms_.extract(value, static_cast<unsigned>(8 * *at), 8 * symbol.bytes);
      }
      const Term holds[] = {before.guard, lead.guard, here};
      facts.push_back(terms_.implies(terms_.and_(holds), terms_.eq(part, value)));
      earlier.push_back(value);
    }
    return earlier;
  });
  return facts;
}

} // namespace ndv::engine
