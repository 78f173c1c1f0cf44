import { SaysoArticle } from './sayso-article.js';

export { createAnalyzer } from '../analyzer/index.js';
export { articleTexts } from './texts.js';
export { SaysoArticle };

if (!customElements.get('sayso-article')) customElements.define('sayso-article', SaysoArticle);
