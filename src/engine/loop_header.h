#pragma once

#include "engine/encoding.h"
#include "engine/facts.h"
#include "engine/knowledge.h"
#include "engine/question.h"

#include <optional>
#include <vector>

namespace ndv::engine {

/// A value that a loop's header finds: a local, or a scalar in memory.
struct HeaderValue {
  smt::Term term{}; // of the invariant
  bool changes = false;
  bool is_signed = false;
  bool is_number = false; // not an address
};

/// What the header of an encoded iteration finds, at its start and at its end.
class LoopHeader {
public:
  LoopHeader(const Facts& facts, FunctionFacts& function, std::uint32_t loop, Encoding& encoding,
             Portable& terms);

  const std::vector<HeaderValue>& values() const { return values_; }
  std::optional<smt::Term> at_start(smt::Term t) const;
  std::optional<smt::Term> at_end(smt::Term t) const;

private:
  void add_locals(const Facts& facts, FunctionFacts& function, const LoopFacts& loop,
                  ir::BlockId header);
  void add_memory(const LoopFacts& loop);

  Encoding& encoding_;
  Portable& terms_;
  std::vector<smt::Term> starts_; // by local; ~0 where the iteration does not read it
  std::vector<HeaderValue> values_;
};

/// Asks about one arbitrary iteration. The paths that the solver has shown answer many questions
/// without it.
class IterationQuestions {
public:
  IterationQuestions(Encoding& encoding, Questions& questions)
      : encoding_(encoding), questions_(questions) {}
  /// No path of the iteration makes all of these true. False: there is one, or it is not known.
  bool never(const std::vector<smt::Term>& wanted);
  /// What the last answer showed, if it was not that there is no such path.
  const std::optional<smt::Model>& model() const { return model_; }

private:
  /// Terms looked at in all questions together.
  static constexpr std::size_t kMostWork = 20'000'000;
  bool is_path(const smt::Model& model) const;
  Encoding& encoding_;
  Questions& questions_;
  std::vector<smt::Model> paths_;
  std::optional<smt::Model> model_;
  std::size_t work_ = 0;
};

/// Claims about two of the values that stay true once they are: each shown for one iteration.
std::vector<smt::Term> inductive_claims(const LoopHeader& header, Encoding& encoding,
                                        IterationQuestions& questions, Portable& terms);

} // namespace ndv::engine
