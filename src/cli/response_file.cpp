#include "cli/command_line.h"

#include <ndv/error.h>
#include <ndv/frontend.h>

#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace ndv::cli {
namespace {

// More than any build needs; ends files that include themselves.
constexpr int kMaxResponseFiles = 100;

std::string read_text(const std::string& name) {
  std::error_code error;
  if (std::filesystem::is_directory(name, error))
    throw Error("is a folder, not a response file", name);
  std::ifstream in(name, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in)
    throw Error("cannot read the response file", name);
  return frontend::without_mark(std::move(text));
}

std::vector<std::string> split_arguments(const std::string& text, const std::string& name) {
  std::vector<std::string> arguments;
  std::string current;
  bool started = false;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (quote == 0 && is_blank) {
      if (started)
        arguments.push_back(std::move(current));
      current.clear();
      started = false;
      continue;
    }
    started = true;
    if (quote == 0 && (c == '"' || c == '\''))
      quote = c;
    else if (quote != 0 && c == quote)
      quote = 0;
    else if (c == '\\' && i + 1 < text.size() && text[i + 1] == '"')
      current += text[++i];
    else
      current += c;
  }
  if (quote != 0)
    throw Error("a quote in the response file is not closed", name);
  if (started)
    arguments.push_back(std::move(current));
  return arguments;
}

} // namespace

std::vector<std::string> expand_response_files(std::vector<std::string> arguments) {
  std::deque<std::string> rest(arguments.begin(), arguments.end());
  std::vector<std::string> expanded;
  int files = 0;
  while (!rest.empty()) {
    std::string argument = std::move(rest.front());
    rest.pop_front();
    if (argument == "--") {
      expanded.push_back(std::move(argument));
      expanded.insert(expanded.end(), rest.begin(), rest.end());
      break;
    }
    if (argument.size() < 2 || argument.front() != '@') {
      expanded.push_back(std::move(argument));
      continue;
    }
    const std::string name = argument.substr(1);
    if (++files > kMaxResponseFiles)
      throw Error("too many response files; does one name itself?", name);
    const auto inner = split_arguments(read_text(name), name);
    rest.insert(rest.begin(), inner.begin(), inner.end());
  }
  return expanded;
}

} // namespace ndv::cli
