import { translation } from '../languages/languages.js';
import { english } from './english.js';

/** The words of the page, in the reader's language. @type {typeof english} */
export const texts = translation
  ? { ...translation.page, article: translation.article, report: translation.report }
  : english;
