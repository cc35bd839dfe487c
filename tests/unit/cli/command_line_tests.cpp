#include "cli/command_line.h"

#include <ndv/error.h>

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::cli;
using Catch::Contains;
using Strings = std::vector<std::string>;

namespace {

Settings parse(Strings arguments) {
  return parse_command_line(std::move(arguments)).settings;
}

/// The message of the error that these arguments raise.
std::string error_of(Strings arguments) {
  try {
    parse(std::move(arguments));
  } catch (const Error& e) {
    return e.where() + "|" + e.what();
  }
  return "no error";
}

} // namespace

TEST_CASE("a file alone takes the defaults") {
  const Settings s = parse({"driver.c"});
  CHECK(s.mode == Mode::Verify);
  CHECK(s.files == Strings{"driver.c"});
  CHECK(s.rules == Strings{"SpinLockBalanced"});
  CHECK(s.bound == 4);
  CHECK(s.timeout_s == 0);
  CHECK(s.memory_mb == kDefaultMemoryMb);
  CHECK(s.target == frontend::Target::X64);
  REQUIRE(s.outputs.size() == 1);
  CHECK(s.outputs[0].file.empty());
  CHECK(s.outputs[0].format == Format::Text);
}

TEST_CASE("compile options are spelled as compilers take them") {
  const Settings s = parse({"-Iinc", "-I", "other", "a.c", "-DDBG=1", "-D", "X", "b.c", "-UY",
                            "--target", "arm64", "--", "-Wall", "--", "c.c"});
  CHECK(s.files == Strings{"a.c", "b.c"});
  CHECK(s.include_dirs == Strings{"inc", "other"});
  CHECK(s.defines == Strings{"DBG=1", "X"});
  CHECK(s.undefines == Strings{"Y"});
  CHECK(s.clang_args == Strings{"-Wall", "--", "c.c"});
  CHECK(s.target == frontend::Target::Arm64);
}

TEST_CASE("rules and entries are lists, repeated or with commas") {
  const Settings s = parse({"--rule", "A,B", "--rule=C", "--entry", "f", "--entry", "g,h", "a.c"});
  CHECK(s.rules == Strings{"A", "B", "C"});
  CHECK(s.entries == Strings{"f", "g", "h"});
}

TEST_CASE("limits") {
  const Settings s =
      parse({"a.c", "--bound", "7", "--timeout", "1.5", "--memory", "100", "-j2", "-vv", "-q"});
  CHECK(s.bound == 7);
  CHECK(s.timeout_s == 1.5);
  CHECK(s.memory_mb == 100);
  CHECK(s.jobs == 2);
  CHECK(s.verbosity == 2);
  CHECK(s.quiet);
  CHECK(parse({"a.c", "--bound", "7", "--bound", "9"}).bound == 9);
}

TEST_CASE("the n-th output belongs to the n-th format") {
  Settings s = parse({"a.c", "--format", "json", "-o", "r.json"});
  REQUIRE(s.outputs.size() == 1);
  CHECK(s.outputs[0].format == Format::Json);
  CHECK(s.outputs[0].file == "r.json");

  s = parse({"a.c", "--format", "text,json", "-o", "-", "-o", "r.json"});
  REQUIRE(s.outputs.size() == 2);
  CHECK(s.outputs[0].file.empty());
  CHECK(s.outputs[1].file == "r.json");

  s = parse({"a.c", "--format", "json", "--format", "text", "-o", "r.json"});
  REQUIRE(s.outputs.size() == 2);
  CHECK(s.outputs[0].file == "r.json");
  CHECK(s.outputs[1].file.empty());

  CHECK_THAT(error_of({"a.c", "--format", "text,json"}), Contains("need an -o"));
  CHECK_THAT(error_of({"a.c", "--format", "text,text"}), Contains("--format text is given twice"));
  CHECK_THAT(error_of({"a.c", "--format", "text,json", "-o", "x", "-o", "x"}), Contains("twice"));
  CHECK_THAT(error_of({"a.c", "-o", "x", "-o", "y"}), Contains("more -o than formats"));
}

TEST_CASE("modes exclude each other") {
  CHECK(parse({"--list-rules"}).mode == Mode::ListRules);
  CHECK(parse({"--explain", "R"}).explain == "R");
  CHECK(parse({"--list-entries", "a.c"}).mode == Mode::ListEntries);
  CHECK(parse({"--dump-ir", "a.c"}).mode == Mode::DumpIr);
  CHECK_THAT(error_of({"--list-rules", "--dump-ir", "a.c"}), Contains("exclude each other"));
  CHECK_THAT(error_of({"--list-rules", "a.c"}), Contains("--list-rules takes no C file"));
}

TEST_CASE("what a mode would ignore cannot be combined with it") {
  for (const Strings& arguments :
       std::vector<Strings>{{"--explain", "R", "--format", "json"},
                            {"--explain", "R", "--rule", "R"},
                            {"--list-rules", "--stats"},
                            {"--list-entries", "a.c", "--stats"},
                            {"--list-entries", "a.c", "--assumptions"},
                            {"--dump-summaries", "a.c", "--format=json"},
                            {"--dump-ir", "a.c", "--format=json"},
                            {"--dump-ir", "a.c", "--smt-dump-dir", "d"},
                            {"--dump-commands", "a.c", "--all-variants"}})
    CHECK_THAT(error_of(arguments), Contains(arguments[0]) && Contains("cannot be combined"));
  CHECK(parse({"--list-entries", "a.c", "--format", "json"}).mode == Mode::ListEntries);
  CHECK(parse({"--dump-summaries", "a.c", "--format", "text"}).mode == Mode::DumpSummaries);
}

TEST_CASE("an empty value is never meant") {
  for (const char* option : {"-D", "-U", "-I", "-o", "-p", "--explain", "--entry", "--rule",
                             "--rules-dir", "--wdk", "--variant", "--smt-dump-dir"})
    CHECK_THAT(error_of({"a.c", option, ""}), Contains(option));
  CHECK_THAT(error_of({"a.c", ""}), Contains("FILE"));
}

TEST_CASE("macros have names") {
  for (const char* definition : {"1X", "=1", "X-Y", "(a)"}) {
    CHECK_THAT(error_of({"a.c", "-D", definition}),
               Contains("-D") && Contains(definition) &&
                   Contains("macro name must be an identifier"));
    CHECK_THAT(error_of({"a.c", "-U", definition}), Contains("-U") && Contains(definition));
  }
  CHECK(parse({"a.c", "-D", "F(x)=x", "-DX=", "-D_x1"}).defines == Strings{"F(x)=x", "X=", "_x1"});
}

TEST_CASE("processors are known by all their names") {
  using frontend::Target;
  for (const auto& [name, target] : {std::pair("X64", Target::X64),
                                     {"AMD64", Target::X64},
                                     {"Win32", Target::X86},
                                     {"x86", Target::X86},
                                     {"ARM64", Target::Arm64},
                                     {"aarch64", Target::Arm64}})
    CHECK(parse({"a.c", "--target", name}).target == target);
  CHECK_THAT(error_of({"a.c", "--target", "vax"}), Contains("x64, x86, arm64"));
}

TEST_CASE("mistakes are named in one line") {
  CHECK_THAT(error_of({}), Contains("no C file given"));
  CHECK_THAT(error_of({"a.c", "--nonsense"}), Contains("unknown option --nonsense"));
  CHECK_THAT(error_of({"a.c", "-Z"}), Contains("-Z"));
  CHECK_THAT(error_of({"a.c", "--bound", "0"}), Contains("--bound: '0' is not a whole number"));
  CHECK_THAT(error_of({"a.c", "--bound", "-3"}), Contains("--bound"));
  CHECK_THAT(error_of({"a.c", "--bound", "2.5"}), Contains("--bound"));
  CHECK_THAT(error_of({"a.c", "--bound", "99999999999999"}), Contains("too large"));
  CHECK_THAT(error_of({"a.c", "--bound", "many"}), Contains("--bound"));
  CHECK_THAT(error_of({"a.c", "--bound"}), Contains("--bound needs a value"));
  CHECK_THAT(error_of({"a.c", "--timeout", "0"}), Contains("--timeout"));
  CHECK_THAT(error_of({"a.c", "--timeout", "inf"}), Contains("--timeout"));
  CHECK_THAT(error_of({"a.c", "--memory", "0"}), Contains("--memory"));
  CHECK_THAT(error_of({"a.c", "-j", "0"}), Contains("-j"));
  CHECK_THAT(error_of({"a.c", "--target", "mips"}), Contains("--target"));
  CHECK_THAT(error_of({"a.c", "--format", "xml"}), Contains("--format"));
  CHECK_THAT(error_of({"a.c", "--color", "red"}), Contains("--color"));
  for (const char* option : {"--bound", "--format", "--nonsense"})
    CHECK_THAT(error_of({"a.c", option, "x"}), !Contains("\n"));
}

TEST_CASE("help names every option, version is one line") {
  const auto help = parse_command_line({"--help"}).answer;
  REQUIRE(help);
  for (const char* option : {"-I",
                             "-D",
                             "-U",
                             "--target",
                             "--rule",
                             "--rules-dir",
                             "--list-rules",
                             "--explain",
                             "--entry",
                             "--list-entries",
                             "--bound",
                             "--timeout",
                             "--memory",
                             "-j",
                             "--format",
                             "-o",
                             "--color",
                             "--dump-ir",
                             "--smt-dump-dir",
                             "--cross-check",
                             "--assumptions",
                             "--stats",
                             "-q",
                             "-v",
                             "--version",
                             "--help"})
    CHECK_THAT(*help, Contains(option));
  CHECK_THAT(*help, Contains("Examples:") && Contains("Exit status:"));
  const auto version = parse_command_line({"--version"}).answer;
  REQUIRE(version);
  CHECK_THAT(*version, Catch::Matches("ndis-verify [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}
