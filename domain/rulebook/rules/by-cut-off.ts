import type { Evidence } from '../../evidence/evidence.ts';
import { dayNumber, daysBetween, type CivilDate } from '../../season/date.ts';
import { readCertificateNumber } from '../../identity/certificate-number.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';
import type { RulebookParameters } from '../verdict.ts';

/**
 * Whether a certificate of that number was surely issued before the cut-off: a 不动产权证 shows its year, and a 房产证
 * has not been issued since the two registers became one, which is the year of L15. `null`: its number does not say.
 */
function issuedBefore(
  number: string | null | undefined,
  { evidenceCutOff, oldTitleYear }: RulebookParameters,
): number | null {
  const read = number ? readCertificateNumber(number) : null;
  if (read === null) return null;
  const year = read.year ?? oldTitleYear;
  return year < Number(evidenceCutOff.slice(0, 4)) ? year : null;
}

function titleOf(claim: Evidence | null) {
  return claim?.kind === 'property-title' ? claim.facts : null;
}

function isDate(date: CivilDate | null): date is CivilDate {
  return date !== null && dayNumber(date) !== null;
}

/**
 * L8: papers count as of the cut-off. One dated later does not count, one dated on the day does. A certificate that
 * was only exchanged for an older one (换证) is as old as that one: the title did not change hands.
 */
export const byCutOff: Rule = {
  id: 'by-cut-off',
  cites: ['L8'],
  ifNotMet: 'basis-refused',
  ifUnknown: 'blocks',
  evaluate({ home, claim }, parameters) {
    if (!home) return null;
    const { evidenceCutOff: cutOff } = parameters;
    const { paper, date, dateRef } = home;
    const days = isDate(date) ? daysBetween(date, cutOff) : null;
    if (days !== null && days >= 0) {
      return met(byCutOff, 'dated-by-cut-off', { paper, date, cutOff, days }, [dateRef]);
    }
    const title = titleOf(claim);
    const former = title?.formerCertificateNumber ?? null;
    if (claim && former !== null) {
      const uses = [dateRef, `${claim.id}.formerCertificateNumber`];
      const working = { paper, date, former, cutOff };
      return issuedBefore(former, parameters) === null
        ? unknown(byCutOff, 'former-certificate-unclear', working, uses, [
            { fact: `${claim.id}.formerCertificateNumber`, from: 'officer' },
          ])
        : met(byCutOff, 'exchanged-for-older-certificate', working, uses);
    }
    if (days !== null) {
      return notMet(byCutOff, 'dated-after-cut-off', { paper, date, cutOff, daysLate: -days }, [
        dateRef,
      ]);
    }
    // A 不动产权证 shows its year in its number: an earlier year than the cut-off's settles it.
    const number = title?.certificateNumber ?? null;
    const year = number === null ? null : (readCertificateNumber(number)?.year ?? null);
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
