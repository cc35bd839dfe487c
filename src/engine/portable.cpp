#include "engine/portable.h"

#include "smt/reachable.h"

#include <algorithm>

namespace ndv::engine {

using smt::Op;
using smt::Term;

namespace {

constexpr std::size_t kMostTerms = 400;

/// What `root` is made of, each after what it needs itself, operands and what `more` names, and
/// followed by what `about` names, which may be made of it in turn. Nothing if that is too much.
std::optional<std::vector<Term>> in_order(const smt::TermPool& pool, Term root, auto&& more,
                                          auto&& about) {
  std::vector<Term> order;
  std::unordered_map<Term, bool> seen; // true: in order
  std::vector<Term> work{root};
  while (!work.empty()) {
    const Term t = work.back();
    const auto [it, inserted] = seen.try_emplace(t, false);
    const auto need = [&](Term other) {
      if (!seen.contains(other))
        work.push_back(other);
    };
    if (!inserted) {
      work.pop_back();
      if (!it->second) {
        it->second = true;
        order.push_back(t);
        about(t, need);
      }
      continue;
    }
    if (seen.size() > kMostTerms)
      return std::nullopt;
    for (Term a : pool[t].args)
      need(a);
    more(t, need);
  }
  return order;
}

/// Names the root of a term's origin. It may be made of the term: `entry - 8`, of `entry`.
auto root_by(auto origin_of) {
  return [origin_of](Term term, auto&& need) {
    if (const Addresses::Origin* o = origin_of(term); o && o->root != term)
      need(o->root);
  };
}

/// Tells each term's origin as soon as both it and the root are there.
template <typename OriginOf>
class Origins {
public:
  explicit Origins(OriginOf origin_of) : origin_of_(origin_of) {}

  void note(Term term, const std::unordered_map<Term, Term>& done, auto&& tell) {
    const auto tell_if_done = [&](Term address) {
      const Addresses::Origin* o = origin_of_(address);
      if (const auto root = done.find(o->root); root != done.end())
        tell(done.at(address), root->second, *o);
      else
        waiting_[o->root].push_back(address);
    };
    if (origin_of_(term))
      tell_if_done(term);
    if (const auto found = waiting_.find(term); found != waiting_.end())
      for (const Term address : found->second)
        tell_if_done(address);
  }

private:
  OriginOf origin_of_;
  std::unordered_map<Term, std::vector<Term>> waiting_; // by root
};

} // namespace

const Portable::Input* Portable::input(Term t) const {
  const auto it = inputs_.find(t);
  return it == inputs_.end() ? nullptr : &it->second;
}

const Addresses::Origin* Portable::origin(Term t) const {
  const auto it = origins_.find(t);
  return it == origins_.end() ? nullptr : &it->second;
}

Term Portable::result(unsigned width) {
  if (!result_) {
    result_ = terms_.symbol(width, "result");
    inputs_.emplace(*result_, Input{.kind = Input::Kind::Result});
  }
  return *result_;
}

std::optional<Term> Portable::take_symbol(const Encoding& from, Term symbol,
                                          const std::unordered_map<Term, Term>& done) {
  const auto it = from.symbols.find(symbol);
  if (it == from.symbols.end() || it->second.abstraction != Symbol::kNone)
    return std::nullopt;
  const Symbol& s = it->second;
  const unsigned width = from.terms.width(symbol);
  if (s.kind == SymbolKind::Parameter || (s.kind == SymbolKind::Local && s.is_start)) {
    const auto [local, inserted] = locals_.try_emplace(s.index);
    if (inserted) {
      local->second = terms_.symbol(width, from.terms.symbol_name(symbol));
      inputs_.emplace(local->second, Input{.kind = Input::Kind::Local, .index = s.index});
    }
    return local->second;
  }
  if (s.kind != SymbolKind::Memory || s.epoch != 0)
    return std::nullopt;
  const Term address = done.at(s.address);
  for (const auto& [known, input] : inputs_)
    if (input.kind == Input::Kind::Memory && input.region == s.region && input.address == address &&
        input.bytes == s.bytes)
      return known;
  const Term t = terms_.symbol(width, "memory");
  const bool is_pointer = !from.memory->loaded_from(symbol).empty();
  inputs_.emplace(t, Input{Input::Kind::Memory, 0, s.region, address, s.bytes, is_pointer});
  return t;
}

std::optional<Term> Portable::take(const Encoding& from, Term t) {
  const auto origin_of = [&](Term term) { return from.addresses->origin(term); };
  const auto address_of = [&](Term term, auto&& need) {
    const auto symbol = from.symbols.find(term);
    if (symbol != from.symbols.end() && symbol->second.kind == SymbolKind::Memory)
      need(symbol->second.address);
  };
  const auto order = in_order(from.terms, t, address_of, root_by(origin_of));
  if (!order)
    return std::nullopt;
  std::unordered_map<Term, Term> done;
  Origins origins(origin_of);
  for (Term term : *order) {
    const smt::Node& node = from.terms[term];
    if (node.op == Op::Constant) {
      // An object of the frame lies elsewhere each time.
      if (from.addresses->is_stack(node.value))
        return std::nullopt;
      done.emplace(term, terms_.constant(node.width, node.value));
    } else if (node.op == Op::Symbol) {
      const auto symbol = take_symbol(from, term, done);
      if (!symbol)
        return std::nullopt;
      done.emplace(term, *symbol);
    } else {
      std::vector<Term> args;
      for (Term a : node.args)
        args.push_back(done.at(a));
      done.emplace(term, smt::rebuild(terms_, node, args));
    }
    origins.note(term, done, [&](Term value, Term root, const Addresses::Origin& o) {
      origins_.try_emplace(value, Addresses::Origin{root, o.record, o.offset});
    });
  }
  return done.at(t);
}

std::optional<Term> Portable::put_symbol(Term symbol, const Site& site,
                                         const std::unordered_map<Term, Term>& done) const {
  const Input& input = inputs_.at(symbol);
  switch (input.kind) {
  case Input::Kind::Local: {
    const Term value = input.index < site.locals.size() ? site.locals[input.index] : kUnset;
    if (value == kUnset || site.into.terms.width(value) != terms_.width(symbol))
      return std::nullopt;
    return value;
  }
  case Input::Kind::Memory: {
    const Term address = done.at(input.address);
    if (site.at_start)
      return site.into.memory->initial(input.region, address, input.bytes);
    const Term value = site.into.memory->load(input.region, site.guard, address, input.bytes);
    if (input.is_pointer)
      site.into.memory->note_pointer(value, {input.region, address, input.bytes});
    return value;
  }
  case Input::Kind::Result:
    return site.result;
  }
  return std::nullopt;
}

std::optional<Term> Portable::put(Term t, const Site& site) const {
  const auto origin_of = [&](Term term) { return origin(term); };
  const auto address_of = [&](Term term, auto&& need) {
    if (const Input* i = input(term); i && i->kind == Input::Kind::Memory)
      need(i->address);
  };
  const auto order = in_order(terms_, t, address_of, root_by(origin_of));
  if (!order)
    return std::nullopt;
  smt::TermPool& pool = site.into.terms;
  std::unordered_map<Term, Term> done;
  Origins origins(origin_of);
  for (Term term : *order) {
    const smt::Node& node = terms_[term];
    Term value{};
    if (node.op == Op::Constant) {
      value = pool.constant(node.width, node.value);
    } else if (node.op == Op::Symbol) {
      const auto symbol = put_symbol(term, site, done);
      if (!symbol)
        return std::nullopt;
      value = *symbol;
    } else {
      std::vector<Term> args;
      for (Term a : node.args)
        args.push_back(done.at(a));
      // Addresses compare under the assumptions on objects there.
      const bool addresses = node.op == Op::Eq && (site.into.addresses->origin(args[0]) ||
                                                   site.into.addresses->origin(args[1]));
      value =
          addresses ? site.into.addresses->eq(args[0], args[1]) : smt::rebuild(pool, node, args);
    }
    done.emplace(term, value);
    origins.note(term, done, [&](Term address, Term root, const Addresses::Origin& o) {
      site.into.addresses->note(address, root, o.record, o.offset);
    });
  }
  return done.at(t);
}

} // namespace ndv::engine
