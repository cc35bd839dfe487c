#pragma once

#include <ndv/verify.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ndv::report {

/// One line of a defect's short story: a step, or steps folded into one line.
struct StoryRow {
  const TraceStep* step = nullptr; // null: a fold
  std::size_t folded = 0;          // steps behind a fold
  std::size_t iterations = 0;      // of a loop that are among them, whole
  std::uint32_t depth = 0;
  std::string file; // of the step, or of a fold's last step
};

/// The essential steps of a trace with the runs behind them folded, and of iterations that look
/// alike and leave the rule's state as it was all but the first; all steps if `full`, or if none is
/// marked essential. The rows point into the trace.
std::vector<StoryRow> short_story(const std::vector<TraceStep>& trace, bool full);

struct SourcePlace {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// Where a defect is reported: at the last step of its story, else at the entry point.
SourcePlace place_of(const Check& check, const Defect& defect);

/// "file:line:column", as much of it as is known.
std::string to_string(const SourcePlace& place);

} // namespace ndv::report
