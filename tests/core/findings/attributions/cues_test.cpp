#include "findings/attributions/cues.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

using namespace sayso;

TEST_CASE("cues: the group of words and the voice") {
  struct Row {
    std::string_view text, cue, head;
    CueType type;
    Voice voice;
  };
  constexpr auto verb = CueType::verb;
  const Row rows[] = {
      {"Ruiz said the pier is safe.", "said", "said", verb, Voice::finite},
      {"Ruiz has repeatedly said the pier is safe.", "has repeatedly said", "said", verb, Voice::finite},
      {"Ruiz has repeatedly refused to say that.", "has repeatedly refused to say", "say", verb, Voice::finite},
      {"Ruiz is expected to add that it is safe.", "is expected to add", "add", verb, Voice::finite},
      {"Ruiz kept saying it is safe.", "kept saying", "saying", verb, Voice::finite},
      {"Ruiz rose to say it is safe.", "to say", "say", verb, Voice::infinitive},
      {"Ruiz rose, saying it is safe.", "saying", "saying", verb, Voice::gerund},
      {"Ruiz was told it is safe.", "was told", "told", verb, Voice::passive},
      {"Ruiz pointed out it is safe.", "pointed out", "pointed", verb, Voice::finite},
      {"According to Ruiz, the pier is safe.", "According to", "According", CueType::according, Voice::finite},
      {"It is, in the words of Ruiz, safe.", "in the words of", "in", CueType::according, Voice::finite},
      {"It is, in her view, safe.", "in her view", "view", CueType::view, Voice::finite},
      {"In Tom Li’s words, it is safe.", "In Tom Li’s words", "words", CueType::view, Voice::finite},
      {"The pier is reportedly safe.", "reportedly", "reportedly", CueType::adverb, Voice::finite},
      {"There was a claim that it is safe.", "claim", "claim", CueType::noun, Voice::finite},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Article article{std::string(row.text)};
    bool found = false;
    for (const Cue& cue : find_cues(article)) {
      if (article.text.word(cue.head) != row.head) continue;
      found = true;
      CHECK(article.text.view(cue.tokens) == row.cue);
      CHECK(cue.type == row.type);
      CHECK(cue.voice == row.voice);
    }
    CHECK(found);
  }
}
