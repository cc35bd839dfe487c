#include "report/printable.h"

#include <catch2/catch.hpp>

using namespace ndv::report;

TEST_CASE("printable puts text on one line") {
  CHECK(printable("if (a\r\n\t  && b)\n") == "if (a && b)");
  CHECK(printable("") == "");
  CHECK(printable(" \n ") == "");
}

TEST_CASE("printable keeps UTF-8 and replaces what is none") {
  CHECK(printable("gr\u00FC\u00DFe \u20AC \U0001F600") == "gr\u00FC\u00DFe \u20AC \U0001F600");
  CHECK(printable("caf\xE9 x") == "caf\uFFFD x");           // Windows-1252
  CHECK(printable("\xC0\xAF") == "\uFFFD\uFFFD");           // overlong
  CHECK(printable("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD"); // surrogate
  CHECK(printable("a\xE2\x82") == "a\uFFFD\uFFFD");         // cut off
  CHECK(printable("\xF4\x90\x80\x80").find('\xF4') == std::string::npos);
}

TEST_CASE("printable lets no escape sequence through") {
  CHECK(printable("\x1B[31mred") == "\uFFFD[31mred");
  CHECK(printable("a\x7F\u009B"
                  "b") == "a\uFFFD\uFFFD\uFFFD"
                          "b");
  CHECK(printable(std::string_view("a\0b", 3)) == "a\uFFFD"
                                                  "b");
}

TEST_CASE("fit cuts the middle at code points and says so") {
  CHECK(fit("abcdef", 6) == "abcdef");
  CHECK(fit("abcdefg", 6) == "ab\u2026efg");
  CHECK(fit("\u20AC\u20AC\u20AC\u20AC", 3) == "\u20AC\u2026\u20AC");
  CHECK(display_width(fit("0123456789", 4)) == 4);
}

TEST_CASE("pad counts code points") {
  CHECK(pad("\u20AC", 3) == "\u20AC  ");
  CHECK(pad("abcd", 3) == "abcd");
  CHECK(trim_right("a b  ") == "a b");
  CHECK(trim_right("   ") == "");
}
