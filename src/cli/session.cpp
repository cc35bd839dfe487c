#include "cli/session.h"

#include "cli/closest.h"
#include "cli/inputs.h"
#include "cli/memory_guard.h"
#include "cli/merge.h"
#include "cli/outputs.h"
#include "cli/platform.h"
#include "cli/progress.h"
#include "cli/version.h"
#include "report/report.h"

#include <ndv/error.h>
#include <ndv/ir/text.h>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace ndv::cli {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Whether the terminal understands escape sequences at all.
bool terminal_is_dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) == "dumb";
}

bool wants_color(const Settings& settings, const Output& output) {
  if (settings.color != ColorMode::Auto)
    return settings.color == ColorMode::Always;
  const char* no_color = std::getenv("NO_COLOR"); // https://no-color.org: set and not empty
  return output.file.empty() && platform::stdout_is_terminal() && !terminal_is_dumb() &&
         (no_color == nullptr || *no_color == '\0');
}

Progress::Write progress_line() {
  if (!platform::stderr_is_terminal() || terminal_is_dumb())
    return {};
  return [](const std::string& text) {
    std::fputs(text.c_str(), stderr);
    std::fflush(stderr);
  };
}

report::JsonOptions json_options(const Settings& settings) {
  return {version(), settings.statistics};
}

report::TextOptions text_options(const Settings& settings, const Output& output) {
  return {.color = wants_color(settings, output),
          .quiet = settings.quiet,
          .all_checks = settings.verbosity > 0,
          .full_traces = settings.verbosity > 1,
          .assumptions = settings.assumptions,
          .statistics = settings.statistics};
}

void write_report(const Settings& settings, const Report& report) {
  for (const Output& output : settings.outputs)
    write_output(output, output.format == Format::Json
                             ? report::render_json(report, json_options(settings))
                             : report::render_text(report, text_options(settings, output)));
}

std::string entry_hint(const ir::Program& program, const std::string& name) {
  std::vector<std::string> names;
  for (const ir::Function& function : program.functions)
    if (function.is_defined && function.hook == ir::HookKind::None)
      names.push_back(function.base_name);
  const std::string meant = hint(name, names);
  return meant.empty() ? "; --list-entries shows the entry points" : meant;
}

/// A function named by --entry that nothing marks as an entry point is checked as one.
void add_named_entries(ir::Program& program, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto is_entry = [&](const ir::EntryPoint& entry) {
      return program[entry.function].base_name == name;
    };
    if (std::ranges::any_of(program.entries, is_entry))
      continue;
    bool found = false;
    for (std::size_t i = 0; i < program.functions.size(); ++i) {
      const ir::Function& function = program.functions[i];
      if (function.base_name != name || !function.is_defined || function.hook != ir::HookKind::None)
        continue;
      program.entries.push_back(
          {ir::FunctionId{i}, ir::EntryKind::Uncalled, "named by --entry", ""});
      found = true;
    }
    if (!found)
      throw Error(fmt::format("--entry: the driver has no function '{}' with a body{}", name,
                              entry_hint(program, name)));
  }
}

/// Where nothing can be checked, an error outside of all function bodies tells why.
void require_an_entry_or_readable_files(const ir::Program& program) {
  const auto error =
      std::ranges::find(program.remarks, "unreadable-declaration", &ir::Remark::kind);
  if (program.entries.empty() && error != program.remarks.end())
    throw Error(error->text, fmt::format("{}:{}:{}", program.files[error->place.file],
                                         error->place.line, error->place.column));
}

class Session {
public:
  Session(const Settings& settings, const Resources& resources)
      : settings_(settings), resources_(resources), progress_(progress_line()),
        memory_guard_(settings.memory_mb) {}

  ir::Program load(const frontend::Options& options) {
    const auto start = Clock::now();
    progress_.set(fmt::format("reading {} file(s)", options.files.size()));
    ir::Program program = frontend::load(options);
    add_named_entries(program, settings_.entries);
    require_an_entry_or_readable_files(program);
    frontend_ms_ += 1000 * seconds_since(start);
    spdlog::info("read {} file(s): {} functions, {} entry points, {:.0f} ms", options.files.size(),
                 program.functions.size(), program.entries.size(), 1000 * seconds_since(start));
    return program;
  }

  ir::Program load_woven(const frontend::Options& options, const rules::RuleInfo& rule) {
    ir::Program program = load(with_rule(options, rule, resources_));
    rules::weave(program, rule);
    return program;
  }

  Report verify(const frontend::Options& driver, const rules::RuleInfo& rule) {
    const ir::Program program = load_woven(driver, rule);
    const auto start = Clock::now();
    Report report = ndv::verify(program, verify_options(rule));
    for (const auto& [function, count] : rules::events_by_function(program))
      report.statistics.push_back(
          {fmt::format("{} events in {}", rule.name, function), static_cast<double>(count), ""});
    verify_ms_ += 1000 * seconds_since(start);
    spdlog::info("{}: {} checks, {:.0f} ms", rule.name, report.checks.size(),
                 1000 * seconds_since(start));
    return report;
  }

  std::string summaries(const frontend::Options& driver, const rules::RuleInfo& rule) {
    const std::string lines = ndv::summaries(load_woven(driver, rule), verify_options(rule));
    return lines.empty() ? fmt::format("no called function changes the state of {}\n", rule.name)
                         : lines;
  }

  void add_measurements(Report& report) const {
    report.statistics.push_back({"front end time", frontend_ms_, "ms"});
    report.statistics.push_back({"verification time", verify_ms_, "ms"});
    report.statistics.push_back({"whole time", 1000 * seconds_since(start_), "ms"});
    report.statistics.push_back({"peak memory", platform::peak_memory_mb(), "MB"});
  }

private:
  VerifyOptions verify_options(const rules::RuleInfo& rule) {
    VerifyOptions options;
    options.entries = settings_.entries;
    options.bound = settings_.bound;
    options.jobs = settings_.jobs;
    options.memory_mb = MemoryGuard::solver_share(settings_.memory_mb);
    options.out_of_memory = &memory_guard_.is_over();
    options.smt_dump_dir = settings_.smt_dump_dir;
    options.cross_check = settings_.cross_check;
    if (settings_.timeout_s > 0) // 0 would mean no limit
      options.timeout_s = std::max(0.001, settings_.timeout_s - seconds_since(start_));
    options.progress = [this, name = rule.name](std::size_t done, std::size_t all,
                                                const std::string& entry) {
      progress_.set(fmt::format("{}: {} of {} checks, {}", name, done, all, entry));
    };
    return options;
  }

  const Settings& settings_;
  const Resources& resources_;
  Clock::time_point start_ = Clock::now();
  Progress progress_;
  MemoryGuard memory_guard_;
  double frontend_ms_ = 0;
  double verify_ms_ = 0;
};

std::string list_entries(const Settings& settings, const ir::Program& program, Format format) {
  return format == Format::Json ? report::render_entries_json(program, json_options(settings))
                                : report::render_entries_text(program);
}

ExitStatus verify(const Settings& settings, const Resources& resources,
                  const std::vector<rules::RuleInfo>& rules) {
  Report report;
  {
    const std::vector<Variant> variants = build_variants(settings, resources);
    Session session(settings, resources);
    for (const Variant& variant : variants) {
      Report of_variant;
      for (const rules::RuleInfo& rule : rules)
        if (Report one = session.verify(variant.options, rule); rules.size() == 1)
          of_variant = std::move(one);
        else
          merge_into(of_variant, std::move(one));
      if (settings.all_variants)
        merge_variant(report, std::move(of_variant), variant.name);
      else
        report = std::move(of_variant);
    }
    if (!settings.all_variants) {
      report.configuration = variants.front().name;
      report.configuration_choices = variants.front().choices;
    }
    session.add_measurements(report);
  }
  write_report(settings, report);
  return exit_status(report);
}

void prepare_smt_dump(const Settings& settings) {
  if (settings.smt_dump_dir.empty())
    return;
  std::error_code error;
  std::filesystem::create_directories(settings.smt_dump_dir, error);
  if (!std::filesystem::is_directory(settings.smt_dump_dir, error))
    throw Error("--smt-dump-dir: cannot make this folder", settings.smt_dump_dir);
}

} // namespace

ExitStatus execute(const Settings& settings, const Resources& resources) {
  check_outputs(settings);
  if (settings.mode == Mode::ListEntries) {
    const auto program = Session(settings, resources).load(frontend_options(settings, resources));
    for (const Output& output : settings.outputs)
      write_output(output, list_entries(settings, program, output.format));
    return ExitStatus::Clean;
  }

  if (settings.mode == Mode::DumpCommands) {
    write_output(settings.outputs.front(), compile_commands(frontend_options(settings, resources)));
    return ExitStatus::Clean;
  }

  const auto available = available_rules(settings, resources);
  if (settings.mode == Mode::ListRules) {
    for (const Output& output : settings.outputs)
      write_output(output, output.format == Format::Json
                               ? report::render_rules_json(available, json_options(settings))
                               : report::render_rules_text(available));
    return ExitStatus::Clean;
  }
  if (settings.mode == Mode::Explain) {
    write_output(settings.outputs.front(),
                 report::render_explanation(find_rule(settings.explain, available)));
    return ExitStatus::Clean;
  }

  const auto rules = chosen_rules(settings.rules, available);
  if (settings.mode == Mode::DumpIr || settings.mode == Mode::DumpSummaries) {
    if (rules.size() != 1)
      throw Error("--dump-ir and --dump-summaries take one rule");
    const frontend::Options driver = frontend_options(settings, resources);
    Session session(settings, resources);
    write_output(settings.outputs.front(),
                 settings.mode == Mode::DumpIr
                     ? ir::print(session.load_woven(driver, rules.front()))
                     : session.summaries(driver, rules.front()));
    return ExitStatus::Clean;
  }
  prepare_smt_dump(settings);
  return verify(settings, resources, rules);
}

} // namespace ndv::cli
