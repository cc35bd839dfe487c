#include "ir/parse_context.h"

namespace ndv::ir {
namespace {

constexpr unsigned kDeepestType = 200;

} // namespace

TypeId ParseContext::type(unsigned depth) {
  if (depth > kDeepestType)
    in.fail("a type is nested too deeply");
  TypeId result = plain_type(depth);
  while (in.take_mark("*")) {
    std::uint64_t bits = program.pointer_bits;
    if (in.take_mark(":"))
      bits = in.number_up_to(64);
    if (bits != 32 && bits != 64)
      in.fail("a pointer has 32 or 64 bits");
    result = program.types.pointer(result, static_cast<unsigned>(bits));
  }
  return result;
}

TypeId ParseContext::plain_type(unsigned depth) {
  if (in.take_mark("[")) {
    const std::uint64_t count = in.number();
    in.expect_word("x");
    const TypeId element = type(depth + 1);
    in.expect_mark("]");
    return program.types.array(element, count);
  }
  if (in.peek().kind == TokenKind::String) {
    const TypeId record = program.types.find_record(in.peek().text);
    if (!record.valid())
      in.fail("the record is not declared");
    in.take();
    return record;
  }
  if (in.take_word("void"))
    return program.types.void_type();
  if (in.take_word("fn"))
    return function_type(depth);
  const TypeId result = numeric_type(in.peek().text);
  in.take();
  return result;
}

TypeId ParseContext::numeric_type(const std::string& word) {
  const bool is_numeric = in.peek().kind == TokenKind::Word && word.size() >= 2 &&
                          (word[0] == 'i' || word[0] == 'u' || word[0] == 'f');
  if (!is_numeric)
    in.fail("a type is expected");
  const std::uint64_t bits = in.to_number(std::string_view(word).substr(1));
  if (bits < 8 || bits > 1024 || bits % 8 != 0)
    in.fail("a type has a multiple of 8 bits");
  const auto width = static_cast<unsigned>(bits);
  return word[0] == 'f' ? program.types.floating(width)
                        : program.types.integer(width, word[0] == 'i');
}

TypeId ParseContext::function_type(unsigned depth) {
  in.expect_mark("(");
  std::vector<TypeId> params;
  bool is_variadic = false;
  while (!in.take_mark(")")) {
    if (!params.empty() || is_variadic)
      in.expect_mark(",");
    if (in.take_word("..."))
      is_variadic = true;
    else
      params.push_back(type(depth + 1));
  }
  in.expect_mark("->");
  in.expect_mark("(");
  const TypeId result = type(depth + 1);
  in.expect_mark(")");
  return program.types.function(result, std::move(params), is_variadic);
}

Place ParseContext::optional_place() {
  if (in.peek().kind != TokenKind::Place)
    return {};
  const std::string& text = in.peek().text;
  const std::size_t column = text.rfind(':');
  const std::size_t line =
      column == 0 || column == std::string::npos ? std::string::npos : text.rfind(':', column - 1);
  if (line == std::string::npos)
    in.fail("a place is file:line:column");
  const auto file = files.find(text.substr(0, line));
  if (file == files.end())
    in.fail("the file is not declared");
  Place place;
  place.file = file->second;
  const std::string_view view = text;
  place.line = static_cast<std::uint32_t>(in.to_number(view.substr(line + 1, column - line - 1)));
  place.column = static_cast<std::uint32_t>(in.to_number(view.substr(column + 1)));
  in.take();
  return place;
}

Origin ParseContext::optional_origin() {
  Origin origin;
  if (in.peek().kind != TokenKind::Place)
    return origin;
  origin.place = optional_place();
  origin.text = optional_string();
  if (in.take_mark("=>"))
    origin.expansion = program.strings.intern(in.string());
  return origin;
}

StringId ParseContext::string_or_none() {
  return in.take_word("none") ? StringId{} : program.strings.intern(in.string());
}

StringId ParseContext::optional_string() {
  return in.peek().kind == TokenKind::String ? program.strings.intern(in.take().text) : StringId{};
}

} // namespace ndv::ir
