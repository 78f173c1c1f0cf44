import { attributesOf, propertiesOf, textsOf } from './options.js';

/**
 * The markup that a publisher copies.
 * @param {import('./options.js').Options} options
 * @param {string} hash of the script; empty where it is not known
 * @returns {string}
 */
export function snippetOf(options, hash) {
  return [scriptTag(options, hash), styleTag(options), element(options), setup(options)].filter(Boolean).join('\n\n');
}

/** @param {import('./options.js').Options} options @param {string} hash */
function scriptTag({ src, integrity }, hash) {
  const pinned = integrity && hash !== '' ? ` integrity="${quoted(hash)}" crossorigin` : '';
  return `<script type="module" src="${quoted(src)}"${pinned}></script>`;
}

/** @param {import('./options.js').Options} options */
function styleTag(options) {
  const { page, element } = propertiesOf(options);
  const rules = [rule(':root', page), rule('sayso-article', element)].filter(Boolean);
  return rules.length > 0 ? ['<style>', ...rules, '</style>'].join('\n') : '';
}

/** @param {string} selector @param {[name: string, value: string][]} properties */
function rule(selector, properties) {
  const lines = properties.map(([name, value]) => `    ${name}: ${value};\n`);
  return lines.length > 0 ? `  ${selector} {\n${lines.join('')}  }` : '';
}

/** @param {import('./options.js').Options} options */
function element(options) {
  const attributes = attributesOf(options).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${quoted(value)}"`,
  );
  const tag = `<sayso-article${attributes.join('')}>`;
  if (options.mode === 'around') return `${tag}\n  …your article…\n</sayso-article>`;
  const article =
    options.mode === 'for' ? `<article id="${quoted(options.target)}">\n  …your article…\n</article>\n` : '';
  return `${article}${tag}</sayso-article>`;
}

/** What a script must say. @param {import('./options.js').Options} options */
function setup(options) {
  const texts = textsOf(options);
  const lines = [
    ...(Object.keys(texts).length > 0 ? [`  article.texts = ${scriptSafe(JSON.stringify(texts))};`] : []),
    ...(options.mode === 'text' ? ["  article.text = '…your article…';"] : []),
  ];
  if (lines.length === 0) return '';
  return [
    '<script type="module">',
    "  const article = document.querySelector('sayso-article');",
    ...lines,
    '</script>',
  ].join('\n');
}

/** @param {string} value of an attribute */
function quoted(value) {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** JSON that cannot end the script it stands in. @param {string} json */
function scriptSafe(json) {
  return json.replaceAll('<', '\\u003c');
}
