#include "findings/speakers.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "analysis.hpp"
#include "findings/speakers/trust.hpp"
#include "json_fields.hpp"

using namespace sayso;

namespace {

std::string name_of(SpeakerKind kind) {
  return std::string(json::names_of<SpeakerKind>[static_cast<std::size_t>(kind)]);
}

struct Found {
  FoundSpeakers found;
  std::vector<std::size_t> quotes;  // of each speaker, how many
};

// Of a text in which each [source] stands beside its <content>, and {content} is what has no source of its own: so the
// tests do not hang on what the attributions find.
Found found_in(std::string_view marked) {
  struct Mark {
    char sign;
    Span span;
  };
  std::string text;
  std::vector<Mark> marks;
  for (const char c : marked) {
    const auto at = static_cast<std::uint32_t>(text.size());
    if (c == '[' || c == '<' || c == '{') marks.push_back({c, {at, at}});
    else if (c == ']' || c == '>' || c == '}') marks.back().span.end = at;
    else text += c;
  }
  const Article article(text);
  const auto tokens = [&](Span span) {
    Range range;
    for (std::uint32_t i = 0; i < article.text.size(); ++i) {
      if (!span.contains(article.text.tokens()[i].span)) continue;
      if (range.empty()) range.first = i;
      range.last = i + 1;
    }
    REQUIRE(!range.empty());
    return range;
  };
  std::vector<Attribution> attributions;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    Attribution said;
    const bool sourceless = marks[i].sign == '{';
    const std::size_t content = sourceless || marks[i].sign == '<' ? i : i + 1;
    if (!sourceless) {
      REQUIRE(i + 1 < marks.size());
      REQUIRE(marks[i].sign != marks[i + 1].sign);
      said.source = tokens(marks[content == i ? i + 1 : i].span);
      ++i;
    }
    said.content = {tokens(marks[content].span)};
    said.kind = article.quotation_at(said.content[0].first) != nullptr ? QuoteKind::direct : QuoteKind::indirect;
    attributions.push_back(said);
  }
  std::vector<Party> parties;
  for (std::size_t i = 0; i < attributions.size(); ++i)
    parties.push_back({attributions[i].source, static_cast<Index>(i), true});
  Found out{find_speakers(article, attributions, parties), {}};
  out.quotes.resize(out.found.speakers.size());
  for (const Index who : out.found.of) {
    if (who != none) ++out.quotes[static_cast<std::size_t>(who)];
  }
  return out;
}

// In text order: "Ana Ruiz, person, 2 (the mayor)".
std::vector<std::string> speakers_of(std::string_view marked) {
  std::vector<std::string> out;
  const Found in = found_in(marked);
  for (std::size_t i = 0; i < in.quotes.size(); ++i) {
    const FoundSpeaker& speaker = in.found.speakers[i];
    std::string line = speaker.name + ", " + name_of(speaker.kind) + ", " + std::to_string(in.quotes[i]);
    if (speaker.role) line += " (" + *speaker.role + ")";
    out.push_back(line);
  }
  return out;
}

struct Example {
  std::string_view what, text;
  std::vector<std::string> speakers;
};

void check(const std::vector<Example>& examples) {
  for (const Example& example : examples) {
    CAPTURE(example.what, example.text);
    CHECK(speakers_of(example.text) == example.speakers);
  }
}

}  // namespace

TEST_CASE("one person under one name") {
  check({
      {"full name, surname, pronoun, function",
       "<“The pier must stay,”> said [Ana Ruiz, the mayor of Porto Vell]. [Ruiz] said <it was old>. <“We will repair "
       "it,”> [she] said. [The mayor] said <money was there>.",
       {"Ana Ruiz, person, 4 (the mayor of Porto Vell)"}},
      {"a surname that comes first",
       "[Li] said <the talks failed>.\n\n[Li Haidong, a professor at the Harbour University,] said <they would "
       "resume>.",
       {"Li Haidong, person, 2 (a professor at the Harbour University)"}},
      {"initials, a middle name, a short form, a suffix",
       "[J. R. Marsh] said <little>. [Robert Quill Sr.] said <yes>.\n\n[John Robert Marsh] said <maybe>. [Bob Quill] "
       "said <never>.",
       {"John Robert Marsh, person, 2", "Robert Quill Sr., person, 2"}},
      {"titles before and honorifics are no part of the name",
       "[Sen. Olga Brandt] said <little>. [Mr. Tomas Weil] said <yes>. [Dr. Weil] said <it again>. [Senator Brandt] "
       "said <so too>.",
       {"Olga Brandt, person, 2 (Sen.)", "Tomas Weil, person, 2"}},
      {"an office with its country",
       "[US Secretary of State Martin Oakes] said <the door was open>. [Oakes] said <it would stay open>.",
       {"Martin Oakes, person, 2 (US Secretary of State)"}},
      {"apposition before the name",
       "[The head of the harbour police, Carla Sand,] said <the port was closed>. <“Nobody leaves,”> [Sand] said.",
       {"Carla Sand, person, 2 (The head of the harbour police)"}},
      {"a name that a participle gives",
       "[A man] named Tom Li said <it was late>. [Li] said <no more>. A fan called Ana Ruiz a liar. [Ruiz] said <she "
       "was not>.",
       {"Tom Li, person, 2 (A man)", "Ana Ruiz, person, 1"}},
      {"apposition of an owner's",
       "[Brandt's campaign manager, Leo Fitch,] said <the race was on>. [Fitch] said <it would be close>.",
       {"Leo Fitch, person, 2 (Brandt's campaign manager)"}},
      {"a misspelled surname",
       "[Maria Kessler, a baker,] said <bread was dear>. [Kesler] said <flour was dearer>.",
       {"Maria Kessler, person, 2 (a baker)"}},
      {"a surname with a particle",
       "[Rosa van Dam] said <little>. [Van Dam] said <she was tired>.",
       {"Rosa van Dam, person, 2"}},
      {"a full name within another phrase",
       "The Ana Ruiz supporters cheered. [Ruiz] said <little>.",
       {"Ana Ruiz, person, 1"}},
      {"but not a woman's for a man",
       "The Ana Ruiz supporters cheered. [Mr. Ruiz] said <little>.",
       {"Ruiz, person, 1"}},
      {"two surnames",
       "[Pedro Alonso Quintero, a fisherman,] said <the sea was empty>. [Alonso Quintero] said <the fish had gone>.",
       {"Pedro Alonso Quintero, person, 2 (a fisherman)"}},
  });
}

TEST_CASE("two people of one surname") {
  check({
      {"by the nearest full name",
       "[Maria Kovac, a teacher,] said <the school should stay>.\n\n[Her brother Ivan Kovac, a builder,] said <it was "
       "falling apart>. [Kovac] said <the roof leaked>.",
       {"Maria Kovac, person, 1 (a teacher)", "Ivan Kovac, person, 2 (a builder)"}},
      {"by the honorific",
       "Paul Hart, a judge, and Nina Hart, a nurse, live in Vell.\n\n[Mrs. Hart] said <the clinic was full>. [Mr. "
       "Hart] said <the court was empty>.",
       {"Paul Hart, person, 1 (a judge)", "Nina Hart, person, 1 (a nurse)"}},
      {"by the pronoun",
       "Peter Lund spoke first. Karen Lund listened. [She] said <the bridge was safe>.",
       {"Karen Lund, person, 1"}},
      {"a couple with one surname",
       "Graham and Deborah Attwell opened the fair. [Mr. Attwell] said <it was late>. [Mrs. Attwell] said <it was "
       "early>. [Graham] said <never again>.",
       {"Graham Attwell, person, 2", "Deborah Attwell, person, 1"}},
      {"the family",
       "Tom Bell and Ruth Bell own the mill. [The Bells] said <they would sell it>.",
       {"Bells, group, 1"}},
  });
}

TEST_CASE("where a name begins and ends") {
  check({
      {"a body of several phrases, a function, a name",
       "[Bank of Norland governor Martin Quill] said <prices would fall>.",
       {"Martin Quill, person, 1 (Norland governor)"}},
      {"behind an owner of several phrases",
       "<The debate is over>, said [Chamber of Engineers of Norland’s chief economist, Dan Marsh].",
       {"Dan Marsh, person, 1"}},
      {"one of several",
       "[One of the protesters, Nora Quill, 42,] said <the road was unsafe>.",
       {"Nora Quill, person, 1"}},
      {"words that no list has",
       "[Leitrim-Vell TD Mark Devlin] said <the harbour was closed>.",
       {"Mark Devlin, person, 1"}},
      {"two of them", "[Vell Gazette sketchwriter Ana Moor] said <it was fine>.", {"Ana Moor, person, 1"}},
      {"no abbreviation, and one word: a name of three",
       "[Ilsabe Ana Moor] said <it was fine>.",
       {"Ilsabe Ana Moor, person, 1"}},
      {"a place that has a person’s name",
       "[Upper Vell Ana Street] said <it was fine>.",
       {"Upper Vell Ana Street, organization, 1"}},
      {"where a body sits",
       "[Vell-based Euronord] said <it would pay>. [Euronord] said <it was glad>.",
       {"Euronord, organization, 2"}},
      {"a short form of a given name",
       "[Ken Moor] said <it was cold>. [Kenneth Moor] said <he would appeal>.",
       {"Kenneth Moor, person, 2"}},
  });
}

TEST_CASE("whom the lead leaves open the next sentences name") {
  check({
      {"in a headline, and in the lead",
       "[Norlandic adviser] says <prices will fall>\n\n<Prices will fall>, [a senior adviser of the treasury] has "
       "said.\n\n"
       "Martin Quill told the harbour news that it was time.",
       {"Martin Quill, person, 2"}},
      {"not further down",
       "It rained.\n\nIt snowed.\n\nIt froze.\n\n<Prices will fall>, [a senior adviser of the treasury] has said.\n\n"
       "Martin Quill told the harbour news that it was time.",
       {"senior adviser of the treasury, unnamed, 1"}},
      {"not who was named before",
       "Martin Quill met the board. <Prices will fall>, [a senior adviser of the treasury] has said. Martin Quill "
       "left.",
       {"senior adviser of the treasury, unnamed, 1"}},
      {"not somebody of the other sex",
       "<Prices will fall>, [a businesswoman] has said.\n\nMartin Quill told the harbour news that it was time.",
       {"businesswoman, unnamed, 1"}},
      {"not one of many",
       "[One in five] said <prices would fall>.\n\nMartin Quill told the harbour news that it was time.",
       {"One in five, unnamed, 1"}},
  });
}

TEST_CASE("confidence falls when two come into question") {
  const auto confidence_of_last = [](std::string_view text) { return found_in(text).found.confidence.back(); };
  const double sure = confidence_of_last(
      "Maria Kovac, a teacher, spoke at the school.\n\nThe roof leaked for years.\n\n[Kovac] said <it would be "
      "mended>.");
  const double unsure = confidence_of_last(
      "Maria Kovac met Ivan Kovac at the school.\n\nThe roof leaked for years.\n\n[Kovac] said <it would be mended>.");
  CHECK(sure >= 0.9);
  CHECK(unsure < 0.8);
  const double he = confidence_of_last("Peter Lund spoke first. [He] said <the bridge was safe>.");
  const double he_or_he = confidence_of_last("Peter Lund met Paul Stone. [He] said <the bridge was safe>.");
  CHECK(he > he_or_he);
  const auto nobody = found_in("It is reported {that the bridge is safe}.").found;
  CHECK(nobody.of == std::vector<Index>{none});
  CHECK(nobody.confidence == std::vector<double>{0});
}

TEST_CASE("pronouns") {
  check({
      {"the antecedent changes between paragraphs",
       "[Peter Lund, a farmer,] said <the harvest was poor>. <“It never rained,”> [he] said.\n\nThe minister, Jonas "
       "Falk, visited the farm on Monday. <“Help is coming,”> [he] said.",
       {"Peter Lund, person, 2 (a farmer)", "Jonas Falk, person, 1 (The minister)"}},
      {"a woman and a man in turn",
       "Nora Quist and Emil Strand argued about the ferry.\n\n<“It is too slow,”> [she] said.\n\n<“It is cheap,”> [he] "
       "said.\n\n<“It is never on time,”> [she] said.",
       {"Nora Quist, person, 2", "Emil Strand, person, 1"}},
      {"somebody without a name",
       "A woman from the village came to the meeting. [She] said <the well was dry>.",
       {"woman from the village, unnamed, 1"}},
      {"they", "Residents gathered at the gate. [They] said <the road was blocked>.", {"Residents, group, 1"}},
      {"they of one person, as the article says",
       "Robin Vale, who uses they/them pronouns, bakes. Residents wait outside. [They] said <it was cold>. Kim Lund, "
       "whose pronouns are they and them, left. [They] said <it was late>.",
       {"Robin Vale, person, 1", "Kim Lund, person, 1"}},
      {"they of one person, where nobody else can be meant",
       "Sam Quill won on Sunday. <“I was cold,”> [they] said.",
       {"Sam Quill, person, 1"}},
      {"they of one person who has no name",
       "[One witness] said <it was a race>. <“It was close,”> [they] said. Residents left.",
       {"One witness, unnamed, 2"}},
      {"they of one person, where two can be meant", "Sam Quill met Kim Lund. [They] said <it was cold>.", {}},
      {"it",
       "The Harbour Company raised its fares on Monday. [It] said <fuel was dear>.",
       {"Harbour Company, organization, 1"}},
      {"who", "The crowd heard Ana Ruiz, [who] said <the pier was safe>.", {"Ana Ruiz, person, 1"}},
      {"a name whose sex only the pronouns tell",
       "[Wanjiru Otieno] said <she would run>. [Wanjiru Otieno] said <that she was ready>. Otieno met Peter Lund. "
       "[She] said <the race was long>.",
       {"Wanjiru Otieno, person, 3"}},
      {"nobody calls himself by his name",
       "Peter Lund met Paul Stone. [He] said <Stone was late>.",
       {"Peter Lund, person, 1"}},
      {"they are rather the people than many of them",
       "Residents never liked the mayor; in fact, [many] prefer <her rival>. [They] want <a new one>.",
       {"many, group, 1", "Residents, group, 1"}},
      {"what somebody is said to be is nobody else",
       "Peter Lund remained a good mayor. Peter Lund is as strong a candidate as ever. [He] said <the bridge was "
       "safe>.",
       {"Peter Lund, person, 1"}},
      {"nor is a second function without an article",
       "Karen Holt, a doctor and former mayor, was there. [She] said <the clinic was full>.",
       {"Karen Holt, person, 1 (a doctor and former mayor)"}},
      {"nor who stands behind of",
       "The rise of Leo Marsh worried Paul Stone. [He] said <the bridge was safe>.",
       {"Paul Stone, person, 1"}},
      {"nor a place", "Residents went to Paris. [They] said <it was full>.", {"Residents, group, 1"}},
      {"nor a bare noun",
       "The Harbour Company works from a boat used for labour. [It] said <fuel was dear>.",
       {"Harbour Company, organization, 1"}},
      {"a surname that opens a sentence, an apposition behind it",
       "Lena Vasko met Clara Voss.\n\nVasko, a longtime friend, waved.\n\nThen [she] said <the fair was open>.",
       {"Lena Vasko, person, 1 (a longtime friend)"}},
  });
}

TEST_CASE("who") {
  check({
      {"after a comma, a dash, a bracket",
       "The crowd heard Ana Ruiz – [who] said <the pier was safe> – and Leo Marsh ([who] said <it was not>).",
       {"Ana Ruiz, person, 1", "Leo Marsh, person, 1"}},
      {"again, after and",
       "The crowd heard Ana Ruiz, [who] said <the pier was safe> and [who] hoped <it would stay>.",
       {"Ana Ruiz, person, 2"}},
      {"behind where somebody is from",
       "The crowd heard Alan Berg, a baker from Vell, Spain, [who] said <bread was dear>.",
       {"Alan Berg, person, 1 (a baker from Vell)"}},
      {"behind a description of somebody named",
       "The crowd heard Leo Marsh, an early endorser, [who] said <he was glad>.",
       {"Leo Marsh, person, 1 (an early endorser)"}},
      {"of those of whom the clause alone tells",
       "The talks divide those [who] want <a new pier> and the rest.",
       {"those who want a new pier, group, 1"}},
      {"a share of many",
       "Marsh leads among the 30 percent of voters [who] want <a new pier>.",
       {"30 percent of voters, group, 1"}},
      {"two shares are two",
       "Some 40 percent of voters are old. Marsh leads among the 30 percent [who] want <a new pier>.",
       {"30 percent, group, 1"}},
      {"people of no known noun", "The town belongs to dreamers [who] want <a new pier>.", {"dreamers, group, 1"}},
      {"a body is not who",
       "The crowd heard an aide familiar with the agency, [who] said <it was late>.",
       {"aide, unnamed, 1"}},
  });
}

TEST_CASE("descriptions") {
  check({
      {"a function that the article has told",
       "Gov. Hal Moreno opened the dam. Clara Voss, an engineer, watched.\n\n[The governor] said <it was safe>. [The "
       "engineer] said <it was not>.",
       {"Hal Moreno, person, 1 (Gov.)", "Clara Voss, person, 1 (an engineer)"}},
      {"a synonym",
       "Sen. Dora Finch opened the debate.\n\n[The lawmaker] said <the bill was dead>.",
       {"Dora Finch, person, 1 (Sen.)"}},
      {"a body by its noun",
       "The Ministry of Fisheries closed the bay. [The ministry] said <the water was foul>.",
       {"Ministry of Fisheries, organization, 1"}},
      {"an agent is nobody whom the sentence tells of",
       "Tom Li met Ana Ruiz. Li was told by [the treasurer] <that it was gone>.",
       {"treasurer, unnamed, 1"}},
      {"a handle",
       "On X, [@vell_news] wrote: <“It is shut.”> Later [@vell_news] said <it was not>.",
       {"@vell_news, organization, 2"}},
      {"a body that bears a name behind what it is",
       "[The regulator, the Rail Office,] said <it would look>. Tom Li left. [The regulator] said <it was late>. [The "
       "police force, Vell Constabulary,] said <it was not>.",
       {"Rail Office, organization, 2", "Vell Constabulary, organization, 1"}},
      {"a body is not its owner",
       "[The council’s contractor, Norland Steel,] blamed <the river>. [The council] said <it was wet>. [The "
       "contractor] "
       "said <it was not>.",
       {"Norland Steel, organization, 2", "council, organization, 1"}},
      {"two lawmakers with their parties",
       "[Rep. Tom Li, D-Vt., and Sen. Ana Ruiz, R-Ky.,] said <the pier was safe>.",
       {"Tom Li and Ana Ruiz, group, 1"}},
      {"a lawmaker's party is no body",
       "Rep. Ana Ruiz, R-Me., left. [The firm] said <it had no plan>. [Rep. Tom Li, D-N.Y.,] said <it had>.",
       {"firm, organization, 1", "Tom Li, person, 1 (Rep.)"}},
      {"a body by its kind",
       "Halden Motors closed its plant on Friday. [The company] said <orders had fallen>.",
       {"Halden Motors, organization, 1"}},
      {"an unnamed official, again",
       "[An official from the port authority] said <the crane was old>. [The official] said <it would be replaced>.",
       {"official from the port authority, unnamed, 2"}},
      {"two who are not the same",
       "[One resident] said <the water was brown>. [Another resident] said <it smelled>.",
       {"One resident, unnamed, 1", "Another resident, unnamed, 1"}},
      {"a spokesman is not his senator",
       "Sen. Dora Finch left early. [A spokesman for Finch] said <she was ill>. [The spokesman] said <she would "
       "return>.",
       {"spokesman for Finch, unnamed, 2"}},
      {"the two",
       "Peter Lund and Karen Holt opened the fair. [The two] said <it would last a week>.",
       {"Peter Lund and Karen Holt, group, 1"}},
      {"whose name stands behind the source's words",
       "The crowd heard [the team’s coach], Leo Marsh, who said <they were brave>. [Marsh] said <no more>.",
       {"Leo Marsh, person, 2 (the team’s coach)"}},
      {"an aside behind a dash", "[Democrats — and some others —] said <it was late>.", {"Democrats, group, 1"}},
      {"a lead that names nobody yet",
       "[A judge] ruled <the mill was sold>.\n\nJudge Maria Kess heard both sides. [She] said <it was late>.",
       {"Maria Kess, person, 2 (Judge)"}},
      {"a lead that may mean either",
       "[A judge] ruled <the mill was sold>.\n\nJudge Maria Kess met Judge Olga Brandt.",
       {"judge, unnamed, 1"}},
      {"nobody whom the same sentence tells of beside",
       "<Get out>, [a guard] said and Rita Sloan turned round.",
       {"guard, unnamed, 1"}},
      {"nobody who is named within the description",
       "Nils Lund sat down. <Now>, said [the man behind Nils Lund].",
       {"man behind Nils Lund, unnamed, 1"}},
      {"somebody’s lawyer is nobody who was never called one",
       "Leo Marsh and Joan Pike met the buyer. [The buyer’s lawyer] said <it was gossip>.",
       {"buyer’s lawyer, unnamed, 1"}},
      {"a parish",
       "The mayor, Tim Oakes, wrote to the harbor. [The parish] said <its hall was open>.",
       {"parish, organization, 1"}},
      {"somebody by his people",
       "Coach Luca Ferraro praised the players. [The Italian] said <they were brave>.",
       {"Luca Ferraro, person, 1 (Coach)"}},
      {"a people is many",
       "[The Italians] said <they were glad>. [The French] said <they were not>.",
       {"Italians, group, 1", "French, group, 1"}},
      {"by age",
       "<“It is late,”> said [Luca Ferraro]. [The 78-year-old] said <he would go>.",
       {"Luca Ferraro, person, 2"}},
      {"in front of a name that has an apposition too",
       "Ana Ruiz waved. Her husband, Leo Marsh, a baker, waved too. <“It is late,”> [he] said.",
       {"Leo Marsh, person, 1 (a baker)"}},
      {"rival parties",
       "Republican nominee Carl Stark met Democratic nominee Jane Poole. [The Republican nominee] said <it went well>.",
       {"Carl Stark, person, 1 (Republican nominee)"}},
  });
}

TEST_CASE("organizations, and the people who speak for them") {
  check({
      {"which tells a body, and a dateline is no way to spell it",
       "VARDE — [Porto Sul], which runs the dock, said <the pier was safe>.\n\n[Varde] said <it was not>.",
       {"Varde, organization, 1", "Porto Sul, organization, 1"}},
      {"a word that only opens what somebody says is no name",
       "[A survey] found <that the cranes were safe>.\n\n<“Safe is a big word,”> said [an engineer].\n\n[The company] "
       "said <it would wait>.",
       {"survey, organization, 1", "engineer, unnamed, 1", "company, organization, 1"}},
      {"kept apart, each under one name",
       "[China’s Foreign Ministry] said <talks would go on>. [Foreign Ministry spokesperson Wang Lan] said <no date "
       "was set>. <“We are patient,”> [Wang] said. [The ministry] said <more in the evening>.",
       {"China’s Foreign Ministry, organization, 2", "Wang Lan, person, 2 (Foreign Ministry spokesperson)"}},
      {"a group with its kind in front",
       "[The campaign group Blue Tide] said <prices were high>. [It] called for <a boycott>.",
       {"Blue Tide, organization, 2"}},
      {"a body explained between commas",
       "[Brightwell, which owns the mill,] said <it would close>. [It] hoped <to sell>.",
       {"Brightwell, organization, 2"}},
      {"spelled out before brackets, small words and all",
       "[Neighbours for Clean Water in Vell (NCWV)] said <the bay was foul>. [NCWV] said <it would sue>.",
       {"Neighbours for Clean Water in Vell, organization, 2"}},
      {"an office that only its owner makes a name",
       "[The Vell County Coroner’s Office] said <two had died>.",
       {"Vell County Coroner’s Office, organization, 1"}},
      {"a body with its part in front, where a sentence begins",
       "The town met Autosense. [Rival Autosense] said <it would wait>. [Autosense] said <no more>.",
       {"Autosense, person, 2 (Rival)"}},
      {"a body after a weekday",
       "The firm met. On Monday [Harbourly] said <its jobs were safe>. Harbourly said it would stay.",
       {"Harbourly, organization, 1"}},
      {"an acronym in brackets",
       "[The Bureau of Tides and Currents (BTC)] said <the flood would come>. [The BTC] said <it would be high>.",
       {"Bureau of Tides and Currents, organization, 2"}},
      {"an acronym from initials",
       "[The Northern Fishing Board] said <quotas would fall>. [The NFB] said <boats must stay in port>.",
       {"Northern Fishing Board, organization, 2"}},
      {"an acronym alone",
       "[The FBI] said <it was looking into the fire>. [The FBI] said <nobody was hurt>.",
       {"FBI, organization, 2"}},
      {"a shorter name",
       "[The Vell Evening Post] reported <that the bank had failed>. [The Post] said <clients would be paid>.",
       {"Vell Evening Post, organization, 2"}},
      {"the House is not the White House",
       "[The White House] said <it would sign>. [The House] said <it would not>.",
       {"White House, organization, 1", "House, organization, 1"}},
      {"a report's maker",
       "[A report by the Northern Fishing Board] said <the cod was gone>. [The report] said <it would not return>.",
       {"Northern Fishing Board, organization, 2"}},
      {"a person's letter, and again",
       "[A letter by the baker Ana Ruiz] said <bread was dear>. [The letter] said <flour was dearer>. [Ruiz’s letter] "
       "named <the mill>.",
       {"Ana Ruiz, person, 3 (baker)"}},
      {"in a letter",
       "In a letter, [Ana Ruiz] said <bread was dear>. [The letter] said <flour was dearer>.",
       {"Ana Ruiz, person, 2"}},
      {"two makers",
       "[A poll released on Monday by the Vell Evening Post and the Northern Fishing Board] said <the mayor was "
       "liked>.",
       {"Vell Evening Post and Northern Fishing Board, group, 1"}},
      {"a company named since, not one that was mentioned long ago",
       "A company in Norland builds boats. The bay is wide. The water is cold. The nets are empty.\n\nHalden Motors "
       "closed its plant. [The company] said <orders had fallen>.",
       {"Halden Motors, organization, 1"}},
      {"whose campaign",
       "Jane Poole led the polls. [The Poole campaign] said <it was pleased>. [Her campaign] said <donors were "
       "generous>. [Poole’s campaign] said <so again>.",
       {"Poole campaign, organization, 3"}},
      {"a thing of somebody with a name",
       "Jane Poole was abroad. <“She is well,”> said [her lawyer]. [Her lawyer] said <she would return>.",
       {"Jane Poole's lawyer, unnamed, 2"}},
      {"a possessive source is not its owner",
       "Trustee Olaf Berg was silent. [Berg’s lawyer] said <he was innocent>.",
       {"Berg’s lawyer, unnamed, 1"}},
      {"a country and its capital stay apart",
       "[Norland] said <it would sign>. [Paris] said <it was glad>. [France] said <so too>.",
       {"Norland, organization, 1", "Paris, organization, 1", "France, organization, 1"}},
      {"one country in two spellings",
       "[The U.S.] said <it would wait>. [The United States] said <nothing more>.",
       {"United States, organization, 2"}},
  });
}

TEST_CASE("several sources") {
  check({
      {"joint, again joint",
       "[Smith and Jones] said <they would appeal>. [Smith and Jones] said <the judge was wrong>.",
       {"Smith and Jones, group, 2"}},
      {"joint under full names",
       "Ana Ruiz and Leo Marsh met. [Ruiz and Marsh] said <they agreed>.",
       {"Ana Ruiz and Leo Marsh, group, 1"}},
      {"with where they are from",
       "[Sen. Olga Brandt of Norland and Sen. Hal Moreno of Vell] said <they would vote>.",
       {"Olga Brandt and Hal Moreno, group, 1"}},
      {"a person and a group",
       "[Vera Lind and other experts] said <the ice was thin>.",
       {"Vera Lind and other experts, group, 1"}},
      {"unnamed groups",
       "[Two people familiar with the matter] said <the sale was near>. [Some experts] said <it was late>. [Critics] "
       "said <it was wrong>.",
       {"Two people familiar with the matter, group, 1", "Some experts, group, 1", "Critics, group, 1"}},
      {"neither and either",
       "Ana Ruiz and Leo Marsh met. [Neither Ruiz nor Marsh] said <that they agreed>.",
       {"Ana Ruiz and Leo Marsh, group, 1"}},
      {"one person with a body's name before the function",
       "[Harbour News co-anchor Olaf Berg] said <the law was clear>.",
       {"Olaf Berg, person, 1 (Harbour News co-anchor)"}},
      {"two functions before the name",
       "[Former mayor and party chairwoman Ana Ruiz] said <the law was clear>. [Conservative judge and Harbour News "
       "columnist Olaf Berg] said <it was not>.",
       {"Ana Ruiz, person, 1 (party chairwoman)", "Olaf Berg, person, 1 (Harbour News columnist)"}},
      {"after a dash",
       "[The minister's deputy — Gov. Hal Moreno —] said <the dam was safe>.",
       {"Hal Moreno, person, 1 (Gov.)"}},
      {"many who are afraid of somebody are not he",
       "[Many] fear Olaf Berg will <close the mill>.",
       {"Many, group, 1"}},
      {"one person with two functions",
       "[Olaf Berg, a former judge and a friend of the mayor,] said <the law was clear>.",
       {"Olaf Berg, person, 1 (a former judge and a friend of the mayor)"}},
  });
}

TEST_CASE("a speaker introduced only after the first quote") {
  check({
      {"in the next sentence",
       "<“We lost everything,”> [he] said.\n\nJorge Amado Silva, a farmer, stood in the mud. <“The river came at "
       "night,”> [he] said.",
       {"Jorge Amado Silva, person, 2 (a farmer)"}},
      {"in the next paragraph",
       "{“We lost everything.”}\n\n<“The river came at night,”> said [Jorge Silva, a farmer].",
       {"Jorge Silva, person, 2 (a farmer)"}},
  });
}

TEST_CASE("a round-up of twenty") {
  const std::vector<std::pair<std::string, std::string>> people = {
      {"Ada Boone", "a nurse"},    {"Ben Crowe", "a driver"},  {"Cora Dunn", "a teacher"}, {"Dan Ebert", "a lawyer"},
      {"Eva Frost", "a baker"},    {"Finn Gale", "a pilot"},   {"Gina Hale", "a student"}, {"Hugo Iden", "a farmer"},
      {"Iris Jolly", "a painter"}, {"Jack Kerr", "a miner"},   {"Kate Lowe", "a doctor"},  {"Liam Moss", "a cook"},
      {"Mona Nash", "a singer"},   {"Nils Orton", "a sailor"}, {"Olga Pike", "an actor"},  {"Paul Quinn", "a judge"},
      {"Rita Snow", "a clerk"},    {"Saul Trent", "a guard"},  {"Tess Upton", "a writer"}, {"Vic Weir", "a plumber"}};
  std::string text = "What twenty readers think of the bridge.\n";
  for (const auto& [name, role] : people) text += "\n<“It is a fine bridge,”> said [" + name + ", " + role + "].\n";
  for (const auto& [name, role] : people)
    text += "\n[" + name.substr(name.find(' ') + 1) + "] said <the toll was high>.\n";
  std::vector<std::string> expected;
  for (const auto& [name, role] : people) expected.push_back(name + ", person, 2 (" + role + ")");
  CHECK(speakers_of(text) == expected);
}

TEST_CASE("a transcript") {
  check({{"labels in capitals",
          "The mayor, Ana Ruiz, and the engineer Leo Marsh met on Monday.\n\n[MODERATOR]: <Is the pier "
          "safe?>\n\n[RUIZ]: <It is safe.>\n\n[MARSH]: <It is not safe at all.>\n\n[RUIZ]: <We will see.>\n",
          {"Ana Ruiz, person, 2 (The mayor)", "Leo Marsh, person, 1 (engineer)", "MODERATOR, unnamed, 1"}},
         {"a short label is the full one before; of two of a surname it is nobody",
          "[ANA RUIZ], MAYOR: <It is safe.>\n\n[LEO RUIZ] (by phone): <It is not.>\n\n[BO LIND], HOST: <Which is "
          "it?>\n\n[RUIZ]: <We will see.>\n\n[LIND]: <Thank you.>",
          {"ANA RUIZ, person, 1 (MAYOR)", "LEO RUIZ, person, 1", "BO LIND, person, 2 (HOST)"}},
         {"who is interviewed answers, who interviews asks",
          "Bo Lind met the painter Nora Quist.\n\n[Q]: <Why blue?>\n\n[A]: <It was cheap.>\n\n[Q]: <And "
          "now?>\n\n[A]: <It is mine.>",
          {"Bo Lind, person, 2", "Nora Quist, person, 2 (painter)"}},
         {"initials of somebody whom the article names",
          "The Vell Post met the painter Nora Quist.\n\n[VP]: <Why blue?>\n\n[NQ]: <It was cheap.>\n\n[VP]: <And "
          "now?>\n\n[NQ]: <It is mine.>",
          {"Vell Post, organization, 2", "Nora Quist, person, 2 (painter)"}},
         {"who is called in court answers, who calls asks",
          "[MS. PIKE]: <The town calls Leo Falk.>\n\n[Q.] <Who are you?>\n\n[A.] <A baker.>\n\n[THE WITNESS]: <And a "
          "sailor.>",
          {"PIKE, person, 2", "Leo Falk, person, 2"}},
         {"numbered speakers",
          "[Speaker 1]: <Is it safe?>\n\n[Speaker 2]: <It is.>\n\n[Speaker 1]: <Good.>",
          {"Speaker 1, unnamed, 2", "Speaker 2, unnamed, 1"}},
         {"questions and answers",
          "[Q]: <Is the pier safe?>\n\n[A]: <It is.>\n\n[Q]: <And the bridge?>\n\n[A]: <That too.>",
          {"Q, unnamed, 2", "A, unnamed, 2"}}});
}

TEST_CASE("the running exchange") {
  check({
      {"a quotation with no source of its own is whose turn it is",
       "Jonas Falk visited the farm. <“Help is coming,”> [Falk] said.\n\n{“It will take a week.”}",
       {"Jonas Falk, person, 2"}},
      {"a question is answered by the other",
       "<“Where is the boat?”> asked [Nora Quist].\n\n<“It sank,”> said [Emil Strand].\n\n<“When did it sink?”> asked "
       "[Quist].\n\n{“Last night.”}",
       {"Nora Quist, person, 2", "Emil Strand, person, 2"}},
      {"two who speak in turn, each in a paragraph",
       "<“You sold the boat,”> [Nora Quist] said.\n\n<“I had to,”> [Emil Strand] said.\n\n{“You might have "
       "asked.”}\n\n{“You were at sea.”}\n\n{“Only until May.”}",
       {"Nora Quist, person, 3", "Emil Strand, person, 2"}},
      {"whoever is told of between two that speak has the turn",
       "<“There were nine.”> said [Omar Reid].\n\nPeter Lang sighed.\n\n<“There were ten,”> [he] said.",
       {"Omar Reid, person, 1", "Peter Lang, person, 1"}},
      {"the only person of whom the words before tell",
       "Music came early to Rita Sloan, who grew up in Vell. {“I heard the ovens before I heard a song.”}",
       {"Rita Sloan, person, 1"}},
      {"by one name alone",
       "Helping others matters to Harper, 34, who grew up in a home. {“Somebody has to open the door.”}",
       {"Harper, person, 1"}},
      {"in a paragraph of its own too",
       "Karl Bauer has fished the river since he was six.\n\n{“It tells you everything. You only have to be quiet.”}",
       {"Karl Bauer, person, 1"}},
      {"nobody, where several are told of",
       "Tom Li and Rita Sloan left before the end. {“No children beyond this point, by order of the owner.”}",
       {}},
      {"whoever speaks at length goes on",
       "<“The road will open,”> [Nora Quist] said.\n\n<“That is news,”> [Emil Strand] said.\n\n{“I have heard it from "
       "four "
       "ministers, and I have seen four of them go. The road is where it was, and so are the holes in it, and I do not "
       "expect that a fifth will find the money that the others lost.”}",
       {"Nora Quist, person, 1", "Emil Strand, person, 2"}},
  });
}

TEST_CASE("I in the article's own words") {
  check({
      {"of an interview, in the answers only",
       "Sayso spoke with Ana Ruiz, a baker, on Monday.\n\nWhat do [we] know <of bread>?\n\n[I] think <it was "
       "dear>.\n\nAnd the mill?\n\n[We] hope <it stays>.\n\nIs it old?\n\nNobody knows.",
       {"Ana Ruiz, person, 2 (a baker)"}},
      {"the author, whom the last line tells",
       "The bread is dear.\n\n[I] think <it was better before>.\n\nAna Ruiz is a baker in Vell.",
       {"Ana Ruiz, person, 1"}},
      {"the author, with a caption behind",
       "The bread is dear.\n\n[I] think <it was better before>.\n\nAna Ruiz is a baker in Vell.\n\nTom Li leaves the "
       "court. (Nils Lund/Norland Times)",
       {"Ana Ruiz, person, 1"}},
      {"somebody whom the article has named before is not its author",
       "Ana Ruiz met the mayor.\n\n[I] think <it was late>.\n\nAna Ruiz is a baker in Vell.",
       {}},
      {"a signature alone is one of several letters'",
       "The bread is dear.\n\n[I] think <it was better before>.\n\nAna Ruiz.",
       {}},
      {"within what somebody says it is whoever says it",
       "Ana Ruiz, a baker, spoke. <“Bread is dear and I think it was better before,”> [Ruiz] said.",
       {"Ana Ruiz, person, 1 (a baker)"}},
  });
}

TEST_CASE("we and I in somebody's words are whoever says them") {
  const Analysis analysis =
      analyze("“We will rebuild the pier,” said Ana Ruiz, the mayor. “I want to finish by May,” she said.");
  REQUIRE(analysis.goals.size() == 2);
  for (const Goal& goal : analysis.goals) {
    REQUIRE(goal.speaker != none);
    CHECK(analysis.speakers[static_cast<std::size_t>(goal.speaker)].name == "Ana Ruiz");
    CHECK(goal.speaker_confidence > 0.5);
  }
}

TEST_CASE("headlines and datelines name nobody twice") {
  check({
      {"a headline that runs a name together",
       "[Ana Ruiz Slams Harbour Bank Chief]: <a disgrace>.\n\nPORTO VELL — [Ana Ruiz] said <the bank was a disgrace>. "
       "It was built by her father.",
       {"Ana Ruiz, person, 2"}},
      {"common nouns in capitals",
       "[Top Lawmakers] Say <Bridge Is Safe>.\n\n[Top lawmakers] said on Monday <that the bridge was safe>.",
       {"Top Lawmakers, group, 2"}},
  });
}
