#pragma once

#include <ndv/ir/expr.h>
#include <ndv/ir/program.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How names and operators are written in IR text; shared by printer and parser.
namespace ndv::ir {

/// Letters, digits and `_ . $ @`; such a name needs no quotes.
bool is_word(std::string_view text);
bool is_word_char(char c);
/// In double quotes, with control characters, quotes and backslashes escaped.
std::string quoted(std::string_view text);
/// The sigil and the name, quoted unless it is a word: `@main`, `@"a b"`.
std::string sigiled(char sigil, std::string_view name);

std::string_view spelling(UnaryOp op);
std::string_view spelling(BinaryOp op);
std::string_view spelling(EntryKind kind);
std::string_view spelling(HookKind kind);
std::string_view spelling(HavocCause cause);
std::optional<UnaryOp> unary_op(std::string_view text);
std::optional<BinaryOp> binary_op(std::string_view text);
std::optional<EntryKind> entry_kind(std::string_view text);
std::optional<HookKind> hook_kind(std::string_view text);
std::optional<HavocCause> havoc_cause(std::string_view text);

/// Distinct words for these names, in their order: the name itself where it is a word and still
/// free, else with its number behind.
std::vector<std::string> handles(const std::vector<std::string_view>& names);
/// The name that a handle of a local stands for unless the text says otherwise: "%3" for 3.
std::string default_local_name(std::string_view handle);
std::vector<std::string> local_handles(const Function& function);
std::vector<std::string> object_handles(const Function& function);
std::vector<std::string> file_handles(const Program& program);

/// `Lock`, or `#3` where the name alone does not tell the field.
std::string field_handle(const Type& record, unsigned index);
std::string type_text(const Program& program, TypeId id);

} // namespace ndv::ir
