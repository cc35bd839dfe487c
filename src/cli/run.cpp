#include "cli/cli.h"
#include "cli/command_line.h"
#include "cli/outputs.h"
#include "cli/platform.h"
#include "cli/session.h"

#include <ndv/error.h>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <new>
#include <string>
#include <vector>

namespace ndv::cli {
namespace {

void set_up_log(unsigned verbosity) {
  static const auto logger = spdlog::stderr_color_mt("ndis-verify");
  logger->set_pattern("%n: %l: %v");
  logger->set_level(verbosity == 0   ? spdlog::level::warn
                    : verbosity == 1 ? spdlog::level::info
                                     : spdlog::level::debug);
  spdlog::set_default_logger(logger);
}

int fail(const std::string& message) {
  std::fprintf(stderr, "ndis-verify: error: %s\n", message.c_str());
  return static_cast<int>(ExitStatus::Error);
}

ExitStatus obey(const CommandLine& command_line) {
  if (command_line.answer) {
    write_output({}, *command_line.answer);
    return ExitStatus::Clean;
  }
  set_up_log(command_line.settings.verbosity);
  return execute(command_line.settings, find_resources(platform::executable_path()));
}

} // namespace

int run(int argc, char** argv) {
  platform::keep_freed_memory();
  try {
    std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return static_cast<int>(obey(parse_command_line(std::move(arguments))));
  } catch (const Error& e) {
    return fail(e.where().empty() ? e.what() : e.where() + ": " + e.what());
  } catch (const std::bad_alloc&) {
    return fail("out of memory");
  } catch (const std::exception& e) {
    return fail(std::string("internal error: ") + e.what());
  }
}

} // namespace ndv::cli
