import type { words as zh } from '../zh-CN/freed-places.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  title: 'Places come free',
  note: 'Places given up return at once and are offered by a rule; a second person agrees to each.',
  rule: 'Order: right given by a reconsideration → own catchment without a place, in served order → without a place and this school the nearest → own catchment but sent elsewhere → placed elsewhere and at least {{gain}} m nearer here, the greatest gain first. False information last.',
  wholeCity: 'Whole city',
  district: 'District',
  count: '{{count}} to offer, {{filled}} given again',
  empty: 'No place has come free',
  emptyHint: 'Private admissions, pupils who did not come and withdrawn placements appear here.',
  left: '{{left}} left, {{toOffer}} to offer',
  freedMore: '… {{count}} in all',
  freed: 'Came free: ',
  because: {
    'private-admitted': 'private admission',
    'place-released': 'did not come',
    'false-information-confirmed': 'false information',
    'approval-withdrawn': 'placement withdrawn',
    'placement-approved': 'moved to another school',
    'placed-by-reconsideration': 'reconsideration',
    'placed-by-run': 'elsewhere after a correction',
    'sent-to-coordination-by-run': 'to coordination after a correction',
  },
  offered: 'To approve',
  next: 'Next',
  nobody: 'Nobody by the rule; coordination may use it.',
  allOffered: 'All are offered, or coordination has used them.',
  why: {
    reconsidered: 'A reconsideration gave a right to this school, which had no place then',
    'own-catchment': 'Own catchment, without a place so far',
    nearest: 'Without a place, and the nearest school that has one',
    'own-instead': 'Own catchment, but sent to {{from}}',
    nearer: '{{gain}} nearer than {{from}}',
    last: 'Without a place; false information, so last (L13)',
  },
  away: '{{distance}} from home',
  by: 'Offered by {{who}}',
  decline: {
    title: 'Not accepted: {{name}} → {{school}}',
    effect: 'The place goes to the next child; what {{name}} has stays.',
    preset: {
      family: 'The family does not want to change',
      later: 'The family has arranged otherwise',
      facts: 'Facts have to be checked first',
    },
  },
  offer: {
    title: 'Offer: {{name}} → {{school}}',
    effect:
      '{{name}} has no place: one at {{school}} is taken at once, until a second person agrees.',
    move: '{{name}} keeps the present place until a second person agrees, and then moves to {{school}}.',
  },
  accept: {
    title: 'Agree: {{name}} → {{school}}',
    effect: 'Placed at {{school}} at once; the place of before is free and offered by the rule.',
  },
  done: 'Done',
};
