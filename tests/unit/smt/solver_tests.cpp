#include "random_terms.h"
#include "smt/solver.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace ndv::smt;
using namespace ndv::smt::test;

namespace {

/// Is the proposition of `step` true for some values of the symbols, by trying all?
bool satisfiable_by_trial(const RandomTerms& r, std::size_t step) {
  unsigned bits = 0;
  for (const Term s : r.symbols)
    bits += r.pool.width(s);
  for (std::uint64_t all = 0; all < 1ULL << bits; ++all) {
    std::vector<std::uint64_t> values;
    std::uint64_t rest = all;
    for (const Term s : r.symbols) {
      const unsigned w = r.pool.width(s);
      values.push_back(rest & ((1ULL << w) - 1));
      rest >>= w;
    }
    if (r.reference(values)[step] != 0)
      return true;
  }
  return false;
}

class TemporaryFolder {
public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "ndv-smt-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path); }
  std::filesystem::path path;
};

std::string contents(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

/// A product of two factors with no nontrivial solution below 2^20: hard at once.
std::vector<Term> hard_constraints(TermPool& pool) {
  const Term a = pool.symbol(64, "a");
  const Term b = pool.symbol(64, "b");
  const Term product = pool.mul(a, b);
  const Term bound = pool.constant(64, 1ULL << 32);
  return {pool.eq(product, pool.constant(64, 2971215073ULL * 3267000013ULL)), pool.ult(a, bound),
          pool.ult(b, bound), pool.ult(pool.constant(64, 1), a), pool.ult(pool.constant(64, 1), b)};
}

} // namespace

TEST_CASE("answers agree with trying all values") {
  int sat = 0;
  int unsat = 0;
  std::size_t asked = 0;
  for (std::uint64_t seed = 1; seed <= 250; ++seed) {
    RandomTerms r(seed, {2, 3}, 1);
    r.grow(50);
    Solver solver(r.pool);
    Solver z3(r.pool, {.rlimit = 0, .deadline = {}, .only_z3 = true, .dump_folder = {}});
    int left = 3;
    for (std::size_t i = r.steps.size(); i-- > 0 && left > 0;) {
      if (r.steps[i].width != 1 || r.steps[i].args.empty())
        continue;
      --left;
      const bool expected = satisfiable_by_trial(r, i);
      INFO("seed " << seed << " " << r.pool.to_string(r.terms[i]));
      for (Solver* const s : {&solver, &z3}) {
        const Answer answer = s->check("random", {&r.terms[i], 1});
        REQUIRE(answer.outcome == (expected ? Outcome::Sat : Outcome::Unsat));
        if (expected)
          REQUIRE(r.pool.evaluate(r.terms[i], answer.model) == 1);
      }
      ++(expected ? sat : unsat);
    }
    asked += z3.queries();
  }
  CHECK(sat > 50);
  CHECK(unsat > 50);
  CHECK(asked > 100);
}

TEST_CASE("constraints that fold to constants do not reach Z3") {
  TermPool pool;
  const Term p = pool.symbol(1, "p");
  Solver solver(pool);
  const Term contradiction[] = {p, pool.and_(p, pool.not_(p))};
  CHECK(solver.check("no", contradiction).outcome == Outcome::Unsat);
  const Term tautology[] = {pool.or_(p, pool.not_(p))};
  const Answer yes = solver.check("yes", tautology);
  CHECK(yes.outcome == Outcome::Sat);
  CHECK(yes.model.empty());
  CHECK(solver.check("nothing", {}).outcome == Outcome::Sat);
  CHECK(solver.queries() == 0);
}

TEST_CASE("contradicting constraints are unsatisfiable together") {
  TermPool pool;
  const Term x = pool.symbol(32, "x");
  const Term y = pool.symbol(32, "y");
  Solver solver(pool);
  const Term both[] = {pool.ult(x, y), pool.ult(y, x)};
  CHECK(solver.check("order", both).outcome == Outcome::Unsat);
  CHECK(solver.check("one", {both, 1}).outcome == Outcome::Sat);
}

TEST_CASE("a model names every symbol of the question, of every width") {
  TermPool pool;
  Solver solver(pool);
  std::vector<Term> symbols;
  std::vector<Term> constraints;
  for (const unsigned w : {2U, 7U, 16U, 33U, 64U}) {
    symbols.push_back(pool.symbol(w, "v"));
    const Term limit = pool.constant(w, 0);
    constraints.push_back(pool.ult(limit, pool.mul(symbols.back(), symbols.back())));
  }
  symbols.push_back(pool.symbol(1, "odd name |\\ with \" quotes"));
  constraints.push_back(pool.or_(symbols.back(), pool.ult(symbols[0], symbols[0])));
  const Answer answer = solver.check("widths", constraints);
  REQUIRE(answer.outcome == Outcome::Sat);
  CHECK(answer.model.size() == symbols.size());
}

TEST_CASE("the same question gets the same model") {
  const auto ask = [] {
    TermPool pool;
    const Term a = pool.symbol(32, "a");
    const Term b = pool.symbol(32, "b");
    const Term c[] = {pool.ult(pool.mul(a, b), pool.add(a, b)), pool.slt(a, pool.xor_(a, b))};
    const Answer answer = Solver(pool).check("same", c);
    REQUIRE(answer.outcome == Outcome::Sat);
    return std::pair(answer.model.at(a), answer.model.at(b));
  };
  const auto first = ask();
  for (int i = 0; i < 5; ++i)
    CHECK(ask() == first);
}

TEST_CASE("Z3 finds the model where a search of few steps does not") {
  TermPool pool;
  const Term a = pool.symbol(32, "a");
  const Term b = pool.symbol(32, "b");
  Solver solver(pool);
  const Term bound = pool.constant(32, 1000);
  const Term one = pool.constant(32, 1);
  const Term factors[] = {pool.eq(pool.mul(a, b), pool.constant(32, std::uint64_t{773} * 661)),
                          pool.ult(a, bound), pool.ult(b, bound), pool.ult(one, a),
                          pool.ult(one, b)};
  const Answer answer = solver.check("factors", factors);
  REQUIRE(answer.outcome == Outcome::Sat);
  CHECK(answer.model.at(a) * answer.model.at(b) == std::uint64_t{773} * 661);
  CHECK(solver.queries() == 1);
  CHECK(answer.rlimit > 0);
}

TEST_CASE("easy questions are answered without Z3") {
  TermPool pool;
  const Term p = pool.symbol(64, "p");
  const Term n = pool.symbol(32, "n");
  const Term flag = pool.symbol(1, "flag");
  const auto inside = [&](std::uint64_t offset) {
    return pool.ult(pool.add(p, pool.constant(64, offset - 0x10000)),
                    pool.constant(64, 0xfffffffffffe0000));
  };
  const Term easy[] = {inside(0), inside(16), pool.or_(flag, pool.ult(n, pool.constant(32, 5))),
                       pool.not_(pool.eq(n, pool.constant(32, 3))),
                       pool.slt(n, pool.ite(flag, pool.constant(32, 7), n))};
  Solver solver(pool);
  CHECK(solver.check("easy", easy).outcome == Outcome::Sat);
  CHECK(solver.queries() == 0);
}

TEST_CASE("a small rlimit ends in Budget") {
  TermPool pool;
  const auto constraints = hard_constraints(pool);
  Solver solver(pool, {.rlimit = 20'000, .deadline = {}, .only_z3 = false, .dump_folder = {}});
  const Answer answer = solver.check("hard", constraints);
  CHECK(to_string(answer.outcome) == "budget");
  CHECK(answer.rlimit >= 20'000);
}

TEST_CASE("a short deadline ends in Timeout") {
  TermPool pool;
  const auto constraints = hard_constraints(pool);
  Solver solver(pool, {.rlimit = 0,
                       .deadline = ndv::Deadline::in_milliseconds(100),
                       .only_z3 = false,
                       .dump_folder = {}});
  const Answer answer = solver.check("hard", constraints);
  CHECK(to_string(answer.outcome) == "timeout");
  CHECK(answer.milliseconds < 30'000);
}

TEST_CASE("deep terms exhaust no stack") {
  TermPool pool;
  const Term x = pool.symbol(32, "x");
  const Term y = pool.symbol(32, "y");
  Term t = x;
  Term p = pool.symbol(1, "p");
  for (int i = 0; i < 200'000; ++i) {
    t = pool.udiv(pool.xor_(pool.mul(t, y), pool.constant(32, static_cast<std::uint64_t>(i))),
                  pool.ite(p, y, pool.shl(y, x)));
    if (i % 2 == 0)
      p = pool.xor_(pool.ult(t, x), p);
  }
  CHECK(pool.support({&t, 1}).size() == 3);
  CHECK(pool.to_string(t).size() <= 400);
  const std::unordered_map<Term, Term> swap{{x, y}, {y, x}};
  const Term swapped = pool.substitute({&t, 1}, swap)[0];
  CHECK(pool.evaluate(t, {{x, 3}, {y, 5}}) == pool.evaluate(swapped, {{x, 5}, {y, 3}}));
  Solver solver(pool, {.rlimit = 1'000'000, .deadline = {}, .only_z3 = false, .dump_folder = {}});
  const Term question = pool.ult(t, x);
  CHECK(solver.check("deep", {&question, 1}).outcome != Outcome::Unsat);
}

TEST_CASE("queries are dumped as scripts that the z3 program answers alike") {
  const TemporaryFolder folder;
  TermPool pool;
  const Term a = pool.symbol(16, "a b");
  const Term b = pool.symbol(16, "|c|");
  const Term p = pool.symbol(1, "p");
  const Term square = pool.mul(a, a);
  const Term shared = pool.and_(pool.ult(a, b), pool.ult(b, square)); // printed with a `let`
  const Term sat[] = {pool.or_(p, pool.ult(b, a)), pool.or_(p, shared),
                      pool.or_(pool.not_(p), pool.xor_(shared, pool.slt(square, b)))};
  const Term unsat[] = {pool.eq(pool.urem(square, pool.constant(16, 4)), pool.constant(16, 3))};
  Solver solver(
      pool, {.rlimit = 0, .deadline = {}, .only_z3 = false, .dump_folder = folder.path / "dumps"});
  REQUIRE(solver.check("../a query/1", sat).outcome == Outcome::Sat);
  REQUIRE(solver.check("../a query/1", sat).outcome == Outcome::Sat);
  REQUIRE(solver.check("b", unsat).outcome == Outcome::Unsat);
  CHECK(solver.dumps_failed() == 0);

  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(folder.path / "dumps"))
    names.push_back(file.path().filename().string());
  std::ranges::sort(names);
  REQUIRE(names.size() == 3);
  CHECK(names[2] == "query.._a_query_1.smt2");
  CHECK(std::filesystem::directory_iterator(folder.path)->path().filename() == "dumps");
  for (const std::string& name : names) {
    const auto file = folder.path / "dumps" / name;
    const std::string text = contents(file);
    CHECK(text.find("(check-sat)") != std::string::npos);
    if (std::system("command -v z3 >/dev/null 2>&1") != 0)
      continue;
    const auto output = folder.path / "answer";
    REQUIRE(std::system(("z3 '" + file.string() + "' > '" + output.string() + "'").c_str()) == 0);
    CHECK(contents(output) == (name == "b.smt2" ? "unsat\n" : "sat\n"));
  }
}

TEST_CASE("a dump that cannot be written is counted") {
  TermPool pool;
  const Term p = pool.ult(pool.symbol(8, "x"), pool.symbol(8, "y"));
  Solver solver(pool,
                {.rlimit = 0, .deadline = {}, .only_z3 = false, .dump_folder = "/dev/null/no"});
  CHECK(solver.check("p", {&p, 1}).outcome == Outcome::Sat);
  CHECK(solver.dumps_failed() == 1);
}

TEST_CASE("a question that needs too much memory leaves enough for the next") {
  TermPool pool;
  Term t = pool.symbol(64, "t");
  for (std::uint64_t i = 0; i < 1000; ++i)
    t = pool.add(pool.mul(t, pool.xor_(t, pool.constant(64, i))), pool.constant(64, 77 * i + 5));
  const Term large[] = {pool.eq(t, pool.constant(64, 12345678910111213ULL))};
  const Term x = pool.symbol(64, "x");
  const Term square = pool.mul(x, x);
  const Term small[] = {pool.eq(square, pool.constant(64, 49)),
                        pool.ult(x, pool.constant(64, 100))};
  Limits limits;
  limits.only_z3 = true;
  set_memory_limit(200);
  for (int i = 0; i < 4; ++i)
    CHECK(Solver(pool, limits).check("large", large).outcome == Outcome::Memory);
  CHECK(Solver(pool, limits).check("small", small).outcome == Outcome::Sat);
  set_memory_limit(0);
}
