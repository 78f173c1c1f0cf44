export { toCitation } from './citation.js';
export { goalsToCsv, quotesToCsv } from './csv.js';
export { toHtml } from './html.js';
export { toJson } from './json.js';
export { toMarkdown } from './markdown.js';
export { fromJson } from './read-json.js';
export { reportTexts } from './texts.js';
export { toWebAnnotations } from './web-annotation.js';
