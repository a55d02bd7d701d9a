import type { Known } from '../evidence/evidence.ts';
import type { Category, CoordinationReason, Working } from '../rulebook/verdict.ts';
import type { Instant } from '../season/date.ts';

export interface QueuedCase {
  collectionNumber: string;
  /** Empty for a pupil whose answer came after the formal run; stands like `over-capacity`. */
  reasons: readonly CoordinationReason[];
  category: Category | null;
  submittedAt: Known<Instant>;
}

/** False information has no place in an order: it is served last (L13). */
export type OrderedReason = Exclude<CoordinationReason, 'false-information'>;

/**
 * In which order coordination serves (policy §3: nobody found Nanchang's, so it is a parameter). Our
 * default: first those who have a right in a catchment and met a full school, then those whom no
 * catchment holds, then those whose paper has a fault of the family's own making.
 */
export const DEFAULT_REASON_ORDER: readonly OrderedReason[] = [
  'over-capacity',
  'outside-every-catchment',
  'property-lock',
  'short-lease',
  'non-direct-kin-co-ownership',
];

export type StandingCode = 'first' | 'by-reason' | 'by-category' | 'by-submission' | 'by-number';

export interface Standing {
  collectionNumber: string;
  /** 1 is served first. */
  position: number;
  /** What puts the case behind the one before it, and the values that it stands by. */
  because: { code: StandingCode; working: Working };
}

interface Place {
  collectionNumber: string;
  reason: CoordinationReason;
  rank: number;
  category: Category | null;
  submittedAt: Known<Instant>;
  /** Epoch milliseconds, so that two offsets of one instant are equal. */
  submitted: number | null;
}

/** What a case without a reason of its own stands like. */
export const UNREASONED: OrderedReason = 'over-capacity';

/** Where a reason stands in an order; 0 is served first. */
export function rankOfReason(
  reason: CoordinationReason,
  order: readonly CoordinationReason[],
): number {
  const ranks = order.filter((each) => each !== 'false-information');
  // L13 is the letter's and no parameter: last, wherever an order may name it.
  if (reason === 'false-information') return ranks.length + 1;
  const rank = ranks.indexOf(reason);
  return rank === -1 ? ranks.length : rank;
}

function placeOf(queued: QueuedCase, order: readonly CoordinationReason[]): Place {
  const rankOf = (reason: CoordinationReason) => rankOfReason(reason, order);
  // Several reasons: by the one that is served last, or a second fault would be an advantage.
  const [first = UNREASONED, ...others] = queued.reasons;
  const reason = others.reduce((last, each) => (rankOf(each) > rankOf(last) ? each : last), first);
  const ms = queued.submittedAt === null ? Number.NaN : Date.parse(queued.submittedAt);
  return {
    collectionNumber: queued.collectionNumber,
    reason,
    rank: rankOf(reason),
    category: queued.category,
    submittedAt: queued.submittedAt,
    submitted: Number.isNaN(ms) ? null : ms,
  };
}

const digits = (value: number, width: number) => String(value).padStart(width, '0');
/** Unknown comes last in its group. */
const LAST_CATEGORY = 99;
const LAST_INSTANT = 10 ** 15 - 1;

function keyOf(place: Place): string {
  return [
    digits(place.rank, 2),
    digits(place.category ?? LAST_CATEGORY, 2),
    digits(place.submitted ?? LAST_INSTANT, 15),
    place.collectionNumber,
  ].join('');
}

/**
 * A text that sorts as cases are served, for a column that a list is paged by. Digits of fixed width, so
 * that every collation agrees; collection numbers are digits too, of one width within a season.
 */
export function serviceKey(
  queued: QueuedCase,
  order: readonly CoordinationReason[] = DEFAULT_REASON_ORDER,
): string {
  return keyOf(placeOf(queued, order));
}

/**
 * Which cases a joint plan places before all others, as though the others did not exist (policy §3 leaves the
 * order open, so this is a parameter). Each rule keeps false information last (L13); the default asks no more,
 * so that all others are planned together.
 */
export const TIER_RULES = [
  'false-information-last',
  'by-reason',
  'by-reason-and-category',
] as const;
export type TierRule = (typeof TIER_RULES)[number];
export const DEFAULT_TIER_RULE: TierRule = 'false-information-last';

/** The tier of a case in a joint plan; the smaller is planned first. */
export function tierOf(
  queued: QueuedCase,
  rule: TierRule = DEFAULT_TIER_RULE,
  order: readonly CoordinationReason[] = DEFAULT_REASON_ORDER,
): number {
  const { reason, rank, category } = placeOf(queued, order);
  switch (rule) {
    case 'false-information-last':
      return reason === 'false-information' ? 1 : 0;
    case 'by-reason':
      return rank;
    case 'by-reason-and-category':
      return rank * (LAST_CATEGORY + 1) + (category ?? LAST_CATEGORY);
  }
}

function differsBy(before: Place | undefined, place: Place): StandingCode {
  if (before === undefined) return 'first';
  if (before.rank !== place.rank) return 'by-reason';
  if (before.category !== place.category) return 'by-category';
  return before.submitted !== place.submitted ? 'by-submission' : 'by-number';
}

/**
 * The order of service: reason, then category (unknown last), then the instant of submission (unknown
 * last), then collection number. False information is after everybody else in any order (L13). Reasons
 * that an order does not name come just before it.
 */
export function servedOrder(
  cases: readonly QueuedCase[],
  order: readonly CoordinationReason[] = DEFAULT_REASON_ORDER,
): Standing[] {
  const places = cases.map((queued) => placeOf(queued, order));
  const keyed = places.map((place) => ({ place, key: keyOf(place) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ place }, i) => ({
    collectionNumber: place.collectionNumber,
    position: i + 1,
    because: {
      code: differsBy(keyed[i - 1]?.place, place),
      working: {
        reason: place.reason,
        category: place.category,
        submittedAt: place.submittedAt,
      },
    },
  }));
}
