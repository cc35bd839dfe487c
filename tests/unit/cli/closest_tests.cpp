#include "cli/closest.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace ndv::cli;

TEST_CASE("the name that was meant is the one with the fewest mistakes") {
  const std::vector<std::string> names = {"MPHalt", "MPPause", "MPRestart"};
  CHECK(closest("MPPauze", names) == "MPPause");
  CHECK(closest("mphalt", names) == "MPHalt");
  CHECK(closest("MPRestar", names) == "MPRestart");
  CHECK(closest("DriverEntry", names).empty());
  CHECK(closest("x", {}).empty());
  CHECK(hint("MPPaus", names) == "; did you mean MPPause?");
  CHECK(hint("Nonsense", names).empty());
}
