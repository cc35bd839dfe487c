#include "ir/check_exprs.h"
#include "ir/check_function.h"

#include <ndv/ir/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unordered_set>

namespace ndv::ir {
namespace {

class ProgramChecker {
public:
  explicit ProgramChecker(const Program& program) : program_(program), exprs_(program, nullptr) {}

  std::vector<std::string> check() {
    if (program_.pointer_bits != 32 && program_.pointer_bits != 64)
      fault("program", "pointers have neither 32 nor 64 bits");
    check_records();
    check_names();
    for (const Global& global : program_.globals)
      check_global(global);
    for (const Monitor& monitor : program_.monitors)
      if (!is_type(monitor.type) || monitor.width < 1 || monitor.width > 64)
        fault(fmt::format("monitor '{}'", monitor.name), "is no scalar of 1 to 64 bits");
    check_rule();
    for (const EntryPoint& entry : program_.entries)
      if (entry.function.index >= program_.functions.size())
        fault("entry points", "an entry point is no function of the program");
    for (const Function& function : program_.functions)
      check_function(program_, function, faults_);
    return std::move(faults_);
  }

private:
  bool is_type(TypeId id) const { return id.index < program_.types.size(); }
  void fault(const std::string& where, const std::string& what) {
    faults_.push_back(where + ": " + what);
  }

  void check_records() {
    for (std::size_t i = 0; i < program_.types.size(); ++i) {
      const Type& record = program_.types[TypeId{i}];
      if (record.kind != TypeKind::Record)
        continue;
      for (const Field& field : record.fields)
        check_field(record, field);
    }
  }

  void check_field(const Type& record, const Field& field) {
    const std::string where = fmt::format("\"{}\", field '{}'", record.name, field.name);
    if (!is_type(field.type)) {
      fault(where, "has no type");
      return;
    }
    const Type& type = program_.types[field.type];
    // A bit-field's storage unit may reach past the end of a packed record.
    if (field.bit_width == 0 && field.offset + type.size > record.size)
      fault(where, "lies outside of the record");
    if (field.bit_width != 0 && field.bit_offset + field.bit_width > type.size * 8)
      fault(where, "lies outside of its storage unit");
  }

  template <class Table>
  void check_unique(const Table& table, const char* what) {
    std::unordered_set<std::string_view> seen;
    for (const auto& element : table)
      if (!seen.insert(element.name).second)
        fault("program", fmt::format("two {} are called '{}'", what, element.name));
  }
  void check_names() {
    check_unique(program_.functions, "functions");
    check_unique(program_.globals, "globals");
    check_unique(program_.monitors, "monitors");
  }

  void check_global(const Global& global) {
    const std::string where = fmt::format("global '{}'", global.name);
    if (!is_type(global.type)) {
      fault(where, "has no type");
      return;
    }
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
    for (const Initializer& i : global.initializers) {
      if (const auto found = exprs_.check(i.value))
        fault(where, *found);
      else if (!is_type(i.type) || !program_.types.is_scalar(i.type) ||
               program_.types[i.type].size > 8)
        fault(where, "an initializer is no scalar of 1 to 8 bytes");
      else if (program_.types.bits(i.type) != program_.exprs[i.value].width)
        fault(where, "an initializer has another width than its type");
      else
        ranges.emplace_back(i.offset, i.offset + program_.types[i.type].size);
    }
    check_ranges(where, program_.types[global.type], std::move(ranges));
  }

  void check_ranges(const std::string& where, const Type& type,
                    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges) {
    std::ranges::sort(ranges);
    for (std::size_t i = 1; i < ranges.size(); ++i)
      if (ranges[i].first < ranges[i - 1].second)
        fault(where, fmt::format("two initializers overlap at offset {}", ranges[i].first));
    // An initialised flexible array member makes the object larger than its type.
    const bool is_fixed = type.kind != TypeKind::Record && type.size != 0;
    if (is_fixed && !ranges.empty() && ranges.back().second > type.size)
      fault(where, "an initializer lies outside of the global");
  }

  void check_rule() {
    for (const Require& require : program_.rule.at_exit)
      if (const auto found = exprs_.check(require.condition))
        fault("rule", *found);
      else if (program_.exprs[require.condition].width != 1)
        fault("rule", "a requirement's condition has not width 1");
      else if (require.kind.index >= program_.strings.size() ||
               require.message.index >= program_.strings.size())
        fault("rule", "a string does not exist");
  }

  const Program& program_;
  ExprChecker exprs_;
  std::vector<std::string> faults_;
};

} // namespace

std::vector<std::string> check(const Program& program) {
  return ProgramChecker(program).check();
}

void require_well_formed(const Program& program, std::string_view after_what) {
  const std::vector<std::string> faults = check(program);
  if (faults.empty())
    return;
  fmt::print(stderr, "ndis-verify: internal error: ill-formed program after {}: {}\n", after_what,
             faults.front());
  std::abort();
}

} // namespace ndv::ir
