// Speech with no verb: "Ruiz: The pier must stay", a transcript's "RUIZ: …" and "Q: …".
#pragma once

#include <vector>

#include "syntax/article.hpp"

namespace sayso {

struct Label {
  Range source;
  Range cue;                   // the colon
  std::vector<Range> content;  // the rest of the paragraph, and the paragraphs that go on with it
  bool turn = false;           // of a transcript
};

// The labelled speeches: a headline "Name: …", and the turns of a transcript: two labels in capitals, or names that
// come back.
std::vector<Label> find_labels(const Article& article);

}  // namespace sayso
