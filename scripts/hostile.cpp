// Measures the analysis of the texts of tests/core/pathological.hpp, for scripts/hostile.mjs.
//
//   hostile                    the names of the kinds, one a line
//   hostile KIND BYTES         processor seconds of one analysis to its JSON, and the most memory it took, in bytes
//   hostile KIND BYTES --text  the text itself
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "analysis.hpp"
#include "json.hpp"
#include "pathological.hpp"

namespace {

long peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss * 1024L;
}

// Length of the JSON: asked for, so that no compiler leaves out what nobody looks at.
std::size_t analyze(const std::string& text) { return sayso::to_json(sayso::analyze(text)).size(); }

void measure(const std::string& text) {
  std::size_t length = analyze("It rained.");  // builds the tables
  const long memory = peak_memory();
  const std::clock_t start = std::clock();
  length += analyze(text);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("%f %ld %zu\n", seconds, peak_memory() - memory, length);
}

}  // namespace

int main(int count, char** words) {
  for (const sayso::Pathology& kind : sayso::pathologies()) {
    if (count < 3) {
      std::printf("%s\n", std::string(kind.name).c_str());
    } else if (kind.name == words[1]) {
      const std::string text = sayso::pathological(kind, std::strtoul(words[2], nullptr, 10));
      if (count == 3) measure(text);
      else std::fwrite(text.data(), 1, text.size(), stdout);
      return 0;
    }
  }
  return count < 3 ? 0 : 1;
}
