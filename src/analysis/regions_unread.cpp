#include "analysis/regions.h"

#include <algorithm>
#include <string>

namespace ndv::analysis {

using namespace ir;

/// Code that could not be read may put what it finds in the memory that it names, and what it is
/// handed, into all pointers that it names: these may point to, or into, each other's records.
void Regions::visit_unread() {
  const auto is_named = [&](const std::string& name) {
    return std::ranges::binary_search(program_.unread_names, name);
  };
  const Pointer unread = new_pointer();
  for (std::uint32_t t = 0; t < program_.types.size(); ++t)
    if (const Type& type = program_.types[TypeId{t}]; type.kind == TypeKind::Record)
      for (const Field& field : type.fields)
        if (is_named(field.name) &&
            program_.types[program_.types.without_arrays(field.type)].kind != TypeKind::Record)
          use_unread(field.type, leaf(TypeId{t}, field.offset), unread);
  for (std::size_t g = 0; g < program_.globals.size(); ++g)
    if (is_named(program_.globals[g].name))
      use_unread(program_.globals[g].type, global_nodes_[g], unread);
  for (std::size_t f = 0; f < program_.functions.size(); ++f) {
    const Function& function = program_.functions[f];
    if (function.unreadable.empty())
      continue;
    for (const Caller& by : callers_[f])
      for (const ExprId argument : by.call->arguments)
        flow(sources(by.caller, argument), unread);
  }
}

void Regions::use_unread(TypeId type, Memory node, Pointer unread) {
  const Type& scalar = program_.types[program_.types.without_arrays(type)];
  if (const TypeId record = program_.types.record_pointed_to(program_.types.without_arrays(type));
      record.valid()) {
    add_target(unread, {record, kNone, 0});
    add_view(unread, {record, kAnywhere});
    return;
  }
  if (program_.types[type].kind == TypeKind::Array)
    add_target(unread, {{}, node, 0});
  if (scalar.kind == TypeKind::Pointer && program_.types[scalar.element].kind != TypeKind::Function)
    tie(content(node), unread);
}

} // namespace ndv::analysis
