#include "report/story.h"
#include "reports.h"

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::report;
using namespace ndv::report::testing;

TEST_CASE("runs of other steps fold into one row each") {
  const auto trace = held_at_exit().defects[0].trace;
  const auto rows = short_story(trace, false);
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].step == nullptr);
  CHECK(rows[0].folded == 1);
  CHECK(rows[1].step->line == 12);
  CHECK(rows[2].step == nullptr);
  CHECK(rows[2].folded == 2);
  CHECK(rows[4].step->line == 16);
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
