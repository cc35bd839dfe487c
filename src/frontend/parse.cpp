#include "frontend/parse.h"

#include "frontend/kit_calls.h"
#include "frontend/lvalue_casts.h"
#include "frontend/redeclarations.h"
#include "frontend/text_encoding.h"
#include "frontend/trace_headers.h"

#include <ndv/error.h>
#include <ndv/project.h>

#include <clang/AST/ASTConsumer.h>
#include <clang/AST/ASTContext.h>
#include <clang/Basic/DiagnosticIDs.h>
#include <clang/Basic/TargetInfo.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/CompilerInvocation.h>
#include <clang/Frontend/TextDiagnosticBuffer.h>
#include <clang/Frontend/Utils.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Parse/ParseAST.h>
#include <clang/Sema/Sema.h>
#include <fmt/format.h>
#include <llvm/ADT/SmallString.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/TargetSelect.h>

#include <mutex>

namespace ndv::frontend {
namespace {

bool is_syntax(unsigned id) {
  const auto in_range = [id](unsigned start, unsigned size) {
    return id >= start && id < start + size;
  };
  return in_range(clang::diag::DIAG_START_LEX, clang::diag::DIAG_SIZE_LEX) ||
         in_range(clang::diag::DIAG_START_PARSE, clang::diag::DIAG_SIZE_PARSE) ||
         id == clang::diag::err_expected || id == clang::diag::err_expected_either ||
         id == clang::diag::err_expected_after;
}

class Collector : public clang::DiagnosticConsumer {
public:
  explicit Collector(std::vector<Diagnostic>& errors) : errors_(errors) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                        const clang::Diagnostic& info) override {
    if (level < clang::DiagnosticsEngine::Error)
      return;
    llvm::SmallString<128> message;
    info.FormatDiagnostic(message);
    const unsigned id = info.getID();
    errors_.push_back(
        {id, level == clang::DiagnosticsEngine::Fatal, is_syntax(id), info.getLocation(),
         info.getNumRanges() == 0 ? clang::SourceLocation() : info.getRange(0).getBegin(),
         std::string(message)});
  }

private:
  std::vector<Diagnostic>& errors_;
};

const char* triple(Target target) {
  switch (target) {
  case Target::X64:
    return "x86_64-pc-windows-msvc";
  case Target::X86:
    return "i686-pc-windows-msvc";
  case Target::Arm64:
    return "aarch64-pc-windows-msvc";
  }
  return "";
}

/// What the kit's build defines for each architecture; /kernel stands for _KERNEL_MODE.
std::vector<std::string> architecture_defines(Target target) {
  switch (target) {
  case Target::X64:
    return {"-D_KERNEL_MODE=1", "-D_AMD64_=1", "-DAMD64=1"};
  case Target::X86:
    return {"-D_KERNEL_MODE=1", "-D_X86_=1", "-Di386=1", "-DSTD_CALL=1"};
  case Target::Arm64:
    return {"-D_KERNEL_MODE=1", "-D_ARM64_=1", "-DARM64=1"};
  }
  return {};
}

void append(std::vector<std::string>& to, std::initializer_list<std::string> more) {
  to.insert(to.end(), more);
}

void append(std::vector<std::string>& to, const FileOptions& options) {
  for (const auto& folder : options.include_dirs)
    to.push_back("-I" + folder.string());
  for (const std::string& define : options.defines)
    to.push_back("-D" + define);
  for (const std::string& undefine : options.undefines)
    to.push_back("-U" + undefine);
  for (const auto& header : options.forced_includes)
    append(to, {"-include", header.string()});
}

std::vector<std::string> common_arguments(const Options& options) {
  std::vector<std::string> args = {
      "--target=" + (options.triple.empty() ? triple(options.target) : options.triple)};
  append(args, {"-x", "c", "-std=gnu11", "-fsyntax-only", "-nostdinc", "-w", "-fwrapv"});
  // Nothing is given up on, nor guessed: the recovery guard needs to hear of every error.
  append(args, {"-ferror-limit=0", "-fno-spell-checking", "-fbracket-depth=100000"});
  // Of no meaning to the Microsoft compiler; a cast used as an lvalue takes the variable's address.
  args.emplace_back("-Dregister=");
  if (options.triple.empty() || llvm::StringRef(options.triple).contains("windows"))
    append(args, {"-fms-extensions", "-fms-compatibility", "-fms-compatibility-version=19.29"});
  append(args, {"-Wno-error=implicit-int", "-Wno-error=int-conversion",
                "-Wno-error=incompatible-function-pointer-types", "-Wno-error=return-type",
                "-Wno-error=return-mismatch", "-Wno-error=invalid-token-paste"});
  return args;
}

void check_is_c_source(const std::string& file, SourceFiles& files) {
  const llvm::StringRef extension = llvm::sys::path::extension(file);
  for (const char* other : {".cpp", ".cc", ".cxx", ".hpp", ".c++", ".hxx"})
    if (extension.equals_insensitive(other))
      throw Error("is C++; only C sources can be verified", file);
  const auto status = files.status(file);
  if (!status)
    throw Error(status.getError() == std::errc::no_such_file_or_directory
                    ? "no such file"
                    : "cannot be read: " + status.getError().message(),
                file);
  if (status->isDirectory())
    throw Error("is a folder, not a C source file", file);
  auto opened = files.openFileForRead(file);
  if (!opened)
    throw Error("cannot be read: it is not a regular file", file);
  const auto content = (*opened)->getBuffer(file);
  if ((*content)->getBuffer().trim().empty())
    throw Error("is empty", file);
  if (is_binary((*content)->getBuffer()))
    throw Error("is not a text file", file);
}

std::vector<std::string> command_line(const std::string& file,
                                      const std::vector<std::string>& arguments) {
  std::vector<std::string> command = {"clang"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  // The file's own folder, for #include <…> too: that is how the kit's build finds its headers.
  const llvm::StringRef own_folder = llvm::sys::path::parent_path(file);
  if (!own_folder.empty())
    command.push_back("-I" + own_folder.str());
  append(command, {"--", file});
  return command;
}

std::shared_ptr<clang::CompilerInvocation>
invocation(const std::string& file, const std::vector<std::string>& arguments,
           const llvm::IntrusiveRefCntPtr<SourceFiles>& files) {
  const std::vector<std::string> command = command_line(file, arguments);
  std::vector<const char*> args;
  for (const std::string& argument : command)
    args.push_back(argument.c_str());

  auto* complaints = new clang::TextDiagnosticBuffer;
  clang::CreateInvocationOptions options;
  options.Diags =
      clang::CompilerInstance::createDiagnostics(new clang::DiagnosticOptions, complaints, true);
  options.VFS = files;
  std::shared_ptr<clang::CompilerInvocation> result = clang::createInvocation(args, options);
  if (complaints->err_begin() != complaints->err_end()) {
    const llvm::StringRef complaint = complaints->err_begin()->second;
    // Clang would go on with all that it would do.
    throw Error(complaint.contains("expected exactly one compiler job")
                    ? "clang does not take its arguments: they name a file, or a job other than "
                      "parsing"
                    : "clang does not take its arguments: " + complaint.str());
  }
  if (!result)
    throw Error("clang does not take its arguments", file);
  return result;
}

void register_assemblers() {
  static std::once_flag once; // inline assembly is parsed by the target's assembler
  std::call_once(once, [] {
    LLVMInitializeX86TargetInfo();
    LLVMInitializeX86TargetMC();
    LLVMInitializeX86AsmParser();
  });
}

} // namespace

ParsedUnit::ParsedUnit(std::string file) : file_(std::move(file)) {}
ParsedUnit::~ParsedUnit() = default;

clang::ASTContext& ParsedUnit::ast() const {
  return compiler_->getASTContext();
}
const clang::SourceManager& ParsedUnit::sources() const {
  return compiler_->getSourceManager();
}

std::string ParsedUnit::describe(clang::SourceLocation location) const {
  if (location.isInvalid())
    return file_;
  const auto& sources = compiler_->getSourceManager();
  const auto [id, offset] = sources.getDecomposedExpansionLoc(location);
  const auto entry = sources.getFileEntryRefForID(id);
  if (!entry)
    return "<command line>"; // what is defined there has no other place
  return fmt::format("{}:{}:{}", entry->getName().str(), sources.getLineNumber(id, offset),
                     sources.getColumnNumber(id, offset));
}

std::vector<std::string> compile_arguments(const Options& options,
                                           const std::filesystem::path& file) {
  std::vector<std::string> args = common_arguments(options);
  if (options.triple.empty())
    for (std::string& define : architecture_defines(options.target))
      args.push_back(std::move(define));
  // The user's own come last: a later -D or -U of a name wins.
  if (const auto own = options.per_file.find(file); own != options.per_file.end())
    append(args, own->second);
  append(args, {options.include_dirs, options.defines, options.undefines, options.forced_includes});
  if (!options.wdk_headers.empty())
    append(args, {"-isystem", options.wdk_headers.string()});
  args.insert(args.end(), options.clang_args.begin(), options.clang_args.end());
  return args;
}

std::vector<std::string> compile_command(const Options& options,
                                         const std::filesystem::path& file) {
  return command_line(file.string(), compile_arguments(options, file));
}

std::vector<std::string> rule_arguments(const Options& options) {
  std::vector<std::string> args = common_arguments(options);
  if (!options.rule_include_dir.empty())
    args.push_back("-I" + options.rule_include_dir.string());
  return args;
}

/// Fills a unit by one run of Clang over a file.
class Parser {
public:
  static std::unique_ptr<ParsedUnit> run(const std::string& file,
                                         const std::vector<std::string>& arguments,
                                         const llvm::IntrusiveRefCntPtr<SourceFiles>& files,
                                         const TokenInsertions& insertions) {
    auto unit = std::make_unique<ParsedUnit>(file);
    unit->compiler_ = std::make_unique<clang::CompilerInstance>();
    clang::CompilerInstance& compiler = *unit->compiler_;
    compiler.setInvocation(invocation(file, arguments, files));
    compiler.createDiagnostics(new Collector(unit->errors_), true);
    if (!compiler.createTarget())
      throw Error("clang does not know this target");
    const auto with_trace = llvm::makeIntrusiveRefCnt<TraceHeaders>(files);
    unit->trace_ = with_trace;
    compiler.createFileManager(with_trace);
    compiler.createSourceManager(compiler.getFileManager());
    if (!compiler.InitializeSourceManager(compiler.getFrontendOpts().Inputs.front()))
      throw Error("cannot be read", file);
    compiler.createPreprocessor(clang::TU_Complete);
    clang::Preprocessor& preprocessor = compiler.getPreprocessor();
    preprocessor.getBuiltinInfo().initializeBuiltins(preprocessor.getIdentifierTable(),
                                                     compiler.getLangOpts());
    if (insertions.empty())
      record_preprocessing(preprocessor, unit->record_);
    else
      record_preprocessing(preprocessor, unit->record_, [&, record = &unit->record_] {
        insert_behind_last(preprocessor, *record, insertions);
      });
    keep_kit_calls(preprocessor);
    with_trace->watch(preprocessor);
    compiler.createASTContext();
    compiler.setASTConsumer(std::make_unique<clang::ASTConsumer>());
    compiler.createSema(clang::TU_Complete, nullptr);
    compiler.getDiagnosticClient().BeginSourceFile(compiler.getLangOpts(), &preprocessor);
    clang::ParseAST(compiler.getSema());
    compiler.getDiagnosticClient().EndSourceFile();
    compiler.setSema(nullptr);
    join_redeclarations(unit->ast(), unit->errors_);
    return unit;
  }
};

std::unique_ptr<ParsedUnit> parse(const std::string& file,
                                  const std::vector<std::string>& arguments,
                                  llvm::IntrusiveRefCntPtr<SourceFiles> files) {
  check_is_c_source(file, *files);
  register_assemblers();
  auto unit = Parser::run(file, arguments, files, {});
  if (const TokenInsertions insertions = admit_lvalue_casts(*unit); !insertions.empty())
    unit = Parser::run(file, arguments, files, insertions);
  return unit;
}

} // namespace ndv::frontend
