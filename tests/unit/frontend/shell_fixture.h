#pragma once

#include <ndv/error.h>
#include <ndv/frontend.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace ndv::frontend::test {

/// A folder of a test's own, removed at its end.
class Folder {
public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "ndv-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path write(const std::string& name, std::string_view text) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }
  const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

/// What stands for the kernel's headers in these tests.
inline constexpr std::string_view kSystemHeader = R"(
#pragma once
typedef struct _LOCK { int x; } LOCK, *PLOCK;
void Acquire(PLOCK); void Release(PLOCK);
typedef void MINIPORT_HALT(void* Context, int Action);
typedef MINIPORT_HALT (*MINIPORT_HALT_HANDLER);
typedef int MINIPORT_INITIALIZE(void* Handle);
typedef MINIPORT_INITIALIZE (*MINIPORT_INITIALIZE_HANDLER);
typedef struct _MINIPORT_CHARACTERISTICS {
  int Version;
  MINIPORT_INITIALIZE_HANDLER InitializeHandler;
  MINIPORT_HALT_HANDLER HaltHandler;
  void (*PlainHandler)(void*);
} MINIPORT_CHARACTERISTICS;
typedef int DRIVER_DISPATCH(void* Device, void* Irp);
typedef DRIVER_DISPATCH *PDRIVER_DISPATCH;
typedef struct _DRIVER_OBJECT { PDRIVER_DISPATCH MajorFunction[28]; } *PDRIVER_OBJECT;
typedef void KDEFERRED_ROUTINE(void* Dpc, void* Context);
typedef KDEFERRED_ROUTINE *PKDEFERRED_ROUTINE;
void KeInitializeDpc(void* Dpc, PKDEFERRED_ROUTINE Routine, void* Context);
)";

/// Loads the C text as one file, against the header above.
inline ir::Program load_text(const Folder& folder, std::string_view text, Options options = {}) {
  folder.write("system/system.h", kSystemHeader);
  options.wdk_headers = folder.path() / "system";
  options.files.push_back(folder.write("driver.c", text));
  return load(options);
}

inline const ir::Function* find(const ir::Program& program, std::string_view name) {
  const auto it = std::find_if(program.functions.begin(), program.functions.end(),
                               [&](const ir::Function& f) { return f.base_name == name; });
  return it == program.functions.end() ? nullptr : &*it;
}

inline const ir::EntryPoint* entry(const ir::Program& program, std::string_view name) {
  const auto it =
      std::find_if(program.entries.begin(), program.entries.end(),
                   [&](const ir::EntryPoint& e) { return program[e.function].base_name == name; });
  return it == program.entries.end() ? nullptr : &*it;
}

inline unsigned remarks(const ir::Program& program, std::string_view kind) {
  return static_cast<unsigned>(
      std::count_if(program.remarks.begin(), program.remarks.end(),
                    [&](const ir::Remark& remark) { return remark.kind == kind; }));
}

} // namespace ndv::frontend::test
