#include "report/story.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace ndv::report {

namespace {

constexpr std::size_t kLongestIteration = 64; // steps

/// "is true", without the values that took the branch.
std::string_view without_values(std::string_view note) {
  return note.substr(0, note.find(": "));
}

bool is_choice(const TraceStep& step) {
  return step.note.starts_with("is ");
}

/// The same thing happens again, but for values that do not matter to the rule.
bool is_again(const TraceStep& a, const TraceStep& b) {
  return a.line == b.line && a.column == b.column && a.depth == b.depth && a.state == b.state &&
         a.file == b.file && a.text == b.text && without_values(a.note) == without_values(b.note);
}

struct Repetition {
  std::size_t period = 0; // steps of an iteration
  std::size_t more = 0;   // iterations after the first
};

/// Iterations that begin at `steps[first]`; no more than one: none.
Repetition repetition(const std::vector<const TraceStep*>& steps, std::size_t first) {
  const std::size_t left = steps.size() - first;
  for (std::size_t period = 1; period <= std::min(left / 2, kLongestIteration); ++period) {
    std::size_t same = 0;
    while (period + same < left && is_again(*steps[first + same], *steps[first + period + same]))
      ++same;
    const std::size_t more = same / period;
    const auto begin = steps.begin() + static_cast<std::ptrdiff_t>(first);
    if (more * period >= 2 && std::any_of(begin, begin + static_cast<std::ptrdiff_t>(period),
                                          [](const TraceStep* step) { return is_choice(*step); }))
      return {period, more};
  }
  return {};
}

/// Which of the shown steps are iterations that need not be shown: by step, how many end there.
std::vector<std::optional<std::size_t>> repeated(const std::vector<const TraceStep*>& steps) {
  std::vector<std::optional<std::size_t>> folded(steps.size());
  for (std::size_t i = 0; i < steps.size();) {
    const Repetition found = repetition(steps, i);
    if (found.more == 0) {
      ++i;
      continue;
    }
    i += found.period;
    const std::size_t end = i + found.more * found.period;
    for (; i < end; ++i)
      folded[i] = i + 1 == end ? found.more : 0;
  }
  return folded;
}

} // namespace

std::vector<StoryRow> short_story(const std::vector<TraceStep>& trace, bool full) {
  const bool all = full || std::ranges::none_of(trace, &TraceStep::essential);
  std::vector<const TraceStep*> shown;
  for (const TraceStep& step : trace)
    if (all || step.essential)
      shown.push_back(&step);
  const auto repeats =
      all ? std::vector<std::optional<std::size_t>>(shown.size()) : repeated(shown);
  std::vector<StoryRow> rows;
  std::size_t next = 0; // of `shown`
  for (const TraceStep& step : trace) {
    std::optional<std::size_t> ended;
    bool is_shown = false;
    if (next < shown.size() && shown[next] == &step) {
      ended = repeats[next++];
      is_shown = !ended;
    }
    if (is_shown) {
      rows.push_back({&step, 0, 0, step.depth, step.file});
      continue;
    }
    if (rows.empty() && !shown.empty())
      continue; // the story begins where something matters
    if (rows.empty() || rows.back().step != nullptr)
      rows.push_back({nullptr, 0, 0, step.depth, {}});
    StoryRow& fold = rows.back();
    ++fold.folded;
    fold.iterations += ended.value_or(0);
    fold.depth = std::min(fold.depth, step.depth);
    fold.file = step.file;
  }
  return rows;
}

SourcePlace place_of(const Check& check, const Defect& defect) {
  const auto find_last = [&](auto&& accept) -> const TraceStep* {
    const auto found = std::find_if(defect.trace.rbegin(), defect.trace.rend(), accept);
    return found == defect.trace.rend() ? nullptr : &*found;
  };
  const TraceStep* step = find_last([](const TraceStep& s) { return s.essential && s.line != 0; });
  if (step == nullptr)
    step = find_last([](const TraceStep& s) { return s.line != 0; });
  if (step == nullptr)
    return {check.file, check.line, check.column};
  return {step->file, step->line, step->column};
}

std::string to_string(const SourcePlace& place) {
  if (place.line == 0)
    return place.file;
  if (place.column == 0)
    return fmt::format("{}:{}", place.file, place.line);
  return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

} // namespace ndv::report
