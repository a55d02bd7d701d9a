import {
  APPLICANT_KINDS,
  BASES,
  EXTRACTION_STATUSES,
  type Evidence,
  type EvidenceKind,
} from '../evidence/evidence.ts';
import { instantMs } from '../season/instant.ts';
import {
  BLANK_FACTS,
  FACT_SHAPES,
  FLAG,
  isEvidenceKind,
  isText,
  KIN,
  oneOf,
  SOURCE_OF,
  TEXT,
} from './fact-shapes.ts';
import { fits, leaf, list, placed, record } from './shape.ts';
import type { CaseFacts, Category, Located, SuppliedFact } from './verdict.ts';

/** The case with the supplied facts over it, and the two things that only an officer can say. */
export interface LaidOver {
  facts: CaseFacts;
  /** `submission.home`: the id of the paper that the claim is to rest on (L6, L7). */
  homeId: string | null;
  /** `applicant.category`: for a case that no row of the year's table fits (policy §3). */
  category: Category | null;
}

/** A paper that nobody extracted and an officer holds in hand is supplied whole, as `evidence.<kind>`. */
const WHOLE = 'evidence.';

const KEYS = list(leaf(isText));
const STATUS = oneOf(EXTRACTION_STATUSES);
const SUBMISSION = record({
  submittedAt: leaf((value) => isText(value) && instantMs(value) !== null),
  basis: oneOf(BASES),
  submittedBy: record({ name: TEXT, idNumber: TEXT, relation: KIN }),
  grandparentVerified: FLAG,
});
const KIND = oneOf(APPLICANT_KINDS);

function isLocated(value: unknown): value is Located {
  if (typeof value !== 'object' || value === null || !('state' in value)) return false;
  if (value.state === 'outside' || value.state === 'unknown') return true;
  return (
    value.state === 'in' &&
    'schoolIds' in value &&
    Array.isArray(value.schoolIds) &&
    value.schoolIds.every(isText)
  );
}

function layOnEvidence(evidence: Evidence, path: string, value: unknown): Evidence | null {
  if (path === 'status') {
    if (value === null || !fits(STATUS, value)) return null;
    const facts = evidence.facts ?? BLANK_FACTS[evidence.kind];
    // Shapes are checked above, kind by kind; the compiler cannot tie kind to facts through a union.
    return { ...evidence, status: value, facts } as Evidence;
  }
  if (path === 'decision') return decided(evidence, value);
  const current = evidence.facts ?? BLANK_FACTS[evidence.kind];
  const facts = placed(FACT_SHAPES[evidence.kind], current, path.split('.'), value);
  return facts === undefined ? null : ({ ...evidence, facts } as Evidence);
}

/**
 * An officer who compared a paper with its original settles what its sources contradicted each other about. A paper
 * of which nothing was extracted cannot be confirmed: what it says has to be supplied first.
 */
function decided(evidence: Evidence, value: unknown): Evidence | null {
  if (value === 'rejected') return { ...evidence, decision: value };
  if (value !== 'confirmed' || evidence.facts === null) return null;
  const status = evidence.status === 'conflict' ? 'found' : evidence.status;
  return { ...evidence, decision: value, status };
}

/** A paper supplied whole; its id is the reference under which it was asked for. */
function wholePaper(kind: EvidenceKind, value: unknown): Evidence | null {
  if (value === null || !fits(FACT_SHAPES[kind], value)) return null;
  return {
    id: `${WHOLE}${kind}`,
    kind,
    source: SOURCE_OF[kind],
    extractedAt: '',
    status: 'found',
    facts: value,
  } as Evidence;
}

function withEvidence(over: LaidOver, evidence: Evidence[]): LaidOver {
  return { ...over, facts: { ...over.facts, evidence } };
}

function layOnCase(over: LaidOver, ref: string, value: unknown): LaidOver | null {
  const { facts } = over;
  if (ref.startsWith('submission.')) {
    if (ref === 'submission.home') return isText(value) ? { ...over, homeId: value } : null;
    const path = ref.slice('submission.'.length).split('.');
    const submission = placed(SUBMISSION, facts.submission, path, value);
    if (submission === undefined) return null;
    return { ...over, facts: { ...facts, submission: submission as CaseFacts['submission'] } };
  }
  const season = /^priorUses\.(\d{4})\.familyKeys$/.exec(ref)?.[1];
  if (season !== undefined) {
    // By season, not by place in the list, which grows; and only where the register names no family.
    if (!fits(KEYS, value) || value === null) return null;
    const familyKeys = value as string[];
    const priorUses = facts.priorUses.map((use) =>
      use.season === Number(season) && use.familyKeys.length === 0 ? { ...use, familyKeys } : use,
    );
    return { ...over, facts: { ...facts, priorUses } };
  }
  switch (ref) {
    case 'applicant.kind':
      return value !== null && fits(KIND, value)
        ? { ...over, facts: { ...facts, kind: value as CaseFacts['kind'] } }
        : null;
    case 'applicant.familyKeys':
      return fits(KEYS, value)
        ? { ...over, facts: { ...facts, familyKeys: value as string[] } }
        : null;
    case 'applicant.category':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 99
        ? { ...over, category: value }
        : null;
    case 'located.home':
      return isLocated(value)
        ? { ...over, facts: { ...facts, located: { ...facts.located, home: value } } }
        : null;
    case 'located.register':
      return isLocated(value)
        ? { ...over, facts: { ...facts, located: { ...facts.located, register: value } } }
        : null;
    default:
      return null;
  }
}

function lay(over: LaidOver, { ref, value }: SuppliedFact): LaidOver | null {
  const { evidence } = over.facts;
  for (let at = 0; at < evidence.length; at += 1) {
    const paper = evidence[at];
    if (paper && ref.startsWith(`${paper.id}.`)) {
      const changed = layOnEvidence(paper, ref.slice(paper.id.length + 1), value);
      if (changed) return withEvidence(over, evidence.with(at, changed));
    }
  }
  const kind = ref.startsWith(WHOLE) ? ref.slice(WHOLE.length) : '';
  if (isEvidenceKind(kind)) {
    const paper = wholePaper(kind, value);
    return paper && withEvidence(over, [...evidence.filter(({ id }) => id !== paper.id), paper]);
  }
  return layOnCase(over, ref, value);
}

/**
 * Lays what officers supplied over what was submitted, in the order given; the later of two wins, and a
 * value that does not fit its fact is as if not supplied. The submission itself stays as it was (L5).
 */
export function layOver(submitted: CaseFacts): LaidOver {
  let over: LaidOver = { facts: submitted, homeId: null, category: null };
  for (const fact of submitted.supplied) over = lay(over, fact) ?? over;
  return over;
}

/** Whether a supplied fact would have any effect: it names a fact of this case and fits it. */
export function acceptsSupplied(facts: CaseFacts, supplied: SuppliedFact): boolean {
  return lay(layOver(facts), supplied) !== null;
}
