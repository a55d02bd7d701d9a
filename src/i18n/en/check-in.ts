import type { words as zh } from '../zh-CN/check-in.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  title: 'Check-in',
  scan: {
    label: 'Collection number',
    placeholder: 'Scan or type a number, then Enter',
    find: 'Find',
    nameHint: 'No number at hand? Type the name: it is looked up in the roster.',
    unreadable:
      '“{{text}}” is neither a collection number nor a name. Scan again, or type the number.',
  },
  idle: {
    title: 'Waiting for the next child',
    hint: 'Scan the collection number on the guardian’s phone, or type it. A scan works wherever the cursor is.',
  },
  child: {
    label: 'This child',
    primarySchool: 'Primary school',
    idNumber: 'ID, last four',
    noLastFour: 'Not shown',
    number: 'Collection number',
  },
  sides: {
    title: 'Enrolled when both are done',
    school: 'At school',
    guardian: 'By guardian',
    done: 'Done',
    notYet: 'Not yet',
    schoolTodo: 'Look, then confirm here',
    guardianTodo: 'The guardian confirms in the city’s app (南昌城市大脑)',
  },
  confirm: {
    action: 'Check in',
    done: 'Checked in',
    enrolled: 'Both sides are done: the child is enrolled.',
    guardianDue:
      'The guardian’s confirmation is still due: ask them to submit it in the city’s app.',
    alreadyDone: 'Checked in here at {{at}}; nothing more to do.',
  },
  undo: {
    action: 'Undo check-in',
    title: 'Undo the check-in of {{name}}?',
    effect: 'The child goes back to “not checked in” and keeps the place. Your reason is recorded.',
    wrongChild: 'The wrong child was scanned',
    familyLeft: 'The family changed its mind for now',
    testing: 'Entered by mistake',
    other: 'Another reason',
    confirm: 'Undo check-in',
    done: 'Undid the check-in of {{name}}',
  },
  refusal: {
    'never-collected': {
      what: 'This number took no part in this year’s collection',
      tell: 'Without collection no school, public or private, may admit a child. Compare the number; if there was no collection, the family asks the district office or calls the number below.',
    },
    'not-submitted': {
      what: 'The collection was begun and never submitted',
      tell: 'Not submitted counts as not collected: no school may admit the child. The family asks the district office.',
    },
    'not-released': {
      what: 'The places are not published yet',
      tell: 'No school checks anybody in before that. The city’s app will tell the family when; please come back then.',
    },
    'not-placed': {
      what: 'This child has no place yet',
      tell: 'The case may still be verified or coordinated. The family can follow it in the city’s app or ask the district office, and then goes to the school that is named.',
    },
    'claim-undecided': {
      what: 'This school reported the admission; the district office is finding out which school stands',
      tell: 'The family has confirmed or checked in at {{school}}. Please tell the district office which of the two it is to be, and come back if it is this school.',
    },
    'place-gone': {
      what: 'Nobody came in time; the place was released',
      tell: 'The place went back to coordination, so no school can check the child in now. The family explains itself at the district office, and goes to the school that is then named.',
    },
    'placed-elsewhere': {
      what: 'This child’s place is at another school',
      tell: 'The place is at {{school}}. Please check in there.',
    },
    'private-admitted': {
      what: 'A private school has admitted this child',
      tell: 'The school is {{school}}; the public place was given up. Please check in there, or ask the district office if you give the private school up.',
    },
    'already-checked-in': {
      what: 'This child is already checked in',
      tell: 'Nothing more to do. If it was not this family, undo it and say why.',
    },
  },
  notFound: {
    what: 'No such collection number',
    tell: 'Compare it with the guardian’s phone and type it again. If it is still not found, ask whether the child took part in this year’s collection.',
  },
  tellFamily: 'Tell the family',
  counts: {
    label: 'Check-in at this school',
    expected: 'Expected',
    arrived: 'Arrived',
    waiting: 'Not yet',
    enrolled: 'Enrolled',
    at: 'as of {{at}}',
    staleAt: 'not refreshed since {{at}}',
  },
  recent: {
    title: 'Just now at this desk',
    empty: 'Check-ins appear here and can be undone.',
    done: 'Checked in',
    undone: 'Undone',
    undoneMeanwhile: 'Undone by a colleague',
  },
  roster: {
    title: 'Roster',
    search: 'Name, pinyin or number',
    empty: 'Nobody to check in yet',
    emptyHint: 'Once the places are published, the children placed here appear in this list.',
    emptyPrivateHint: 'Children whom this school admitted appear once its list is brought in.',
    none: 'Nobody in the roster matches',
    noneHint: 'Try pinyin initials. Children placed at other schools are never listed.',
    columns: {
      name: 'Name',
      number: 'Number',
      primarySchool: 'Primary school',
      idNumber: 'ID number',
      status: 'Status',
      checkedInAt: 'Arrived at',
    },
  },
};
