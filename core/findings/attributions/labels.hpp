// Speech with no verb: "Ruiz: The pier must stay", a transcript's "RUIZ: …" and "Q: …".
#pragma once

#include <vector>

#include "syntax/article.hpp"

namespace sayso {

struct Label {
  Range source;
  Range cue;                   // the colon or the stop; empty when there is none
  std::vector<Range> content;  // the rest of the paragraph, and the paragraphs that go on with it
  Range turn;                  // of a transcript: the whole label, with times and roles
};

// The labelled speeches: a headline "Name: …", and the turns of a transcript.
std::vector<Label> find_labels(const Article& article);

}  // namespace sayso
