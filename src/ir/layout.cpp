#include <ndv/error.h>
#include <ndv/ir/interpreter.h>

#include <algorithm>
#include <string>

namespace ndv::ir {
namespace {

constexpr std::uint64_t kFunctionSpacing = 16;
constexpr std::uint64_t kUnknownSize = 4096; // reserved for an object of incomplete type

std::uint64_t align_up(std::uint64_t value, std::uint64_t align) {
  return (value + align - 1) / align * align;
}

std::uint64_t size_of(const Program& program, TypeId type) {
  const std::uint64_t size = program.types[type].size;
  return size != 0 ? size : kUnknownSize;
}

/// With an initialised flexible array member the object is larger than its type.
std::uint64_t size_of(const Program& program, const Global& global) {
  std::uint64_t size = size_of(program, global.type);
  for (const Initializer& i : global.initializers)
    size = std::max(size, i.offset + program.types[i.type].size);
  return size;
}

std::uint64_t align_of(const Program& program, TypeId type) {
  return std::max<std::uint64_t>(program.types[type].align, 1);
}

std::string where(const Program& program, const Place& place) {
  if (!place.known() || place.file >= program.files.size())
    return {};
  return program.files[place.file] + ':' + std::to_string(place.line) + ':' +
         std::to_string(place.column);
}

} // namespace

Layout::Layout(const Program& program) : function_count_(program.functions.size()) {
  const bool is_wide = program.pointer_bits == 64;
  stack_base = is_wide ? 0xFFFF'C000'0000'0000 : 0x9000'0000;
  stack_end = is_wide ? 0xFFFF'F000'0000'0000 : 0xA000'0000;
  code_base_ = stack_end;
  const std::uint64_t room = is_wide ? 0xFFFF'FFFF'FFFF'0000 : 0xFFFF'0000;
  std::uint64_t next = code_base_ + kFunctionSpacing * function_count_;
  for (const Global& global : program.globals) {
    next = align_up(next, std::max<std::uint64_t>(align_of(program, global.type), 16));
    globals_.push_back(next);
    global_sizes_.push_back(size_of(program, global));
    if (next > room || global_sizes_.back() >= room - next)
      throw Error("the variables of the program do not fit the address space",
                  where(program, global.place));
    next += global_sizes_.back() + 1; // one past the end is not the next object
  }
  for (const Function& function : program.functions) {
    std::uint64_t offset = 0;
    std::vector<std::uint64_t>& offsets = objects_.emplace_back();
    for (const StackObject& object : function.objects) {
      offset = align_up(offset, align_of(program, object.type));
      offsets.push_back(offset);
      // What does not fit the stack is never laid out.
      offset += std::min(size_of(program, object.type), stack_end - stack_base) + 1;
      offset = std::min(offset, 2 * (stack_end - stack_base));
    }
    frames_.push_back(align_up(offset, 16));
  }
}

std::uint64_t Layout::function_address(FunctionId id) const {
  return code_base_ + kFunctionSpacing * id.index;
}

std::uint64_t Layout::code_end() const {
  return code_base_ + kFunctionSpacing * function_count_;
}

std::uint64_t Layout::global_address(GlobalId id) const {
  return globals_[id.index];
}

std::optional<FunctionId> Layout::function_at(std::uint64_t address) const {
  const std::uint64_t offset = address - code_base_;
  if (offset % kFunctionSpacing != 0 || offset / kFunctionSpacing >= function_count_)
    return std::nullopt;
  return FunctionId{offset / kFunctionSpacing};
}

std::optional<GlobalId> Layout::global_at(std::uint64_t address) const {
  const auto next = std::ranges::upper_bound(globals_, address);
  if (next == globals_.begin())
    return std::nullopt;
  const auto index = static_cast<std::size_t>(next - globals_.begin() - 1);
  if (address - globals_[index] >= global_sizes_[index])
    return std::nullopt;
  return GlobalId{index};
}

std::uint64_t Layout::frame_size(FunctionId id) const {
  return frames_[id.index];
}

std::uint64_t Layout::object_offset(FunctionId function, ObjectId object) const {
  return objects_[function.index][object.index];
}

} // namespace ndv::ir
