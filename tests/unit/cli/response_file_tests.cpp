#include "cli/command_line.h"
#include "temporary_folder.h"

#include <ndv/error.h>

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::cli;
using Strings = std::vector<std::string>;

TEST_CASE("a response file stands for its arguments") {
  const testing::TemporaryFolder folder;
  const std::string inner = folder.write("inner", "-D X");
  const std::string outer =
      folder.write("outer", "-I 'a b'\r\n\"c\\d\"\t\"say \\\"hi\\\"\" '' @" + inner + "\n");
  CHECK(expand_response_files({"first", "@" + outer, "last"}) ==
        Strings{"first", "-I", "a b", "c\\d", "say \"hi\"", "", "-D", "X", "last"});
}

TEST_CASE("Clang's own arguments and a lone @ are left alone") {
  CHECK(expand_response_files({"@", "--", "@nothing"}) == Strings{"@", "--", "@nothing"});
}

TEST_CASE("response files that cannot be read, do not end or name themselves are errors") {
  const testing::TemporaryFolder folder;
  CHECK_THROWS_AS(expand_response_files({"@" + (folder / "none").string()}), Error);
  CHECK_THROWS_AS(expand_response_files({"@" + folder.write("open", "'abc")}), Error);
  const std::string self = (folder / "self").string();
  folder.write("self", "@" + self);
  CHECK_THROWS_AS(expand_response_files({"@" + self}), Error);
}

TEST_CASE("response files as Windows tools write them") {
  const testing::TemporaryFolder folder;
  using namespace std::string_literals;
  const Strings expected = {"-D", "X"};
  CHECK(expand_response_files({"@" + folder.write("utf8", "\xEF\xBB\xBF-D X\r\n")}) == expected);
  CHECK(expand_response_files({"@" + folder.write("le", "\xFF\xFE-\0D\0 \0X\0\r\0\n\0"s)}) ==
        expected);
  CHECK(expand_response_files({"@" + folder.write("be", "\xFE\xFF\0-\0D\0 \0X"s)}) == expected);
}

TEST_CASE("a folder is no response file") {
  const testing::TemporaryFolder folder;
  CHECK_THROWS_AS(expand_response_files({"@" + (folder / "").string()}), Error);
}
