#include "report/story.h"
#include "reports.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace ndv;
using namespace ndv::report;
using namespace ndv::report::testing;

TEST_CASE("runs of other steps fold into one row each") {
  const auto trace = held_at_exit().defects[0].trace;
  const auto rows = short_story(trace, false);
  REQUIRE(rows.size() == 4); // what comes before the first is left out
  CHECK(rows[0].step->line == 12);
  CHECK(rows[1].step == nullptr);
  CHECK(rows[1].folded == 2);
  CHECK(rows[3].step->line == 16);
}

TEST_CASE("a full story, and one without essential steps, fold nothing") {
  const auto trace = held_at_exit().defects[0].trace;
  CHECK(short_story(trace, true).size() == trace.size());
  CHECK(short_story({minor(1, "a"), minor(2, "b")}, false).size() == 2);
  CHECK(short_story({}, false).empty());
}

TEST_CASE("a fold has the depth of its outermost step") {
  const auto trace = std::vector{step(1, "a", "", "", 2), minor(2, "b", 3), minor(3, "c", 1)};
  CHECK(short_story(trace, false).back().depth == 1);
}

TEST_CASE("iterations that look alike and leave the state as it was fold into the first") {
  std::vector<TraceStep> trace;
  for (int i = 0; i < 4; ++i) {
    trace.push_back(step(3, "i < 4", "", fmt::format("is true: i = {}", i)));
    trace.push_back(minor(3, "x"));
    trace.push_back(step(4, "f(i)", "", fmt::format("another lock: i = {}", i)));
  }
  trace.push_back(step(3, "i < 4", "", "is false: i = 4"));
  const auto rows = short_story(trace, false);
  REQUIRE(rows.size() == 5);
  CHECK(rows[2].step->line == 4);
  CHECK(rows[3].step == nullptr);
  CHECK(rows[3].iterations == 3);
  CHECK(rows[4].step->note == "is false: i = 4");
  CHECK(short_story(trace, true).size() == trace.size());
}

TEST_CASE("what changes the state, or is no loop, is told each time") {
  std::vector<TraceStep> counts;
  for (int i = 0; i < 3; ++i) {
    counts.push_back(step(3, "i < 3", fmt::format("held = {}", i), "is true"));
    counts.push_back(step(4, "f()", fmt::format("held = {}", i + 1), "held +1"));
  }
  CHECK(short_story(counts, false).size() == 6);
  const std::vector twice(4, step(3, "LOCK_ALL(a)", "", "another lock"));
  CHECK(short_story(twice, false).size() == 4);
}

TEST_CASE("a defect is reported where its story ends") {
  Check check = held_at_exit();
  CHECK(to_string(place_of(check, check.defects[0])) == "drv.c:16:5");
  check.defects[0].trace.push_back(minor(99, "after"));
  CHECK(to_string(place_of(check, check.defects[0])) == "drv.c:16:5");
  check.defects[0].trace = {minor(7, "only")};
  CHECK(to_string(place_of(check, check.defects[0])) == "drv.c:7:5");
  check.defects[0].trace.clear();
  CHECK(to_string(place_of(check, check.defects[0])) == "drv.c:10:1");
}

TEST_CASE("a place shows what is known of it") {
  CHECK(to_string(SourcePlace{"a.c", 0, 0}) == "a.c");
  CHECK(to_string(SourcePlace{"a.c", 3, 0}) == "a.c:3");
  CHECK(to_string(SourcePlace{"a.c", 3, 9}) == "a.c:3:9");
  CHECK(to_string(SourcePlace{}) == "");
}
