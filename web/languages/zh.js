// Chinese, in simplified characters.

// toLocaleString makes one anew each time, which is felt in long lists
const number = new Intl.NumberFormat('zh').format;
const percent = new Intl.NumberFormat('zh', { style: 'percent' }).format;
const day = new Intl.DateTimeFormat('zh', { dateStyle: 'medium' });
const dayInUtc = new Intl.DateTimeFormat('zh', { dateStyle: 'medium', timeZone: 'UTC' });

// A noun is the same for one and for many; each has a measure word of its own.
/** @param {number} n */
const articles = (n) => `${number(n)} 篇文章`;
/** @param {number} n */
const quotes = (n) => `${number(n)} 条引语`;
/** @param {number} n */
const speakers = (n) => `${number(n)} 位发言者`;
/** @param {number} n */
const goals = (n) => `${number(n)} 个目标`;
/** @param {number} n */
const words = (n) => `${number(n)} 词`;
/** @param {number} n */
const corrections = (n) => `${number(n)} 处更正`;

/** What a correction is of, by the name it has in files. @type {Record<string, string>} */
const types = { quote: '引语', goal: '目标' };
/** @param {string | undefined} type */
const named = (type) => types[type ?? ''] ?? type;
/** @param {string | null | undefined} name */
const isOf = (name) => (name ? `现归于 ${name}` : '现未指明何人');
/** @param {string | null | undefined} name @param {string} what */
const isWhat = (name, what) => (name ? `是 ${name} 的${what}` : `是未指明何人的${what}`);

/** @type {import('./languages.js').Translation['article']} */
const article = {
  language: 'zh',
  direction: 'ltr',
  notice: '由程序识别，可能有误。',
  legend: {
    label: '关于标记',
    switch: '显示标记',
    summary: '标记的含义',
    marks: {
      direct: ['直接引语', '实线：逐字引用，置于引号内'],
      mixed: ['部分引用', '虚线：其中一部分置于引号内'],
      indirect: ['转述', '点线：说过的话，以文章的措辞写出'],
      goal: ['目标', '波浪线：某人或某方想要、计划或要求的事'],
      source: ['信源', '双线：说这话或想要这事的人或机构'],
      cue: ['提示词', '表明这一点的词语，如“said”'],
      doubtful: ['存疑', '方括号或角标之间的浅色线：很可能有误'],
    },
  },
  card: '关于这条结果',
  panel: {
    summary: (/** @type {number} */ said, /** @type {number} */ heard, /** @type {number} */ wanted) =>
      `谁说了什么：${quotes(said)}，${speakers(heard)}，${number(wanted)} 个明确提出的目标`,
    speakers: '发言者',
    finds: (/** @type {string} */ name) => `${name} 的引语和目标`,
    unsure: '存疑',
  },
  close: '关闭',
  nobody: '未指明发言者',
  probably: (/** @type {string} */ name) => `可能是 ${name}`,
  probablyA: (/** @type {string} */ kind) => `可能是${kind}`,
  not: { quote: '未曾说：', goal: '不要' },
  kinds: {
    direct: '直接引语',
    mixed: '部分引用',
    indirect: '转述，非引用',
    aim: '意图',
    commitment: '承诺',
    demand: '要求',
    list: '预告清单',
  },
  blockKinds: {
    headline: '标题',
    standfirst: '提要',
    byline: '署名',
    dateline: '电头',
    section: '栏目',
    time: '日期或时间',
    credit: '供图或供稿说明',
    caption: '图片说明',
    subheading: '小标题',
    'pull-quote': '突出引文',
    body: '正文',
    'list-item': '列表项',
    turn: '对话中的一次发言',
    question: '提问',
    signature: '落款',
    post: '嵌入的帖文',
    note: '附注',
    furniture: '不属于文章',
  },
  parts: {
    leftOut: (/** @type {number} */ n) => `已略去网页的 ${number(n)} 个部分`,
    change: (/** @type {string} */ kind, /** @type {string} */ text) => `${kind}：“${text}”。指定它是什么`,
    menu: '这一部分是什么',
  },
  speakerKinds: {
    person: '个人',
    organization: '机构',
    place: '地点',
    group: '群体',
    unnamed: '匿名信源',
  },
  cue: '提示词',
  noCue: '没有提示词；独立成句',
  source: '此处称作',
  confidence: '可信度',
  sure: (/** @type {number} */ share, /** @type {string} */ inWords) => `${percent(share)}，${inWords}`,
  confidenceOf: (/** @type {string} */ find, /** @type {string} */ speaker) => `${find}；发言者：${speaker}`,
  why: '依据',
  item: (/** @type {number} */ place, /** @type {number} */ of) =>
    `预告清单的第 ${number(place)} 项，共 ${number(of)} 项`,
  again: '前文已提',
  restates: '是，前文有一处提出了同一目标',
  where: '位置',
  inQuote: '在引用或转述某人的话中',
  found: (/** @type {number} */ found, /** @type {number | null} */ announced) =>
    announced === null ? `${number(found)} 项` : `预告 ${number(announced)} 项，找到 ${number(found)} 项`,
  also: '此处还有',
  others: (/** @type {number} */ place, /** @type {number} */ of) =>
    `此发言者的第 ${number(place)} 条结果，共 ${number(of)} 条`,
  previous: '上一条',
  next: '下一条',
  whyNegated: (/** @type {string} */ why) => `${why}，此处为否定`,
  confidences: [
    [0.9, '极可能正确'],
    [0.75, '很可能正确'],
    [0.5, '正确的可能大于错误'],
    [0, '存疑，请核对'],
  ],
  whys: {
    reader: '由读者更正',
    'network-direct': '用经过标注的新闻训练的模型如此判断，且它位于引号内',
    'network-mixed': '用经过标注的新闻训练的模型如此判断，且它有一部分位于引号内',
    'network-indirect': '用经过标注的新闻训练的模型如此判断',
    'cue-after-quote': '先是引文，后接言说动词及其主语',
    'cue-before-quote': '先是主语和言说动词，后接引文',
    'quote-alone': '承接前一段引文的引文',
    'clause-then-cue': '先是陈述，后接言说动词及其主语',
    'cue-then-clause': '言说动词加从句',
    'cue-then-infinitive': '表示言说或意愿的动词加“to”',
    'cue-then-object': '言说动词，以所说内容为宾语',
    'passive-cue': '被动语态的言说动词，如“is expected to”',
    'impersonal-cue': '表示言说或看法的动词，主语只是形式上的“it”',
    'noun-cue': '表示言说的名词，如“the claim that”',
    'adverb-cue': '表示传闻的副词，如“reportedly”',
    'according-to': '“according to”之类的词语',
    label: '前面有姓名和冒号',
    'network-goal': '用标有目标的文章训练的模型如此判断',
    'announced-list': '文章所预告清单中的一项',
    'first-person-will': '发言者自己话中的“We will”或“I will”',
    'party-will': '某方“will”或“will not”做这件事',
    'reported-will': '据报道，某方说会做这件事',
    'modal-demand': '发言者说某人“must”或“should”如何',
    imperative: '发言者自己话中的命令或号召，如“Let’s”',
    'headline-to': '标题用“to”表示某方将做什么',
    'verb-infinitive': '表示意愿、计划或许诺的动词加“to”',
    'verb-other-infinitive': '请求他人做某事的动词加“to”',
    'verb-clause': '表示意愿或请求的动词加从句',
    'verb-gerund': '表示意愿或计划的动词加“-ing”形式',
    'verb-object': '表示意愿的动词及其宾语',
    'verb-preposition': '“call for”之类的动词及其宾语',
    'adjective-infinitive': '表示意愿的形容词，如“ready to”',
    'adjective-clause': '表示意愿的形容词加从句',
    'noun-infinitive': '“effort”“plan”之类的名词加“to”',
    'noun-preposition': '“plan”之类的名词加“for”或“of”',
    'noun-clause': '“demand”“hope”之类的名词加从句',
    'noun-is': '“goal”“priority”之类的名词，以及它的内容',
    'as-noun': '以“as a priority”或“as a goal”称之',
    purpose: '为达到它而做某事，用“to”或“in order to”表示',
  },
};

/** @type {import('./languages.js').Translation['report']} */
const report = {
  language: 'zh',
  said: '谁说了什么',
  wanted: '谁想要什么',
  noSpeaker: '未指明发言者',
  noHolder: '未指明是谁的目标',
  kinds: {
    direct: '直接引语',
    mixed: '部分引用',
    indirect: '转述',
    aim: '意图',
    commitment: '承诺',
    demand: '要求',
  },
  legends: {
    direct: '直接引语',
    mixed: '部分引用',
    indirect: '转述',
    aim: '目标',
    source: '信源',
    cue: '提示词',
  },
  not: article.not,
  negated: '否定',
  item: article.item,
  restates: '前文已提',
  unsure: (/** @type {number} */ confidence) => `存疑，可信度 ${percent(confidence)}`,
  unsureSpeaker: (/** @type {number} */ confidence) => `发言者存疑，可信度 ${percent(confidence)}`,
  probably: article.probably,
  named: (/** @type {string} */ name, /** @type {string | null} */ role) => (role ? `${name}，${role}` : name),
  words,
  label: (/** @type {string} */ kind, /** @type {string} */ name) => `${kind}，${name}：`,
  untitled: '由 Sayso 标记的文章',
  leftOut: (/** @type {number} */ n) => `已略去网页的 ${number(n)} 个部分。`,
  legend: '线条的含义',
  made: '由程序 Sayso 标记：识别结果可能有误。采信之前，请对照文章核实。',
  cited: ({ words: said, kind, name }) => `${said} —— ${name}${kind === 'indirect' ? '（转述）' : ''}`,
  inTitle: (/** @type {string} */ title) => `见《${title}》`,
  provenance: {
    title: '标题',
    outlet: '媒体',
    author: '作者',
    date: '日期',
    address: '网址',
    analyzer: '分析程序',
    analyzed: '分析时间',
    exported: '导出时间',
  },
  origin: '出处',
  inSource: '见原文',
  speakers: {
    heading: '发言者',
    columns: ['发言者', '引语', '目标', '词数', '占比', '位置'],
    share: percent,
    place: (/** @type {string} */ type, /** @type {number} */ n) => `${named(type)} ${n}`,
  },
  corrections: {
    heading: '读者的更正',
    corrected: '由读者更正',
    nobody: '未指明何人',
    described: {
      speaker: ({ speaker }) => isOf(speaker),
      drop: ({ type }) => `不再是${named(type)}`,
      add: ({ type, kind, speaker }) => isWhat(speaker, `${named(type)}（${kindInWords(kind)}）`),
      kind: ({ kind }) => `是：${kindInWords(kind)}`,
    },
  },
  // A work in English is cited in English among Chinese ones too.
  terms: {
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
    shortMonths: ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
    noDate: 'n.d.',
    and: 'and',
    others: 'et al.',
  },
};

/** Of a find or of a part of the page, by the name it has in files. @param {string} [kind] */
function kindInWords(kind = '') {
  /** @type {Record<string, string>} */
  const known = { ...article.blockKinds, ...report.kinds };
  return known[kind] ?? kind;
}

/**
 * By the error of fromJson: what is wrong, and where.
 * @type {Record<import('../export/refusal.js').RefusalCode, (where: string) => string>}
 */
const notOurs = {
  syntax: () => '它不是 JSON，或者只是 JSON 的一部分',
  version: (where) => `这一版 Sayso 不认识它的 ${where}`,
  units: (where) => `${where} 不是此页面计数所用的“utf16”`,
  missing: (where) => `缺少 ${where}`,
  type: (where) => `${where || '其内容'} 的类型与 Sayso 导出的不同`,
  value: (where) => `${where} 的值不在允许之列`,
  size: (where) => `${where} 太长或太短`,
  span: (where) => `${where} 不是其正文中的位置`,
  words: (where) => `${where} 与其正文中的文字不符`,
  overlap: (where) => `${where} 有两个部分互相重叠`,
  order: (where) => `${where} 的顺序不对`,
  double: (where) => `${where} 出现了两次`,
  reference: (where) => `${where} 所指的内容不在其中`,
  mutual: (where) => `${where} 与其余内容矛盾`,
  depth: (where) => `${where} 的结果重叠层数超过任何文章`,
};

/** @typedef {{ name: string, error: keyof typeof notOurs, where: string }} NotOurs */

/** @type {import('./languages.js').Translation['page']} */
const page = {
  language: 'zh',
  direction: 'ltr',
  name: 'Sayso',
  promise: '文章只留在这台设备上，不会向任何地方发送任何内容。',
  theme: { toDark: '深色', toLight: '浅色' },
  languages: '语言',
  /** @param {string} name of another language */
  foreign: (name) => `这似乎是${name}。Sayso 只读英文：其他语言中能找到的很少，而且可能有误。`,
  skip: '跳到文章',

  compose: {
    heading: '谁说了什么，谁想要什么',
    lead: '粘贴一篇新闻文章，Sayso 会找出其中所有引语和转述，判断是谁在说话，并列出各方提出的目标。',
    label: '文章',
    placeholder: '在此粘贴或输入一篇英文文章，或将文件拖到这里。',
    sample: '试试样例',
    open: '打开文件',
    files: '文本、HTML、Markdown，或 Sayso 导出的 JSON',
    clear: '清空',
    edit: { long: '编辑正文', short: '编辑' },
    renew: { long: '新建文章', short: '新建' },
    done: '完成编辑',
    drop: '拖到任意位置即可：Sayso 可读取 .txt、.html 和 .md 文件，以及它自己的 .json',
  },

  library: { open: '文库', source: '出处…', unknown: '媒体、作者和日期不详。' },

  articles: {
    menu: '文章',
    words,
    corrections,
  },

  offer: {
    undo: '撤销',
    undoOf: (/** @type {string} */ what) => `撤销：${what}`,
    close: '关闭此消息',
    putAside: (/** @type {string} */ title) => `已保留：${title}`,
    besides: (/** @type {number} */ n) => `“文章”中还有 ${articles(n)}。`,
    forgotten: '只要此页面还开着，“撤销”就能全部恢复。',
  },

  shared: {
    heading: (/** @type {number} */ n) => (n === 1 ? '打开分享来的文章？' : `打开分享来的 ${articles(n)}？`),
    note: '这是另一个应用或网页发来的。打开之后，这里现有的文章会保留，用“撤销”可以回到它。',
    open: (/** @type {number} */ n) => (n === 1 ? '打开' : '全部打开'),
    keep: '保持现状',
  },

  layers: {
    legend: '显示',
    button: '图层',
    quotes: '引语',
    direct: '直接',
    mixed: '部分',
    indirect: '转述',
    sources: '信源',
    cues: '提示词',
    goals: '目标',
    labels: '标签',
    samples: [
      ['quotes direct', '直接引语', '实线'],
      ['quotes mixed', '部分引用', '虚线'],
      ['quotes indirect', '转述', '点线'],
      ['goals aim', '目标', '波浪线'],
      ['sources source', '信源', '双线'],
      ['cues cue', '提示词', '斜体'],
    ],
  },

  least: {
    label: '最低可信度',
    short: (/** @type {number} */ least) => (least === 0 ? '全部' : percent(least)),
    value: (/** @type {number} */ least) =>
      least === 0 ? '显示全部结果' : `显示可信度不低于 ${percent(least)} 的结果`,
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      `共 ${number(all)} 条结果，显示 ${number(shown)} 条。`,
  },

  doubt: {
    find: (/** @type {number} */ sure) => `存疑，可信度 ${percent(sure)}`,
    speaker: (/** @type {number} */ sure) => `归属存疑，可信度 ${percent(sure)}`,
  },

  review: {
    open: (/** @type {number} */ n) => `复核 ${number(n)} 条存疑结果`,
    short: '复核',
    label: '复核存疑之处',
    progress: (/** @type {number} */ place, /** @type {number} */ of) => `第 ${number(place)} 条，共 ${number(of)} 条`,
    what: (/** @type {string} */ kind, /** @type {string} */ name, /** @type {string} */ doubt) =>
      `${kind}，${name}（${doubt}）：`,
    acts: { keep: '保留', correct: '更正…', drop: '去掉', next: '下一条' },
    keys: { keep: 'k', correct: 'c', drop: 'd', next: 'n' },
    end: '结束',
    endOf: '结束复核',
    done: (/** @type {number} */ n) => `完成：已复核 ${number(n)} 条存疑结果，没有剩余。`,
  },

  chip: {
    whose: '正在显示：',
    what: (/** @type {{ words: number, quotes: number, goals: number }} */ count) =>
      [words(count.words), quotes(count.quotes), count.goals > 0 && goals(count.goals)].filter(Boolean).join(' · '),
    end: '显示所有人',
  },

  figures: {
    heading: '统计',
    first: '最先引用',
    unnamed: '匿名信源的词数占比',
    byForm: '如何引用',
    byKind: '引用了谁',
    byGender: '个人，按您设置的性别',
    forms: { direct: '直接引语', mixed: '部分引用', indirect: '转述' },
    nobody: '未指明何人',
    notSaid: '未设置',
    speakers: '发言者',
    quotes: '引语',
    words: '词数',
    ofWords: '词数占比',
    number,
    share: percent,
    note: '仅统计所显示的结果，不含据报道某人未曾说过的话。',
  },

  reading: {
    label: '带标记的文章',
    parts: '此页面的各部分',
    article: '文章',
    help:
      '指向带标记的文字，或用 Tab 键移到标记处，再用方向键。Enter 键固定，Esc 键松开。选中文字即可添加结果。' +
      '各部分旁边的 ⋯ 按钮说明它是什么，以及是否属于文章。',
    busy: '正在分析文章…',
    loading: '正在加载分析程序…',
    working: (/** @type {number} */ length, /** @type {number} */ seconds) =>
      `正在分析 ${words(length)}：${seconds > 0 ? `大约还需 ${number(seconds)} 秒` : '比预计的时间长'}`,
    progress: '正在分析文章',
    stop: '停止',
    stopped: '已停止。所显示的是之前的结果。',
    done: (/** @type {{ quotes: number, speakers: number, goals: number }} */ found) =>
      `找到 ${quotes(found.quotes)}，${speakers(found.speakers)}，${goals(found.goals)}。`,
    nothing: '没有找到引语，也没有找到目标。Sayso 读的是英文新闻文章；这一篇是吗？',
    warnings: '关于这次分析的注意事项',
  },

  side: {
    label: '发言者和目标',
    search: '搜索发言者、目标和文章',
    matches: (/** @type {number} */ places, /** @type {number} */ heard, /** @type {number} */ wanted) =>
      `符合的有：文章中 ${number(places)} 处，${speakers(heard)}，${goals(wanted)}。`,
    match: (/** @type {number} */ place, /** @type {number} */ of) =>
      of === 0
        ? '文章中没有'
        : place === 0
          ? `文章中有 ${number(of)} 处`
          : `文章中第 ${number(place)} 处，共 ${number(of)} 处`,
    previousMatch: '文章中的上一处',
    nextMatch: '文章中的下一处',
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? number(all) : `${number(shown)} / ${number(all)}`,
    noMatch: '这里没有符合搜索的内容。',
    more: (/** @type {number} */ next, /** @type {number} */ left) =>
      next === left ? `再显示 ${number(next)} 条` : `显示余下 ${number(left)} 条中的 ${number(next)} 条`,
  },

  speakers: {
    heading: '谁在说话',
    sort: '排序',
    sorts: { share: '词数占比', first: '首次出现', name: '名称' },
    none: '此文没有引用任何人的话。',
    kinds: article.speakerKinds,
    quotes,
    goals,
    words,
    share: percent,
    unattributed: (/** @type {number} */ n) => `${quotes(n)}未指明发言者`,
    finds: article.panel.finds,
    silent: '未被引用',
  },

  timeline: {
    label: (/** @type {string[]} */ lanes) => `从文章开头到结尾，每位发言者在何处发言。${lanes.join('')}`,
    lane: (/** @type {string} */ name, /** @type {number[]} */ places) =>
      `${name}：位于 ${places.map((place) => percent(place)).join('、')}。`,
    others: '其他',
  },

  goals: {
    heading: '谁想要什么',
    none: '此文没有提出任何目标。',
    noneOf: (/** @type {string} */ name) => `没有找到 ${name} 的目标。`,
    only: (/** @type {string} */ name) => `仅 ${name}`,
    all: '显示全部',
    nobody: '未指明何人',
    kinds: { aim: '意图', commitment: '承诺', demand: '要求' },
    list: (/** @type {string} */ cue) => (cue ? `文中预告：“${cue}”` : '预告清单'),
    found: article.found,
    differs: (/** @type {number} */ found, /** @type {number} */ announced) =>
      `文章预告了 ${number(announced)} 项，Sayso 找到 ${number(found)} 项。其余请查看正文。`,
    again: (/** @type {number} */ n) => `后文又提 ${number(n)} 次`,
  },

  corrections: {
    heading: '您的更正',
    correct: '更正…',
    add: { long: '添加结果', short: '添加' },
    addSelected: '将所选文字添加为结果',
    boundSelected: (/** @type {'quote' | 'goal'} */ type, /** @type {string} */ text) =>
      `将${named(type)}“${text}”的范围改为所选文字`,
    undo: '撤销',
    undoOf: (/** @type {string} */ what) => `撤销：${what}`,
    redo: '重做',
    undone: '已撤销。“重做”可以恢复。',
    redone: '已重做。',
    made: '已更正。“撤销”可以收回。',
    notKept: '此浏览器不让 Sayso 保存更正；请在离开前导出。',
    idle: '在现在的正文中没有对应之处',
    unknown: '由另一版本的 Sayso 所作',
    editing: { quote: '更正这条引语', goal: '更正这个目标' },
    adding: '添加结果',
    words: '文字，与文章中的完全一致',
    kind: '属于哪一类',
    negated: { quote: '据报道，这话未曾说过', goal: '并不想要：“no plan to”“refuses to”' },
    bounds: '哪些词',
    boundsHint: '拖动一端，或点按它应在的位置；使用键盘时，方向键将一端移动一个词。',
    begins: '开头',
    ends: '结尾',
    takesAlong: '引语中属于其发言者的目标会随之更改。',
    types: { quote: '引语', goal: '目标' },
    speaker: { quote: '谁说的', goal: '谁想要的' },
    speakerHint: '选择或填写一个名称；未指明何人时留空。',
    save: '保存',
    drop: { quote: '不是引语：去掉', goal: '不是目标：去掉' },
    leaveOut: '这一段不属于文章：略去',
    everywhere: (/** @type {string} */ name) => `在全文更正 ${name}…`,
    cancel: '取消',
    notInText: '文章中没有这些文字。请从文章中原样复制。',
    problems: {
      nothing: () => '其中没有词。请至少选一个词。',
      crossing: () => '这些文字从页面的一个部分跨到了另一个部分，例如从标题跨到正文。请只选一个部分中的文字。',
      there: () => '这些文字已经是这样的结果。要更正，请指向它。',
      overlap: (/** @type {string} */ other) =>
        `这些文字会与“${other}”的一部分重叠。请选在它旁边、在它里面，或包含它全部的文字。`,
    },
    described: {
      change: (/** @type {string[]} */ parts) => `现为：${parts.join('，')}`,
      words: (/** @type {string} */ text) => `“${text}”`,
      negated: (/** @type {boolean} */ isNegated) => (isNegated ? '否定' : '非否定'),
      of: (/** @type {string | null} */ name) => (name === null ? '未指明何人' : `归于 ${name}`),
      merge: (/** @type {{ into: { name: string }, as: string }} */ { into, as }) =>
        `与 ${into.name} 是同一位，名为 ${as}`,
      named: (/** @type {string} */ name) => `名为 ${name}`,
      gender: (/** @type {string | null} */ gender) => (gender === null ? '未设置性别' : gender),
      /** A kind within a sentence. @type {(kind: string) => string} */
      within: (kind) => kind,
      asItWas: '保持原样',
      speaker: (/** @type {{ speaker: string | null }} */ { speaker }) => isOf(speaker),
      kind: (/** @type {string} */ kind) => `是：${kind}`,
      drop: (/** @type {{ type: string }} */ { type }) => `不再是${named(type)}`,
      keep: (/** @type {{ type: string }} */ { type }) => `是${named(type)}，正确`,
      add: (/** @type {{ type: string, speaker: string | null }} */ { type, speaker }) =>
        isWhat(speaker, `${named(type)}`),
    },
  },

  cast: {
    correct: (/** @type {string} */ name) => `更正 ${name}…`,
    heading: '更正这位发言者',
    note: (/** @type {string[]} */ parts) => `一次更正，全文有效：适用于${parts.join('、') || '每一处提及'}。`,
    mentions: (/** @type {number} */ n) => `${number(n)} 处提及`,
    name: '名称',
    kind: '属于哪一类',
    gender: '性别，由您设置',
    genders: ['女', '男'],
    genderHint: '可填任何词，也可留空。Sayso 从不猜测性别。',
    same: '与谁是同一位',
    nobody: '没有别人',
    keep: '两者共用的名称',
    nameMissing: '请填写名称。',
    isAnother: (/** @type {string} */ name) =>
      `已经有 ${name} 了。要将两者合为一位，请在“与谁是同一位”中选择 ${name}。`,
    save: '保存，用于全文',
  },

  export: {
    heading: '导出',
    download: '下载',
    copy: '复制',
    print: '打印',
    copied: (/** @type {string} */ name) => `已复制：${name}。`,
    notCopied: '浏览器不允许复制；请改用“下载”。',
    notLoaded: 'Sayso 中负责导出的部分未能加载。请重新加载页面再试。',
    downloadOf: (/** @type {string} */ name) => `下载：${name}`,
    copyOf: (/** @type {string} */ name) => `复制：${name}`,
    cite: '复制为文献引用',
    citation: '文献引用',
    citationForm: '文献引用的格式',
    forms: {
      line: '单行',
      apa: 'APA',
      mla: 'MLA',
      chicago: 'Chicago',
      bibtex: 'BibTeX',
      ris: 'RIS',
      csl: 'CSL-JSON',
    },
    link: '复制链接',
    linkCopied: '链接',
    sourceLink: '复制原文链接',
    notLinked: '此链接指向的文章未保存在这台设备上，或其中已没有所指的结果。',
    formats: {
      html: '带标记的文章（HTML）',
      markdown: '报告（Markdown）',
      quotesCsv: '引语（CSV）',
      goalsCsv: '目标（CSV）',
      speakersCsv: '发言者（CSV）',
      correctionsCsv: '更正（CSV）',
      json: '全部内容（JSON，可再次打开）',
      webAnnotations: 'Web Annotations（JSON-LD）',
    },
  },

  bookmarklet: {
    before: '要读任意网页上的文章，请将',
    name: '用 Sayso 阅读',
    after: '这个链接拖到书签栏。',
    drag: '请将此链接拖到书签栏。在文章所在的网页上点按该书签，文章就会在这里打开。',
    waiting: '正在等待文章…',
    toSayso: '前往 Sayso',
    alone: '没有收到文章。那个网页不让 Sayso 的书签与它通信：请在那里选中文章的文字，复制后粘贴到 Sayso。',
    refused: '此浏览器不让 Sayso 从网页取得文章。请复制文章的文字，粘贴到 Sayso。',
    blocked: '浏览器阻止了 Sayso 打开。请允许此网页打开窗口，或将文章复制到 Sayso。',
  },

  app: {
    update: '新版 Sayso 已就绪。',
    take: '立即更新',
    later: '以后再说',
    install: '在这台设备上安装 Sayso',
  },

  errors: {
    'load-failed':
      '分析程序未能加载。请重新加载页面；如果仍然不行，则是服务器上缺少 sayso.wasm 文件，或它被浏览器拦截。',
    crashed: '分析中途停止。换一篇较短的文章或许可以。',
    'not-text': (/** @type {string} */ name) => `“${name}”不是文本文件。请用相应的程序打开它，复制文字后粘贴到这里。`,
    'bad-type': (/** @type {string} */ name) =>
      `Sayso 可读取 .txt、.html 和 .md 文件，以及它自己的 .json，“${name}”不在其列。请复制其文字，粘贴到这里。`,
    'not-ours': (/** @type {NotOurs} */ { name, error, where }) => `无法打开“${name}”：${notOurs[error](where)}。`,
    'too-long': (/** @type {number} */ most) =>
      `作为一篇文章，这太长了：最多读取 ${number(most)} 个字符。请粘贴其中一部分。`,
    'too-many-lines': (/** @type {number} */ most) =>
      `作为一篇文章，行数太多了：最多读取 ${number(most)} 行。请粘贴其中一部分。`,
    'too-many-parts': '其中的内容不止一篇文章：部分太多，无法在此读取。请复制文章的文字，再粘贴。',
    'no-words': (/** @type {string} */ name) => `“${name}”中没有找到文字。`,
    unreadable: (/** @type {string} */ name) => `无法读取“${name}”：它是文件夹，或已被移走，或此浏览器无权打开它。`,
    'too-many-to-library': (/** @type {number} */ most) => `一次最多添加 ${number(most)} 个文件；其余的已略去。`,
    'library-too-large': (/** @type {string} */ name) => `“${name}”比 Sayso 导出的任何文库都大。`,
    'later-library': (/** @type {string} */ name) => `“${name}”是更高版本 Sayso 的文库。请更新此页面后再试。`,
    'broken-article': (/** @type {NotOurs & { place: number }} */ { name, place, error, where }) =>
      `“${name}”中的第 ${number(place)} 篇文章已略去：${notOurs[error](where)}。`,
    'too-many': (/** @type {number} */ most) => `一次最多读取 ${number(most)} 个文件；其余的已略去。`,
    'no-room': '此浏览器没有空间保存全部内容。请在离开前导出您需要的部分。',
    'only-link': '只分享了一个链接，而 Sayso 不会抓取网页。请选中文章的文字，再分享这些文字。',
    'nothing-shared': '分享的内容已不存在。请重新分享。',
    'shared-analysis': (/** @type {string} */ name) =>
      `“${name}”是分享来的，没有打开：分享的内容可能来自任何人，它可能是一份从未有人做过的分析。` +
      '如果您信任它，请用“打开文件”。',
    'shared-too-much': '分享的内容超过了 Sayso 可接受的限度：最多 20 个文件，合计 20 MB。',
    'shared-foreign': '另一个网站试图将文章放到这里，已被拒绝。',
    other: (/** @type {string} */ message) => `出错了：${message}`,
  },
  pasted: '您粘贴的内容',
  privacy:
    'Sayso 以 WebAssembly 的形式在此页面中运行。它不会带着您的文字发出任何请求，也不设置 cookie。' +
    '文章、您的更正和识别结果保存在此浏览器中，以便您再来时仍可使用：它们都在文库里，可以从那里导出和删除。' +
    '识别结果出自程序，可能有误：采信之前，请对照文章核实。',
  forget: '清除这里保存的一切',
  embed: '将 Sayso 嵌入您自己的网页',
  forgotten: '已清除。此浏览器中现在没有保存任何内容。',
};

/** @type {import('./languages.js').Translation['library']} */
const library = {
  heading: '文库',
  close: '关闭文库',
  views: { articles: '文章', speakers: '发言者和目标', compare: '比较' },
  viewsLabel: '文库的各部分',
  undo: '撤销',
  undoOf: (/** @type {string} */ what) => `撤销：${what}`,
  number,
  not: report.not,
  /** @param {number} time in milliseconds */
  day: (time) => day.format(time),
  /** @param {string} date as ISO 8601 */
  date: (date) => (Number.isNaN(Date.parse(date)) ? date : dayInUtc.format(Date.parse(date.slice(0, 10)))),

  search: {
    label: '搜索文库',
    where: '搜索范围',
    scopes: {
      all: '全部',
      titles: '标题和出处',
      texts: '文章正文',
      speakers: '发言者',
      goals: '目标',
    },
    matches: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? articles(all) : `${number(shown)} / ${articles(all)}`,
    none: '没有符合搜索的文章。',
  },

  articles: {
    empty:
      '还没有保存任何内容。您交给 Sayso 的每篇文章都会自动来到这里；也可以添加文件或整个文件夹，或导入您导出过的文库。',
    note: '只保存在此浏览器中，别处没有。要在别处也有一份，请导出文库。',
    list: '文章',
    help: '方向键在文章之间移动，Tab 键移到可对文章进行的操作。',
    sort: '排序',
    sorts: {
      changed: '最近更改',
      added: '最近添加',
      date: '日期，从新到旧',
      title: '标题',
      outlet: '媒体',
      length: '长度',
    },
    choose: (/** @type {string} */ title) => `选择“${title}”`,
    chooseAll: '选择所显示的全部',
    chosen: (/** @type {number} */ n) => `已选 ${number(n)} 篇`,
    open: (/** @type {string} */ title) => `打开“${title}”`,
    isOpen: '当前打开',
    source: '出处…',
    sourceOf: (/** @type {string} */ title) => `“${title}”的出处`,
    remove: '删除',
    removeOf: (/** @type {string} */ title) => `删除“${title}”`,
    removeChosen: '删除所选',
    removed: (/** @type {number} */ n) => `已删除 ${articles(n)}。`,
    restored: (/** @type {number} */ n) => `已恢复 ${articles(n)}。`,
    compare: '比较这两篇',
    words,
    quotes,
    speakers,
    goals,
    corrections,
    changed: (/** @type {string} */ when) => `更改于 ${when}`,
    added: (/** @type {string} */ when) => `添加于 ${when}`,
    more: (/** @type {number} */ next, /** @type {number} */ left) =>
      `显示余下 ${number(left)} 条中的 ${number(next)} 条`,
  },

  adding: {
    files: '添加文件',
    folder: '添加文件夹',
    exportAll: '全部导出',
    import: '导入',
    reading: (/** @type {number} */ done, /** @type {number} */ all) =>
      `正在读取文件：${number(done)} / ${number(all)}`,
    finding: (/** @type {number} */ done, /** @type {number} */ all) =>
      `正在查找谁在说话：${number(done)} / ${articles(all)}`,
    stop: '停止',
    stopped: '已停止。',
    added: (/** @type {number} */ n) => `已添加 ${articles(n)}`,
    updated: (/** @type {number} */ n) => `${number(n)} 篇已换成较新的版本`,
    same: (/** @type {number} */ n) => `${number(n)} 篇此处已有`,
    older: (/** @type {number} */ n) => `${number(n)} 篇保留此处的版本，它较新`,
    passed: (/** @type {number} */ n) => `跳过了其他类型的 ${number(n)} 个文件`,
    failed: (/** @type {number} */ n) => `${number(n)} 个无法读取：`,
    nothing: '没有可添加的内容。',
    undone: '已收回。',
    drop: '将文件或文件夹拖到这里，添加到文库',
    notKept: '此浏览器没有空间保存全部内容。请导出文库，或删除您不再需要的内容。',
    notALibrary: (/** @type {string} */ name) => `“${name}”不是 Sayso 导出的文库。文章请用“添加文件”。`,
    file: 'sayso-library',
  },

  source: {
    heading: '由谁发布',
    edit: '出处…',
    unknown: '发布者不详。',
    note: '取自网页或文章中的说明；以您在此填写的为准。它会出现在导出内容和文献引用中。',
    members: { title: '标题', outlet: '媒体', author: '作者', date: '日期', address: '网址' },
    dateHint: '例如 2026-05-03 或 3 May 2026',
    addressHint: '例如 https://example.org/article',
    notADate: '无法识别这个日期。请写成 2026-05-03 的形式。',
    notAnAddress: '这不是网页地址。网页地址以 https:// 或 http:// 开头。',
    save: '保存',
    cancel: '取消',
    saved: '出处已保存。',
  },

  speakers: {
    caption: '所有文章中谁在说话、谁想要什么',
    rule:
      '不同文章的发言者，名称相同且类别相同的，算作同一位，不论前面的头衔（Dr、Minister）、大小写和重音符号。' +
      '两篇文章中的“Ruiz”和“Ana Ruiz”仍算两位。据报道某人未曾说过的话，不计入任何人。',
    columns: {
      name: '发言者',
      kind: '类别',
      articles: '文章',
      quotes: '引语',
      direct: '直接',
      words: '词数',
      goals: '目标',
    },
    nobody: '未指明何人',
    kinds: page.speakers.kinds,
    share: page.speakers.share,
    csv: '下载 CSV',
    file: 'sayso-library-speakers.csv',
    none: '这些文章没有引用任何人的话。',
    noMatch: '没有符合搜索的发言者或目标。',
    unread: (/** @type {number} */ n) => `还有 ${articles(n)}待分析。`,
    /** @type {(shown: number, all: number, among: number) => string} */
    shown: (shown, all, among) =>
      `${articles(among)}中${shown === all ? '有' : `显示 ${number(shown)} 位，共`} ${speakers(all)}`,
    inArticle: (/** @type {number} */ said, /** @type {number} */ length) => `${quotes(said)}，${words(length)}`,
    goal: page.goals.kinds,
    kindsOfQuotes: article.kinds,
  },

  compare: {
    first: '第一篇文章',
    second: '第二篇文章',
    choose: '选择一篇文章',
    two: '选择两篇文章，看看谁在两篇中都说了话，谁只在其中一篇，以及同样的话有哪些截取得不同。',
    same: '请选择两篇不同的文章。',
    wait: '须先分析完两篇文章；请稍候。',
    both: '两篇都有',
    onlyIn: (/** @type {string} */ title) => `只在“${title}”中`,
    nobody: '没有。',
    in: (/** @type {number} */ said, /** @type {number} */ length) => `${quotes(said)}，${words(length)}`,
    table: '谁在两篇文章中都说了话',
    speaker: '发言者',
    sameWords: '同样的话',
    sameNote: '至少有四个连续的词相同，或完全相同的引语。只有一篇才有的文字带有标记；连续相同的文字不加标记。',
    noSame: '没有引语同时出现在两篇中。',
    run: (/** @type {number} */ n) => `连续 ${words(n)}相同`,
    identical: '逐字相同',
    otherSpeaker: (/** @type {string} */ a, /** @type {string} */ b) => `第一篇中是 ${a}，第二篇中是 ${b}`,
    only: { before: '仅此处有：', after: '（完）' },
  },
};

/** @type {import('./languages.js').Translation['panel']} */
const panel = {
  idle: '请点按工具栏中的 Sayso 按钮：它会分析并标记此标签页中的文章。不会向任何地方发送任何内容。',
  reading: '正在分析文章…',
  actions: '可对文章进行的操作',
  add: '添加到文库',
  added: '已在文库中',
  open: '在 Sayso 中打开',
  clear: '去掉标记',
  cleared: '标记已去掉。再点按工具栏中的 Sayso 按钮，就会重新分析并标记文章。',
  library: 'Sayso 和文库',
  lost: '网页现在没有显示这些文字；它们可能被折叠了。',
  partly: (/** @type {number} */ lost) => `列表中有 ${number(lost)} 条结果无法标记：网页显示的文字与其源代码中的不同。`,
  untitled: '无标题文章',
  problems: {
    untouchable:
      '浏览器不让任何扩展程序读取此网页。它是浏览器自身的页面、其应用商店的页面，或未允许此扩展程序读取的文件。' +
      '请保存或复制其文字，再从下方打开 Sayso。',
    'no-article': '此网页上没有找到文章。如果有，请选中它的文字，再点按 Sayso 按钮。',
    left: '所分析的网页已不在此标签页中。要分析现在的网页，请点按 Sayso 按钮。',
    'not-kept': '浏览器不让 Sayso 保存文章：存储空间已满，或存储被拒绝。',
  },
};

/** @type {import('./languages.js').Translation} */
export default { article, report, page, library, panel };
