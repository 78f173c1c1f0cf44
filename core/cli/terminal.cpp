#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace sayso::cli {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

bool is_terminal(int descriptor) { return isatty(descriptor) == 1; }

std::size_t width_of(int descriptor) {
  constexpr std::size_t usual = 80, least = 20, most = 200;
  struct winsize window{};
  std::size_t width = std::strtoul(std::string(environment("COLUMNS")).c_str(), nullptr, 10);
  if (width == 0 && ioctl(descriptor, TIOCGWINSZ, &window) == 0) width = window.ws_col;
  return width == 0 ? usual : std::clamp(width, least, most);
}

bool wants_colour(Colour colour, int descriptor) {
  if (colour != Colour::automatic) return colour == Colour::always;
  return is_terminal(descriptor) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

}  // namespace sayso::cli
