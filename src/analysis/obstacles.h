#pragma once

#include "analysis/call_graph.h"

#include <ndv/ir/program.h>

#include <optional>
#include <string>
#include <vector>

namespace ndv::analysis {

/// A construct whose effect is not known: "asm", with its place.
struct Obstacle {
  std::string what;
  Place place; // unknown if the text says where
};

/// Why a function's effects are not known though it has a body: "F could not be read: …".
std::string unreadable_reason(const ir::Function& function);

/// Why it is not known what a call through a pointer does that may name the function.
std::string misfit_reason(const ir::Function& function);

/// For every function, the first obstacle in it or in what it calls. A function that has one must
/// not be replaced by its effects.
class Obstacles {
public:
  Obstacles(const ir::Program& program, const CallGraph& calls);
  const std::optional<Obstacle>& operator[](ir::FunctionId f) const { return found_[f.index]; }

private:
  std::vector<std::optional<Obstacle>> found_;
};

} // namespace ndv::analysis
