#include "ir/memory.h"

#include <algorithm>

namespace ndv::ir {

Memory::Page* Memory::find(std::uint64_t number) {
  if (last_ != nullptr && number == last_number_)
    return last_;
  const auto it = pages_.find(number);
  if (it == pages_.end())
    return nullptr;
  last_number_ = number;
  last_ = it->second.get();
  return last_;
}

Memory::Page& Memory::page(std::uint64_t number) {
  if (Page* known = find(number))
    return *known;
  last_ = pages_.emplace(number, std::make_unique<Page>()).first->second.get();
  last_number_ = number;
  return *last_;
}

std::optional<std::uint64_t> Memory::read(std::uint64_t address, unsigned bytes) {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < bytes; ++i) {
    const std::uint64_t at = address + i;
    const Page* page = find(at / kPageSize);
    if (page == nullptr || !page->written[at % kPageSize])
      return std::nullopt;
    value |= std::uint64_t{page->bytes[at % kPageSize]} << (8 * i);
  }
  return value;
}

void Memory::write(std::uint64_t address, unsigned bytes, std::uint64_t value) {
  for (unsigned i = 0; i < bytes; ++i) {
    const std::uint64_t at = address + i;
    Page& target = page(at / kPageSize);
    target.bytes[at % kPageSize] = static_cast<std::uint8_t>(value >> (8 * i));
    target.written.set(at % kPageSize);
  }
}

void Memory::forget(std::uint64_t address, std::uint64_t size) {
  for (std::uint64_t done = 0; done < size;) {
    const std::uint64_t at = address + done;
    const std::uint64_t count = std::min(size - done, kPageSize - at % kPageSize);
    if (Page* known = find(at / kPageSize)) {
      if (count == kPageSize)
        known->written.reset();
      else
        for (std::uint64_t i = 0; i < count; ++i)
          known->written.reset(at % kPageSize + i);
    }
    done += count;
  }
}

} // namespace ndv::ir
