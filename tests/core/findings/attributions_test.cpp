#include "findings/attributions.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace sayso;

namespace {

// Each attribution as "[source] {cue} <content> <further content>".
std::vector<std::string> attributions_of(std::string_view text) {
  const Article article{std::string(text)};
  std::vector<std::string> out;
  for (const Attribution& found : find_attributions(article)) {
    std::string line;
    if (!found.source.empty()) line += "[" + std::string(article.text.view(found.source)) + "] ";
    if (!found.cue.empty()) line += "{" + std::string(article.text.view(found.cue)) + "}";
    for (const Range part : found.content) line += " <" + std::string(article.text.view(part)) + ">";
    out.push_back(line);
  }
  return out;
}

struct Example {
  std::string_view text;
  std::vector<std::string> expected;
};

void check(const std::vector<Example>& examples) {
  for (const Example& example : examples) {
    CAPTURE(example.text);
    CHECK(attributions_of(example.text) == example.expected);
  }
}

}  // namespace

TEST_CASE("attributions before, after, inside and across quoted words") {
  check({
      {"“The pier must stay,” said Ana Ruiz, the mayor of Porto Vell.",
       {"[Ana Ruiz, the mayor of Porto Vell] {said} <“The pier must stay,”>"}},
      {"“The pier must stay,” Ruiz said.", {"[Ruiz] {said} <“The pier must stay,”>"}},
      {"Ruiz said, “The pier must stay.”", {"[Ruiz] {said} <“The pier must stay.”>"}},
      {"“The pier,” Ruiz said, “must stay.”", {"[Ruiz] {said} <“The pier,”> <“must stay.”>"}},
      {"“The pier must stay,” Ruiz said. “It is older than the town.”",
       {"[Ruiz] {said} <“The pier must stay,”> <“It is older than the town.”>"}},
      {"“Will it ever open?” Ruiz asked.", {"[Ruiz] {asked} <“Will it ever open?”>"}},
      {"“No deal,” tweeted Marsh.", {"[Marsh] {tweeted} <“No deal,”>"}},
      {"“We were never asked,” said one resident, who did not want to be named.",
       {"[one resident, who did not want to be named] {said} <“We were never asked,”>"}},
  });
}

TEST_CASE("a quotation over several paragraphs is one attribution") {
  check({
      {"“The pier must stay.\n\n“It is older than the town,” Ruiz said.",
       {"[Ruiz] {said} <“The pier must stay.> <“It is older than the town,”>"}},
      {"“The roof has leaked since March.\n\n“We have buckets in every corridor, and the children know where to step,” "
       "Ebbe Lund told the school board.",
       {"[Ebbe Lund] {told} <“The roof has leaked since March.> <“We have buckets in every corridor, and the children "
        "know where to step,”>"}},
      {"Coach Ilse Brandt was blunt. “We played without any plan.\n\n“We lost every second ball.\n\n“And we deserved "
       "to lose,” she said.",
       {"[she] {said} <“We played without any plan.> <“We lost every second ball.> <“And we deserved to lose,”>"}},
      {"\"Our sensors saw the wave an hour early.\n\n\"Nobody was listening,\" said Tomasz Krol, a geologist.",
       {"[Tomasz Krol, a geologist] {said} <\"Our sensors saw the wave an hour early.> <\"Nobody was listening,\">"}},
      {"Nadia Benali wrote: “The factory will not close.\n\n“It will, however, shrink.\n\n“We expect to keep four "
       "hundred people.”",
       {"[Nadia Benali] {wrote:} <“The factory will not close.> <“It will, however, shrink.> <“We expect to keep four "
        "hundred people.”>"}},
      {"The judge read from her ruling: “The tenant paid what he owed.\n\n“The landlord knew it.”",
       {"[The judge] {read from her ruling:} <“The tenant paid what he owed.> <“The landlord knew it.”>"}},
      {"“I have no regrets,” the keeper said. “I gave this club nine years.\n\n“Now it is somebody else’s turn.”",
       {"[the keeper] {said} <“I have no regrets,”> <“I gave this club nine years.> <“Now it is somebody else’s "
        "turn.”>"}},
      {"“I have been a referee for twenty years,” Noor Haddad said. “I have never seen a crowd like this one.\n\n“They "
       "threw shoes.\n\n“They threw bread.”\n\nHaddad has not decided whether to go on.",
       {"[Noor Haddad] {said} <“I have been a referee for twenty years,”> <“I have never seen a crowd like this one.> "
        "<“They threw shoes.> <“They threw bread.”>",
        "[Haddad] {has not decided} <whether to go on>"}},
      {"'We took the samples at dawn.\n\n'By noon the river was red,' the chemist Ines Prado told the inquiry.",
       {"[the chemist Ines Prado] {told} <'We took the samples at dawn.> <'By noon the river was red,'>"}},
      {"«The strike will go on.\n\n«Nobody has talked to us,» said Mehmet Aksoy of the dockers’ union.",
       {"[Mehmet Aksoy of the dockers’ union] {said} <«The strike will go on.> <«Nobody has talked to us,»>"}},
      {"In a letter to shareholders, Anouk Visser wrote: “We have sold the mill.\n\n“The money will go into turbines.”",
       {"[Anouk Visser] {wrote:} <“We have sold the mill.> <“The money will go into turbines.”>"}},
  });
}

TEST_CASE("every kind of quotation mark") {
  check({
      {"« Le pont est sûr », said Benali.", {"[Benali] {said} <« Le pont est sûr »>"}},
      {"„Der Vertrag ist ungültig“, said Weiss.", {"[Weiss] {said} <„Der Vertrag ist ungültig“>"}},
      {"‘The ice is too thin to walk on,’ said Haugen.", {"[Haugen] {said} <‘The ice is too thin to walk on,’>"}},
      {"'The ice is too thin to walk on,' Haugen said.", {"[Haugen] {said} <'The ice is too thin to walk on,'>"}},
      {"\"The ice is too thin,\" Haugen said.", {"[Haugen] {said} <\"The ice is too thin,\">"}},
      {"``The ice is too thin,'' Haugen said. ``Stay on the shore.''",
       {"[Haugen] {said} <``The ice is too thin,''> <``Stay on the shore.''>"}},
      {"«The ice is too thin,» Haugen said.", {"[Haugen] {said} <«The ice is too thin,»>"}},
      {"Haugen said: »The ice is too thin.«", {"[Haugen] {said:} <»The ice is too thin.«>"}},
      {"»We will not pay,« said Price.", {"[Price] {said} <»We will not pay,«>"}},
      {"‹ We will not pay ›, said Price.", {"[Price] {said} <‹ We will not pay ›>"}},
      {"„We will not pay,“ Price said. „Not this year.“", {"[Price] {said} <„We will not pay,“> <„Not this year.“>"}},
      {"「We will not pay,」 said Price.", {"[Price] {said} <「We will not pay,」>"}},
      {"''We will not pay,'' said Price.", {"[Price] {said} <''We will not pay,''>"}},
      {"`We will not pay,' said Price.", {"[Price] {said} <`We will not pay,'>"}},
  });
}

TEST_CASE("what stands between marks around speech is direct, be they double or single") {
  for (const std::string_view text :
       {"“We will not pay,” said Price.", "\"We will not pay,\" said Price.", "‘We will not pay,’ said Price.",
        "'We will not pay,' said Price.", "‘We will not pay’, said Price.", "« We will not pay », said Price."}) {
    CAPTURE(text);
    const Article article{std::string(text)};
    const std::vector<Attribution> found = find_attributions(article);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == QuoteKind::direct);
  }
}

TEST_CASE("quotations that their attribution interrupts") {
  check({
      {"“The budget,” said councillor Maeve Doyle, “has no room for a second pool.”",
       {"[councillor Maeve Doyle] {said} <“The budget,”> <“has no room for a second pool.”>"}},
      {"“If the samples are clean,” Dr Okafor explained, “we will publish in June.”",
       {"[Dr Okafor] {explained} <“If the samples are clean,”> <“we will publish in June.”>"}},
      {"“You know,” he added, “the second goal was luck.”",
       {"[he] {added} <“You know,”> <“the second goal was luck.”>"}},
      {"\"Yes,\" Pavel Horak admitted, \"we counted the votes twice.\"",
       {"[Pavel Horak] {admitted} <\"Yes,\"> <\"we counted the votes twice.\">"}},
      {"“Our bank is sound,” insisted its chairman, Lars Dahl. “Nobody need worry.”",
       {"[its chairman, Lars Dahl] {insisted} <“Our bank is sound,”> <“Nobody need worry.”>"}},
      {"“Fine,” the captain told reporters, “but who pays for it?”",
       {"[the captain] {told} <“Fine,”> <“but who pays for it?”>"}},
      {"“There is one thing,” the goalkeeper said after a pause, “that I would like to take back.”",
       {"[the goalkeeper] {said} <“There is one thing,”> <“that I would like to take back.”>"}},
      {"“Either the harbour is dredged,” wrote Aksoy, “or the ships go elsewhere.”",
       {"[Aksoy] {wrote} <“Either the harbour is dredged,”> <“or the ships go elsewhere.”>"}},
  });
}

TEST_CASE("a quotation right behind an attribution goes on, whatever is told behind it") {
  check({
      {"“We were promised a roof,” Dana Holt said. “We still wait.” Charles Amory nodded.",
       {"[Dana Holt] {said} <“We were promised a roof,”> <“We still wait.”>"}},
      {"“I counted them,” said Omar Reid. “There were nine.” The mayor, Ana Ruiz, sighed. “There were ten,” she said.",
       {"[Omar Reid] {said} <“I counted them,”> <“There were nine.”>", "[she] {said} <“There were ten,”>"}},
      {"“I counted them,” said Omar Reid. “There were nine,” Ana Ruiz said.",
       {"[Omar Reid] {said} <“I counted them,”>", "[Ana Ruiz] {said} <“There were nine,”>"}},
      {"“I counted them,” said Omar Reid. “There were two.” Ana Ruiz, who was there, agreed.",
       {"[Omar Reid] {said} <“I counted them,”> <“There were two.”>"}},
      {"“I counted them,” said Omar Reid. “How many?” Ana Ruiz asked.",
       {"[Omar Reid] {said} <“I counted them,”>", "[Ana Ruiz] {asked} <“How many?”>"}},
      {"“Not again.” Dana Holt sighed.", {"[Dana Holt] {sighed} <“Not again.”>"}},
  });
}

TEST_CASE("a paragraph between marks is speech, however short") {
  check({{"“How old are you?” Ruiz asked.\n\n“Nine.”", {"[Ruiz] {asked} <“How old are you?”>", " <“Nine.”>"}}});
}

TEST_CASE("the source behind the cue") {
  check({
      {"“The ferry will sail at noon,” said Haugen.", {"[Haugen] {said} <“The ferry will sail at noon,”>"}},
      {"The ferry will sail at noon, said Haugen.", {"[Haugen] {said} <The ferry will sail at noon>"}},
      {"“No one was hurt,” confirmed fire chief Amara Diallo.",
       {"[fire chief Amara Diallo] {confirmed} <“No one was hurt,”>"}},
      {"“Where is the money?” asked Councillor Petrov.", {"[Councillor Petrov] {asked} <“Where is the money?”>"}},
      {"“Prices will fall by spring,” predicted Chen Rui of Northbank.",
       {"[Chen Rui of Northbank] {predicted} <“Prices will fall by spring,”>"}},
      {"“It was a fair fight,” conceded the loser, Viktor Banik.",
       {"[the loser, Viktor Banik] {conceded} <“It was a fair fight,”>"}},
      {"“Nothing is decided yet,” a spokeswoman for the ministry told Radio Lagos.",
       {"[a spokeswoman for the ministry] {told} <“Nothing is decided yet,”>"}},
  });
}

TEST_CASE("reported without marks") {
  check({
      {"The pier will reopen in May, Ruiz said.", {"[Ruiz] {said} <The pier will reopen in May>"}},
      {"The pier, Ruiz said, will reopen in May.", {"[Ruiz] {said} <The pier> <will reopen in May>"}},
      {"Ruiz said the pier would stay.", {"[Ruiz] {said} <the pier would stay>"}},
      {"Officials believe that the bridge is safe.", {"[Officials] {believe} <that the bridge is safe>"}},
      {"Ruiz asked why nobody had repaired the roof.", {"[Ruiz] {asked} <why nobody had repaired the roof>"}},
      {"The study found that one house in ten had no drain.",
       {"[The study] {found} <that one house in ten had no drain>"}},
      {"Ruiz said that Marsh thinks the pier is lost.", {"[Ruiz] {said} <that Marsh thinks the pier is lost>"}},
      {"Smith and Jones said they would appeal.", {"[Smith and Jones] {said} <they would appeal>"}},
      {"Ruiz said the pier was safe, that the bridge was not, and that the road would close.",
       {"[Ruiz] {said} <the pier was safe, that the bridge was not, and that the road would close>"}},
  });
}

TEST_CASE("partly quoted") {
  check({
      {"Ruiz said the pier was “a disgrace” to the town.", {"[Ruiz] {said} <the pier was “a disgrace” to the town>"}},
      {"Ruiz called the report “nonsense.”", {"[Ruiz] {called} <the report “nonsense.”>"}},
  });
  const Article article{"Ruiz said the pier was “a disgrace” to the town."};
  CHECK(find_attributions(article).front().kind == QuoteKind::mixed);
}

TEST_CASE("according to, in front, in the middle and at the end") {
  check({
      {"According to the harbour board, the pier will reopen in May.",
       {"[the harbour board] {According to} <the pier will reopen in May>"}},
      {"The pier will reopen in May, according to the harbour board.",
       {"[the harbour board] {according to} <The pier will reopen in May>"}},
      {"The pier, according to the harbour board, will reopen in May.",
       {"[the harbour board] {according to} <The pier> <will reopen in May>"}},
      {"According to Bo Lind, the engineer who built the pier in 1971, the piles were never tested.",
       {"[Bo Lind, the engineer who built the pier in 1971] {According to} <the piles were never tested>"}},
      {"According to Ana Ruiz, the pier, which closed in May, will reopen.",
       {"[Ana Ruiz] {According to} <the pier, which closed in May, will reopen>"}},
      {"According to Ana Ruiz, the pier, the bridge and the road will close in May.",
       {"[Ana Ruiz] {According to} <the pier, the bridge and the road will close in May>"}},
      {"It is an open question: the pier, Ruiz said, may not last the winter.",
       {"[Ruiz] {said} <the pier> <may not last the winter>"}},
      {"According to the coroner, the man drowned on Sunday.",
       {"[the coroner] {According to} <the man drowned on Sunday>"}},
      {"The man, according to the coroner, had drowned on Sunday.",
       {"[the coroner] {according to} <The man> <had drowned on Sunday>"}},
      {"The man drowned on Sunday, according to the coroner.",
       {"[the coroner] {according to} <The man drowned on Sunday>"}},
      {"Rents in Malmo rose by nine percent last year, according to a survey by the tenants’ union.",
       {"[a survey by the tenants’ union] {according to} <Rents in Malmo rose by nine percent last year>"}},
      {"According to Weiss, who has run the hospital since 2011, two wards may close.",
       {"[Weiss, who has run the hospital since 2011] {According to} <two wards may close>"}},
      {"The telescope, according to people familiar with the project, will cost twice as much as planned.",
       {"[people familiar with the project] {according to} <The telescope> <will cost twice as much as planned>"}},
      {"According to Prado the river will be clean in a decade.",
       {"[Prado] {According to} <the river will be clean in a decade>"}},
      {"Some 40 percent of bees died last winter, according to the institute, which counts hives in nine countries.",
       {"[the institute, which counts hives in nine countries] {according to} <Some 40 percent of bees died last "
        "winter>"}},
  });
}

TEST_CASE("two speakers in one sentence") {
  check({
      {"Ruiz said the pier would stay, but Marsh warned that it would fall.",
       {"[Ruiz] {said} <the pier would stay>", "[Marsh] {warned} <that it would fall>"}},
      {"Doyle said the pool would close, while Lund insisted that it could be saved.",
       {"[Doyle] {said} <the pool would close>", "[Lund] {insisted} <that it could be saved>"}},
      {"“We won,” said Brandt, but Horak said: “It was a draw.”",
       {"[Brandt] {said} <“We won,”>", "[Horak] {said:} <“It was a draw.”>"}},
      {"The union says wages fell, and the company says they rose.",
       {"[The union] {says} <wages fell>", "[the company] {says} <they rose>"}},
      {"“It is a scandal,” Krol said, and Benali replied, “It is a mistake.”",
       {"[Krol] {said} <“It is a scandal,”>", "[Benali] {replied} <“It is a mistake.”>"}},
      {"Okafor believes the vaccine works, but her colleague Stein doubts that it will last.",
       {"[Okafor] {believes} <the vaccine works>", "[her colleague Stein] {doubts} <that it will last>"}},
      {"The defence argued that the letter was forged; the prosecutor said it was genuine.",
       {"[The defence] {argued} <that the letter was forged>", "[the prosecutor] {said} <it was genuine>"}},
      {"Visser said the mill was sold, and Aksoy said nobody had been told.",
       {"[Visser] {said} <the mill was sold>", "[Aksoy] {said} <nobody had been told>"}},
      {"Prado called it a raft but Lund, the minister, said it was a monument.",
       {"[Prado] {called} <it a raft>", "[Lund, the minister,] {said} <it was a monument>"}},
      {"Norland claimed the mast was sound while Brandt insisted it had cracked.",
       {"[Norland] {claimed} <the mast was sound>", "[Brandt] {insisted} <it had cracked>"}},
      {"Prado argues that it is a loan whereas Lund claims it was a gift.",
       {"[Prado] {argues} <that it is a loan>", "[Lund] {claims} <it was a gift>"}},
      {"While Prado insists the river is poisoned, the factory claims the water is clean.",
       {"[Prado] {insists} <the river is poisoned>", "[the factory] {claims} <the water is clean>"}},
  });
}

TEST_CASE("quoted words with a source of their own are no part of what the next sentence brings") {
  check({
      {"Li read from a letter by Leo Marsh. “The quay will not stand,” Marsh had written in 1998. “He was right,” Li "
       "said.",
       {"[Marsh] {had written} <“The quay will not stand,”>", "[Li] {said} <“He was right,”>"}},
  });
}

TEST_CASE("whoever is called by name within the words does not say them") {
  check({
      {"“Sit down,” said Tom Li. “Thank you, Ana, for your patience.” Ana Berg nodded.",
       {"[Tom Li] {said} <“Sit down,”> <“Thank you, Ana, for your patience.”>"}},
  });
}

TEST_CASE("a sentence that an abbreviation ends, ends") {
  check({
      {"Tom Li told the council it would open in Feb. The firm, Vane Corp., said it would not.",
       {"[Tom Li] {told} <it would open in Feb.>", "[The firm, Vane Corp.,] {said} <it would not>"}},
  });
}

TEST_CASE("in whose view, in whose words") {
  check({
      {"In Ruiz’s view, the pier should close. In the opinion of the port, it should stay.",
       {"[Ruiz’s] {view} <the pier should close>", "[the port] {In the opinion of} <it should stay>"}},
      {"Tom Li left. The plan was, in his opinion, a mistake.", {"[his] {opinion} <The plan was> <a mistake>"}},
      {"The pier is, according to Rita Sloan,", {"[Rita Sloan] {according to} <The pier is>"}},
      {"The law is, in the eyes of Rita Sloan, a trap.", {"[Rita Sloan] {in the eyes of} <The law is> <a trap>"}},
      {"As Rita Sloan put it, “you could hear the rain applaud”.",
       {"[Rita Sloan] {put it} <“you could hear the rain applaud”>"}},
      {"The pier is, in the words of its builder, “a lady of iron”.",
       {"[its builder] {in the words of} <The pier is> <“a lady of iron”>"}},
      {"There were tears in her eyes.", {}},
  });
}

TEST_CASE("long appositions between source and cue") {
  check({
      {"Ruiz, 54, a former judge who grew up by the harbour, said the pier would stay.",
       {"[Ruiz, 54, a former judge who grew up by the harbour,] {said} <the pier would stay>"}},
      {"A spokesman for the port, Karl Lind, said no ship had been delayed.",
       {"[A spokesman for the port, Karl Lind,] {said} <no ship had been delayed>"}},
      {"Chen Rui, chief economist at Northbank and a former adviser to the central bank, said prices would fall by "
       "spring.",
       {"[Chen Rui, chief economist at Northbank and a former adviser to the central bank,] {said} <prices would fall "
        "by spring>"}},
      {"Amara Diallo, who has led the fire service in Lomas since the great blaze of 2009, said no one was hurt.",
       {"[Amara Diallo, who has led the fire service in Lomas since the great blaze of 2009,] {said} <no one was "
        "hurt>"}},
      {"“We will appeal,” said Hana Sato, 41, a lawyer for the three fishermen.",
       {"[Hana Sato, 41, a lawyer for the three fishermen] {said} <“We will appeal,”>"}},
      {"The hospital’s director, Jonas Weiss, whose contract ends in June, warned that two wards might close.",
       {"[The hospital’s director, Jonas Weiss, whose contract ends in June,] {warned} <that two wards might close>"}},
      {"Ivo Marek (32), the striker who missed two penalties on Saturday, admitted he had not slept.",
       {"[Ivo Marek (32), the striker who missed two penalties on Saturday,] {admitted} <he had not slept>"}},
      {"Rosa Lindqvist — a marine biologist who has studied the bay for thirty years — believes the eels will return.",
       {"[Rosa Lindqvist — a marine biologist who has studied the bay for thirty years —] {believes} <the eels will "
        "return>"}},
      {"Jun Park, an analyst at Hanseong Securities in Busan who has followed the yard since its founding, expects "
       "losses for two more years.",
       {"[Jun Park, an analyst at Hanseong Securities in Busan who has followed the yard since its founding,] "
        "{expects} <losses for two more years>"}},
      {"The mayor of Arles, a doctor by training and a hunter by passion, said the wolves must go.",
       {"[The mayor of Arles, a doctor by training and a hunter by passion,] {said} <the wolves must go>"}},
  });
}

TEST_CASE("passive and impersonal: whom something is said to is no source of it") {
  check({
      {"It is believed that the bridge was built in 1910.", {"{is believed} <that the bridge was built in 1910>"}},
      {"He was told that the shop had closed.", {"{was told} <that the shop had closed>"}},
      {"It was reported that the airline would cut forty routes.",
       {"{was reported} <that the airline would cut forty routes>"}},
      {"Residents were warned that the water was not safe to drink.",
       {"{were warned} <that the water was not safe to drink>"}},
      {"The mayor was quoted as saying the tram would run on time.",
       {"[The mayor] {was quoted as saying} <the tram would run on time>"}},
      {"Fans had been assured that tickets would be refunded.",
       {"{had been assured} <that tickets would be refunded>"}},
      {"It is feared that dozens of miners are trapped.", {"{is feared} <that dozens of miners are trapped>"}},
      {"The defendant was said to have fled to Tirana.", {"{was said} <The defendant> <to have fled to Tirana>"}},
      {"Passengers were told that the tunnel was flooded.", {"{were told} <that the tunnel was flooded>"}},
      {"Haddad was asked whether she would referee the final.", {"{was asked} <whether she would referee the final>"}},
      {"“Did you whistle?” Haddad was asked by the coach.", {"[the coach] {was asked} <“Did you whistle?”>"}},
      {"Haddad was asked by the coach: “Did you whistle?”", {"[the coach] {was asked} <“Did you whistle?”>"}},
      {"Parents were told by letter on Friday.", {}},
      {"Tom Li spoke. Li was told by the clerk that the pier was sold.",
       {"[the clerk] {was told} <that the pier was sold>"}},
      {"Tom Li spoke. Li was then asked by the judge who had the key.",
       {"[the judge] {was then asked} <who had the key>"}},
  });
}

TEST_CASE("negated speech keeps its negation in the cue") {
  check({
      {"Weiss declined to say whether the ward would reopen.",
       {"[Weiss] {declined} <to say whether the ward would reopen>"}},
      {"The airline did not say how many jobs would go.", {"[The airline] {did not say} <how many jobs would go>"}},
      {"The bank never said it would cut its rates.", {"[The bank] {never said} <it would cut its rates>"}},
      {"Diallo would not confirm that the fire was set on purpose.",
       {"[Diallo] {would not confirm} <that the fire was set on purpose>"}},
      {"Price would not say who had signed the order.", {"[Price] {would not say} <who had signed the order>"}},
      {"The club denied that a deal had been reached.", {"[The club] {denied} <that a deal had been reached>"}},
      {"Mansour has never claimed that the captain was drunk.",
       {"[Mansour] {has never claimed} <that the captain was drunk>"}},
      {"Neither side would confirm that talks had begun.", {"[Neither side] {would confirm} <that talks had begun>"}},
  });
}

// Whether "to say" belongs to the cue or to the content is not settled: the corpus has both.
TEST_CASE("expected speech") {
  const struct {
    std::string_view text, cue, content;
  } rows[] = {
      {"The striker is expected to say that he wants to leave.", "{is expected", "that he wants to leave>"},
      {"The governor is expected to announce that schools will reopen.", "{is expected", "that schools will reopen>"},
      {"Lind is likely to argue that the ferry was overloaded.", "{is likely", "that the ferry was overloaded>"},
      {"The minister is set to tell parliament that the tax will rise.", "{is set", "that the tax will rise>"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const std::vector<std::string> found = attributions_of(row.text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].find(row.cue) != std::string::npos);
    CHECK(found[0].ends_with(row.content));
  }
}

TEST_CASE("nouns as cues") {
  check({
      {"His promise to rebuild the library won the vote.", {"[His] {promise} <to rebuild the library>"}},
      {"The club’s denial that it had paid the agent surprised nobody.",
       {"[The club’s] {denial} <that it had paid the agent>"}},
      {"Sato’s argument that the contract was void persuaded the court.",
       {"[Sato’s] {argument} <that the contract was void>"}},
      {"Her warning that the ice was too thin went unheard.", {"[Her] {warning} <that the ice was too thin>"}},
      {"Benali’s belief that the comet would return proved right.",
       {"[Benali’s] {belief} <that the comet would return>"}},
      {"Doyle’s concerns about the roof were ignored.", {"[Doyle’s] {concerns about} <the roof>"}},
      {"His hopes of a medal ended in the second round.", {"[His] {hopes of} <a medal>"}},
      {"Despite Brandt’s assurance that the keeper was fit, he limped.",
       {"[Brandt’s] {assurance} <that the keeper was fit>"}},
  });
}

TEST_CASE("headlines") {
  check({
      {"Bridge to close for two years, says council", {"[council] {says} <Bridge to close for two years>"}},
      {"Minister: Ferry strike will end this week", {"[Minister] {:} <Ferry strike will end this week>"}},
      {"Doyle says pool cannot be saved", {"[Doyle] {says} <pool cannot be saved>"}},
      {"‘We deserved to lose,’ admits Brandt", {"[Brandt] {admits} <‘We deserved to lose,’>"}},
      {"Rents up nine percent in a year, survey finds", {"[survey] {finds} <Rents up nine percent in a year>"}},
      {"Court: Tenant owed nothing", {"[Court] {:} <Tenant owed nothing>"}},
      {"Glacier will be gone by 2060, scientists warn", {"[scientists] {warn} <Glacier will be gone by 2060>"}},
      {"Visser: ‘We had to sell the mill’", {"[Visser] {:} <‘We had to sell the mill’>"}},
      {"Police: Thief wore nun's habit", {"[Police] {:} <Thief wore nun's habit>"}},
  });
}

TEST_CASE("what another says within what is said is part of it") {
  check({
      {"Doyle said that Lund thinks the roof can wait.", {"[Doyle] {said} <that Lund thinks the roof can wait>"}},
      {"“My doctor told me I would never run again,” Marek said.",
       {"[Marek] {said} <“My doctor told me I would never run again,”>"}},
      {"Horak claims the company promised to pay for the cleanup.",
       {"[Horak] {claims} <the company promised to pay for the cleanup>"}},
      {"The report says officials believed the wall was sound.",
       {"[The report] {says} <officials believed the wall was sound>"}},
      {"Sato told the court that her client had said he was innocent.",
       {"[Sato] {told} <that her client had said he was innocent>"}},
      {"The minister said experts had warned that the ice would melt.",
       {"[The minister] {said} <experts had warned that the ice would melt>"}},
      {"Aksoy said Visser had told him that the mill was safe.",
       {"[Aksoy] {said} <Visser had told him that the mill was safe>"}},
      {"“He said ‘go home’ and then he laughed,” Mansour testified.",
       {"[Mansour] {testified} <“He said ‘go home’ and then he laughed,”>"}},
  });
}

TEST_CASE("questions") {
  check({
      {"Asked whether he might leave in the summer, Kos smiled.", {"{Asked} <whether he might leave in the summer>"}},
      {"“Who opened the gate?” Diallo asked.", {"[Diallo] {asked} <“Who opened the gate?”>"}},
      {"Petrov asked whether the auditor had seen the books.",
       {"[Petrov] {asked} <whether the auditor had seen the books>"}},
      {"“Are we safe here?” one passenger wondered.", {"[one passenger] {wondered} <“Are we safe here?”>"}},
      {"Reporters asked Marek why he had missed training.", {"[Reporters] {asked} <why he had missed training>"}},
      {"“Did anyone check the brakes?” the coroner asked.", {"[the coroner] {asked} <“Did anyone check the brakes?”>"}},
      {"Investors wonder how long the yard can last.", {"[Investors] {wonder} <how long the yard can last>"}},
      {"The jury asked if it could see the knife again.", {"[The jury] {asked} <if it could see the knife again>"}},
      {"“Is there any bread left?” a boy asked.", {"[a boy] {asked} <“Is there any bread left?”>"}},
  });
}

TEST_CASE("a list of statements is one content") {
  check({
      {"Lund said that the roof leaked, that the boiler was broken and that the windows would not shut.",
       {"[Lund] {said} <that the roof leaked, that the boiler was broken and that the windows would not shut>"}},
      {"The union said wages had fallen, hours had risen and nobody had been hired.",
       {"[The union] {said} <wages had fallen, hours had risen and nobody had been hired>"}},
      {"Okafor told the panel that the trial was small, that it was short, and that it must be repeated.",
       {"[Okafor] {told} <that the trial was small, that it was short, and that it must be repeated>"}},
      {"The inspector found that the stairs were rotten and that no alarm worked.",
       {"[The inspector] {found} <that the stairs were rotten and that no alarm worked>"}},
      {"The board promised to lower fees, to open on Sundays and to hire a second nurse.",
       {"[The board] {promised} <to lower fees, to open on Sundays and to hire a second nurse>"}},
      {"Haugen said three things: the ferry was full, the sea was calm and the crew was awake.",
       {"[Haugen] {said} <three things: the ferry was full, the sea was calm and the crew was awake>"}},
      {"Price said: the buses are late, the trams are full and the trains do not run.",
       {"[Price] {said:} <the buses are late, the trams are full and the trains do not run>"}},
      {"The report says that the brakes failed, that the driver was tired, and that nobody had inspected the lorry "
       "since 2019.",
       {"[The report] {says} <that the brakes failed, that the driver was tired, and that nobody had inspected the "
        "lorry since 2019>"}},
  });
}

TEST_CASE("marks that the paste has lost") {
  check({
      {"The ice is too thin to walk on, Haugen said. Stay on the shore.",
       {"[Haugen] {said} <The ice is too thin to walk on>"}},
      {"We deserved to lose, Brandt said after the match.", {"[Brandt] {said} <We deserved to lose>"}},
      {"I have never seen the books, Petrov told the committee.", {"[Petrov] {told} <I have never seen the books>"}},
      {"If we lose this one, said Brandt, we may as well go home.",
       {"[Brandt] {said} <If we lose this one> <we may as well go home>"}},
      {"We will not pay, said Price.", {"[Price] {said} <We will not pay>"}},
      {"I saw no foul, Haddad insisted. The ball came off his chest.", {"[Haddad] {insisted} <I saw no foul>"}},
      {"No, said Visser, we never asked the unions.", {"[Visser] {said} <No> <we never asked the unions>"}},
      {"The river, Prado explained, has no memory.", {"[Prado] {explained} <The river> <has no memory>"}},
      {"“We will not pay, said Price. The bill came in May.\n\n“You will,” said Visser.",
       {"[Price] {said} <“We will not pay,>", "[Visser] {said} <“You will,”>"}},
      {"It shut at noon.\"We will not pay,\" said Price.The bill came in May.",
       {"[Price] {said} <\"We will not pay,\">"}},
  });
}

TEST_CASE("labels, transcripts and signatures, where a mark is the cue") {
  check({
      {"Ruiz: The pier must stay", {"[Ruiz] {:} <The pier must stay>"}},
      {"Q: Will the pier open?\n\nA: In May, we hope.\n\nQ: And the bridge?\n\nA: Not this year.",
       {"[Q] {:} <Will the pier open?>", "[A] {:} <In May, we hope.>", "[Q] {:} <And the bridge?>",
        "[A] {:} <Not this year.>"}},
      // A turn is its speaker's, whatever is reported in it; names in small letters make a transcript when they come
      // back.
      {"Ana Ruiz: I think the pier is safe. The engineer said it would hold.\n\nBo Lind: Who pays?\n\nAna Ruiz: The "
       "town.\n\nBut not at once.\n\nBo Lind: Thank you.",
       {"[Ana Ruiz] {:} <I think the pier is safe. The engineer said it would hold.>", "[Bo Lind] {:} <Who pays?>",
        "[Ana Ruiz] {:} <The town.> <But not at once.>", "[Bo Lind] {:} <Thank you.>"}},
      {"What to bring\n\nAfter the storm the hall is open to all.\n\nMonday: Warm clothes.\n\nTuesday: A lamp.", {}},
      {"Q: Who designed the stand?\n\nA: A student from Porto, in 1962.",
       {"[Q] {:} <Who designed the stand?>", "[A] {:} <A student from Porto, in 1962.>"}},
      {"LUND: The roof still leaks.\n\nDOYLE: Then we should fix it before the winter.\n\nLUND: With what money?",
       {"[LUND] {:} <The roof still leaks.>", "[DOYLE] {:} <Then we should fix it before the winter.>",
        "[LUND] {:} <With what money?>"}},
      {"Smith: ‘Yes.’", {"[Smith] {:} <‘Yes.’>"}},
      {"Coach Brandt: “We will attack from the first minute.”",
       {"[Coach Brandt] {:} <“We will attack from the first minute.”>"}},
      {"Interviewer: When did you first see the comet?\n\nOkafor: On a Tuesday night, through a cloud.\n\nInterviewer: "
       "Did you tell anyone?\n\nOkafor: Only my dog.",
       {"[Interviewer] {:} <When did you first see the comet?>", "[Okafor] {:} <On a Tuesday night, through a cloud.>",
        "[Interviewer] {:} <Did you tell anyone?>", "[Okafor] {:} <Only my dog.>"}},
      {"Haddad: “I saw no foul.”", {"[Haddad] {:} <“I saw no foul.”>"}},
      {"PARK: Is the yard for sale?\n\nCHO: I cannot answer that.\n\nIt would move the market.\n\nPARK: So it is.",
       {"[PARK] {:} <Is the yard for sale?>", "[CHO] {:} <I cannot answer that.> <It would move the market.>",
        "[PARK] {:} <So it is.>"}},
      {"His verdict: “Rubbish.”", {"[His] {verdict:} <“Rubbish.”>"}},
      {"“The sea gives and the sea takes.”\n\n— Solveig Dahl, fisherwoman",
       {"[Solveig Dahl, fisherwoman] {—} <“The sea gives and the sea takes.”>"}},
      {"REPORTER: Will you sign?\n\nMINISTER: Not today.\n\nREPORTER: Tomorrow?\n\nMINISTER: Ask me tomorrow.",
       {"[REPORTER] {:} <Will you sign?>", "[MINISTER] {:} <Not today.>", "[REPORTER] {:} <Tomorrow?>",
        "[MINISTER] {:} <Ask me tomorrow.>"}},
  });
}

TEST_CASE("a headline names who speaks behind its words, and a post is its author’s") {
  check({
      {"‘We will not sell the forest’: Frost hits back\n\nThe minister was in Fell on Tuesday.",
       {"[Frost] {:} <‘We will not sell the forest’>"}},
      {"Ruiz answered within the hour.\n\nThe pier stays. Not one plank goes.\n— Ana Ruiz (@anaruiz) March 3, "
       "2025\n\nThe growers were silent.",
       {"[Ana Ruiz] {—} <The pier stays. Not one plank goes.>"}},
      // A heading is nobody’s that does not say whose it is.
      {"The ferry stopped at noon.\n\n“A night on the water”\n\nIt was towed home.", {}},
  });
}

TEST_CASE("outside marks an “I think” holds for its own sentence") {
  check({
      {"So I looked at the accounts. I think the boats were sold. The crew left in May. I believe the harbour misses "
       "them.",
       {"[I] {think} <the boats were sold>", "[I] {believe} <the harbour misses them>"}},
      {"“I think the boats were sold. The crew left in May. I believe the harbour misses them,” Marsh said.",
       {"[Marsh] {said} <“I think the boats were sold. The crew left in May. I believe the harbour misses them,”>"}},
  });
}

TEST_CASE("a headline above its article says what follows its verb") {
  const std::string article = "\n\nThe pier at Porto Vell has stood for ninety years. It shut in March after a storm.";
  check({
      {"Mayor says pier will close" + article, {"[Mayor] {says} <pier will close>"}},
      {"Rahman tells Norland to sell the ferry" + article, {"[Rahman] {tells} <Norland to sell the ferry>"}},
      {"Experts warn of deadly floods in Harle" + article, {"[Experts] {warn of} <deadly floods in Harle>"}},
      {"Union says strike will go ahead" + article, {"[Union] {says} <strike will go ahead>"}},
  });
}

TEST_CASE("what is said without marks ends with its paragraph") {
  check({{"Doyle says pool cannot be saved\n\nBy Karl Lind\n\nThe pool opened in 1962.",
          {"[Doyle] {says} <pool cannot be saved>"}}});
}

TEST_CASE("marks that hold no speech") {
  for (const std::string_view text : {
           "Tom “the Hook” Varga won the match.",
           "The “old” pier and the “new” one lie side by side.",
           "The band opened with “Harbour Lights” and closed with “Slow Train to Gdansk.”",
           "The film “Nine Winters” won the prize in Locarno.",
           "Her novel, “The Salt Road,” sold forty thousand copies.",
           "The shop sells “organic” bread baked in a factory.",
           "They met at the “Blue Anchor” near the old harbour.",
           "Goran “Gogo” Petric scored twice before the break.",
           "She played Nora in “A Doll’s House” at the Royal Theatre.",
           "The word “bank” has two meanings.",
           "A sign reading “Closed” hung on the door of the mill.",
           "The ferry “Albatros” sank off the coast of Norway in 1912.",
       }) {
    CAPTURE(text);
    CHECK(attributions_of(text).empty());
  }
}

TEST_CASE("a label that comes again is a speaker only beside another that does") {
  CHECK(attributions_of("The pier reopened.\n\nIt was a fine day.\n\nPhoto: The pier in May\n\nIt closed "
                        "again.\n\nPhoto: The pier in June")
            .empty());
}

TEST_CASE("where something was said is no part of who said it") {
  check({
      {"In a post on Facebook the parish said its hall was open.", {"[the parish] {said} <its hall was open>"}},
      {"“We will not pay,” said Owen Price in a letter to the club.", {"[Owen Price] {said} <“We will not pay,”>"}},
      {"Price, in a letter to the club, said the bill was wrong.", {"[Price] {said} <the bill was wrong>"}},
      {"“We will not pay,” said Hana Sato, a professor in public law.",
       {"[Hana Sato, a professor in public law] {said} <“We will not pay,”>"}},
  });
}

TEST_CASE("no word has two roles: a cue has its head, a source comes next, the content has what is left") {
  check({
      {"\"Nothing distracts you here,\" Ana Pell, the pier's futurologist told the Norland Times.",
       {"[Ana Pell, the pier's futurologist] {told} <\"Nothing distracts you here,\">"}},
      {"Norland said Tuesday morning that according to Win Li, a member of the board, the party has won the vote.",
       {"[Norland] {said Tuesday morning} <that according to Win Li, a member of the board, the party has won the "
        "vote>"}},
      {"Speaking to reporters, confident that she can deny her rival the nomination, Ruiz smiled.",
       {"[Ruiz] {confident} <that she can deny her rival the nomination>"}},
      {"The mayor called the plan “a shot in the arm for the whole town: an “. Pier",
       {"[The mayor] {called} <the plan “a shot in the arm for the whole town: an “.> <Pier>"}},
  });
}

TEST_CASE("nothing runs over the end of a paragraph, whatever stands there") {
  check({
      {"Politics\n\nPresident Ana Ruiz said the pier would stay.",
       {"[President Ana Ruiz] {said} <the pier would stay>"}},
      {"Sport\nLi said he would play.\nUpdated 10:32", {"[Li] {said} <he would play>"}},
      {"The mayor of\n\nNorland said the pier would stay.", {"[Norland] {said} <the pier would stay>"}},
      {"Tom Li and\n\nAna Ruiz said the pier would stay.", {"[Ana Ruiz] {said} <the pier would stay>"}},
      {"Tom Li\n\nsaid the pier would stay.", {"{said} <the pier would stay>"}},
      {"President\n\nAna Ruiz said the pier would stay.", {"[Ana Ruiz] {said} <the pier would stay>"}},
      {"Norland’s\n\nminister said the pier would stay.", {"[minister] {said} <the pier would stay>"}},
      {"The mayor\n\n“We will close it,” added.", {"{added} <“We will close it,”>"}},
      {"“We will close it,” said\n\nTom Li has lived here for years.", {"{said} <“We will close it,”>"}},
      {"“We will close it,” said the mayor of\n\nNorland has two piers.",
       {"[the mayor of] {said} <“We will close it,”>"}},
      {"The mayor said\n\nThe pier will stay until May.", {}},
      // What does: running speech, a colon and what it announces, a signature.
      {"“The pier must stay.\n\n“It is older than the town,” Ruiz said.",
       {"[Ruiz] {said} <“The pier must stay.> <“It is older than the town,”>"}},
      {"Ruiz said:\n\n“We will close the pier in May.”", {"[Ruiz] {said:} <“We will close the pier in May.”>"}},
      {"“We will close it.”\n\n— Ana Ruiz", {"[Ana Ruiz] {—} <“We will close it.”>"}},
  });
}

TEST_CASE("a text that is broken into lines of one width goes on over their ends") {
  check({
      {"The harbour board of Norland, which has run the pier for\nthirty years and more, met behind closed doors on "
       "Monday to\nhear what the engineers had found, and the mayor of\n"
       "Norland said the pier would stay.\n\nNobody else spoke.",
       {"[the mayor of\nNorland] {said} <the pier would stay>"}},
  });
}

TEST_CASE("texts with no statement, or no text at all") {
  CHECK(attributions_of("").empty());
  CHECK(attributions_of("   \n\n  ").empty());
  CHECK(attributions_of("The pier is 300 metres long. It has two lamps.").empty());
}
