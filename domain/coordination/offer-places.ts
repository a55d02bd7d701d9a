import { distanceMetres } from '../catchment/geometry.ts';
import type { Known, Point } from '../evidence/evidence.ts';
import type { CoordinationReason } from '../rulebook/verdict.ts';

/**
 * Why a place that came free is offered to a child, in the order in which they come (decision record 021):
 *
 * - `reconsidered`: a reconsideration gave the child a right to a place there while there was none;
 * - `own-catchment`: the child has no place and lives in the school's catchment (L11: its places come first);
 * - `nearest`: the child has no place, and of the schools with one this is the nearest;
 * - `own-instead`: coordination sent the child elsewhere although it lives in this catchment;
 * - `nearer`: coordination sent the child elsewhere, and this is nearer by at least `leastGainMetres`;
 * - `last`: the child has no place, and false information was found (L13: after everybody else).
 */
export const OFFER_CODES = [
  'reconsidered',
  'own-catchment',
  'nearest',
  'own-instead',
  'nearer',
  'last',
] as const;
export type OfferCode = (typeof OFFER_CODES)[number];

/** A move for a few steps is none; what is enough nobody says, so it is a parameter. */
export const DEFAULT_LEAST_GAIN_METRES = 500;

export interface OfferSchool {
  id: string;
  point: Known<Point>;
  /** Places that came free and are offered to nobody yet. */
  free: number;
}

export interface OfferChild {
  collectionNumber: string;
  /** See `serviceKey`: the smaller is served first. */
  serviceKey: string;
  home: Known<Point>;
  ownSchoolIds: readonly string[];
  reasons: readonly CoordinationReason[];
  /** Where coordination placed the child; `null`: it has no place. */
  placedSchoolId: string | null;
  awaitedSchoolId: string | null;
  /** A run gave the place, or family or school has acted on it: only what a reconsideration promised moves the child. */
  settled: boolean;
  /** What was declined is not offered again. */
  declinedSchoolIds: readonly string[];
}

export interface Offer {
  schoolId: string;
  collectionNumber: string;
  code: OfferCode;
  /** Whole metres from home; `null` where a place is unknown. */
  metres: number | null;
  /** The school that the child would leave, and by how many metres the way gets shorter. */
  from: string | null;
  gain: number | null;
}

interface Question {
  /** All public schools of the district: also those without a free place, which children may leave. */
  schools: readonly OfferSchool[];
  children: readonly OfferChild[];
  leastGainMetres: number;
}

interface Candidate extends Offer {
  group: number;
  gainOrder: number;
  child: OfferChild;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * To whom the places that came free are offered, each child at most once: group by group; within a group in the order
 * of service, except that `nearer` goes by the gain. A child with several schools of the same group is offered the
 * nearest. Ties: gain, order of service, collection number, nearness, school id.
 */
export function offerPlaces({ schools, children, leastGainMetres }: Question): Offer[] {
  const left = new Map(schools.map(({ id, free }) => [id, Math.max(0, free)]));
  const candidates = children.flatMap((child) => candidatesOf(child, schools, leastGainMetres));
  candidates.sort(
    (a, b) =>
      a.group - b.group ||
      b.gainOrder - a.gainOrder ||
      byText(a.child.serviceKey, b.child.serviceKey) ||
      byText(a.collectionNumber, b.collectionNumber) ||
      (a.metres ?? Infinity) - (b.metres ?? Infinity) ||
      byText(a.schoolId, b.schoolId),
  );
  const offered = new Set<string>();
  const offers: Offer[] = [];
  for (const { group: _, gainOrder: __, child: ___, ...offer } of candidates) {
    const free = left.get(offer.schoolId) ?? 0;
    if (free === 0 || offered.has(offer.collectionNumber)) continue;
    left.set(offer.schoolId, free - 1);
    offered.add(offer.collectionNumber);
    offers.push(offer);
  }
  return offers;
}

function candidatesOf(
  child: OfferChild,
  schools: readonly OfferSchool[],
  leastGainMetres: number,
): Candidate[] {
  const present = schools.find(({ id }) => id === child.placedSchoolId);
  const now = present ? metresTo(child, present) : null;
  return schools
    .filter(({ id, free }) => free > 0 && id !== child.placedSchoolId)
    .filter(({ id }) => !child.declinedSchoolIds.includes(id))
    .flatMap((school) => {
      const metres = metresTo(child, school);
      const gain = now !== null && metres !== null ? now - metres : null;
      const code = codeOf(child, school.id, { metres, gain, leastGainMetres });
      if (code === null) return [];
      return {
        schoolId: school.id,
        collectionNumber: child.collectionNumber,
        code,
        metres,
        from: child.placedSchoolId,
        gain,
        group: OFFER_CODES.indexOf(code),
        gainOrder: code === 'nearer' ? (gain ?? 0) : 0,
        child,
      };
    });
}

interface Ways {
  metres: number | null;
  gain: number | null;
  leastGainMetres: number;
}

function codeOf(
  child: OfferChild,
  schoolId: string,
  { metres, gain, leastGainMetres }: Ways,
): OfferCode | null {
  if (child.awaitedSchoolId === schoolId) return 'reconsidered';
  if (child.settled) return null;
  const own = child.ownSchoolIds.includes(schoolId);
  const found = child.reasons.includes('false-information');
  if (child.placedSchoolId === null) {
    if (found) return metres === null && !own ? null : 'last';
    if (own) return 'own-catchment';
    // Nobody knows what is near to a home without a place on the map: an officer decides.
    return metres === null ? null : 'nearest';
  }
  if (found) return null;
  if (own && !child.ownSchoolIds.includes(child.placedSchoolId)) return 'own-instead';
  // Nobody leaves the own catchment's school for a nearer one by this rule.
  if (child.ownSchoolIds.includes(child.placedSchoolId)) return null;
  return gain !== null && gain >= leastGainMetres ? 'nearer' : null;
}

function metresTo(child: OfferChild, school: OfferSchool): number | null {
  return child.home && school.point ? Math.round(distanceMetres(child.home, school.point)) : null;
}
