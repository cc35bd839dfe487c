#pragma once

#include <clang/Lex/Preprocessor.h>
#include <llvm/Support/VirtualFileSystem.h>

#include <memory>
#include <string>

namespace ndv::frontend {

/// The trace headers (*.tmh) that the WPP preprocessor writes in a driver's build: where one is
/// missing, it reads as the trace functions of the unit defined to do nothing. They are those of
/// the kit, those declared in the `begin_wpp config` comments met so far, and what the C file calls
/// with a trace flag.
class TraceHeaders : public llvm::vfs::ProxyFileSystem {
public:
  explicit TraceHeaders(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files);

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine& path) override;
  bool exists(const llvm::Twine& path) override { return static_cast<bool>(status(path)); }
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>> openFileForRead(const llvm::Twine& path) override;

  /// Looks for trace functions in the comments that this preprocessor meets.
  void watch(clang::Preprocessor& preprocessor);

private:
  class Comments;
  struct Stub {
    llvm::vfs::Status status;
    std::string text;
  };
  /// Null unless `path` names a trace header.
  const Stub* stub(const llvm::Twine& path);

  std::unique_ptr<Comments> comments_;
  llvm::StringMap<Stub> stubs_;
};

} // namespace ndv::frontend
