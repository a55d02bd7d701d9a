import type { words as zh } from '../zh-CN/verification.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  title: 'Verification',
  note: 'Pupils of whom something is unknown; the earliest submitted come first',
  found: '{{total}} to verify',
  search: 'Find among them: name, pinyin, number, certificate, address',
  kind: 'Kind',
  sort: {
    label: 'Order',
    submittedAt: 'Earliest submitted first',
    '-changedAt': 'Latest changed first',
    collectionNumber: 'By collection number',
  },
  columns: {
    number: 'Collection no.',
    name: 'Name',
    kind: 'Kind',
    address: 'Home address',
    submittedAt: 'Submitted',
  },
  panel: {
    label: 'What is missing for the chosen pupil',
    choose: 'Choose a pupil to see what is missing',
    chooseHint: 'j / k move, Enter opens the case',
    missing: 'What is missing',
    nothing: 'Nothing is missing; a colleague may just have supplied it.',
    open: 'Open the case',
    papers: 'Papers not extracted',
    papersNone: 'All papers were extracted.',
  },
  supplier: {
    officer: 'For an officer to verify',
    source: 'Waiting for the source to answer',
    family: 'For the family to supply',
  },
  empty: 'Nobody to verify',
  emptyHint: 'Everything is verified. Whatever becomes unknown appears here.',
  none: 'Nobody to verify matches',
  noneHint: 'Loosen the filters, or look among all applicants.',
};
