#include "cli/command_line.h"

#include "cli/version.h"

#include <ndv/error.h>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace ndv::cli {
namespace {

constexpr std::string_view kDescription =
    "Decides for every callback of a Windows NDIS driver whether a rule holds on every path.\n";

constexpr std::string_view kFooter =
    "Arguments after -- go to Clang as they are; @FILE stands for the arguments in FILE.\n"
    "\n"
    "Exit status: 0 no defect and nothing inconclusive; 1 a defect; 2 no defect, something\n"
    "inconclusive; 3 a mistake in the command line or the input.\n"
    "\n"
    "Examples:\n"
    "  ndis-verify driver.c\n"
    "  ndis-verify -I inc -D DBG=1 miniport.c send.c receive.c\n"
    "  ndis-verify --entry MPSendNetBufferLists driver.c\n"
    "  ndis-verify --format text,json -o - -o report.json driver.c\n"
    "  ndis-verify --explain SpinLockBalanced";

/// What CLI11 fills in before it becomes Settings.
struct Raw {
  std::vector<std::string> formats;
  std::vector<std::string> output_files;
  std::string color = "auto";
  std::string target = "x64";
};

/// An option that may be repeated and takes one value each time.
CLI::Option* add_list(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                      const std::string& help) {
  return app.add_option(name, values, help)->type_size(1)->allow_extra_args(false);
}

std::string positive_number(const std::string& text) {
  double value = 0;
  const bool is_number = CLI::detail::lexical_cast(text, value);
  if (is_number && std::isfinite(value) && value > 0)
    return {};
  return fmt::format("'{}' is not a number greater than 0", text);
}

std::string positive_integer(const std::string& text) {
  std::uint32_t value = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  if (error == std::errc::result_out_of_range && rest == end)
    return fmt::format("{} is too large", text);
  if (error == std::errc{} && rest == end && value > 0)
    return {};
  return fmt::format("'{}' is not a whole number greater than 0", text);
}

/// The processor that people mean, by any of its names.
std::optional<frontend::Target> target_of(std::string name) {
  static const std::map<std::string_view, frontend::Target> kTargets = {
      {"x64", frontend::Target::X64},     {"amd64", frontend::Target::X64},
      {"x86_64", frontend::Target::X64},  {"x86", frontend::Target::X86},
      {"win32", frontend::Target::X86},   {"i386", frontend::Target::X86},
      {"arm64", frontend::Target::Arm64}, {"aarch64", frontend::Target::Arm64}};
  std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
  const auto found = kTargets.find(name);
  return found == kTargets.end() ? std::nullopt : std::optional(found->second);
}

std::string known_target(const std::string& name) {
  return target_of(name) ? "" : fmt::format("'{}' is not one of x64, x86, arm64", name);
}

std::string macro_name(const std::string& definition) {
  const auto is_letter = [](unsigned char c) {
    return std::isalpha(c) != 0 || c == '_' || c == '$' || c >= 0x80;
  };
  const std::string name = definition.substr(0, definition.find_first_of("=("));
  const bool is_identifier =
      !name.empty() && is_letter(name.front()) && std::ranges::all_of(name, [&](unsigned char c) {
        return is_letter(c) || std::isdigit(c) != 0;
      });
  return is_identifier ? "" : fmt::format("'{}': macro name must be an identifier", definition);
}

void add_input_options(CLI::App& app, Settings& s, Raw& raw) {
  app.add_option("FILE", s.files, "C files of one driver, a folder, a .vcxproj or a SOURCES file")
      ->option_text("...");
  app.add_option("-p", s.compile_commands, "Take files and flags from a compile_commands.json")
      ->option_text("DIR|FILE");
  app.add_option("--variant,--configuration", s.variant,
                 "A project's configuration (default: a release)\nor DBG=0 or DBG=1")
      ->option_text("NAME");
  app.add_flag("--all-variants", s.all_variants,
               "Check every variant; findings say in which they hold");
  app.add_option("--wdk", s.wdk, "Parse against the driver kit's headers in DIR")
      ->option_text("DIR");
  add_list(app, "-I", s.include_dirs, "Search DIR for headers")->option_text("DIR");
  add_list(app, "-D", s.defines, "Define a macro")->check(macro_name)->option_text("NAME[=V]");
  add_list(app, "-U", s.undefines, "Undefine a macro")->check(macro_name)->option_text("NAME");
  app.add_option("--target", raw.target, "Processor that the driver is built for (default x64)")
      ->check(known_target)
      ->option_text("x64|x86|arm64");
}

void add_rule_options(CLI::App& app, Settings& s) {
  add_list(app, "--rule", s.rules, "Rules to check, or all (default SpinLockBalanced)")
      ->delimiter(',')
      ->option_text("NAME[,NAME]|all");
  add_list(app, "--rules-dir", s.rules_dirs, "Look for rules in DIR too")->option_text("DIR");
  app.add_flag("--list-rules")->description("List the rules");
  app.add_option("--explain", s.explain, "Say what a rule demands and why")->option_text("RULE");
}

void add_search_options(CLI::App& app, Settings& s) {
  add_list(app, "--entry", s.entries, "Check this function only; may be repeated")
      ->delimiter(',')
      ->option_text("NAME");
  app.add_flag("--list-entries")->description("List the driver's entry points");
  app.add_option("--bound", s.bound, "Iterations of each loop to search (default 4)")
      ->check(positive_integer)
      ->option_text("K");
  app.add_option("--timeout", s.timeout_s, "Seconds for the whole run (default: no limit)")
      ->check(positive_number)
      ->option_text("S");
  app.add_option("--memory", s.memory_mb, "Megabytes for the whole run (default 4096)")
      ->check(positive_integer)
      ->option_text("MB");
  app.add_option("-j", s.jobs, "Threads (default: all cores)")
      ->check(positive_integer)
      ->option_text("N");
}

void add_output_options(CLI::App& app, Settings& s, Raw& raw) {
  add_list(app, "--format", raw.formats, "Report formats (default text)")
      ->delimiter(',')
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("text|json");
  add_list(app, "-o", raw.output_files,
           "Write to FILE, - is stdout; the n-th -o goes with the n-th format")
      ->option_text("FILE");
  app.add_option("--color", raw.color, "Colours in text (default auto: on a terminal)")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->option_text("auto|always|never");
  app.add_flag("--assumptions", s.assumptions, "List what the verdicts take for granted");
  app.add_flag("--stats", s.statistics, "Show counts, times and memory");
  app.add_flag("--dump-ir")->description("Print the program with the rule woven in, and stop");
  app.add_flag("--dump-summaries")
      ->description("Print what each function is known to do to the rule, and stop");
  app.add_flag("--dump-commands")
      ->description("Print how files are parsed (compile_commands.json), and stop");
  app.add_option("--smt-dump-dir", s.smt_dump_dir, "Write each solver query to a file in DIR")
      ->option_text("DIR");
  app.add_flag("--cross-check", s.cross_check,
               "Ask the solver too about what is proved without it");
  app.add_flag("-q,--quiet", s.quiet, "Defects and the final count only");
  app.add_flag("-v,--verbose", s.verbosity,
               "List all checks, log to stderr; -vv: whole traces too");
}

struct ModeOption {
  const char* name;
  Mode mode;
  bool reads_driver;
  bool writes_json; // in place of text, where --format asks for it
};
constexpr ModeOption kModeOptions[] = {
    {"--list-entries", Mode::ListEntries, true, true},
    {"--list-rules", Mode::ListRules, false, true},
    {"--explain", Mode::Explain, false, false},
    {"--dump-ir", Mode::DumpIr, true, false},
    {"--dump-summaries", Mode::DumpSummaries, true, false},
    {"--dump-commands", Mode::DumpCommands, true, false},
};

/// The option that asks for something other than checks; null if none does.
const ModeOption* mode_option(const CLI::App& app) {
  const ModeOption* asked = nullptr;
  for (const ModeOption& option : kModeOptions) {
    if (app.count(option.name) == 0)
      continue;
    if (asked != nullptr)
      throw Error(fmt::format("{} and {} exclude each other", asked->name, option.name));
    asked = &option;
  }
  return asked;
}

/// What is asked for beside a mode and would be ignored.
void refuse_ignored(const CLI::App& app, const Raw& raw, const ModeOption& mode) {
  const auto refuse = [&](std::string_view what) {
    throw Error(fmt::format("{} and {} cannot be combined", mode.name, what));
  };
  for (const char* of_checks : {"--assumptions", "--stats", "--smt-dump-dir", "--all-variants"})
    if (app.count(of_checks) != 0)
      refuse(of_checks);
  if (!mode.reads_driver)
    for (const char* of_driver : {"-p", "--variant", "--entry", "--rule"})
      if (app.count(of_driver) != 0)
        refuse(of_driver);
  if (!mode.writes_json)
    for (const std::string& format : raw.formats)
      if (format != "text")
        refuse("--format " + format);
}

std::vector<Output> outputs_of(const Raw& raw) {
  std::vector<Output> outputs;
  for (const std::string& format : raw.formats)
    outputs.push_back({format == "json" ? Format::Json : Format::Text, {}});
  if (outputs.empty())
    outputs.emplace_back();
  if (raw.output_files.size() > outputs.size())
    throw Error("more -o than formats; the n-th -o belongs to the n-th format");
  std::set<std::string> seen;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const std::string file = i < raw.output_files.size() ? raw.output_files[i] : "-";
    if (!seen.insert(file).second)
      throw Error(
          file != "-" ? fmt::format("-o {} is given twice", file)
          : std::ranges::count(raw.formats, raw.formats[i]) > 1
              ? fmt::format("--format {} is given twice, and each needs an -o", raw.formats[i])
              : "several formats need an -o for all but one");
    if (file != "-")
      outputs[i].file = file;
  }
  return outputs;
}

/// No value is ever empty; Clang would take the next argument for that of `-D ""`.
void refuse_empty_values(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options())
    if (std::ranges::any_of(option->results(), &std::string::empty))
      throw Error(option->nonpositional() ? option->get_name() + " needs a value that is not empty"
                                          : "the name of a FILE is empty");
}

void finish(Settings& s, const Raw& raw, const CLI::App& app) {
  static const std::map<std::string_view, ColorMode> kColors = {
      {"auto", ColorMode::Auto}, {"always", ColorMode::Always}, {"never", ColorMode::Never}};
  s.target = *target_of(raw.target);
  s.color = kColors.at(raw.color);
  refuse_empty_values(app);
  const ModeOption* mode = mode_option(app);
  if (mode != nullptr) {
    refuse_ignored(app, raw, *mode);
    s.mode = mode->mode;
  }
  s.outputs = outputs_of(raw);
  const bool needs_files = mode == nullptr || mode->reads_driver;
  if (needs_files && s.files.empty() && s.compile_commands.empty())
    throw Error("no C file given; see --help");
  if (s.all_variants && !s.variant.empty())
    throw Error("--variant and --all-variants exclude each other");
  if (!needs_files && !s.files.empty())
    throw Error(fmt::format("{} takes no C file", mode->name), s.files.front());
}

/// The last of several values holds, so that a build can add to the options of a response file.
void let_last_value_win(CLI::App& app) {
  for (CLI::Option* option : app.get_options())
    if (option->get_items_expected_max() == 1 && option->nonpositional())
      option->take_last();
}

/// CLI11's message in our words, on one line.
std::string message_of(const CLI::ParseError& e) {
  std::string text = e.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&e) != nullptr)
    return "unknown option " + text.substr(text.find(": ") + 2) + "; see --help";
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&e) != nullptr)
    return text.substr(0, text.find(':')) + " needs a value";
  std::ranges::replace(text, '\n', ' ');
  return text;
}

} // namespace

CommandLine parse_command_line(std::vector<std::string> arguments) {
  arguments = expand_response_files(std::move(arguments));
  CommandLine result;
  Settings& s = result.settings;
  const auto separator = std::ranges::find(arguments, "--");
  if (separator != arguments.end()) {
    s.clang_args.assign(separator + 1, arguments.end());
    arguments.erase(separator, arguments.end());
  }

  CLI::App app{std::string(kDescription), "ndis-verify"};
  Raw raw;
  add_input_options(app, s, raw);
  add_rule_options(app, s);
  add_search_options(app, s);
  add_output_options(app, s, raw);
  app.set_help_flag("-h,--help", "Print this and stop");
  app.set_version_flag("--version", version_text(), "Print the version and stop");
  app.footer(std::string(kFooter));
  app.get_formatter()->column_width(34);
  let_last_value_win(app);
  try {
    std::ranges::reverse(arguments); // CLI11 takes them from the back
    app.parse(std::move(arguments));
    finish(s, raw, app);
  } catch (const CLI::CallForHelp&) {
    result.answer = app.help();
  } catch (const CLI::CallForVersion&) {
    result.answer = version_text() + '\n';
  } catch (const CLI::ParseError& e) {
    throw Error(message_of(e));
  }
  return result;
}

} // namespace ndv::cli
