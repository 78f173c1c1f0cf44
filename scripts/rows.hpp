// What the developers' programs read and write: a JSON object a line comes in, something goes out for each.
#pragma once

#include <exception>
#include <initializer_list>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace sayso {

// Writes what `answer(row)`, a string, makes of each line of standard input. A line that is no JSON object with these
// `fields` ends it, with the program's name and a message. Returns the exit status.
template <typename Answer>
int answer_rows(std::string_view program, std::initializer_list<const char*> fields, const Answer& answer) try {
  std::ios::sync_with_stdio(false);
  std::string line;
  for (std::uint64_t number = 1; std::getline(std::cin, line); ++number) {
    const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
    for (const char* field : fields) {
      if (row.is_object() && row.contains(field)) continue;
      std::cerr << program << ": line " << number << R"( is no JSON object with ")" << field << "\"\n";
      return 1;
    }
    const std::string out = answer(row);
    std::cout.write(out.data(), static_cast<std::streamsize>(out.size()));
  }
  return std::cout.flush() ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << program << ": " << error.what() << '\n';
  return 1;
}

}  // namespace sayso
