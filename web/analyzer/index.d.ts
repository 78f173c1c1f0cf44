/**
 * Who said what, and who wants what, in an English news article.
 *
 * ```js
 * import { createAnalyzer } from 'sayso/analyzer';
 *
 * const analyzer = createAnalyzer();
 * const text = '“We will rebuild the pier,” said Ana Ruiz, the mayor.';
 * const analysis = await analyzer.analyze(text);
 * for (const quote of analysis.quotes) {
 *   const words = quote.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
 *   const speaker = analysis.speakers.find(({ id }) => id === quote.speaker);
 *   console.log(speaker?.name, words);
 * }
 * ```
 *
 * Nothing leaves the machine: the analysis is done by a WebAssembly module, in a worker where there are workers.
 */

/** Makes an analyzer. Nothing is loaded before its first call. Throws AnalyzerError `bad-option`. */
export function createAnalyzer(options?: AnalyzerOptions): Analyzer;

export interface AnalyzerOptions {
  /**
   * The folder that serves the analyzer's files (worker.js, wasm/sayso.wasm), when it is not the one that this script
   * came from: for bundlers that move scripts but not what they load. In a page it may be relative to the page.
   */
  base?: string | URL;
  /** The WebAssembly file alone, when it is elsewhere. */
  wasmUrl?: string | URL;
  /**
   * `auto` (the default): a worker; where that is refused, a worker from a blob; where that too is refused, or there
   * are no workers (Node), this thread. `none`: this thread, which each analysis then blocks until it is done.
   */
  worker?: 'auto' | 'none';
  /** The worker is ended after this many milliseconds without work and started again on demand. Default 30 000. */
  idleMs?: number;
}

export interface Analyzer {
  /**
   * Analyzes one article. Paragraphs are separated by line breaks.
   *
   * Calls wait for each other and are done in order. The promise rejects with
   * - AnalyzerError `not-a-string`, `bad-option`, `load-failed`, `crashed` or `disposed`;
   * - `signal.reason` (by default a DOMException `AbortError`) when `signal` is aborted;
   * - a DOMException `AbortError` when a later call with the same `key` takes its place.
   *
   * A call that is cancelled before it began is never run; one that is cancelled while it runs is stopped with its
   * worker, unless it is done at once.
   *
   * A lone surrogate in the text is read as U+FFFD and shifts no offset; a text over 8 MiB of UTF-8 is cut; both are
   * said in `warnings`.
   */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;

  /** The version of the analyzer, such as `0.1.0`. Rejects like analyze. */
  version(): Promise<string>;

  /** Ends the worker. Calls that are under way and all later ones reject with AnalyzerError `disposed`. */
  dispose(): void;
}

export interface AnalyzeOptions {
  /** The unit of every `start`, `end` and `length` of the result. Default `utf16`: `text.slice(start, end)` fits. */
  offsets?: OffsetUnit;
  /**
   * What is known of the text's parts, from the page that it was taken from or from a reader, in the unit of `offsets`:
   * a paragraph that begins in one of these has its kind. The others are told by their form.
   */
  blocks?: readonly Block[];
  /** Cancels the call. */
  signal?: AbortSignal;
  /**
   * Calls with the same key replace each other: only the latest is answered. For text that is analyzed while it is
   * being written. Without a key every call is answered.
   */
  key?: unknown;
}

/** What JavaScript strings count, what the W3C selectors and Python count, or bytes of UTF-8. */
export type OffsetUnit = 'utf16' | 'codepoint' | 'utf8';

/** The code of an AnalyzerError. */
export type AnalyzerErrorCode = 'not-a-string' | 'bad-option' | 'load-failed' | 'crashed' | 'disposed';

export class AnalyzerError extends Error {
  constructor(code: AnalyzerErrorCode, message: string, options?: { cause?: unknown });
  readonly name: 'AnalyzerError';
  /**
   * - `not-a-string`: the text is not a string
   * - `bad-option`: an option is unknown or has a value that it cannot have
   * - `load-failed`: the WebAssembly module could not be fetched, compiled or started; `cause` has the browser's reason
   * - `crashed`: the module stopped in the middle of an analysis (out of memory, for one); the next call gets a fresh
   *   one
   * - `disposed`: the analyzer was disposed of
   */
  readonly code: AnalyzerErrorCode;
  readonly cause?: unknown;
}

/**
 * The analysis of one text. Plain JSON. The arrays are in text order; every id that is named exists; the same text
 * gives the same analysis.
 */
export interface Analysis {
  /** The version of this format. */
  schema: 2;
  /** The unit of every `start`, `end` and `length`. */
  offsets: OffsetUnit;
  /** Of the text, in that unit. */
  length: number;
  quotes: Quote[];
  speakers: Speaker[];
  goals: Goal[];
  lists: AnnouncedList[];
  /** The parts of the page, in text order; what is in none of them is blank. */
  blocks: Block[];
  /** What the reader must know: characters replaced, text cut at a limit. */
  warnings: string[];
}

/** A stretch of the text, half-open: `start` is in it, `end` is not. Never empty. */
export interface Span {
  start: number;
  end: number;
}

/** A part of the page. */
export interface Block extends Span {
  kind: BlockKind;
}

/**
 * What a part of the page can be. The article is `body`, `list-item`, `turn` (of a transcript) and `question`, read
 * together; `headline`, `standfirst`, `subheading`, `caption`, `signature` and `post` are read by themselves; in the
 * others nothing is found. `furniture` is no part of the article.
 */
export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'section'
  | 'time'
  | 'credit'
  | 'caption'
  | 'subheading'
  | 'pull-quote'
  | 'body'
  | 'list-item'
  | 'turn'
  | 'question'
  | 'signature'
  | 'post'
  | 'note'
  | 'furniture';

/** A quotation or a reported statement. */
export interface Quote {
  /** `q1`, `q2`, … */
  id: string;
  /** `direct`: all in quotation marks; `mixed`: partly; `indirect`: reported without marks. */
  kind: 'direct' | 'mixed' | 'indirect';
  /** What was said: one span, or several when the attribution interrupts the words. */
  content: Span[];
  /** “said”, “according to”; empty when there is none. */
  cue: Span[];
  /** The noun phrase that names the source here, apposition included; empty when there is none. */
  source: Span[];
  /** The id of the speaker whom the source refers to; null when the article does not say. */
  speaker: string | null;
  /**
   * 0 to 1: how sure the speaker is, calibrated apart from the find itself; 0 when there is none. Below 0.8 another
   * speaker comes into question: show “probably Ana Ruiz”.
   */
  speaker_confidence: number;
  /**
   * True when the source is reported not to have said or thought it: “Neither Pike nor Marsh said …”, “nobody believes
   * …”. Show it so; the words count for no speaker's share.
   */
  negated: boolean;
  /** 0 to 1, calibrated: of finds at 0.9, about nine in ten hold. */
  confidence: number;
  /** The evidence, as a stable name. */
  why: string;
}

/** Someone who is quoted, or who has goals. */
export interface Speaker {
  /** `s1`, `s2`, … */
  id: string;
  /** The fullest form in the article, without titles. */
  name: string;
  /** `group`: “some experts”; `unnamed`: “an official from …”. `place` is only what a reader made it. */
  kind: 'person' | 'organization' | 'place' | 'group' | 'unnamed';
  /** As a reader set it, in any word; the analyzer never guesses. */
  gender?: string;
  /** As the article puts it. */
  role: string | null;
  mentions: Span[];
  /** Ids of quotes. */
  quotes: string[];
  /** Ids of goals. */
  goals: string[];
  /** How many words are quoted or reported of this speaker, those of negated quotes left out. */
  words: number;
}

/** Something that someone says they want, will do, or want others to do. */
export interface Goal {
  /** `g1`, `g2`, … */
  id: string;
  kind: 'aim' | 'commitment' | 'demand';
  /** The words that name the goal. */
  span: Span[];
  cue: Span[];
  /** The words that name who holds it. */
  holder: Span[];
  /** The id of the speaker who holds it; null when nobody is named. */
  speaker: string | null;
  /** As a quote's. */
  speaker_confidence: number;
  /**
   * True when the holder does not want, plan or promise what the span says: “has no plan to …”, “won’t …”, “refuses to
   * …”. The negation stands outside of the span: show “not”.
   */
  negated: boolean;
  /** The id of the quote that it stands in, if any. */
  quote: string | null;
  /** The id of the announced list that it is an item of, if any. */
  list: string | null;
  /** The id of an earlier goal that this one says again, if any. */
  restates: string | null;
  /** 0 to 1, as a quote's. */
  confidence: number;
  /** The evidence, as a stable name. */
  why: string;
}

/** Goals that the article announces together: “the five goals are …”. */
export interface AnnouncedList {
  /** `l1`, `l2`, … */
  id: string;
  /** The number that the article gives; null when it gives none. */
  announced: number | null;
  /** Ids of the goals that were found. */
  goals: string[];
  cue: Span[];
  /** The id of the speaker whose goals they are, if named. */
  speaker: string | null;
}
