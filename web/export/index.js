export { goalsToCsv, quotesToCsv } from './csv.js';
export { toJson } from './json.js';
export { toMarkdown } from './markdown.js';
export { toWebAnnotations } from './web-annotation.js';
