#include "english/tagger.hpp"

#include <algorithm>
#include <vector>

#include "english/tagger_features.hpp"

namespace sayso::english {

/// core/english/tagger.weights, embedded by cmake/embed.cmake.
extern const unsigned char tagger_weights[];

namespace {

using tagging::Window;
using tagging::Word;

/// Keys in ascending order, found through their leading bits: most of the keys asked for are absent, and seeing that
/// takes one look.
class KeySet {
 public:
  static constexpr std::size_t kAbsent = ~std::size_t{0};

  void assign(std::vector<std::uint32_t> sorted) {
    keys_ = std::move(sorted);
    first_.assign((std::size_t{1} << kBucketBits) + 1, 0);
    for (std::uint32_t key : keys_) ++first_[(key >> kShift) + 1];
    for (std::size_t b = 1; b < first_.size(); ++b) first_[b] += first_[b - 1];
  }

  std::size_t find(std::uint32_t key) const {
    const std::size_t bucket = key >> kShift;
    for (std::size_t i = first_[bucket]; i < first_[bucket + 1]; ++i) {
      if (keys_[i] == key) return i;
    }
    return kAbsent;
  }

 private:
  static constexpr unsigned kBucketBits = 16;
  static constexpr unsigned kShift = tagging::kKeyBits - kBucketBits;
  std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> first_;
};

/// One table of the weights file: rows of few cells, column after column, because columns compress best.
struct Sheet {
  std::vector<std::uint32_t> keys;
  std::vector<std::array<std::int8_t, 32>> rows;  // 32 rather than kTagCount, for whole vector registers

  /// Reads one table and leaves `in` behind it.
  explicit Sheet(const unsigned char*& in) {
    const auto number = [&in] {
      std::uint32_t value = 0;
      for (int shift = 0; shift < 32; shift += 8) value |= std::uint32_t{*in++} << shift;
      return value;
    };
    const std::size_t row_count = number(), cell_count = number();
    rows.resize(row_count);
    std::uint32_t key = 0;
    for (std::size_t r = 0; r < row_count; ++r) {  // differences of keys, 255 meaning "and more"
      do key += *in;
      while (*in++ == 255);
      keys.push_back(key);
    }
    const unsigned char* lengths = in;
    const unsigned char* tags = lengths + row_count;
    const unsigned char* weights = tags + cell_count;
    in = weights + cell_count;
    for (auto& row : rows) {
      row.fill(0);
      for (unsigned char left = *lengths++; left > 0; --left) row[*tags++] = static_cast<std::int8_t>(*weights++);
    }
  }
};

/// The weights, unpacked once.
class Model {
 public:
  static const Model& instance() {
    static const Model model(tagger_weights);
    return model;
  }

  /// What the features need of a token, and its tag if the lexicon is sure of it, else kNoTag.
  struct Entry {
    Word word;
    std::uint32_t settled = tagging::kNoTag;
  };

  Entry look(std::string_view text) const {
    Entry entry{tagging::look(text)};
    const std::size_t i = lexicon_keys_.find(tagging::lexicon_key(entry.word));
    if (i == KeySet::kAbsent) {
      entry.word.kind = tagging::open_kind(entry.word);
      if (tagging::is_sign(entry.word)) entry.settled = static_cast<std::uint32_t>(Tag::Punct);
    } else {
      entry.word.kind = lexicon_[i].allowed;
      entry.settled = lexicon_[i].settled;
    }
    return entry;
  }

  std::uint32_t best_tag(const Window& window, const tagging::History& history) const {
    std::array<std::int16_t, 32> scores{};
    for (std::uint32_t key : tagging::features(window, history)) {
      const std::size_t i = feature_keys_.find(key);
      if (i == KeySet::kAbsent) continue;
      const auto& row = weights_[i];
      for (std::size_t t = 0; t < row.size(); ++t) scores[t] = static_cast<std::int16_t>(scores[t] + row[t]);
    }
    return static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.begin() + kTagCount) - scores.begin());
  }

 private:
  struct Allowed {
    std::uint32_t allowed = 0;  // a bit for each tag
    std::uint32_t settled = tagging::kNoTag;
  };

  explicit Model(const unsigned char* bytes) {
    Sheet lexicon(bytes);
    for (const auto& row : lexicon.rows) {
      Allowed entry;
      for (std::uint32_t t = 0; t < kTagCount; ++t) {
        if (row[t] > 0) entry.allowed |= 1u << t;
        if (row[t] == 2) entry.settled = t;
      }
      lexicon_.push_back(entry);
    }
    lexicon_keys_.assign(std::move(lexicon.keys));
    Sheet features(bytes);
    weights_ = std::move(features.rows);
    feature_keys_.assign(std::move(features.keys));
  }

  KeySet lexicon_keys_, feature_keys_;
  std::vector<Allowed> lexicon_;
  std::vector<std::array<std::int8_t, 32>> weights_;
};

}  // namespace

void tag(std::span<const TagInput> sentence, std::span<Tag> out) {
  const Model& model = Model::instance();
  const auto look = [&](std::size_t i) { return i < sentence.size() ? model.look(sentence[i].word) : Model::Entry{}; };
  Model::Entry current = look(0), after = look(1), after2 = look(2);
  Word before2, before;
  tagging::History history;
  history.sentence_case = tagging::case_of(sentence);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    history.start = history.start || sentence[i].sentence_start;
    const std::uint32_t tag = current.settled != tagging::kNoTag
                                  ? current.settled
                                  : model.best_tag({before2, before, current.word, after.word, after2.word}, history);
    out[i] = static_cast<Tag>(tag);
    history.start = history.start && out[i] == Tag::Punct;
    history.tag2 = history.tag1;
    history.tag1 = tag;
    before2 = before;
    before = current.word;
    current = after;
    after = after2;
    after2 = look(i + 3);
  }
}

}  // namespace sayso::english
