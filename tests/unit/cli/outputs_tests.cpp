#include "cli/outputs.h"
#include "temporary_folder.h"

#include <ndv/error.h>

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::cli;

namespace fs = std::filesystem;

namespace {

Settings writing_to(const fs::path& file) {
  Settings settings;
  settings.outputs = {{Format::Text, file}};
  return settings;
}

} // namespace

TEST_CASE("a report replaces the file as a whole and leaves nothing beside it") {
  const testing::TemporaryFolder folder;
  folder.write("report", "the old one, which is longer");
  write_output({Format::Text, folder / "report"}, "new\n");
  CHECK(folder.read("report") == "new\n");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("a report that cannot be written leaves nothing behind") {
  const testing::TemporaryFolder folder;
  fs::create_directory(folder / "taken");
  folder.write("taken/file", "x");
  CHECK_THROWS_AS(write_output({Format::Text, folder / "none" / "report"}, "new"), Error);
  CHECK(folder.file_count() == 1);
}

TEST_CASE("devices are written directly") {
  CHECK_NOTHROW(write_output({Format::Text, "/dev/null"}, "text"));
  CHECK(fs::is_character_file("/dev/null"));
  CHECK_THROWS_AS(write_output({Format::Text, "/dev/full"}, "text"), Error);
}

TEST_CASE("outputs that cannot work are found before the work") {
  const testing::TemporaryFolder folder;
  CHECK_NOTHROW(check_outputs(writing_to(folder / "report")));
  CHECK_THROWS_AS(check_outputs(writing_to(folder / "")), Error);
  CHECK_THROWS_AS(check_outputs(writing_to(folder / "none" / "report")), Error);

  Settings settings = writing_to(folder / "driver.c");
  settings.files = {folder.write("driver.c", "int x;")};
  CHECK_THROWS_AS(check_outputs(settings), Error);
}
