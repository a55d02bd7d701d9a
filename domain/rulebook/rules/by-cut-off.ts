import { dayNumber, daysBetween } from '../../season/date.ts';
import { readCertificateNumber } from '../../identity/certificate-number.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';

/** L8: papers count as of the cut-off. One dated later does not count, one dated on the day does. */
export const byCutOff: Rule = {
  id: 'by-cut-off',
  cites: ['L8'],
  ifNotMet: 'basis-refused',
  ifUnknown: 'blocks',
  evaluate({ home, claim }, { evidenceCutOff: cutOff }) {
    if (!home) return null;
    const { paper, date, dateRef } = home;
    if (date !== null && dayNumber(date) !== null) {
      const days = daysBetween(date, cutOff) ?? 0;
      return days >= 0
        ? met(byCutOff, 'dated-by-cut-off', { paper, date, cutOff, days }, [dateRef])
        : notMet(byCutOff, 'dated-after-cut-off', { paper, date, cutOff, daysLate: -days }, [
            dateRef,
          ]);
    }
    // A 不动产权证 shows its year in its number: an earlier year than the cut-off's settles it.
    const number = claim?.kind === 'property-title' ? claim.facts?.certificateNumber : null;
    const year = number ? (readCertificateNumber(number)?.year ?? null) : null;
    const uses = claim ? [dateRef, `${claim.id}.certificateNumber`] : [dateRef];
    return year !== null && year < Number(cutOff.slice(0, 4))
      ? met(byCutOff, 'certificate-year-by-cut-off', { paper, year, cutOff }, uses)
      : unknown(
          byCutOff,
          'paper-date-unknown',
          { paper, cutOff },
          [dateRef],
          [{ fact: dateRef, from: 'source' }],
        );
  },
};
