/**
 * What a part of a page can be: core/block_kinds.def, docs/format.md.
 * @type {readonly import('./index.js').BlockKind[]}
 */
export const blockKinds = Object.freeze([
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'section',
  'time',
  'credit',
  'caption',
  'subheading',
  'pull-quote',
  'body',
  'list-item',
  'turn',
  'question',
  'signature',
  'post',
  'note',
  'furniture',
]);
