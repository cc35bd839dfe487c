#include "ir/spelling.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace ndv::ir {
namespace {

constexpr std::array<std::string_view, 5> kUnary{"not", "neg", "zext", "sext", "trunc"};
constexpr std::array<std::string_view, 19> kBinary{
    "+",  "-",   "*",   "udiv", "sdiv", "urem", "srem", "&",  "|",  "^",
    "<<", ">>u", ">>s", "==",   "!=",   "<u",   "<=u",  "<s", "<=s"};
constexpr std::array<std::string_view, 5> kEntry{"role-type", "characteristics", "registration",
                                                 "driver-entry", "uncalled"};
constexpr std::array<std::string_view, 5> kHook{"none", "before", "after", "after-result",
                                                "at-exit"};
constexpr std::array<std::string_view, 3> kCause{"arbitrary", "approximation", "volatile"};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view text) {
  const auto it = std::ranges::find(names, text);
  if (it == names.end())
    return std::nullopt;
  return static_cast<Enum>(it - names.begin());
}

std::string word_of(std::string_view name) {
  std::string word(name);
  std::ranges::replace_if(word, [](char c) { return !is_word_char(c); }, '_');
  return word;
}

} // namespace

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.' || c == '$' || c == '@';
}

bool is_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_word_char);
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    switch (c) {
    case '"':
      result += "\\\"";
      break;
    case '\\':
      result += "\\\\";
      break;
    case '\n':
      result += "\\n";
      break;
    case '\t':
      result += "\\t";
      break;
    default:
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
        result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
      else
        result += c;
    }
  }
  return result + '"';
}

std::string sigiled(char sigil, std::string_view name) {
  return sigil + (is_word(name) ? std::string(name) : quoted(name));
}

std::string_view spelling(UnaryOp op) {
  return kUnary.at(static_cast<std::size_t>(op));
}
std::string_view spelling(BinaryOp op) {
  return kBinary.at(static_cast<std::size_t>(op));
}
std::string_view spelling(EntryKind kind) {
  return kEntry.at(static_cast<std::size_t>(kind));
}
std::string_view spelling(HookKind kind) {
  return kHook.at(static_cast<std::size_t>(kind));
}
std::string_view spelling(HavocCause cause) {
  return kCause.at(static_cast<std::size_t>(cause));
}
std::optional<UnaryOp> unary_op(std::string_view text) {
  return find<UnaryOp>(kUnary, text);
}
std::optional<BinaryOp> binary_op(std::string_view text) {
  return find<BinaryOp>(kBinary, text);
}
std::optional<EntryKind> entry_kind(std::string_view text) {
  return find<EntryKind>(kEntry, text);
}
std::optional<HookKind> hook_kind(std::string_view text) {
  return find<HookKind>(kHook, text);
}
std::optional<HavocCause> havoc_cause(std::string_view text) {
  return find<HavocCause>(kCause, text);
}

std::vector<std::string> handles(const std::vector<std::string_view>& names) {
  std::vector<std::string> result;
  std::unordered_set<std::string> taken;
  for (const std::string_view name : names) {
    std::string handle = word_of(name);
    if (handle.empty() || taken.contains(handle))
      handle += fmt::format(".{}", result.size());
    while (!taken.insert(handle).second)
      handle += '_';
    result.push_back(std::move(handle));
  }
  return result;
}

std::string default_local_name(std::string_view handle) {
  const bool is_temporary = handle.front() >= '0' && handle.front() <= '9';
  return (is_temporary ? "%" : "") + std::string(handle);
}

std::vector<std::string> local_handles(const Function& function) {
  std::vector<std::string_view> names;
  for (const Local& local : function.locals) {
    std::string_view name = local.name;
    if (name.starts_with('%'))
      name.remove_prefix(1);
    names.push_back(name);
  }
  return handles(names);
}

std::vector<std::string> object_handles(const Function& function) {
  std::vector<std::string_view> names;
  for (const StackObject& object : function.objects)
    names.push_back(object.name);
  return handles(names);
}

std::vector<std::string> file_handles(const Program& program) {
  std::vector<std::string_view> names;
  for (const std::string_view file : program.files)
    names.push_back(file.substr(file.find_last_of("/\\") + 1));
  return handles(names);
}

std::string field_handle(const Type& record, unsigned index) {
  if (index < record.fields.size() && is_word(record.fields[index].name)) {
    const std::string& name = record.fields[index].name;
    const auto first = std::ranges::find(record.fields, name, &Field::name);
    if (first - record.fields.begin() == index)
      return name;
  }
  return fmt::format("#{}", index);
}

static std::string params_text(const Program& program, const Type& function) {
  std::string text;
  for (const TypeId param : function.params) {
    text += text.empty() ? "" : ", ";
    text += type_text(program, param);
  }
  if (function.is_variadic)
    text += text.empty() ? "..." : ", ...";
  return text;
}

std::string type_text(const Program& program, TypeId id) {
  std::string prefix;
  std::string suffix;
  while (id.index < program.types.size()) {
    const Type& type = program.types[id];
    const auto bits = static_cast<unsigned>(type.size * 8);
    switch (type.kind) {
    case TypeKind::Void:
      return fmt::format("{}void{}", prefix, suffix);
    case TypeKind::Integer:
      return fmt::format("{}{}{}{}", prefix, type.is_signed ? 'i' : 'u', bits, suffix);
    case TypeKind::Float:
      return fmt::format("{}f{}{}", prefix, bits, suffix);
    case TypeKind::Record:
      return fmt::format("{}{}{}", prefix, quoted(type.name), suffix);
    case TypeKind::Pointer:
      suffix.insert(0, bits == program.pointer_bits ? "*" : fmt::format("*:{}", bits));
      break;
    case TypeKind::Array:
      prefix += fmt::format("[{} x ", type.count);
      suffix.insert(0, "]");
      break;
    case TypeKind::Function:
      return fmt::format("{}fn({}) -> ({}){}", prefix, params_text(program, type),
                         type_text(program, type.element), suffix);
    }
    id = type.element;
  }
  return fmt::format("{}?{}", prefix, suffix);
}

} // namespace ndv::ir
