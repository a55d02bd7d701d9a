import { instantMs } from '../../season/instant.ts';
import { collectionWindow } from '../collection-window.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';

const AT = 'submission.submittedAt';
const MINUTE_MS = 60_000;

/**
 * L1, L3, L4: who was not collected in the window is admitted to no school. Both ends belong to the
 * window. Before the closing day a case not yet submitted is only unknown: the family still can.
 */
export const collected: Rule = {
  id: 'collected',
  cites: ['L1', 'L3', 'L4'],
  ifNotMet: 'not-eligible',
  ifUnknown: 'blocks',
  evaluate({ facts, asOf }, parameters) {
    const { opensAt, closesAt } = parameters.collection;
    const { opens, closes, lastDay } = collectionWindow(parameters);
    const { submittedAt } = facts.submission;
    if (submittedAt === null) {
      return asOf < lastDay
        ? unknown(
            collected,
            'not-yet-submitted',
            { opensAt, closesAt },
            [AT],
            [{ fact: AT, from: 'family' }],
          )
        : notMet(
            collected,
            'never-submitted',
            { opensAt, closesAt },
            [AT],
            [{ fact: AT, from: 'officer' }],
          );
    }
    const at = instantMs(submittedAt);
    if (at === null || opens === null || closes === null) {
      return unknown(
        collected,
        'submission-time-unreadable',
        { submittedAt },
        [AT],
        [{ fact: AT, from: 'officer' }],
      );
    }
    if (at < opens) {
      const minutesEarly = Math.ceil((opens - at) / MINUTE_MS);
      return notMet(
        collected,
        'submitted-before-opening',
        { submittedAt, opensAt, minutesEarly },
        [AT],
        [{ fact: AT, from: 'officer' }],
      );
    }
    if (at > closes) {
      const minutesLate = Math.ceil((at - closes) / MINUTE_MS);
      return notMet(
        collected,
        'submitted-after-closing',
        { submittedAt, closesAt, minutesLate },
        [AT],
        [{ fact: AT, from: 'officer' }],
      );
    }
    return met(collected, 'submitted-in-time', { submittedAt, opensAt, closesAt }, [AT]);
  },
};
