import type { EvidenceOf } from '../../evidence/evidence.ts';
import { readCertificateNumber } from '../../identity/certificate-number.ts';
import { PAPER_OF_BASIS } from '../home.ts';
import { missingPaper } from '../missing-paper.ts';
import { met, notMet, unknown, type Rule, type RuleFinding } from '../rule.ts';
import type { Need, RulebookParameters } from '../verdict.ts';
import { paperOf, type View } from '../view.ts';

function foundTitle({ id, facts }: EvidenceOf<'property-title'>): RuleFinding {
  const uses = [`${id}.form`, `${id}.certificateNumber`];
  const number = facts?.certificateNumber ?? null;
  const form =
    facts?.form ?? (number === null ? null : (readCertificateNumber(number)?.form ?? null));
  return form === null
    ? unknown(
        paperAccepted,
        'title-form-unknown',
        { paper: 'property-title', certificateNumber: number },
        uses,
        [{ fact: `${id}.form`, from: 'officer' }],
      )
    : met(paperAccepted, 'title-accepted', { paper: 'property-title', form }, uses);
}

/** The years that the case gives to a title: registered, printed in its number, or none, which a 房产证 has (L15). */
function yearsOf({ facts }: EvidenceOf<'property-title'>, oldTitleYear: number): number[] {
  const number = facts?.certificateNumber ?? null;
  const read = number === null ? null : readCertificateNumber(number);
  const form = facts?.form ?? read?.form;
  return [
    Number(facts?.registeredOn?.slice(0, 4) ?? Number.NaN),
    read?.year ?? Number.NaN,
    form === 'house-ownership-certificate' ? oldTitleYear : Number.NaN,
  ].filter((year) => !Number.isNaN(year));
}

/** Whether a number was supplied after the registry had answered: of that number it has said nothing yet. */
function isNumberUnasked({ supplied }: View['facts'], id: string): boolean {
  const last = (field: string) => supplied.findLastIndex(({ ref }) => ref === `${id}.${field}`);
  return last('certificateNumber') > last('status');
}

/**
 * L15: an old title is filed under another number, so "not found" says nothing about it; and a title whose
 * year nobody has said may be old, as may one that was exchanged for an older certificate. Only a title that is
 * surely newer can be missing from the registry, and only under a number that can be read and was asked for.
 */
function titleNotFound(
  { facts: submitted }: View,
  title: EvidenceOf<'property-title'>,
  { oldTitleYear }: RulebookParameters,
): RuleFinding {
  const { id, facts } = title;
  const number = facts?.certificateNumber ?? null;
  const years = yearsOf(title, oldTitleYear);
  const year = years.length === 0 ? null : Math.min(...years);
  const exchanged = (facts?.formerCertificateNumber ?? null) !== null;
  const uses = [
    `${id}.status`,
    `${id}.registeredOn`,
    `${id}.certificateNumber`,
    `${id}.formerCertificateNumber`,
  ];
  const byNumber: Need = { fact: `${id}.certificateNumber`, from: 'family' };
  const byRegistry: Need = { fact: `${id}.status`, from: 'officer' };
  const asked = { paper: 'property-title', certificateNumber: number };
  if (number !== null && isNumberUnasked(submitted, id)) {
    return unknown(paperAccepted, 'title-number-unasked', asked, uses, [byRegistry]);
  }
  const working = { paper: 'property-title', year, oldTitleYear };
  if (exchanged || year === null || year <= oldTitleYear) {
    return unknown(paperAccepted, 'title-old-not-found', working, uses, [byNumber, byRegistry]);
  }
  // policy §5: a pattern that is not known is unknown, not wrong; nor was it surely understood by the registry.
  return number !== null && readCertificateNumber(number) === null
    ? unknown(paperAccepted, 'title-number-unreadable', asked, uses, [byNumber, byRegistry])
    : notMet(paperAccepted, 'title-not-found', working, uses, [byNumber, byRegistry]);
}

function noTitle(view: View): RuleFinding {
  const contract = paperOf(view, 'purchase-contract');
  return contract?.status === 'found' && contract.decision !== 'rejected'
    ? notMet(
        paperAccepted,
        'purchase-contract-not-accepted',
        { paper: 'purchase-contract', signedOn: contract.facts?.signedOn ?? null },
        [`${contract.id}.status`, `${contract.id}.signedOn`],
        [{ fact: 'evidence.property-title', from: 'family' }],
      )
    : missingPaper(paperAccepted, view, 'property-title', 'family');
}

const FOUND = {
  lease: 'lease-filed',
  'residence-permit': 'permit-extracted',
  demolition: 'demolition-agreement-serves',
} as const;

const NOT_FOUND = {
  lease: 'lease-not-filed',
  'residence-permit': 'permit-not-found',
  demolition: 'demolition-agreement-not-found',
} as const;

/**
 * L6, L7: the paper must be of an accepted kind. A purchase contract is none; a lease must be filed, so the
 * housing authority's plain "not found" is an answer. A source that was down or contradicts is none. What an
 * officer rejected, with a reason, is not accepted: that decision is a fact, and no unknown.
 */
export const paperAccepted: Rule = {
  id: 'paper-accepted',
  cites: ['L6', 'L7', 'L15'],
  ifNotMet: 'basis-refused',
  ifUnknown: 'blocks',
  evaluate(view, parameters) {
    const { basis, claim } = view;
    if (basis === null) return null;
    if (claim?.decision === 'rejected') {
      return notMet(
        paperAccepted,
        'paper-rejected',
        { paper: claim.kind },
        [`${claim.id}.decision`],
        [{ fact: `evidence.${claim.kind}`, from: 'family' }],
      );
    }
    if (claim?.kind === 'property-title') {
      if (claim.status === 'not-found') return titleNotFound(view, claim, parameters);
      return claim.status === 'found' && claim.facts
        ? foundTitle(claim)
        : missingPaper(paperAccepted, view, 'property-title', 'family');
    }
    if (basis === 'property') return noTitle(view);
    const paper = PAPER_OF_BASIS[basis];
    if (claim === null || claim.status === 'source-down' || claim.status === 'conflict') {
      return missingPaper(paperAccepted, view, paper, 'family');
    }
    const uses = [`${claim.id}.status`];
    if (claim.status === 'found') {
      return claim.facts
        ? met(paperAccepted, FOUND[basis], { paper }, uses)
        : missingPaper(paperAccepted, view, paper, 'family');
    }
    return notMet(paperAccepted, NOT_FOUND[basis], { paper }, uses, [
      { fact: `${claim.id}.status`, from: 'family' },
    ]);
  },
};
