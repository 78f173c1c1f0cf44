// The learner behind scripts/train_tagger.py, which compiles and runs it; it is of no use alone.
//
//   train_tagger TRAIN DEV WEIGHTS ROWS STEP EPOCHS SEED
//
// TRAIN and DEV hold a token a line, "word TAB tag TAB flag", and an empty line after each sentence; the flag is "n"
// for a name, of which only the looks may be learned. An averaged perceptron (Collins 2002) that tags greedily from
// left to right learns all features, keeps the ROWS that weigh most, learns again with those alone, and rounds the
// averages to multiples of STEP that fit into a signed byte.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "english/tagger_features.hpp"

using namespace sayso::english;
using namespace sayso::english::tagging;

namespace {

constexpr std::uint32_t kKeyCount = 1u << kKeyBits;

constexpr int kMinFeatureCount = 4;      // a feature seen less often is not learned
constexpr int kMinLexiconCount = 3;      // a word seen less often is not in the lexicon
constexpr double kMinShare = 0.02;       // a tag that a word has less often is an error of the corpus
constexpr int kMinSettledCount = 25;     // a word seen so often with one tag …
constexpr double kSettledShare = 0.995;  // … in so large a share has no other
constexpr int kMargin = 30;              // the right tag must win by so much

struct Token {
  std::string text;
  Word word;
  std::uint32_t gold = 0;
  std::uint32_t settled = kNoTag;
  bool name = false;
};

struct Sentence {
  std::vector<Token> tokens;
  Case letters = Case::Normal;
};

using Corpus = std::vector<Sentence>;

struct Allowed {
  std::uint32_t tags = 0;
  std::uint32_t settled = kNoTag;
};

using TagCounts = std::array<int, kTagCount>;
using Lexicon = std::map<std::uint32_t, TagCounts>;
using Row = std::array<std::int32_t, kTagCount>;

Corpus read(const char* path) {
  Corpus corpus(1);
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      corpus.emplace_back();
      continue;
    }
    const std::size_t a = line.find('\t'), b = line.find('\t', a + 1);
    Token token;
    token.text = line.substr(0, a);
    const auto tag = std::find(kTagNames.begin(), kTagNames.end(), line.substr(a + 1, b - a - 1));
    if (tag == kTagNames.end()) throw std::runtime_error("unknown tag in line: " + line);
    token.gold = static_cast<std::uint32_t>(tag - kTagNames.begin());
    token.name = line.substr(b + 1) == "n";
    token.word = look(token.text);
    corpus.back().tokens.push_back(std::move(token));
  }
  for (Sentence& sentence : corpus) {
    std::vector<TagInput> inputs;
    for (const Token& token : sentence.tokens) inputs.push_back({token.text});
    sentence.letters = case_of(inputs);
  }
  return corpus;
}

/// What a word with such counts of each tag gets in the lexicon; no tags if it is too rare.
Allowed allowed(const TagCounts& counts) {
  int total = 0;
  for (int n : counts) total += n;
  Allowed entry;
  if (total < kMinLexiconCount) return entry;
  for (std::uint32_t t = 0; t < kTagCount; ++t) {
    if (counts[t] > 0 && counts[t] >= kMinShare * total) entry.tags |= 1u << t;
    if (total >= kMinSettledCount && counts[t] >= kSettledShare * total) entry.settled = t;
  }
  return entry;
}

/// How often words have which tags, without the names.
Lexicon count_lexicon(const Corpus& corpus) {
  Lexicon lexicon;
  for (const Sentence& sentence : corpus) {
    for (const Token& token : sentence.tokens) {
      if (!token.name) ++lexicon[lexicon_key(token.word)][token.gold];
    }
  }
  return lexicon;
}

/// Tells each token what the lexicon knows of it: where the counts come from the corpus itself, what the rest of the
/// corpus knows, so that the learner meets words in uses that the lexicon has not seen.
void apply(const Lexicon& lexicon, Corpus& corpus, bool counted) {
  for (Sentence& sentence : corpus) {
    for (Token& token : sentence.tokens) {
      token.word.kind = open_kind(token.word);
      const auto found = lexicon.find(lexicon_key(token.word));
      TagCounts counts = found != lexicon.end() ? found->second : TagCounts{};
      const Allowed known = allowed(counts);
      token.settled = known.tags == 0 && is_sign(token.word) ? static_cast<std::uint32_t>(Tag::Punct) : known.settled;
      if (counted && counts[token.gold] > 0) --counts[token.gold];
      if (const Allowed entry = allowed(counts); entry.tags != 0) token.word.kind = entry.tags;
    }
  }
}

/// Gives each name in each place an identity of its own, so that nothing can be learned of it but its looks.
void hide_names(Corpus& corpus, std::mt19937& random) {
  for (Sentence& sentence : corpus) {
    for (Token& token : sentence.tokens) {
      if (token.name) token.word.identity = static_cast<std::uint32_t>(random());
    }
  }
}

/// Goes through a sentence; `decide(keys, token)` names the tag of a token that is not settled.
template <class Decide>
void walk(const Sentence& sentence, Decide decide) {
  History history;
  history.sentence_case = sentence.letters;
  history.start = true;
  const auto at = [&](std::ptrdiff_t i) {
    const auto size = static_cast<std::ptrdiff_t>(sentence.tokens.size());
    return i >= 0 && i < size ? sentence.tokens[static_cast<std::size_t>(i)].word : Word{};
  };
  for (std::ptrdiff_t i = 0; i < static_cast<std::ptrdiff_t>(sentence.tokens.size()); ++i) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(i)];
    const std::uint32_t tag =
        token.settled != kNoTag ? token.settled
                                : decide(features({at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)}, history), token);
    history.start = history.start && static_cast<Tag>(tag) == Tag::Punct;
    history.tag2 = history.tag1;
    history.tag1 = tag;
  }
}

/// Perceptron weights for a fixed set of keys.
class Learner {
 public:
  explicit Learner(const std::vector<std::uint32_t>& keys)
      : keys_(keys), row_of_(kKeyCount, -1), weights_(keys.size()), sums_(keys.size()) {
    for (std::size_t i = 0; i < keys.size(); ++i) row_of_[keys[i]] = static_cast<std::int32_t>(i);
  }

  void learn(Corpus& corpus, int epochs, std::mt19937& random) {
    std::vector<std::size_t> order(corpus.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int epoch = 1; epoch <= epochs; ++epoch) {
      for (std::size_t i = order.size() - 1; i > 0; --i) std::swap(order[i], order[random() % (i + 1)]);
      std::size_t updates = 0;
      for (std::size_t s : order) {
        walk(corpus[s], [&](const auto& keys, const Token& token) {
          ++now_;
          Row scores{};
          for (std::uint32_t key : keys) {
            if (const std::int32_t r = row_of_[key]; r >= 0) {
              for (std::size_t t = 0; t < kTagCount; ++t) scores[t] += weights_[r][t];
            }
          }
          const auto best = static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
          Row others = scores;
          others[token.gold] = -1'000'000;
          const auto rival =
              static_cast<std::uint32_t>(std::max_element(others.begin(), others.end()) - others.begin());
          if (scores[token.gold] - scores[rival] < kMargin) {
            ++updates;
            for (std::uint32_t key : keys) {
              if (const std::int32_t r = row_of_[key]; r >= 0) {
                change(r, token.gold, 1);
                change(r, rival, -1);
              }
            }
          }
          return best;
        });
      }
      std::cerr << "  epoch " << epoch << ": " << updates << " updates\n";
    }
  }

  /// The average weight over all steps.
  std::vector<std::array<double, kTagCount>> averages() const {
    std::vector<std::array<double, kTagCount>> result(keys_.size());
    for (std::size_t r = 0; r < keys_.size(); ++r) {
      for (std::size_t t = 0; t < kTagCount; ++t) {
        result[r][t] = weights_[r][t] - static_cast<double>(sums_[r][t]) / static_cast<double>(now_ + 1);
      }
    }
    return result;
  }

 private:
  void change(std::int32_t row, std::uint32_t tag, std::int32_t by) {
    weights_[row][tag] += by;
    sums_[row][tag] += by * now_;
  }

  const std::vector<std::uint32_t>& keys_;
  std::vector<std::int32_t> row_of_;
  std::vector<Row> weights_;
  std::vector<std::array<std::int64_t, kTagCount>> sums_;
  std::int64_t now_ = 0;
};

using Bytes = std::array<std::int8_t, kTagCount>;
using Sheet = std::map<std::uint32_t, Bytes>;

void put(std::ostream& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.put(static_cast<char>(value >> shift & 255));
}

/// As class Sheet in core/english/tagger.cpp reads it.
void write(std::ostream& out, const Sheet& sheet) {
  std::string keys, lengths, tags, weights;
  std::uint32_t last = 0;
  for (const auto& [key, row] : sheet) {
    std::uint32_t gap = key - last;
    last = key;
    for (; gap >= 255; gap -= 255) keys += static_cast<char>(255);
    keys += static_cast<char>(gap);
    char length = 0;
    for (std::size_t t = 0; t < kTagCount; ++t) {
      if (row[t] == 0) continue;
      ++length;
      tags += static_cast<char>(t);
      weights += static_cast<char>(row[t]);
    }
    lengths += length;
  }
  put(out, static_cast<std::uint32_t>(sheet.size()));
  put(out, static_cast<std::uint32_t>(tags.size()));
  out << keys << lengths << tags << weights;
}

double agreement(const Corpus& corpus, const Sheet& sheet) {
  std::vector<const Bytes*> row_of(kKeyCount);
  for (const auto& [key, row] : sheet) row_of[key] = &row;
  std::size_t wrong = 0, all = 0;
  for (const Sentence& sentence : corpus) {
    all += sentence.tokens.size();
    for (const Token& token : sentence.tokens) wrong += token.settled != kNoTag && token.settled != token.gold;
    walk(sentence, [&](const auto& keys, const Token& token) {
      Row scores{};
      for (std::uint32_t key : keys) {
        if (row_of[key]) {
          for (std::size_t t = 0; t < kTagCount; ++t) scores[t] += (*row_of[key])[t];
        }
      }
      const auto best = static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
      wrong += best != token.gold;
      return best;
    });
  }
  return 1 - static_cast<double>(wrong) / static_cast<double>(all);
}

Sheet rounded(const std::vector<std::uint32_t>& keys, const Learner& learner, double step) {
  Sheet sheet;
  const auto averages = learner.averages();
  for (std::size_t r = 0; r < keys.size(); ++r) {
    Bytes row{};
    bool used = false;
    for (std::size_t t = 0; t < kTagCount; ++t) {
      row[t] = static_cast<std::int8_t>(std::clamp(std::lround(averages[r][t] / step), -127L, 127L));
      used = used || row[t] != 0;
    }
    if (used) sheet[keys[r]] = row;
  }
  return sheet;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 8) {
    std::cerr << "Run scripts/train_tagger.py instead.\n";
    return 2;
  }
  const std::size_t row_limit = std::strtoul(argv[4], nullptr, 10);
  const double step = std::strtod(argv[5], nullptr);
  const int epochs = std::atoi(argv[6]);
  std::mt19937 random(static_cast<std::uint32_t>(std::strtoul(argv[7], nullptr, 10)));

  Corpus train = read(argv[1]), dev = read(argv[2]);
  const Lexicon lexicon = count_lexicon(train);
  apply(lexicon, train, true);
  apply(lexicon, dev, false);
  hide_names(train, random);

  std::vector<std::uint32_t> counts(kKeyCount);
  for (const Sentence& sentence : train) {
    walk(sentence, [&](const auto& keys, const Token& token) {
      for (std::uint32_t key : keys) ++counts[key];
      return token.gold;
    });
  }
  std::vector<std::uint32_t> keys;
  for (std::uint32_t key = 0; key < kKeyCount; ++key) {
    if (counts[key] >= kMinFeatureCount) keys.push_back(key);
  }
  const std::size_t seen = keys.size();

  Learner all(keys);
  all.learn(train, epochs, random);
  std::cerr << "  agreement of all, rounded: " << agreement(dev, rounded(keys, all, step)) << "\n";

  std::vector<std::pair<double, std::uint32_t>> ranked;
  const auto averages = all.averages();
  for (std::size_t r = 0; r < keys.size(); ++r) {
    double weight = 0;
    for (double w : averages[r]) weight += std::abs(w);
    ranked.emplace_back(-weight, keys[r]);
  }
  std::sort(ranked.begin(), ranked.end());
  ranked.resize(std::min(ranked.size(), row_limit));
  keys.clear();
  for (const auto& [weight, key] : ranked) keys.push_back(key);
  std::sort(keys.begin(), keys.end());

  Learner kept(keys);
  kept.learn(train, epochs, random);
  const Sheet sheet = rounded(keys, kept, step);

  Sheet words;
  std::size_t settled = 0;
  for (const auto& [key, counts] : lexicon) {
    const Allowed entry = allowed(counts);
    if (entry.tags == 0) continue;
    settled += entry.settled != kNoTag;
    Bytes& row = words[key];
    for (std::uint32_t t = 0; t < kTagCount; ++t) {
      row[t] = static_cast<std::int8_t>(t == entry.settled ? 2 : entry.tags >> t & 1);
    }
  }
  std::ofstream out(argv[3], std::ios::binary);
  write(out, words);
  write(out, sheet);
  out.close();
  if (!out) {
    std::cerr << "Cannot write " << argv[3] << "; check the folder and the space left.\n";
    return 1;
  }
  std::cerr << words.size() << " words, " << settled << " settled; " << sheet.size() << " rows of " << seen
            << "; agreement with dev " << agreement(dev, sheet) << "\n";
}
