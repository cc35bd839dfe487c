#pragma once

#include "ir/token_reader.h"

#include <ndv/ir/program.h>

#include <string>
#include <unordered_map>

namespace ndv::ir {

/// The program being parsed and the names that its text uses.
struct ParseContext {
  ParseContext(std::string_view text, std::string_view name) : in(text, name) {}

  TokenReader in;
  Program program;
  std::unordered_map<std::string, std::uint32_t> files;
  std::unordered_map<std::string, FunctionId> functions;
  std::unordered_map<std::string, GlobalId> globals;
  std::unordered_map<std::string, MonitorId> monitors;

  /// A type, nested at most as deep as a reader's stack allows.
  TypeId type() { return type(0); }
  FunctionId function_named(const std::string& name) const { return find(functions, name); }
  GlobalId global_named(const std::string& name) const { return find(globals, name); }
  MonitorId monitor_named(const std::string& name) const { return find(monitors, name); }
  /// "file:line:column" of a Place token, if one comes next.
  Place optional_place();
  Origin optional_origin();
  /// A string, or `none` for no string.
  StringId string_or_none();
  StringId optional_string();

private:
  TypeId type(unsigned depth);
  TypeId plain_type(unsigned depth);
  TypeId numeric_type(const std::string& word);
  TypeId function_type(unsigned depth);

  template <class Id>
  Id find(const std::unordered_map<std::string, Id>& names, const std::string& name) const {
    const auto it = names.find(name);
    if (it == names.end())
      in.fail("'" + name + "' is not declared");
    return it->second;
  }
};

} // namespace ndv::ir
