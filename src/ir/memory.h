#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>

namespace ndv::ir {

/// Sparse byte memory that knows which bytes have been written.
class Memory {
public:
  /// 1 to 8 bytes, little-endian; empty unless all of them have been written.
  std::optional<std::uint64_t> read(std::uint64_t address, unsigned bytes);
  void write(std::uint64_t address, unsigned bytes, std::uint64_t value);
  /// The bytes are as if never written.
  void forget(std::uint64_t address, std::uint64_t size);

private:
  static constexpr std::uint64_t kPageSize = 4096;
  struct Page {
    std::array<std::uint8_t, kPageSize> bytes;
    std::bitset<kPageSize> written;
  };
  Page* find(std::uint64_t number);
  Page& page(std::uint64_t number);

  std::unordered_map<std::uint64_t, std::unique_ptr<Page>> pages_;
  std::uint64_t last_number_ = ~std::uint64_t{0};
  Page* last_ = nullptr;
};

} // namespace ndv::ir
