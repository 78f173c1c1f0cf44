#include "cli/interruption.hpp"

#include <unistd.h>

#include <csignal>

namespace sayso::cli {
namespace {

constexpr int interrupting[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXCPU};

// Set before the handler is, and never after: a handler may neither allocate nor wait.
std::string last_words, half_done;

void interrupt(int signal) {
  [[maybe_unused]] const ssize_t count = write(STDERR_FILENO, last_words.data(), last_words.size());
  if (!half_done.empty()) unlink(half_done.c_str());
  raise(signal);  // which ends the program: the handler is for one signal only
}

}  // namespace

void on_interruption(const std::string& message, const std::string& remove) {
  last_words = message;
  half_done = remove;
  for (const int signal : interrupting) {
    struct sigaction before{}, action{};
    if (sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) continue;
    action.sa_handler = interrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
  }
}

}  // namespace sayso::cli
