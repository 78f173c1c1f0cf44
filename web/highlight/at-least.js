/**
 * The analysis without the quotes and goals whose confidence is below `least`, and without what only they had: the
 * speakers and lists that are left with none of theirs. A speaker's `words` stay as they were counted.
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {number} least from 0 to 1
 * @returns {import('../analyzer/index.js').Analysis} the same object when nothing is left out
 */
export function atLeast(analysis, least) {
  const isShown = (/** @type {{ confidence?: number }} */ { confidence = 1 }) => confidence >= least;
  const { quotes, goals, speakers, lists } = analysis;
  const gone = new Set([...quotes, ...goals].filter((record) => !isShown(record)).map(({ id }) => id));
  if (gone.size === 0) return analysis;
  const stays = (/** @type {string} */ id) => !gone.has(id);
  /** @type {Map<string, string | null>} by a goal's id: its own, or that of the shown one that it says again */
  const standing = new Map();
  for (const { id, restates } of goals) {
    standing.set(id, stays(id) ? id : restates === null ? null : (standing.get(restates) ?? null));
  }
  const listsLeft = lists
    .map((list) => ({ ...list, goals: list.goals.filter(stays) }))
    .filter((list) => list.goals.length > 0);
  const announcers = new Set(listsLeft.map(({ speaker }) => speaker));
  return {
    ...analysis,
    quotes: quotes.filter(isShown),
    goals: goals.filter(isShown).map(({ quote, restates, ...goal }) => ({
      ...goal,
      quote: quote !== null && stays(quote) ? quote : null,
      restates: restates === null ? null : (standing.get(restates) ?? null),
    })),
    lists: listsLeft,
    speakers: speakers
      .map((speaker) => ({
        ...speaker,
        quotes: speaker.quotes.filter(stays),
        goals: speaker.goals.filter(stays),
      }))
      .filter((speaker, i) => {
        const had = speakers[i].quotes.length + speakers[i].goals.length;
        return had === 0 || speaker.quotes.length + speaker.goals.length > 0 || announcers.has(speaker.id);
      }),
  };
}
