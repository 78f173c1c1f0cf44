"""Hand-made word classes: what kind of reporting, thinking or wanting a word names. Lemmas; inflect() spells the forms.

The numbers are rows of an embedding table (0: in no class), so they mean nothing outside the weights that were trained
with them."""

VERBS = {
    1: """say state tell announce add note explain mention remark comment declare repeat reiterate reply respond answer continue observe recount relate report
   inform notify brief recall describe detail elaborate emphasize emphasise stress underscore underline highlight clarify specify conclude summarize summarise begin
   interject address speak talk discuss reference communicate convey express voice articulate utter pronounce proclaim phrase opine testify recite narrate""",
    2: """quip joke intone shout yell scream cry exclaim whisper mutter murmur mumble sigh laugh chuckle lament bemoan complain grumble grouse gripe whine moan groan
   boast brag crow gush rave enthuse fume rage rant bark snap growl snarl roar thunder bellow hiss sneer scoff snort sniff deadpan wisecrack tease muse ponder marvel
   sob weep stammer stutter blurt drawl chirp chime croon sing chant rhapsodize effuse rejoin retort counter parry volunteer venture""",
    3: """argue claim contend insist assert maintain allege posit postulate submit aver affirm attest profess purport theorize theorise hypothesize speculate reason
   rationalize philosophize protest object dispute contest challenge rebut refute debunk counter plead""",
    4: """admit acknowledge concede confirm deny disclose reveal confess divulge leak concur agree disagree accept recognize recognise grant allow verify certify vouch
   own recant retract backtrack disavow disown repudiate reject dismiss rebuff demur demurred""",
    5: """ask urge call demand request plead beg implore beseech entreat order instruct direct command warn caution advise propose recommend suggest counsel invite exhort
   encourage pressure press push lobby petition appeal admonish enjoin remind persuade convince nudge prod inquire enquire query question wonder quiz interrogate
   summon require mandate dictate insist advocate champion clamor agitate""",
    6: """promise vow pledge plan intend threaten refuse decline offer swear aim seek try attempt commit resolve decide opt choose mean plot scheme undertake guarantee
   assure reassure volunteer hesitate prepare consider mull weigh contemplate ponder eye mulling strive endeavor endeavour struggle push fight campaign bid determine
   balk shirk agree renege""",
    7: """think believe know feel consider assume guess suspect understand realize realise presume suppose reckon figure imagine conceive deem regard view perceive
   judge doubt remember recollect forget reflect muse dream fancy surmise gather infer deduce intuit sense appreciate grasp comprehend misunderstand mistake trust
   rate credit interpret construe see treat""",
    8: """expect predict forecast anticipate foresee project estimate envision envisage prophesy augur portend bet gamble calculate count await foretell prognosticate
   foreshadow presage""",
    9: """want wish like hope love hate prefer fear worry regret favor favour support oppose desire crave yearn long need care mind dislike loathe detest despise enjoy
   dread resent envy admire respect adore cherish value welcome relish savor bemoan mourn grieve rue back resist embrace sympathize empathize identify""",
    10: """praise criticize criticise slam blast attack condemn accuse blame mock hail defend endorse denounce deride ridicule rip assail lambaste lambast excoriate
   castigate chastise chide rebuke scold reprimand upbraid berate bash trash decry deplore disparage denigrate belittle malign vilify demonize smear insult label brand
   dub call term characterize characterise portray depict paint cast compare liken equate commend applaud laud tout extol celebrate congratulate thank honor salute credit
   fault impugn knock hammer pan pillory skewer target taunt needle lash savage scorn shame jeer boo heckle apologize apologise excuse justify condone vindicate
   eulogize flatter compliment sympathise back name nickname charge indict""",
    11: """show find indicate suggest reveal reflect conclude determine discover learn hear demonstrate prove establish illustrate imply signal hint intimate insinuate
   signify mean document detect uncover ascertain diagnose notice spot watch witness observe read depict evidence corroborate point seem appear sound look""",
    12: """write tweet retweet post publish blog email e-mail text message fax cable telegraph pen author draft sign quote cite paraphrase misquote attribute credit
   print broadcast air headline caption scribble jot inscribe editorialize opine co-write""",
}
NOUNS = {
    13: """statement claim argument remark comment speech interview report letter announcement promise demand assertion allegation accusation charge contention
   declaration proclamation testimony admission confession denial acknowledgment acknowledgement warning threat vow pledge oath proposal suggestion recommendation request
   appeal call plea question answer reply response retort quote quotation line phrase slogan word message tweet post email e-mail memo memorandum note op-ed editorial column essay
   article story transcript address lecture sermon debate criticism critique praise attack insult complaint objection protest apology explanation description
   account version rumor rumour gossip news revelation disclosure confirmation reminder assurance guarantee invitation order command instruction advice
   prediction forecast projection estimate conclusion finding verdict ruling opinion""",
    14: """belief hope fear view opinion idea concern doubt plan desire expectation thought feeling intention intent aim goal wish dream ambition worry suspicion
   conviction assumption perception impression notion theory faith confidence certainty optimism pessimism skepticism scepticism regret anger outrage
   frustration disappointment surprise support opposition willingness unwillingness reluctance refusal desire eagerness determination decision resolve commitment
   preference objection interest anxiety alarm dismay disgust delight satisfaction dissatisfaction displeasure gratitude sympathy consensus agreement sentiment
   vision attitude stance position understanding realization recognition""",
    15: """spokesman spokeswoman spokesperson spokesmen analyst official professor minister president senator governor mayor secretary director chairman chairwoman chair executive
   economist expert scholar researcher scientist author writer reporter journalist columnist editor critic supporter opponent advocate activist adviser advisor aide
   strategist consultant pollster lawyer attorney judge prosecutor detective officer witness resident neighbor neighbour voter lawmaker legislator congressman
   congresswoman representative candidate nominee leader member friend relative mother father brother sister son daughter wife husband doctor teacher student
   worker employee manager owner founder investor trader historian sociologist psychologist diplomat ambassador source insider observer commentator pundit host
   anchor coach player captain victim survivor protester organizer delegate councilman councilwoman commissioner sheriff chief deputy general colonel captain sergeant
   priest pastor bishop rabbi imam queen king prince ceo cfo boss colleague man woman people person others many some critics""",
    16: """poll study survey newspaper magazine paper book research report analysis audit review document filing lawsuit complaint website site blog outlet agency
   network station journal census data statistic figure record indictment affidavit bill law constitution ad advertisement video film ministry department office
   campaign committee commission council court company group union association institute university government administration police authority""",
}
OTHER = {
    17: """reportedly allegedly apparently supposedly purportedly ostensibly evidently presumably seemingly likely unlikely rumored rumoured thought said believed
   according per via""".split(),
    18: """sure certain convinced confident worried afraid concerned aware unaware hopeful optimistic pessimistic skeptical sceptical doubtful happy glad proud sorry
   angry furious upset surprised shocked stunned disappointed pleased delighted thrilled grateful thankful willing unwilling eager reluctant ready keen anxious
   adamant insistent supportive critical dismissive wary mindful committed determined inclined dubious uncertain unsure open opposed""".split(),
}

IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "know": "knows knew known knowing",
    "feel": "feels felt feeling",
    "understand": "understands understood understanding",
    "write": "writes wrote written writing",
    "speak": "speaks spoke spoken speaking",
    "begin": "begins began begun beginning",
    "swear": "swears swore sworn swearing",
    "seek": "seeks sought seeking",
    "choose": "chooses chose chosen choosing",
    "mean": "means meant meaning",
    "foresee": "foresees foresaw foreseen foreseeing",
    "bet": "bets bet betting",
    "find": "finds found finding",
    "hear": "hears heard hearing",
    "show": "shows showed shown showing",
    "see": "sees saw seen seeing",
    "read": "reads read reading",
    "sing": "sings sang sung singing",
    "weep": "weeps wept weeping",
    "forget": "forgets forgot forgotten forgetting",
    "mistake": "mistakes mistook mistaken mistaking",
    "fight": "fights fought fighting",
    "undertake": "undertakes undertook undertaken undertaking",
    "foretell": "foretells foretold foretelling",
    "cast": "casts cast casting",
    "dream": "dreams dreamed dreamt dreaming",
    "misunderstand": "misunderstands misunderstood",
    "learn": "learns learned learnt learning",
    "prove": "proves proved proven proving",
    "draw": "draws drew drawn",
    "beg": "begs begged begging",
    "plan": "plans planned planning",
    "submit": "submits submitted submitting",
    "admit": "admits admitted admitting",
    "quip": "quips quipped quipping",
    "brag": "brags bragged bragging",
    "snap": "snaps snapped snapping",
    "commit": "commits committed committing",
    "opt": "opts opted opting",
    "plot": "plots plotted plotting",
    "bid": "bids bid bidding",
    "slam": "slams slammed slamming",
    "rip": "rips ripped ripping",
    "dub": "dubs dubbed dubbing",
    "pan": "pans panned panning",
    "spot": "spots spotted spotting",
    "blog": "blogs blogged blogging",
    "blurt": "blurts blurted blurting",
    "rebut": "rebuts rebutted rebutting",
    "concur": "concurs concurred concurring",
    "regret": "regrets regretted regretting",
    "infer": "infers inferred inferring",
    "demur": "demurs demurred demurring",
    "aver": "avers averred averring",
    "prod": "prods prodded prodding",
    "chat": "chats chatted chatting",
    "prefer": "prefers preferred preferring",
    "pen": "pens penned penning",
    "jot": "jots jotted jotting",
    "sob": "sobs sobbed sobbing",
    "misquote": "misquotes misquoted misquoting",
    "refer": "refers referred referring",
    "sit": "sits sat",
    "man": "men",
    "woman": "women",
}
MORE = (
    ("refer", 1),
    ("allude", 1),
    ("vote", 9),
    ("sue", 10),
    ("nominate", 10),
    ("elect", 6),
    ("echo", 1),
    ("cheer", 9),
)


def inflect(verb):
    if verb in IRREGULAR:
        return [verb, *IRREGULAR[verb].split()]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    return [verb, verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"), verb + "ed", verb + "ing"]


def plural(noun):
    if noun in IRREGULAR:
        return [noun, IRREGULAR[noun]]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return [noun, noun[:-1] + "ies"]
    return [noun, noun + ("es" if noun.endswith(("s", "sh", "ch", "x", "z")) else "s")]


def lexicon():
    """-> {word in lower case: class}; a word that fits several has the first."""
    out = {}
    for table, forms in ((VERBS, inflect), (NOUNS, plural)):
        for number, words in table.items():
            for word in words.split():
                for form in forms(word):
                    out.setdefault(form, number)
    for number, words in OTHER.items():
        for word in words:
            out.setdefault(word, number)
    for verb, number in MORE:
        for form in inflect(verb):
            out.setdefault(form, number)
    return out
