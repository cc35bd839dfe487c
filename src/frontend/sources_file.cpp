#include "frontend/project.h"

#include <ndv/error.h>

#include <clang/Basic/CharInfo.h>
#include <llvm/ADT/StringExtras.h>
#include <llvm/ADT/StringMap.h>
#include <llvm/Support/MemoryBuffer.h>

#include <algorithm>
#include <cstdlib>

namespace ndv::frontend {
namespace {

namespace fs = std::filesystem;

/// The macros of an NMAKE file as the old build utility reads it: `NAME=value`, lines continued
/// with `\`, `$(NAME)`, and the directives `!IF`, `!IFDEF`, `!IFNDEF`, `!ELSE`, `!ENDIF`,
/// `!INCLUDE`.
class SourcesFile {
public:
  explicit SourcesFile(DriverProject& project) : project_(project) {}

  void read(const fs::path& file, unsigned depth = 0) {
    const auto buffer = llvm::MemoryBuffer::getFile(file.string());
    if (!buffer)
      throw Error("cannot be read: " + buffer.getError().message(), file.string());
    const std::string content = without_mark((*buffer)->getBuffer().str());
    llvm::StringRef text = content;
    std::string line;
    while (!text.empty()) {
      const auto [raw, rest] = text.split('\n');
      text = rest;
      llvm::StringRef part = raw.rtrim();
      if (part.ltrim().starts_with("#"))
        continue;
      const bool goes_on = part.consume_back("\\");
      line += part;
      line += ' ';
      if (goes_on)
        continue;
      statement(llvm::StringRef(line).trim(), file, depth);
      line.clear();
    }
    statement(llvm::StringRef(line).trim(), file, depth);
  }

  std::vector<std::string> words(llvm::StringRef name) const {
    llvm::SmallVector<llvm::StringRef> parts;
    const std::string value = macros_.lookup(name);
    llvm::SplitString(value, parts, " \t");
    std::vector<std::string> result;
    for (const llvm::StringRef part : parts)
      result.push_back(part.str());
    return result;
  }
  std::string value(llvm::StringRef name) const { return macros_.lookup(name); }

private:
  static constexpr unsigned kDeepestInclude = 20;

  void statement(llvm::StringRef line, const fs::path& file, unsigned depth) {
    if (line.consume_front("!")) {
      directive(line.ltrim(), file, depth);
      return;
    }
    const std::size_t equals = line.find('=');
    if (!is_active() || equals == llvm::StringRef::npos)
      return;
    const std::string name = line.take_front(equals).trim().upper();
    macros_[name] = expand(line.drop_front(equals + 1).split('#').first.trim());
  }

  void directive(llvm::StringRef line, const fs::path& file, unsigned depth) {
    const auto [word, rest] = line.split(' ');
    const llvm::StringRef argument = rest.trim();
    const std::string name = word.trim().lower();
    if (name == "if" || name == "ifdef" || name == "ifndef") {
      const bool was_active = is_active();
      const bool holds =
          name == "if" ? condition(argument) : is_defined(argument) == (name == "ifdef");
      branches_.push_back({was_active && holds, !was_active || holds});
    } else if (name == "else" || name == "elseif") {
      if (branches_.empty())
        return;
      Branch& branch = branches_.back();
      const llvm::StringRef again = argument.trim();
      const bool holds = name == "elseif" ? condition(again)
                         : again.starts_with_insensitive("if")
                             ? condition(again.drop_front(2).trim())
                             : true;
      branch.is_active = !branch.is_done && holds;
      branch.is_done |= branch.is_active;
    } else if (name == "endif") {
      if (!branches_.empty())
        branches_.pop_back();
    } else if (name == "include" && is_active() && depth < kDeepestInclude) {
      const fs::path included =
          windows_path(file.parent_path(), llvm::StringRef(expand(argument)).trim("<>\" "));
      std::error_code error;
      if (fs::is_regular_file(included, error))
        read(included, depth + 1);
      else if (!argument.contains("$(NTMAKEENV)"))
        project_.notes.push_back(argument.str() + " is included and not there");
    }
  }

  bool is_active() const {
    return std::all_of(branches_.begin(), branches_.end(),
                       [](const Branch& branch) { return branch.is_active; });
  }

  bool is_defined(llvm::StringRef name) const { return macros_.contains(name.trim().upper()); }

  /// `a == b`, `a != b`, `defined(NAME)`, a number; joined by `&&` and `||`, without precedence
  /// among parentheses, which these files hardly use.
  bool condition(llvm::StringRef text) const {
    llvm::SmallVector<llvm::StringRef> alternatives;
    text.split(alternatives, "||");
    return std::any_of(alternatives.begin(), alternatives.end(), [&](llvm::StringRef alternative) {
      llvm::SmallVector<llvm::StringRef> terms;
      alternative.split(terms, "&&");
      return std::all_of(terms.begin(), terms.end(),
                         [&](llvm::StringRef t) { return term(t.trim()); });
    });
  }

  bool term(llvm::StringRef text) const {
    for (const llvm::StringRef symbol : {"==", "!="}) {
      const std::size_t at = text.find(symbol);
      if (at == llvm::StringRef::npos)
        continue;
      const std::string left = operand(text.take_front(at)),
                        right = operand(text.drop_front(at + 2));
      return llvm::StringRef(left).equals_insensitive(right) == (symbol == "==");
    }
    if (text.consume_front("!"))
      return !term(text.trim());
    if (text.consume_front_insensitive("defined"))
      return is_defined(text.trim(" ()"));
    long long number = 0;
    return !llvm::StringRef(operand(text)).getAsInteger(0, number) && number != 0;
  }

  std::string operand(llvm::StringRef text) const {
    return llvm::StringRef(expand(text.trim(" ()"))).trim("\" ").str();
  }

  std::string expand(llvm::StringRef text) const {
    std::string result;
    while (true) {
      const std::size_t at = text.find("$(");
      result += text.take_front(at);
      if (at == llvm::StringRef::npos)
        return result;
      const auto [name, rest] = text.drop_front(at + 2).split(')');
      result += macro(name.trim());
      text = rest;
    }
  }

  /// The build utility takes the environment's variables as macros.
  std::string macro(llvm::StringRef name) const {
    const auto known = macros_.find(name.upper());
    if (known != macros_.end())
      return known->second;
    const char* from_environment = std::getenv(name.str().c_str());
    return from_environment ? from_environment : "";
  }

  struct Branch {
    bool is_active = false;
    bool is_done = false; // a branch of it was taken
  };
  DriverProject& project_;
  llvm::StringMap<std::string> macros_; // by upper-case name
  std::vector<Branch> branches_;
};

struct Architecture {
  const char* name;
  Target target;
  std::vector<const char*> sources; // macros that hold its own sources
};

} // namespace

DriverProject read_sources_file(const fs::path& file) {
  DriverProject project;
  SourcesFile sources(project);
  sources.read(file);
  project.name = sources.value("TARGETNAME");
  if (project.name.empty())
    project.name = fs::absolute(file).parent_path().filename().string();
  const fs::path folder = file.parent_path();

  FileOptions options;
  std::error_code error;
  for (const std::string& item : list_items(sources.value("INCLUDES")))
    if (const fs::path path = windows_path(folder, item); fs::is_directory(path, error))
      options.include_dirs.push_back(path);
  std::vector<std::string> rest;
  for (const char* flags : {"C_DEFINES", "USER_C_FLAGS"})
    read_switches(sources.words(flags), folder, options, rest);

  const Architecture architectures[] = {{"x64", Target::X64, {"AMD64_SOURCES"}},
                                        {"x86", Target::X86, {"I386_SOURCES"}}};
  for (const Architecture& architecture : architectures) {
    Configuration configuration;
    configuration.name = architecture.name;
    configuration.target = architecture.target;
    configuration.has_target = true;
    configuration.common = options;
    std::vector<std::string> names = sources.words("SOURCES");
    for (const char* more : architecture.sources)
      for (std::string& name : sources.words(more))
        names.push_back(std::move(name));
    for (const std::string& name : names) {
      const fs::path path = windows_path(folder, name);
      if (is_c_file(path))
        configuration.files.push_back(path);
      else if (is_cpp_file(path))
        project.notes.push_back(cpp_note(path));
    }
    project.configurations.push_back(std::move(configuration));
  }
  return project;
}

} // namespace ndv::frontend
