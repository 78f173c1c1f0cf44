import { createAnalyzer } from '../analyzer/index.js';

/** @type {import('../analyzer/index.js').Analyzer | undefined} */
let analyzer;

/** One analyzer, and so one worker, for all the articles of a page. Nothing is loaded before its first call. */
export function sharedAnalyzer() {
  return (analyzer ??= createAnalyzer());
}
