// The checksum that a weights file ends with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace sayso {

// CRC-32 of zlib and PNG.
inline std::uint32_t checksum(std::span<const unsigned char> bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const unsigned char byte : bytes) {
    crc ^= byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

// Whether the last four bytes, little-endian, are the checksum of all before them.
inline bool ends_with_checksum(std::span<const unsigned char> file) {
  if (file.size() < 4) return false;
  std::uint32_t written = 0;
  for (std::size_t i = 0; i < 4; ++i) written |= static_cast<std::uint32_t>(file[file.size() - 4 + i]) << (8 * i);
  return checksum(file.first(file.size() - 4)) == written;
}

}  // namespace sayso
