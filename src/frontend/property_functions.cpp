#include "frontend/property_functions.h"

#include "frontend/project.h"

#include <clang/Basic/CharInfo.h>

#include <algorithm>
#include <vector>

namespace ndv::frontend {
namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;
using Value = std::optional<std::string>;

std::string truth(bool value) {
  return value ? "True" : "False";
}

std::string with_slash(std::string path) {
  if (!path.empty() && path.back() != '/' && path.back() != '\\')
    path += '/';
  return path;
}

std::optional<std::size_t> number(const std::string& text) {
  std::size_t value = 0;
  if (llvm::StringRef(text).trim().getAsInteger(10, value))
    return {};
  return value;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  if (from.empty())
    return text;
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

Value substring(const std::string& text, const Arguments& arguments) {
  const auto start = number(arguments[0]);
  const auto length = arguments.size() > 1 ? number(arguments[1]) : text.size();
  if (!start || !length || *start > text.size())
    return {};
  return text.substr(*start, *length);
}

/// `Value.Name(arguments)`, the members of .NET's String that projects use.
Value member(const std::string& value, llvm::StringRef name, const Arguments& arguments) {
  const llvm::StringRef text = value;
  const auto is = [&](llvm::StringRef wanted, std::size_t count) {
    return name.equals_insensitive(wanted) && arguments.size() == count;
  };
  const std::string blanks = " \t\r\n";
  const std::string& set = arguments.empty() ? blanks : arguments[0];
  if (is("Replace", 2))
    return replaced(value, arguments[0], arguments[1]);
  if (is("Contains", 1))
    return truth(text.contains(arguments[0]));
  if (is("StartsWith", 1))
    return truth(text.starts_with(arguments[0]));
  if (is("EndsWith", 1))
    return truth(text.ends_with(arguments[0]));
  if (is("Equals", 1))
    return truth(text == arguments[0]);
  if (is("IndexOf", 1))
    return text.contains(arguments[0]) ? std::to_string(text.find(arguments[0])) : "-1";
  if (is("LastIndexOf", 1))
    return text.contains(arguments[0]) ? std::to_string(text.rfind(arguments[0])) : "-1";
  if (is("ToLower", 0) || is("ToLowerInvariant", 0))
    return text.lower();
  if (is("ToUpper", 0) || is("ToUpperInvariant", 0))
    return text.upper();
  if (is("ToString", 0))
    return value;
  if (is("Length", 0))
    return std::to_string(value.size());
  if (is("Trim", 0) || is("Trim", 1))
    return text.trim(set).str();
  if (is("TrimStart", 0) || is("TrimStart", 1))
    return text.ltrim(set).str();
  if (is("TrimEnd", 0) || is("TrimEnd", 1))
    return text.rtrim(set).str();
  if (is("Substring", 1) || is("Substring", 2))
    return substring(value, arguments);
  return {};
}

/// Parts of a path joined; a rooted part starts anew.
fs::path joined(const Arguments& parts) {
  fs::path path;
  for (std::string part : parts) {
    std::replace(part.begin(), part.end(), '\\', '/');
    path /= part;
  }
  return path;
}

Value path_function(llvm::StringRef name, const Arguments& arguments, const fs::path& folder) {
  if (arguments.empty())
    return {};
  const fs::path path = joined(arguments);
  const auto is = [&](llvm::StringRef wanted) { return name.equals_insensitive(wanted); };
  if (is("Combine"))
    return path.string();
  if (is("GetFullPath") || is("NormalizePath"))
    return windows_path(folder, path.string()).string();
  if (is("NormalizeDirectory"))
    return with_slash(windows_path(folder, path.string()).string());
  if (is("GetDirectoryName"))
    return path.parent_path().string();
  if (is("GetFileName"))
    return path.filename().string();
  if (is("GetFileNameWithoutExtension"))
    return path.stem().string();
  if (is("GetExtension"))
    return path.extension().string();
  if (is("IsPathRooted"))
    return truth(path.has_root_directory());
  return {};
}

Value msbuild_function(llvm::StringRef name, const Arguments& arguments, const fs::path& folder) {
  const auto is = [&](llvm::StringRef wanted, std::size_t count) {
    return name.equals_insensitive(wanted) && arguments.size() == count;
  };
  if (is("GetDirectoryNameOfFileAbove", 2))
    return folder_above(windows_path(folder, arguments[0]), arguments[1]).string();
  if (is("GetPathOfFileAbove", 1) || is("GetPathOfFileAbove", 2)) {
    const fs::path start = arguments.size() == 2 ? windows_path(folder, arguments[1]) : folder;
    const fs::path above = folder_above(start, arguments[0]);
    return above.empty() ? "" : (above / arguments[0]).string();
  }
  if (is("EnsureTrailingSlash", 1))
    return with_slash(arguments[0]);
  if (is("ValueOrDefault", 2))
    return arguments[0].empty() ? arguments[1] : arguments[0];
  if (is("IsOSPlatform", 1))
    return truth(llvm::StringRef(arguments[0]).equals_insensitive("Windows"));
  if (name.equals_insensitive("NormalizePath") || name.equals_insensitive("NormalizeDirectory"))
    return path_function(name, arguments, folder);
  return {};
}

Value static_function(llvm::StringRef type, llvm::StringRef name, const Arguments& arguments,
                      const fs::path& folder) {
  if (type.equals_insensitive("MSBuild"))
    return msbuild_function(name, arguments, folder);
  if (type.equals_insensitive("System.IO.Path"))
    return path_function(name, arguments, folder);
  if (type.equals_insensitive("System.IO.File") || type.equals_insensitive("System.IO.Directory")) {
    std::error_code error;
    if (name.equals_insensitive("Exists") && arguments.size() == 1)
      return truth(fs::exists(windows_path(folder, arguments[0]), error));
    return {};
  }
  if (type.equals_insensitive("System.String") && arguments.size() == 1 &&
      (name.equals_insensitive("IsNullOrEmpty") || name.equals_insensitive("IsNullOrWhiteSpace")))
    return truth(llvm::StringRef(arguments[0]).trim().empty());
  return {};
}

/// Reads an expression from left to right. Every step fails softly: the result is none.
class Reader {
public:
  Reader(llvm::StringRef text, const PropertyScope& scope) : text_(text.trim()), scope_(scope) {}

  Value run() {
    Value value = head();
    while (value && text_.consume_front(".")) {
      const llvm::StringRef called = name();
      const auto given = arguments();
      if (called.empty() || !given)
        return {};
      value = member(*value, called, *given);
    }
    return text_.trim().empty() ? value : Value();
  }

private:
  llvm::StringRef name() {
    const llvm::StringRef result =
        text_.take_while([](char c) { return clang::isAsciiIdentifierContinue(c) || c == '-'; });
    text_ = text_.drop_front(result.size());
    return result;
  }

  Value head() {
    if (!text_.consume_front("[")) {
      const llvm::StringRef property = name();
      return property.empty() ? Value() : scope_.get(property);
    }
    const auto [type, rest] = text_.split(']');
    text_ = rest;
    if (!text_.consume_front("::"))
      return {};
    const llvm::StringRef called = name();
    const auto given = arguments();
    return given ? static_function(type.trim(), called, *given, scope_.folder) : Value();
  }

  /// None where a parenthesis is not closed; no argument where there is no parenthesis.
  std::optional<Arguments> arguments() {
    Arguments result;
    if (!text_.consume_front("("))
      return result;
    text_ = text_.ltrim();
    if (text_.consume_front(")"))
      return result;
    while (true) {
      const auto one = argument();
      if (!one)
        return {};
      result.push_back(scope_.expand(*one));
      text_ = text_.ltrim();
      if (text_.consume_front(")"))
        return result;
      if (!text_.consume_front(","))
        return {};
    }
  }

  std::optional<llvm::StringRef> argument() {
    text_ = text_.ltrim();
    if (text_.empty())
      return {};
    if (const char quote = text_[0]; quote == '\'' || quote == '"' || quote == '`') {
      const std::size_t end = text_.find(quote, 1);
      if (end == llvm::StringRef::npos)
        return {};
      const llvm::StringRef inside = text_.slice(1, end);
      text_ = text_.drop_front(end + 1);
      return inside;
    }
    std::size_t end = 0;
    for (int open = 0; end < text_.size(); ++end) {
      open += text_[end] == '(' ? 1 : 0;
      if (open == 0 && (text_[end] == ',' || text_[end] == ')'))
        break;
      open -= text_[end] == ')' ? 1 : 0;
    }
    const llvm::StringRef inside = text_.take_front(end).rtrim();
    text_ = text_.drop_front(end);
    return inside;
  }

  llvm::StringRef text_;
  const PropertyScope& scope_;
};

} // namespace

Value evaluate_property(llvm::StringRef expression, const PropertyScope& scope) {
  return Reader(expression, scope).run();
}

fs::path folder_above(const fs::path& start, const std::string& file) {
  std::error_code error;
  for (fs::path folder = fs::absolute(start, error).lexically_normal();;
       folder = folder.parent_path()) {
    if (fs::exists(windows_path(folder, file), error))
      return folder;
    if (!folder.has_relative_path())
      return {};
  }
}

} // namespace ndv::frontend
