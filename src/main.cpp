#include "cli/cli.h"

int main(int argc, char** argv) {
  return ndv::cli::run(argc, argv);
}
