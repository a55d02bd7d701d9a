import type { CaseEvent } from './events.ts';
import type { CaseState } from './fold.ts';

export const NOTICE_KINDS = [
  'proposal-waits', // a colleague proposed a school; a second person is needed
  'approved', // what one proposed was approved
  'returned', // what one proposed was sent back
  'reconsideration-waits', // a family asked; a second person decides
  'reconsideration-decided', // what one opened was decided
  'plan-waits', // the same of many children at once, said once and not for each
  'plan-approved',
  'plan-returned',
  'plan-placed-here',
  'placed-here', // coordination placed a pupil at this school
  'place-free', // a school that was full has a place again
  'reference-published',
  'formal-published',
  'formal-waits', // its publication was proposed; a second supervisor is needed
  'formal-returned', // the publication that one proposed was taken back, or could not be carried out at its time
  'edition-published',
  'edition-waits', // a draft was checked; somebody who did not write in it is to publish it
  'edition-returned', // what one drafted was reopened, or could not be published when its time came
  'source-down',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something that people other than its doer should hear of. */
export interface Notice {
  kind: Extract<
    NoticeKind,
    | 'proposal-waits'
    | 'approved'
    | 'returned'
    | 'reconsideration-waits'
    | 'reconsideration-decided'
    | 'placed-here'
    | 'place-free'
  >;
  /** The school that it is about. */
  schoolId: string | null;
  /** Set when it is for one person alone. */
  personId: string | null;
}

/** What follows from events of one case, from what the case was before them and is after them. */
export function noticesOf(
  events: readonly CaseEvent[],
  before: CaseState,
  after: CaseState,
): Notice[] {
  const notices: Notice[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'proposed':
      case 'place-offered':
        notices.push({ kind: 'proposal-waits', schoolId: event.data.schoolId, personId: null });
        break;
      case 'placement-approved':
        notices.push({
          kind: 'approved',
          schoolId: event.data.schoolId,
          personId: before.proposedBy ?? before.offeredBy,
        });
        notices.push({ kind: 'placed-here', schoolId: event.data.schoolId, personId: null });
        break;
      case 'placed-by-reconsideration':
        notices.push({ kind: 'placed-here', schoolId: event.data.schoolId, personId: null });
        break;
      case 'reconsideration-opened':
        notices.push({ kind: 'reconsideration-waits', schoolId: null, personId: null });
        break;
      case 'reconsideration-decided':
        notices.push({
          kind: 'reconsideration-decided',
          schoolId: after.placedSchoolId,
          personId: before.reconsiderationOpenedBy,
        });
        break;
      case 'proposal-returned':
      case 'offer-declined':
        notices.push({
          kind: 'returned',
          schoolId: before.proposedSchoolId ?? before.offeredSchoolId,
          personId: before.proposedBy ?? before.offeredBy,
        });
        break;
      default:
        break;
    }
  }
  const freed = before.takesPlaceAt;
  if (freed !== null && after.takesPlaceAt !== freed) {
    notices.push({ kind: 'place-free', schoolId: freed, personId: null });
  }
  return notices;
}
