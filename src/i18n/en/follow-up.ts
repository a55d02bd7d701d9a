import type { words as zh } from '../zh-CN/follow-up.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  title: 'Follow-up of check-in',
  queues: 'What to follow up',
  queue: {
    'private-and-public': {
      name: 'Private and public',
      todo: 'Ask the family which school it is; the district says which stands. If the private one, the public place is free at once.',
    },
    'confirmed-elsewhere': {
      name: 'Confirmed another school',
      todo: 'Ask the guardian to confirm the school of the place in the city’s app; then it leaves this list.',
    },
    'come-not-confirmed': {
      name: 'Come, not confirmed',
      todo: 'Ask the guardian to confirm in the city’s app: enrolled when both sides are done.',
    },
    'confirmed-not-come': {
      name: 'Confirmed, not come',
      todo: 'Ask the family when it comes; report it once check-in has closed.',
    },
    'not-come': {
      name: 'Not come yet',
      todo: 'Call each and note what was said; after the deadline report, and a second person releases.',
    },
    'to-release': {
      name: 'To be released',
      todo: 'A second person reads the calls and releases the place to coordination, or returns the report.',
    },
  },
  deadline: 'Check-in closes {{at}}',
  deadlinePassed: 'Check-in closed {{at}}',
  columns: {
    pupil: 'Child',
    where: 'School',
    since: 'Waiting',
    call: 'Whom to call',
    last: 'Last call',
    act: 'To do',
  },
  other: 'The other: {{school}}',
  notYet: 'Nothing yet',
  minutes: '{{n}} min',
  hours: '{{n}} h',
  days: '{{n}} d',
  noCalls: 'Not called yet',
  calls: '{{n}} in all',
  noShowBy: 'Reported by {{who}}: {{reason}}',
  empty: 'Nobody to follow up',
  emptyHint: 'All of this is settled.',
  showPhone: 'Show number',
  phoneReason: 'Follow-up of check-in: calling the family',
  phoneShown: 'The look is in the audit log',
  outcome: {
    'will-come': 'Will come',
    'gave-up': 'Gives the place up',
    'went-private': 'Goes to a private school',
    'moved-away': 'Moved away',
    'not-reached': 'Not reached',
  },
  dialog: {
    call: 'Note a call with the family of {{name}}',
    saidRequired: 'Please choose what the family said',
    said: 'What the family said',
    text: 'More (may be empty)',
    save: 'Note',
    report: 'Report that {{name}} did not come?',
    reportEffect: 'The place stays until a second person releases it.',
    returned: 'Return the report on {{name}}?',
    returnedEffect: 'The child is again among those not come, and keeps the place.',
    release: 'Release the place of {{name}}?',
    releaseEffect:
      'The place at {{school}} goes to coordination at once. If the child comes, an officer has to place it again.',
    private: 'Does the admission by {{school}} (private) stand?',
    privateEffect: 'The public place is free at once; check-in and confirmation there end.',
    public: 'Does the public place stand?',
    publicEffect: 'The place stays; the same private list does not raise it again.',
  },
  done: 'Done: {{name}}',
};
