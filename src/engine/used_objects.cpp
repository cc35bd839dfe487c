#include "engine/used_objects.h"

#include "smt/reachable.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace ndv::engine {

using analysis::RegionId;
using smt::Op;
using smt::Term;

namespace {

constexpr std::size_t kMostParts = 1000; // of an address that are looked at

} // namespace

/// The terms that the address is made of, and the addresses of what was loaded for it, each with
/// where it is; not the conditions that choose among them.
void UsedObjects::visit(Term address, Term guard,
                        const std::function<void(Term part, Term guard)>& found) const {
  std::unordered_set<Term> seen;
  std::vector<std::pair<Term, Term>> work{{address, guard}};
  while (!work.empty() && seen.size() < kMostParts) {
    const auto [t, where] = work.back();
    work.pop_back();
    if (terms_.is_false(where) || !seen.insert(t).second)
      continue;
    found(t, where);
    for (const Memory::Cell& cell : memory_.loaded_from(t))
      work.emplace_back(cell.address, where);
    const std::vector<Term> args(terms_[t].args.begin(), terms_[t].args.end());
    if (terms_[t].op == Op::Ite) {
      work.emplace_back(args[1], terms_.and_(where, args[0]));
      work.emplace_back(args[2], terms_.and_(where, terms_.not_(args[0])));
    } else {
      for (const Term arg : args)
        work.emplace_back(arg, where);
    }
  }
}

void UsedObjects::use(Term guard, Term object) {
  visit(object, guard, [&](Term part, Term where) {
    for (const Memory::Cell& cell : memory_.loaded_from(part))
      add_lead({cell, part, meant(part), where});
  });
}

void UsedObjects::add_lead(const Lead& lead) {
  const auto known = std::ranges::find_if(leads_, [&](const Lead& other) {
    return other.cell == lead.cell && other.found == lead.found && other.value == lead.value;
  });
  if (known == leads_.end())
    leads_.push_back(lead);
  else
    known->guard = terms_.or_(known->guard, lead.guard);
}

void UsedObjects::leave(std::span<const RegionId> regions, Term guard, std::uint32_t epoch) {
  for (std::size_t i = 0; i < leads_.size(); ++i) {
    const Memory::Cell cell = leads_[i].cell;
    if (std::ranges::find(regions, cell.region) == regions.end())
      continue;
    const Term led = terms_.and_(guard, leads_[i].guard);
    if (terms_.is_false(led))
      continue;
    const Term now = meant(memory_.load(cell.region, led, cell.address, cell.bytes));
    const Term still_leads = terms_.and_(led, terms_.eq(now, leads_[i].value));
    if (!terms_.is_false(still_leads))
      before_[epoch].push_back({i, still_leads});
  }
}

/// What was found at a place in memory; `address` is the place that is meant.
Term UsedObjects::meant_memory(Term part, Term address) {
  const Symbol symbol = symbols_.at(part);
  const auto changed = before_.find(symbol.epoch);
  Term result = part;
  for (std::size_t i = 0; i < leads_.size(); ++i) {
    const Lead& lead = leads_[i];
    const Memory::Cell& cell = lead.cell;
    if (cell.region != symbol.region)
      continue;
    // Where it led there when this memory was changed; or looked for where a changed pointer led
    // to, in memory that is still as it was.
    Term where =
        address != symbol.address && is_found_in(lead, symbol) ? lead.guard : terms_.boolean(false);
    if (changed != before_.end())
      for (const Before& before : changed->second)
        if (before.lead == i)
          where = terms_.or_(where, before.guard);
    if (terms_.is_false(where))
      continue;
    Term value = lead.value;
    if (symbol.bytes == cell.bytes) {
      where = terms_.and_(where, addresses_.eq(address, cell.address));
    } else {
      const auto at = addresses_.distance(address, cell.address);
      if (!at || *at < 0 || *at + symbol.bytes > cell.bytes)
        continue;
      value = terms_.extract(value, static_cast<unsigned>(8 * *at), 8 * symbol.bytes);
    }
    result = terms_.ite(where, value, result);
  }
  return result;
}

/// What was found is what this memory held.
bool UsedObjects::is_found_in(const Lead& lead, const Symbol& memory) const {
  const auto found = symbols_.find(lead.found);
  return found != symbols_.end() && found->second.kind == SymbolKind::Memory &&
         found->second.region == memory.region && found->second.epoch == memory.epoch;
}

Term UsedObjects::meant(Term address) {
  if (before_.empty())
    return address;
  std::unordered_map<Term, Term> done;
  std::vector<Term> work{address};
  while (!work.empty()) {
    const Term t = work.back();
    if (done.contains(t)) {
      work.pop_back();
      continue;
    }
    if (done.size() > kMostParts)
      return address;
    std::vector<Term> args(terms_[t].args.begin(), terms_[t].args.end());
    const std::size_t first = terms_[t].op == Op::Ite ? 1 : 0; // what chooses is as it is
    const auto found = symbols_.find(t);
    const bool is_memory = found != symbols_.end() && found->second.kind == SymbolKind::Memory;
    const std::size_t depth = work.size();
    for (std::size_t i = first; i < args.size(); ++i)
      if (!done.contains(args[i]))
        work.push_back(args[i]);
    if (is_memory && !done.contains(found->second.address))
      work.push_back(found->second.address);
    if (work.size() != depth)
      continue;
    work.pop_back();
    Term result = t;
    if (is_memory) {
      result = meant_memory(t, done.at(found->second.address));
    } else {
      bool is_same = true;
      for (std::size_t i = first; i < args.size(); ++i) {
        is_same &= done.at(args[i]) == args[i];
        args[i] = done.at(args[i]);
      }
      if (!is_same)
        result = smt::rebuild(terms_, terms_[t], args);
    }
    done.emplace(t, result);
  }
  const Term result = done.at(address);
  if (const Addresses::Origin* of = addresses_.origin(address); of && result != address) {
    const Addresses::Origin copy = *of;
    addresses_.note(result, terms_.sub(result, terms_.constant(terms_.width(result), copy.offset)),
                    copy.record, copy.offset);
  }
  return result;
}

} // namespace ndv::engine
