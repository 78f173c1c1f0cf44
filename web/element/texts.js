// The words that <sayso-article> shows. Another language is another table of this form, given as its property `texts`.

const plural = (n, one, many) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const articleTexts = {
  card: 'About this find',
  close: 'Close',
  nobody: 'No speaker named',
  kinds: {
    direct: 'Direct quote',
    mixed: 'Partly quoted',
    indirect: 'Reported, not quoted',
    aim: 'Aim',
    commitment: 'Commitment',
    demand: 'Demand',
    list: 'Announced list',
  },
  speakerKinds: { person: 'Person', organization: 'Organization', group: 'Group', unnamed: 'Unnamed source' },
  says: 'says',
  wants: 'wants',
  cue: 'Signalled by',
  noCue: 'no word; it stands on its own',
  source: 'Named here as',
  confidence: 'Confidence',
  why: 'Why',
  item: (place, of) => `Item ${place} of ${of} in an announced list`,
  restates: 'Says an earlier goal again',
  inQuote: 'Stands in a quotation',
  found: (found, announced) => (announced === null ? plural(found, 'item', 'items') : `${found} of ${announced} found`),
  also: 'Also here',
  others: (place, of) => `${place} of ${of} finds of this speaker`,
  previous: 'Previous',
  next: 'Next',
  /** The first line whose threshold the confidence reaches. */
  confidences: [
    [0.9, 'very likely right'],
    [0.75, 'likely right'],
    [0.5, 'more likely right than wrong'],
    [0, 'doubtful, check it'],
  ],
  /** The analysis's names of its evidence; a name that is not here is shown with spaces for hyphens. */
  whys: {},
};

/**
 * @param {number} confidence 0 to 1
 * @param {typeof articleTexts} texts
 */
export function confidenceInWords(confidence, texts) {
  return texts.confidences.find(([least]) => confidence >= least)?.[1] ?? '';
}

/**
 * @param {string} why
 * @param {typeof articleTexts} texts
 */
export function whyInWords(why, texts) {
  return texts.whys[why] ?? why.replaceAll('-', ' ');
}
