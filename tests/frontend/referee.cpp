#include "referee.h"

#include "analysis/inlining.h"
#include "region_watch.h"

#include <ndv/error.h>
#include <ndv/ir/interpreter.h>
#include <ndv/ir/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sys/wait.h>

namespace ndv::referee {
namespace {

using namespace ndv::ir;

/// Plays the runtime of the test programs. Memory that nothing initialised reads as 0xA5.
class Runtime : public Oracle {
public:
  explicit Runtime(Output& output) : output_(output) {}
  Interpreter* interpreter = nullptr;

  std::uint8_t initial_byte(const Interpreter&, std::uint64_t) override { return 0xA5; }

  std::uint64_t arbitrary(const Interpreter& machine, const Statement& statement,
                          unsigned width) override {
    if (const auto* load = std::get_if<Load>(&statement.kind)) // nobody else changes the object
      return interpreter->read(machine.evaluate(load->address), width / 8);
    const auto& havoc = std::get<Havoc>(statement.kind);
    note(machine, havoc.cause, havoc.what);
    return 0xA5A5'A5A5'A5A5'A5A5;
  }

  void havoc_memory(Interpreter& machine, const Statement& statement, std::uint64_t address,
                    std::uint64_t size) override {
    const auto& havoc = std::get<HavocMemory>(statement.kind);
    if (havoc.cause == HavocCause::Volatile) // nobody else changes the object
      return;
    note(machine, havoc.cause, havoc.what);
    for (std::uint64_t i = 0; i < size; ++i)
      machine.write(address + i, 1, 0xA5);
  }

  std::optional<std::uint64_t> external_call(Interpreter& machine, const Statement&,
                                             FunctionId callee,
                                             std::span<const std::uint64_t> arguments,
                                             unsigned) override {
    const std::string name = callee.valid() ? machine.program()[callee].name : "an unknown address";
    if (name == "out" && arguments.size() == 1)
      output_.lines.push_back(fmt::format("{:x}", arguments[0]));
    else if (name == "out_ints" && !arguments.empty())
      output_.lines.push_back(ints(arguments.subspan(1)));
    else
      return fail("a call of " + name);
    return 0;
  }

private:
  static std::string ints(std::span<const std::uint64_t> values) {
    std::string line = "ints";
    for (const std::uint64_t value : values)
      line += fmt::format(" {:x}", value);
    return line;
  }

  void note(const Interpreter& machine, HavocCause cause, StringId what) {
    if (cause == HavocCause::Approximation && output_.failure.empty())
      output_.failure = "an approximation: " + machine.program().strings[what];
  }

  std::optional<std::uint64_t> fail(const std::string& reason) {
    output_.failure = reason;
    return std::nullopt;
  }

  Output& output_;
};

const char* to_text(Outcome outcome) {
  switch (outcome) {
  case Outcome::Returned:
    return "returned";
  case Outcome::NoExit:
    return "no exit";
  case Outcome::Unsupported:
    return "unsupported";
  case Outcome::StepLimit:
    return "step limit";
  case Outcome::StackLimit:
    return "stack limit";
  case Outcome::RequireFailed:
    return "requirement failed";
  }
  return "";
}

void interpret(const Program& program, std::uint64_t step_limit, Output& output) {
  require_well_formed(program, "parsing its text");
  const auto main = std::ranges::find(program.functions, "main", &Function::name);
  if (main == program.functions.end()) {
    output.failure = "no function 'main'";
    return;
  }
  const Layout layout(program);
  Runtime runtime(output);
  Interpreter::Options options;
  options.step_limit = step_limit;
  Interpreter interpreter(program, layout, runtime, options);
  runtime.interpreter = &interpreter;
  RegionWatch watch(program);
  interpreter.set_observer(&watch);
  const Run run =
      interpreter.run(FunctionId{static_cast<std::size_t>(main - program.functions.begin())}, {});
  output.timed_out = run.outcome == Outcome::StepLimit;
  if (!watch.contradiction().empty())
    output.failure = "the regions of memory: " + watch.contradiction();
  if (run.outcome != Outcome::Returned && output.failure.empty())
    output.failure =
        fmt::format("{}: {} (line {})", to_text(run.outcome), run.reason, run.place.line);
}

/// With its helpers where they are called the program does the same.
void check_inlined(Program program, std::uint64_t step_limit, Output& output) {
  analysis::inline_helpers(program);
  Output inlined;
  interpret(program, step_limit, inlined);
  if (inlined.timed_out)
    return;
  if (!inlined.failure.empty())
    output.failure = "with helpers inlined: " + inlined.failure;
  else if (inlined.lines != output.lines)
    output.failure = "with helpers inlined it prints something else";
}

} // namespace

Scratch::Scratch() {
  std::string pattern = (std::filesystem::temp_directory_path() / "ndv-referee-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr)
    throw Error("no scratch folder can be made");
  path_ = pattern;
}

Scratch::~Scratch() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

int shell(const std::string& command) {
  const int status = std::system(command.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

std::string shell_quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text)
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

Output run_native(const std::filesystem::path& source, const std::vector<std::string>& flags,
                  unsigned seconds) {
  const Scratch scratch;
  Output output;
  const std::string program = shell_quoted((scratch / "program").string());
  const std::string printed = (scratch / "printed").string();
  std::string command = "gcc -w -std=gnu11 -fwrapv -fno-strict-aliasing -O0";
  for (const std::string& flag : flags)
    command += " " + shell_quoted(flag);
  command += " -o " + program + " " + shell_quoted(source.string()) + " " +
             shell_quoted(NDV_SOURCE_DIR "/tests/frontend/runtime.c");
  if (shell(command) != 0) {
    output.failure = "gcc does not compile it";
    return output;
  }
  const int status =
      shell(fmt::format("ulimit -t {}; {} > {}", seconds, program, shell_quoted(printed)));
  output.timed_out = status == 128 + SIGXCPU || status == 128 + SIGKILL;
  if (status != 0)
    output.failure = fmt::format("the compiled program ends with status {}", status);
  std::ifstream in(printed);
  for (std::string line; std::getline(in, line);)
    output.lines.push_back(line);
  return output;
}

Output run_interpreted(const frontend::Options& options, std::uint64_t step_limit) {
  Output output;
  try {
    // By way of its text, so that printer and parser are refereed too.
    const std::string text = print(frontend::load(options));
    const Program program = parse(text);
    if (print(program) != text) {
      output.failure = "the IR's text does not come back the same";
      return output;
    }
    interpret(program, step_limit, output);
    if (output.failure.empty() && analysis::has_helpers(program))
      check_inlined(program, step_limit, output);
  } catch (const Error& error) {
    output.failure = error.where() + ": " + error.what();
  }
  return output;
}

std::string difference(const Output& native, const Output& interpreted) {
  const std::size_t common = std::min(native.lines.size(), interpreted.lines.size());
  for (std::size_t i = 0; i < common; ++i)
    if (native.lines[i] != interpreted.lines[i])
      return fmt::format("output {}: compiled {}, interpreted {}", i + 1, native.lines[i],
                         interpreted.lines[i]);
  if (!native.failure.empty() || !interpreted.failure.empty())
    return fmt::format("after {} outputs: {} {}", common, native.failure, interpreted.failure);
  if (native.lines.size() != interpreted.lines.size())
    return fmt::format("{} outputs compiled, {} interpreted", native.lines.size(),
                       interpreted.lines.size());
  return native.lines.empty() ? "the program prints nothing" : ""; // and so shows nothing
}

} // namespace ndv::referee
