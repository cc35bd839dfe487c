#include "report/story.h"

#include <fmt/format.h>

#include <algorithm>

namespace ndv::report {

std::vector<StoryRow> short_story(const std::vector<TraceStep>& trace, bool full) {
  const bool all = full || std::ranges::none_of(trace, &TraceStep::essential);
  std::vector<StoryRow> rows;
  for (const TraceStep& step : trace) {
    if (all || step.essential)
      rows.push_back({&step, 0, step.depth});
    else if (!rows.empty() && rows.back().step == nullptr)
      rows.back() = {nullptr, rows.back().folded + 1, std::min(rows.back().depth, step.depth)};
    else
      rows.push_back({nullptr, 1, step.depth});
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
