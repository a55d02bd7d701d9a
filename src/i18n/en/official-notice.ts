import type { words as chinese } from '../zh-CN/official-notice.ts';

export const words: typeof chinese = {
  note: 'Once entered, each clause (L1–L17) that a verdict cites shows the notice’s own words. They are for comparison and change no verdict.',
  none: 'No official notice was entered for {{season}}; cases show our plain words alone.',
  enter: 'Enter the official notice',
  correct: 'Correct',
  remove: 'Remove the notice',
  removeNote:
    'Cases no longer show the official text. Every version stays on record, and the notice can be entered again.',
  removed: 'The official notice was removed',
  wasRemoved: 'removed',
  saved: 'The official notice was saved',
  form: 'Enter the official notice',
  title: 'Title of the notice',
  issuedOn: 'Issued on',
  covers: 'Clauses with official text: {{count}}',
  without: 'Without official text: {{clauses}}. Cases say so.',
  setBy: '{{who}} {{at}}',
  history: 'What was entered before',
  empty: 'No text',
  textOf: 'Official text of {{clause}}',
  and: ', ',
  column: { clause: 'Clause, in our words', text: 'The notice’s own words' },
  way: { label: 'View', write: 'Clause by clause', preview: 'Preview' },
  paste: {
    label: 'Paste it whole (optional)',
    hint: 'Paste the whole notice here. Open a Word or PDF file and copy all of it.',
    file: 'Choose a text file',
    find: 'Find the clauses',
    how: 'What is found goes to clauses without a text; read each. What is not recognised stays empty: nothing is guessed.',
    found: 'Clauses filled: {{count}}. Read each of them.',
    missing: 'Still without text: {{clauses}}.',
  },
  stale:
    'A colleague has just changed the notice; yours was not saved. Load the colleague’s version and change that, or copy your text first.',
  staleRemove:
    'A colleague has just changed the notice; it was not removed. Close this and look again.',
  reload: 'Load the colleague’s version',
};
