#include "ir/parse_function.h"

#include "ir/parse_exprs.h"
#include "ir/spelling.h"

#include <fmt/format.h>

namespace ndv::ir {
namespace {

class FunctionParser {
public:
  FunctionParser(ParseContext& context, Function& function)
      : context_(context), in_(context.in), function_(function), exprs_(context) {}

  void parse() {
    header();
    if (!in_.take_mark("{"))
      return;
    variables();
    while (!in_.take_mark("}"))
      block();
  }

private:
  void header() {
    in_.expect_mark(":");
    function_.type = context_.type();
    function_.base_name = function_.name;
    while (attribute()) {
    }
    function_.place = context_.optional_place();
  }

  bool attribute() {
    Function& f = function_;
    if (in_.take_word("base"))
      f.base_name = in_.string();
    else if (in_.take_word("defined"))
      f.is_defined = true;
    else if (in_.take_word("noreturn"))
      f.is_noreturn = true;
    else if (in_.take_word("static"))
      f.is_static = true;
    else if (in_.take_word("kit"))
      f.is_kit = true;
    else if (in_.take_word("address-taken"))
      f.address_taken = true;
    else if (in_.take_word("converted"))
      f.converted_to.push_back(context_.type());
    else if (in_.take_word("unreadable"))
      f.unreadable = in_.string();
    else if (in_.take_word("parameters"))
      f.parameter_count = static_cast<unsigned>(in_.number_up_to(UINT32_MAX));
    else if (in_.take_word("const"))
      const_parameters();
    else if (in_.take_word("hook"))
      hook();
    else
      return false;
    return true;
  }

  void const_parameters() {
    for (const char c : in_.word())
      function_.const_parameters.push_back(c == '1');
  }

  void hook() {
    const auto kind = hook_kind(in_.word());
    if (!kind)
      in_.fail("a kind of hook is expected");
    function_.hook = *kind;
    function_.hooked = in_.string();
  }

  void variables() {
    while (in_.is_word("param") || in_.is_word("local") || in_.is_word("object")) {
      if (in_.take_word("object"))
        object();
      else
        local();
    }
  }

  void local() {
    in_.take();
    const std::string handle = in_.expect(TokenKind::Local, "a local");
    in_.expect_mark(":");
    Local l;
    l.type = context_.type();
    std::uint64_t width = context_.program.types.bits(l.type);
    if (in_.take_word("width"))
      width = in_.number();
    if (width < 1 || width > 64)
      in_.fail("a local has 1 to 64 bits");
    l.width = static_cast<std::uint8_t>(width);
    l.name = in_.take_word("name") ? in_.string() : default_local_name(handle);
    const ExprParser::Variable variable{LocalId{function_.locals.size()}, l.width};
    if (!exprs_.locals.emplace(handle, variable).second)
      in_.fail("the local is declared twice");
    function_.locals.push_back(std::move(l));
  }

  void object() {
    const std::string handle = in_.expect(TokenKind::Object, "a stack object");
    in_.expect_mark(":");
    StackObject o;
    o.type = context_.type();
    o.name = in_.take_word("name") ? in_.string() : handle;
    if (!exprs_.objects.emplace(handle, ObjectId{function_.objects.size()}).second)
      in_.fail("the stack object is declared twice");
    function_.objects.push_back(std::move(o));
  }

  void block() {
    if (in_.word() != fmt::format("b{}", function_.blocks.size()))
      in_.fail("blocks are numbered from b0 on");
    in_.expect_mark(":");
    Block& block = function_.blocks.emplace_back();
    for (;;) {
      exprs_.lets();
      if (terminator(block.terminator))
        return;
      Statement s;
      s.kind = statement();
      s.origin = context_.optional_origin();
      block.statements.push_back(std::move(s));
    }
  }

  StatementKind statement() {
    if (in_.peek().kind == TokenKind::Local)
      return with_target();
    if (in_.peek().kind == TokenKind::Monitor)
      return set_monitor();
    if (in_.take_word("store"))
      return store();
    if (in_.take_word("copy"))
      return copy();
    if (in_.take_word("fill"))
      return fill();
    if (in_.take_word("call"))
      return call({});
    if (in_.take_word("havoc"))
      return havoc_memory();
    if (in_.take_word("assume"))
      return Assume{exprs_.expr()};
    if (in_.take_word("require"))
      return require();
    if (in_.take_word("unsupported"))
      return Unsupported{context_.string_or_none()};
    in_.fail("a statement is expected");
  }

  StatementKind with_target() {
    const LocalId target = exprs_.local();
    in_.expect_mark("=");
    if (in_.take_word("load")) {
      const bool is_volatile = in_.take_word("volatile");
      const TypeId type = context_.type();
      return Load{target, address(), type, is_volatile};
    }
    if (in_.take_word("call"))
      return call(target);
    if (in_.take_word("havoc")) {
      const HavocCause why = cause();
      return Havoc{target, why, context_.optional_string()};
    }
    return Assign{target, exprs_.expr()};
  }

  ExprId address() {
    in_.expect_mark("[");
    const ExprId result = exprs_.expr();
    in_.expect_mark("]");
    return result;
  }
  ExprId next_expr() {
    in_.expect_mark(",");
    return exprs_.expr();
  }

  StatementKind store() {
    Store s;
    s.is_volatile = in_.take_word("volatile");
    s.type = context_.type();
    s.address = address();
    s.value = next_expr();
    return s;
  }
  StatementKind copy() {
    Copy s;
    s.type = context_.type();
    s.target = address();
    in_.expect_mark(",");
    s.source = address();
    s.size = next_expr();
    return s;
  }
  StatementKind fill() {
    Fill s;
    s.target = address();
    s.byte = next_expr();
    s.size = next_expr();
    return s;
  }
  StatementKind havoc_memory() {
    HavocMemory s;
    s.type = context_.type();
    s.address = address();
    s.size = next_expr();
    in_.expect_mark(",");
    s.cause = cause();
    s.what = context_.optional_string();
    return s;
  }
  HavocCause cause() {
    const auto found = havoc_cause(in_.word());
    if (!found)
      in_.fail("'arbitrary', 'approximation' or 'volatile' is expected");
    return *found;
  }
  StatementKind require() {
    Require s;
    s.condition = exprs_.expr();
    in_.expect_mark(",");
    s.kind = context_.string_or_none();
    in_.expect_mark(",");
    s.message = context_.string_or_none();
    return s;
  }
  StatementKind set_monitor() {
    const MonitorId monitor = context_.monitor_named(in_.take().text);
    in_.expect_mark("=");
    return SetMonitor{monitor, exprs_.expr()};
  }

  StatementKind call(LocalId result) {
    Call s;
    s.result = result;
    if (in_.is_mark("["))
      s.pointer = address();
    else
      s.callee = context_.function_named(in_.expect(TokenKind::Symbol, "a function"));
    in_.expect_mark("(");
    while (!in_.take_mark(")")) {
      if (!s.arguments.empty())
        in_.expect_mark(",");
      s.arguments.push_back(exprs_.expr());
    }
    if (in_.take_mark(":"))
      s.prototype = context_.type();
    else if (!s.callee.valid())
      in_.fail("a call through a pointer states its type");
    // Else it is the callee's own type, which may be told further down: see complete_calls.
    return s;
  }

  BlockId target() {
    const std::string name = in_.word();
    if (name.size() < 2 || name[0] != 'b')
      in_.fail("a block is expected");
    return BlockId{in_.to_number(std::string_view(name).substr(1))};
  }

  bool terminator(Terminator& t) {
    if (in_.take_word("goto"))
      t.kind = Goto{target()};
    else if (in_.take_word("if"))
      t.kind = branch();
    else if (in_.take_word("switch"))
      t.kind = cases();
    else if (in_.take_word("return"))
      t.kind = Return{exprs_.at_expr() ? exprs_.expr() : ExprId{}};
    else if (in_.take_word("unreachable"))
      t.kind = Unreachable{};
    else
      return false;
    t.origin = context_.optional_origin();
    return true;
  }
  TerminatorKind branch() {
    Branch b;
    b.condition = exprs_.expr();
    in_.expect_word("then");
    b.then_block = target();
    in_.expect_word("else");
    b.else_block = target();
    return b;
  }
  TerminatorKind cases() {
    Switch s;
    s.value = exprs_.expr();
    in_.expect_mark("{");
    while (!in_.take_word("default")) {
      const std::uint64_t value = in_.number();
      in_.expect_mark(":");
      s.cases.push_back({value, target()});
      in_.expect_mark(",");
    }
    in_.expect_mark(":");
    s.default_block = target();
    in_.expect_mark("}");
    return s;
  }

  ParseContext& context_;
  TokenReader& in_;
  Function& function_;
  ExprParser exprs_;
};

} // namespace

void parse_function(ParseContext& context) {
  const FunctionId id = context.function_named(context.in.expect(TokenKind::Symbol, "a function"));
  FunctionParser(context, context.program[id]).parse();
}

void complete_calls(Program& program) {
  for (Function& function : program.functions)
    for (Block& block : function.blocks)
      for (Statement& statement : block.statements)
        if (Call* call = std::get_if<Call>(&statement.kind); call && !call->prototype.valid())
          call->prototype = program[call->callee].type;
}

} // namespace ndv::ir
