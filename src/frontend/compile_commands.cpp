#include "frontend/project.h"

#include <ndv/error.h>

#include <llvm/Support/Allocator.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/JSON.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/StringSaver.h>

#include <algorithm>

namespace ndv::frontend {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> split(llvm::StringRef command) {
  llvm::BumpPtrAllocator memory;
  llvm::StringSaver saver(memory);
  llvm::SmallVector<const char*> arguments;
  // A backslash in an unquoted word is a Windows path, as cl.exe and clang-cl write them.
  if (command.contains('\\') && !command.contains("\\\""))
    llvm::cl::TokenizeWindowsCommandLine(command, saver, arguments);
  else
    llvm::cl::TokenizeGNUCommandLine(command, saver, arguments);
  return {arguments.begin(), arguments.end()};
}

std::vector<std::string> arguments_of(const llvm::json::Object& entry) {
  std::vector<std::string> arguments;
  if (const auto* list = entry.getArray("arguments")) {
    for (const llvm::json::Value& item : *list)
      if (const auto text = item.getAsString())
        arguments.push_back(text->str());
  } else if (const auto command = entry.getString("command")) {
    arguments = split(*command);
  }
  return arguments;
}

void read_target(const std::vector<std::string>& arguments, Configuration& configuration) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    llvm::StringRef triple = arguments[i];
    if (triple == "-target" && i + 1 < arguments.size())
      triple = arguments[i + 1];
    else if (!triple.consume_front("--target="))
      continue;
    const llvm::StringRef arch = triple.split('-').first;
    configuration.has_target = true;
    if (arch == "x86_64" || arch == "amd64")
      configuration.target = Target::X64;
    else if (arch == "aarch64" || arch == "arm64")
      configuration.target = Target::Arm64;
    else if (arch.starts_with("i") && arch.ends_with("86"))
      configuration.target = Target::X86;
    else
      configuration.has_target = false;
  }
}

} // namespace

DriverProject read_compile_commands(const fs::path& file) {
  const auto buffer = llvm::MemoryBuffer::getFile(file.string());
  if (!buffer)
    throw Error("cannot be read: " + buffer.getError().message(), file.string());
  auto parsed = llvm::json::parse((*buffer)->getBuffer());
  if (!parsed)
    throw Error("is not valid JSON: " + llvm::toString(parsed.takeError()), file.string());
  const auto* entries = parsed->getAsArray();
  if (!entries)
    throw Error("is not a list of compile commands", file.string());

  DriverProject project;
  project.name = fs::absolute(file).parent_path().filename().string();
  Configuration configuration;
  for (const llvm::json::Value& value : *entries) {
    const auto* entry = value.getAsObject();
    const auto name = entry ? entry->getString("file") : std::nullopt;
    if (!name)
      throw Error("has an entry without a file", file.string());
    fs::path base = file.parent_path();
    if (const auto directory = entry->getString("directory"))
      base = windows_path(base, *directory);
    const fs::path source = windows_path(base, *name);
    if (!is_c_file(source)) {
      project.notes.push_back(is_cpp_file(source)
                                  ? cpp_note(source)
                                  : source.string() + " is not a C file and is left out");
      continue;
    }
    if (configuration.per_file.contains(source))
      continue; // the first command of a file counts
    const std::vector<std::string> arguments = arguments_of(*entry);
    std::vector<std::string> rest;
    FileOptions options;
    read_switches(arguments, base, options, rest);
    read_target(rest, configuration);
    configuration.files.push_back(source);
    configuration.per_file.emplace(source, std::move(options));
  }
  project.configurations.push_back(std::move(configuration));
  return project;
}

} // namespace ndv::frontend
