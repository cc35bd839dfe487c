#include "ir/print_function.h"

#include "ir/expr_text.h"
#include "ir/spelling.h"

#include <fmt/format.h>

namespace ndv::ir {
namespace {

class FunctionPrinter {
public:
  FunctionPrinter(const Program& program, const std::vector<std::string>& files,
                  const Function& function, std::string& out)
      : program_(program), files_(files), function_(function), exprs_(program, &function),
        out_(out) {}

  void print() {
    print_header();
    if (function_.locals.empty() && function_.objects.empty() && function_.blocks.empty()) {
      out_ += '\n';
      return;
    }
    out_ += " {\n";
    print_variables();
    for (std::size_t b = 0; b < function_.blocks.size(); ++b) {
      out_ += fmt::format("b{}:\n", b);
      for (const Statement& statement : function_.blocks[b].statements)
        line(std::visit([&](const auto& s) { return text(s); }, statement.kind), statement.origin);
      const Terminator& terminator = function_.blocks[b].terminator;
      line(std::visit([&](const auto& t) { return text(t); }, terminator.kind), terminator.origin);
    }
    out_ += "}\n";
  }

private:
  void print_header() {
    const Function& f = function_;
    out_ += fmt::format("function {}: {}", sigiled('@', f.name), type(f.type));
    if (f.base_name != f.name)
      out_ += " base " + quoted(f.base_name);
    for (const auto& [flag, word] :
         {std::pair{f.is_defined, " defined"}, std::pair{f.is_noreturn, " noreturn"},
          std::pair{f.is_static, " static"}, std::pair{f.is_kit, " kit"},
          std::pair{f.address_taken, " address-taken"}})
      if (flag)
        out_ += word;
    for (const TypeId converted : f.converted_to)
      out_ += " converted " + type(converted);
    if (!f.unreadable.empty())
      out_ += " unreadable " + quoted(f.unreadable);
    if (f.parameter_count != 0)
      out_ += fmt::format(" parameters {}", f.parameter_count);
    if (!f.const_parameters.empty()) {
      out_ += " const ";
      for (const bool is_const : f.const_parameters)
        out_ += is_const ? '1' : '0';
    }
    if (f.hook != HookKind::None)
      out_ += fmt::format(" hook {} {}", spelling(f.hook), quoted(f.hooked));
    out_ += place_suffix(files_, f.place);
  }

  void print_variables() {
    for (std::size_t i = 0; i < function_.locals.size(); ++i) {
      const Local& l = function_.locals[i];
      const std::string handle = exprs_.local(LocalId{i});
      out_ += fmt::format("  {} {}: {}", i < function_.parameter_count ? "param" : "local", handle,
                          type(l.type));
      if (l.type.index >= program_.types.size() || l.width != program_.types.bits(l.type))
        out_ += fmt::format(" width {}", l.width);
      if (l.name != default_local_name(std::string_view(handle).substr(1)))
        out_ += " name " + quoted(l.name);
      out_ += '\n';
    }
    for (std::size_t i = 0; i < function_.objects.size(); ++i) {
      const StackObject& o = function_.objects[i];
      const std::string handle = exprs_.object(ObjectId{i});
      out_ += fmt::format("  object {}: {}", handle, type(o.type));
      if (o.name != handle.substr(1))
        out_ += " name " + quoted(o.name);
      out_ += '\n';
    }
  }

  // Lets come before the line that needs them, so the line's text must be complete first.
  void line(const std::string& text, const Origin& origin) {
    for (const std::string& let : exprs_.take_lets())
      out_ += "  let " + let + '\n';
    out_ += "  " + text + origin_suffix(program_, files_, origin) + '\n';
  }

  std::string type(TypeId id) const { return type_text(program_, id); }
  std::string expr(ExprId id) { return exprs_.text(id); }
  std::string string(StringId id) const {
    return id.index < program_.strings.size() ? quoted(program_.strings[id]) : "none";
  }
  std::string block(BlockId id) const { return id.valid() ? fmt::format("b{}", id.index) : "?"; }

  std::string text(const Assign& s) { return exprs_.local(s.target) + " = " + expr(s.value); }
  std::string text(const Load& s) {
    return fmt::format("{} = load{} {} [{}]", exprs_.local(s.target),
                       s.is_volatile ? " volatile" : "", type(s.type), expr(s.address));
  }
  std::string text(const Store& s) {
    return fmt::format("store{} {} [{}], {}", s.is_volatile ? " volatile" : "", type(s.type),
                       expr(s.address), expr(s.value));
  }
  std::string text(const Copy& s) {
    return fmt::format("copy {} [{}], [{}], {}", type(s.type), expr(s.target), expr(s.source),
                       expr(s.size));
  }
  std::string text(const Fill& s) {
    return fmt::format("fill [{}], {}, {}", expr(s.target), expr(s.byte), expr(s.size));
  }
  std::string text(const Call& s) {
    std::string result = s.result.valid() ? exprs_.local(s.result) + " = call " : "call ";
    const bool is_known = s.callee.index < program_.functions.size();
    if (s.callee.valid())
      result += is_known ? sigiled('@', program_[s.callee].name) : "@?";
    else
      result += "[" + expr(s.pointer) + "]";
    const char* separator = "(";
    for (const ExprId argument : s.arguments) {
      result += separator + expr(argument);
      separator = ", ";
    }
    result += s.arguments.empty() ? "()" : ")";
    if (!is_known || program_[s.callee].type != s.prototype)
      result += ": " + type(s.prototype);
    return result;
  }
  std::string text(const Havoc& s) {
    return fmt::format("{} = havoc {}{}", exprs_.local(s.target), spelling(s.cause), what(s.what));
  }
  std::string text(const HavocMemory& s) {
    return fmt::format("havoc {} [{}], {}, {}{}", type(s.type), expr(s.address), expr(s.size),
                       spelling(s.cause), what(s.what));
  }
  std::string text(const Assume& s) { return "assume " + expr(s.condition); }
  std::string text(const Require& s) {
    return fmt::format("require {}, {}, {}", expr(s.condition), string(s.kind), string(s.message));
  }
  std::string text(const SetMonitor& s) {
    const bool is_known = s.monitor.index < program_.monitors.size();
    return (is_known ? sigiled('$', program_.monitors[s.monitor.index].name) : "$?") + " = " +
           expr(s.value);
  }
  std::string text(const Unsupported& s) { return "unsupported " + string(s.what); }
  std::string what(StringId id) const { return id.valid() ? " " + string(id) : ""; }

  std::string text(const Goto& t) { return "goto " + block(t.target); }
  std::string text(const Branch& t) {
    return fmt::format("if {} then {} else {}", expr(t.condition), block(t.then_block),
                       block(t.else_block));
  }
  std::string text(const Switch& t) {
    std::string result = "switch " + expr(t.value) + " {";
    for (const SwitchCase& c : t.cases)
      result += fmt::format(" {}: {},", c.value, block(c.target));
    return result + " default: " + block(t.default_block) + " }";
  }
  std::string text(const Return& t) {
    return t.value.valid() ? "return " + expr(t.value) : "return";
  }
  std::string text(const Unreachable&) { return "unreachable"; }

  const Program& program_;
  const std::vector<std::string>& files_;
  const Function& function_;
  ExprText exprs_;
  std::string& out_;
};

std::string place_text(const std::vector<std::string>& files, Place place) {
  const std::string file =
      place.file < files.size() ? files[place.file] : fmt::format("?{}", place.file);
  return fmt::format("{}:{}:{}", file, place.line, place.column);
}

} // namespace

std::string place_suffix(const std::vector<std::string>& files, Place place) {
  return place == Place{} ? "" : "  ; " + place_text(files, place);
}

std::string origin_suffix(const Program& program, const std::vector<std::string>& files,
                          const Origin& origin) {
  if (origin.place == Place{} && !origin.text.valid() && !origin.expansion.valid())
    return "";
  std::string result = "  ; " + place_text(files, origin.place);
  if (origin.text.index < program.strings.size())
    result += ' ' + quoted(program.strings[origin.text]);
  if (origin.expansion.index < program.strings.size())
    result += " => " + quoted(program.strings[origin.expansion]);
  return result;
}

void print_function(const Program& program, const std::vector<std::string>& files,
                    const Function& function, std::string& out) {
  FunctionPrinter(program, files, function, out).print();
}

std::string print(const Program& program, const Function& function) {
  std::string out;
  print_function(program, file_handles(program), function, out);
  return out;
}

} // namespace ndv::ir
