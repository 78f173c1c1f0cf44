import { translation } from '../languages/languages.js';
import { english } from './english.js';

/** The words of the library, in the reader's language. */
export const texts = translation?.library ?? english;
