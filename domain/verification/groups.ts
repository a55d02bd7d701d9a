import type { BecauseCode } from '../rulebook/because.ts';
import type { Finding, Need, Supplier } from '../rulebook/verdict.ts';

/** What a case that must be verified failed at; the order is the order of reading in the queue. */
export const VERIFICATION_GROUPS = [
  'source-down', // a register did not answer
  'certificate-not-found', // an old title, filed under another number (L15)
  'paper-not-found', // a register answered that there is no such paper
  'names-differ', // the source contradicts itself or the application
  'kin-unproven', // how a person on the paper stands to the pupil
  'login-mismatch', // who was logged in (L14)
  'grandparent-check', // the grandparent's ID number and face (L14)
  'used-before', // the home may have served another family (L10)
  'address-not-located', // no range could be found for an address
  'ownership-unknown', // whether the household owns a home in the urban area
  'register-unclear', // what the household register leaves open (L2)
  'paper-incomplete', // a date, a form or a use that the paper does not show
  'supporting-paper', // a permit that needs another paper beside it (L7)
  'paper-missing', // a paper that nobody extracted
  'basis-to-choose', // another paper may carry the claim, or none was named (L6, L7)
  'category-to-set', // no row of the year's table fits
  'not-submitted', // the collection is not finished (L4)
] as const;
export type VerificationGroup = (typeof VERIFICATION_GROUPS)[number];

/** Who can move the cases of a group on. */
export const WHO_ACTS: Record<VerificationGroup, Supplier> = {
  'source-down': 'source',
  'certificate-not-found': 'officer',
  'paper-not-found': 'officer',
  'names-differ': 'officer',
  'kin-unproven': 'officer',
  'login-mismatch': 'officer',
  'grandparent-check': 'family',
  'used-before': 'officer',
  'address-not-located': 'officer',
  'ownership-unknown': 'source',
  'register-unclear': 'officer',
  'paper-incomplete': 'source',
  'supporting-paper': 'family',
  'paper-missing': 'family',
  'basis-to-choose': 'officer',
  'category-to-set': 'officer',
  'not-submitted': 'family',
};

/**
 * `settled`: says nothing that is open; `whileUnknown`: nothing more, once the claim is refused by it. `by-needs`:
 * the facts that are missing say where it belongs.
 */
type Place = VerificationGroup | 'settled' | 'by-needs' | { whileUnknown: VerificationGroup };

/** Total by type: a new sentence of the rulebook does not compile until it stands in the queue or outside it. */
const PLACE_OF: Record<BecauseCode, Place> = {
  'submitted-in-time': 'settled',
  'submitted-before-opening': 'settled',
  'submitted-after-closing': 'settled',
  'never-submitted': 'settled',
  'not-yet-submitted': 'not-submitted',
  'submission-time-unreadable': 'not-submitted',
  'paper-missing': 'paper-missing',
  'paper-not-found': 'paper-not-found',
  'source-down': 'source-down',
  'sources-conflict': 'names-differ',
  'paper-rejected': { whileUnknown: 'paper-missing' },
  'later-answers-set-aside': 'settled',
  'register-urban': 'settled',
  'register-not-urban': 'register-unclear',
  'register-urban-unknown': 'register-unclear',
  'migrant-registered-elsewhere': 'settled',
  'migrant-registered-urban': 'register-unclear',
  'basis-open-to-applicant': 'settled',
  'basis-not-stated': 'basis-to-choose',
  'permit-not-for-urban': 'settled',
  'migrant-lease-without-permit': { whileUnknown: 'paper-missing' },
  'migrant-lease-permit-not-found': { whileUnknown: 'paper-not-found' },
  'title-accepted': 'settled',
  'title-form-unknown': 'paper-incomplete',
  'title-old-not-found': 'certificate-not-found',
  'title-not-found': 'settled',
  'title-number-unreadable': 'certificate-not-found',
  'title-number-unasked': 'certificate-not-found',
  'purchase-contract-not-accepted': 'settled',
  'lease-filed': 'settled',
  'lease-not-filed': 'settled',
  'permit-extracted': 'settled',
  'permit-not-found': 'settled',
  'demolition-agreement-serves': 'settled',
  'demolition-agreement-not-found': 'settled',
  'dated-by-cut-off': 'settled',
  'certificate-year-by-cut-off': 'settled',
  'exchanged-for-older-certificate': 'settled',
  'former-certificate-unclear': 'paper-incomplete',
  'dated-after-cut-off': 'settled',
  'paper-date-unknown': 'by-needs',
  'paper-lapsed': 'settled',
  'lease-not-begun': 'settled',
  'lease-held-long-enough': 'settled',
  'lease-too-short': 'settled',
  'permit-held-long-enough': 'settled',
  'permit-too-short': 'settled',
  'holder-in-family': 'settled',
  'holder-not-in-family': 'settled',
  'holder-unknown': 'kin-unproven',
  'owners-all-direct-kin': 'settled',
  'co-owner-not-direct-kin': 'settled',
  'owner-relation-unknown': 'kin-unproven',
  'family-share-too-small': 'settled',
  'family-share-unknown': 'paper-incomplete',
  'login-by-named-guardian': 'settled',
  'login-by-either-guardian': 'settled',
  'login-with-grandparent': 'settled',
  'login-not-by-named-guardian': 'login-mismatch',
  'login-not-by-guardian': 'login-mismatch',
  'login-unknown': 'login-mismatch',
  'grandparent-check-missing': 'grandparent-check',
  'grandparent-check-failed': 'grandparent-check',
  'permit-suffices': 'settled',
  'supported-by-paper': 'settled',
  'supporting-paper-too-short': 'supporting-paper',
  'supporting-paper-needed': 'supporting-paper',
  'no-urban-home-owned': 'settled',
  'urban-home-owned': 'ownership-unknown',
  'ownership-unknown': 'by-needs',
  'home-not-used-before': 'settled',
  'earlier-use-expired': 'settled',
  'used-by-same-family': 'settled',
  'used-by-another-family': 'settled',
  'used-by-unknown-family': 'used-before',
  'unit-number-unknown': 'used-before',
  'false-information-found': 'settled',
  'home-in-range': 'settled',
  'home-outside-every-range': 'settled',
  'home-not-located': 'address-not-located',
  'home-address-unknown': 'address-not-located',
  'category-own-home-and-register': 'settled',
  'category-grandparent-home-and-register': 'settled',
  'category-own-home': 'settled',
  'category-own-non-residential': 'settled',
  'category-grandparent-home': 'settled',
  'category-renting-registered': 'settled',
  'category-urban-elsewhere': 'settled',
  'category-migrant': 'settled',
  'category-set-by-officer': 'settled',
  'category-undecided': 'by-needs',
  'category-none-fits': 'category-to-set',
  'another-paper-may-serve': 'basis-to-choose',
  'no-other-paper': 'settled',
};

/** Where a missing fact belongs when the sentence does not say it. */
function groupOfNeed({ fact, from }: Need): VerificationGroup {
  if (fact.endsWith('.status')) return from === 'source' ? 'source-down' : 'paper-not-found';
  if (fact.startsWith('located.')) return 'address-not-located';
  if (fact === 'evidence.property-search' || /\.searched\b/.test(fact)) return 'ownership-unknown';
  if (fact.startsWith('evidence.')) return 'paper-missing';
  if (/\.(?:urban|head|members)(?:\.|$)/.test(fact)) return 'register-unclear';
  if (/\.(?:owners|tenants|holder|signatory|relation)(?:\.|$)/.test(fact)) return 'kin-unproven';
  return 'paper-incomplete';
}

/** One thing that is open in a case: what, by which sentence of the verdict, and the facts that would settle it. */
export interface OpenQuestion {
  group: VerificationGroup;
  code: string;
  needs: Need[];
}

function placeOf({ outcome, because: { code } }: Finding): Exclude<Place, object> {
  if (outcome === 'met') return 'settled';
  // A verdict that a newer or older rulebook wrote may say what this release does not know.
  const place = Object.hasOwn(PLACE_OF, code) ? PLACE_OF[code as BecauseCode] : 'by-needs';
  if (typeof place !== 'object') return place;
  return outcome === 'unknown' ? place.whileUnknown : 'settled';
}

/** The papers of which it is asked whether they exist at all, by id, and their kinds. */
function papersAsked(findings: readonly Finding[]): Set<string> {
  const asked = new Set<string>();
  for (const finding of findings) {
    if (placeOf(finding) === 'settled') continue;
    const { because, uses, needs } = finding;
    // Of a rejected paper another one is asked for; what stood on it follows from that.
    for (const ref of uses)
      if (ref.endsWith('.decision')) asked.add(ref.replace(/\.decision$/, ''));
    for (const { fact } of needs) {
      if (!fact.endsWith('.status') && !fact.startsWith('evidence.')) continue;
      asked.add(fact.replace(/\.status$/, ''));
      const { paper } = because.working;
      if (typeof paper === 'string') asked.add(paper);
    }
  }
  return asked;
}

/** What follows from a paper that is not there yet is no question of its own: the paper comes first. */
function isConsequence(fact: string, asked: ReadonlySet<string>): boolean {
  if (fact.endsWith('.status') || fact.startsWith('evidence.')) return false;
  if (fact === 'located.register') return asked.has('household-register');
  return asked.has(fact.slice(0, fact.indexOf('.')));
}

/** What is open in a verdict, in the order of its findings. Pure and total; empty when nothing is. */
export function openQuestions(findings: readonly Finding[]): OpenQuestion[] {
  const asked = papersAsked(findings);
  const questions: OpenQuestion[] = [];
  for (const finding of findings) {
    const place = placeOf(finding);
    if (place === 'settled') continue;
    const { because, needs } = finding;
    // What asks for the paper itself may say more of it: an old title's true number (L15).
    const aboutPaper = needs.some(({ fact }) => fact.endsWith('.status'));
    for (const need of needs) {
      if (!aboutPaper && isConsequence(need.fact, asked)) continue;
      const group = place === 'by-needs' ? groupOfNeed(need) : place;
      const { code } = because;
      const same = questions.find((one) => one.group === group && one.code === code);
      if (!same) questions.push({ group, code, needs: [need] });
      else if (!same.needs.some(({ fact }) => fact === need.fact)) same.needs.push(need);
    }
  }
  return questions;
}

/** The groups of the queue in which a case with this verdict stands, in reading order. */
export function groupsOf(findings: readonly Finding[]): VerificationGroup[] {
  const open = new Set(openQuestions(findings).map(({ group }) => group));
  return VERIFICATION_GROUPS.filter((group) => open.has(group));
}
