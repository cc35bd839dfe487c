#include "cli/closest.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <vector>

namespace ndv::cli {
namespace {

constexpr std::size_t kLettersPerMistake = 3;

bool same_letter(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

/// Levenshtein's distance, case ignored.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1); // to each prefix of b
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (const char letter : a) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (same_letter(letter, b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

} // namespace

std::string closest(std::string_view wanted, std::span<const std::string> candidates) {
  std::string best;
  std::size_t fewest = wanted.size() / kLettersPerMistake + 1; // more is another name
  for (const std::string& candidate : candidates)
    if (const std::size_t mistakes = distance(wanted, candidate); mistakes < fewest) {
      fewest = mistakes;
      best = candidate;
    }
  return best;
}

std::string hint(std::string_view wanted, std::span<const std::string> candidates) {
  const std::string best = closest(wanted, candidates);
  return best.empty() ? best : "; did you mean " + best + "?";
}

} // namespace ndv::cli
