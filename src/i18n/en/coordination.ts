import type { words as zh } from '../zh-CN/coordination.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  title: 'Coordination',
  district: 'District',
  wholeCity: 'Whole city',
  keys: { move: 'next, previous', choose: 'school', act: 'hold, propose, approve', back: 'cancel' },
  queueLabel: 'The coordination queue',
  searchLabel: 'Find in the queue',
  searchPlaceholder: 'Name, collection number, ID, address',
  orderLabel: 'How the order comes about',
  order:
    'In the order of service: first those whose own school is full, then those outside every catchment, with a locked property, a lease under a year, co-ownership with non-kin; within a reason by category, then by time of submission. False information is served last.',
  filter: {
    label: 'By status',
    all: 'All',
    'to-coordinate': 'Waiting',
    held: 'Held',
    proposed: 'Approve',
  },
  pageOf: 'Page {{page}} of {{pages}}, {{total}} pupils',
  position: 'Served as number {{position}}',
  empty: {
    title: 'Nobody is waiting',
    hint: 'Pupils without a place come here when the formal run is published.',
    filtered: 'Nobody matches',
    filteredHint: 'Choose another status or clear the search.',
  },
  nobody: { title: 'No case on the table', hint: 'The first of the queue appears here.' },
  claim: 'Who works on it',
  caseLabel: 'The pupil and the map',
  mapLabel: 'Map of the home and the schools that can be given',
  optionsLabel: 'Schools in the order in which they are offered',
  home: 'Home:',
  ownSchool: 'Own school:',
  noOwnSchool: 'none (in no catchment)',
  and: ', ',
  notEnough:
    'The own school has {{left}} left: in the formal run they were too few for the whole category.',
  heldAt:
    '{{person}} holds a place at {{school}}; it is released after 30 minutes unless proposed.',
  proposedAt: '{{person}} proposed {{school}}; another officer must approve.',
  placedAt: 'Placed at {{school}}. J goes to the next pupil.',
  own: 'Own catchment',
  pending: 'Reserved',
  barred: { full: 'Full', other: 'Not possible ({{code}})' },
  noDistance: 'distance unknown',
  leftOf: 'left of {{capacity}}',
  leftOfHint: '{{placesLeft}} left of {{capacity}} places',
  leftShort: '{{left}} left',
  fourEyes:
    'This is your own proposal: another officer must approve it. You may return it, or go on to the next pupil.',
  swap: {
    name: 'Swap holds',
    title: 'Swap holds: {{name}} ({{school}})',
    effect: 'Two of your own holds change schools at once, also where both schools are full.',
    with: 'Swap with',
    none: 'You hold no place at another school',
  },
  done: {
    swap: 'Swapped: {{name}} is held a place at {{school}}',
    hold: 'A place at {{school}} is held for {{name}}. P proposes it, J goes on.',
    'release-hold': 'The place held for {{name}} is released',
    propose: '{{school}} is proposed for {{name}}, to be approved. J goes on.',
    approve: '{{name}} is placed at {{school}}. J goes on.',
    'return-proposal': 'Returned; {{name}} is waiting again',
  },
  ask: {
    propose: {
      title: 'Propose: {{name}} → {{school}}',
      effect: 'Takes one place of {{school}}; it takes effect when another officer approves.',
    },
    approve: {
      title: 'Approve: {{name}} → {{school}}',
      effect: 'Places the pupil at {{school}}: the guardian may confirm, the school may check in.',
    },
    'return-proposal': {
      title: 'Return: {{name}} → {{school}}',
      effect: 'Frees the place at {{school}}; {{name}} is waiting again.',
    },
  },
  preset: {
    nearest: 'Relatively near, with places left',
    own: 'The own catchment school has places left',
    nearer: 'Nearer schools are full',
    other: 'Another school suits better',
    facts: 'Facts must be verified first',
  },
  conflict: {
    noPlace: 'The last place at {{school}} was just taken; nothing was done',
    noPlaceHint: 'The places left are up to date now; choose another school.',
    stale: 'A colleague has just handled this pupil; your step was not saved',
    change: 'It was: {{before}}. It is: {{now}}.',
    elsewhere: 'It is: {{now}}. Something else in the case changed; look before going on.',
  },
};
