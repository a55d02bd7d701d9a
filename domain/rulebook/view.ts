import type {
  Address,
  Basis,
  Evidence,
  EvidenceKind,
  EvidenceOf,
  Known,
} from '../evidence/evidence.ts';
import type { CivilDate } from '../season/date.ts';
import { instantMs } from '../season/instant.ts';
import { basisOfPaper, homeFromPaper, PAPER_OF_BASIS, type Home } from './home.ts';
import { layOver } from './supplied.ts';
import type { CaseFacts, Category, FactRef } from './verdict.ts';

/** What a rule looks at: the case with the supplied facts laid over it, and the home it rests on. */
export interface View {
  facts: CaseFacts;
  asOf: CivilDate;
  /** The best answer for each kind of paper; see `better`. */
  papers: Readonly<Partial<Record<EvidenceKind, Evidence>>>;
  /** What the claim rests on: as the family said, or as an officer chose among the papers. */
  basis: Basis | null;
  basisRef: FactRef;
  /** The paper of that basis, found or not; `null` when nothing of the kind was extracted. */
  claim: Evidence | null;
  /** That paper read as a home; `null` unless it was found. */
  home: Home | null;
  /** An officer's category, for the case that the year's table has no row for (policy §3). */
  categoryByOfficer: Category | null;
}

function weight(evidence: Evidence): number {
  if (evidence.decision === 'rejected') return -1;
  if (evidence.status === 'source-down') return 0;
  if (evidence.status === 'not-found') return 1;
  return evidence.status === 'found' && evidence.facts === null ? 2 : 3;
}

/**
 * Extractions are appended, so one paper may have been asked for many times. An answer (found, conflict)
 * counts before "not found", that before a source that was down, that before what an officer rejected; among
 * equals the latest counts, and the id settles the rest, so that the order of the list never does.
 */
function better(one: Evidence, other: Evidence): boolean {
  const byWeight = weight(one) - weight(other);
  if (byWeight !== 0) return byWeight > 0;
  const byTime = (instantMs(one.extractedAt) ?? -1) - (instantMs(other.extractedAt) ?? -1);
  if (byTime !== 0) return byTime > 0;
  if (one.id !== other.id) return one.id < other.id;
  return JSON.stringify(one) < JSON.stringify(other);
}

function bestPapers(evidence: readonly Evidence[]): Partial<Record<EvidenceKind, Evidence>> {
  const papers: Partial<Record<EvidenceKind, Evidence>> = {};
  for (const one of evidence) {
    const held = papers[one.kind];
    if (held === undefined || better(one, held)) papers[one.kind] = one;
  }
  return papers;
}

function paperById(evidence: readonly Evidence[], id: string): Evidence | null {
  let chosen: Evidence | null = null;
  for (const one of evidence) {
    if (one.id === id && basisOfPaper(one.kind) !== null && (!chosen || better(one, chosen))) {
      chosen = one;
    }
  }
  return chosen;
}

/** Looks at a case as of a day. Nothing in `submitted` is changed (L5). */
export function viewOf(submitted: CaseFacts, asOf: CivilDate): View {
  const { facts, homeId, category } = layOver(submitted);
  const papers = bestPapers(facts.evidence);
  const chosen = homeId === null ? null : paperById(facts.evidence, homeId);
  const basis = chosen ? basisOfPaper(chosen.kind) : facts.submission.basis;
  const claim = chosen ?? (basis === null ? null : (papers[PAPER_OF_BASIS[basis]] ?? null));
  return {
    facts,
    asOf,
    papers,
    basis,
    basisRef: chosen ? 'submission.home' : 'submission.basis',
    claim,
    home: claim && homeFromPaper(claim),
    categoryByOfficer: category,
  };
}

/** The same case, resting on another of its papers. */
export function restingOn(view: View, paper: Evidence): View {
  return {
    ...view,
    basis: basisOfPaper(paper.kind),
    basisRef: 'submission.home',
    claim: paper,
    home: homeFromPaper(paper),
  };
}

/** The best answer for a kind of paper, found or not. */
export function paperOf<K extends EvidenceKind>(view: View, kind: K): EvidenceOf<K> | null {
  // The record is filled by `kind`, which the compiler cannot follow through a union.
  return (view.papers[kind] as EvidenceOf<K> | undefined) ?? null;
}

/** What a paper says; `null` unless a source found it and no officer rejected it. */
export function factsOf<K extends EvidenceKind>(
  view: View,
  kind: K,
): EvidenceOf<K>['facts'] | null {
  const paper = paperOf(view, kind);
  return paper !== null && paper.status === 'found' && paper.decision !== 'rejected'
    ? paper.facts
    : null;
}

/** An address to be located by an edition of ranges, and the paper that gives it. */
export interface AddressOnPaper {
  evidenceId: string;
  address: Address;
}

/**
 * The address of the home that the claim rests on – the one to locate for `located.home`. A residence
 * permit that shows no address yields to a supporting paper (L7). `null`: no paper gives one.
 */
export function homeAddress(facts: CaseFacts): AddressOnPaper | null {
  const view = viewOf(facts, '');
  const { home } = view;
  if (!home) return null;
  if (home.address) return { evidenceId: home.id, address: home.address };
  return home.paper === 'residence-permit' ? supportingAddress(view) : null;
}

/** The address that a filed lease, or else a business licence, gives beside a permit without one (L7). */
export function supportingAddress(view: View): AddressOnPaper | null {
  const lease = paperOf(view, 'filed-lease');
  const onLease = factsOf(view, 'filed-lease')?.address;
  if (lease && onLease) return { evidenceId: lease.id, address: onLease };
  const licence = paperOf(view, 'business-licence');
  const onLicence = factsOf(view, 'business-licence')?.address;
  return licence && onLicence ? { evidenceId: licence.id, address: onLicence } : null;
}

/**
 * The land registry's number of the home that the claim rests on, by which other families' claims on it are found
 * (L10); `null` when the claim is no title or the number is unknown.
 */
export function claimedUnit(facts: CaseFacts): Known<string> {
  const { home, claim } = viewOf(facts, '');
  return home && claim?.kind === 'property-title' ? (claim.facts?.unitNumber ?? null) : null;
}

/** The address of the household register – the one to locate for `located.register`. */
export function registerAddress(facts: CaseFacts): AddressOnPaper | null {
  const view = viewOf(facts, '');
  const register = paperOf(view, 'household-register');
  const address = factsOf(view, 'household-register')?.address;
  return register && address ? { evidenceId: register.id, address } : null;
}
