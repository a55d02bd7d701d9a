import type { words as zh } from '../zh-CN/schools.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  title: 'Schools and places',
  district: 'District',
  wholeCity: 'Whole city',
  column: {
    school: 'School',
    plan: 'Plan (classes × size)',
    taken: 'Taken',
    left: 'Left',
    demand: 'Pupils in the range, by category',
    warning: 'Warning',
    actions: 'Action',
  },
  ownership: { public: 'Public', private: 'Private' },
  total: {
    capacity: 'Public places',
    taken: 'Taken',
    left: 'Left',
    demand: 'Pupils in ranges',
  },
  warning: { red: 'Red', orange: 'Orange', yellow: 'Yellow', none: 'Normal' },
  because: {
    red: 'Cat. {{categories}}: {{demand}} of {{of}}, full',
    orange: 'Cat. {{categories}}: {{demand}} of {{of}}, full',
    yellow: 'Cat. {{categories}}: {{demand}} of {{of}}, nearly full',
    none: 'Cat. {{categories}}: {{demand}} of {{of}}',
  },
  band: {
    standard: 'Standard size',
    'above-standard': 'Above standard',
    large: 'Large class',
    'very-large': 'Very large class',
    hint: 'Up to {{classStandard}} is the standard, from {{classLarge}} a large class, from {{classVeryLarge}} a very large one',
  },
  noDemand: 'No range',
  sum: '{{total}} in all',
  legend:
    'Bar: pupils of categories ①–⑦, the line is the places. Red, orange and yellow go by each district’s thresholds (see the rulebook); a school’s own reason is on its mark.',
  editPlan: 'Change',
  preview: {
    title: 'Preview (not saved)',
    places: 'Places',
    left: 'Left then',
    belowTaken: 'fewer than the {{taken}} already taken; cannot be saved',
    becomes: 'becomes',
    hint: 'Worked out here by the same rules; what counts is the answer after saving.',
  },
  drawer: {
    title: 'Intake plan: {{school}}',
    now: 'Now {{classes}} classes × {{classSize}} = {{capacity}} places, {{taken}} taken.',
    classes: 'Classes',
    classSize: 'Class size',
    save: 'Save the plan',
    unchanged: 'Nothing changed yet',
    saved: 'Saved: {{school}} has {{capacity}} places',
    stale: 'A colleague changed this plan after you opened it; your change was not saved',
    staleChange: 'When you opened it: {{was}}; now: {{is}}.',
    continue: 'Go on from the newest plan (keep my figures)',
    belowTaken: 'Not saved: {{taken}} places are already given, the plan cannot be smaller.',
  },
};
