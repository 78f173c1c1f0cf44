// Arabic. Digits are Latin ones, as in the article and in file names, whatever the browser takes for usual.
const number = new Intl.NumberFormat('ar-u-nu-latn').format;
const percent = new Intl.NumberFormat('ar-u-nu-latn', { style: 'percent' }).format;
const rules = new Intl.PluralRules('ar');
const day = new Intl.DateTimeFormat('ar-u-nu-latn', { dateStyle: 'long' });
const dayInUtc = new Intl.DateTimeFormat('ar-u-nu-latn', { dateStyle: 'long', timeZone: 'UTC' });

/** @typedef {Record<Intl.LDMLPluralRule, string>} Forms with `#` for the number */

/** @param {number} n @param {Forms} forms */
const plural = (n, forms) => forms[rules.select(n)].replace('#', () => number(n));
/** Behind a preposition or a noun. @param {Forms} forms @param {string} two @returns {Forms} */
const genitive = (forms, two) => ({ ...forms, zero: forms.other, two });

/** Words of whichever script, kept from mixing with what is around them. @param {string} words */
const apart = (words) => `\u2068${words}\u2069`;
/** What is read from left to right, such as the name of a type of files. @param {string} code */
const ltr = (code) => `\u2066${code}\u2069`;

/** @type {Forms} */
const words = {
  zero: 'لا كلمات',
  one: 'كلمة واحدة',
  two: 'كلمتان',
  few: '# كلمات',
  many: '# كلمة',
  other: '# كلمة',
};
/** @type {Forms} */
const quotes = {
  zero: 'لا اقتباسات',
  one: 'اقتباس واحد',
  two: 'اقتباسان',
  few: '# اقتباسات',
  many: '# اقتباسًا',
  other: '# اقتباس',
};
/** @type {Forms} */
const goals = {
  zero: 'لا أهداف',
  one: 'هدف واحد',
  two: 'هدفان',
  few: '# أهداف',
  many: '# هدفًا',
  other: '# هدف',
};
/** @type {Forms} */
const statedGoals = {
  zero: 'لا أهداف معلنة',
  one: 'هدف معلن واحد',
  two: 'هدفان معلنان',
  few: '# أهداف معلنة',
  many: '# هدفًا معلنًا',
  other: '# هدف معلن',
};
/** @type {Forms} */
const speakers = {
  zero: 'لا متحدثين',
  one: 'متحدث واحد',
  two: 'متحدثان',
  few: '# متحدثين',
  many: '# متحدثًا',
  other: '# متحدث',
};
/** @type {Forms} */
const finds = {
  zero: 'لا نتائج',
  one: 'نتيجة واحدة',
  two: 'نتيجتان',
  few: '# نتائج',
  many: '# نتيجة',
  other: '# نتيجة',
};
/** @type {Forms} behind a noun */
const doubtfulFinds = {
  zero: '# نتيجة مشكوك فيها',
  one: 'نتيجة واحدة مشكوك فيها',
  two: 'نتيجتين مشكوك فيهما',
  few: '# نتائج مشكوك فيها',
  many: '# نتيجة مشكوك فيها',
  other: '# نتيجة مشكوك فيها',
};
/** @type {Forms} */
const corrections = {
  zero: 'لا تصحيحات',
  one: 'تصحيح واحد',
  two: 'تصحيحان',
  few: '# تصحيحات',
  many: '# تصحيحًا',
  other: '# تصحيح',
};
/** @type {Forms} */
const articles = {
  zero: 'لا مقالات',
  one: 'مقال واحد',
  two: 'مقالان',
  few: '# مقالات',
  many: '# مقالًا',
  other: '# مقال',
};
/** @type {Forms} */
const otherArticles = {
  zero: 'لا مقالات أخرى',
  one: 'مقال آخر',
  two: 'مقالان آخران',
  few: '# مقالات أخرى',
  many: '# مقالًا آخر',
  other: '# مقال آخر',
};
/** @type {Forms} behind a noun */
const files = {
  zero: '# ملف',
  one: 'ملف واحد',
  two: 'ملفين',
  few: '# ملفات',
  many: '# ملفًا',
  other: '# ملف',
};
/** @type {Forms} */
const mentions = {
  zero: 'لا إشارات',
  one: 'إشارة واحدة',
  two: 'إشارتان',
  few: '# إشارات',
  many: '# إشارة',
  other: '# إشارة',
};
/** @type {Forms} */
const places = {
  zero: 'لا مواضع',
  one: 'موضع واحد',
  two: 'موضعان',
  few: '# مواضع',
  many: '# موضعًا',
  other: '# موضع',
};
/** @type {Forms} behind a preposition */
const seconds = {
  zero: '# ثانية',
  one: 'ثانية واحدة',
  two: 'ثانيتين',
  few: '# ثوانٍ',
  many: '# ثانية',
  other: '# ثانية',
};
/** @type {Forms} */
const times = {
  zero: '# مرة',
  one: 'مرة واحدة',
  two: 'مرتين',
  few: '# مرات',
  many: '# مرة',
  other: '# مرة',
};
/** @type {Forms} */
const parts = {
  zero: 'لا أجزاء',
  one: 'جزء واحد',
  two: 'جزآن',
  few: '# أجزاء',
  many: '# جزءًا',
  other: '# جزء',
};
/** @type {Forms} */
const items = {
  zero: 'لا بنود',
  one: 'بند واحد',
  two: 'بندان',
  few: '# بنود',
  many: '# بندًا',
  other: '# بند',
};
/** @type {Forms} as the subject of a passive verb */
const articlesAdded = {
  zero: 'لم يُضف أي مقال',
  one: 'أُضيف مقال واحد',
  two: 'أُضيف مقالان',
  few: 'أُضيفت # مقالات',
  many: 'أُضيف # مقالًا',
  other: 'أُضيف # مقال',
};
/** @type {Forms} */
const articlesRemoved = {
  zero: 'لم يُحذف أي مقال.',
  one: 'حُذف مقال واحد.',
  two: 'حُذف مقالان.',
  few: 'حُذفت # مقالات.',
  many: 'حُذف # مقالًا.',
  other: 'حُذف # مقال.',
};
/** @type {Forms} */
const articlesRestored = {
  zero: 'لم يُسترجع أي مقال.',
  one: 'استُرجع مقال واحد.',
  two: 'استُرجع مقالان.',
  few: 'استُرجعت # مقالات.',
  many: 'استُرجع # مقالًا.',
  other: 'استُرجع # مقال.',
};
/** @type {Forms} */
const articlesUnread = {
  zero: 'لم يبقَ مقال لم يُقرأ.',
  one: 'مقال واحد لم يُقرأ بعد.',
  two: 'مقالان لم يُقرآ بعد.',
  few: '# مقالات لم تُقرأ بعد.',
  many: '# مقالًا لم تُقرأ بعد.',
  other: '# مقال لم تُقرأ بعد.',
};
/** @type {Forms} */
const unattributedQuotes = {
  zero: 'لا اقتباسات بلا متحدث مسمّى',
  one: 'اقتباس واحد لا يُذكر له متحدث',
  two: 'اقتباسان لا يُذكر لهما متحدث',
  few: '# اقتباسات لا يُذكر لها متحدث',
  many: '# اقتباسًا لا يُذكر لها متحدث',
  other: '# اقتباس لا يُذكر لها متحدث',
};
/** @type {Forms} */
const sameWords = {
  zero: 'لا كلمات متطابقة',
  one: 'كلمة واحدة متطابقة',
  two: 'كلمتان متتاليتان متطابقتان',
  few: '# كلمات متتالية متطابقة',
  many: '# كلمة متتالية متطابقة',
  other: '# كلمة متتالية متطابقة',
};

const ofWords = genitive(words, 'كلمتين');
const ofSpeakers = genitive(speakers, 'متحدثين');
const ofFinds = genitive(finds, 'نتيجتين');
const ofArticles = genitive(articles, 'مقالين');
const ofItems = genitive(items, 'بندين');

/** @type {Record<string, string>} in “is a …” */
const types = { quote: 'اقتباس', goal: 'هدف' };
/** @type {Record<string, string>} in “is no … any more” */
const typesDenied = { quote: 'اقتباسًا', goal: 'هدفًا' };
/** Of whom it is. @param {string | null | undefined} name as it is to stand there */
const attributed = (name) => (name ? `منسوب إلى ${name}` : 'غير منسوب إلى أحد');
/** The same behind “has become”. @param {string | null | undefined} name */
const nowAttributed = (name) => (name ? `أصبح منسوبًا إلى ${name}` : 'أصبح غير منسوب إلى أحد');

/** @type {import('../element/texts.js').ArticleTexts} */
const article = {
  language: 'ar',
  direction: 'rtl',
  notice: 'عثر عليها برنامج، وقد تكون خاطئة.',
  legend: {
    label: 'عن العلامات',
    switch: 'إظهار العلامات',
    summary: 'ما تعنيه العلامات',
    marks: {
      direct: ['اقتباس مباشر', 'خط متصل: حرفيًا، بين علامتي تنصيص'],
      mixed: ['اقتباس جزئي', 'خط متقطع: بعضه بين علامتي تنصيص'],
      indirect: ['قول منقول', 'خط منقّط: قيل، لكن بكلمات المقال'],
      goal: ['هدف', 'خط متموّج: ما يريده أحدهم أو يخطط له أو يطالب به'],
      source: ['مصدر', 'خط مزدوج: من يقول ذلك أو يريده'],
      cue: ['كلمة دالّة', 'الكلمات التي تدل عليه، مثل «said»'],
      doubtful: ['مشكوك فيه', 'خط باهت بين أقواس أو زوايا: من الوارد جدًا أن يكون خطأ'],
    },
  },
  card: 'عن هذه النتيجة',
  panel: {
    summary: (/** @type {number} */ said, /** @type {number} */ saying, /** @type {number} */ wanted) =>
      `من يقول ماذا: ${plural(said, quotes)}، ${plural(saying, speakers)}، ${plural(wanted, statedGoals)}`,
    speakers: 'المتحدثون',
    finds: (/** @type {string} */ name) => `الاقتباسات والأهداف المنسوبة إلى ${apart(name)}`,
    unsure: 'غير مؤكد',
  },
  close: 'إغلاق',
  nobody: 'لم يُسمَّ متحدث',
  probably: (/** @type {string} */ name) => `على الأرجح ${apart(name)}`,
  probablyA: (/** @type {string} */ kind) => `${kind}، على الأرجح`,
  not: { quote: 'لم يُقل:', goal: 'لا يُراد:' },
  kinds: {
    direct: 'اقتباس مباشر',
    mixed: 'اقتباس جزئي',
    indirect: 'قول منقول بلا اقتباس',
    aim: 'غاية',
    commitment: 'التزام',
    demand: 'مطلب',
    list: 'قائمة معلنة',
  },
  blockKinds: {
    headline: 'عنوان رئيسي',
    standfirst: 'مقدمة تحت العنوان',
    byline: 'اسم الكاتب',
    dateline: 'مكان الخبر وتاريخه',
    section: 'اسم القسم',
    time: 'تاريخ أو وقت',
    credit: 'صاحب الصورة',
    caption: 'تعليق على صورة',
    subheading: 'عنوان فرعي',
    'pull-quote': 'اقتباس بارز',
    body: 'نص المقال',
    'list-item': 'بند في قائمة',
    turn: 'مداخلة في حوار',
    question: 'سؤال',
    signature: 'توقيع',
    post: 'منشور مضمّن',
    note: 'ملاحظة',
    furniture: 'ليس من المقال',
  },
  parts: {
    leftOut: (/** @type {number} */ n) => `المستبعَد من الصفحة: ${plural(n, parts)}`,
    change: (/** @type {string} */ kind, /** @type {string} */ words) => `${kind}: «${apart(words)}». حدِّد ما هو`,
    menu: 'ما هذا الجزء',
  },
  speakerKinds: {
    person: 'شخص',
    organization: 'مؤسسة',
    place: 'مكان',
    group: 'جماعة',
    unnamed: 'مصدر غير مسمّى',
  },
  cue: 'دلّ عليه',
  noCue: 'لا كلمة؛ فهو قائم بذاته',
  source: 'سُمّي هنا',
  confidence: 'درجة الثقة',
  sure: (/** @type {number} */ share, /** @type {string} */ words) => `${percent(share)}، ${words}`,
  confidenceOf: (/** @type {string} */ find, /** @type {string} */ speaker) => `${find}؛ والمتحدث: ${speaker}`,
  why: 'السبب',
  item: (/** @type {number} */ place, /** @type {number} */ of) =>
    `البند ${number(place)} من ${number(of)} في قائمة معلنة`,
  again: 'قيل من قبل',
  restates: 'نعم، يذكر مقطع سابق الهدف نفسه',
  where: 'الموضع',
  inQuote: 'ضمن ما اقتُبس أو نُقل من كلام أحدهم',
  found: (/** @type {number} */ found, /** @type {number | null} */ announced) =>
    announced === null ? plural(found, items) : `عُثر على ${number(found)} من ${plural(announced, ofItems)}`,
  also: 'هنا أيضًا',
  others: (/** @type {number} */ place, /** @type {number} */ of) =>
    `${number(place)} من ${plural(of, ofFinds)} لهذا المتحدث`,
  previous: 'السابق',
  next: 'التالي',
  whyNegated: (/** @type {string} */ why) => `${why}، وهو هنا منفي`,
  confidences: /** @type {[number, string][]} */ ([
    [0.9, 'صحيح على الأرجح جدًا'],
    [0.75, 'صحيح على الأرجح'],
    [0.5, 'أقرب إلى الصواب منه إلى الخطأ'],
    [0, 'مشكوك فيه، تحقّق منه'],
  ]),
  whys: /** @type {Record<string, string>} */ ({
    reader: 'صحّحه قارئ',
    'network-direct': 'هكذا يقرؤه نموذج مدرَّب على أخبار موسومة، وهو بين علامتي تنصيص',
    'network-mixed': 'هكذا يقرؤه نموذج مدرَّب على أخبار موسومة، وجزء منه بين علامتي تنصيص',
    'network-indirect': 'هكذا يقرؤه نموذج مدرَّب على أخبار موسومة',
    'cue-after-quote': 'كلام بين علامتي تنصيص، ثم فعل قول وفاعله',
    'cue-before-quote': 'فاعل وفعل قول، ثم كلام بين علامتي تنصيص',
    'quote-alone': 'كلام بين علامتي تنصيص يواصل ما قبله',
    'clause-then-cue': 'قول، ثم فعل قول وفاعله',
    'cue-then-clause': 'فعل قول تتبعه جملة',
    'cue-then-infinitive': 'فعل قول أو إرادة مع «to»',
    'cue-then-object': 'فعل قول، ومفعوله ما قيل',
    'passive-cue': 'فعل قول مبني للمجهول، مثل «is expected to»',
    'impersonal-cue': 'فعل قول أو ظن، فاعله مجرد «it»',
    'noun-cue': 'اسم يدل على القول، مثل «the claim that»',
    'adverb-cue': 'ظرف يدل على السماع، مثل «reportedly»',
    'according-to': 'كلمات مثل «according to»',
    label: 'قبله اسم تتبعه نقطتان',
    'network-goal': 'هكذا يقرؤه نموذج مدرَّب على مقالات وُسمت أهدافها',
    'announced-list': 'بند في قائمة يعلن عنها المقال',
    'first-person-will': '«We will» أو «I will» في كلام المتحدث نفسه',
    'party-will': 'طرف سيفعله أو لن يفعله: «will» أو «will not»',
    'reported-will': 'يُنقل عن طرف قوله إنه سيفعله',
    'modal-demand': 'يقول متحدث إن على أحدهم فعله: «must» أو «should»',
    imperative: 'أمر أو دعوة، مثل «Let’s»، في كلام المتحدث نفسه',
    'headline-to': 'عنوان يقول ما سيفعله طرف، مع «to»',
    'verb-infinitive': 'فعل إرادة أو تخطيط أو وعد مع «to»',
    'verb-other-infinitive': 'فعل طلب من أحدهم مع «to»',
    'verb-clause': 'فعل إرادة أو طلب تتبعه جملة',
    'verb-gerund': `فعل إرادة أو تخطيط مع صيغة «${ltr('-ing')}»`,
    'verb-object': 'فعل إرادة مع مفعوله',
    'verb-preposition': 'فعل مثل «call for» مع مفعوله',
    'adjective-infinitive': 'صفة تدل على الإرادة، مثل «ready to»',
    'adjective-clause': 'صفة تدل على الإرادة تتبعها جملة',
    'noun-infinitive': 'اسم مثل «effort» أو «plan» مع «to»',
    'noun-preposition': 'اسم مثل «plan» مع «for» أو «of»',
    'noun-clause': 'اسم مثل «demand» أو «hope» تتبعه جملة',
    'noun-is': 'اسم مثل «goal» أو «priority»، وما هو',
    'as-noun': 'سُمّي «as a priority» أو «as a goal»',
    purpose: 'شيء يُفعل لبلوغه، مع «to» أو «in order to»',
  }),
};

const reportKinds = {
  direct: 'مباشر',
  mixed: 'مقتبس جزئيًا',
  indirect: 'منقول',
  aim: 'غاية',
  commitment: 'التزام',
  demand: 'مطلب',
};

/** @param {string | undefined} kind of a find or a part of the page, by its code */
const kindInWords = (kind = '') =>
  /** @type {Record<string, string>} */ ({ ...article.blockKinds, ...reportKinds })[kind] ?? kind;

const months = [
  ...['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو'],
  ...['يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
];

/** @type {import('./languages.js').Translation['report']} */
const report = {
  language: 'ar',
  said: 'من قال ماذا',
  wanted: 'من يريد ماذا',
  noSpeaker: 'لم يُسمَّ متحدث',
  noHolder: 'لم يُسمَّ صاحب الهدف',
  kinds: reportKinds,
  legends: {
    direct: 'اقتباس مباشر',
    mixed: 'اقتباس جزئي',
    indirect: 'قول منقول',
    aim: 'هدف',
    source: 'مصدر',
    cue: 'كلمة دالّة',
  },
  not: article.not,
  negated: 'منفي',
  item: (/** @type {number} */ place, /** @type {number} */ of) =>
    `البند ${number(place)} من ${number(of)} في قائمة معلنة`,
  restates: 'قيل من قبل',
  unsure: (/** @type {number} */ confidence) => `غير مؤكد: ${percent(confidence)}`,
  unsureSpeaker: (/** @type {number} */ confidence) => `المتحدث غير مؤكد: ${percent(confidence)}`,
  probably: (/** @type {string} */ name) => `على الأرجح ${name}`,
  named: (/** @type {string} */ name, /** @type {string | null} */ role) => (role ? `${name}, ${role}` : name),
  words: (/** @type {number} */ n) => plural(n, words),
  label: (/** @type {string} */ kind, /** @type {string} */ name) => `${kind}، ${name}: `,
  untitled: 'مقال وضع Sayso علاماته',
  leftOut: (/** @type {number} */ n) => `المستبعَد من الصفحة: ${plural(n, parts)}.`,
  legend: 'ما تعنيه الخطوط',
  made: 'وضع هذه العلامات برنامج Sayso، وقد تكون نتائجه خاطئة. تحقّق منها في المقال قبل الاعتماد عليها.',
  cited: ({ words, kind, name }) => `${words} — ${name}${kind === 'indirect' ? ' (قول منقول)' : ''}`,
  inTitle: (/** @type {string} */ title) => `في «${title}»`,
  provenance: {
    title: 'العنوان',
    outlet: 'جهة النشر',
    author: 'الكاتب',
    date: 'التاريخ',
    address: 'عنوان الصفحة',
    analyzer: 'المحلِّل',
    analyzed: 'تاريخ التحليل',
    exported: 'تاريخ التصدير',
  },
  origin: 'من أين هذا',
  inSource: 'في المصدر',
  speakers: {
    heading: 'المتحدثون',
    columns: ['المتحدث', 'الاقتباسات', 'الأهداف', 'الكلمات', 'الحصة', 'المواضع'],
    share: percent,
    place: (/** @type {string} */ type, /** @type {number} */ n) => `${types[type] ?? type} ${number(n)}`,
  },
  corrections: {
    heading: 'ما صحّحه قارئ',
    corrected: 'صحّحه قارئ',
    nobody: 'لم يُسمَّ أحد',
    described: {
      speaker: ({ speaker }) => nowAttributed(speaker),
      drop: ({ type = '' }) => `لم يعد ${typesDenied[type] ?? type}`,
      add: ({ type = '', kind, speaker }) => `هو ${types[type] ?? type} (${kindInWords(kind)}) ${attributed(speaker)}`,
      kind: ({ kind }) => `هو: ${kindInWords(kind)}`,
    },
  },
  terms: { months, shortMonths: months, noDate: 'د.ت.', and: 'و', others: 'وآخرون' },
};

/**
 * By the error of fromJson.
 * @type {Record<import('../export/refusal.js').RefusalCode, (where: string) => string>}
 */
const notOurs = {
  syntax: () => 'ليس JSON، أو ليس إلا جزءًا منه',
  version: (where) => `${ltr(where)} نسخة لا تعرفها نسخة Sayso هذه`,
  units: (where) => `${ltr(where)} ليس «utf16»، وهو ما تعدّ به هذه الصفحة`,
  missing: (where) => `${ltr(where)} غير موجود`,
  type: (where) => `${where ? ltr(where) : 'محتواه'} من نوع غير الذي يصدّره Sayso`,
  value: (where) => `${ltr(where)} ليس من القيم الممكنة له`,
  size: (where) => `${ltr(where)} أطول أو أقصر مما ينبغي`,
  span: (where) => `${ltr(where)} ليس موضعًا في نصه`,
  words: (where) => `${ltr(where)} لا يوافق كلمات نصه`,
  overlap: (where) => `في ${ltr(where)} جزآن متراكبان`,
  order: (where) => `${ltr(where)} في غير ترتيبه`,
  double: (where) => `${ltr(where)} موجود مرتين`,
  reference: (where) => `${ltr(where)} يشير إلى ما ليس فيه`,
  mutual: (where) => `${ltr(where)} يناقض ما يقوله باقي الملف`,
  depth: (where) => `في ${ltr(where)} نتائج متراكبة أكثر مما في أي مقال`,
};

/** @typedef {import('../app/english.js').NotOurs} NotOurs */

const ownFiles = `${ltr('.txt')} و${ltr('.html')} و${ltr('.md')}، وملفاته بصيغة ${ltr('.json')}`;

/** @type {import('./languages.js').Translation['page']} */
const page = {
  language: 'ar',
  direction: 'rtl',
  name: 'Sayso',
  promise: 'يبقى المقال على هذا الجهاز، ولا يُرسل شيء إلى أي مكان.',
  theme: { toDark: 'داكن', toLight: 'فاتح' },
  languages: 'اللغة',
  /** @param {string} name of another language */
  foreign: (name) =>
    `يبدو أن هذا النص بلغة أخرى (${name}). يقرأ Sayso الإنجليزية: وفي غيرها لا يجد إلا القليل، وقد يكون خطأً.`,
  skip: 'الانتقال إلى المقال',

  compose: {
    heading: 'من يقول ماذا، ومن يريد ماذا',
    lead:
      'الصق مقالًا إخباريًا: يعثر Sayso على كل اقتباس وكل قول منقول فيه، ويحدد من المتحدث، ويسرد الأهداف ' +
      'التي يعلنها كل طرف.',
    label: 'المقال',
    placeholder: 'الصق مقالًا بالإنجليزية أو اكتبه، أو أفلت ملفًا هنا.',
    sample: 'تجربة مثال',
    open: 'فتح ملف',
    files: 'نص أو HTML أو Markdown، أو ما صدّره Sayso بصيغة JSON',
    clear: 'مسح',
    edit: { long: 'تحرير النص', short: 'تحرير' },
    renew: { long: 'مقال جديد', short: 'جديد' },
    done: 'إنهاء التحرير',
    drop: `أفلته في أي مكان: يقرأ Sayso ملفات ${ownFiles}`,
  },

  library: { open: 'المكتبة', source: 'المصدر…', unknown: 'جهة النشر والكاتب والتاريخ غير معروفة.' },

  articles: {
    menu: 'المقالات',
    words: (/** @type {number} */ n) => plural(n, words),
    corrections: (/** @type {number} */ n) => plural(n, corrections),
  },

  offer: {
    undo: 'تراجع',
    undoOf: (/** @type {string} */ what) => `تراجع: ${apart(what)}`,
    close: 'إغلاق هذه الرسالة',
    putAside: (/** @type {string} */ title) => `حُفظ: ${apart(title)}`,
    besides: (/** @type {number} */ n) => `ضمن «المقالات» ${plural(n, otherArticles)}.`,
    forgotten: 'يعيد التراجع كل ذلك ما دامت هذه الصفحة مفتوحة.',
  },

  shared: {
    heading: (/** @type {number} */ n) =>
      plural(n, {
        zero: 'فتح المقالات المُشارَكة (#)؟',
        one: 'فتح المقال المُشارَك؟',
        two: 'فتح المقالين المُشارَكين؟',
        few: 'فتح المقالات المُشارَكة (#)؟',
        many: 'فتح المقالات المُشارَكة (#)؟',
        other: 'فتح المقالات المُشارَكة (#)؟',
      }),
    note: 'أرسله تطبيق آخر أو صفحة أخرى. إذا فتحته حُفظ المقال الموجود هنا، ويعيدك «تراجع» إليه.',
    open: (/** @type {number} */ n) =>
      plural(n, { zero: 'فتحها', one: 'فتحه', two: 'فتحهما', few: 'فتحها', many: 'فتحها', other: 'فتحها' }),
    keep: 'إبقاء ما هنا',
  },

  layers: {
    legend: 'إظهار',
    button: 'الطبقات',
    quotes: 'الاقتباسات',
    direct: 'مباشر',
    mixed: 'جزئي',
    indirect: 'منقول',
    sources: 'المصادر',
    cues: 'الكلمات الدالّة',
    goals: 'الأهداف',
    labels: 'التسميات',
    samples: [
      ['quotes direct', 'اقتباس مباشر', 'خط متصل'],
      ['quotes mixed', 'اقتباس جزئي', 'خط متقطع'],
      ['quotes indirect', 'قول منقول', 'خط منقّط'],
      ['goals aim', 'هدف', 'خط متموّج'],
      ['sources source', 'مصدر', 'خط مزدوج'],
      ['cues cue', 'كلمة دالّة', 'حروف مائلة'],
    ],
  },

  least: {
    label: 'أدنى درجة ثقة',
    short: (/** @type {number} */ least) => (least === 0 ? 'الكل' : percent(least)),
    value: (/** @type {number} */ least) =>
      least === 0 ? 'تُعرض كل النتائج' : `تُعرض النتائج التي لا تقل درجة الثقة بها عن ${percent(least)}`,
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      `المعروض: ${number(shown)} من ${plural(all, ofFinds)}.`,
  },

  doubt: {
    find: (/** @type {number} */ sure) => `على الأرجح، ${percent(sure)}`,
    speaker: (/** @type {number} */ sure) => `لهذا المتحدث على الأرجح، ${percent(sure)}`,
  },

  review: {
    open: (/** @type {number} */ n) => `مراجعة ${plural(n, doubtfulFinds)}`,
    short: 'مراجعة',
    label: 'مراجعة ما هو مشكوك فيه',
    progress: (/** @type {number} */ place, /** @type {number} */ of) => `${number(place)} من ${number(of)}`,
    what: (/** @type {string} */ kind, /** @type {string} */ name, /** @type {string} */ doubt) =>
      `${kind}، ${apart(name)} (${doubt}):`,
    acts: { keep: 'إبقاء', correct: 'تصحيح…', drop: 'استبعاد', next: 'التالي' },
    keys: { keep: 'k', correct: 'c', drop: 'd', next: 'n' },
    end: 'إنهاء',
    endOf: 'إنهاء المراجعة',
    done: (/** @type {number} */ n) => `تمت مراجعة ${plural(n, doubtfulFinds)}، ولم يبقَ شيء.`,
  },

  chip: {
    whose: 'المعروض:',
    what: (/** @type {{ words: number, quotes: number, goals: number }} */ of) =>
      [plural(of.words, words), plural(of.quotes, quotes), of.goals > 0 && plural(of.goals, goals)]
        .filter(Boolean)
        .join(' · '),
    end: 'عرض الجميع',
  },

  figures: {
    heading: 'أرقام',
    first: 'أول من اقتُبس منه',
    unnamed: 'كلمات مصادر غير مسمّاة',
    byForm: 'كيف يقتبس',
    byKind: 'من يُقتبس منه',
    byGender: 'الأشخاص، حسب الجنس كما حدّدته',
    forms: { direct: 'مباشر', mixed: 'مقتبس جزئيًا', indirect: 'منقول' },
    nobody: 'لم يُسمَّ أحد',
    notSaid: 'غير محدد',
    speakers: 'المتحدثون',
    quotes: 'الاقتباسات',
    words: 'الكلمات',
    ofWords: 'من الكلمات',
    number,
    share: percent,
    note: 'من النتائج المعروضة، من دون ما يُنقل عن أحدهم أنه لم يقله.',
  },

  reading: {
    label: 'المقال بعلاماته',
    parts: 'أجزاء هذه الصفحة',
    article: 'المقال',
    help:
      'أشر إلى مقطع عليه علامة، أو انتقل إليه بمفتاح Tab واستخدم مفاتيح الأسهم. يثبّته Enter ويتركه Escape. ' +
      'حدّد كلمات لإضافة نتيجة. والزر ⋯ بجانب كل جزء يبيّن ما هو، وهل هو من المقال.',
    busy: 'تجري قراءة المقال…',
    loading: 'يجري تحميل المحلِّل…',
    working: (/** @type {number} */ n, /** @type {number} */ left) =>
      `تجري قراءة ${plural(n, ofWords)}: ` +
      (left > 0 ? `يتبقى نحو ${plural(left, seconds)}` : 'يستغرق ذلك أطول من المتوقع'),
    progress: 'تجري قراءة المقال',
    stop: 'إيقاف',
    stopped: 'توقفت القراءة. المعروض هو ما كان من قبل.',
    done: (/** @type {{ quotes: number, speakers: number, goals: number }} */ of) =>
      `ما عُثر عليه: ${plural(of.quotes, quotes)}، ${plural(of.speakers, speakers)}، ${plural(of.goals, goals)}.`,
    nothing: 'لم يُعثر على اقتباسات ولا أهداف. يقرأ Sayso المقالات الإخبارية بالإنجليزية؛ فهل هذا منها؟',
    warnings: 'ما يحسن أن تعرفه عن هذه القراءة',
  },

  side: {
    label: 'المتحدثون والأهداف',
    search: 'البحث في المتحدثين والأهداف وفي المقال',
    matches: (/** @type {number} */ inText, /** @type {number} */ saying, /** @type {number} */ wanted) =>
      `المطابق للبحث: ${plural(inText, places)} في المقال، و${plural(saying, speakers)}، و${plural(wanted, goals)}.`,
    match: (/** @type {number} */ place, /** @type {number} */ of) =>
      of === 0
        ? 'ليس في المقال'
        : place === 0
          ? `${number(of)} في المقال`
          : `${number(place)} من ${number(of)} في المقال`,
    previousMatch: 'الموضع السابق في المقال',
    nextMatch: 'الموضع التالي في المقال',
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? number(all) : `${number(shown)} من ${number(all)}`,
    noMatch: 'لا شيء هنا يطابق البحث.',
    more: (/** @type {number} */ next, /** @type {number} */ left) =>
      `عرض المزيد: ${number(next)}${next === left ? '' : ` من ${number(left)}`}`,
  },

  speakers: {
    heading: 'من يتحدث',
    sort: 'الترتيب حسب',
    sorts: { share: 'الحصة من الكلمات', first: 'أول ظهور', name: 'الاسم' },
    none: 'لا يُقتبس من أحد في هذا النص.',
    kinds: article.speakerKinds,
    quotes: (/** @type {number} */ n) => plural(n, quotes),
    goals: (/** @type {number} */ n) => plural(n, goals),
    words: (/** @type {number} */ n) => plural(n, words),
    share: percent,
    unattributed: (/** @type {number} */ n) => plural(n, unattributedQuotes),
    finds: article.panel.finds,
    silent: 'بلا اقتباس',
  },

  timeline: {
    label: (/** @type {string[]} */ lanes) => `أين يُسمع كل متحدث، من بداية المقال إلى نهايته. ${lanes.join(' ')}`,
    lane: (/** @type {string} */ name, /** @type {number[]} */ places) =>
      `${apart(name)}: عند ${places.map((place) => percent(place)).join('، ')}.`,
    others: 'آخرون',
  },

  goals: {
    heading: 'من يريد ماذا',
    none: 'لا أهداف معلنة في هذا النص.',
    noneOf: (/** @type {string} */ name) => `لم يُعثر على أهداف لـ${apart(name)}.`,
    only: (/** @type {string} */ name) => `${apart(name)} فقط`,
    all: 'عرض الكل',
    nobody: 'لم يُسمَّ أحد',
    kinds: { aim: 'غاية', commitment: 'التزام', demand: 'مطلب' },
    list: (/** @type {string} */ cue) => (cue ? `أُعلنت بعبارة «${apart(cue)}»` : 'قائمة معلنة'),
    found: article.found,
    differs: (/** @type {number} */ found, /** @type {number} */ announced) =>
      `يعلن المقال عن ${number(announced)}، وعثر Sayso على ${number(found)}. راجع النص بحثًا عن الباقي.`,
    again: (/** @type {number} */ n) => `قيل مجددًا ${plural(n, times)}`,
  },

  corrections: {
    heading: 'تصحيحاتك',
    correct: 'تصحيح…',
    add: { long: 'إضافة نتيجة', short: 'إضافة' },
    addSelected: 'إضافة الكلمات المحددة بوصفها نتيجة',
    boundSelected: (/** @type {'quote' | 'goal'} */ type, /** @type {string} */ words) =>
      `جعلها كلمات ${type === 'quote' ? 'الاقتباس' : 'الهدف'} «${apart(words)}»`,
    undo: 'تراجع',
    undoOf: (/** @type {string} */ what) => `تراجع: ${apart(what)}`,
    redo: 'إعادة',
    undone: 'تم التراجع. «إعادة» تعيده.',
    redone: 'أُعيد من جديد.',
    made: 'تم التصحيح. «تراجع» يلغيه.',
    notKept: 'لا يسمح هذا المتصفح لـSayso بحفظ التصحيحات؛ صدّرها قبل أن تغادر.',
    idle: 'لا يوافق شيئًا في النص على حاله الآن',
    unknown: 'من صنع نسخة أخرى من Sayso',
    editing: { quote: 'تصحيح هذا الاقتباس', goal: 'تصحيح هذا الهدف' },
    adding: 'إضافة نتيجة',
    words: 'الكلمات كما هي في المقال',
    kind: 'ما هي',
    negated: { quote: 'يُنقل أنه لم يُقل', goal: 'لا يُراد: «no plan to»، «refuses to»' },
    bounds: 'أي كلمات',
    boundsHint: 'اسحب أحد الطرفين، أو اضغط حيث ينبغي أن يكون؛ وبلوحة المفاتيح تحرّك مفاتيح الأسهم الطرف كلمةً واحدة.',
    begins: 'البداية',
    ends: 'النهاية',
    takesAlong: 'تنتقل معه أهداف متحدثه الواردة في الاقتباس.',
    types: { quote: 'الاقتباسات', goal: 'الأهداف' },
    speaker: { quote: 'من يقوله', goal: 'من يريده' },
    speakerHint: 'اختر اسمًا أو اكتبه؛ واتركه فارغًا إن لم يُسمَّ أحد.',
    save: 'حفظ',
    drop: { quote: 'ليس اقتباسًا: استبعاده', goal: 'ليس هدفًا: استبعاده' },
    leaveOut: 'ليست هذه الفقرة من المقال: استبعادها',
    everywhere: (/** @type {string} */ name) => `تصحيح ${apart(name)} في كل مكان…`,
    cancel: 'إلغاء',
    notInText: 'هذه الكلمات ليست في المقال. انسخها منه كما هي.',
    problems: {
      nothing: () => 'لا كلمات فيه. اختر كلمة واحدة على الأقل.',
      crossing: () =>
        'تمتد هذه الكلمات من جزء من الصفحة إلى جزء آخر، كأن تمتد من عنوان إلى النص. اختر كلمات من جزء واحد.',
      there: () => 'هذه الكلمات نتيجة كهذه من قبل. أشر إليها لتصحيحها.',
      overlap: (/** @type {string} */ other) =>
        `ستغطي هذه الكلمات جزءًا من «${apart(other)}». اختر كلمات بجانبه، أو داخله، أو كله.`,
    },
    described: {
      change: (/** @type {string[]} */ parts) => `أصبح: ${parts.join('، ')}`,
      words: (/** @type {string} */ words) => `«${apart(words)}»`,
      negated: (/** @type {boolean} */ isNegated) => (isNegated ? 'منفي' : 'غير منفي'),
      of: (/** @type {string | null} */ name) => attributed(name && apart(name)),
      merge: (/** @type {{ into: { name: string }, as: string }} */ { into, as }) =>
        `هو نفسه ${apart(into.name)}، باسم ${apart(as)}`,
      named: (/** @type {string} */ name) => `باسم ${apart(name)}`,
      gender: (/** @type {string | null} */ gender) => (gender === null ? 'بلا جنس محدد' : apart(gender)),
      /** A kind within a sentence. @type {(kind: string) => string} */
      within: (kind) => kind,
      asItWas: 'كما كان',
      speaker: (/** @type {{ speaker: string | null }} */ { speaker }) => nowAttributed(speaker && apart(speaker)),
      kind: (/** @type {string} */ kind) => `هو: ${kind}`,
      drop: (/** @type {{ type: string }} */ { type }) => `لم يعد ${typesDenied[type] ?? type}`,
      keep: (/** @type {{ type: string }} */ { type }) => `هو ${types[type] ?? type}، وصحيح`,
      add: (/** @type {{ type: string, speaker: string | null }} */ { type, speaker }) =>
        `هو ${types[type] ?? type} ${attributed(speaker && apart(speaker))}`,
    },
  },

  cast: {
    correct: (/** @type {string} */ name) => `تصحيح ${apart(name)}…`,
    heading: 'تصحيح هذا المتحدث',
    note: (/** @type {string[]} */ parts) =>
      `يسري مرة واحدة في المقال كله، ويشمل: ${parts.join('، ') || 'كل إشارة إليه'}.`,
    mentions: (/** @type {number} */ n) => plural(n, mentions),
    name: 'الاسم',
    kind: 'النوع',
    gender: 'الجنس كما تحدّده',
    genders: ['أنثى', 'ذكر'],
    genderHint: 'أي كلمة، أو لا شيء. لا يخمّنه Sayso أبدًا.',
    same: 'هو نفسه',
    nobody: 'لا أحد غيره',
    keep: 'اسم الاثنين معًا',
    nameMissing: 'اكتب اسمًا.',
    isAnother: (/** @type {string} */ name) =>
      `يوجد ${apart(name)} من قبل. لجعل الاثنين واحدًا اختر ${apart(name)} تحت «هو نفسه».`,
    save: 'حفظ للمقال كله',
  },

  export: {
    heading: 'تصدير',
    download: 'تنزيل',
    copy: 'نسخ',
    print: 'طباعة',
    copied: (/** @type {string} */ name) => `تم النسخ: ${apart(name)}.`,
    notCopied: 'لم يسمح المتصفح بالنسخ؛ استخدم «تنزيل» بدلًا منه.',
    notLoaded: 'تعذّر تحميل جزء Sayso الذي يكتب الصادرات. أعد تحميل الصفحة وحاول مجددًا.',
    downloadOf: (/** @type {string} */ name) => `تنزيل: ${apart(name)}`,
    copyOf: (/** @type {string} */ name) => `نسخ: ${apart(name)}`,
    cite: 'نسخ كاستشهاد',
    citation: 'الاستشهاد',
    citationForm: 'صيغة الاستشهاد',
    forms: {
      line: 'سطر واحد',
      apa: 'APA',
      mla: 'MLA',
      chicago: 'Chicago',
      bibtex: 'BibTeX',
      ris: 'RIS',
      csl: 'CSL-JSON',
    },
    link: 'نسخ الرابط',
    linkCopied: 'الرابط',
    sourceLink: 'نسخ رابط إلى المصدر',
    notLinked: 'يقود الرابط إلى مقال غير محفوظ على هذا الجهاز، أو إلى نتيجة لم تعد فيه.',
    formats: {
      html: 'المقال بعلاماته، HTML',
      markdown: 'تقرير، Markdown',
      quotesCsv: 'الاقتباسات، CSV',
      goalsCsv: 'الأهداف، CSV',
      speakersCsv: 'المتحدثون، CSV',
      correctionsCsv: 'التصحيحات، CSV',
      json: 'كل شيء، JSON (يمكن فتحه مجددًا)',
      webAnnotations: 'Web Annotations، JSON-LD',
    },
  },

  bookmarklet: {
    before: 'لقراءة المقالات في أي صفحة:',
    name: 'القراءة في Sayso',
    after: 'رابط تسحبه إلى إشاراتك المرجعية.',
    drag: 'اسحب هذا الرابط إلى إشاراتك المرجعية. اضغطه هناك وأنت في صفحة مقال، فيُفتح المقال هنا.',
    waiting: 'بانتظار المقال…',
    toSayso: 'الانتقال إلى Sayso',
    alone:
      'لم يصل أي مقال. لا تسمح الصفحة لإشارة Sayso المرجعية بالتواصل معها: حدّد نص المقال هناك، وانسخه، ' +
      'والصقه في Sayso.',
    refused: 'لا يسمح هذا المتصفح لـSayso بأخذ المقال من الصفحة. انسخ نصه والصقه في Sayso.',
    blocked: 'يمنع المتصفح فتح Sayso. اسمح بنوافذ هذه الصفحة، أو انسخ المقال إلى Sayso.',
  },

  app: {
    update: 'نسخة أحدث من Sayso جاهزة.',
    take: 'التحديث الآن',
    later: 'لاحقًا',
    install: 'تثبيت Sayso على هذا الجهاز',
  },

  errors: {
    'load-failed':
      'تعذّر تحميل المحلِّل. أعد تحميل الصفحة؛ فإن لم يُجدِ ذلك فالملف sayso.wasm غير موجود على الخادم ' +
      'أو يحجبه المتصفح.',
    crashed: 'توقف التحليل قبل نهايته. قد ينجح مع نص أقصر.',
    'not-text': (/** @type {string} */ name) =>
      `ليس ${apart(name)} ملفًا نصيًا. افتحه في برنامجه، وانسخ النص، والصقه هنا.`,
    'bad-type': (/** @type {string} */ name) =>
      `يقرأ Sayso ملفات ${ownFiles}، وليس ${apart(name)} منها. انسخ نصه والصقه هنا.`,
    'not-ours': (/** @type {NotOurs} */ { name, error, where }) =>
      `لا يمكن فتح ${apart(name)}: ${notOurs[error](where)}.`,
    'too-long': (/** @type {number} */ most) =>
      `هذا أطول من أن يكون مقالًا واحدًا: الحد الأقصى لما يُقرأ من الأحرف هو ${number(most)}. الصق جزءًا منه.`,
    'too-many-lines': (/** @type {number} */ most) =>
      `أسطره أكثر من أسطر مقال واحد: الحد الأقصى لما يُقرأ من الأسطر هو ${number(most)}. الصق جزءًا منه.`,
    'too-many-parts': 'فيه أكثر مما في مقال: أجزاؤه أكثر من أن تُقرأ هنا. انسخ كلمات المقال والصقها.',
    'no-words': (/** @type {string} */ name) => `لم يُعثر على كلمات في ${apart(name)}.`,
    unreadable: (/** @type {string} */ name) =>
      `تعذّرت قراءة ${apart(name)}: إما أنه مجلد، أو أنه نُقل، أو أن هذا المتصفح غير مسموح له بفتحه.`,
    'too-many-to-library': (/** @type {number} */ most) =>
      `الحد الأقصى للملفات المضافة دفعة واحدة هو ${number(most)}؛ وتُرك ما عداها.`,
    'library-too-large': (/** @type {string} */ name) => `${apart(name)} أكبر من أي مكتبة يصدّرها Sayso.`,
    'later-library': (/** @type {string} */ name) =>
      `${apart(name)} مكتبة من نسخة أحدث من Sayso. حدّث هذه الصفحة وحاول مجددًا.`,
    'broken-article': (/** @type {NotOurs & { place: number }} */ { name, place, error, where }) =>
      `تُرك المقال ${number(place)} من ${apart(name)}: ${notOurs[error](where)}.`,
    'too-many': (/** @type {number} */ most) =>
      `الحد الأقصى للملفات المقروءة دفعة واحدة هو ${number(most)}؛ وتُرك ما عداها.`,
    'no-room': 'ليس في هذا المتصفح متسع لحفظ كل هذا. صدّر ما تحتاج إليه قبل أن تغادر.',
    'only-link': 'لم يُشارَك إلا رابط، وSayso لا يجلب صفحات. حدّد نص المقال وشاركه.',
    'nothing-shared': 'لم يعد ما شُورك موجودًا. شاركه مجددًا.',
    'shared-analysis': (/** @type {string} */ name) =>
      `شُورك ${apart(name)} ولم يُفتح: فما يُشارَك قد يأتي من أي أحد، وقد يكون تحليلًا لم يُجرِه أحد. ` +
      'إن كنت تثق به فاستخدم «فتح ملف».',
    'shared-too-much': 'شُورك أكثر مما يقبله Sayso: 20 ملفًا على الأكثر، مجموعها 20 ميغابايت.',
    'shared-foreign': 'حاول موقع آخر أن يضع مقالًا هنا، فرُفض.',
    other: (/** @type {string} */ message) => `حدث خطأ ما: ${apart(message)}`,
  },
  pasted: 'ما لصقته',
  privacy:
    'يعمل Sayso داخل هذه الصفحة بتقنية WebAssembly. لا يرسل أي طلب يحمل نصك، ولا يضع أي ملف تعريف ارتباط. ' +
    'تُحفظ المقالات وتصحيحاتك وما عُثر عليه في هذا المتصفح لتجدها عند عودتك: تجدها في المكتبة، ومنها يمكن ' +
    'تصديرها وحذفها. ونتائج Sayso نتائج برنامج وقد تكون خاطئة: تحقّق منها في المقال قبل الاعتماد عليها.',
  forget: 'محو كل ما حُفظ هنا',
  embed: 'ضع Sayso في صفحاتك',
  forgotten: 'تم المحو. لا شيء محفوظ الآن في هذا المتصفح.',
};

/** @type {import('./languages.js').Translation['library']} */
const library = {
  heading: 'المكتبة',
  close: 'إغلاق المكتبة',
  views: { articles: 'المقالات', speakers: 'المتحدثون والأهداف', compare: 'مقارنة' },
  viewsLabel: 'أقسام المكتبة',
  undo: 'تراجع',
  undoOf: (/** @type {string} */ what) => `تراجع: ${apart(what)}`,
  number,
  not: report.not,
  day: (/** @type {number} */ time) => day.format(time),
  date: (/** @type {string} */ date) =>
    Number.isNaN(Date.parse(date)) ? date : dayInUtc.format(Date.parse(date.slice(0, 10))),

  search: {
    label: 'البحث في المكتبة',
    where: 'البحث في',
    scopes: {
      all: 'كل شيء',
      titles: 'العناوين والمصادر',
      texts: 'نصوص المقالات',
      speakers: 'المتحدثين',
      goals: 'الأهداف',
    },
    matches: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? plural(all, articles) : `${number(shown)} من ${plural(all, ofArticles)}`,
    none: 'لا مقال يطابق البحث.',
  },

  articles: {
    empty:
      'لم يُحفظ شيء بعد. كل مقال تعطيه لـSayso يأتي إلى هنا من تلقاء نفسه؛ أضف ملفات أو مجلدًا كاملًا، ' +
      'أو استورد مكتبة صدّرتها.',
    note: 'محفوظة في هذا المتصفح لا في أي مكان آخر. صدّر المكتبة لتكون لديك في مكان آخر أيضًا.',
    list: 'المقالات',
    help: 'تنقلك مفاتيح الأسهم من مقال إلى مقال، وينقلك Tab إلى ما يمكن فعله به.',
    sort: 'الترتيب حسب',
    sorts: {
      changed: 'آخر تغيير',
      added: 'آخر إضافة',
      date: 'التاريخ، الأحدث أولًا',
      title: 'العنوان',
      outlet: 'جهة النشر',
      length: 'الطول',
    },
    choose: (/** @type {string} */ title) => `اختيار ${apart(title)}`,
    chooseAll: 'اختيار كل المعروض',
    chosen: (/** @type {number} */ n) => `المختار: ${number(n)}`,
    open: (/** @type {string} */ title) => `فتح ${apart(title)}`,
    isOpen: 'مفتوح الآن',
    source: 'المصدر…',
    sourceOf: (/** @type {string} */ title) => `مصدر ${apart(title)}`,
    remove: 'حذف',
    removeOf: (/** @type {string} */ title) => `حذف ${apart(title)}`,
    removeChosen: 'حذف المختار',
    removed: (/** @type {number} */ n) => plural(n, articlesRemoved),
    restored: (/** @type {number} */ n) => plural(n, articlesRestored),
    compare: 'مقارنة الاثنين',
    words: (/** @type {number} */ n) => plural(n, words),
    quotes: (/** @type {number} */ n) => plural(n, quotes),
    speakers: (/** @type {number} */ n) => plural(n, speakers),
    goals: (/** @type {number} */ n) => plural(n, goals),
    corrections: (/** @type {number} */ n) => plural(n, corrections),
    changed: (/** @type {string} */ when) => `تغيّر في ${when}`,
    added: (/** @type {string} */ when) => `أُضيف في ${when}`,
    more: (/** @type {number} */ next, /** @type {number} */ left) => `عرض المزيد: ${number(next)} من ${number(left)}`,
  },

  adding: {
    files: 'إضافة ملفات',
    folder: 'إضافة مجلد',
    exportAll: 'تصدير الكل',
    import: 'استيراد',
    reading: (/** @type {number} */ done, /** @type {number} */ all) =>
      `قراءة الملفات: ${number(done)} من ${number(all)}`,
    finding: (/** @type {number} */ done, /** @type {number} */ all) =>
      `تحديد المتحدثين: ${number(done)} من ${plural(all, ofArticles)}`,
    stop: 'إيقاف',
    stopped: 'أُوقفت.',
    added: (/** @type {number} */ n) => plural(n, articlesAdded),
    updated: (/** @type {number} */ n) => `حلّت محله نسخة أحدث: ${number(n)}`,
    same: (/** @type {number} */ n) => `موجود هنا من قبل: ${number(n)}`,
    older: (/** @type {number} */ n) => `بقي كما هو هنا لأنه أحدث: ${number(n)}`,
    passed: (/** @type {number} */ n) => `جرى تجاوز ${plural(n, files)} من أنواع أخرى`,
    failed: (/** @type {number} */ n) => `ما تعذّرت قراءته (${number(n)}):`,
    nothing: 'لم يكن هناك ما يُضاف.',
    undone: 'تم التراجع.',
    drop: 'أفلت ملفات أو مجلدًا لإضافتها إلى المكتبة',
    notKept: 'ليس في هذا المتصفح متسع لحفظ كل هذا. صدّر المكتبة، أو احذف ما لم تعد تحتاج إليه.',
    notALibrary: (/** @type {string} */ name) =>
      `ليس ${apart(name)} مكتبة صدّرها Sayso. لإضافة مقالات استخدم «إضافة ملفات».`,
    file: 'sayso-library',
  },

  source: {
    heading: 'من نشره',
    edit: 'المصدر…',
    unknown: 'لا يُعرف من نشره.',
    note: 'مأخوذ من الصفحة أو المقال حيث يذكران ذلك؛ وما تكتبه هنا هو المعتمد. ويظهر في الصادرات والاستشهادات.',
    members: {
      title: 'العنوان',
      outlet: 'جهة النشر',
      author: 'الكاتب',
      date: 'التاريخ',
      address: 'عنوان الصفحة',
    },
    dateHint: `مثل ${ltr('2026-05-03')} أو ${ltr('3 May 2026')}`,
    addressHint: `مثل ${ltr('https://example.org/article')}`,
    notADate: `لا يمكن قراءة هذا كتاريخ. اكتبه على صورة ${ltr('2026-05-03')}.`,
    notAnAddress: `ليس هذا عنوان صفحة ويب. فهو يبدأ بـ${ltr('https://')} أو ${ltr('http://')}.`,
    save: 'حفظ',
    cancel: 'إلغاء',
    saved: 'حُفظ المصدر.',
  },

  speakers: {
    caption: 'من يتحدث ومن يريد ماذا، في كل المقالات',
    rule:
      'يُعدّ المتحدثون في عدة مقالات متحدثًا واحدًا إذا تطابقت أسماؤهم، أيًا كانت الألقاب قبلها (Dr، Minister) ' +
      'والأحرف الكبيرة والصغيرة وعلامات النبر، وكانوا من النوع نفسه. أما «Ruiz» و«Ana Ruiz» في مقالين فيبقيان ' +
      'اثنين. وما يُنقل عن أحدهم أنه لم يقله لا يُحسب لأحد.',
    columns: {
      name: 'المتحدث',
      kind: 'النوع',
      articles: 'المقالات',
      quotes: 'الاقتباسات',
      direct: 'المباشرة',
      words: 'الكلمات',
      goals: 'الأهداف',
    },
    nobody: 'لم يُسمَّ أحد',
    kinds: page.speakers.kinds,
    share: page.speakers.share,
    csv: 'تنزيل بصيغة CSV',
    file: 'sayso-library-speakers.csv',
    none: 'لا يُقتبس من أحد في هذه المقالات.',
    noMatch: 'لا متحدث ولا هدف يطابق البحث.',
    unread: (/** @type {number} */ n) => plural(n, articlesUnread),
    shown: (/** @type {number} */ shown, /** @type {number} */ all, /** @type {number} */ inArticles) =>
      `${shown === all ? plural(all, speakers) : `${number(shown)} من ${plural(all, ofSpeakers)}`} في ` +
      plural(inArticles, ofArticles),
    inArticle: (/** @type {number} */ said, /** @type {number} */ length) =>
      `${plural(said, quotes)}، ${plural(length, words)}`,
    goal: page.goals.kinds,
    kindsOfQuotes: article.kinds,
  },

  compare: {
    first: 'المقال الأول',
    second: 'المقال الثاني',
    choose: 'اختر مقالًا',
    two: 'اختر مقالين لترى من يتحدث في كليهما، ومن يتحدث في أحدهما فقط، وأي الكلمات نفسها اقتُطع على نحو مختلف.',
    same: 'اختر مقالين مختلفين.',
    wait: 'يجب أن يُقرأ المقالان أولًا؛ يستغرق ذلك لحظة.',
    both: 'في كليهما',
    onlyIn: (/** @type {string} */ title) => `في ${apart(title)} فقط`,
    nobody: 'لا أحد.',
    in: (/** @type {number} */ said, /** @type {number} */ length) =>
      `${plural(said, quotes)}، ${plural(length, words)}`,
    table: 'من يتحدث في المقالين',
    speaker: 'المتحدث',
    sameWords: 'الكلمات نفسها',
    sameNote:
      'اقتباسات تشترك في أربع كلمات متتالية على الأقل، أو متطابقة. ما ينفرد به أحد المقالين معلَّم، ' +
      'وما تتابع من الكلمات نفسها متروك بلا علامة.',
    noSame: 'لا اقتباس مشترك بينهما.',
    run: (/** @type {number} */ n) => plural(n, sameWords),
    identical: 'متطابقان حرفيًا',
    otherSpeaker: (/** @type {string} */ a, /** @type {string} */ b) => `في الأول ${apart(a)}، وفي الثاني ${apart(b)}`,
    only: { before: 'هنا فقط: ', after: ' (النهاية)' },
  },
};

/** @type {import('./languages.js').Translation['panel']} */
const panel = {
  idle: 'اضغط زر Sayso في شريط الأدوات: يُقرأ المقال في علامة التبويب هذه وتوضع علاماته. لا يُرسل شيء إلى أي مكان.',
  reading: 'تجري قراءة المقال…',
  actions: 'ما يمكن فعله بالمقال',
  add: 'إضافة إلى المكتبة',
  added: 'في المكتبة',
  open: 'فتح في Sayso',
  clear: 'إزالة العلامات',
  cleared: 'أُزيلت العلامات. اضغط زر Sayso في شريط الأدوات، فيُقرأ المقال وتوضع علاماته مجددًا.',
  library: 'Sayso ومكتبته',
  lost: 'لا تظهر هذه الكلمات في الصفحة على حالها الآن؛ ربما كانت مطوية.',
  partly: (/** @type {number} */ lost) =>
    `لا يمكن وضع علامات على ${plural(lost, ofFinds)} من القائمة: لا تعرض الصفحة الكلمات كما هي في مصدرها.`,
  untitled: 'مقال بلا عنوان',
  problems: {
    untouchable:
      'لا يسمح المتصفح لأي إضافة بقراءة هذه الصفحة. فهي من صفحات المتصفح نفسه، أو من متجره، أو ملف لم يُسمح ' +
      'للإضافة بقراءته. احفظ نصها أو انسخه، وافتح Sayso أدناه.',
    'no-article': 'لم يُعثر على مقال في هذه الصفحة. إن كان فيها مقال فحدّد نصه واضغط زر Sayso مجددًا.',
    left: 'لم تعد الصفحة التي قُرئت في علامة التبويب هذه. اضغط زر Sayso لقراءة الصفحة الموجودة الآن.',
    'not-kept': 'لا يسمح المتصفح لـSayso بحفظ المقالات: مساحة تخزينه ممتلئة، أو أن التخزين مرفوض.',
  },
};

/** @type {import('./languages.js').Translation} */
export default { article, report, page, library, panel };
