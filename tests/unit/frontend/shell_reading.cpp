#include "shell_fixture.h"

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::frontend;
using namespace ndv::frontend::test;

namespace {

std::string message(const Folder& folder, const std::string& name, std::string_view text) {
  Options options;
  options.files.push_back(folder.write(name, text));
  try {
    load(options);
  } catch (const Error& error) {
    return error.where().substr(folder.path().string().size() + 1) + ": " + error.what();
  }
  return "loaded";
}

std::string utf16(std::string_view text, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : text) {
    bytes += big_endian ? '\0' : c;
    bytes += big_endian ? c : '\0';
  }
  return bytes;
}

} // namespace

TEST_CASE("what is no C source is refused in one line") {
  const Folder folder;
  CHECK(message(folder, "a.cpp", "int x;") == "a.cpp: is C++; only C sources can be verified");
  CHECK(message(folder, "b.c", "") == "b.c: is empty");
  CHECK(message(folder, "c.c", " \r\n\t") == "c.c: is empty");
  CHECK(message(folder, "d.c",
                std::string("\x7F"
                            "ELF\0\1\2",
                            7)) == "d.c: is not a text file");
  CHECK(message(folder, "e.c", "int x;") == "loaded");

  Options options;
  options.files = {folder.path() / "missing.c"};
  CHECK_THROWS_WITH(load(options), "no such file");
  options.files = {folder.path()};
  CHECK_THROWS_WITH(load(options), "is a folder, not a C source file");
}

TEST_CASE("a syntax error that no missing name explains ends the run with its place") {
  const Folder folder;
  CHECK(message(folder, "a.c", "void f(void) {\n  int x = 1\n}\n") ==
        "a.c:2:12: expected ';' at end of declaration");
  CHECK(message(folder, "b.c", "void f(void) {\n  if (1) {\n}\n") == "b.c:3:2: expected '}'");
  CHECK(message(folder, "c.c", "#error too old\n") == "c.c:1:2: too old");
  CHECK(message(folder, "d.c", "#if 1\nint x;\n") == "d.c:1:2: unterminated conditional directive");
}

TEST_CASE("deep nesting is read") {
  const Folder folder;
  std::string text = "void f(void) {";
  for (int i = 0; i < 2000; ++i)
    text += "{";
  text += "int x; x = ";
  text += std::string(2000, '(') + "1" + std::string(2000, ')') + ";";
  text += std::string(2001, '}');
  CHECK(message(folder, "a.c", text) == "loaded");
}

TEST_CASE("UTF-16, Windows-1252 and CRLF sources are read") {
  const Folder folder;
  const std::string text = "/* comment */\r\nvoid f(void) { }\r\n";
  for (const std::string& bytes : {utf16(text, false), utf16(text, true),
                                   "// \xE9t\xE9 \x80\r\n" + text, "\xEF\xBB\xBF" + text})
    CHECK(find(load_text(folder, bytes), "f")->is_defined);
}

TEST_CASE("includes are found as on Windows") {
  const Folder folder;
  folder.write("Common/Inc/Foo.h", "#pragma once\nint foo(void);\n");
  folder.write("own.h", "int own(void);\n");
  const auto program = load_text(folder, "#include \"common\\INC\\foo.H\"\n"
                                         "#include \"Common/Inc/..\\inc\\foo.h\"\n"
                                         "#include <OWN.h>\n#include <System.H>\n"
                                         "int f(void) { return foo() + own(); }\n");
  CHECK(remarks(program, "missing-header") == 0);
  REQUIRE(find(program, "foo"));
  CHECK(program.files[find(program, "foo")->place.file] == folder.path() / "Common/Inc/Foo.h");
}

TEST_CASE("a missing header is skipped and remarked on") {
  const Folder folder;
  const auto program = load_text(folder, "#include \"nowhere.h\"\n#include \"driver.tmh\"\n"
                                         "void f(void) { DoTraceMessage(1, \"x\"); }\n");
  REQUIRE(remarks(program, "missing-header") == 1);
  CHECK(remarks(program, "trace-header") == 1);
  CHECK(find(program, "f")->unreadable.empty());
  for (const auto& remark : program.remarks)
    if (remark.kind == "missing-header") {
      CHECK(remark.text == "nowhere.h");
      CHECK(remark.place.line == 1);
    }
}

TEST_CASE("trace functions declared for WPP do nothing") {
  const Folder folder;
  const auto program =
      load_text(folder, "// begin_wpp config\n"
                        "// FUNC TraceEvents(LEVEL, FLAGS, MSG, ...);\n"
                        "// FUNC Enter{LEVEL=1}(MSG, ...);\n// end_wpp\n"
                        "#include \"driver.tmh\"\n"
                        "void f(void) { TraceEvents(1, 2, \"x\"); Enter(\"f\"); }\n");
  CHECK(find(program, "f")->unreadable.empty());
  CHECK(!find(program, "TraceEvents"));
}

TEST_CASE("what is called with a trace flag is a trace function") {
  const Folder folder;
  const auto program =
      load_text(folder, "#define WPP_CONTROL_GUIDS WPP_DEFINE_CONTROL_GUID(A, (1), \\\n"
                        "  WPP_DEFINE_BIT(MP_TRACE) WPP_DEFINE_BIT(MP_ERROR))\n"
                        "#include \"driver.tmh\"\n"
                        "void f(void) { DEBUGP(MP_ERROR, \"x\", 1); }\n"
                        "void g(void) { other(MP_ERROR_2); }\n");
  CHECK(find(program, "f")->unreadable.empty());
  CHECK_FALSE(find(program, "g")->unreadable.empty());
}

TEST_CASE("what the Microsoft compiler accepts is accepted") {
  const Folder folder;
  const auto program = load_text(folder, "#include <system.h>\n"
                                         "static MINIPORT_HALT Halt;\n"
                                         "void g(void) { Halt(0, 0); }\n"
                                         "static void Halt(PLOCK l, int action) { Acquire(l); }\n"
                                         "f() { int* p = 5; return; }\n");
  CHECK(std::count_if(program.functions.begin(), program.functions.end(),
                      [](const ir::Function& f) { return f.base_name == "Halt"; }) == 1);
  CHECK(find(program, "Halt")->is_defined);
  CHECK(remarks(program, "unreadable") == 0);
  REQUIRE(entry(program, "Halt"));
  CHECK(entry(program, "Halt")->role == "MINIPORT_HALT");
}

TEST_CASE("text is told as written, before macro expansion") {
  const Folder folder;
  const auto program = load_text(folder, "#include <system.h>\n"
                                         "#define LOCK_IT(l, d) { if (d) Acquire(l); }\n"
                                         "void f(PLOCK l, int d) {\n"
                                         "  LOCK_IT(l, /* why */\n          d);\n"
                                         "  Release(l);\n}\n");
  std::vector<std::string> texts;
  for (const auto& block : find(program, "f")->blocks)
    for (const auto& statement : block.statements)
      if (std::holds_alternative<ir::Call>(statement.kind))
        texts.push_back(program.strings[statement.origin.text] + " @" +
                        std::to_string(statement.origin.place.line));
  CHECK(texts == std::vector<std::string>{"LOCK_IT(l, d) @4", "Release(l) @6"});
}
