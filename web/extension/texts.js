import { translation } from '../languages/languages.js';
import { english } from './english.js';

/** The words of the extension's panel, in the reader's language. */
export const panelTexts = translation?.panel ?? english;
