#include "ir/parse_exprs.h"
#include "ir/parse_function.h"
#include "ir/spelling.h"

#include <ndv/ir/text.h>

#include <algorithm>

namespace ndv::ir {
namespace {

class ProgramParser {
public:
  ProgramParser(std::string_view text, std::string_view name)
      : context_(text, name), in_(context_.in), program_(context_.program), exprs_(context_) {}

  Program parse() {
    declare_names();
    while (!in_.at_end())
      item();
    complete_calls(program_);
    return std::move(program_);
  }

private:
  // Records, functions and globals may be used before the text comes to them.
  void declare_names() {
    const std::vector<Token>& tokens = in_.tokens();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      const Token& name = tokens[i + 1];
      if (!tokens[i].starts_line || tokens[i].kind != TokenKind::Word)
        continue;
      const std::string& keyword = tokens[i].text;
      if (keyword == "record" && name.kind == TokenKind::String)
        program_.types.record(name.text);
      else if (keyword == "function" && name.kind == TokenKind::Symbol)
        declare(context_.functions, program_.functions, name.text);
      else if (keyword == "global" && name.kind == TokenKind::Symbol)
        declare(context_.globals, program_.globals, name.text);
    }
  }

  template <class Id, class Table>
  void declare(std::unordered_map<std::string, Id>& ids, Table& table, const std::string& name) {
    if (!ids.emplace(name, Id{table.size()}).second)
      in_.fail("'" + name + "' is declared twice");
    table.emplace_back().name = name;
  }

  void item() {
    if (in_.take_word("pointer"))
      pointer();
    else if (in_.take_word("file"))
      file();
    else if (in_.take_word("record"))
      record();
    else if (in_.take_word("monitor"))
      monitor();
    else if (in_.take_word("global"))
      global();
    else if (in_.take_word("function"))
      parse_function(context_);
    else if (in_.is_word("let"))
      exprs_.lets();
    else if (in_.take_word("rule"))
      rule();
    else if (in_.take_word("entry"))
      entry();
    else if (in_.take_word("remark"))
      remark();
    else if (in_.take_word("unread"))
      unread();
    else
      in_.fail("a function, global, record or another part of a program is expected");
  }

  void pointer() {
    program_.pointer_bits = static_cast<unsigned>(in_.number_up_to(64));
    if (program_.pointer_bits != 32 && program_.pointer_bits != 64)
      in_.fail("pointers have 32 or 64 bits");
  }

  void file() {
    const std::string handle = in_.word();
    if (!context_.files.emplace(handle, program_.files.size()).second)
      in_.fail("the file is declared twice");
    program_.files.push_back(in_.string());
  }

  void record() {
    const TypeId id = program_.types.record(in_.string());
    if (in_.take_word("incomplete"))
      return;
    Type type;
    type.is_union = in_.take_word("union");
    in_.expect_word("size");
    type.size = in_.number();
    in_.expect_word("align");
    type.align = static_cast<std::uint32_t>(in_.number_up_to(UINT32_MAX));
    in_.expect_mark("{");
    while (!in_.take_mark("}"))
      type.fields.push_back(field());
    program_.types.define_record(id, std::move(type));
  }

  Field field() {
    Field f;
    f.offset = in_.number();
    f.name = in_.string();
    in_.expect_mark(":");
    f.type = context_.type();
    if (in_.take_word("bits")) {
      f.bit_width = static_cast<std::uint16_t>(in_.number_up_to(64));
      in_.expect_word("at");
      f.bit_offset = static_cast<std::uint16_t>(in_.number_up_to(63));
    }
    return f;
  }

  void monitor() {
    Monitor m;
    m.name = in_.expect(TokenKind::Monitor, "a monitor");
    in_.expect_mark(":");
    m.type = context_.type();
    in_.expect_word("width");
    m.width = static_cast<std::uint8_t>(in_.number_up_to(64));
    in_.expect_mark("=");
    m.initial = in_.number();
    if (m.width == 0 ||
        !context_.monitors.emplace(m.name, MonitorId{program_.monitors.size()}).second)
      in_.fail("the monitor has no width or is declared twice");
    program_.monitors.push_back(std::move(m));
  }

  void global() {
    const GlobalId id = context_.global_named(in_.expect(TokenKind::Symbol, "a global"));
    Global& g = program_[id];
    in_.expect_mark(":");
    g.type = context_.type();
    g.base_name = in_.take_word("base") ? in_.string() : g.name;
    g.is_const = in_.take_word("const");
    g.is_defined = in_.take_word("defined");
    g.is_volatile = in_.take_word("volatile");
    g.place = context_.optional_place();
    if (!in_.take_mark("{"))
      return;
    while (!in_.take_mark("}")) {
      exprs_.lets();
      g.initializers.push_back(initializer());
    }
  }

  Initializer initializer() {
    Initializer i;
    i.offset = in_.number();
    in_.expect_mark(":");
    i.type = context_.type();
    in_.expect_mark("=");
    i.value = exprs_.expr();
    return i;
  }

  void rule() {
    program_.rule.name = in_.string();
    if (in_.take_word("watched")) {
      program_.rule.watched_name = in_.string();
      in_.expect_mark(":");
      program_.rule.watched_type = context_.type();
    }
    in_.expect_mark("{");
    while (!in_.take_mark("}")) {
      exprs_.lets();
      in_.expect_word("require");
      Require r;
      r.condition = exprs_.expr();
      in_.expect_mark(",");
      r.kind = context_.string_or_none();
      in_.expect_mark(",");
      r.message = context_.string_or_none();
      program_.rule.at_exit.push_back(r);
    }
  }

  void entry() {
    EntryPoint e;
    e.function = context_.function_named(in_.expect(TokenKind::Symbol, "a function"));
    const auto kind = entry_kind(in_.word());
    if (!kind)
      in_.fail("a kind of entry point is expected");
    e.kind = *kind;
    e.role = in_.string();
    e.irql = in_.string();
    program_.entries.push_back(std::move(e));
  }

  void remark() {
    Remark r;
    r.kind = in_.string();
    r.text = in_.string();
    r.place = context_.optional_place();
    program_.remarks.push_back(std::move(r));
  }

  void unread() {
    program_.unread_names.push_back(in_.string());
    std::ranges::sort(program_.unread_names);
  }

  ParseContext context_;
  TokenReader& in_;
  Program& program_;
  ExprParser exprs_;
};

} // namespace

Program parse(std::string_view text, std::string_view name) {
  return ProgramParser(text, name).parse();
}

} // namespace ndv::ir
