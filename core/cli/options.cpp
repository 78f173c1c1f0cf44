#include "cli/options.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>
#include <span>

#include "cli/text_layout.hpp"

namespace sayso::cli {
namespace {

constexpr unsigned most_jobs = 256;

// What an option was given: its words, which of the choices that is, or which number.
struct Value {
  std::string_view text;
  unsigned number = 0;
};

struct Option {
  char letter;             // '\0' when there is no short form
  std::string_view name;   // without "--"
  std::string_view value;  // "" takes none; "a|b|c" one of these (its place is the number); "N" a number; else any text
  std::string_view help;
  void (*set)(Settings&, const Value&);
};

constexpr Option options[] = {
    {'f', "format", "text|json|jsonl",
     "What to write. text (the default): a report to read. json: one document for each article. jsonl: one line of "
     "JSON for each article.",
     [](Settings& s, const Value& v) { s.format = static_cast<Format>(v.number); }},
    {'\0', "json", "", "Short for --format json.", [](Settings& s, const Value&) { s.format = Format::json; }},
    {'\0', "jsonl", "", "Short for --format jsonl.", [](Settings& s, const Value&) { s.format = Format::jsonl; }},
    {'\0', "from", "auto|text|jsonl",
     "What to read. text: each file is one article. jsonl: each line is an article, {\"id\": …, \"text\": \"…\"}. "
     "auto (the default): jsonl for files named *.jsonl or *.ndjson and for everything when --format is jsonl; else "
     "text.",
     [](Settings& s, const Value& v) { s.from = static_cast<Source>(v.number); }},
    {'\0', "offsets", "codepoint|utf16|utf8",
     "The unit of start and end in json and jsonl: Unicode code points (the default; Python, W3C), UTF-16 units "
     "(JavaScript, Java) or bytes.",
     [](Settings& s, const Value& v) {
       constexpr OffsetUnit units[] = {OffsetUnit::codepoint, OffsetUnit::utf16, OffsetUnit::utf8};
       s.offsets = units[v.number];
     }},
    {'o', "output", "FILE",
     "Write to FILE, not to standard output. FILE is replaced once all is done; until then the results are in "
     "FILE.part.",
     [](Settings& s, const Value& v) { s.output = v.text; }},
    {'\0', "resume", "",
     "With --format jsonl and --output FILE: go on behind what an interrupted run has left in FILE.part, if there is "
     "such a file. The input and the options must be the same.",
     [](Settings& s, const Value&) { s.resume = true; }},
    {'j', "jobs", "N",
     "Analyze N articles at the same time; the order of the output stays. The default is one for each processor.",
     [](Settings& s, const Value& v) { s.jobs = v.number; }},
    {'\0', "full", "", "In the report, show long quotations whole.", [](Settings& s, const Value&) { s.whole = true; }},
    {'\0', "color", "auto|always|never",
     "Colour in the report. auto (the default): on a terminal, unless NO_COLOR is set.",
     [](Settings& s, const Value& v) { s.colour = static_cast<Colour>(v.number); }},
    {'h', "help", "", "Show this help.", [](Settings& s, const Value&) { s.task = Task::help; }},
    {'V', "version", "", "Show the version.", [](Settings& s, const Value&) { s.task = Task::version; }},
};

constexpr std::string_view see_help = "; see sayso --help";

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0;;) {
    const std::size_t to = text.find(separator, from);
    parts.push_back(text.substr(from, to - from));
    if (to == text.npos) return parts;
    from = to + 1;
  }
}

// How many characters must be put in, left out, replaced or swapped with the next to make `a` of `b`.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above.back();
}

// The known word that `word` is most likely to be a slip for, if one is near.
template <typename Words>
std::string_view nearest(std::string_view word, const Words& known) {
  constexpr std::size_t longest = 40;
  std::string_view best;
  std::size_t fewest = std::max<std::size_t>(2, word.size() / 3);
  if (word.empty() || word.size() > longest) return best;
  for (std::string_view each : known) {
    const std::size_t distance = each.starts_with(word) ? 1 : edits(word, each);
    if (distance <= fewest && (best.empty() || distance < fewest)) {
      best = each;
      fewest = distance;
    }
  }
  return best;
}

std::string quoted(std::string_view text) { return '"' + printable(text) + '"'; }

std::string unknown_option(std::string_view argument) {
  std::vector<std::string> names;
  for (const Option& option : options) names.push_back("--" + std::string(option.name));
  const std::string_view guess = nearest(argument.substr(0, argument.find('=')), names);
  const std::string hint = guess.empty() ? std::string(see_help) : "; did you mean " + std::string(guess) + "?";
  return "unknown option " + quoted(argument) + hint;
}

// Sets the option to `value`; an error when the value is not one that it takes.
std::string set(const Option& option, std::string_view text, Settings& settings) {
  const std::string name = "--" + std::string(option.name);
  Value value{text};
  if (option.value == "N") {
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value.number);
    if (code != std::errc() || end != text.data() + text.size() || value.number < 1 || value.number > most_jobs) {
      return name + " takes a number from 1 to " + std::to_string(most_jobs) + ", not " + quoted(text);
    }
  } else if (option.value.find('|') != option.value.npos) {
    const auto choices = split(option.value, '|');
    const auto choice = std::find(choices.begin(), choices.end(), text);
    if (choice == choices.end()) {
      const std::string_view guess = nearest(text, choices);
      const std::string hint = guess.empty() ? "" : "; did you mean " + std::string(guess) + "?";
      return name + " takes " + std::string(option.value) + ", not " + quoted(text) + hint;
    }
    value.number = static_cast<unsigned>(choice - choices.begin());
  } else if (!option.value.empty() && text.empty()) {
    return name + " takes a " + std::string(option.value) + ", which must not be empty";
  }
  option.set(settings, value);
  return {};
}

// Walks over the arguments; each step takes an option with its value, or a file.
class Parser {
 public:
  explicit Parser(std::span<const std::string_view> arguments) : rest_(arguments) {}

  ParsedOptions parse() {
    bool options_ended = false;
    while (!rest_.empty() && parsed_.ok()) {
      const std::string_view argument = take();
      if (options_ended || argument == "-" || !argument.starts_with('-')) file(argument);
      else if (argument == "--") options_ended = true;
      else if (argument.starts_with("--")) long_option(argument);
      else short_options(argument);
    }
    if (parsed_.ok()) check_together();
    if (parsed_.settings.files.empty()) parsed_.settings.files = {"-"};
    return std::move(parsed_);
  }

 private:
  std::string_view take() {
    const std::string_view first = rest_.front();
    rest_ = rest_.subspan(1);
    return first;
  }

  void file(std::string_view name) {
    if (name.empty()) parsed_.error = "a file name must not be empty; for standard input give -";
    else parsed_.settings.files.emplace_back(name);
  }

  void long_option(std::string_view argument) {
    const std::size_t equals = argument.find('=');
    const std::string_view name = argument.substr(2, equals == argument.npos ? equals : equals - 2);
    const auto option =
        std::find_if(std::begin(options), std::end(options), [&](const Option& each) { return each.name == name; });
    if (option == std::end(options)) {
      parsed_.error = unknown_option(argument);
    } else if (equals == argument.npos) {
      with_value(*option, std::nullopt);
    } else if (option->value.empty()) {
      parsed_.error = "--" + std::string(name) + " takes no value; leave out " + quoted(argument.substr(equals));
    } else {
      with_value(*option, argument.substr(equals + 1));
    }
  }

  // -h, -f json, -fjson, -hV
  void short_options(std::string_view argument) {
    for (std::size_t i = 1; i < argument.size() && parsed_.ok(); ++i) {
      const auto option = std::find_if(std::begin(options), std::end(options),
                                       [&](const Option& each) { return each.letter == argument[i]; });
      if (option == std::end(options)) {
        parsed_.error = unknown_option(argument);
      } else if (option->value.empty() || i + 1 == argument.size()) {
        with_value(*option, std::nullopt);
      } else {
        return with_value(*option, argument.substr(i + 1));
      }
    }
  }

  // Without a value of its own, an option that needs one takes the next argument.
  void with_value(const Option& option, std::optional<std::string_view> value) {
    if (!value && !option.value.empty()) {
      if (rest_.empty()) {
        parsed_.error = "--" + std::string(option.name) + " needs a value: " + std::string(option.value);
        return;
      }
      value = take();
    }
    parsed_.error = set(option, value.value_or(""), parsed_.settings);
  }

  void check_together() {
    const Settings& settings = parsed_.settings;
    if (!settings.resume || settings.task != Task::analyze) return;
    if (settings.format != Format::jsonl) parsed_.error = "--resume goes on with lines; give --format jsonl too";
    else if (settings.output.empty()) parsed_.error = "--resume goes on with a file; give --output FILE too";
  }

  std::span<const std::string_view> rest_;
  ParsedOptions parsed_;
};

struct HelpRow {
  std::string_view left, right;
};

constexpr HelpRow examples[] = {
    {"sayso article.txt", "a report of one article"},
    {"sayso article.txt | less -R", "add --color=always to keep the colours"},
    {"sayso --json article.txt", "the same as JSON"},
    {"sayso --jsonl corpus.jsonl -o results.jsonl", "a batch, one line for each article"},
    {"sayso --jsonl corpus.jsonl -o results.jsonl --resume", "the rest of a batch that was interrupted"},
    {"sayso --jsonl --from text *.txt", "one line for each text file, with its name as id"},
    {"curl -s … | sayso", "standard input"},
};

constexpr HelpRow exit_codes[] = {
    {"0", "everything was analyzed"},
    {"1",
     "something could not be read, analyzed or written; the rest was done, but nothing with --output FILE when an "
     "input is not there"},
    {"2", "the command line is wrong; nothing was done"},
};

std::string left_column(const Option& option) {
  std::string left = option.letter ? std::string{'-', option.letter, ',', ' '} : std::string(4, ' ');
  left += "--" + std::string(option.name);
  if (!option.value.empty()) left += ' ' + std::string(option.value);
  return left;
}

std::string row(std::string_view left, std::string_view right, std::size_t left_width, std::size_t width) {
  std::string out = "  " + std::string(left);
  const std::size_t indent = 2 + left_width + 2;
  const std::size_t used = columns(out);
  if (used + 2 > indent) out += '\n' + std::string(indent, ' ');
  else out.append(indent - used, ' ');
  return out + hanging(wrap(right, std::max<std::size_t>(width, indent + 20) - indent), indent) + '\n';
}

}  // namespace

ParsedOptions parse_options(const std::vector<std::string_view>& arguments) { return Parser(arguments).parse(); }

std::string help_text(std::size_t width) {
  const auto paragraph = [&](std::string_view text) { return hanging(wrap(text, width), 0) + '\n'; };
  std::string out = "Usage: sayso [OPTION…] [FILE…]\n\n";
  out += paragraph(
      "Finds who says what and who wants what in English news articles: quotations and reported statements with their "
      "speakers, and the goals that each party states. Reads FILEs, or standard input when there is none or FILE is "
      "\"-\". Text is UTF-8.");
  out += "\nOptions:\n";
  for (const Option& option : options) out += row(left_column(option), option.help, 24, width);
  out += "\nExamples:\n";
  for (const HelpRow& each : examples) out += row(each.left, each.right, 44, std::max<std::size_t>(width, 100));
  out += "\nExit status:\n";
  for (const HelpRow& each : exit_codes) out += row(each.left, each.right, 1, width);
  out += '\n' +
         paragraph(
             "In a batch, a line that is no article has an \"error\" in its place in the output, and the run goes on. "
             "docs/cli.md tells more.");
  return out;
}

}  // namespace sayso::cli
