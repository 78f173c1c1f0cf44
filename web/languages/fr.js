// French. Spaces that do not break stand before ; ? ! and inside of « » (narrow), and before a colon: as such in
// strings, escaped in templates, where eslint takes them for slips.

const language = 'fr';
const number = new Intl.NumberFormat(language).format;
const percent = new Intl.NumberFormat(language, { style: 'percent' }).format;
const rules = new Intl.PluralRules(language);
const series = new Intl.ListFormat(language, { type: 'conjunction' });
const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
const dayInUtc = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });

/** @param {number} n @param {string} one @param {string} many */
const agreed = (n, one, many) => (rules.select(n) === 'one' ? one : many);
/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${number(n)} ${agreed(n, one, many)}`;

/** @param {number} n */
const words = (n) => plural(n, 'mot', 'mots');
/** @param {number} n */
const quotes = (n) => plural(n, 'citation', 'citations');
/** @param {number} n */
const goals = (n) => plural(n, 'objectif', 'objectifs');
/** @param {number} n */
const speakers = (n) => plural(n, 'locuteur', 'locuteurs');
/** @param {number} n */
const articles = (n) => plural(n, 'article', 'articles');
/** @param {number} n */
const corrections = (n) => plural(n, 'correction', 'corrections');

/** @param {string} type @param {{ quote: string, goal: string }} forms */
const ofType = (type, forms) => (type === 'goal' ? forms.goal : forms.quote);
const one = { quote: 'une citation', goal: 'un objectif' };
const attributed = { quote: 'attribuée', goal: 'attribué' };

/** @param {string} type @param {string | null | undefined} speaker */
const attributedTo = (type, speaker) => (speaker ? `${ofType(type, attributed)} à ${speaker}` : 'sans nom donné');
/** @param {string | null | undefined} speaker */
const attribution = (speaker) => `attribution\u00a0: ${speaker ?? 'aucun nom donné'}`;

/** @type {import('./languages.js').Translation['article']} */
const article = {
  language,
  direction: 'ltr',
  notice: 'Repéré par un programme, qui peut se tromper.',
  legend: {
    label: 'À propos des marques',
    switch: 'Afficher les marques',
    summary: 'Ce que signifient les marques',
    marks: {
      direct: ['Citation directe', 'un trait plein : mot pour mot, entre guillemets'],
      mixed: ['Citation partielle', 'un trait en tirets : en partie entre guillemets'],
      indirect: ['Propos rapportés', 'un trait en pointillé : dit, avec les mots de l’article'],
      goal: ['Objectif', 'un trait ondulé : ce que quelqu’un veut, prévoit ou demande'],
      source: ['Source', 'un trait double : qui le dit ou le veut'],
      cue: ['Indice', 'les mots qui le signalent, comme « said »'],
      doubtful: ['Incertain', 'un trait pâle entre crochets ou coins : peut fort bien être faux'],
    },
  },
  card: 'À propos de ce passage',
  panel: {
    summary: (/** @type {number} */ quoted, /** @type {number} */ heard, /** @type {number} */ wanted) =>
      `Qui dit quoi\u00a0: ${quotes(quoted)}, ${speakers(heard)}, ` +
      plural(wanted, 'objectif énoncé', 'objectifs énoncés'),
    speakers: 'Locuteurs',
    finds: (/** @type {string} */ name) => `Citations et objectifs\u00a0: ${name}`,
    unsure: 'incertain',
  },
  close: 'Fermer',
  nobody: 'Locuteur non nommé',
  probably: (/** @type {string} */ name) => `probablement ${name}`,
  probablyA: (/** @type {string} */ kind) => `${kind}, probablement`,
  not: { quote: 'non dit :', goal: 'non voulu :' },
  kinds: {
    direct: 'Citation directe',
    mixed: 'Citation partielle',
    indirect: 'Propos rapportés, non cités',
    aim: 'Intention',
    commitment: 'Engagement',
    demand: 'Demande',
    list: 'Liste annoncée',
  },
  blockKinds: {
    headline: 'Titre',
    standfirst: 'Chapeau',
    byline: 'Auteur',
    dateline: 'Lieu et date',
    section: 'Rubrique',
    time: 'Date ou heure',
    credit: 'Crédit',
    caption: 'Légende',
    subheading: 'Intertitre',
    'pull-quote': 'Exergue',
    body: 'Texte de l’article',
    'list-item': 'Élément de liste',
    turn: 'Réplique',
    question: 'Question',
    signature: 'Signature',
    post: 'Publication intégrée',
    note: 'Note',
    furniture: 'Hors article',
  },
  parts: {
    leftOut: (/** @type {number} */ n) =>
      plural(n, 'partie de la page laissée de côté', 'parties de la page laissées de côté'),
    change: (/** @type {string} */ kind, /** @type {string} */ excerpt) =>
      `${kind}\u00a0: «\u202f${excerpt}\u202f». Indiquer ce que c’est`,
    menu: 'Ce qu’est cette partie',
  },
  speakerKinds: {
    person: 'Personne',
    organization: 'Organisation',
    place: 'Lieu',
    group: 'Groupe',
    unnamed: 'Source non nommée',
  },
  cue: 'Signalé par',
  noCue: 'aucun mot ; le passage se suffit à lui-même',
  source: 'Désigné ici par',
  confidence: 'Certitude',
  sure: (/** @type {number} */ share, /** @type {string} */ inWords) => `${percent(share)}, ${inWords}`,
  confidenceOf: (/** @type {string} */ find, /** @type {string} */ speaker) =>
    `${find}\u202f; le locuteur\u00a0: ${speaker}`,
  why: 'Pourquoi',
  item: (/** @type {number} */ place, /** @type {number} */ of) =>
    `Élément ${number(place)} sur ${number(of)} d’une liste annoncée`,
  again: 'Déjà dit',
  restates: 'Oui, un passage précédent énonce le même objectif',
  where: 'Où',
  inQuote: 'Dans des propos cités ou rapportés de quelqu’un',
  found: (/** @type {number} */ found, /** @type {number | null} */ announced) =>
    announced === null
      ? plural(found, 'élément', 'éléments')
      : `${plural(found, 'trouvé', 'trouvés')} sur ${number(announced)}`,
  also: 'Aussi à cet endroit',
  others: (/** @type {number} */ place, /** @type {number} */ of) =>
    `Passage ${number(place)} sur ${number(of)} de ce locuteur`,
  previous: 'Précédent',
  next: 'Suivant',
  whyNegated: (/** @type {string} */ why) => `${why}, ici avec une négation`,
  confidences: [
    [0.9, 'très probablement juste'],
    [0.75, 'probablement juste'],
    [0.5, 'plus probablement juste que faux'],
    [0, 'incertain, à vérifier'],
  ],
  whys: {
    reader: 'Un lecteur l’a corrigé',
    'network-direct': 'Un modèle entraîné sur des articles annotés le lit ainsi, et le passage est entre guillemets',
    'network-mixed': 'Un modèle entraîné sur des articles annotés le lit ainsi, et une partie est entre guillemets',
    'network-indirect': 'Un modèle entraîné sur des articles annotés le lit ainsi',
    'cue-after-quote': 'Une citation, puis un verbe de parole et son sujet',
    'cue-before-quote': 'Un sujet et un verbe de parole, puis une citation',
    'quote-alone': 'Une citation qui prolonge la précédente',
    'clause-then-cue': 'Une affirmation, puis un verbe de parole et son sujet',
    'cue-then-clause': 'Un verbe de parole avec une proposition',
    'cue-then-infinitive': 'Un verbe de parole ou de volonté avec « to »',
    'cue-then-object': 'Un verbe de parole, avec ce qui a été dit pour complément',
    'passive-cue': 'Un verbe de parole au passif, comme « is expected to »',
    'impersonal-cue': 'Un verbe de parole ou de pensée dont le sujet est un simple « it »',
    'noun-cue': 'Un nom de parole, comme « the claim that »',
    'adverb-cue': 'Un adverbe de ouï-dire, comme « reportedly »',
    'according-to': 'Des mots comme « according to »',
    label: 'Un nom et un deux-points le précèdent',
    'network-goal': 'Un modèle entraîné sur des articles aux objectifs marqués le lit ainsi',
    'announced-list': 'Un élément d’une liste que l’article annonce',
    'first-person-will': '« We will » ou « I will » dans les propres mots d’un locuteur',
    'party-will': 'Un acteur le fera (« will ») ou ne le fera pas (« will not »)',
    'reported-will': 'L’article rapporte qu’un acteur dit qu’il le fera',
    'modal-demand': 'Un locuteur dit que quelqu’un doit ou devrait (« must », « should »)',
    imperative: 'Un ordre ou un appel, comme « Let’s », dans les propres mots d’un locuteur',
    'headline-to': 'Un titre qui dit ce qu’un acteur va faire (« to »)',
    'verb-infinitive': 'Un verbe de volonté, de projet ou de promesse avec « to »',
    'verb-other-infinitive': 'Un verbe qui demande à quelqu’un de faire quelque chose (« to »)',
    'verb-clause': 'Un verbe de volonté ou de demande avec une proposition',
    'verb-gerund': 'Un verbe de volonté ou de projet avec une forme en « -ing »',
    'verb-object': 'Un verbe de volonté avec son complément',
    'verb-preposition': 'Un verbe comme « call for » avec son complément',
    'adjective-infinitive': 'Un adjectif de volonté, comme « ready to »',
    'adjective-clause': 'Un adjectif de volonté avec une proposition',
    'noun-infinitive': 'Un nom comme « effort » ou « plan » avec « to »',
    'noun-preposition': 'Un nom comme « plan » avec « for » ou « of »',
    'noun-clause': 'Un nom comme « demand » ou « hope » avec une proposition',
    'noun-is': 'Un nom comme « goal » ou « priority », et ce que c’est',
    'as-noun': 'Désigné par « as a priority » ou « as a goal »',
    purpose: 'Fait pour y parvenir (« to » ou « in order to »)',
  },
};

const kindsByCode = /** @type {Record<string, string>} */ ({ ...article.kinds, ...article.blockKinds });
/** What a find or a part of the page is, by its code. @param {string | undefined} kind */
const kindInWords = (kind) => (kindsByCode[kind ?? ''] ?? kind ?? '').toLocaleLowerCase(language);

/** @type {import('./languages.js').Translation['report']} */
const report = {
  language,
  said: 'Qui a dit quoi',
  wanted: 'Qui veut quoi',
  noSpeaker: 'Locuteur non nommé',
  noHolder: 'Porteur non nommé',
  kinds: {
    direct: 'citation directe',
    mixed: 'citation partielle',
    indirect: 'propos rapportés',
    aim: 'intention',
    commitment: 'engagement',
    demand: 'demande',
  },
  legends: {
    direct: 'Citation directe',
    mixed: 'Citation partielle',
    indirect: 'Propos rapportés',
    aim: 'Objectif',
    source: 'Source',
    cue: 'Indice',
  },
  not: article.not,
  negated: 'avec négation',
  item: (/** @type {number} */ place, /** @type {number} */ of) =>
    `élément ${number(place)} sur ${number(of)} d’une liste annoncée`,
  restates: 'déjà dit',
  unsure: (/** @type {number} */ confidence) => `incertain\u00a0: ${percent(confidence)}`,
  unsureSpeaker: (/** @type {number} */ confidence) => `locuteur incertain\u00a0: ${percent(confidence)}`,
  probably: article.probably,
  named: (/** @type {string} */ name, /** @type {string | null} */ role) => (role ? `${name}, ${role}` : name),
  words,
  label: (/** @type {string} */ kind, /** @type {string} */ name) => `${kind}, ${name}\u00a0: `,
  untitled: 'Un article, annoté par Sayso',
  leftOut: (/** @type {number} */ n) =>
    plural(n, 'partie de la page est laissée de côté.', 'parties de la page sont laissées de côté.'),
  legend: 'Ce que signifient les traits',
  made:
    'Annoté par Sayso, un programme : ses résultats peuvent être faux. Vérifiez-les dans l’article avant de vous y ' +
    'fier.',
  cited: ({ words, kind, name }) => `${words} — ${name}${kind === 'indirect' ? ' (propos rapportés)' : ''}`,
  inTitle: (/** @type {string} */ title) => `dans «\u202f${title}\u202f»`,
  provenance: {
    title: 'Titre',
    outlet: 'Média',
    author: 'Auteur',
    date: 'Date',
    address: 'Adresse',
    analyzer: 'Analyseur',
    analyzed: 'Analysé le',
    exported: 'Exporté le',
  },
  origin: 'Provenance',
  inSource: 'dans la source',
  speakers: {
    heading: 'Locuteurs',
    columns: ['Locuteur', 'Citations', 'Objectifs', 'Mots', 'Part', 'Où'],
    share: percent,
    place: (/** @type {string} */ type, /** @type {number} */ n) =>
      `${type === 'quote' ? 'citation' : 'objectif'} ${n}`,
  },
  corrections: {
    heading: 'Ce qu’un lecteur a corrigé',
    corrected: 'corrigé par un lecteur',
    nobody: 'aucun nom donné',
    described: {
      speaker: ({ speaker }) => `nouvelle ${attribution(speaker)}`,
      drop: ({ type = '' }) => `n’est plus ${ofType(type, one)}`,
      add: ({ type = '', kind, speaker }) =>
        `est ${ofType(type, one)} (${kindInWords(kind)}) ${attributedTo(type, speaker)}`,
      kind: ({ kind }) => `est\u00a0: ${kindInWords(kind)}`,
    },
  },
  terms: {
    months: [
      ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
      ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
    ],
    shortMonths: [
      ...['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin'],
      ...['juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
    ],
    noDate: 's. d.',
    and: 'et',
    others: 'et al.',
  },
};

/**
 * By the error of fromJson: what is wrong, and where.
 * @type {Record<import('../export/refusal.js').RefusalCode, (where: string) => string>}
 */
const notOurs = {
  syntax: () => 'ce n’est pas du JSON, ou seulement une partie',
  version: (where) => `la valeur de ${where} est inconnue de cette version de Sayso`,
  units: (where) => `${where} n’est pas «\u202futf16\u202f», l’unité dans laquelle cette page compte`,
  missing: (where) => `${where} manque`,
  type: (where) => `${where || 'le contenu'} est d’un autre type que ce que Sayso exporte`,
  value: (where) => `${where} n’a aucune des valeurs possibles`,
  size: (where) => `${where} est trop long ou trop court`,
  span: (where) => `${where} ne désigne aucun endroit du texte`,
  words: (where) => `${where} ne concorde pas avec les mots du texte`,
  overlap: (where) => `${where} a deux parties qui se chevauchent`,
  order: (where) => `${where} n’est pas dans l’ordre`,
  double: (where) => `${where} y est deux fois`,
  reference: (where) => `${where} ne désigne rien de ce que contient le fichier`,
  mutual: (where) => `${where} contredit le reste du fichier`,
  depth: (where) => `${where} a plus de passages superposés qu’aucun article`,
};

/** @typedef {{ name: string, error: keyof typeof notOurs, where: string }} NotOurs */

/** @type {import('./languages.js').Translation['page']} */
const page = {
  language,
  direction: 'ltr',
  name: 'Sayso',
  promise: 'L’article reste sur cet appareil. Rien n’est envoyé nulle part.',
  theme: { toDark: 'Sombre', toLight: 'Clair' },
  languages: 'Langue',
  /** @param {string} name of another language */
  foreign: (name) =>
    `Ce texte semble être dans une autre langue (${name}). Sayso lit l’anglais : ` +
    `ailleurs, il trouve peu et peut se tromper.`,
  skip: 'Aller à l’article',

  compose: {
    heading: 'Qui dit quoi, et qui veut quoi',
    lead:
      'Collez un article de presse. Sayso y repère toutes les citations et tous les propos rapportés, détermine qui ' +
      'parle et dresse la liste des objectifs que chaque camp énonce.',
    label: 'L’article',
    placeholder: 'Collez ou saisissez un article en anglais, ou déposez un fichier ici.',
    sample: 'Essayer l’exemple',
    open: 'Ouvrir un fichier',
    files: 'Texte, HTML, Markdown, ou ce que Sayso a exporté en JSON',
    clear: 'Effacer',
    edit: { long: 'Modifier le texte', short: 'Modifier' },
    renew: { long: 'Nouveau texte', short: 'Nouveau' },
    done: 'Terminer',
    drop: 'Déposez-le n’importe où : Sayso lit les fichiers .txt, .html et .md, et ses propres .json',
  },

  library: { open: 'Bibliothèque', source: 'Source…', unknown: 'Le média, l’auteur et la date ne sont pas connus.' },

  articles: { menu: 'Articles', words, corrections },

  offer: {
    undo: 'Annuler',
    undoOf: (/** @type {string} */ what) => `Annuler\u00a0: ${what}`,
    close: 'Fermer ce message',
    putAside: (/** @type {string} */ title) => `Conservé\u00a0: ${title}`,
    besides: (/** @type {number} */ n) =>
      `${plural(n, 'autre article se trouve', 'autres articles se trouvent')} sous «\u202fArticles\u202f».`,
    forgotten: '« Annuler » fait tout revenir, tant que cette page est ouverte.',
  },

  shared: {
    heading: (/** @type {number} */ n) =>
      n === 1 ? 'Ouvrir l’article partagé ?' : `Ouvrir les ${number(n)} articles partagés\u202f?`,
    note:
      'Une autre application ou une autre page l’a envoyé. Si vous l’ouvrez, l’article présent ici est conservé, et ' +
      '« Annuler » permet d’y revenir.',
    open: (/** @type {number} */ n) => (n === 1 ? 'L’ouvrir' : 'Les ouvrir'),
    keep: 'Garder ce qui est ici',
  },

  layers: {
    legend: 'Afficher',
    button: 'Calques',
    quotes: 'Citations',
    direct: 'directes',
    mixed: 'partielles',
    indirect: 'rapportées',
    sources: 'Sources',
    cues: 'Indices',
    goals: 'Objectifs',
    labels: 'Étiquettes',
    samples: [
      ['quotes direct', 'Citation directe', 'trait plein'],
      ['quotes mixed', 'Citation partielle', 'tirets'],
      ['quotes indirect', 'Propos rapportés', 'pointillé'],
      ['goals aim', 'Objectif', 'trait ondulé'],
      ['sources source', 'Source', 'trait double'],
      ['cues cue', 'Indice', 'italique'],
    ],
  },

  least: {
    label: 'Certitude minimale',
    short: (/** @type {number} */ least) => (least === 0 ? 'aucune' : percent(least)),
    value: (/** @type {number} */ least) =>
      least === 0
        ? 'Tous les passages sont affichés'
        : `Les passages d’une certitude d’au moins ${percent(least)} sont affichés`,
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      `${plural(shown, 'passage affiché', 'passages affichés')} sur ${number(all)}.`,
  },

  doubt: {
    find: (/** @type {number} */ sure) => `probablement, ${percent(sure)}`,
    speaker: (/** @type {number} */ sure) => `attribution probable, ${percent(sure)}`,
  },

  review: {
    open: (/** @type {number} */ n) => `Vérifier ${plural(n, 'passage incertain', 'passages incertains')}`,
    short: 'Vérifier',
    label: 'Vérification de ce qui est incertain',
    progress: (/** @type {number} */ place, /** @type {number} */ of) => `${number(place)} sur ${number(of)}`,
    what: (/** @type {string} */ kind, /** @type {string} */ name, /** @type {string} */ doubt) =>
      `${kind}, ${name} (${doubt})\u00a0:`,
    acts: { keep: 'Garder', correct: 'Corriger…', drop: 'Retirer', next: 'Suivant' },
    keys: { keep: 'g', correct: 'c', drop: 'r', next: 's' },
    end: 'Terminer',
    endOf: 'Terminer la vérification',
    done: (/** @type {number} */ n) =>
      `Terminé\u00a0: ${plural(n, 'passage incertain vérifié', 'passages incertains vérifiés')}, il n’en reste aucun.`,
  },

  chip: {
    whose: 'Affiché :',
    what: (/** @type {{ words: number, quotes: number, goals: number }} */ counts) =>
      [words(counts.words), quotes(counts.quotes), counts.goals > 0 && goals(counts.goals)].filter(Boolean).join(' · '),
    end: 'Tout afficher',
  },

  figures: {
    heading: 'Chiffres',
    first: 'Premier cité',
    unnamed: 'Mots de sources non nommées',
    byForm: 'Comment l’article cite',
    byKind: 'Qui est cité',
    byGender: 'Personnes, selon le genre que vous avez indiqué',
    forms: { direct: 'Directe', mixed: 'Partielle', indirect: 'Rapportée' },
    nobody: 'Aucun nom donné',
    notSaid: 'Non indiqué',
    speakers: 'Locuteurs',
    quotes: 'Citations',
    words: 'Mots',
    ofWords: 'Part des mots',
    number,
    share: percent,
    note: 'D’après les passages affichés, sans ce que, selon l’article, quelqu’un n’a pas dit.',
  },

  reading: {
    label: 'L’article, annoté',
    parts: 'Parties de cette page',
    article: 'Article',
    help:
      'Pointez un passage marqué, ou allez-y avec Tab puis les flèches. Entrée l’épingle, Échap le relâche. ' +
      'Sélectionnez des mots pour ajouter un passage. Le bouton ⋯ à côté d’une partie dit ce qu’elle est, et si elle ' +
      'appartient à l’article.',
    busy: 'Lecture de l’article…',
    loading: 'Chargement de l’analyseur…',
    working: (/** @type {number} */ length, /** @type {number} */ seconds) =>
      `Lecture de ${words(length)}\u00a0: ` +
      (seconds > 0 ? `encore ${plural(seconds, 'seconde', 'secondes')} environ` : 'plus longue que prévu'),
    progress: 'Lecture de l’article en cours',
    stop: 'Arrêter',
    stopped: 'Arrêté. Ce qui est affiché date d’avant.',
    done: (/** @type {{ quotes: number, speakers: number, goals: number }} */ found) =>
      `Trouvé\u00a0: ${series.format([quotes(found.quotes), speakers(found.speakers), goals(found.goals)])}.`,
    nothing:
      'Aucune citation ni aucun objectif n’a été trouvé. Sayso lit des articles de presse en anglais ; en est-ce un ?',
    warnings: 'Ce qu’il faut savoir de cette lecture',
  },

  side: {
    label: 'Locuteurs et objectifs',
    search: 'Chercher dans les locuteurs, les objectifs et l’article',
    matches: (/** @type {number} */ places, /** @type {number} */ heard, /** @type {number} */ wanted) =>
      `Correspondances\u00a0: ${plural(places, 'endroit', 'endroits')} dans l’article, ${speakers(heard)} et ` +
      `${goals(wanted)}.`,
    match: (/** @type {number} */ place, /** @type {number} */ of) =>
      of === 0
        ? 'Absent de l’article'
        : place === 0
          ? `${number(of)} dans l’article`
          : `${number(place)} sur ${number(of)} dans l’article`,
    previousMatch: 'Endroit précédent dans l’article',
    nextMatch: 'Endroit suivant dans l’article',
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? number(all) : `${number(shown)} sur ${number(all)}`,
    noMatch: 'Rien ici ne correspond à la recherche.',
    more: (/** @type {number} */ next, /** @type {number} */ left) =>
      `En afficher ${number(next)} de plus${next === left ? '' : ` sur ${number(left)}`}`,
  },

  speakers: {
    heading: 'Qui parle',
    sort: 'Trier par',
    sorts: { share: 'part des mots', first: 'ordre d’apparition', name: 'nom' },
    none: 'Personne n’est cité dans ce texte.',
    kinds: article.speakerKinds,
    quotes,
    goals,
    words,
    share: percent,
    unattributed: (/** @type {number} */ n) =>
      `${plural(n, 'citation ne nomme', 'citations ne nomment')} aucun locuteur`,
    finds: article.panel.finds,
    silent: 'non cité',
  },

  timeline: {
    label: (/** @type {string[]} */ lanes) =>
      `Où l’on entend chaque locuteur, du début à la fin de l’article. ${lanes.join(' ')}`,
    lane: (/** @type {string} */ name, /** @type {number[]} */ places) =>
      `${name}\u00a0: à ${series.format(places.map((place) => percent(place)))}.`,
    others: 'Autres',
  },

  goals: {
    heading: 'Qui veut quoi',
    none: 'Aucun objectif n’est énoncé dans ce texte.',
    noneOf: (/** @type {string} */ name) => `Aucun objectif trouvé pour ${name}.`,
    only: (/** @type {string} */ name) => `Seulement ${name}`,
    all: 'Tout afficher',
    nobody: 'Aucun nom donné',
    kinds: { aim: 'Intention', commitment: 'Engagement', demand: 'Demande' },
    list: (/** @type {string} */ cue) => (cue ? `Liste annoncée\u00a0: «\u202f${cue}\u202f»` : 'Une liste annoncée'),
    found: article.found,
    differs: (/** @type {number} */ found, /** @type {number} */ announced) =>
      `L’article en annonce ${number(announced)}\u202f; Sayso en a trouvé ${number(found)}. ` +
      'Cherchez le reste dans le texte.',
    again: (/** @type {number} */ n) => `redit ${n === 1 ? 'une fois' : `${number(n)} fois`}`,
  },

  corrections: {
    heading: 'Vos corrections',
    correct: 'Corriger…',
    add: { long: 'Ajouter un passage', short: 'Ajouter' },
    addSelected: 'Ajouter les mots sélectionnés comme passage',
    boundSelected: (/** @type {'quote' | 'goal'} */ type, /** @type {string} */ selected) =>
      `En faire les mots ${ofType(type, { quote: 'de la citation', goal: 'de l’objectif' })} «\u202f${selected}\u202f»`,
    undo: 'Annuler',
    undoOf: (/** @type {string} */ what) => `Annuler\u00a0: ${what}`,
    redo: 'Rétablir',
    undone: 'Annulé. « Rétablir » le fait revenir.',
    redone: 'Rétabli.',
    made: 'Corrigé. « Annuler » permet de revenir en arrière.',
    notKept: 'Ce navigateur ne laisse pas Sayso conserver les corrections ; exportez-les avant de partir.',
    idle: 'ne correspond à rien dans le texte actuel',
    unknown: 'faite par une autre version de Sayso',
    editing: { quote: 'Corriger cette citation', goal: 'Corriger cet objectif' },
    adding: 'Ajouter un passage',
    words: 'Les mots, tels qu’ils figurent dans l’article',
    kind: 'Ce que c’est',
    negated: {
      quote: 'L’article rapporte que cela n’a pas été dit',
      goal: 'Ce n’est pas voulu : « no plan to », « refuses to »',
    },
    bounds: 'Quels mots',
    boundsHint:
      'Faites glisser une extrémité, ou appuyez là où elle doit être ; au clavier, les flèches la déplacent d’un mot.',
    begins: 'Début',
    ends: 'Fin',
    takesAlong: 'Les objectifs de son locuteur que contient une citation la suivent.',
    types: { quote: 'Citations', goal: 'Objectifs' },
    speaker: { quote: 'Qui le dit', goal: 'Qui le veut' },
    speakerHint: 'Choisissez un nom ou écrivez-en un ; laissez vide si personne n’est nommé.',
    save: 'Enregistrer',
    drop: { quote: 'Pas une citation : la retirer', goal: 'Pas un objectif : le retirer' },
    leaveOut: 'Ce paragraphe n’est pas l’article : le laisser de côté',
    everywhere: (/** @type {string} */ name) => `Corriger ${name} partout…`,
    cancel: 'Annuler',
    notInText: 'Ces mots ne sont pas dans l’article. Copiez-les tels qu’ils y figurent.',
    problems: {
      nothing: () => 'Il n’y a aucun mot. Choisissez-en au moins un.',
      crossing: () =>
        'Ces mots vont d’une partie de la page à une autre, par exemple d’un titre au texte. Choisissez des mots ' +
        'd’une seule partie.',
      there: () => 'Ces mots sont déjà un tel passage. Pointez-le pour le corriger.',
      overlap: (/** @type {string} */ other) =>
        `Ces mots recouvriraient une partie de «\u202f${other}\u202f». Choisissez des mots à côté, à ` +
        'l’intérieur, ou le tout.',
    },
    described: {
      change: (/** @type {string[]} */ parts) => `désormais ${parts.join(', ')}`,
      words: (/** @type {string} */ changed) => `«\u202f${changed}\u202f»`,
      negated: (/** @type {boolean} */ isNegated) => (isNegated ? 'avec négation' : 'sans négation'),
      of: (/** @type {string | null} */ name) => attribution(name),
      merge: (/** @type {{ into: { name: string }, as: string }} */ { into, as }) =>
        `ne fait qu’un avec ${into.name}, sous le nom ${as}`,
      named: (/** @type {string} */ name) => `sous le nom ${name}`,
      gender: (/** @type {string | null} */ gender) =>
        gender === null ? 'sans genre indiqué' : `genre\u00a0: ${gender}`,
      /** A kind within a sentence. @type {(kind: string) => string} */
      within: (kind) => kind.toLowerCase(),
      asItWas: 'comme avant',
      speaker: (/** @type {{ speaker: string | null }} */ { speaker }) => `nouvelle ${attribution(speaker)}`,
      kind: (/** @type {string} */ kind) => `est\u00a0: ${kind.toLocaleLowerCase(language)}`,
      drop: (/** @type {{ type: string }} */ { type }) => `n’est plus ${ofType(type, one)}`,
      keep: (/** @type {{ type: string }} */ { type }) => `est bien ${ofType(type, one)}`,
      add: (/** @type {{ type: string, speaker: string | null }} */ { type, speaker }) =>
        `est ${ofType(type, one)} ${attributedTo(type, speaker)}`,
    },
  },

  cast: {
    correct: (/** @type {string} */ name) => `Corriger ${name}…`,
    heading: 'Corriger ce locuteur',
    note: (/** @type {string[]} */ parts) =>
      `Cela vaut une fois pour toutes, dans tout l’article\u00a0: pour ${parts.join(', ') || 'chaque mention'}.`,
    mentions: (/** @type {number} */ n) => plural(n, 'mention', 'mentions'),
    name: 'Nom',
    kind: 'Ce que c’est',
    gender: 'Genre, tel que vous l’indiquez',
    genders: ['femme', 'homme'],
    genderHint: 'N’importe quel mot, ou rien. Sayso ne le devine jamais.',
    same: 'Ne fait qu’un avec',
    nobody: 'personne d’autre',
    keep: 'Leur nom commun',
    nameMissing: 'Écrivez un nom.',
    isAnother: (/** @type {string} */ name) =>
      `${name} existe déjà. Pour que les deux ne fassent qu’un, choisissez ${name} sous ` + '« Ne fait qu’un avec ».',
    save: 'Enregistrer pour tout l’article',
  },

  export: {
    heading: 'Exporter',
    download: 'Télécharger',
    copy: 'Copier',
    print: 'Imprimer',
    copied: (/** @type {string} */ name) => `Copié\u00a0: ${name}.`,
    notCopied: 'Le navigateur n’a pas permis de copier ; utilisez « Télécharger ».',
    notLoaded: 'La partie de Sayso qui écrit les exports n’a pas pu être chargée. Rechargez la page et réessayez.',
    downloadOf: (/** @type {string} */ name) => `Télécharger\u00a0: ${name}`,
    copyOf: (/** @type {string} */ name) => `Copier\u00a0: ${name}`,
    cite: 'Copier comme référence',
    citation: 'Référence',
    citationForm: 'La forme des références',
    forms: {
      line: 'Une ligne',
      apa: 'APA',
      mla: 'MLA',
      chicago: 'Chicago',
      bibtex: 'BibTeX',
      ris: 'RIS',
      csl: 'CSL-JSON',
    },
    link: 'Copier le lien',
    linkCopied: 'Lien',
    sourceLink: 'Copier le lien vers la source',
    notLinked:
      'Le lien mène à un article qui n’est pas conservé sur cet appareil, ou à un passage qui n’y est plus repéré.',
    formats: {
      html: 'Article annoté, HTML',
      markdown: 'Rapport, Markdown',
      quotesCsv: 'Citations, CSV',
      goalsCsv: 'Objectifs, CSV',
      speakersCsv: 'Locuteurs, CSV',
      correctionsCsv: 'Corrections, CSV',
      json: 'Tout, JSON (peut être rouvert)',
      webAnnotations: 'Annotations Web, JSON-LD',
    },
  },

  bookmarklet: {
    before: 'Pour les articles de n’importe quelle page :',
    name: 'Lire avec Sayso',
    after: 'est un lien à faire glisser dans vos favoris.',
    drag: 'Faites glisser ce lien dans vos favoris. Activez-le depuis la page d’un article, et l’article s’ouvre ici.',
    waiting: 'En attente de l’article…',
    toSayso: 'Aller à Sayso',
    alone:
      'Aucun article n’est arrivé. La page ne laisse pas le favori de Sayso communiquer avec Sayso : sélectionnez-y ' +
      'le texte de l’article, copiez-le et collez-le dans Sayso.',
    refused:
      'Ce navigateur ne laisse pas Sayso prendre l’article sur la page. Copiez son texte et collez-le dans Sayso.',
    blocked:
      'Le navigateur empêche Sayso de s’ouvrir. Autorisez les fenêtres de cette page, ou copiez l’article dans Sayso.',
  },

  app: {
    update: 'Une version plus récente de Sayso est prête.',
    take: 'Mettre à jour',
    later: 'Plus tard',
    install: 'Installer Sayso sur cet appareil',
  },

  errors: {
    'load-failed':
      'L’analyseur n’a pas pu être chargé. Rechargez la page ; si cela ne suffit pas, c’est que le fichier ' +
      'sayso.wasm manque sur le serveur ou que le navigateur le bloque.',
    crashed: 'L’analyse s’est arrêtée avant la fin. Avec un texte plus court, elle peut aboutir.',
    'not-text': (/** @type {string} */ name) =>
      `${name} n’est pas un fichier texte. Ouvrez-le dans son propre programme, copiez le texte et collez-le ici.`,
    'bad-type': (/** @type {string} */ name) =>
      `Sayso lit les fichiers .txt, .html et .md et ses propres .json, et ${name} n’en est pas un. Copiez son ` +
      'texte et collez-le ici.',
    'not-ours': (/** @type {NotOurs} */ { name, error, where }) =>
      `Impossible d’ouvrir ${name}\u00a0: ${notOurs[error](where)}.`,
    'too-long': (/** @type {number} */ most) =>
      `C’est trop long pour un article\u00a0: au plus ${number(most)} caractères sont lus. Collez-en une partie.`,
    'too-many-lines': (/** @type {number} */ most) =>
      `Il y a trop de lignes pour un article\u00a0: au plus ${number(most)} sont lues. Collez-en une partie.`,
    'too-many-parts':
      'Il y a là plus qu’un article : les parties sont trop nombreuses pour être lues ici. Copiez les mots de ' +
      'l’article et collez-les.',
    'no-words': (/** @type {string} */ name) => `Aucun mot n’a été trouvé dans ${name}.`,
    unreadable: (/** @type {string} */ name) =>
      `Impossible de lire ${name}\u00a0: c’est un dossier, ou il a été déplacé, ou ce navigateur n’a pas le droit de ` +
      'l’ouvrir.',
    'too-many-to-library': (/** @type {number} */ most) =>
      `Au plus ${plural(most, 'fichier est ajouté', 'fichiers sont ajoutés')} à la fois\u202f; les autres ont été ` +
      'laissés de côté.',
    'library-too-large': (/** @type {string} */ name) =>
      `${name} est plus volumineux que toute bibliothèque exportée par Sayso.`,
    'later-library': (/** @type {string} */ name) =>
      `${name} est une bibliothèque d’une version ultérieure de Sayso. Mettez cette page à jour et réessayez.`,
    'broken-article': (/** @type {NotOurs & { place: number }} */ { name, place, error, where }) =>
      `L’article ${number(place)} de ${name} a été laissé de côté\u00a0: ${notOurs[error](where)}.`,
    'too-many': (/** @type {number} */ most) =>
      `Au plus ${plural(most, 'fichier est lu', 'fichiers sont lus')} à la fois\u202f; les autres ont été ` +
      'laissés de côté.',
    'no-room': 'Ce navigateur n’a pas assez de place pour tout conserver. Exportez ce qu’il vous faut avant de partir.',
    'only-link':
      'Seul un lien a été partagé, et Sayso ne va chercher aucune page. Sélectionnez le texte de l’article et ' +
      'partagez-le.',
    'nothing-shared': 'Ce qui a été partagé n’est plus là. Partagez-le de nouveau.',
    'shared-analysis': (/** @type {string} */ name) =>
      `${name} a été partagé et n’a pas été ouvert\u00a0: ce qui est partagé peut venir de n’importe qui, et ce peut ` +
      'être une analyse que personne n’a faite. Si vous lui faites confiance, utilisez « Ouvrir un fichier ».',
    'shared-too-much': 'Le partage dépasse ce que Sayso accepte : au plus 20 fichiers, de 20 Mo en tout.',
    'shared-foreign': 'Un autre site a tenté de déposer un article ici. Cela a été refusé.',
    other: (/** @type {string} */ message) => `Quelque chose s’est mal passé\u00a0: ${message}`,
  },
  pasted: 'ce que vous avez collé',
  privacy:
    'Sayso fonctionne dans cette page, en WebAssembly. Il n’envoie aucune requête contenant votre texte et ne dépose ' +
    'aucun cookie. Les articles, vos corrections et ce qui a été trouvé sont conservés dans ce navigateur, afin que ' +
    'vous les retrouviez à votre retour : la bibliothèque les contient, et permet de les exporter et de les ' +
    'supprimer. Les résultats de Sayso sont ceux d’un programme et peuvent être faux : vérifiez-les dans l’article ' +
    'avant de vous y fier.',
  forget: 'Oublier tout ce qui est conservé ici',
  embed: 'Intégrer Sayso à vos propres pages',
  forgotten: 'Oublié. Plus rien n’est conservé dans ce navigateur.',
};

/** @type {import('./languages.js').Translation['library']} */
const library = {
  heading: 'Bibliothèque',
  close: 'Fermer la bibliothèque',
  views: { articles: 'Articles', speakers: 'Locuteurs et objectifs', compare: 'Comparer' },
  viewsLabel: 'Parties de la bibliothèque',
  undo: 'Annuler',
  undoOf: (/** @type {string} */ what) => `Annuler\u00a0: ${what}`,
  number,
  not: report.not,
  /** @param {number} time in milliseconds */
  day: (time) => day.format(time),
  /** @param {string} date as ISO 8601 */
  date: (date) => (Number.isNaN(Date.parse(date)) ? date : dayInUtc.format(Date.parse(date.slice(0, 10)))),

  search: {
    label: 'Chercher dans la bibliothèque',
    where: 'Chercher dans',
    scopes: {
      all: 'tout',
      titles: 'titres et sources',
      texts: 'textes des articles',
      speakers: 'locuteurs',
      goals: 'objectifs',
    },
    matches: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? articles(all) : `${number(shown)} sur ${articles(all)}`,
    none: 'Aucun article ne correspond à la recherche.',
  },

  articles: {
    empty:
      'Rien n’est encore conservé. Chaque article que vous donnez à Sayso arrive ici de lui-même ; ajoutez des ' +
      'fichiers ou un dossier entier, ou importez une bibliothèque que vous avez exportée.',
    note: 'Conservé dans ce navigateur et nulle part ailleurs. Exportez la bibliothèque pour l’avoir aussi ailleurs.',
    list: 'Les articles',
    help: 'Les flèches vont d’un article à l’autre, Tab à ce qu’on peut en faire.',
    sort: 'Trier par',
    sorts: {
      changed: 'dernière modification',
      added: 'dernier ajout',
      date: 'date, plus récents d’abord',
      title: 'titre',
      outlet: 'média',
      length: 'longueur',
    },
    choose: (/** @type {string} */ title) => `Sélectionner ${title}`,
    chooseAll: 'Sélectionner tous les articles affichés',
    chosen: (/** @type {number} */ n) => plural(n, 'sélectionné', 'sélectionnés'),
    open: (/** @type {string} */ title) => `Ouvrir ${title}`,
    isOpen: 'ouvert en ce moment',
    source: 'Source…',
    sourceOf: (/** @type {string} */ title) => `Source\u00a0: ${title}`,
    remove: 'Supprimer',
    removeOf: (/** @type {string} */ title) => `Supprimer ${title}`,
    removeChosen: 'Supprimer la sélection',
    removed: (/** @type {number} */ n) => `${plural(n, 'article supprimé', 'articles supprimés')}.`,
    restored: (/** @type {number} */ n) => `${plural(n, 'article est de retour', 'articles sont de retour')}.`,
    compare: 'Comparer les deux',
    words,
    quotes,
    speakers,
    goals,
    corrections,
    changed: (/** @type {string} */ when) => `modifié le ${when}`,
    added: (/** @type {string} */ when) => `ajouté le ${when}`,
    more: (/** @type {number} */ next, /** @type {number} */ left) =>
      `En afficher ${number(next)} de plus sur ${number(left)}`,
  },

  adding: {
    files: 'Ajouter des fichiers',
    folder: 'Ajouter un dossier',
    exportAll: 'Tout exporter',
    import: 'Importer',
    reading: (/** @type {number} */ done, /** @type {number} */ all) =>
      `Lecture des fichiers\u00a0: ${number(done)} sur ${number(all)}`,
    finding: (/** @type {number} */ done, /** @type {number} */ all) =>
      `Recherche de qui parle\u00a0: ${number(done)} sur ${articles(all)}`,
    stop: 'Arrêter',
    stopped: 'Arrêté.',
    added: (/** @type {number} */ n) => plural(n, 'article ajouté', 'articles ajoutés'),
    updated: (/** @type {number} */ n) =>
      plural(n, 'remplacé par un état plus récent', 'remplacés par un état plus récent'),
    same: (/** @type {number} */ n) => plural(n, 'déjà présent', 'déjà présents'),
    older: (/** @type {number} */ n) =>
      plural(n, 'laissé dans son état d’ici, plus récent', 'laissés dans leur état d’ici, plus récent'),
    passed: (/** @type {number} */ n) => plural(n, 'fichier d’un autre type ignoré', 'fichiers d’autres types ignorés'),
    failed: (/** @type {number} */ n) => plural(n, 'n’a pas pu être lu :', 'n’ont pas pu être lus :'),
    nothing: 'Il n’y avait rien à ajouter.',
    undone: 'Annulé.',
    drop: 'Déposez des fichiers ou un dossier pour les ajouter à la bibliothèque',
    notKept:
      'Ce navigateur n’a pas assez de place pour tout conserver. Exportez la bibliothèque, ou supprimez ce dont vous ' +
      'n’avez plus besoin.',
    notALibrary: (/** @type {string} */ name) =>
      `${name} n’est pas une bibliothèque exportée par Sayso. Pour des articles, utilisez ` +
      '« Ajouter des fichiers ».',
    file: 'sayso-library',
  },

  source: {
    heading: 'Qui l’a publié',
    edit: 'Source…',
    unknown: 'On ne sait pas qui l’a publié.',
    note:
      'Repris de la page ou de l’article quand ils le disent ; ce que vous écrivez ici l’emporte. Cela figure dans ' +
      'les exports et les références.',
    members: { title: 'Titre', outlet: 'Média', author: 'Auteur', date: 'Date', address: 'Adresse' },
    dateHint: 'Par exemple 2026-05-03, ou 3 May 2026 (mois en anglais)',
    addressHint: 'Par exemple https://example.org/article',
    notADate: 'Cette date ne peut pas être lue. Écrivez-la comme 2026-05-03.',
    notAnAddress: 'Ce n’est pas l’adresse d’une page web. Elle commence par https:// ou http://.',
    save: 'Enregistrer',
    cancel: 'Annuler',
    saved: 'La source a été enregistrée.',
  },

  speakers: {
    caption: 'Qui parle et qui veut quoi, dans tous les articles',
    rule:
      'Les locuteurs de plusieurs articles n’en font qu’un quand ils portent le même nom, quels que soient les ' +
      'titres qui le précèdent (Dr, Minister), la casse et les accents, et quand ils sont du même type. « Ruiz » et ' +
      '« Ana Ruiz » de deux articles restent deux. Ce que, selon l’article, quelqu’un n’a pas dit ne compte pour ' +
      'personne.',
    columns: {
      name: 'Locuteur',
      kind: 'Type',
      articles: 'Articles',
      quotes: 'Citations',
      direct: 'Directes',
      words: 'Mots',
      goals: 'Objectifs',
    },
    nobody: 'Aucun nom donné',
    kinds: page.speakers.kinds,
    share: page.speakers.share,
    csv: 'Télécharger en CSV',
    file: 'sayso-library-speakers.csv',
    none: 'Personne n’est cité dans ces articles.',
    noMatch: 'Aucun locuteur ni aucun objectif ne correspond à la recherche.',
    unread: (/** @type {number} */ n) => `${plural(n, 'article reste', 'articles restent')} à lire.`,
    /** @type {(shown: number, all: number, count: number) => string} */
    shown: (shown, all, count) =>
      `${shown === all ? '' : `${number(shown)} sur `}${speakers(all)} dans ${articles(count)}`,
    inArticle: (/** @type {number} */ quoted, /** @type {number} */ length) => `${quotes(quoted)}, ${words(length)}`,
    goal: page.goals.kinds,
    kindsOfQuotes: article.kinds,
  },

  compare: {
    first: 'Premier article',
    second: 'Second article',
    choose: 'Choisir un article',
    two:
      'Choisissez deux articles pour voir qui parle dans les deux, qui dans un seul, et quels mêmes propos y ont été ' +
      'coupés autrement.',
    same: 'Choisissez deux articles différents.',
    wait: 'Les deux articles doivent d’abord être lus ; cela prend un moment.',
    both: 'Dans les deux',
    onlyIn: (/** @type {string} */ title) => `Seulement dans ${title}`,
    nobody: 'Personne.',
    in: (/** @type {number} */ quoted, /** @type {number} */ length) => `${quotes(quoted)}, ${words(length)}`,
    table: 'Qui parle dans les deux articles',
    speaker: 'Locuteur',
    sameWords: 'Les mêmes propos',
    sameNote:
      'Citations qui ont en commun au moins quatre mots de suite, ou qui sont identiques. Ce que seul un article ' +
      'contient est marqué ; une suite de mots identiques ne l’est pas.',
    noSame: 'Aucune citation ne figure dans les deux.',
    run: (/** @type {number} */ n) => plural(n, 'mot identique', 'mots de suite identiques'),
    identical: 'identique mot pour mot',
    otherSpeaker: (/** @type {string} */ a, /** @type {string} */ b) => `${a} dans le premier, ${b} dans le second`,
    only: { before: 'seulement ici : ', after: ' (fin)' },
  },
};

/** @type {import('./languages.js').Translation['panel']} */
const panel = {
  idle:
    'Appuyez sur le bouton Sayso de la barre d’outils : l’article de cet onglet est lu et annoté. Rien n’est envoyé ' +
    'nulle part.',
  reading: 'Lecture de l’article…',
  actions: 'Que faire de l’article',
  add: 'Ajouter à la bibliothèque',
  added: 'Dans la bibliothèque',
  open: 'Ouvrir dans Sayso',
  clear: 'Enlever les marques',
  cleared:
    'Les marques sont enlevées. Appuyez sur le bouton Sayso de la barre d’outils, et l’article est de nouveau lu et ' +
    'annoté.',
  library: 'Sayso et sa bibliothèque',
  lost: 'Ces mots ne sont pas affichés sur la page dans son état actuel ; ils sont peut-être repliés.',
  partly: (/** @type {number} */ lost) =>
    `${plural(lost, 'passage de la liste ne peut être marqué', 'passages de la liste ne peuvent être marqués')}` +
    ' : la page n’affiche pas les mots tels que sa source les contient.',
  untitled: 'Un article sans titre',
  problems: {
    untouchable:
      'Le navigateur ne laisse aucune extension lire cette page. Elle appartient au navigateur, à sa boutique, ou ' +
      'c’est un fichier que l’extension n’a pas été autorisée à lire. Enregistrez son texte ou copiez-le, et ouvrez ' +
      'Sayso ci-dessous.',
    'no-article':
      'Aucun article n’a été trouvé sur cette page. S’il y en a un, sélectionnez son texte et appuyez de nouveau sur ' +
      'le bouton Sayso.',
    left: 'La page qui a été lue n’est plus dans cet onglet. Appuyez sur le bouton Sayso pour lire celle qui y est.',
    'not-kept': 'Le navigateur ne laisse pas Sayso conserver d’articles : son espace de stockage est plein, ou refusé.',
  },
};

/** @type {import('./languages.js').Translation} */
export default { article, report, page, library, panel };
