// What a publisher can choose, and what it is unless chosen: those of docs/embed.md.

/**
 * @typedef {object} Options
 * @property {'around' | 'for' | 'text'} mode where the article is
 * @property {string} target the id of the element that has it
 * @property {string} ignore
 * @property {string} loading
 * @property {string[]} layers
 * @property {string} marks
 * @property {string} legend
 * @property {string} panel
 * @property {boolean} labels
 * @property {boolean} kinds
 * @property {string} language
 * @property {string} direction
 * @property {string} notice
 * @property {string} switch
 * @property {string} summary
 * @property {Record<string, string>} colours those of the publisher's own, by name
 * @property {string} src
 * @property {boolean} integrity
 */

export const layerNames = ['quotes', 'sources', 'cues', 'goals'];

/** Names of colours; the kinds of marks have one over the page's own text too. */
export const colourNames = ['quotes', 'goals', 'sources', 'cues', 'paper', 'ink'];

/** @type {Readonly<Options>} */
export const defaults = Object.freeze({
  mode: 'around',
  target: 'story',
  ignore: '',
  loading: 'lazy',
  layers: layerNames,
  marks: 'on',
  legend: 'closed',
  panel: 'closed',
  labels: false,
  kinds: false,
  language: '',
  direction: 'ltr',
  notice: '',
  switch: '',
  summary: '',
  colours: {},
  src: '/sayso/sayso-article.js',
  integrity: true,
});

/**
 * The attributes of the element, those left out that say what holds anyway.
 * @param {Options} options
 * @returns {[name: string, value: string][]}
 */
export function attributesOf(options) {
  const isOwnText = options.mode === 'text';
  const { target, ignore, loading, layers, marks, legend, panel } = options;
  /** @type {[name: string, value: string, isSaid: boolean][]} */
  const all = [
    ['for', target, options.mode === 'for'],
    ['ignore', ignore.trim(), !isOwnText && ignore.trim() !== ''],
    ['loading', loading, !isOwnText && loading !== defaults.loading],
    ['layers', layers.join(' '), layers.length < layerNames.length],
    ['marks', marks, marks !== defaults.marks],
    ['legend', legend, legend !== defaults.legend],
    ['panel', panel, !isOwnText && panel !== defaults.panel],
    ['labels', '', isOwnText && options.labels],
    ['kinds', '', isOwnText && options.kinds],
  ];
  return all.flatMap(([name, value, isSaid]) => (isSaid ? [[name, value]] : []));
}

/**
 * The table of texts, of what is said otherwise than in English.
 * @param {Options} options
 * @returns {Record<string, unknown>} empty: nothing is
 */
export function textsOf({ language, direction, notice, switch: name, summary }) {
  const legend = { ...(name && { switch: name }), ...(summary && { summary }) };
  return {
    ...(language && { language }),
    ...(direction !== defaults.direction && { direction }),
    ...(notice && { notice }),
    ...(Object.keys(legend).length > 0 && { legend }),
  };
}

/**
 * The custom properties of the colours that are the publisher's own: over the page's text, and in bar, list and card.
 * @param {Options} options
 * @returns {{ page: [name: string, value: string][], element: [name: string, value: string][] }}
 */
export function propertiesOf({ mode, colours }) {
  const own = Object.entries(colours);
  return {
    page: own
      .filter(([name]) => mode !== 'text' && layerNames.includes(name))
      .map(([name, value]) => [`--sayso-host-${name}`, value]),
    element: own.map(([name, value]) => [`--sayso-${name}`, value]),
  };
}
