#include <ndv/error.h>
#include <ndv/rules.h>

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
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

} // namespace

std::vector<RuleInfo> find(const std::vector<std::filesystem::path>& folders) {
  static const std::regex declaration(
      R"re(\bRULE\(\s*(\w+)\s*,\s*"([^"]*)"\s*,\s*((?:"[^"]*"\s*)+)\))re");
  std::vector<RuleInfo> result;
  for (const auto& folder : folders) {
    std::error_code error;
    std::filesystem::recursive_directory_iterator it(folder, error), end;
    if (error)
      throw Error(fmt::format("no such folder of rules: {}", folder.string()));
    for (; it != end; it.increment(error)) {
      if (error)
        break;
      if (!it->is_regular_file() || it->path().extension() != ".c")
        continue;
      std::ifstream in(it->path(), std::ios::binary);
      std::stringstream buffer;
      buffer << in.rdbuf();
      const std::string text = buffer.str();
      std::smatch match;
      if (!std::regex_search(text, match, declaration))
        continue;
      RuleInfo rule{match[1], match[2], {}, head_comment(text), it->path()};
      const std::string pieces = match[3];
      bool inside = false;
      for (char c : pieces) {
        if (c == '"')
          inside = !inside;
        else if (inside)
          rule.summary += c;
      }
      if (rule.name != it->path().stem().string())
        throw Error(fmt::format("the rule {} must stand in a file of its name", rule.name),
                    it->path().string());
      result.push_back(std::move(rule));
    }
  }
  std::sort(result.begin(), result.end(),
            [](const RuleInfo& a, const RuleInfo& b) { return a.name < b.name; });
  return result;
}

} // namespace ndv::rules
