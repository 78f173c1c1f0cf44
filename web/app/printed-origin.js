import { h } from '../element/dom.js';
import { provenanceInWords } from '../export/provenance.js';
import { provenanceOf } from './export-menu.js';
import { isShown } from './session.js';
import { texts } from './texts.js';

/**
 * What stands on paper below the article: where it is from, and which analyzer marked it when.
 * @param {() => import('./session.js').State} current
 */
export function printedOrigin(current) {
  const facts = h('dl', {});
  addEventListener('beforeprint', () => {
    const state = current();
    const known = isShown(state) ? provenanceInWords(provenanceOf(state), texts.report) : [];
    facts.replaceChildren(...known.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, h('bdi', {}, value))]));
  });
  return h('section', { class: 'printed-origin' }, h('h2', {}, texts.report.origin), facts);
}
