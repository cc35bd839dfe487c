#include "frontend/source_files.h"

#include "frontend/text_encoding.h"

#include <llvm/ADT/SmallString.h>
#include <llvm/Support/Path.h>

#include <algorithm>

namespace ndv::frontend {
namespace {

namespace vfs = llvm::vfs;
namespace path = llvm::sys::path;

/// A file whose content is owned by the cache.
class CachedFile : public vfs::File {
public:
  CachedFile(vfs::Status status, llvm::MemoryBufferRef content)
      : status_(std::move(status)), content_(content) {}

  llvm::ErrorOr<vfs::Status> status() override { return status_; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine& name, int64_t,
                                                               bool, bool) override {
    llvm::SmallString<256> storage;
    return llvm::MemoryBuffer::getMemBuffer(content_.getBuffer(), name.toStringRef(storage));
  }
  std::error_code close() override { return {}; }

private:
  vfs::Status status_;
  llvm::MemoryBufferRef content_;
};

} // namespace

SourceFiles::SourceFiles() : ProxyFileSystem(vfs::getRealFileSystem()) {}

llvm::ErrorOr<vfs::Status> SourceFiles::status(const llvm::Twine& path) {
  const Entry& entry = find(path);
  if (entry.error)
    return entry.error;
  return *entry.status;
}

bool SourceFiles::exists(const llvm::Twine& path) {
  return !find(path).error;
}

llvm::ErrorOr<std::unique_ptr<vfs::File>> SourceFiles::openFileForRead(const llvm::Twine& path) {
  const Entry& entry = find(path);
  if (entry.error)
    return entry.error;
  if (!entry.content)
    return std::make_error_code(std::errc::is_a_directory);
  return std::make_unique<CachedFile>(*entry.status, entry.content->getMemBufferRef());
}

void SourceFiles::add(llvm::StringRef path, std::string content) {
  Entry entry;
  entry.status =
      vfs::Status(path, vfs::getNextVirtualUniqueID(), {}, 0, 0, content.size(),
                  llvm::sys::fs::file_type::regular_file, llvm::sys::fs::perms::all_read);
  entry.content = llvm::MemoryBuffer::getMemBufferCopy(content, path);
  const std::lock_guard lock(mutex_);
  entries_[path] = std::move(entry);
}

const SourceFiles::Entry& SourceFiles::find(const llvm::Twine& path) {
  llvm::SmallString<256> storage;
  const llvm::StringRef key = path.toStringRef(storage);
  const std::lock_guard lock(mutex_);
  const auto known = entries_.find(key);
  if (known != entries_.end())
    return known->second; // a StringMap never moves its entries
  return entries_.try_emplace(key, read(key)).first->second;
}

SourceFiles::Entry SourceFiles::read(llvm::StringRef path) {
  const std::string real = on_disk(path);
  if (real.empty()) {
    Entry missing;
    missing.error = std::make_error_code(std::errc::no_such_file_or_directory);
    return missing;
  }
  Entry entry = read_existing(real);
  if (!entry.error && real != path)
    entry.status->ExposesExternalVFSPath = true; // people are shown the name on disk
  return entry;
}

SourceFiles::Entry SourceFiles::read_existing(llvm::StringRef path) {
  Entry entry;
  const auto status = getUnderlyingFS().status(path);
  if (!status) {
    entry.error = status.getError();
    return entry;
  }
  entry.status = *status;
  if (!status->isRegularFile())
    return entry;
  auto buffer = getUnderlyingFS().getBufferForFile(path);
  if (!buffer) {
    entry.error = buffer.getError();
    return entry;
  }
  entry.content = std::move(*buffer);
  if (const auto text = to_utf8(entry.content->getBuffer())) {
    entry.content = llvm::MemoryBuffer::getMemBufferCopy(*text, path);
    entry.status = vfs::Status::copyWithNewSize(*status, text->size());
  }
  return entry;
}

std::string SourceFiles::on_disk(llvm::StringRef given) {
  std::string spelled = given.str();
  std::replace(spelled.begin(), spelled.end(), '\\', '/');
  const llvm::StringRef name = path::filename(spelled);
  const llvm::StringRef parent = path::parent_path(spelled);
  if (parent.empty() || name == "." || name == ".." || name == "/") {
    // The first component: below the working folder, or a root.
    if (name == "." || name == ".." || spelled.starts_with("/"))
      return spelled;
  }
  const Folder* where = &folder(parent.empty() ? "." : parent);
  std::string base = parent.str();
  if (!where->is_listed) {
    if (getUnderlyingFS().exists(spelled))
      return spelled; // a folder that may be entered but not listed
    base = parent.empty() ? "" : on_disk(parent);
    if (base.empty() || base == parent)
      return {};
    where = &folder(base);
  }
  if (where->exact.contains(name))
    return base == parent ? spelled : base + "/" + name.str();
  const auto match = where->names.find(name.lower());
  if (match == where->names.end())
    return {};
  return base.empty() ? match->second : base + "/" + match->second;
}

const SourceFiles::Folder& SourceFiles::folder(llvm::StringRef path) {
  const auto known = folders_.find(path);
  if (known != folders_.end())
    return known->second;
  Folder folder;
  std::error_code error;
  std::vector<std::string> names;
  for (auto it = getUnderlyingFS().dir_begin(path, error);
       !error && it != vfs::directory_iterator(); it.increment(error))
    names.push_back(path::filename(it->path()).str());
  folder.is_listed = !error;
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    folder.exact.try_emplace(name);
    folder.names.try_emplace(llvm::StringRef(name).lower(), name);
  }
  return folders_.try_emplace(path, std::move(folder)).first->second;
}

} // namespace ndv::frontend
