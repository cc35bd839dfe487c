#include <ndv/error.h>
#include <ndv/rules.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <optional>
#include <regex>
#include <sstream>

namespace ndv::rules {

namespace {

/// The comment block at the head of the file, without its stars.
std::string head_comment(const std::string& text) {
  const auto begin = text.find("/*");
  const auto end = text.find("*/");
  if (begin == std::string::npos || end == std::string::npos || end < begin)
    return {};
  std::istringstream lines(text.substr(begin + 2, end - begin - 2));
  std::string result;
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find_first_not_of(" \t*");
    const auto star = line.find('*');
    if (first == std::string::npos)
      line.clear();
    else if (star != std::string::npos && star < first)
      line = line.substr(std::min(star + 2, line.size()));
    else
      line = line.substr(first);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r'))
      line.pop_back();
    result += line + "\n";
  }
  const auto last = result.find_last_not_of('\n');
  return last == std::string::npos ? std::string() : result.substr(0, last + 1);
}

std::string place_of(const std::filesystem::path& file, std::size_t line) {
  return fmt::format("{}:{}", file.string(), line);
}

std::size_t line_of(const std::string& text, std::ptrdiff_t offset) {
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + offset, '\n'));
}

std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream buffer;
  buffer << in.rdbuf();
  return buffer.str();
}

/// The text of adjacent string literals.
std::string joined(const std::string& literals) {
  std::string text;
  bool inside = false;
  for (const char c : literals) {
    if (c == '"')
      inside = !inside;
    else if (inside)
      text += c;
  }
  return text;
}

/// The rule that a C file declares; none in a C file of another kind.
std::optional<RuleInfo> read_rule(const std::filesystem::path& file) {
  static const std::regex declaration(
      R"re(\bRULE\(\s*(\w+)\s*,\s*"([^"]*)"\s*,\s*((?:"[^"]*"\s*)+)\))re");
  static const std::regex use(
      R"re((?:^|\n)[ \t]*(?:#[ \t]*include[ \t]*"rule\.h"|(?:RULE|WATCH|STATE|BEFORE|AFTER|AFTER_RESULT|AT_EXIT)[ \t]*\())re");
  const std::string text = read_text(file);
  std::smatch match;
  if (!std::regex_search(text, match, declaration)) {
    if (std::regex_search(text, match, use))
      throw Error("declares no RULE(name, \"category\", \"summary\")",
                  place_of(file, line_of(text, match.position() + match.length())));
    return std::nullopt;
  }
  RuleInfo rule{match[1],           match[2], joined(match[3]),
                head_comment(text), file,     line_of(text, match.position())};
  if (rule.name != file.stem().string())
    throw Error(fmt::format("the rule {} must stand in a file of its name", rule.name),
                rule.place());
  const std::string rest = match.suffix();
  if (std::smatch second; std::regex_search(rest, second, declaration))
    throw Error(
        "a second RULE in one file",
        place_of(file, line_of(text, match.position() + match.length() + second.position())));
  return rule;
}

} // namespace

std::string RuleInfo::place() const {
  return place_of(file, line);
}

std::vector<RuleInfo> find(const std::vector<std::filesystem::path>& folders) {
  std::vector<RuleInfo> result;
  for (const auto& folder : folders) {
    std::error_code error;
    std::filesystem::recursive_directory_iterator it(folder, error), end;
    if (error)
      throw Error(fmt::format("no such folder of rules: {}", folder.string()));
    for (; it != end; it.increment(error)) {
      if (error)
        break;
      if (it->is_regular_file() && it->path().extension() == ".c")
        if (std::optional<RuleInfo> rule = read_rule(it->path()))
          result.push_back(std::move(*rule));
    }
  }
  std::sort(result.begin(), result.end(),
            [](const RuleInfo& a, const RuleInfo& b) { return a.name < b.name; });
  return result;
}

} // namespace ndv::rules
