import type { words as zh } from '../zh-CN/desk.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  deskName: { label: 'What this desk is called', placeholder: 'Desk no.' },
  confirmOffline: 'Check in (kept on this machine)',
  checkedInBy: 'By {{who}}',
  counts: { unsent: 'Unsent' },
  papers: { title: 'Papers seen', assumed: 'default list, not published yet', all: 'all seen' },
  notice: {
    'confirmed-elsewhere':
      'The guardian confirmed {{school}}, not this school. You may check the child in; the guardian has to confirm this school in the city’s app, or the child is not enrolled.',
    'private-claimed':
      '{{school}} (private) lists this child; the district is finding out which school stands.',
    'reported-no-show': 'Reported as not having come; checking in now settles that.',
  },
  notOnRoster: {
    what: 'This number is not in the roster kept here',
    tell: 'There is no network and the roster is from {{at}}, so nobody here can see the child’s school. Please wait until the network is back.',
  },
  notOnPrivateList: 'This child is not on this school’s list of admissions',
  centre: 'To ask: {{name}} {{phones}} ({{hours}})',
  centreOr: ' or ',
  offline: {
    title: 'The network is down; check-in goes on',
    hint: 'Check-ins are kept on this machine and sent in their order when the network is back, never twice. The roster is from {{at}}.',
    nothingKept: 'The network is down, and no roster is kept here',
    nothingKeptHint:
      'Write the collection numbers on paper. A machine that had this page open with a network can go on without one.',
    passing:
      'This browser keeps nothing: check-ins that are not sent are lost when the page is closed. Leave it open.',
  },
  kept: {
    sending: 'Saving…',
    sendingHint: 'The next child may be scanned.',
    title: 'Kept on this machine, to be sent',
    hint: 'Sent by itself once the network is back. The family may go; scan the next child.',
    conflict: 'The service did not take this check-in',
    conflictHint: 'Why, and what to do, is said below under “Unsent check-ins”.',
  },
  outbox: {
    title: 'Unsent check-ins',
    counts: '{{waiting}} to be sent, {{conflicts}} to be decided',
    sendNow: 'Send now',
    waiting: 'To be sent',
    sending: 'Sending',
    conflict: 'To be decided',
    takeBack: 'Take back',
    look: 'See how it is now',
    again: 'Check in as it is now',
    agreed: 'Understood',
    drop: 'Do not check in',
    alreadyIn: 'Another desk has checked this child in already; nothing is done twice.',
    gone: 'The place is no longer at this school: given elsewhere, given up for a private school or released meanwhile. Tell the family.',
    changed: 'The case changed meanwhile and is now “{{status}}”. Look at it and decide.',
  },
  batch: {
    start: 'Batch',
    stop: 'One at a time',
    pick: 'Choose {{name}}',
    pickFirst: 'Tick the children first',
    check: 'Look at {{n}} children',
    title: 'Check in several children',
    hint: 'This is what would happen; nothing is saved yet. Make sure that all of them are here.',
    confirm: 'Check in {{n}} children',
    none: 'None of them can be checked in',
    receipt: 'Receipt {{receipt}}',
    done: '{{done}} checked in, {{refused}} not.',
    repeat: 'An answer was lost. Try again safely: nobody is checked in twice.',
    retry: 'Try again',
    close: 'Close',
    print: 'Print the receipt',
    outcome: {
      'would-check-in': 'Can be checked in',
      'checked-in': 'Checked in',
      repeated: 'Checked in (not twice)',
      refused: 'Not possible',
    },
  },
  camera: {
    open: 'Scan with the camera',
    title: 'Hold the QR code or barcode of the guardian’s phone before the camera',
    starting: 'Opening the camera…',
    denied:
      'The camera cannot be opened: no permission, or another program has it. Allow it beside the address bar and try again, or type the number.',
    onlyQr: 'This browser reads QR codes only.',
  },
};
