// Spanish.

/** @typedef {import('../app/english.js').NotOurs} NotOurs */
/** @typedef {import('../export/texts.js').Corrected} Corrected */

const number = new Intl.NumberFormat('es').format;
const percent = new Intl.NumberFormat('es', { style: 'percent' }).format;
const rules = new Intl.PluralRules('es');
const conjunction = new Intl.ListFormat('es');
const day = new Intl.DateTimeFormat('es', { dateStyle: 'medium' });
const dayInUtc = new Intl.DateTimeFormat('es', { dateStyle: 'medium', timeZone: 'UTC' });

/** @param {number} n @param {string} one @param {string} many */
const form = (n, one, many) => (rules.select(n) === 'one' ? one : many);
/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${number(n)} ${form(n, one, many)}`;

const articlesOf = (/** @type {number} */ n) => plural(n, 'artículo', 'artículos');
const wordsOf = (/** @type {number} */ n) => plural(n, 'palabra', 'palabras');
const quotesOf = (/** @type {number} */ n) => plural(n, 'cita', 'citas');
const goalsOf = (/** @type {number} */ n) => plural(n, 'objetivo', 'objetivos');
const speakersOf = (/** @type {number} */ n) => plural(n, 'hablante', 'hablantes');
const findsOf = (/** @type {number} */ n) => plural(n, 'hallazgo', 'hallazgos');
const correctionsOf = (/** @type {number} */ n) => plural(n, 'corrección', 'correcciones');

/** @param {string | null | undefined} name */
const attributed = (name) => (name ? `ahora se atribuye a ${name}` : 'ahora queda sin atribuir');
/** @param {string | null | undefined} name */
const ofName = (name) => (name ? `de ${name}` : 'sin atribuir');

/** @type {import('./languages.js').Translation['article']} */
const article = {
  language: 'es',
  direction: 'ltr',
  notice: 'Hallado por un programa; puede haber errores.',
  legend: {
    label: 'Acerca de las marcas',
    switch: 'Mostrar las marcas',
    summary: 'Qué significan las marcas',
    marks: {
      direct: ['Cita directa', 'una línea continua: palabra por palabra, entre comillas'],
      mixed: ['Cita parcial', 'una línea discontinua: en parte entre comillas'],
      indirect: ['Cita indirecta', 'una línea de puntos: lo dicho, con las palabras del artículo'],
      goal: ['Objetivo', 'una línea ondulada: lo que alguien quiere, planea o exige'],
      source: ['Fuente', 'una línea doble: quién lo dice o lo quiere'],
      cue: ['Señal', 'las palabras que lo indican, como «said»'],
      doubtful: ['Dudoso', 'una línea pálida entre corchetes o esquinas: bien puede ser un error'],
    },
  },
  card: 'Acerca de este hallazgo',
  panel: {
    summary: (/** @type {number} */ quotes, /** @type {number} */ speakers, /** @type {number} */ goals) =>
      `Quién dice qué: ${quotesOf(quotes)}, ${speakersOf(speakers)}, ` +
      plural(goals, 'objetivo expresado', 'objetivos expresados'),
    speakers: 'Hablantes',
    finds: (/** @type {string} */ name) => `Citas y objetivos de ${name}`,
    unsure: 'dudoso',
  },
  close: 'Cerrar',
  nobody: 'Sin atribuir',
  probably: (/** @type {string} */ name) => `probablemente ${name}`,
  probablyA: (/** @type {string} */ kind) => `${kind}, probablemente`,
  not: { quote: 'no dicho:', goal: 'no:' },
  kinds: {
    direct: 'Cita directa',
    mixed: 'Cita parcial',
    indirect: 'Cita indirecta',
    aim: 'Propósito',
    commitment: 'Compromiso',
    demand: 'Exigencia',
    list: 'Lista anunciada',
  },
  blockKinds: {
    headline: 'Titular',
    standfirst: 'Entradilla',
    byline: 'Firma',
    dateline: 'Lugar y fecha',
    section: 'Sección',
    time: 'Fecha u hora',
    credit: 'Crédito',
    caption: 'Pie de foto',
    subheading: 'Intertítulo',
    'pull-quote': 'Frase destacada',
    body: 'Texto del artículo',
    'list-item': 'Elemento de lista',
    turn: 'Turno de una conversación',
    question: 'Pregunta',
    signature: 'Firma al pie',
    post: 'Publicación insertada',
    note: 'Nota',
    furniture: 'Ajeno al artículo',
  },
  parts: {
    leftOut: (/** @type {number} */ n) => plural(n, 'parte de la página omitida', 'partes de la página omitidas'),
    change: (/** @type {string} */ kind, /** @type {string} */ words) => `${kind}: «${words}». Indicar qué es`,
    menu: 'Qué es esta parte',
  },
  speakerKinds: {
    person: 'Persona',
    organization: 'Organización',
    place: 'Lugar',
    group: 'Grupo',
    unnamed: 'Fuente sin nombrar',
  },
  cue: 'Señalado por',
  noCue: 'ninguna palabra; se sostiene por sí solo',
  source: 'Nombrado aquí como',
  confidence: 'Confianza',
  sure: (/** @type {number} */ share, /** @type {string} */ words) => `${percent(share)}, ${words}`,
  confidenceOf: (/** @type {string} */ find, /** @type {string} */ speaker) => `${find}; hablante: ${speaker}`,
  why: 'Por qué',
  item: (/** @type {number} */ place, /** @type {number} */ of) =>
    `Elemento ${number(place)} de ${number(of)} de una lista anunciada`,
  again: 'Ya dicho',
  restates: 'Sí, un pasaje anterior expresa el mismo objetivo',
  where: 'Dónde',
  inQuote: 'En una cita, directa o indirecta',
  found: (/** @type {number} */ found, /** @type {number | null} */ announced) =>
    announced === null
      ? plural(found, 'elemento', 'elementos')
      : `${number(found)} de ${number(announced)} ${form(found, 'encontrado', 'encontrados')}`,
  also: 'También aquí',
  others: (/** @type {number} */ place, /** @type {number} */ of) =>
    `${number(place)} de ${number(of)} hallazgos de este hablante`,
  previous: 'Anterior',
  next: 'Siguiente',
  whyNegated: (/** @type {string} */ why) => `${why}, aquí con negación`,
  confidences: [
    [0.9, 'muy probablemente correcto'],
    [0.75, 'probablemente correcto'],
    [0.5, 'más probablemente correcto que erróneo'],
    [0, 'dudoso, conviene comprobarlo'],
  ],
  whys: {
    reader: 'Lo corrigió un lector',
    'network-direct': 'Así lo lee un modelo entrenado con noticias anotadas, y está entre comillas',
    'network-mixed': 'Así lo lee un modelo entrenado con noticias anotadas, y una parte está entre comillas',
    'network-indirect': 'Así lo lee un modelo entrenado con noticias anotadas',
    'cue-after-quote': 'Una cita y, detrás, un verbo de decir con su sujeto',
    'cue-before-quote': 'Un sujeto y un verbo de decir y, detrás, una cita',
    'quote-alone': 'Una cita que continúa la anterior',
    'clause-then-cue': 'Una afirmación y, detrás, un verbo de decir con su sujeto',
    'cue-then-clause': 'Un verbo de decir con una oración subordinada',
    'cue-then-infinitive': 'Un verbo de decir o de querer con «to»',
    'cue-then-object': 'Un verbo de decir cuyo objeto es lo dicho',
    'passive-cue': 'Un verbo de decir en pasiva, como «is expected to»',
    'impersonal-cue': 'Un verbo de decir o de pensar cuyo sujeto es un mero «it»',
    'noun-cue': 'Un sustantivo de decir, como «the claim that»',
    'adverb-cue': 'Un adverbio de oídas, como «reportedly»',
    'according-to': 'Palabras como «according to»',
    label: 'Un nombre y dos puntos delante',
    'network-goal': 'Así lo lee un modelo entrenado con artículos que tienen los objetivos marcados',
    'announced-list': 'Un elemento de una lista que el artículo anuncia',
    'first-person-will': '«We will» o «I will» en las propias palabras de quien habla',
    'party-will': 'Una de las partes lo hará («will») o no lo hará («will not»)',
    'reported-will': 'Según el artículo, una de las partes dice que lo hará',
    'modal-demand': 'Quien habla dice que alguien debe o debería hacerlo («must» o «should»)',
    imperative: 'Una orden o un llamamiento, como «Let’s», en las propias palabras de quien habla',
    'headline-to': 'Un titular que dice con «to» lo que hará una de las partes',
    'verb-infinitive': 'Un verbo de querer, planear o prometer con «to»',
    'verb-other-infinitive': 'Un verbo de pedir a alguien que haga algo, con «to»',
    'verb-clause': 'Un verbo de querer o de pedir con una oración subordinada',
    'verb-gerund': 'Un verbo de querer o de planear con una forma en «-ing»',
    'verb-object': 'Un verbo de querer con su objeto',
    'verb-preposition': 'Un verbo como «call for» con su objeto',
    'adjective-infinitive': 'Un adjetivo de voluntad, como «ready to»',
    'adjective-clause': 'Un adjetivo de voluntad con una oración subordinada',
    'noun-infinitive': 'Un sustantivo como «effort» o «plan» con «to»',
    'noun-preposition': 'Un sustantivo como «plan» con «for» u «of»',
    'noun-clause': 'Un sustantivo como «demand» o «hope» con una oración subordinada',
    'noun-is': 'Un sustantivo como «goal» o «priority», y aquello en que consiste',
    'as-noun': 'Nombrado «as a priority» o «as a goal»',
    purpose: 'Hecho para lograrlo («to» o «in order to»)',
  },
};

/** @type {Record<string, string>} */
const kinds = { ...article.kinds, ...article.blockKinds };
/** @param {string} [kind] as the analysis names it */
const kindInWords = (kind = '') => (kinds[kind] ?? kind).toLowerCase();

/** @type {import('./languages.js').Translation['report']} */
const report = {
  language: 'es',
  said: 'Quién dijo qué',
  wanted: 'Quién quiere qué',
  noSpeaker: 'Sin atribuir',
  noHolder: 'Sin atribuir',
  kinds: {
    direct: 'cita directa',
    mixed: 'cita parcial',
    indirect: 'cita indirecta',
    aim: 'propósito',
    commitment: 'compromiso',
    demand: 'exigencia',
  },
  legends: {
    direct: 'Cita directa',
    mixed: 'Cita parcial',
    indirect: 'Cita indirecta',
    aim: 'Objetivo',
    source: 'Fuente',
    cue: 'Señal',
  },
  not: { quote: 'no dicho:', goal: 'no:' },
  negated: 'con negación',
  item: (/** @type {number} */ place, /** @type {number} */ of) =>
    `elemento ${number(place)} de ${number(of)} de una lista anunciada`,
  restates: 'ya dicho',
  unsure: (/** @type {number} */ confidence) => `dudoso: confianza del ${percent(confidence)}`,
  unsureSpeaker: (/** @type {number} */ confidence) => `atribución dudosa: confianza del ${percent(confidence)}`,
  probably: (/** @type {string} */ name) => `probablemente ${name}`,
  named: (/** @type {string} */ name, /** @type {string | null} */ role) => (role ? `${name}, ${role}` : name),
  words: wordsOf,
  label: (/** @type {string} */ kind, /** @type {string} */ name) => `${kind}, ${name}: `,
  untitled: 'Un artículo marcado por Sayso',
  leftOut: (/** @type {number} */ n) =>
    `Se ${form(n, 'omite', 'omiten')} ${plural(n, 'parte', 'partes')} de la página.`,
  legend: 'Qué significan las líneas',
  made:
    'Marcado por Sayso, un programa: sus hallazgos pueden ser erróneos. Compruébalos en el artículo antes de ' +
    'darlos por buenos.',
  /** @param {{ words: string, kind: string, name: string }} find */
  cited: ({ words, kind, name }) => `${words} — ${name}${kind === 'indirect' ? ' (cita indirecta)' : ''}`,
  inTitle: (/** @type {string} */ title) => `en «${title}»`,
  provenance: {
    title: 'Título',
    outlet: 'Medio',
    author: 'Autoría',
    date: 'Fecha',
    address: 'Dirección',
    analyzer: 'Analizador',
    analyzed: 'Analizado',
    exported: 'Exportado',
  },
  origin: 'De dónde procede',
  inSource: 'en la fuente',
  speakers: {
    heading: 'Hablantes',
    columns: ['Hablante', 'Citas', 'Objetivos', 'Palabras', 'Proporción', 'Dónde'],
    share: percent,
    place: (/** @type {string} */ type, /** @type {number} */ n) =>
      `${type === 'quote' ? 'cita' : 'objetivo'} ${number(n)}`,
  },
  corrections: {
    heading: 'Lo que corrigió un lector',
    corrected: 'corregido por un lector',
    nobody: 'sin atribuir',
    /** @type {Partial<Record<string, (correction: Corrected) => string>>} */
    described: {
      speaker: ({ speaker }) => attributed(speaker),
      drop: ({ type }) => (type === 'quote' ? 'ya no es una cita' : 'ya no es un objetivo'),
      add: ({ type, kind, speaker }) =>
        `es ${type === 'quote' ? 'una cita' : 'un objetivo'} (${kindInWords(kind)}), ${ofName(speaker)}`,
      kind: ({ kind }) => `es: ${kindInWords(kind)}`,
    },
  },
  terms: {
    months: [
      ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
      ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
    ],
    shortMonths: [
      ...['ene.', 'feb.', 'mar.', 'abr.', 'mayo', 'jun.'],
      ...['jul.', 'ago.', 'sept.', 'oct.', 'nov.', 'dic.'],
    ],
    noDate: 's. f.',
    and: 'y',
    others: 'et al.',
  },
};

/**
 * What is wrong, and where.
 * @type {Record<NotOurs['error'], (where: string) => string>}
 */
const notOurs = {
  syntax: () => 'no es JSON, o lo es solo en parte',
  version: (where) => `esta versión de Sayso no conoce el valor de ${where}`,
  units: (where) => `${where} no es «utf16», la unidad en que cuenta esta página`,
  missing: (where) => `falta ${where}`,
  type: (where) => `${where || 'su contenido'} es de un tipo distinto del que exporta Sayso`,
  value: (where) => `${where} no es ninguno de los valores posibles`,
  size: (where) => `${where} es demasiado largo o demasiado corto`,
  span: (where) => `${where} no es ningún lugar de su texto`,
  words: (where) => `${where} no concuerda con las palabras de su texto`,
  overlap: (where) => `${where} tiene dos partes que se superponen`,
  order: (where) => `${where} no está en orden`,
  double: (where) => `${where} está dos veces`,
  reference: (where) => `${where} remite a algo que no está en el archivo`,
  mutual: (where) => `${where} contradice el resto del contenido`,
  depth: (where) => `${where} tiene más hallazgos superpuestos que cualquier artículo`,
};

/** @type {import('./languages.js').Translation['page']} */
const page = {
  language: 'es',
  direction: 'ltr',
  name: 'Sayso',
  promise: 'El artículo no sale de este dispositivo. No se envía nada a ninguna parte.',
  theme: { toDark: 'Oscuro', toLight: 'Claro' },
  languages: 'Idioma',
  /** @param {string} name of another language */
  foreign: (name) =>
    `Parece estar en otro idioma (${name}). Sayso lee inglés: en otros idiomas encuentra poco, y puede equivocarse.`,
  skip: 'Ir al artículo',

  compose: {
    heading: 'Quién dice qué y quién quiere qué',
    lead:
      'Pega un artículo de prensa. Sayso busca en él todas las citas, directas e indirectas, averigua quién habla y ' +
      'enumera los objetivos que expresa cada parte.',
    label: 'El artículo',
    placeholder: 'Pega o escribe un artículo en inglés, o suelta aquí un archivo.',
    sample: 'Probar un ejemplo',
    open: 'Abrir un archivo',
    files: 'Texto, HTML, Markdown o lo que Sayso exportó como JSON',
    clear: 'Borrar',
    edit: { long: 'Editar el texto', short: 'Editar' },
    renew: { long: 'Artículo nuevo', short: 'Nuevo' },
    done: 'Terminar la edición',
    drop: 'Suéltalo donde quieras: Sayso lee archivos .txt, .html y .md, y sus propios .json',
  },

  library: {
    open: 'Biblioteca',
    source: 'Fuente…',
    unknown: 'No se conocen el medio, la autoría ni la fecha.',
  },

  articles: {
    menu: 'Artículos',
    words: wordsOf,
    corrections: correctionsOf,
  },

  offer: {
    undo: 'Deshacer',
    undoOf: (/** @type {string} */ what) => `Deshacer: ${what}`,
    close: 'Cerrar este mensaje',
    putAside: (/** @type {string} */ title) => `Guardado: ${title}`,
    besides: (/** @type {number} */ n) => `Hay ${plural(n, 'artículo más', 'artículos más')} en «Artículos».`,
    forgotten: '«Deshacer» lo recupera todo mientras esta página siga abierta.',
  },

  shared: {
    heading: (/** @type {number} */ n) =>
      form(n, '¿Abrir el artículo compartido?', `¿Abrir los ${number(n)} artículos compartidos?`),
    note:
      'Lo envió otra aplicación u otra página. Si lo abres, el artículo que hay aquí se conserva, y «Deshacer» ' +
      'vuelve a él.',
    open: /** @type {(n: number) => any} */ ((n) => form(n, 'Abrirlo', 'Abrirlos')),
    keep: 'Dejar lo que hay aquí',
  },

  layers: {
    legend: 'Mostrar',
    button: 'Capas',
    quotes: 'Citas',
    direct: 'directas',
    mixed: 'parciales',
    indirect: 'indirectas',
    sources: 'Fuentes',
    cues: 'Señales',
    goals: 'Objetivos',
    labels: 'Etiquetas',
    samples: [
      ['quotes direct', 'Cita directa', 'línea continua'],
      ['quotes mixed', 'Cita parcial', 'línea discontinua'],
      ['quotes indirect', 'Cita indirecta', 'línea de puntos'],
      ['goals aim', 'Objetivo', 'línea ondulada'],
      ['sources source', 'Fuente', 'línea doble'],
      ['cues cue', 'Señal', 'cursiva'],
    ],
  },

  least: {
    label: 'Confianza mínima',
    short: (/** @type {number} */ least) => (least === 0 ? 'todo' : percent(least)),
    value: (/** @type {number} */ least) =>
      least === 0
        ? 'Se muestran todos los hallazgos'
        : `Se muestran los hallazgos con una confianza de al menos el ${percent(least)}`,
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      `Se ${form(shown, 'muestra', 'muestran')} ${number(shown)} de ${findsOf(all)}.`,
  },

  doubt: {
    find: (/** @type {number} */ sure) => `probable, ${percent(sure)}`,
    speaker: (/** @type {number} */ sure) => `atribución probable, ${percent(sure)}`,
  },

  review: {
    open: (/** @type {number} */ n) => `Revisar ${plural(n, 'hallazgo dudoso', 'hallazgos dudosos')}`,
    short: 'Revisar',
    label: 'Revisión de lo dudoso',
    progress: (/** @type {number} */ place, /** @type {number} */ of) => `${number(place)} de ${number(of)}`,
    what: (/** @type {string} */ kind, /** @type {string} */ name, /** @type {string} */ doubt) =>
      `${kind}, ${name} (${doubt}):`,
    acts: { keep: 'Mantener', correct: 'Corregir…', drop: 'Descartar', next: 'Siguiente' },
    keys: { keep: 'm', correct: 'c', drop: 'd', next: 's' },
    end: 'Terminar',
    endOf: 'Terminar la revisión',
    done: (/** @type {number} */ n) =>
      `Listo: ${plural(n, 'hallazgo dudoso revisado', 'hallazgos dudosos revisados')}; no queda ninguno.`,
  },

  chip: {
    whose: 'Se muestra:',
    what: (/** @type {{ words: number, quotes: number, goals: number }} */ { words, quotes, goals }) =>
      [wordsOf(words), quotesOf(quotes), goals > 0 && goalsOf(goals)].filter(Boolean).join(' · '),
    end: 'Mostrar a todos',
  },

  figures: {
    heading: 'Cifras',
    first: 'A quién se cita primero',
    unnamed: 'Palabras de fuentes sin nombrar',
    byForm: 'Cómo cita',
    byKind: 'A quién cita',
    byGender: 'Personas, según el género que indicaste',
    forms: { direct: 'Directas', mixed: 'Parciales', indirect: 'Indirectas' },
    nobody: 'Sin atribuir',
    notSaid: 'Sin indicar',
    speakers: 'Hablantes',
    quotes: 'Citas',
    words: 'Palabras',
    ofWords: '% de palabras',
    number,
    share: percent,
    note: 'De los hallazgos que se muestran, sin lo que, según el artículo, alguien no dijo.',
  },

  reading: {
    label: 'El artículo, marcado',
    parts: 'Partes de esta página',
    article: 'Artículo',
    help:
      'Señala un pasaje marcado, o llega a él con el tabulador y usa las flechas. Intro lo fija; Escape lo suelta. ' +
      'Selecciona palabras para añadir un hallazgo. El botón ⋯ junto a una parte dice qué es y si es del artículo.',
    busy: 'Leyendo el artículo…',
    loading: 'Cargando el analizador…',
    working: (/** @type {number} */ words, /** @type {number} */ seconds) =>
      `Leyendo ${wordsOf(words)}: ` +
      (seconds > 0
        ? `${form(seconds, 'queda', 'quedan')} aproximadamente ${plural(seconds, 'segundo', 'segundos')}`
        : 'tarda más de lo previsto'),
    progress: 'Se está leyendo el artículo',
    stop: 'Parar',
    stopped: 'Lectura detenida. Lo que se muestra es de antes.',
    done: (/** @type {{ quotes: number, speakers: number, goals: number }} */ { quotes, speakers, goals }) =>
      `Resultado: ${quotesOf(quotes)}, ${speakersOf(speakers)}, ${goalsOf(goals)}.`,
    nothing: 'No se encontraron citas ni objetivos. Sayso lee artículos de prensa en inglés; ¿lo es este?',
    warnings: 'Qué conviene saber de esta lectura',
  },

  side: {
    label: 'Hablantes y objetivos',
    search: 'Buscar en hablantes, objetivos y artículo',
    matches: (/** @type {number} */ places, /** @type {number} */ speakers, /** @type {number} */ goals) =>
      `Coinciden ${plural(places, 'lugar', 'lugares')} del artículo, ${speakersOf(speakers)} y ${goalsOf(goals)}.`,
    match: (/** @type {number} */ place, /** @type {number} */ of) =>
      of === 0
        ? 'No está en el artículo'
        : place === 0
          ? `${number(of)} en el artículo`
          : `${number(place)} de ${number(of)} en el artículo`,
    previousMatch: 'Lugar anterior del artículo',
    nextMatch: 'Lugar siguiente del artículo',
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? number(all) : `${number(shown)} de ${number(all)}`,
    noMatch: 'Nada de aquí coincide con la búsqueda.',
    more: (/** @type {number} */ next, /** @type {number} */ left) =>
      `Mostrar ${number(next)} más${next === left ? '' : ` de ${number(left)}`}`,
  },

  speakers: {
    heading: 'Quién habla',
    sort: 'Ordenar por',
    sorts: { share: 'proporción de palabras', first: 'primera aparición', name: 'nombre' },
    none: 'En este texto no se cita a nadie.',
    kinds: article.speakerKinds,
    quotes: quotesOf,
    goals: goalsOf,
    words: wordsOf,
    share: percent,
    unattributed: (/** @type {number} */ n) => `${quotesOf(n)} sin atribuir`,
    finds: (/** @type {string} */ name) => `Citas y objetivos de ${name}`,
    silent: 'sin citas',
  },

  timeline: {
    label: (/** @type {string[]} */ lanes) =>
      `Dónde se oye a cada hablante, desde el principio del artículo hasta el final. ${lanes.join(' ')}`,
    lane: (/** @type {string} */ name, /** @type {number[]} */ places) =>
      `${name}: en el ${conjunction.format(places.map((place) => percent(place)))}.`,
    others: 'Otros',
  },

  goals: {
    heading: 'Quién quiere qué',
    none: 'En este texto no se expresan objetivos.',
    noneOf: (/** @type {string} */ name) => `No se encontraron objetivos de ${name}.`,
    only: (/** @type {string} */ name) => `Solo ${name}`,
    all: 'Mostrar todos',
    nobody: 'Sin atribuir',
    kinds: { aim: 'Propósito', commitment: 'Compromiso', demand: 'Exigencia' },
    list: (/** @type {string} */ cue) => (cue ? `Lista anunciada como «${cue}»` : 'Una lista anunciada'),
    found: article.found,
    differs: (/** @type {number} */ found, /** @type {number} */ announced) =>
      `El artículo anuncia ${number(announced)}; Sayso encontró ${number(found)}. Busca el resto en el texto.`,
    again: (/** @type {number} */ n) => `se repite ${form(n, 'una vez', `${number(n)} veces`)}`,
  },

  corrections: {
    heading: 'Tus correcciones',
    correct: 'Corregir…',
    add: { long: 'Añadir un hallazgo', short: 'Añadir' },
    addSelected: 'Añadir la selección como hallazgo',
    boundSelected: (/** @type {'quote' | 'goal'} */ type, /** @type {string} */ words) =>
      `Convertirlas en las palabras ${type === 'quote' ? 'de la cita' : 'del objetivo'} «${words}»`,
    undo: 'Deshacer',
    undoOf: (/** @type {string} */ what) => `Deshacer: ${what}`,
    redo: 'Rehacer',
    undone: 'Deshecho. «Rehacer» lo recupera.',
    redone: 'Hecho de nuevo.',
    made: 'Corregido. «Deshacer» lo revierte.',
    notKept: 'Este navegador no permite que Sayso guarde correcciones; expórtalas antes de salir.',
    idle: 'no encaja con nada del texto tal como está ahora',
    unknown: 'hecha por otra versión de Sayso',
    editing: { quote: 'Corregir esta cita', goal: 'Corregir este objetivo' },
    adding: 'Añadir un hallazgo',
    words: 'Las palabras, tal como están en el artículo',
    kind: 'Qué son',
    negated: {
      quote: 'Según el artículo, no se dijo',
      goal: 'No es lo que se quiere: «no plan to», «refuses to»',
    },
    bounds: 'Qué palabras',
    boundsHint:
      'Arrastra un extremo o pulsa donde deba estar; con el teclado, las flechas lo mueven palabra por palabra.',
    begins: 'Principio',
    ends: 'Final',
    takesAlong: 'Los objetivos de quien habla que estén dentro de la cita la acompañan.',
    types: { quote: 'Citas', goal: 'Objetivos' },
    speaker: { quote: 'Quién lo dice', goal: 'Quién lo quiere' },
    speakerHint: 'Elige un nombre o escribe uno; déjalo vacío si no se nombra a nadie.',
    save: 'Guardar',
    drop: { quote: 'No es una cita: descartarla', goal: 'No es un objetivo: descartarlo' },
    leaveOut: 'Este párrafo no es del artículo: omitirlo',
    everywhere: (/** @type {string} */ name) => `Corregir «${name}» en todas partes…`,
    cancel: 'Cancelar',
    notInText: 'Estas palabras no están en el artículo. Cópialas de él tal como están.',
    problems: {
      nothing: () => 'No contiene palabras. Elige al menos una.',
      crossing: () =>
        'Estas palabras van de una parte de la página a otra, por ejemplo, de un titular al texto. Elige palabras de ' +
        'una sola parte.',
      there: () => 'Estas palabras ya son un hallazgo de ese tipo. Señálalo para corregirlo.',
      overlap: (/** @type {string} */ other) =>
        `Estas palabras se superpondrían a una parte de «${other}». Elige palabras de fuera, de dentro, o todas.`,
    },
    described: {
      change: (/** @type {string[]} */ parts) => `ahora: ${parts.join(', ')}`,
      words: (/** @type {string} */ words) => `«${words}»`,
      negated: /** @type {(isNegated: boolean) => any} */ (
        (isNegated) => (isNegated ? 'con negación' : 'sin negación')
      ),
      of: (/** @type {string | null} */ name) => ofName(name),
      merge: (/** @type {{ into: { name: string }, as: string }} */ { into, as }) =>
        `es el mismo hablante que ${into.name}, con el nombre ${as}`,
      named: (/** @type {string} */ name) => `con el nombre ${name}`,
      gender: (/** @type {string | null} */ gender) => (gender === null ? 'sin género indicado' : gender),
      /** A kind within a sentence. @type {(kind: string) => string} */
      within: (kind) => kind.toLowerCase(),
      asItWas: 'como estaba',
      speaker: (/** @type {{ speaker: string | null }} */ { speaker }) => attributed(speaker),
      kind: (/** @type {string} */ kind) => `es: ${kind.toLowerCase()}`,
      drop: (/** @type {{ type: string }} */ { type }) =>
        type === 'quote' ? 'ya no es una cita' : 'ya no es un objetivo',
      keep: (/** @type {{ type: string }} */ { type }) =>
        type === 'quote' ? 'es una cita, y es correcta' : 'es un objetivo, y es correcto',
      add: (/** @type {{ type: string, speaker: string | null }} */ { type, speaker }) =>
        `es ${type === 'quote' ? 'una cita' : 'un objetivo'} ${ofName(speaker)}`,
    },
  },

  cast: {
    correct: (/** @type {string} */ name) => `Corregir «${name}»…`,
    heading: 'Corregir este hablante',
    note: (/** @type {string[]} */ parts) =>
      `Vale de una vez para todo el artículo: para ${conjunction.format(parts) || 'todas las menciones'}.`,
    mentions: (/** @type {number} */ n) => plural(n, 'mención', 'menciones'),
    name: 'Nombre',
    kind: 'Qué es',
    gender: 'Género, según lo indiques',
    genders: ['femenino', 'masculino'],
    genderHint: 'Cualquier palabra, o nada. Sayso nunca lo adivina.',
    same: 'Es el mismo hablante que',
    nobody: 'ningún otro',
    keep: 'El nombre de ambos',
    nameMissing: 'Escribe un nombre.',
    isAnother: (/** @type {string} */ name) =>
      `Ya existe «${name}». Para unir los dos, elige «${name}» en «Es el mismo hablante que».`,
    save: 'Guardar para todo el artículo',
  },

  export: {
    heading: 'Exportar',
    download: 'Descargar',
    copy: 'Copiar',
    print: 'Imprimir',
    copied: (/** @type {string} */ name) => `Copiado: ${name}.`,
    notCopied: 'El navegador no permitió copiar; usa «Descargar».',
    notLoaded:
      'No se pudo cargar la parte de Sayso que escribe las exportaciones. Recarga la página e inténtalo ' + 'de nuevo.',
    downloadOf: (/** @type {string} */ name) => `Descargar: ${name}`,
    copyOf: (/** @type {string} */ name) => `Copiar: ${name}`,
    cite: 'Copiar como cita bibliográfica',
    citation: 'Cita bibliográfica',
    citationForm: 'La forma de las citas bibliográficas',
    forms: {
      line: 'Una línea',
      apa: 'APA',
      mla: 'MLA',
      chicago: 'Chicago',
      bibtex: 'BibTeX',
      ris: 'RIS',
      csl: 'CSL-JSON',
    },
    link: 'Copiar enlace',
    linkCopied: 'Enlace',
    sourceLink: 'Copiar enlace a la fuente',
    notLinked:
      'El enlace lleva a un artículo que no está guardado en este dispositivo, o a un hallazgo que ya no tiene.',
    formats: {
      html: 'Artículo marcado, HTML',
      markdown: 'Informe, Markdown',
      quotesCsv: 'Citas, CSV',
      goalsCsv: 'Objetivos, CSV',
      speakersCsv: 'Hablantes, CSV',
      correctionsCsv: 'Correcciones, CSV',
      json: 'Todo, JSON (se puede volver a abrir)',
      webAnnotations: 'Anotaciones web, JSON-LD',
    },
  },

  bookmarklet: {
    before: 'Para artículos de cualquier página:',
    name: 'Leer con Sayso',
    after: 'es un enlace que puedes arrastrar a tus marcadores.',
    drag: 'Arrastra este enlace a tus marcadores. Púlsalo allí en la página de un artículo, y este se abre aquí.',
    waiting: 'Esperando el artículo…',
    toSayso: 'Ir a Sayso',
    alone:
      'No llegó ningún artículo. La página no deja que el marcador de Sayso se comunique con ella: selecciona ' +
      'allí el texto del artículo, cópialo y pégalo en Sayso.',
    refused: 'Este navegador no deja que Sayso tome el artículo de la página. Copia su texto y pégalo en Sayso.',
    blocked: 'El navegador impide que se abra Sayso. Permite las ventanas de esta página o copia el artículo en Sayso.',
  },

  app: {
    update: 'Hay lista una versión más reciente de Sayso.',
    take: 'Actualizar ahora',
    later: 'Más tarde',
    install: 'Instalar Sayso en este dispositivo',
  },

  errors: {
    'load-failed':
      'No se pudo cargar el analizador. Recarga la página; si no sirve, el archivo sayso.wasm falta en el servidor o ' +
      'el navegador lo bloquea.',
    crashed: 'El análisis se detuvo antes de terminar. Puede que funcione con un texto más corto.',
    'not-text': (/** @type {string} */ name) =>
      `${name} no es un archivo de texto. Ábrelo en su propio programa, copia el texto y pégalo aquí.`,
    'bad-type': (/** @type {string} */ name) =>
      `Sayso lee archivos .txt, .html y .md y sus propios .json, y ${name} es de otro tipo. ` +
      'Copia su texto y pégalo aquí.',
    'not-ours': (/** @type {NotOurs} */ { name, error, where }) =>
      `No se puede abrir ${name}: ${notOurs[error](where)}.`,
    'too-long': (/** @type {number} */ most) =>
      `Es demasiado largo para un artículo: se leen como máximo ${number(most)} caracteres. Pega una parte.`,
    'too-many-lines': (/** @type {number} */ most) =>
      `Tiene demasiadas líneas para un artículo: se leen como máximo ${number(most)}. Pega una parte.`,
    'too-many-parts':
      'Contiene más que un artículo: tiene demasiadas partes para leerlas aquí. Copia las palabras del artículo y ' +
      'pégalas.',
    'no-words': (/** @type {string} */ name) => `No se encontraron palabras en ${name}.`,
    unreadable: (/** @type {string} */ name) =>
      `No se pudo leer ${name}: es una carpeta, o se movió, o este navegador no puede abrirlo.`,
    'too-many-to-library': (/** @type {number} */ most) =>
      `Se añaden como máximo ${number(most)} archivos a la vez; los demás se omitieron.`,
    'library-too-large': (/** @type {string} */ name) =>
      `${name} es más grande que cualquier biblioteca que exporte Sayso.`,
    'later-library': (/** @type {string} */ name) =>
      `${name} es una biblioteca de una versión posterior de Sayso. Actualiza esta página e inténtalo de nuevo.`,
    'broken-article': (/** @type {NotOurs & { place: number }} */ { name, place, error, where }) =>
      `Se omitió el artículo ${number(place)} de ${name}: ${notOurs[error](where)}.`,
    'too-many': (/** @type {number} */ most) =>
      `Se leen como máximo ${number(most)} archivos a la vez; los demás se omitieron.`,
    'no-room': 'Este navegador no tiene espacio para guardar todo esto. Exporta lo que necesites antes de salir.',
    'only-link':
      'Solo se compartió un enlace, y Sayso no descarga páginas. Selecciona el texto del artículo y comparte eso.',
    'nothing-shared': 'Lo que se compartió ya no está. Compártelo de nuevo.',
    'shared-analysis': (/** @type {string} */ name) =>
      `${name} se compartió y no se abrió: lo compartido puede venir de cualquiera, y puede ser un análisis que ` +
      'nadie hizo. Si confías en él, usa «Abrir un archivo».',
    'shared-too-much': 'Se compartió más de lo que Sayso admite: como máximo 20 archivos, de 20 MB en total.',
    'shared-foreign': 'Otro sitio intentó poner aquí un artículo. Se rechazó.',
    other: (/** @type {string} */ message) => `Algo salió mal: ${message}`,
  },
  pasted: 'lo que pegaste',
  privacy:
    'Sayso funciona dentro de esta página, como WebAssembly. No hace ninguna petición con tu texto ni guarda ' +
    'cookies. Los artículos, tus correcciones y lo encontrado se guardan en este navegador, para que sigan ahí ' +
    'cuando vuelvas: están en la biblioteca, que puede exportarlos y eliminarlos. Sus hallazgos son los de un ' +
    'programa y pueden ser erróneos: compruébalos en el artículo antes de darlos por buenos.',
  forget: 'Olvidar todo lo guardado aquí',
  embed: 'Poner Sayso en tus propias páginas',
  forgotten: 'Olvidado. Ya no hay nada guardado en este navegador.',
};

/** @type {import('./languages.js').Translation['library']} */
const library = {
  heading: 'Biblioteca',
  close: 'Cerrar la biblioteca',
  views: { articles: 'Artículos', speakers: 'Hablantes y objetivos', compare: 'Comparar' },
  viewsLabel: 'Partes de la biblioteca',
  undo: 'Deshacer',
  undoOf: (/** @type {string} */ what) => `Deshacer: ${what}`,
  number,
  not: report.not,
  /** @param {number} time in milliseconds */
  day: (time) => day.format(time),
  /** @param {string} date as ISO 8601 */
  date: (date) => (Number.isNaN(Date.parse(date)) ? date : dayInUtc.format(Date.parse(date.slice(0, 10)))),

  search: {
    label: 'Buscar en la biblioteca',
    where: 'Buscar en',
    scopes: {
      all: 'todo',
      titles: 'títulos y fuentes',
      texts: 'textos de los artículos',
      speakers: 'hablantes',
      goals: 'objetivos',
    },
    matches: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? articlesOf(all) : `${number(shown)} de ${articlesOf(all)}`,
    none: 'Ningún artículo coincide con la búsqueda.',
  },

  articles: {
    empty:
      'Aún no hay nada guardado. Todo artículo que le des a Sayso llega aquí por sí solo; añade archivos o una ' +
      'carpeta entera, o importa una biblioteca que hayas exportado.',
    note: 'Se guarda en este navegador y en ningún otro sitio. Exporta la biblioteca para tenerla también en otro.',
    list: 'Los artículos',
    help: 'Las flechas van de un artículo a otro; el tabulador, a lo que se puede hacer con él.',
    sort: 'Ordenar por',
    sorts: {
      changed: 'último cambio',
      added: 'último añadido',
      date: 'fecha, lo más reciente primero',
      title: 'título',
      outlet: 'medio',
      length: 'extensión',
    },
    choose: (/** @type {string} */ title) => `Elegir «${title}»`,
    chooseAll: 'Elegir todos los que se muestran',
    chosen: (/** @type {number} */ n) => plural(n, 'elegido', 'elegidos'),
    open: (/** @type {string} */ title) => `Abrir «${title}»`,
    isOpen: 'abierto ahora',
    source: 'Fuente…',
    sourceOf: (/** @type {string} */ title) => `Fuente de «${title}»`,
    remove: 'Eliminar',
    removeOf: (/** @type {string} */ title) => `Eliminar «${title}»`,
    removeChosen: 'Eliminar los elegidos',
    removed: (/** @type {number} */ n) => `Se ${form(n, 'eliminó', 'eliminaron')} ${articlesOf(n)}.`,
    restored: (/** @type {number} */ n) => `Se ${form(n, 'recuperó', 'recuperaron')} ${articlesOf(n)}.`,
    compare: 'Comparar los dos',
    words: wordsOf,
    quotes: quotesOf,
    speakers: speakersOf,
    goals: goalsOf,
    corrections: correctionsOf,
    changed: (/** @type {string} */ when) => `cambiado el ${when}`,
    added: (/** @type {string} */ when) => `añadido el ${when}`,
    more: (/** @type {number} */ next, /** @type {number} */ left) => `Mostrar ${number(next)} más de ${number(left)}`,
  },

  adding: {
    files: 'Añadir archivos',
    folder: 'Añadir una carpeta',
    exportAll: 'Exportar todo',
    import: 'Importar',
    reading: (/** @type {number} */ done, /** @type {number} */ all) =>
      `Leyendo archivos: ${number(done)} de ${number(all)}`,
    finding: (/** @type {number} */ done, /** @type {number} */ all) =>
      `Averiguando quién habla: ${number(done)} de ${articlesOf(all)}`,
    stop: 'Parar',
    stopped: 'Detenido.',
    added: (/** @type {number} */ n) => `${articlesOf(n)} ${form(n, 'añadido', 'añadidos')}`,
    updated: (/** @type {number} */ n) => `${plural(n, 'sustituido', 'sustituidos')} por una versión posterior`,
    same: (/** @type {number} */ n) => `${number(n)} ya ${form(n, 'estaba', 'estaban')} aquí`,
    older: (/** @type {number} */ n) => `${number(n)} sin cambios, por ser posterior lo que hay aquí`,
    passed: (/** @type {number} */ n) =>
      plural(n, 'archivo de otro tipo pasado por alto', 'archivos de otros tipos pasados por alto'),
    failed: (/** @type {number} */ n) => `${number(n)} no se ${form(n, 'pudo', 'pudieron')} leer:`,
    nothing: 'No había nada que añadir.',
    undone: 'Deshecho.',
    drop: 'Suelta archivos o una carpeta para añadirlos a la biblioteca',
    notKept:
      'Este navegador no tiene espacio para guardar todo esto. Exporta la biblioteca o elimina lo que ya no necesites.',
    notALibrary: (/** @type {string} */ name) =>
      `${name} no es una biblioteca exportada por Sayso. Para artículos, usa «Añadir archivos».`,
    file: 'sayso-library',
  },

  source: {
    heading: 'Quién lo publicó',
    edit: 'Fuente…',
    unknown: 'No se sabe quién lo publicó.',
    note:
      'Se toma de la página o del artículo cuando lo dicen; lo que escribas aquí prevalece. Figura en las ' +
      'exportaciones y en las citas bibliográficas.',
    members: { title: 'Título', outlet: 'Medio', author: 'Autoría', date: 'Fecha', address: 'Dirección' },
    dateHint: 'Por ejemplo, 2026-05-03 o, en inglés, 3 May 2026',
    addressHint: 'Por ejemplo, https://example.org/article',
    notADate: 'No es una fecha que se pueda leer. Escríbela así: 2026-05-03.',
    notAnAddress: 'No es la dirección de una página web. Empieza por https:// o http://.',
    save: 'Guardar',
    cancel: 'Cancelar',
    saved: 'Se guardó la fuente.',
  },

  speakers: {
    caption: 'Quién habla y quién quiere qué, en todos los artículos',
    rule:
      'Los hablantes de varios artículos son uno solo cuando sus nombres coinciden, sean cuales sean los títulos que ' +
      'los preceden (Dr, Minister), las mayúsculas y los acentos, y cuando son del mismo tipo. «Ruiz» y «Ana Ruiz» ' +
      'de dos artículos siguen siendo dos. Lo que, según el artículo, alguien no dijo no cuenta para nadie.',
    columns: {
      name: 'Hablante',
      kind: 'Tipo',
      articles: 'Artículos',
      quotes: 'Citas',
      direct: 'Directas',
      words: 'Palabras',
      goals: 'Objetivos',
    },
    nobody: 'Sin atribuir',
    kinds: page.speakers.kinds,
    share: page.speakers.share,
    csv: 'Descargar como CSV',
    file: 'sayso-library-speakers.csv',
    none: 'En estos artículos no se cita a nadie.',
    noMatch: 'Ningún hablante ni objetivo coincide con la búsqueda.',
    unread: (/** @type {number} */ n) => `${form(n, 'Queda', 'Quedan')} ${articlesOf(n)} por leer.`,
    /** @type {(shown: number, all: number, articles: number) => string} */
    shown: (shown, all, articles) =>
      `${shown === all ? '' : `${number(shown)} de `}${speakersOf(all)} en ${articlesOf(articles)}`,
    inArticle: (/** @type {number} */ quotes, /** @type {number} */ words) => `${quotesOf(quotes)}, ${wordsOf(words)}`,
    goal: page.goals.kinds,
    kindsOfQuotes: article.kinds,
  },

  compare: {
    first: 'Primer artículo',
    second: 'Segundo artículo',
    choose: 'Elige un artículo',
    two:
      'Elige dos artículos para ver quién habla en ambos, quién solo en uno y qué palabras iguales se cortaron de ' +
      'otro modo.',
    same: 'Elige dos artículos distintos.',
    wait: 'Antes hay que leer ambos artículos; tarda un momento.',
    both: 'En ambos',
    onlyIn: (/** @type {string} */ title) => `Solo en «${title}»`,
    nobody: 'Nadie.',
    in: (/** @type {number} */ quotes, /** @type {number} */ words) => `${quotesOf(quotes)}, ${wordsOf(words)}`,
    table: 'Quién habla en ambos artículos',
    speaker: 'Hablante',
    sameWords: 'Las mismas palabras',
    sameNote:
      'Citas que comparten al menos cuatro palabras seguidas o que son iguales. Lo que solo tiene un artículo está ' +
      'marcado; una serie de palabras iguales queda sin marcar.',
    noSame: 'Ninguna cita está en ambos.',
    run: (/** @type {number} */ n) => plural(n, 'palabra igual', 'palabras seguidas iguales'),
    identical: 'idénticas palabra por palabra',
    otherSpeaker: (/** @type {string} */ a, /** @type {string} */ b) => `${a} en el primero, ${b} en el segundo`,
    only: { before: 'solo aquí: ', after: ' (fin)' },
  },
};

/** @type {import('./languages.js').Translation['panel']} */
const panel = {
  idle:
    'Pulsa el botón de Sayso en la barra de herramientas: el artículo de esta pestaña se lee y se marca. No se envía ' +
    'nada a ninguna parte.',
  reading: 'Leyendo el artículo…',
  actions: 'Qué hacer con el artículo',
  add: 'Añadir a la biblioteca',
  added: 'En la biblioteca',
  open: 'Abrir en Sayso',
  clear: 'Quitar las marcas',
  cleared:
    'Las marcas ya no están. Pulsa el botón de Sayso en la barra de herramientas, y el artículo se lee y se marca de ' +
    'nuevo.',
  library: 'Sayso y su biblioteca',
  lost: 'Estas palabras no se muestran en la página tal como está ahora; puede que estén plegadas.',
  partly: (/** @type {number} */ lost) =>
    `${findsOf(lost)} de la lista no se ${form(lost, 'puede', 'pueden')} marcar: la página no muestra las palabras ` +
    'como las tiene su código fuente.',
  untitled: 'Un artículo sin título',
  problems: {
    untouchable:
      'El navegador no permite que ninguna extensión lea esta página. Es una del propio navegador, de su tienda, o ' +
      'un archivo que la extensión no tiene permiso para leer. Guarda su texto o cópialo, y abre Sayso aquí abajo.',
    'no-article':
      'No se encontró ningún artículo en esta página. Si lo hay, selecciona su texto y vuelve a pulsar el botón.',
    left: 'La página que se leyó ya no está en esta pestaña. Pulsa el botón de Sayso para leer la que hay ahora.',
    'not-kept': 'El navegador no permite que Sayso guarde artículos: su almacenamiento está lleno, o se le deniega.',
  },
};

/** @type {import('./languages.js').Translation} */
export default { article, report, page, library, panel };
