import { isOf } from './places.js';

/**
 * The speakers of an analysis while corrections are made: who has a name, who is mentioned at a place, and who has
 * become one with whom.
 *
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {import('../export/json.js').Who} Who
 */
export class Cast {
  #text;
  #freshId;
  /** @type {Map<string, Speaker>} */
  #byId;
  /** @type {Map<string, Speaker>} the first of a name */
  #byName;
  /** @type {Map<string, Speaker>} who was called so before */
  #byOldName = new Map();
  /** @type {Map<string, string>} who became one with whom, by id */
  #merged = new Map();
  /** @type {Set<Speaker>} those who have the mentions of others too, in no order yet */
  #grown = new Set();
  /** @type {Map<string, Speaker[]> | null} by place, once somebody asks */
  #byMention = null;
  #mentions;

  /**
   * @param {string} text
   * @param {readonly Speaker[]} speakers not changed
   * @param {() => string} freshId
   */
  constructor(text, speakers, freshId) {
    this.#text = text;
    this.#freshId = freshId;
    this.#mentions = speakers.flatMap(({ id, mentions }) => mentions.map((mention) => ({ id, ...mention })));
    const copies = speakers.map((speaker) => ({ ...speaker }));
    this.#byId = new Map(copies.map((speaker) => [speaker.id, speaker]));
    this.#byName = new Map(copies.toReversed().map((speaker) => [speaker.name, speaker]));
  }

  /** Those that there are, in the order of their first mention; who is not mentioned comes last. */
  get speakers() {
    const first = (/** @type {Speaker} */ { mentions }) => mentions[0]?.start ?? Infinity;
    const left = [...this.#byId.values()].filter(({ id }) => !this.#merged.has(id));
    for (const speaker of left) if (this.#grown.has(speaker)) speaker.mentions = apart(speaker.mentions);
    return left.sort((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)));
  }

  /**
   * The id of who somebody is now.
   * @template {string | null} Id
   * @param {Id} id
   * @returns {Id}
   */
  now(id) {
    let last = id;
    for (let next; last !== null && (next = this.#merged.get(last)) !== undefined;) last = /** @type {Id} */ (next);
    return last;
  }

  /** The id of who has this name, made a speaker when there is none. @param {string | null} name */
  named(name) {
    if (name === null) return null;
    const known = this.#byName.get(name) ?? this.#byOldName.get(name);
    if (known) return this.now(known.id);
    const id = this.#freshId();
    /** @type {Speaker} */
    const speaker = { id, name, kind: 'person', role: null, mentions: [], quotes: [], goals: [], words: 0 };
    this.#byId.set(id, speaker);
    this.#byName.set(name, speaker);
    return id;
  }

  /** Whom a correction means: by the name and the mention, or one of them. @param {Who} who */
  find(who) {
    const mentioned = isOf(this.#text, who) ? this.#mentionedAt(/** @type {Who & Span} */ (who)) : [];
    const both = mentioned.find(({ name }) => name === who.name);
    return both ?? this.#byName.get(who.name) ?? mentioned[0] ?? this.#present(this.#byOldName.get(who.name));
  }

  /** Changes name, kind, gender. @param {Speaker} speaker @param {import('../export/json.js').SpeakerChange} to */
  change(speaker, { name = speaker.name, kind = speaker.kind, gender = speaker.gender ?? null }) {
    speaker.kind = kind;
    if (gender === null) delete speaker.gender;
    else speaker.gender = gender;
    this.#rename(speaker, name);
  }

  /** Makes two speakers one. @param {Speaker} from @param {Speaker} into another @param {string} name */
  merge(from, into, name) {
    this.#unite(from, into);
    this.#rename(into, name);
  }

  /** Who has the name already is the same one. @param {Speaker} speaker @param {string} name */
  #rename(speaker, name) {
    if (name === speaker.name) return;
    const other = this.#byName.get(name);
    if (other) this.#unite(other, speaker);
    this.#giveUp(speaker);
    speaker.name = name;
    this.#byName.set(name, speaker);
  }

  /** @param {Speaker} from @param {Speaker} into */
  #unite(from, into) {
    this.#merged.set(from.id, into.id);
    this.#giveUp(from);
    into.role ??= from.role;
    if (into.gender === undefined && from.gender !== undefined) into.gender = from.gender;
    into.mentions = [...into.mentions, ...from.mentions];
    this.#grown.add(into);
  }

  /** The name may be another's now. @param {Speaker} speaker */
  #giveUp(speaker) {
    const { name } = speaker;
    if (this.#byName.get(name) !== speaker) return;
    this.#byName.delete(name);
    this.#byOldName.set(name, speaker);
    for (const one of this.#byId.values()) {
      if (one !== speaker && one.name === name && !this.#merged.has(one.id)) return void this.#byName.set(name, one);
    }
  }

  /** @param {Speaker | undefined} speaker */
  #present(speaker) {
    return speaker && this.#byId.get(this.now(speaker.id));
  }

  /** Who is mentioned at a place, or else over it. @param {Span} place */
  #mentionedAt({ start, end }) {
    this.#byMention ??= byPlace(this.#mentions, (id) => /** @type {Speaker} */ (this.#byId.get(id)));
    const there = this.#byMention.get(`${start} ${end}`);
    const over = () => this.#mentions.filter((one) => one.start < end && start < one.end).map(({ id }) => id);
    const ids = there?.map(({ id }) => id) ?? over();
    return ids.map((id) => this.#byId.get(this.now(id))).filter((speaker) => speaker !== undefined);
  }
}

/** @param {({ id: string } & Span)[]} mentions @param {(id: string) => Speaker} speakerOf */
function byPlace(mentions, speakerOf) {
  /** @type {Map<string, Speaker[]>} */
  const places = new Map();
  for (const { id, start, end } of mentions) {
    const place = `${start} ${end}`;
    const there = places.get(place);
    if (there) there.push(speakerOf(id));
    else places.set(place, [speakerOf(id)]);
  }
  return places;
}

/** In order; of those that lie over each other the first. @param {Span[]} spans */
function apart(spans) {
  let written = 0;
  return spans
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < written) return false;
      written = end;
      return true;
    });
}
