#include "findings/verb_meanings.hpp"

#include <algorithm>
#include <array>

namespace sayso {
namespace {

// Verbs that tell a state or a belief and no deed, so that "will" before them tells no will.
constexpr auto stative_verbs = std::to_array<std::string_view>(
    {"be",   "have", "become", "seem", "appear", "remain", "need", "know", "feel",  "cost",   "last",   "think", "like",   "expect",
     "mean", "want", "hope",   "wish", "miss",   "regret", "get",  "fall", "rise",  "suffer", "depend", "live",  "happen", "occur",
     "die",  "lose", "fail",   "belong", "include", "find", "face", "learn", "love", "enjoy", "see", "hear", "forget", "remember",
     "win", "succeed", "grow", "struggle"});

// Verbs that after "will" tell what is due or what follows, unless they are denied: "will not meet".
constexpr auto scheduled_verbs = std::to_array<std::string_view>(
    {"visit", "arrive", "meet", "attend", "begin", "start", "take", "come", "go", "leave", "return", "travel", "speak", "host", "hold", "play",
     "join", "air", "turn", "look", "receive", "show", "run", "decide"});

// What somebody wants to say is no aim: "I want to thank …".
constexpr auto speech_verbs = std::to_array<std::string_view>(
    {"thank", "say", "stress", "emphasize", "note", "congratulate", "apologize", "admit", "tell", "mention", "know", "hear",
     "reiterate", "remind", "welcome", "understand", "believe", "point"});

// Verbs of resolve: of a third party "will" before them tells what it has set itself.
constexpr auto resolved_verbs = std::to_array<std::string_view>(
    {"abolish", "accelerate", "act", "address", "adhere", "advance", "allow", "appeal", "appoint", "ask", "assess", "back", "ban", "bar",
     "block", "boost", "bow", "boycott", "build", "campaign", "cancel", "challenge", "clear", "close", "combat", "comply", "compromise",
     "continue", "cooperate", "counter", "crack", "create", "crush", "curb", "cut", "defend", "demand", "deny",
     "deploy", "deport", "dismantle", "double", "drop", "eliminate", "enact", "end", "endorse", "enhance", "enforce", "ensure", "expand", "explore",
     "extend", "fight", "file", "focus", "fund", "guarantee", "halt", "hire", "honor", "implement", "impose", "improve", "increase",
     "introduce", "invest", "investigate", "keep", "lift", "lower", "maintain", "negotiate", "nominate", "obey", "oppose",
     "permit", "press", "prevent", "prioritize", "promote", "propose", "prosecute", "protect", "provide", "punish", "pursue", "push",
     "raise", "rebuild", "reduce", "reform", "refuse", "rein", "reject", "release", "renegotiate", "repay", "repeal", "replace",
     "require", "rescind", "resign", "resist", "respond", "restore", "retaliate", "reverse", "review", "revoke", "roll", "safeguard",
     "scrap", "screen", "secure", "seek", "shut", "sign", "spend", "stand", "stop", "strengthen", "strike", "strive", "sue", "support",
     "surrender", "suspend", "tackle", "target", "tighten", "tolerate", "toughen", "try", "undo", "unveil", "uphold", "urge", "veto",
     "withdraw", "work", "yield"});

// Verbs that tell a wish only after "would".
constexpr auto liking_verbs = std::to_array<std::string_view>({"like", "love"});

// Verbs with which speakers lead up to what they say: "I want to thank …", "I would like to note …".
constexpr auto wishing_verbs = std::to_array<std::string_view>({"want", "wish", "like", "love", "hope", "try", "prefer", "attempt", "desire"});

// Verbs of which a denial is a plan as well: "does not plan to …".
constexpr auto planning_verbs = std::to_array<std::string_view>({"plan", "intend", "prepare"});

// "makes cutting fares its goal"
constexpr auto making_verbs = std::to_array<std::string_view>(
    {"make", "makes", "made", "making", "put", "puts", "putting", "set", "sets", "setting", "call", "calls", "called", "calling", "consider", "considers",
     "considered", "declare", "declares", "declared", "name", "names", "named", "list", "lists", "listed", "see", "sees", "saw", "view", "views", "viewed"});

// "expected the council to act": what comes of it is no plan of the noun that follows
constexpr auto expecting_verbs = std::to_array<std::string_view>(
    {"expect", "expects", "expected", "expecting", "allow", "allows", "allowed", "allowing", "force", "forces", "forced", "forcing", "help", "helps",
     "helped", "helping", "cause", "causes", "caused", "enable", "enables", "enabled", "get", "gets", "got", "require", "requires", "required"});

// "opposed efforts to close it": the efforts are others’
constexpr auto rejecting_verbs = std::to_array<std::string_view>(
    {"reject", "rejects", "rejected", "rejecting", "oppose", "opposes", "opposed", "opposing", "resist", "resists", "resisted", "dismiss", "dismisses",
     "dismissed", "denounce", "denounces", "denounced", "criticize", "criticizes", "criticized", "blasted", "slammed", "mocked", "fought", "blocked"});

// After "should be" or "must be" they tell what somebody feels.
constexpr auto feelings = std::to_array<std::string_view>(
    {"proud", "ashamed", "happy", "glad", "grateful", "thankful", "embarrassed", "afraid", "worried", "concerned", "surprised"});

// What begins no order though it has an order's form: "Let’s see", "Look, …".
constexpr auto addressing_verbs = std::to_array<std::string_view>(
    {"look", "check", "see", "listen", "wait", "note", "remember", "imagine", "believe", "thank", "welcome", "hold", "guess", "say", "think", "suppose",
     "be", "trust", "forgive", "excuse", "consider", "mind", "know", "forget", "bless", "hear", "love", "hope", "read", "watch"});

template <typename Words>
bool among(const Words& words, std::string_view verb) {
  return std::find(words.begin(), words.end(), verb) != words.end();
}

}  // namespace

bool tells_state(std::string_view verb) { return among(stative_verbs, verb); }
bool tells_schedule(std::string_view verb) { return among(scheduled_verbs, verb); }
bool tells_saying(std::string_view verb) { return among(speech_verbs, verb); }
bool tells_resolve(std::string_view verb) { return among(resolved_verbs, verb); }

bool wishes_after_would(std::string_view verb) { return among(liking_verbs, verb); }
bool tells_wish(std::string_view verb) { return among(wishing_verbs, verb); }
bool plans(std::string_view verb) { return among(planning_verbs, verb); }
bool makes(std::string_view verb) { return among(making_verbs, verb); }
bool expects(std::string_view verb) { return among(expecting_verbs, verb); }
bool tells_feeling(std::string_view adjective) { return among(feelings, adjective); }
bool rejects(std::string_view verb) { return among(rejecting_verbs, verb); }
bool addresses(std::string_view verb) { return among(addressing_verbs, verb); }

}  // namespace sayso
