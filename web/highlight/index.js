export { atLeast } from './at-least.js';
export { blocks, headlineOf, leftOut } from './blocks.js';
export { doubtsOf, excerpt, findsOf, isUnsure, wordsOf } from './finds.js';
export { readHost } from './host-text.js';
export { findMeant, layerNames, marksOf, quoteKinds } from './marks.js';
export { planArticle } from './plan.js';
export { renderArticle } from './render.js';
export { segments } from './segments.js';
