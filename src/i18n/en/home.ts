import type { Words } from '../words.ts';
import type { words as zh } from '../zh-CN/home.ts';

export const words: Words<typeof zh> = {
  title: 'Home',
  asOf: 'As of {{at}}, Beijing time',
  waiting: 'Waiting for you',
  nothingWaiting: 'Nothing is waiting.',
  everything: 'All pupils: {{total}}',
  everythingHint: 'By present status; each figure leads to its list',
  notReleased:
    'The pupils placed at your school appear here once the formal allocation is published.',
  calendar: 'Season calendar',
  recent: 'Latest changes',
  noRecent: 'Nothing has changed yet.',
  today: 'Today',
  task: {
    verify: 'to verify',
    'to-coordinate': 'to coordinate',
    held: 'held, not yet proposed',
    proposed: 'await approval',
    ready: 'verified, await the run',
    placed: 'await check-in and confirmation',
    confirmed: 'confirmed, await check-in',
    'checked-in': 'checked in, await confirmation',
    collecting: 'not submitted yet',
  },
  publications: {
    runs: 'formal run to publish',
    editions: 'ranges to publish',
  },
  date: {
    opens: 'Collection opens',
    closes: 'Collection closes',
    cutOff: 'Papers count as of',
    ranges: 'Catchments published',
    checkInOpens: 'Check-in opens',
    checkInCloses: 'Check-in closes',
  },
  assumed: 'assumed, not published',
  done: 'past',
  next: 'next',
  sinceLast: 'Since the last visit',
  lastVisit: 'You were here until {{at}}; these pupils changed since then',
  firstVisit: 'This is your first visit; from the next one on, what changed meanwhile stands here.',
  nothingChanged: 'Nothing has changed.',
  late: '{{n}} over 3 days',
  veryLate: '{{n}} over 7 days',
};
