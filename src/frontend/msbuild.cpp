#include "frontend/msbuild.h"

#include "frontend/project.h"
#include "frontend/property_functions.h"

#include <clang/Basic/CharInfo.h>

#include <algorithm>
#include <cstdlib>

namespace ndv::frontend {
namespace {

/// The length of the `$(…)` that `text` begins with, or of all that is there where it is not
/// closed. Parentheses inside of a function's quoted arguments do not count.
std::size_t reference_length(llvm::StringRef text) {
  char quote = 0;
  int open = 1;
  std::size_t end = 2;
  for (; end < text.size() && open > 0; ++end) {
    const char c = text[end];
    if (quote != 0)
      quote = c == quote ? '\0' : quote;
    else if (open > 1 && (c == '\'' || c == '"' || c == '`') && text.find(c, end + 1) != text.npos)
      quote = c;
    else
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
  }
  return std::min(end, text.size());
}

/// The end of a quoted string that `text` is the inside of: its first `'` outside of `$(…)`.
std::size_t quoted_length(llvm::StringRef text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\'')
      return i;
    if (text.drop_front(i).starts_with("$("))
      i += reference_length(text.drop_front(i)) - 1;
  }
  return llvm::StringRef::npos;
}

/// Recursive descent over one condition; `failed` when it is not understood.
class ConditionParser {
public:
  ConditionParser(const MsBuildProperties& properties, const MsBuildProperties::Metadata* metadata,
                  const std::filesystem::path& folder, llvm::StringRef text)
      : properties_(properties), metadata_(metadata), folder_(folder), text_(text) {}

  bool run() {
    const bool result = disjunction();
    skip_space();
    return result && text_.empty() && !failed_;
  }

private:
  static constexpr unsigned kDeepest = 100;

  void skip_space() { text_ = text_.ltrim(); }

  bool take(llvm::StringRef symbol) {
    skip_space();
    return text_.consume_front(symbol);
  }
  bool take_word(llvm::StringRef word) {
    skip_space();
    if (!text_.starts_with_insensitive(word) ||
        (text_.size() > word.size() && clang::isAsciiIdentifierContinue(text_[word.size()])))
      return false;
    text_ = text_.drop_front(word.size());
    return true;
  }

  bool disjunction() {
    bool result = conjunction();
    while (!failed_ && take_word("or"))
      result = conjunction() || result;
    return result;
  }
  bool conjunction() {
    bool result = negation();
    while (!failed_ && take_word("and"))
      result = negation() && result;
    return result;
  }

  bool negation() {
    skip_space();
    bool is_negated = false;
    while (!text_.starts_with("!=") && take("!"))
      is_negated = !is_negated;
    return primary() != is_negated;
  }

  bool primary() {
    if (take("(")) {
      failed_ |= ++depth_ > kDeepest;
      const bool result = !failed_ && disjunction();
      failed_ |= !take(")");
      --depth_;
      return result;
    }
    if (take_word("exists"))
      return std::filesystem::exists(windows_path(folder_, argument()), ignored_);
    if (take_word("hastrailingslash")) {
      const std::string path = argument();
      return !path.empty() && (path.back() == '\\' || path.back() == '/');
    }
    return comparison();
  }

  std::string argument() {
    failed_ |= !take("(");
    std::string value = operand();
    failed_ |= !take(")");
    return value;
  }

  bool comparison() {
    const std::string left = operand();
    for (const llvm::StringRef symbol : {"==", "!=", "<=", ">=", "<", ">"})
      if (take(symbol))
        return compare(left, symbol, operand());
    return llvm::StringRef(left).equals_insensitive("true");
  }

  bool compare(llvm::StringRef left, llvm::StringRef symbol, llvm::StringRef right) {
    long long a = 0, b = 0;
    const bool are_numbers = !left.getAsInteger(0, a) && !right.getAsInteger(0, b);
    if (symbol == "==" || symbol == "!=") {
      const bool equal = are_numbers ? a == b : left.equals_insensitive(right);
      return equal == (symbol == "==");
    }
    failed_ |= !are_numbers;
    if (symbol == "<")
      return a < b;
    if (symbol == "<=")
      return a <= b;
    return symbol == ">" ? a > b : a >= b;
  }

  /// 'a string with $(References)', or a bare word or reference.
  std::string operand() {
    skip_space();
    llvm::StringRef word;
    if (text_.consume_front("'")) {
      const std::size_t end = quoted_length(text_);
      failed_ |= end == llvm::StringRef::npos;
      word = text_.take_front(end);
      text_ = text_.drop_front(failed_ ? text_.size() : end + 1);
    } else {
      std::size_t end = 0;
      int open = 0;
      for (; end < text_.size(); ++end) {
        const char c = text_[end];
        if (c == '(' && end > 0 && (open > 0 || text_[end - 1] == '$' || text_[end - 1] == '%'))
          ++open;
        else if (c == ')' && open > 0)
          --open;
        else if (open == 0 && !clang::isAsciiIdentifierContinue(c) && c != '.' && c != '$' &&
                 c != '%' && c != '-')
          break;
      }
      failed_ |= end == 0;
      word = text_.take_front(end);
      text_ = text_.drop_front(end);
    }
    return properties_.expand(word, metadata_);
  }

  const MsBuildProperties& properties_;
  const MsBuildProperties::Metadata* metadata_;
  const std::filesystem::path& folder_;
  llvm::StringRef text_;
  unsigned depth_ = 0;
  bool failed_ = false;
  std::error_code ignored_;
};

} // namespace

std::string MsBuildProperties::get(llvm::StringRef name) const {
  const auto known = values_.find(name.lower());
  if (known != values_.end())
    return known->second;
  const char* from_environment = std::getenv(name.str().c_str());
  return from_environment ? from_environment : "";
}

std::string MsBuildProperties::expand(llvm::StringRef text, const Metadata* metadata) const {
  std::string result;
  while (!text.empty()) {
    const std::size_t at = text.find_first_of("$%@");
    result += text.take_front(at);
    text = text.drop_front(std::min(at, text.size()));
    if (text.size() < 2 || text[1] != '(') {
      result += text.take_front(1);
      text = text.drop_front(std::min<std::size_t>(1, text.size()));
      continue;
    }
    const std::size_t length = reference_length(text);
    llvm::StringRef name = text.slice(2, length);
    name.consume_back(")");
    name = name.trim();
    if (text[0] == '$')
      result += evaluate(name);
    else if (text[0] == '%' && metadata) // %(ClCompile.Name) and %(Name)
      result += metadata->lookup(name.rsplit('.').second.empty() ? name.lower()
                                                                 : name.rsplit('.').second.lower());
    text = text.drop_front(length);
  }
  return result;
}

std::string MsBuildProperties::evaluate(llvm::StringRef expression) const {
  if (depth_ >= kDeepest)
    return {};
  ++depth_;
  const PropertyScope scope = {[this](llvm::StringRef name) { return get(name); },
                               [this](llvm::StringRef text) { return expand(text); }, folder_};
  const std::optional<std::string> value = evaluate_property(expression, scope);
  --depth_;
  if (!value)
    not_evaluated_.insert(expression.str());
  return value.value_or("");
}

bool MsBuildProperties::holds(llvm::StringRef condition, const Metadata* metadata) const {
  return condition.trim().empty() || ConditionParser(*this, metadata, folder_, condition).run();
}

} // namespace ndv::frontend
