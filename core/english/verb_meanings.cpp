#include "english/verb_meanings.hpp"

#include <string>

#include "english/inflection.hpp"
#include "text/word_list.hpp"
#include "text/word_map.hpp"

namespace sayso {
namespace {

// Built once, at the first call, and never changed.
class Meanings {
 public:
  Meanings() {
#define MEANING(name, words) add(Meaning::name, words, false);
#define VERBS(name, words) add(Meaning::name, words, true);
#include "english/verb_meanings.def"
#undef MEANING
#undef VERBS
  }

  bool have(Meaning meaning, std::string_view word) const {
    const auto found = meanings_.find(word);
    return found != meanings_.end() && (found->second & static_cast<std::uint16_t>(meaning)) != 0;
  }

 private:
  void add(Meaning meaning, std::string_view words, bool all_forms) {
    each_word(words, [&](std::string_view word) {
      set(meaning, std::string(word));
      if (!all_forms) return;
      for (english::InflectedForm& form : english::verb_forms(word)) set(meaning, std::move(form.text));
    });
  }

  void set(Meaning meaning, std::string word) { meanings_[std::move(word)] |= static_cast<std::uint16_t>(meaning); }

  WordMap<std::uint16_t> meanings_;
};

}  // namespace

bool means(Meaning meaning, std::string_view word) {
  static const Meanings meanings;
  return meanings.have(meaning, word);
}

}  // namespace sayso
