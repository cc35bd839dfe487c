#pragma once

#include <llvm/ADT/StringMap.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/VirtualFileSystem.h>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace ndv::frontend {

/// The real file system as Windows would show it: names match whatever their case, `\` separates
/// folders, and every file reads as UTF-8. Each file and folder is read once per run; safe to share
/// between threads.
class SourceFiles : public llvm::vfs::ProxyFileSystem {
public:
  SourceFiles();

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine& path) override;
  bool exists(const llvm::Twine& path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>> openFileForRead(const llvm::Twine& path) override;

  /// Makes `path` a file of this content.
  void add(llvm::StringRef path, std::string content);

private:
  struct Entry {
    std::error_code error;
    std::optional<llvm::vfs::Status> status;     // unless there is an error
    std::unique_ptr<llvm::MemoryBuffer> content; // regular files
  };
  struct Folder {
    bool is_listed = false;             // false: no such folder, or it may not be listed
    llvm::StringMap<std::string> names; // lower case -> as on disk; the first in sorted order
    llvm::StringMap<char> exact;
  };

  const Entry& find(const llvm::Twine& path);
  Entry read(llvm::StringRef path);
  Entry read_existing(llvm::StringRef path);
  /// The path on disk for one given in any case; empty if there is none.
  std::string on_disk(llvm::StringRef given);
  const Folder& folder(llvm::StringRef path);

  std::mutex mutex_;
  llvm::StringMap<Entry> entries_;
  llvm::StringMap<Folder> folders_;
};

} // namespace ndv::frontend
