export { createAnalyzer } from './analyzer.js';
export { AnalyzerError } from './errors.js';
