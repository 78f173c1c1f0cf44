import { canHighlight } from '../highlight/host-marks.js';

/** @param {StaticRangeInit} place */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }) {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/**
 * Brings words into the upper half of the window, because a card comes below; they stay where they are when they are
 * there. Where no highlight can mark them, they are selected.
 * @param {StaticRange} place
 * @param {ScrollOptions} options
 */
export function scrollToWords(place, { behavior }) {
  const { startContainer, startOffset, endContainer, endOffset } = place;
  const range = liveRange(place);
  if (!canHighlight) getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  const isWellSeen = (/** @type {DOMRect} */ { top, bottom }) => top >= innerHeight / 12 && bottom <= innerHeight / 2;
  if (isWellSeen(range.getBoundingClientRect())) return;
  startContainer.parentElement?.scrollIntoView({ block: 'nearest' }); // in whatever scrolls inside of the window
  const rect = range.getBoundingClientRect();
  if (!isWellSeen(rect)) scrollBy({ top: rect.top - innerHeight / 5, behavior });
}
