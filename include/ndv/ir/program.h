#pragma once

#include <ndv/ir/expr.h>
#include <ndv/ir/ids.h>
#include <ndv/ir/statement.h>
#include <ndv/ir/type.h>
#include <ndv/place.h>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ndv::ir {

/// Interned strings; the empty string has index 0.
class StringPool {
public:
  StringPool();
  StringPool(const StringPool& other);
  StringPool& operator=(const StringPool& other);
  StringPool(StringPool&&) noexcept = default;
  StringPool& operator=(StringPool&&) noexcept = default;

  StringId intern(std::string_view text);
  const std::string& operator[](StringId id) const { return strings_[id.index]; }
  std::size_t size() const { return strings_.size(); }

private:
  void index(); // rebuilds ids_, whose keys point into strings_
  std::deque<std::string> strings_;
  std::unordered_map<std::string_view, StringId> ids_;
};

/// A scalar variable whose address is not taken; parameters come first.
struct Local {
  std::string name; // as in the source; temporaries are named "%n"
  TypeId type;      // scalar
  std::uint8_t width = 0;
};

/// A variable of a frame that lives in memory: an aggregate, or its address is taken.
struct StackObject {
  std::string name;
  TypeId type;
};

struct Block {
  std::vector<Statement> statements;
  Terminator terminator;
};

/// What a function is to the rule that was woven in.
/// AfterResult: as After, but the hook's first parameter is the value that the call returned.
enum class HookKind : std::uint8_t { None, Before, After, AfterResult, AtExit };

struct Function {
  std::string name;      // unique in the program; a static function of several files is "name@file"
  std::string base_name; // as in the source
  TypeId type;           // Function
  Place place;           // of the name in its definition, else its first declaration
  bool is_defined = false;
  bool is_noreturn = false;
  bool is_static = false;
  bool is_kit = false; // declared in a header of the kit (a system header)
  bool address_taken = false;
  /// Function types other than its own that the program converts pointers to it to.
  std::vector<TypeId> converted_to;
  /// Set when parts of the body could not be read (error recovery): the reason, with its place;
  /// such a function has no blocks and whatever calls it is inconclusive.
  std::string unreadable;
  unsigned parameter_count = 0; // locals [0, parameter_count)
  /// Parameters (by index; bodyless functions have them too) that point to const: a function
  /// without a body does not change what they point to. Of a variadic function, one entry more
  /// stands for the variable arguments.
  std::vector<bool> const_parameters;
  std::vector<Local> locals;
  std::vector<StackObject> objects;
  std::vector<Block> blocks; // empty unless defined
  HookKind hook = HookKind::None;
  std::string hooked; // Before, After, AfterResult: the name of the function hooked
};

/// One scalar of a global's initial value. Bytes not covered are zero.
struct Initializer {
  std::uint64_t offset = 0; // bytes
  TypeId type;
  ExprId value; // Constant, or an address expression
};

struct Global {
  std::string name; // unique, as for functions; string literals are ".str.n"
  std::string base_name;
  TypeId type;
  Place place;
  bool is_const = false;   // never changes: its initial value may be relied on
  bool is_defined = false; // false: an extern without a definition in the program
  bool is_volatile = false;
  std::vector<Initializer> initializers;
};

/// A state variable of the woven rule.
struct Monitor {
  std::string name;
  TypeId type;
  std::uint8_t width = 0;
  std::uint64_t initial = 0;
};

enum class EntryKind : std::uint8_t {
  RoleType,
  Characteristics,
  Registration,
  DriverEntry,
  Uncalled
};

/// A function that the kernel or NDIS calls.
struct EntryPoint {
  FunctionId function;
  EntryKind kind = EntryKind::Uncalled;
  std::string
      role; // "MINIPORT_INITIALIZE", a handler field's type, "DRIVER_INITIALIZE", or "uncalled"
  std::string irql; // as documented for the role: "PASSIVE_LEVEL", "<= DISPATCH_LEVEL", or empty
};

/// Something that the user should know was not checked, or was taken for granted.
struct Remark {
  std::string kind; // "missing-header", "unknown-name", "bodyless-callback", "unsupported", …
  std::string text;
  Place place;
};

/// The woven rule, as the engine needs it. Empty name: no rule is woven in.
struct WovenRule {
  std::string name;
  /// Hold where the entry point returns; over constants, monitors and the watched address only.
  std::vector<Require> at_exit;
  std::string watched_name; // "lock"; empty if the rule watches no object
  TypeId watched_type;      // pointer type of the watched object
};

/// A whole driver: all its translation units linked together.
struct Program {
  unsigned pointer_bits = 64;
  std::vector<std::string> files; // [0] is ""
  TypeTable types;
  ExprPool exprs;
  StringPool strings;
  std::vector<Function> functions;
  std::vector<Global> globals;
  std::vector<Monitor> monitors;
  std::vector<EntryPoint> entries;
  std::vector<Remark> remarks;
  /// Names of functions, and of variables and fields other than such that it calls, in code that
  /// could not be read. Sorted, each once.
  std::vector<std::string> unread_names;
  WovenRule rule;

  Function& operator[](FunctionId id) { return functions[id.index]; }
  const Function& operator[](FunctionId id) const { return functions[id.index]; }
  Global& operator[](GlobalId id) { return globals[id.index]; }
  const Global& operator[](GlobalId id) const { return globals[id.index]; }
};

} // namespace ndv::ir
