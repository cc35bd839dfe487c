#include "cli/resources.h"

#include <ndv/error.h>

namespace ndv::cli {
namespace fs = std::filesystem;

Resources find_resources(const fs::path& executable) {
  const fs::path installed = executable.parent_path().parent_path() / "share" / "ndis-verify";
  const fs::path source = NDV_SOURCE_DIR;
  std::error_code ignored;
  for (const Resources& candidate :
       {Resources{installed / "wdk", installed / "rules" / "ndis"},
        Resources{source / "include" / "wdk", source / "rules" / "ndis"}})
    if (fs::is_directory(candidate.wdk_headers, ignored) &&
        fs::is_directory(candidate.rules, ignored))
      return candidate;
  throw Error("the headers and rules of ndis-verify are missing; expected at", installed.string());
}

} // namespace ndv::cli
