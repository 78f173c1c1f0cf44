// The words of the page that writes the snippet.
export const texts = {
  title: 'Sayso in your pages',
  lead:
    'Choose how your articles are marked, see it below, and copy the snippet. The analysis is made on your reader’s ' +
    'device: nothing is sent anywhere.',
  options: 'Options',
  reset: 'Back to the defaults',

  groups: {
    article: 'The article',
    shown: 'What is shown',
    words: 'Words of the interface',
    colours: 'Colours',
    script: 'The script',
  },
  mode: {
    label: 'The article is',
    choices: {
      around: 'inside the element',
      for: 'another element of the page',
      text: 'a text that a script gives',
    },
  },
  target: { label: 'Its id', help: 'The bar and the list stand where the element stands.' },
  ignore: { label: 'Not of the article', help: 'A selector, such as figcaption, .advertisement' },
  loading: { label: 'Read', choices: { lazy: 'when it is about to be seen', eager: 'at once' } },
  layers: {
    label: 'Marks',
    choices: { quotes: 'Quotes', sources: 'Sources', cues: 'Cues', goals: 'Goals' },
  },
  marks: { label: 'Until the reader chooses', choices: { on: 'the marks are on', off: 'the marks are off' } },
  legend: {
    label: 'Legend, notice and switch',
    choices: { closed: 'folded', open: 'open', none: 'none: my page says it' },
  },
  panel: { label: 'List of finds', choices: { closed: 'folded', open: 'open', none: 'none' } },
  labels: { label: 'Write kind and speaker in front of each find' },
  kinds: { label: 'Let the reader say what each part of the text is' },
  language: { label: 'Language', help: 'Its code, such as de; empty for English' },
  direction: { label: 'Direction', choices: { ltr: 'left to right', rtl: 'right to left' } },
  notice: { label: 'Notice' },
  switch: { label: 'Switch' },
  summary: { label: 'Legend’s first line' },
  colours: {
    quotes: 'Quotes',
    goals: 'Goals',
    sources: 'Sources',
    cues: 'Cues',
    paper: 'Background of bar, list and card',
    ink: 'Letters there',
    own: (/** @type {string} */ name) => `${name}: a colour of your own`,
    help: 'Without your own, the colours fit the page, light or dark.',
  },
  src: { label: 'Its address', help: 'Where you put the folder build/widget, on your own host' },
  integrity: { label: 'Pin this version with its hash' },

  preview: 'Your article',
  page: { label: 'On a page that is', choices: { light: 'light', dark: 'dark' } },
  snippet: 'The snippet',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not let this page copy. The snippet is selected: press Ctrl+C or ⌘C.',
  noHashes:
    'The hashes could not be read; the snippet has none. Take them from integrity.json in the folder build/widget.',
  manual: 'All options, events and parts are in the manual, docs/embed.md, and the policy that a page needs.',
  app: 'To the analyzer',

  article: [
    'The ferry between Lowmoor and the islands will run through the winter, the harbour board decided on Tuesday. ' +
      '“Nobody should have to choose between a doctor and a dry coat,” said Ana Ruiz, the mayor of Lowmoor.',
    'Tom Hale, who runs the line, said that two boats would be enough. He promised to publish the timetable by ' +
      'Friday and called on the region to pay for the fuel.',
    '“We do not want to close the last berth,” Ruiz said. The board hopes that four hundred people will cross every ' +
      'day.',
  ],
};
