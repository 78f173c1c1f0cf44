export { blocks } from './blocks.js';
export { excerpt, findsOf, wordsOf } from './finds.js';
export { layerNames, marksOf } from './marks.js';
export { renderArticle } from './render.js';
export { segments } from './segments.js';
