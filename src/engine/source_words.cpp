#include "engine/source_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace ndv::engine {

namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
    text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
    text.remove_suffix(1);
  return text;
}

/// Behind a string or character literal that begins at `i`, or `i` itself.
std::size_t behind_literal(std::string_view text, std::size_t i) {
  const char quote = text[i];
  if (quote != '"' && quote != '\'')
    return i;
  for (++i; i < text.size() && text[i] != quote; ++i)
    if (text[i] == '\\')
      ++i;
  return std::min(i + 1, text.size());
}

/// The position behind the parenthesis that closes the one at `open`, or npos.
std::size_t behind_close(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size();) {
    if (const std::size_t end = behind_literal(text, i); end != i) {
      i = end;
      continue;
    }
    if (text[i] == '(')
      ++depth;
    if (text[i] == ')' && --depth == 0)
      return i + 1;
    ++i;
  }
  return std::string_view::npos;
}

} // namespace

bool is_identifier(std::string_view text) {
  return !text.empty() && !std::isdigit(static_cast<unsigned char>(text[0])) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
         });
}

std::vector<std::string> written_arguments(std::string_view call) {
  call = trim(call);
  // The callee may stand in parentheses itself: the arguments are the last ones.
  std::size_t open = call.find('(');
  std::size_t end = open == std::string_view::npos ? open : behind_close(call, open);
  while (end != std::string_view::npos && end != call.size()) {
    open = call.find('(', end);
    end = open == std::string_view::npos ? open : behind_close(call, open);
  }
  if (end == std::string_view::npos)
    return {};
  std::vector<std::string> result;
  int depth = 0;
  std::size_t begin = open + 1;
  for (std::size_t i = open + 1; i < end;) {
    if (const std::size_t behind = behind_literal(call, i); behind != i) {
      i = behind;
      continue;
    }
    const char c = call[i];
    if (depth == 0 && (c == ',' || i + 1 == end)) {
      const auto argument = trim(call.substr(begin, i - begin));
      if (!argument.empty())
        result.emplace_back(argument);
      begin = i + 1;
    }
    if (c == '(' || c == '[' || c == '{')
      ++depth;
    if (c == ')' || c == ']' || c == '}')
      --depth;
    ++i;
  }
  return result;
}

std::string named_object(std::string_view argument) {
  for (;;) {
    argument = trim(argument);
    if (argument.starts_with('&') && !argument.starts_with("&&")) {
      argument.remove_prefix(1);
      continue;
    }
    if (argument.starts_with('(')) {
      const auto end = behind_close(argument, 0);
      if (end == std::string_view::npos)
        break;
      if (end == argument.size()) { // (x)
        argument = argument.substr(1, argument.size() - 2);
        continue;
      }
      const char next = trim(argument.substr(end)).front();
      // A cast is followed by an operand, not by an operator.
      if (next == '&' || next == '(' || next == '_' || next == '*' ||
          std::isalpha(static_cast<unsigned char>(next))) {
        argument = argument.substr(end);
        continue;
      }
    }
    break;
  }
  return std::string(argument);
}

std::string place_text(const ir::Program& program, Place place) {
  if (!place.known())
    return {};
  return fmt::format("{}:{}:{}", program.files[place.file], place.line, place.column);
}

} // namespace ndv::engine
