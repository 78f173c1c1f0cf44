#include "english/known_tags.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace sayso::english;

namespace {

struct Word {
  std::string lower;
  Tag tag;
};

std::vector<Tag> mended(const std::vector<Word>& sentence) {
  std::vector<TaggedWord> words;
  for (const Word& word : sentence) words.push_back({word.lower, &lexicon::find(word.lower), word.tag});
  mend_tags(words);
  std::vector<Tag> tags;
  for (const TaggedWord& word : words) tags.push_back(word.tag);
  return tags;
}

}  // namespace

TEST_CASE("a lone participle after its subject is the past") {
  CHECK(mended({{"the", Tag::Dt},
                {"jury", Tag::Nn},
                {"concluded", Tag::Vbn},
                {"that", Tag::In},
                {"it", Tag::Prp},
                {"was", Tag::Vbd},
                {"fair", Tag::Jj}})[2] == Tag::Vbd);
  CHECK(mended({{"she", Tag::Prp}, {"swore", Tag::Nn}, {"that", Tag::In}})[1] == Tag::Vbd);
  CHECK(mended({{"the", Tag::Dt}, {"clerk", Tag::Jj}, {"confessed", Tag::Jj}, {"that", Tag::In}}) ==
        std::vector<Tag>{Tag::Dt, Tag::Nn, Tag::Vbd, Tag::In});
  CHECK(mended({{"he", Tag::Prp}, {"pointed", Tag::Jj}, {"out", Tag::Rb}})[1] == Tag::Vbd);
}

TEST_CASE("a participle beside another verb stays one") {
  CHECK(mended({{"the", Tag::Dt}, {"jury", Tag::Nn}, {"had", Tag::Vbd}, {"concluded", Tag::Vbn}})[3] == Tag::Vbn);
  CHECK(mended({{"the", Tag::Dt},
                {"plan", Tag::Nn},
                {"announced", Tag::Vbn},
                {"today", Tag::Nn},
                {"is", Tag::Vbz},
                {"new", Tag::Jj}})[2] == Tag::Vbn);
  CHECK(mended({{"the", Tag::Dt}, {"man", Tag::Nn}, {"accused", Tag::Vbn}, {"by", Tag::In}, {"her", Tag::Prp}})[2] ==
        Tag::Vbn);
}

TEST_CASE("a verb that looks like a noun is one when a clause follows its subject") {
  CHECK(mended({{"the", Tag::Dt}, {"farmer", Tag::Nn}, {"reckons", Tag::Nns}, {"that", Tag::In}})[2] == Tag::Vbz);
  CHECK(mended({{"villagers", Tag::Nns}, {"fear", Tag::Nn}, {"that", Tag::In}})[1] == Tag::Vbp);
  CHECK(mended({{"the", Tag::Dt}, {"police", Tag::Nn}, {"claim", Tag::Nn}, {"that", Tag::In}})[2] == Tag::Vbp);
  CHECK(mended({{"the", Tag::Dt}, {"claim", Tag::Nn}, {"that", Tag::In}})[1] == Tag::Nn);
  CHECK(mended({{"his", Tag::PrpDollar}, {"claims", Tag::Nns}, {"that", Tag::In}})[1] == Tag::Nns);
}

TEST_CASE("a verb with a capital within its sentence opens the name behind it") {
  const auto mended_name = [](std::string_view before, bool capital, std::string_view behind) {
    std::vector<TaggedWord> words{{before, &lexicon::find(before), before == "," ? Tag::Punct : Tag::Nn},
                                  {"fell", &lexicon::find("fell"), Tag::Vbd, capital},
                                  {behind, &lexicon::find(behind), Tag::Nnp, true}};
    mend_tags(words);
    return words[1].tag;
  };
  CHECK(mended_name(",", true, "timber") == Tag::Nnp);
  CHECK(mended_name("owner", true, "timber") == Tag::Nnp);
  CHECK(mended_name("owner", false, "ana") == Tag::Vbd);
}

TEST_CASE("who belongs to somebody is a noun, no adjective") {
  CHECK(mended({{"its", Tag::PrpDollar}, {"rival", Tag::Jj}, {",", Tag::Punct}})[1] == Tag::Nn);
  CHECK(mended({{"its", Tag::PrpDollar}, {"rival", Tag::Jj}, {"firm", Tag::Nn}})[1] == Tag::Jj);
}

TEST_CASE("a handle is a name") {
  CHECK(mended({{"@ana_ruiz", Tag::Vbz}, {"wrote", Tag::Vbd}})[0] == Tag::Nnp);
  CHECK(mended({{"user", Tag::Nn}, {"@tom_li", Tag::Rb}})[1] == Tag::Nnp);
  CHECK(mended({{"@", Tag::Nn}})[0] == Tag::Nn);
}

TEST_CASE("nothing is mended in a sentence without known words, nor past its end") {
  CHECK(mended({}).empty());
  CHECK(mended({{"said", Tag::Vbn}}) == std::vector<Tag>{Tag::Vbn});
  CHECK(mended({{"x", Tag::Nn}, {"said", Tag::Vbn}}).back() == Tag::Vbd);
}
