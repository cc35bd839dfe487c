// Runs the entry points of drivers in the interpreter, from chosen arguments and memory, and checks
// the memory analysis against what the runs touch.
// usage: ndv_region_runner HEADER-DIR FILE.c...

#include "region_watch.h"

#include <ndv/error.h>
#include <ndv/frontend.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace {

using namespace ndv;
using namespace ndv::ir;

constexpr unsigned kRuns = 40;
constexpr std::uint64_t kFirstObject = 0x1'0000'0000, kSpacing = 0x100'0000;
constexpr std::uint64_t kFirstUnknown = 0x1000'0000'0000;
constexpr std::uint64_t kObjectsOfType = 2;

/// The world outside: two objects of each record type, pointers that name them, small numbers.
class World : public Oracle {
public:
  World(const Program& program, unsigned run) : program_(program), random_(run * 7919 + 1) {}

  std::uint64_t value_of(TypeId type) {
    const Type& t = program_.types[type];
    if (t.kind != TypeKind::Pointer)
      return next() % 4 == 0 ? next() : next() % 3;
    if (next() % 16 == 0)
      return 0;
    return object(program_.types[t.element].kind == TypeKind::Record ? t.element : TypeId{});
  }

  std::uint8_t initial_byte(const Interpreter& run, std::uint64_t address) override {
    if (address >= run.layout().stack_base)
      return 0; // no pointer to what something else names
    const auto [it, is_new] = bytes_.try_emplace(address, 0);
    if (!is_new)
      return it->second;
    const std::uint64_t number = (address - kFirstObject) / kSpacing;
    if (address < kFirstObject || number / kObjectsOfType >= records_.size())
      return fill_word(address);
    it->second = static_cast<std::uint8_t>(next() % 3);
    const TypeId pointer = pointer_at(records_[number / kObjectsOfType], address % kSpacing);
    if (!pointer.valid())
      return it->second;
    const std::uint64_t start = address - offset_in_pointer_;
    const std::uint64_t value = value_of(pointer);
    for (unsigned i = 0; i < program_.pointer_bits / 8; ++i)
      bytes_[start + i] = static_cast<std::uint8_t>(value >> (8 * i));
    return bytes_[address];
  }
  std::uint64_t arbitrary(const Interpreter&, const Statement&, unsigned) override {
    return next() % 3;
  }
  std::optional<std::uint64_t> external_call(Interpreter& run, const Statement& statement,
                                             FunctionId, std::span<const std::uint64_t> arguments,
                                             unsigned) override {
    const Type& prototype = program_.types[std::get<Call>(statement.kind).prototype];
    for (std::size_t i = 0; i < std::min(arguments.size(), prototype.params.size()); ++i) {
      const Type& parameter = program_.types[prototype.params[i]];
      if (parameter.kind == TypeKind::Pointer && arguments[i] >= kFirstObject &&
          program_.types[parameter.element].kind == TypeKind::Pointer) // it gives a pointer back
        run.write(arguments[i], program_.pointer_bits / 8, value_of(parameter.element));
    }
    return value_of(prototype.element);
  }
  void havoc_memory(Interpreter&, const Statement&, std::uint64_t, std::uint64_t) override {}

private:
  std::uint64_t next() {
    random_ ^= random_ << 13;
    random_ ^= random_ >> 7;
    random_ ^= random_ << 17;
    return random_;
  }

  /// Memory whose type is not known, a word at once: small numbers, or a pointer. Read as
  /// addresses, words are aligned, and no two name places close together: records of one type would
  /// overlap.
  std::uint8_t fill_word(std::uint64_t address) {
    constexpr unsigned kTries = 16, kClose = 16; // bits
    std::uint64_t word = 0;
    bool is_apart = false;
    for (unsigned i = 0; i < kTries && !is_apart; ++i) {
      for (unsigned byte = 0; byte < 8; ++byte)
        word = word << 8 | next() % 3;
      word ^= word % 8 * 9; // aligned, and still of small numbers
      is_apart = numbers_.insert(word >> kClose).second;
    }
    if (!is_apart || next() % 4 == 0)
      word = object({});
    const std::uint64_t start = address / 8 * 8;
    for (unsigned byte = 0; byte < 8; ++byte)
      if (byte == address % 8)
        bytes_[start + byte] = static_cast<std::uint8_t>(word >> (8 * byte));
      else
        bytes_.try_emplace(start + byte, static_cast<std::uint8_t>(word >> (8 * byte)));
    return bytes_[address];
  }

  /// An object of the record type; for other pointers, memory that only they name.
  std::uint64_t object(TypeId record) {
    if (!record.valid())
      return kFirstUnknown + kSpacing * ++unknown_;
    std::size_t i = 0;
    while (i < records_.size() && records_[i] != record)
      ++i;
    if (i == records_.size())
      records_.push_back(record);
    return kFirstObject + kSpacing * (i * kObjectsOfType + next() % kObjectsOfType);
  }

  /// The type of the pointer that a byte of a record belongs to; invalid if it does not.
  TypeId pointer_at(TypeId type, std::uint64_t offset) {
    for (;;) {
      const Type& t = program_.types[type];
      if (t.kind == TypeKind::Pointer) {
        offset_in_pointer_ = offset;
        return type;
      }
      if (t.kind == TypeKind::Array && program_.types[t.element].size != 0) {
        offset %= program_.types[t.element].size;
        type = t.element;
        continue;
      }
      TypeId inner;
      for (const Field& field : t.fields)
        if (field.offset <= offset && offset < field.offset + program_.types[field.type].size) {
          inner = field.type;
          offset -= field.offset;
          break;
        }
      if (!inner.valid())
        return {};
      type = inner;
    }
  }

  const Program& program_;
  std::uint64_t random_;
  std::uint64_t unknown_ = 0, offset_in_pointer_ = 0;
  std::vector<TypeId> records_;
  std::map<std::uint64_t, std::uint8_t> bytes_;
  std::set<std::uint64_t> numbers_; // of words in memory of no known type, without their low bits
};

struct Count {
  std::size_t accesses = 0, returned = 0, runs = 0;
};

bool holds(const std::string& file, const std::string& headers, Count& count) {
  frontend::Options options;
  options.files = {file};
  options.wdk_headers = headers;
  options.jobs = 1;
  Program program;
  try {
    program = frontend::load(options);
  } catch (const Error& error) {
    fmt::print("{}: {}\n", file, error.what());
    return false;
  }
  const Layout layout(program);
  referee::RegionWatch watch(program);
  for (const EntryPoint& entry : program.entries)
    for (unsigned i = 0; i < kRuns; ++i) {
      World world(program, i);
      Interpreter::Options limits;
      limits.step_limit = 20'000;
      limits.depth_limit = 200;
      limits.arbitrary_globals = true;
      Interpreter interpreter(program, layout, world, limits);
      interpreter.set_observer(&watch);
      const Function& function = program[entry.function];
      std::vector<std::uint64_t> arguments;
      for (unsigned p = 0; p < function.parameter_count; ++p)
        arguments.push_back(world.value_of(function.locals[p].type));
      watch.forget();
      ++count.runs;
      count.returned += interpreter.run(entry.function, arguments).outcome == Outcome::Returned;
      if (!watch.contradiction().empty()) {
        fmt::print("{}: {}, run {}: {}\n", file, function.name, i, watch.contradiction());
        return false;
      }
    }
  count.accesses += watch.accesses();
  return true;
}

} // namespace

int main(int argc, char** argv) {
  Count count;
  bool all_hold = argc > 2;
  for (int i = 2; i < argc; ++i)
    all_hold = holds(argv[i], argv[1], count) && all_hold;
  fmt::print("{} accesses in {} runs, {} of them to the end\n", count.accesses, count.runs,
             count.returned);
  // Runs that end early would show nothing.
  return all_hold && 2 * count.returned > count.runs ? 0 : 1;
}
