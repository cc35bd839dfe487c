#include "ir/expr_text.h"
#include "ir/print_function.h"
#include "ir/spelling.h"

#include <ndv/ir/text.h>

#include <fmt/format.h>

namespace ndv::ir {
namespace {

class ProgramPrinter {
public:
  explicit ProgramPrinter(const Program& program)
      : program_(program), files_(file_handles(program)), exprs_(program, nullptr) {}

  std::string print() {
    out_ = fmt::format("pointer {}\n", program_.pointer_bits);
    for (std::size_t i = 0; i < program_.files.size(); ++i)
      out_ += fmt::format("file {} {}\n", files_[i], quoted(program_.files[i]));
    print_records();
    for (const Monitor& monitor : program_.monitors)
      print_monitor(monitor);
    if (!program_.globals.empty())
      out_ += '\n';
    for (const Global& global : program_.globals)
      print_global(global);
    for (const Function& function : program_.functions) {
      out_ += '\n';
      print_function(program_, files_, function, out_);
    }
    out_ += '\n';
    print_rule();
    for (const EntryPoint& entry : program_.entries)
      print_entry(entry);
    for (const Remark& remark : program_.remarks)
      out_ += fmt::format("remark {} {}{}\n", quoted(remark.kind), quoted(remark.text),
                          place_suffix(files_, remark.place));
    for (const std::string& name : program_.unread_names)
      out_ += fmt::format("unread {}\n", quoted(name));
    return std::move(out_);
  }

private:
  std::string type(TypeId id) const { return type_text(program_, id); }

  void print_records() {
    for (std::size_t i = 0; i < program_.types.size(); ++i) {
      const Type& record = program_.types[TypeId{i}];
      if (record.kind != TypeKind::Record)
        continue;
      out_ += "\nrecord " + quoted(record.name);
      if (record.is_complete)
        print_layout(record);
      else
        out_ += " incomplete\n";
    }
  }

  void print_layout(const Type& record) {
    out_ += fmt::format("{} size {} align {} {{\n", record.is_union ? " union" : "", record.size,
                        record.align);
    for (const Field& field : record.fields) {
      out_ += fmt::format("  {} {}: {}", field.offset, quoted(field.name), type(field.type));
      if (field.bit_width != 0 || field.bit_offset != 0)
        out_ += fmt::format(" bits {} at {}", field.bit_width, field.bit_offset);
      out_ += '\n';
    }
    out_ += "}\n";
  }

  void print_global(const Global& g) {
    out_ += fmt::format("global {}: {}", sigiled('@', g.name), type(g.type));
    if (g.base_name != g.name)
      out_ += " base " + quoted(g.base_name);
    for (const auto& [flag, word] :
         {std::pair{g.is_const, " const"}, std::pair{g.is_defined, " defined"},
          std::pair{g.is_volatile, " volatile"}})
      if (flag)
        out_ += word;
    out_ += place_suffix(files_, g.place);
    if (g.initializers.empty()) {
      out_ += '\n';
      return;
    }
    out_ += " {\n";
    for (const Initializer& i : g.initializers)
      out_ += fmt::format("  {}: {} = {}\n", i.offset, type(i.type), expr(i.value));
    out_ += "}\n";
  }

  void print_monitor(const Monitor& m) {
    out_ += fmt::format("\nmonitor {}: {} width {} = {}\n", sigiled('$', m.name), type(m.type),
                        m.width, m.initial);
  }

  void print_rule() {
    const WovenRule& rule = program_.rule;
    if (rule.name.empty())
      return;
    out_ += "rule " + quoted(rule.name);
    if (rule.watched_type.valid())
      out_ += fmt::format(" watched {}: {}", quoted(rule.watched_name), type(rule.watched_type));
    out_ += " {\n";
    for (const Require& r : rule.at_exit)
      out_ += fmt::format("  require {}, {}, {}\n", expr(r.condition), string(r.kind),
                          string(r.message));
    out_ += "}\n";
  }

  void print_entry(const EntryPoint& e) {
    const bool is_known = e.function.index < program_.functions.size();
    out_ += fmt::format("entry {} {} {} {}\n",
                        is_known ? sigiled('@', program_[e.function].name) : "@?", spelling(e.kind),
                        quoted(e.role), quoted(e.irql));
  }

  // Lets are for function bodies; what stands outside is short (addresses, monitor conditions).
  std::string expr(ExprId id) {
    std::string text = exprs_.text(id);
    for (const std::string& let : exprs_.take_lets())
      out_ += "let " + let + '\n';
    return text;
  }
  std::string string(StringId id) const {
    return id.index < program_.strings.size() ? quoted(program_.strings[id]) : "none";
  }

  const Program& program_;
  std::vector<std::string> files_;
  ExprText exprs_;
  std::string out_;
};

} // namespace

std::string print(const Program& program) {
  return ProgramPrinter(program).print();
}

} // namespace ndv::ir
