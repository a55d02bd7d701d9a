import { CASE_STATUSES, type CaseStatus } from '../../../domain/casework/status.ts';
import { applicantSearchParams } from '../../lib/applicant-search.ts';
import { paths } from '../../paths.ts';
import type { PersonRole } from '../../screens.ts';

export interface Task {
  status: CaseStatus;
  path: string;
}

const list = (status: CaseStatus) => paths.applicants(applicantSearchParams({ status }));
const queue = (status: string) => paths.coordination(new URLSearchParams({ status }));
const desk = (status: string) => paths.checkIn(new URLSearchParams({ status }));

/** What each role begins its day with, most urgent first, and the list behind each figure. */
const DAY: Record<PersonRole, readonly Task[]> = {
  officer: [
    { status: 'verify', path: paths.verification() },
    { status: 'to-coordinate', path: queue('to-coordinate') },
    { status: 'held', path: queue('held') },
    { status: 'proposed', path: queue('proposed') },
  ],
  registrar: [
    { status: 'placed', path: desk('placed') },
    { status: 'confirmed', path: desk('confirmed') },
    { status: 'checked-in', path: desk('checked-in') },
  ],
  supervisor: [
    { status: 'collecting', path: list('collecting') },
    { status: 'verify', path: list('verify') },
    { status: 'ready', path: list('ready') },
    { status: 'to-coordinate', path: queue('to-coordinate') },
  ],
};

/** A registrar's pupils have a place already; the earlier statuses do not exist for them. */
export function statusesOf(role: PersonRole): readonly CaseStatus[] {
  return role === 'registrar' ? DESK : CASE_STATUSES;
}
const DESK = ['placed', 'confirmed', 'checked-in', 'enrolled', 'private'] as const;

export function dayOf(role: PersonRole, atPrivateSchool: boolean): readonly Task[] {
  if (!atPrivateSchool) return DAY[role];
  return DAY[role].map((task) =>
    task.status === 'placed' ? { status: 'private', path: desk('private') } : task,
  );
}
export { list as listOf };
