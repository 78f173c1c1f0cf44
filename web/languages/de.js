// The words of all rooms in German.

const number = new Intl.NumberFormat('de').format;
const percent = new Intl.NumberFormat('de', { style: 'percent' }).format;
const rules = new Intl.PluralRules('de');
const listed = new Intl.ListFormat('de');
const day = new Intl.DateTimeFormat('de', { dateStyle: 'medium' });
const dayInUtc = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeZone: 'UTC' });
/** @param {number} n @param {string} one @param {string} many */
const either = (n, one, many) => (rules.select(n) === 'one' ? one : many);
/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${number(n)} ${either(n, one, many)}`;
/** Both are neuter. @param {string | undefined} type */
const nameOf = (type) => (type === 'goal' ? 'Ziel' : 'Zitat');

/** @type {import('./languages.js').Translation['article']} */
const article = {
  language: 'de',
  direction: 'ltr',
  notice: 'Von einem Programm gefunden, kann falsch sein.',
  legend: {
    label: 'Zu den Markierungen',
    switch: 'Markierungen zeigen',
    summary: 'Was die Markierungen bedeuten',
    marks: {
      direct: ['Wörtliches Zitat', 'eine durchgezogene Linie: Wort für Wort, in Anführungszeichen'],
      mixed: ['Teils wörtlich', 'eine gestrichelte Linie: ein Teil davon in Anführungszeichen'],
      indirect: ['Sinngemäß', 'eine gepunktete Linie: gesagt, in den Worten des Artikels'],
      goal: ['Ziel', 'eine Wellenlinie: was jemand will, plant oder fordert'],
      source: ['Quelle', 'eine doppelte Linie: wer es sagt oder will'],
      cue: ['Signalwort', 'die Wörter, die es anzeigen, etwa „said“'],
      doubtful: ['Zweifelhaft', 'eine blasse Linie zwischen Klammern oder Ecken: kann gut falsch sein'],
    },
  },
  card: 'Zu diesem Fund',
  panel: {
    summary: (/** @type {number} */ quotes, /** @type {number} */ speakers, /** @type {number} */ goals) =>
      `Wer was sagt: ${plural(quotes, 'Zitat', 'Zitate')}, ${plural(speakers, 'Sprecher', 'Sprecher')}, ` +
      plural(goals, 'erklärtes Ziel', 'erklärte Ziele'),
    speakers: 'Sprecher',
    finds: (/** @type {string} */ name) => `Zitate und Ziele von ${name}`,
    unsure: 'unsicher',
  },
  close: 'Schließen',
  nobody: 'Kein Sprecher genannt',
  probably: (/** @type {string} */ name) => `vermutlich ${name}`,
  probablyA: (/** @type {string} */ kind) => `${kind}, vermutlich`,
  not: { quote: 'nicht gesagt:', goal: 'nicht:' },
  kinds: {
    direct: 'Wörtlich zitiert',
    mixed: 'Teils wörtlich zitiert',
    indirect: 'Sinngemäß, nicht zitiert',
    aim: 'Absicht',
    commitment: 'Zusage',
    demand: 'Forderung',
    list: 'Angekündigte Liste',
  },
  blockKinds: {
    headline: 'Überschrift',
    standfirst: 'Vorspann',
    byline: 'Autorenzeile',
    dateline: 'Ortsmarke',
    section: 'Ressort',
    time: 'Datum oder Uhrzeit',
    credit: 'Bildnachweis',
    caption: 'Bildunterschrift',
    subheading: 'Zwischenüberschrift',
    'pull-quote': 'Herausgestelltes Zitat',
    body: 'Artikeltext',
    'list-item': 'Listenpunkt',
    turn: 'Gesprächsbeitrag',
    question: 'Frage',
    signature: 'Unterzeichnung',
    post: 'Eingebetteter Beitrag',
    note: 'Anmerkung',
    furniture: 'Nicht Teil des Artikels',
  },
  parts: {
    leftOut: (/** @type {number} */ n) => `${plural(n, 'Teil', 'Teile')} der Seite ausgelassen`,
    change: (/** @type {string} */ kind, /** @type {string} */ words) => `${kind}: „${words}“. Angeben, was es ist`,
    menu: 'Was dieser Teil ist',
  },
  speakerKinds: {
    person: 'Person',
    organization: 'Organisation',
    place: 'Ort',
    group: 'Gruppe',
    unnamed: 'Ungenannte Quelle',
  },
  cue: 'Angezeigt durch',
  noCue: 'kein Wort; es steht für sich',
  source: 'Hier genannt als',
  confidence: 'Sicherheit',
  sure: (/** @type {number} */ share, /** @type {string} */ words) => `${percent(share)}, ${words}`,
  confidenceOf: (/** @type {string} */ find, /** @type {string} */ speaker) => `${find}; Sprecher: ${speaker}`,
  why: 'Warum',
  item: (/** @type {number} */ place, /** @type {number} */ of) =>
    `Punkt ${number(place)} von ${number(of)} einer angekündigten Liste`,
  again: 'Schon gesagt',
  restates: 'Ja, eine frühere Stelle nennt dasselbe Ziel',
  where: 'Wo',
  inQuote: 'In einer zitierten oder wiedergegebenen Aussage',
  found: (/** @type {number} */ found, /** @type {number | null} */ announced) =>
    announced === null ? plural(found, 'Punkt', 'Punkte') : `${number(found)} von ${number(announced)} gefunden`,
  also: 'Ebenfalls hier',
  others: (/** @type {number} */ place, /** @type {number} */ of) =>
    `${number(place)} von ${plural(of, 'Fund', 'Funden')} dieses Sprechers`,
  previous: 'Zurück',
  next: 'Weiter',
  whyNegated: (/** @type {string} */ why) => `${why}, hier verneint`,
  confidences: [
    [0.9, 'sehr wahrscheinlich richtig'],
    [0.75, 'wahrscheinlich richtig'],
    [0.5, 'eher richtig als falsch'],
    [0, 'zweifelhaft, bitte prüfen'],
  ],
  whys: {
    reader: 'Ein Leser hat es korrigiert',
    'network-direct':
      'Ein Modell, das an annotierten Nachrichten trainiert wurde, liest es so, und es steht in Anführungszeichen',
    'network-mixed':
      'Ein Modell, das an annotierten Nachrichten trainiert wurde, liest es so, und ein Teil davon steht in ' +
      'Anführungszeichen',
    'network-indirect': 'Ein Modell, das an annotierten Nachrichten trainiert wurde, liest es so',
    'cue-after-quote': 'Ein Zitat, dann ein Verb des Sagens mit seinem Subjekt',
    'cue-before-quote': 'Ein Subjekt mit einem Verb des Sagens, dann ein Zitat',
    'quote-alone': 'Ein Zitat, das das vorige fortsetzt',
    'clause-then-cue': 'Eine Aussage, dann ein Verb des Sagens mit seinem Subjekt',
    'cue-then-clause': 'Ein Verb des Sagens mit einem Nebensatz',
    'cue-then-infinitive': 'Ein Verb des Sagens oder Wollens mit „to“',
    'cue-then-object': 'Ein Verb des Sagens mit dem Gesagten als Objekt',
    'passive-cue': 'Ein Verb des Sagens im Passiv, etwa „is expected to“',
    'impersonal-cue': 'Ein Verb des Sagens oder Denkens, dessen Subjekt ein bloßes „it“ ist',
    'noun-cue': 'Ein Substantiv des Sagens, etwa „the claim that“',
    'adverb-cue': 'Ein Adverb des Hörensagens, etwa „reportedly“',
    'according-to': 'Wörter wie „according to“',
    label: 'Davor ein Name und ein Doppelpunkt',
    'network-goal': 'Ein Modell, das an Artikeln mit markierten Zielen trainiert wurde, liest es so',
    'announced-list': 'Ein Punkt einer Liste, die der Artikel ankündigt',
    'first-person-will': '„We will“ oder „I will“ in den eigenen Worten eines Sprechers',
    'party-will': 'Ein Beteiligter wird es tun oder nicht tun: „will“ oder „will not“',
    'reported-will': 'Ein Beteiligter sagt dem Artikel zufolge, dass er es tun wird',
    'modal-demand': 'Ein Sprecher sagt, was jemand tun muss oder soll: „must“ oder „should“',
    imperative: 'Ein Befehl oder Aufruf, etwa „Let’s“, in den eigenen Worten eines Sprechers',
    'headline-to': 'Eine Überschrift, die mit „to“ sagt, was ein Beteiligter tun wird',
    'verb-infinitive': 'Ein Verb des Wollens, Planens oder Versprechens mit „to“',
    'verb-other-infinitive': 'Ein Verb des Bittens oder Aufforderns mit „to“',
    'verb-clause': 'Ein Verb des Wollens oder Bittens mit einem Nebensatz',
    'verb-gerund': 'Ein Verb des Wollens oder Planens mit einer Form auf „-ing“',
    'verb-object': 'Ein Verb des Wollens mit seinem Objekt',
    'verb-preposition': 'Ein Verb wie „call for“ mit seinem Objekt',
    'adjective-infinitive': 'Ein Adjektiv des Wollens, etwa „ready to“',
    'adjective-clause': 'Ein Adjektiv des Wollens mit einem Nebensatz',
    'noun-infinitive': 'Ein Substantiv wie „effort“ oder „plan“ mit „to“',
    'noun-preposition': 'Ein Substantiv wie „plan“ mit „for“ oder „of“',
    'noun-clause': 'Ein Substantiv wie „demand“ oder „hope“ mit einem Nebensatz',
    'noun-is': 'Ein Substantiv wie „goal“ oder „priority“ und worin es besteht',
    'as-noun': 'Bezeichnet als „as a priority“ oder „as a goal“',
    purpose: 'Etwas wird getan, um es zu erreichen: „to“ oder „in order to“',
  },
};

/** @type {Record<string, string>} */
const blockKinds = article.blockKinds;

const reportKinds = {
  direct: 'wörtlich',
  mixed: 'teils wörtlich',
  indirect: 'sinngemäß',
  aim: 'Absicht',
  commitment: 'Zusage',
  demand: 'Forderung',
};

/** By what an export names it. @type {Record<string, string>} */
const kindsOfFinds = reportKinds;

/** @type {import('./languages.js').Translation['report']} */
const report = {
  language: 'de',
  said: 'Wer was sagt',
  wanted: 'Wer was will',
  noSpeaker: 'Kein Sprecher genannt',
  noHolder: 'Nicht genannt, wer es will',
  kinds: reportKinds,
  legends: {
    direct: 'Wörtliches Zitat',
    mixed: 'Teils wörtlich',
    indirect: 'Sinngemäße Wiedergabe',
    aim: 'Ziel',
    source: 'Quelle',
    cue: 'Signalwort',
  },
  not: article.not,
  negated: 'verneint',
  item: (/** @type {number} */ place, /** @type {number} */ of) =>
    `Punkt ${number(place)} von ${number(of)} einer angekündigten Liste`,
  restates: 'schon gesagt',
  unsure: (/** @type {number} */ confidence) => `unsicher: ${percent(confidence)}`,
  unsureSpeaker: (/** @type {number} */ confidence) => `Sprecher unsicher: ${percent(confidence)}`,
  probably: article.probably,
  named: (/** @type {string} */ name, /** @type {string | null} */ role) => (role ? `${name}, ${role}` : name),
  words: (/** @type {number} */ n) => plural(n, 'Wort', 'Wörter'),
  label: (/** @type {string} */ kind, /** @type {string} */ name) => `${kind}, ${name}: `,
  untitled: 'Ein Artikel, von Sayso markiert',
  leftOut: (/** @type {number} */ n) => `${plural(n, 'Teil der Seite ist', 'Teile der Seite sind')} ausgelassen.`,
  legend: 'Was die Linien bedeuten',
  made:
    'Markiert von Sayso, einem Programm: Seine Ergebnisse können falsch sein. Prüfen Sie sie am Artikel, bevor Sie ' +
    'sich darauf verlassen.',
  /** @param {{ words: string, kind: string, name: string }} find */
  cited: ({ words, kind, name }) => `${words} – ${name}${kind === 'indirect' ? ' (sinngemäß)' : ''}`,
  inTitle: (/** @type {string} */ title) => `in „${title}“`,
  provenance: {
    title: 'Titel',
    outlet: 'Medium',
    author: 'Autor',
    date: 'Datum',
    address: 'Adresse',
    analyzer: 'Analyseprogramm',
    analyzed: 'Analysiert',
    exported: 'Exportiert',
  },
  origin: 'Woher dies stammt',
  inSource: 'im Original',
  speakers: {
    heading: 'Sprecher',
    columns: ['Sprecher', 'Zitate', 'Ziele', 'Wörter', 'Anteil', 'Wo'],
    share: percent,
    place: (/** @type {string} */ type, /** @type {number} */ n) => `${nameOf(type)} ${n}`,
  },
  corrections: {
    heading: 'Was ein Leser korrigiert hat',
    corrected: 'von einem Leser korrigiert',
    nobody: 'niemand genannt',
    described: {
      speaker: ({ speaker }) => (speaker ? `ist jetzt von ${speaker}` : 'ist jetzt ohne genannten Sprecher'),
      drop: ({ type }) => `ist kein ${nameOf(type)} mehr`,
      add: ({ type, kind = '', speaker }) =>
        `ist ein ${nameOf(type)} (${kindsOfFinds[kind] ?? kind}) ` +
        (speaker ? `von ${speaker}` : 'ohne genannten Sprecher'),
      kind: ({ kind = '' }) => `ist: ${blockKinds[kind] ?? kind}`,
    },
  },
  terms: {
    months: [
      ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
      ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
    ],
    shortMonths: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
    noDate: 'o. D.',
    and: 'und',
    others: 'et al.',
  },
};

/**
 * By the error of fromJson: what is wrong, and where.
 * @type {Record<import('../export/refusal.js').RefusalCode, (where: string) => string>}
 */
const notOurs = {
  syntax: () => 'Es ist kein JSON oder nur ein Teil davon',
  version: (where) => `${where} hat einen Wert, den diese Version von Sayso nicht kennt`,
  units: (where) => `${where} ist nicht „utf16“, worin diese Seite zählt`,
  missing: (where) => `${where} fehlt`,
  type: (where) => `${where || 'Der Inhalt'} hat einen anderen Typ, als Sayso ihn exportiert`,
  value: (where) => `${where} hat keinen der möglichen Werte`,
  size: (where) => `${where} ist zu lang oder zu kurz`,
  span: (where) => `${where} ist keine Stelle im zugehörigen Text`,
  words: (where) => `${where} passt nicht zu den Wörtern des Textes`,
  overlap: (where) => `${where} hat zwei Teile, die sich überschneiden`,
  order: (where) => `${where} steht nicht in der richtigen Reihenfolge`,
  double: (where) => `${where} kommt doppelt vor`,
  reference: (where) => `${where} nennt etwas, das nicht darin steht`,
  mutual: (where) => `${where} widerspricht dem, was sonst darin steht`,
  depth: (where) => `${where} hat mehr Funde übereinander als irgendein Artikel`,
};

/** @typedef {{ name: string, error: keyof typeof notOurs, where: string }} NotOurs */

const words = (/** @type {number} */ n) => plural(n, 'Wort', 'Wörter');
const quotes = (/** @type {number} */ n) => plural(n, 'Zitat', 'Zitate');
const speakers = (/** @type {number} */ n) => plural(n, 'Sprecher', 'Sprecher');
const goals = (/** @type {number} */ n) => plural(n, 'Ziel', 'Ziele');
const corrections = (/** @type {number} */ n) => plural(n, 'Korrektur', 'Korrekturen');

/** @type {import('./languages.js').Translation['page']} */
const page = {
  language: 'de',
  direction: 'ltr',
  name: 'Sayso',
  promise: 'Der Artikel bleibt auf diesem Gerät. Es wird nichts übertragen.',
  theme: { toDark: 'Dunkel', toLight: 'Hell' },
  languages: 'Sprache',
  /** @param {string} name of another language */
  foreign: (name) =>
    `Das scheint eine andere Sprache zu sein (${name}). Sayso liest Englisch: Sonst ` +
    `findet es wenig, und das kann falsch sein.`,
  skip: 'Zum Artikel springen',

  compose: {
    heading: 'Wer sagt was, und wer will was',
    lead:
      'Fügen Sie einen Nachrichtenartikel ein. Sayso findet darin jedes Zitat und jede sinngemäß wiedergegebene ' +
      'Aussage, ermittelt, wer spricht, und listet die Ziele auf, die jede Seite nennt.',
    label: 'Der Artikel',
    placeholder: 'Einen Artikel auf Englisch einfügen oder eintippen oder eine Datei hierher ziehen.',
    sample: 'Beispiel ausprobieren',
    open: 'Datei öffnen',
    files: 'Text, HTML, Markdown oder was Sayso als JSON exportiert hat',
    clear: 'Leeren',
    edit: { long: 'Text bearbeiten', short: 'Bearbeiten' },
    renew: { long: 'Neu beginnen', short: 'Neu' },
    done: 'Fertig',
    drop: 'Irgendwo ablegen: Sayso liest .txt-, .html- und .md-Dateien und die eigenen .json-Dateien',
  },

  library: { open: 'Bibliothek', source: 'Herkunft …', unknown: 'Medium, Autor und Datum sind nicht bekannt.' },

  articles: { menu: 'Artikel', words, corrections },

  offer: {
    undo: 'Rückgängig',
    undoOf: (/** @type {string} */ what) => `Rückgängig: ${what}`,
    close: 'Diese Meldung schließen',
    putAside: (/** @type {string} */ title) => `Aufbewahrt: ${title}`,
    besides: (/** @type {number} */ n) =>
      `${plural(n, 'weiterer Artikel steht', 'weitere Artikel stehen')} unter „Artikel“.`,
    forgotten: '„Rückgängig“ holt alles zurück, solange diese Seite offen ist.',
  },

  shared: {
    heading: (/** @type {number} */ n) =>
      either(n, 'Den geteilten Artikel öffnen?', `Die ${number(n)} geteilten Artikel öffnen?`),
    note:
      'Das kommt aus einer anderen App oder von einer anderen Seite. Wenn Sie es öffnen, bleibt der jetzige Artikel ' +
      'aufbewahrt, und „Rückgängig“ führt zu ihm zurück.',
    open: (/** @type {number} */ n) => either(n, 'Öffnen', 'Alle öffnen'),
    keep: 'Beim jetzigen bleiben',
  },

  layers: {
    legend: 'Anzeigen',
    button: 'Ebenen',
    quotes: 'Zitate',
    direct: 'wörtlich',
    mixed: 'teils wörtlich',
    indirect: 'sinngemäß',
    sources: 'Quellen',
    cues: 'Signalwörter',
    goals: 'Ziele',
    labels: 'Beschriftung',
    samples: [
      ['quotes direct', 'Wörtliches Zitat', 'durchgezogene Linie'],
      ['quotes mixed', 'Teils wörtlich', 'gestrichelte Linie'],
      ['quotes indirect', 'Sinngemäße Wiedergabe', 'gepunktete Linie'],
      ['goals aim', 'Ziel', 'Wellenlinie'],
      ['sources source', 'Quelle', 'doppelte Linie'],
      ['cues cue', 'Signalwort', 'kursiv'],
    ],
  },

  least: {
    label: 'Mindestsicherheit',
    short: (/** @type {number} */ least) => (least === 0 ? 'alle' : percent(least)),
    value: (/** @type {number} */ least) =>
      least === 0
        ? 'Alle Funde werden angezeigt'
        : `Funde, die zu mindestens ${percent(least)} sicher sind, werden angezeigt`,
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      `${number(shown)} von ${plural(all, 'Fund', 'Funden')} angezeigt.`,
  },

  doubt: {
    find: (/** @type {number} */ sure) => `vermutlich, ${percent(sure)}`,
    speaker: (/** @type {number} */ sure) => `Sprecher vermutlich richtig, ${percent(sure)}`,
  },

  review: {
    open: (/** @type {number} */ n) => `${plural(n, 'zweifelhaften Fund', 'zweifelhafte Funde')} prüfen`,
    short: 'Prüfen',
    label: 'Prüfung der zweifelhaften Funde',
    progress: (/** @type {number} */ place, /** @type {number} */ of) => `${number(place)} von ${number(of)}`,
    what: (/** @type {string} */ kind, /** @type {string} */ name, /** @type {string} */ doubt) =>
      `${kind}, ${name} (${doubt}):`,
    acts: { keep: 'Behalten', correct: 'Korrigieren …', drop: 'Verwerfen', next: 'Weiter' },
    keys: { keep: 'b', correct: 'k', drop: 'v', next: 'w' },
    end: 'Beenden',
    endOf: 'Die Prüfung beenden',
    done: (/** @type {number} */ n) =>
      `Fertig: ${plural(n, 'zweifelhafter Fund', 'zweifelhafte Funde')} geprüft, keiner bleibt übrig.`,
  },

  chip: {
    whose: 'Angezeigt:',
    what: (/** @type {{ words: number, quotes: number, goals: number }} */ figures) =>
      [words(figures.words), quotes(figures.quotes), figures.goals > 0 && goals(figures.goals)]
        .filter(Boolean)
        .join(' · '),
    end: 'Alle zeigen',
  },

  figures: {
    heading: 'Zahlen',
    first: 'Zuerst zitiert',
    unnamed: 'Wörter ungenannter Quellen',
    byForm: 'Wie zitiert wird',
    byKind: 'Wer zitiert wird',
    byGender: 'Personen, nach dem von Ihnen angegebenen Geschlecht',
    forms: { direct: 'Wörtlich', mixed: 'Teils wörtlich', indirect: 'Sinngemäß' },
    nobody: 'Niemand genannt',
    notSaid: 'Ohne Angabe',
    speakers: 'Sprecher',
    quotes: 'Zitate',
    words: 'Wörter',
    ofWords: 'Wortanteil',
    number,
    share: percent,
    note: 'Aus den angezeigten Funden, ohne das, was jemand dem Artikel zufolge nicht gesagt hat.',
  },

  reading: {
    label: 'Der Artikel, markiert',
    parts: 'Teile dieser Seite',
    article: 'Artikel',
    help:
      'Zeigen Sie auf eine markierte Stelle, oder gehen Sie mit der Tabulatortaste dorthin und mit den Pfeiltasten ' +
      'weiter. Die Eingabetaste hält sie fest, Esc lässt sie los. Wählen Sie Wörter aus, um einen Fund ' +
      'hinzuzufügen. Die Schaltfläche ⋯ neben einem Teil gibt an, was er ist und ob er zum Artikel gehört.',
    busy: 'Der Artikel wird gelesen …',
    loading: 'Das Analyseprogramm wird geladen …',
    working: (/** @type {number} */ length, /** @type {number} */ seconds) =>
      `${plural(length, 'Wort wird', 'Wörter werden')} gelesen: ` +
      (seconds > 0 ? `noch etwa ${plural(seconds, 'Sekunde', 'Sekunden')}` : 'länger als erwartet'),
    progress: 'Der Artikel wird gelesen',
    stop: 'Anhalten',
    stopped: 'Angehalten. Was zu sehen ist, stammt von vorher.',
    done: (/** @type {{ quotes: number, speakers: number, goals: number }} */ found) =>
      `${quotes(found.quotes)}, ${speakers(found.speakers)}, ${goals(found.goals)} gefunden.`,
    nothing:
      'Es wurden keine Zitate und keine Ziele gefunden. Sayso liest Nachrichtenartikel auf Englisch; ist dies einer?',
    warnings: 'Was zu dieser Auswertung zu wissen ist',
  },

  side: {
    label: 'Sprecher und Ziele',
    search: 'Sprecher, Ziele und Artikel durchsuchen',
    matches: (/** @type {number} */ places, /** @type {number} */ ofSpeakers, /** @type {number} */ ofGoals) =>
      `Treffer: ${plural(places, 'Stelle', 'Stellen')} im Artikel, ${speakers(ofSpeakers)} und ${goals(ofGoals)}.`,
    match: (/** @type {number} */ place, /** @type {number} */ of) =>
      of === 0
        ? 'Nicht im Artikel'
        : place === 0
          ? `${number(of)} im Artikel`
          : `${number(place)} von ${number(of)} im Artikel`,
    previousMatch: 'Vorige Stelle im Artikel',
    nextMatch: 'Nächste Stelle im Artikel',
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? number(all) : `${number(shown)} von ${number(all)}`,
    noMatch: 'Nichts hier passt zur Suche.',
    more: (/** @type {number} */ next, /** @type {number} */ left) =>
      next === left ? `${number(next)} weitere zeigen` : `${number(next)} von ${number(left)} weiteren zeigen`,
  },

  speakers: {
    heading: 'Wer spricht',
    sort: 'Sortiert nach',
    sorts: { share: 'Wortanteil', first: 'erstem Auftreten', name: 'Namen' },
    none: 'In diesem Text wird niemand zitiert.',
    kinds: article.speakerKinds,
    quotes,
    goals,
    words,
    share: percent,
    unattributed: (/** @type {number} */ n) => `${plural(n, 'Zitat nennt', 'Zitate nennen')} keinen Sprecher`,
    finds: article.panel.finds,
    silent: 'nicht zitiert',
  },

  timeline: {
    label: (/** @type {string[]} */ lanes) =>
      `Wo welcher Sprecher zu Wort kommt, vom Anfang des Artikels bis zum Ende. ${lanes.join(' ')}`,
    lane: (/** @type {string} */ name, /** @type {number[]} */ places) =>
      `${name}: bei ${listed.format(places.map((place) => percent(place)))}.`,
    others: 'Andere',
  },

  goals: {
    heading: 'Wer will was',
    none: 'In diesem Text werden keine Ziele genannt.',
    noneOf: (/** @type {string} */ name) => `Es wurden keine Ziele von ${name} gefunden.`,
    only: (/** @type {string} */ name) => `Nur ${name}`,
    all: 'Alle zeigen',
    nobody: 'Niemand genannt',
    kinds: { aim: 'Absicht', commitment: 'Zusage', demand: 'Forderung' },
    list: (/** @type {string} */ cue) => (cue ? `Angekündigt als „${cue}“` : 'Eine angekündigte Liste'),
    found: article.found,
    differs: (/** @type {number} */ found, /** @type {number} */ announced) =>
      `Der Artikel kündigt ${number(announced)} an; Sayso hat ${number(found)} gefunden. Prüfen Sie den Text auf die ` +
      'übrigen.',
    again: (/** @type {number} */ n) => either(n, 'noch einmal gesagt', `noch ${number(n)}-mal gesagt`),
  },

  corrections: {
    heading: 'Ihre Korrekturen',
    correct: 'Korrigieren …',
    add: { long: 'Fund hinzufügen', short: 'Hinzufügen' },
    addSelected: 'Ausgewählte Wörter als Fund hinzufügen',
    boundSelected: (/** @type {'quote' | 'goal'} */ type, /** @type {string} */ selected) =>
      `Zum Wortlaut des ${nameOf(type)}s „${selected}“ machen`,
    undo: 'Rückgängig',
    undoOf: (/** @type {string} */ what) => `Rückgängig: ${what}`,
    redo: 'Wiederholen',
    undone: 'Rückgängig gemacht. „Wiederholen“ stellt es wieder her.',
    redone: 'Wiederholt.',
    made: 'Korrigiert. „Rückgängig“ nimmt es zurück.',
    notKept: 'Dieser Browser lässt Sayso keine Korrekturen aufbewahren; exportieren Sie sie, bevor Sie gehen.',
    idle: 'passt zu nichts im jetzigen Text',
    unknown: 'von einer anderen Version von Sayso gemacht',
    editing: { quote: 'Dieses Zitat korrigieren', goal: 'Dieses Ziel korrigieren' },
    adding: 'Fund hinzufügen',
    words: 'Die Wörter, wie sie im Artikel stehen',
    kind: 'Was sie sind',
    negated: {
      quote: 'Es wurde dem Artikel zufolge nicht gesagt',
      goal: 'Es ist nicht gewollt: „no plan to“, „refuses to“',
    },
    bounds: 'Welche Wörter',
    boundsHint:
      'Ziehen Sie ein Ende, oder drücken Sie dort, wo es sein soll; auf der Tastatur bewegen die Pfeiltasten ein ' +
      'Ende um ein Wort.',
    begins: 'Anfang',
    ends: 'Ende',
    takesAlong: 'Die Ziele in einem Zitat, die dessen Sprecher gehören, gehen mit.',
    types: { quote: 'Zitate', goal: 'Ziele' },
    speaker: { quote: 'Wer es sagt', goal: 'Wer es will' },
    speakerHint: 'Wählen oder schreiben Sie einen Namen; lassen Sie das Feld leer, wenn niemand genannt ist.',
    save: 'Speichern',
    drop: { quote: 'Kein Zitat: verwerfen', goal: 'Kein Ziel: verwerfen' },
    leaveOut: 'Dieser Absatz gehört nicht zum Artikel: auslassen',
    everywhere: (/** @type {string} */ name) => `${name} überall korrigieren\u00A0…`,
    cancel: 'Abbrechen',
    notInText: 'Diese Wörter stehen nicht im Artikel. Kopieren Sie sie so, wie sie dort stehen.',
    problems: {
      nothing: () => 'Es sind keine Wörter darin. Wählen Sie mindestens eines.',
      crossing: () =>
        'Diese Wörter reichen von einem Teil der Seite in einen anderen, etwa von einer Überschrift in den Text. ' +
        'Wählen Sie Wörter eines einzigen Teils.',
      there: () => 'Diese Wörter sind schon ein solcher Fund. Zeigen Sie darauf, um ihn zu korrigieren.',
      overlap: (/** @type {string} */ other) =>
        `Diese Wörter würden einen Teil von „${other}“ überdecken. Wählen Sie Wörter daneben, innerhalb davon oder ` +
        'alle davon.',
    },
    described: {
      change: (/** @type {string[]} */ parts) => `ist jetzt ${parts.join(', ')}`,
      words: (/** @type {string} */ now) => `„${now}“`,
      negated: (/** @type {boolean} */ isNegated) => (isNegated ? 'verneint' : 'nicht verneint'),
      of: (/** @type {string | null} */ name) => (name ? `von ${name}` : 'ohne genannten Sprecher'),
      merge: (/** @type {{ into: { name: string }, as: string }} */ { into, as }) =>
        `ist identisch mit ${into.name}, Name: ${as}`,
      named: (/** @type {string} */ name) => `benannt als ${name}`,
      gender: (/** @type {string | null} */ gender) => (gender === null ? 'ohne angegebenes Geschlecht' : gender),
      /** A kind within a sentence. @type {(kind: string) => string} */
      within: (kind) => kind,
      asItWas: 'wie vorher',
      speaker: (/** @type {{ speaker: string | null }} */ { speaker }) =>
        speaker ? `ist jetzt von ${speaker}` : 'ist jetzt ohne genannten Sprecher',
      kind: (/** @type {string} */ kind) => `ist: ${kind}`,
      drop: (/** @type {{ type: string }} */ { type }) => `ist kein ${nameOf(type)} mehr`,
      keep: (/** @type {{ type: string }} */ { type }) => `ist zu Recht ein ${nameOf(type)}`,
      add: (/** @type {{ type: string, speaker: string | null }} */ { type, speaker }) =>
        `ist ein ${nameOf(type)} ${speaker ? `von ${speaker}` : 'ohne genannten Sprecher'}`,
    },
  },

  cast: {
    correct: (/** @type {string} */ name) => `${name} korrigieren\u00A0…`,
    heading: 'Diesen Sprecher korrigieren',
    note: (/** @type {string[]} */ parts) =>
      `Gilt für alle Stellen zugleich, im ganzen Artikel: für ${listed.format(parts) || 'jede Erwähnung'}.`,
    mentions: (/** @type {number} */ n) => plural(n, 'Erwähnung', 'Erwähnungen'),
    name: 'Name',
    kind: 'Art',
    gender: 'Geschlecht, wie Sie es angeben',
    genders: ['weiblich', 'männlich'],
    genderHint: 'Ein beliebiges Wort oder nichts. Sayso rät es nie.',
    same: 'Identisch mit',
    nobody: 'niemand anderem',
    keep: 'Der Name von beiden',
    nameMissing: 'Schreiben Sie einen Namen.',
    isAnother: (/** @type {string} */ name) =>
      `${name} gibt es schon. Um aus beiden einen zu machen, wählen Sie ${name} unter „Identisch mit“.`,
    save: 'Für den ganzen Artikel speichern',
  },

  export: {
    heading: 'Export',
    download: 'Herunterladen',
    copy: 'Kopieren',
    print: 'Drucken',
    copied: (/** @type {string} */ name) => `Kopiert: ${name}.`,
    notCopied: 'Der Browser hat das Kopieren nicht erlaubt; nutzen Sie stattdessen „Herunterladen“.',
    notLoaded:
      'Der Teil von Sayso, der Exporte schreibt, konnte nicht geladen werden. Laden Sie die Seite neu und versuchen ' +
      'Sie es noch einmal.',
    downloadOf: (/** @type {string} */ name) => `Herunterladen: ${name}`,
    copyOf: (/** @type {string} */ name) => `Kopieren: ${name}`,
    cite: 'Mit Beleg kopieren',
    citation: 'Beleg',
    citationForm: 'Die Form der Belege',
    forms: {
      line: 'Eine Zeile',
      apa: 'APA',
      mla: 'MLA',
      chicago: 'Chicago',
      bibtex: 'BibTeX',
      ris: 'RIS',
      csl: 'CSL-JSON',
    },
    link: 'Link kopieren',
    linkCopied: 'Link',
    sourceLink: 'Link zum Original kopieren',
    notLinked:
      'Der Link führt zu einem Artikel, der nicht auf diesem Gerät aufbewahrt ist, oder zu einem Fund, den es darin ' +
      'nicht mehr gibt.',
    formats: {
      html: 'Markierter Artikel, HTML',
      markdown: 'Bericht, Markdown',
      quotesCsv: 'Zitate, CSV',
      goalsCsv: 'Ziele, CSV',
      speakersCsv: 'Sprecher, CSV',
      correctionsCsv: 'Korrekturen, CSV',
      json: 'Alles, JSON (lässt sich wieder öffnen)',
      webAnnotations: 'Web-Annotationen, JSON-LD',
    },
  },

  bookmarklet: {
    before: 'Für Artikel auf beliebigen Seiten:',
    name: 'Mit Sayso lesen',
    after: 'ist ein Link, den Sie zu Ihren Lesezeichen ziehen.',
    drag:
      'Ziehen Sie diesen Link zu Ihren Lesezeichen. Klicken Sie ihn dort auf der Seite eines Artikels ' +
      'an, und der Artikel öffnet sich hier.',
    waiting: 'Warten auf den Artikel …',
    toSayso: 'Zu Sayso',
    alone:
      'Es ist kein Artikel angekommen. Die Seite lässt das Lesezeichen von Sayso nicht mit Sayso sprechen: Wählen ' +
      'Sie dort den Text des Artikels aus, kopieren Sie ihn, und fügen Sie ihn in Sayso ein.',
    refused:
      'Dieser Browser lässt Sayso den Artikel nicht von der Seite übernehmen. Kopieren Sie seinen Text, und fügen ' +
      'Sie ihn in Sayso ein.',
    blocked:
      'Der Browser hindert Sayso daran, sich zu öffnen. Erlauben Sie dieser Seite, Fenster zu öffnen, oder ' +
      'kopieren Sie den Artikel in Sayso.',
  },

  app: {
    update: 'Ein neueres Sayso ist bereit.',
    take: 'Jetzt aktualisieren',
    later: 'Später',
    install: 'Sayso auf diesem Gerät installieren',
  },

  errors: {
    'load-failed':
      'Das Analyseprogramm konnte nicht geladen werden. Laden Sie die Seite neu; hilft das nicht, fehlt die Datei ' +
      'sayso.wasm auf dem Server, oder der Browser blockiert sie.',
    crashed: 'Die Analyse brach vor dem Ende ab. Mit einem kürzeren Text kann sie gelingen.',
    'not-text': (/** @type {string} */ name) =>
      `${name} ist keine Textdatei. Öffnen Sie sie in ihrem eigenen Programm, kopieren Sie den Text, und fügen Sie ` +
      'ihn hier ein.',
    'bad-type': (/** @type {string} */ name) =>
      `${name} lässt sich nicht lesen: Sayso liest .txt-, .html- und .md-Dateien und die eigenen .json-Dateien. ` +
      'Kopieren Sie den Text, und fügen Sie ihn hier ein.',
    'not-ours': (/** @type {NotOurs} */ { name, error, where }) =>
      `${name} lässt sich nicht öffnen: ${notOurs[error](where)}.`,
    'too-long': (/** @type {number} */ most) =>
      `Das ist zu lang für einen Artikel: Höchstens ${number(most)} Zeichen werden gelesen. Fügen Sie einen Teil ` +
      'davon ein.',
    'too-many-lines': (/** @type {number} */ most) =>
      `Das hat zu viele Zeilen für einen Artikel: Höchstens ${number(most)} werden gelesen. Fügen Sie einen Teil ` +
      'davon ein.',
    'too-many-parts':
      'Darin ist mehr als ein Artikel: Es sind zu viele Teile, um sie hier zu lesen. Kopieren Sie die Wörter des ' +
      'Artikels, und fügen Sie sie ein.',
    'no-words': (/** @type {string} */ name) => `${name} enthält keine erkennbaren Wörter.`,
    unreadable: (/** @type {string} */ name) =>
      `${name} konnte nicht gelesen werden: Es ist ein Ordner, wurde verschoben, oder dieser Browser darf es nicht ` +
      'öffnen.',
    'too-many-to-library': (/** @type {number} */ most) =>
      `Höchstens ${number(most)} Dateien werden auf einmal hinzugefügt; die übrigen wurden ausgelassen.`,
    'library-too-large': (/** @type {string} */ name) =>
      `${name} ist größer als jede Bibliothek, die Sayso exportiert.`,
    'later-library': (/** @type {string} */ name) =>
      `${name} ist eine Bibliothek einer späteren Version von Sayso. Aktualisieren Sie diese Seite, und versuchen ` +
      'Sie es noch einmal.',
    'broken-article': (/** @type {NotOurs & { place: number }} */ { name, place, error, where }) =>
      `Artikel ${number(place)} aus ${name} wurde ausgelassen: ${notOurs[error](where)}.`,
    'too-many': (/** @type {number} */ most) =>
      `Höchstens ${number(most)} Dateien werden auf einmal gelesen; die übrigen wurden ausgelassen.`,
    'no-room':
      'Dieser Browser hat keinen Platz, um all das aufzubewahren. Exportieren Sie, was Sie brauchen, bevor Sie gehen.',
    'only-link':
      'Es wurde nur ein Link geteilt, und Sayso ruft keine Seiten ab. Wählen Sie den Text des Artikels aus, und ' +
      'teilen Sie diesen.',
    'nothing-shared': 'Was geteilt wurde, ist nicht mehr da. Teilen Sie es noch einmal.',
    'shared-analysis': (/** @type {string} */ name) =>
      `${name} wurde geteilt und nicht geöffnet: Geteiltes kann von jedem kommen, und es kann eine Analyse sein, die ` +
      'niemand gemacht hat. Wenn Sie der Datei vertrauen, nutzen Sie „Datei öffnen“.',
    'shared-too-much': 'Es wurde mehr geteilt, als Sayso annimmt: höchstens 20 Dateien, zusammen 20 MB.',
    'shared-foreign': 'Eine andere Website hat versucht, hier einen Artikel abzulegen. Er wurde abgewiesen.',
    other: (/** @type {string} */ message) => `Etwas ist schiefgegangen: ${message}`,
  },
  pasted: 'Das Eingefügte',
  privacy:
    'Sayso läuft in dieser Seite, als WebAssembly. Es stellt keine Anfrage mit Ihrem Text und setzt kein Cookie. Die ' +
    'Artikel, Ihre Korrekturen und die Funde werden in diesem Browser aufbewahrt, damit sie da sind, wenn ' +
    'Sie wiederkommen: Die Bibliothek enthält sie und kann sie exportieren und löschen. ' +
    'Die Ergebnisse stammen von einem Programm und können falsch sein: Prüfen Sie sie am Artikel, bevor Sie sich ' +
    'darauf verlassen.',
  forget: 'Alles hier Aufbewahrte löschen',
  embed: 'Sayso in eigene Seiten einbauen',
  forgotten: 'Gelöscht. In diesem Browser ist jetzt nichts mehr aufbewahrt.',
};

/** @param {number} quoted @param {number} length */
const quotesAndWords = (quoted, length) => `${quotes(quoted)}, ${words(length)}`;
/** @param {number} shown @param {number} all */
const ofArticles = (shown, all) => `${number(shown)} von ${plural(all, 'Artikel', 'Artikeln')}`;

/** @type {import('./languages.js').Translation['library']} */
const library = {
  heading: 'Bibliothek',
  close: 'Die Bibliothek schließen',
  views: { articles: 'Artikel', speakers: 'Sprecher und Ziele', compare: 'Vergleich' },
  viewsLabel: 'Teile der Bibliothek',
  undo: 'Rückgängig',
  undoOf: (/** @type {string} */ what) => `Rückgängig: ${what}`,
  number,
  not: report.not,
  /** @param {number} time in milliseconds */
  day: (time) => day.format(time),
  /** @param {string} date as ISO 8601 */
  date: (date) => (Number.isNaN(Date.parse(date)) ? date : dayInUtc.format(Date.parse(date.slice(0, 10)))),

  search: {
    label: 'Die Bibliothek durchsuchen',
    where: 'Suchen in',
    scopes: {
      all: 'allem',
      titles: 'Titeln und Herkunft',
      texts: 'Artikeltexten',
      speakers: 'Sprechern',
      goals: 'Zielen',
    },
    matches: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? plural(all, 'Artikel', 'Artikel') : ofArticles(shown, all),
    none: 'Kein Artikel passt zur Suche.',
  },

  articles: {
    empty:
      'Noch ist nichts aufbewahrt. Jeder Artikel, den Sie Sayso geben, kommt von selbst hierher; fügen Sie Dateien ' +
      'oder einen ganzen Ordner hinzu, oder importieren Sie eine Bibliothek, die Sie exportiert haben.',
    note: 'Nur in diesem Browser aufbewahrt. Exportieren Sie die Bibliothek, um sie auch anderswo zu haben.',
    list: 'Die Artikel',
    help: 'Pfeiltasten führen von Artikel zu Artikel, die Tabulatortaste zu dem, was sich damit tun lässt.',
    sort: 'Sortieren nach',
    sorts: {
      changed: 'letzter Änderung',
      added: 'Aufnahme, neueste zuerst',
      date: 'Datum, neueste zuerst',
      title: 'Titel',
      outlet: 'Medium',
      length: 'Länge',
    },
    choose: (/** @type {string} */ title) => `${title} auswählen`,
    chooseAll: 'Alle angezeigten auswählen',
    chosen: (/** @type {number} */ n) => `${number(n)} ausgewählt`,
    open: (/** @type {string} */ title) => `${title} öffnen`,
    isOpen: 'jetzt offen',
    source: 'Herkunft …',
    sourceOf: (/** @type {string} */ title) => `Herkunft von ${title}`,
    remove: 'Löschen',
    removeOf: (/** @type {string} */ title) => `${title} löschen`,
    removeChosen: 'Ausgewählte löschen',
    removed: (/** @type {number} */ n) => `${plural(n, 'Artikel wurde', 'Artikel wurden')} gelöscht.`,
    restored: (/** @type {number} */ n) => `${plural(n, 'Artikel ist', 'Artikel sind')} wieder da.`,
    compare: 'Die beiden vergleichen',
    words,
    quotes,
    speakers,
    goals,
    corrections,
    changed: (/** @type {string} */ when) => `geändert ${when}`,
    added: (/** @type {string} */ when) => `aufgenommen ${when}`,
    more: (/** @type {number} */ next, /** @type {number} */ left) =>
      `${number(next)} von ${number(left)} weiteren zeigen`,
  },

  adding: {
    files: 'Dateien hinzufügen',
    folder: 'Ordner hinzufügen',
    exportAll: 'Alles exportieren',
    import: 'Importieren',
    reading: (/** @type {number} */ done, /** @type {number} */ all) =>
      `Dateien werden gelesen: ${number(done)} von ${number(all)}`,
    finding: (/** @type {number} */ done, /** @type {number} */ all) =>
      `Es wird ermittelt, wer spricht: ${ofArticles(done, all)}`,
    stop: 'Anhalten',
    stopped: 'Angehalten.',
    added: (/** @type {number} */ n) => `${plural(n, 'Artikel wurde', 'Artikel wurden')} hinzugefügt`,
    updated: (/** @type {number} */ n) => `${number(n)} durch einen neueren Stand ersetzt`,
    same: (/** @type {number} */ n) => `${number(n)} schon vorhanden`,
    older: (/** @type {number} */ n) => `${number(n)} belassen, weil hier schon neuer`,
    passed: (/** @type {number} */ n) => `${plural(n, 'Datei', 'Dateien')} anderer Art übergangen`,
    failed: (/** @type {number} */ n) => `${plural(n, 'konnte', 'konnten')} nicht gelesen werden:`,
    nothing: 'Es gab nichts hinzuzufügen.',
    undone: 'Zurückgenommen.',
    drop: 'Dateien oder einen Ordner ablegen, um sie zur Bibliothek hinzuzufügen',
    notKept:
      'Dieser Browser hat keinen Platz, um all das aufzubewahren. Exportieren Sie die Bibliothek, oder löschen Sie, ' +
      'was Sie nicht mehr brauchen.',
    notALibrary: (/** @type {string} */ name) =>
      `${name} ist keine Bibliothek, die Sayso exportiert hat. Für Artikel nutzen Sie „Dateien hinzufügen“.`,
    file: 'sayso-library',
  },

  source: {
    heading: 'Wer ihn veröffentlicht hat',
    edit: 'Herkunft …',
    unknown: 'Wer ihn veröffentlicht hat, ist nicht bekannt.',
    note:
      'Aus der Seite oder dem Artikel übernommen, wo sie es sagen; was Sie hier schreiben, gilt. Es steht in ' +
      'Exporten und Belegen.',
    members: { title: 'Titel', outlet: 'Medium', author: 'Autor', date: 'Datum', address: 'Adresse' },
    dateHint: 'Etwa 2026-05-03 oder, auf Englisch, 3 May 2026',
    addressHint: 'Etwa https://example.org/article',
    notADate: 'Das ist kein Datum, das sich lesen lässt. Schreiben Sie es wie 2026-05-03.',
    notAnAddress: 'Das ist keine Adresse einer Webseite. Sie beginnt mit https:// oder http://.',
    save: 'Speichern',
    cancel: 'Abbrechen',
    saved: 'Die Herkunft wurde gespeichert.',
  },

  speakers: {
    caption: 'Wer spricht und wer was will, in allen Artikeln',
    rule:
      'Sprecher mehrerer Artikel gelten als einer, wenn ihre Namen gleich sind, ungeachtet der Titel davor (Dr, ' +
      'Minister), der Groß- und Kleinschreibung und der Akzente, und wenn sie von derselben Art sind. „Ruiz“ und ' +
      '„Ana Ruiz“ aus zwei Artikeln bleiben zwei. Was jemand dem Artikel zufolge nicht gesagt hat, zählt für ' +
      'niemanden.',
    columns: {
      name: 'Sprecher',
      kind: 'Art',
      articles: 'Artikel',
      quotes: 'Zitate',
      direct: 'Wörtlich',
      words: 'Wörter',
      goals: 'Ziele',
    },
    nobody: 'Niemand genannt',
    kinds: page.speakers.kinds,
    share: page.speakers.share,
    csv: 'Als CSV herunterladen',
    file: 'sayso-library-speakers.csv',
    none: 'In diesen Artikeln wird niemand zitiert.',
    noMatch: 'Kein Sprecher und kein Ziel passt zur Suche.',
    unread: (/** @type {number} */ n) => `${plural(n, 'Artikel ist', 'Artikel sind')} noch zu lesen.`,
    /** @type {(shown: number, all: number, articles: number) => string} */
    shown: (shown, all, articles) =>
      `${shown === all ? speakers(all) : `${number(shown)} von ${plural(all, 'Sprecher', 'Sprechern')}`} in ` +
      plural(articles, 'Artikel', 'Artikeln'),
    inArticle: quotesAndWords,
    goal: page.goals.kinds,
    kindsOfQuotes: article.kinds,
  },

  compare: {
    first: 'Erster Artikel',
    second: 'Zweiter Artikel',
    choose: 'Artikel auswählen',
    two:
      'Wählen Sie zwei Artikel aus, um zu sehen, wer in beiden spricht, wer nur in einem, und wo dieselben Worte ' +
      'anders geschnitten wurden.',
    same: 'Wählen Sie zwei verschiedene Artikel aus.',
    wait: 'Erst müssen beide Artikel gelesen werden; das dauert einen Moment.',
    both: 'In beiden',
    onlyIn: (/** @type {string} */ title) => `Nur in ${title}`,
    nobody: 'Niemand.',
    in: quotesAndWords,
    table: 'Wer in beiden Artikeln spricht',
    speaker: 'Sprecher',
    sameWords: 'Dieselben Worte',
    sameNote:
      'Zitate, die mindestens vier Wörter in Folge gemeinsam haben oder gleich sind. Was nur ein Artikel hat, ist ' +
      'markiert; eine Folge gleicher Wörter bleibt unmarkiert.',
    noSame: 'Kein Zitat steht in beiden.',
    run: (/** @type {number} */ n) => `${plural(n, 'Wort', 'Wörter')} in Folge ${either(n, 'ist', 'sind')} gleich`,
    identical: 'Wort für Wort gleich',
    otherSpeaker: (/** @type {string} */ a, /** @type {string} */ b) => `${a} im ersten, ${b} im zweiten`,
    only: { before: 'nur hier: ', after: ' (Ende)' },
  },
};

/** @type {import('./languages.js').Translation['panel']} */
const panel = {
  idle:
    'Klicken Sie in der Symbolleiste auf die Schaltfläche von Sayso: Der Artikel in diesem Tab wird gelesen und ' +
    'markiert. Es wird nichts übertragen.',
  reading: 'Der Artikel wird gelesen …',
  actions: 'Was mit dem Artikel geschehen soll',
  add: 'Zur Bibliothek hinzufügen',
  added: 'In der Bibliothek',
  open: 'In Sayso öffnen',
  clear: 'Markierungen entfernen',
  cleared:
    'Die Markierungen sind weg. Klicken Sie in der Symbolleiste auf die Schaltfläche von Sayso, und der Artikel wird ' +
    'noch einmal gelesen und markiert.',
  library: 'Sayso und die Bibliothek',
  lost: 'Diese Wörter werden auf der Seite, wie sie jetzt ist, nicht gezeigt; vielleicht sind sie eingeklappt.',
  partly: (/** @type {number} */ lost) =>
    `${plural(lost, 'Fund der Liste lässt', 'Funde der Liste lassen')} sich nicht markieren: Die Seite zeigt die ` +
    'Wörter nicht so, wie sie in ihrem Quelltext stehen.',
  untitled: 'Ein Artikel ohne Titel',
  problems: {
    untouchable:
      'Der Browser lässt keine Erweiterung diese Seite lesen. Sie gehört zum Browser selbst oder zu seinem Store, ' +
      'oder sie ist eine Datei, die die Erweiterung nicht lesen darf. Speichern oder kopieren Sie ihren Text, und ' +
      'öffnen Sie unten Sayso.',
    'no-article':
      'Auf dieser Seite wurde kein Artikel gefunden. Wenn es einen gibt, wählen Sie seinen Text aus, und klicken Sie ' +
      'noch einmal auf die Schaltfläche von Sayso.',
    left:
      'Die gelesene Seite ist nicht mehr in diesem Tab. Klicken Sie auf die Schaltfläche von Sayso, um die jetzige ' +
      'zu lesen.',
    'not-kept': 'Der Browser lässt Sayso keine Artikel aufbewahren: Sein Speicher ist voll oder wird verweigert.',
  },
};

/** @type {import('./languages.js').Translation} */
export default { article, report, page, library, panel };
