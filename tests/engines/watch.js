// A page of the tests loads this first: it notes whatever goes wrong in the page, as not every engine tells its driver.
const problems = (globalThis.problems = []);
addEventListener(
  'error',
  ({ message, target }) => problems.push(message ?? `not loaded: ${target.src ?? target.href}`),
  {
    capture: true, // what was not loaded tells nobody but itself
  },
);
addEventListener('unhandledrejection', ({ reason }) => problems.push(`rejected: ${reason}`));
addEventListener('securitypolicyviolation', (event) =>
  problems.push(`${event.effectiveDirective} ${event.blockedURI}`),
);
for (const level of ['warn', 'error']) {
  const say = console[level];
  console[level] = (...words) => {
    problems.push(words.join(' '));
    say(...words);
  };
}
