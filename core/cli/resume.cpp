#include "cli/resume.hpp"

#include <limits>
#include <optional>

#include "cli/numbers.hpp"
#include "cli/outcome.hpp"

namespace sayso::cli {

Done pass_over_done(const std::string& partial, Articles& articles, const Settings& settings,
                    const std::function<void(const Article&)>& without_line) {
  const std::string advice = "; give the same input and options, or delete " + partial;
  Done done;
  File file(partial);
  std::string line;
  for (bool too_long = false; file.next_line(line, std::numeric_limits<std::size_t>::max(), too_long); ++done.lines) {
    std::optional<Article> article;
    LineBeginning expected;
    while ((article = articles.next())) {
      expected = line_beginning(*article, settings);
      if (!expected.text.empty()) break;
      without_line(*article);
    }
    const std::string place = partial + ':' + grouped(done.lines + 1);
    if (!article) {
      done.error = place + ": the input ends before the article of this line" + advice;
      return done;
    }
    if (!line.starts_with(expected.text)) {
      done.error = place + ": the line is not that of " + article->place() + advice;
      return done;
    }
    done.failed += expected.failed;
    done.bytes += article->bytes.size();
  }
  done.error = file.error().empty() ? "" : partial + ": " + file.error();
  return done;
}

}  // namespace sayso::cli
