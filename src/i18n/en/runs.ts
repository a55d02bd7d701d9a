import type { words as zh } from '../zh-CN/runs.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  title: 'Allocation runs',
  heading: '{{kind}} ({{year}} ranges)',
  wholeCity: 'Whole city',
  ranges: '{{year}} ranges',
  unpublished: 'Not published',
  open: 'Results',
  apart: 'Reference and formal runs are kept apart for ever; neither overwrites the other.',
  about: {
    reference:
      'On last year’s ranges and intake, for reference only: not the final result, and no case changes.',
    formal:
      'On this year’s published ranges and capacity. Once published it is written to every case; those without a place go to coordination.',
    trial: 'One district only, for the office’s own planning. Not published, and no case changes.',
  },
  column: {
    kind: 'Kind',
    basis: 'Based on',
    scope: 'Scope',
    state: 'State',
    started: 'Started',
    finished: 'Finished',
    published: 'Published',
    actions: 'Action',
  },
  state: { running: 'Running', complete: 'Complete', failed: 'Failed' },
  empty: {
    title: 'No runs yet',
    hint: 'District officers make trials; the exam authority makes reference and formal runs.',
  },
  start: {
    button: 'Start: {{kind}}',
    title: 'Start: {{kind}}',
    confirm: 'Start',
    trial: 'Tries an allocation of {{scope}} on the {{year}} ranges and the present intake plans.',
    reference:
      'Allocates the collected pupils of {{scope}} on the {{before}} ranges. The result is for reference only.',
    formal:
      'Makes the formal allocation of {{scope}} on the {{year}} ranges and capacity. It takes effect only when it is published afterwards.',
    safe: 'It runs in the background while work goes on; by itself it changes no case.',
  },
  publish: {
    button: 'Publish',
    title: 'Publish: {{kind}} on the {{year}} ranges',
    confirm: 'Publish the {{kind}}',
    read: 'I have checked these numbers',
    done: '{{kind}} published',
    stale:
      'A colleague has just changed this run; it was not published. Close this and look again.',
    reference: 'Once published, the districts see this result on the {{year}} ranges:',
    referenceEnd: 'For reference only: nothing is written to a case, no place is taken.',
    formal: 'Publishing writes this result on the {{year}} ranges to these cases at once:',
    formalEnd: 'It cannot be taken back, and there is only one published formal run in a season.',
    effect: {
      placed: 'get the place; guardians may confirm, schools may check in',
      'to-coordinate': 'join the coordination queue of their district',
      'to-verify': 'stay to be verified by their district',
      'not-eligible': 'get no place; the case says why',
    },
  },
  banner: {
    reference:
      'For reference only: on the {{year}} ranges, not the final result. The formal run is made and kept apart from it.',
    formal:
      'Formal: on the {{year}} ranges and this year’s capacity; kept apart from the reference run.',
    trial: 'A trial within the office, on the {{year}} ranges: not published, and no case changes.',
  },
  fact: {
    scope: 'Scope',
    ranges: 'Ranges',
    rulebook: 'Rulebook',
    straddle: 'If a category does not fit',
    started: 'Started',
    finished: 'Finished',
    published: 'Published',
    hash: 'Inputs',
  },
  straddle: {
    'coordinate-whole': 'the whole category is coordinated',
    'by-registration-date': 'earlier registered first',
    'by-distance': 'nearer first',
    'seeded-draw': 'a draw that can be replayed',
  },
  runningHint: 'Running; the results appear here. You may leave this page.',
  failed: {
    title: 'This run failed and left no result',
    hint: 'You may start another. Reason: {{failure}}',
  },
  outcome: {
    placed: 'Placed',
    'to-coordinate': 'To coordination',
    'to-verify': 'To be verified',
    'not-eligible': 'Not eligible',
  },
  school: {
    label: 'Results by school and category',
    name: 'School',
    capacity: 'Places',
    placed: 'Placed',
    left: 'Left',
    home: 'Pupils of its range',
    placedList: 'Pupils placed',
    cell: '{{demand}} wanted, {{placed}} placed, {{coordinated}} to coordination',
    lineHint:
      'When it came to this category {{left}} places were left for {{demand}}: places ran out here, {{coordinated}} go to coordination',
    coordinated: '{{count}} out',
    onlyShort: 'Only schools short of places ({{count}})',
    hint: 'Each cell: placed / wanted. In the shaded category with a bar the places ran out; “out” goes to coordination',
    linksHint: 'The lists follow the present verdicts, which may differ from those of this run.',
  },
};
