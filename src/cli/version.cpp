#include "cli/version.h"

namespace ndv::cli {

std::string version() {
  return NDV_VERSION;
}

std::string version_text() {
  return "ndis-verify " + version();
}

} // namespace ndv::cli
