import { maskText } from '../../domain/identity/mask-text.ts';
import { maskIdNumber, maskPhone } from '../../domain/identity/mask.ts';
import type { KinRole } from '../../domain/evidence/evidence.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseView } from '../contract/case.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import {
  findVerdict,
  getApplicant,
  listEvents,
  listEvidence,
  listGuardians,
} from '../storage/cases.ts';
import { namesOf } from '../storage/people.ts';
import { listPlacementsOf } from '../storage/placements.ts';
import { maskNumbers } from './mask-numbers.ts';
import { stateView } from './views.ts';
import { whatWouldChange } from './would-change.ts';

/** All that the case page shows, in one answer. Numbers of people are masked (policy §5). */
export async function caseView(
  deps: Deps,
  collectionNumber: string,
  person: Person,
): Promise<CaseView> {
  const { db } = deps;
  const applicant = await getApplicant(db, collectionNumber);
  const guardians = await listGuardians(db, collectionNumber);
  const evidence = await listEvidence(db, collectionNumber);
  const events = await listEvents(db, collectionNumber);
  const verdict = await findVerdict(db, collectionNumber);
  const placements = await listPlacementsOf(db, collectionNumber, person);
  const state = foldCase(events);
  const names = await namesOf(
    db,
    events.map((event) => event.actorId),
  );
  const supplied = new Map(
    events.flatMap((event) => (event.type === 'fact-supplied' ? [[event.data.ref, event]] : [])),
  );
  return {
    state: stateView(collectionNumber, state, person),
    applicant: {
      collectionNumber,
      season: applicant.season,
      districtId: applicant.district_id,
      kind: applicant.kind,
      name: applicant.name,
      sex: applicant.sex,
      birthDate: applicant.birth_date,
      idNumberMasked: maskIdNumber(applicant.id_number),
      studentNumberMasked: applicant.student_number && maskIdNumber(applicant.student_number),
      primarySchool: applicant.primary_school,
      submittedAt: applicant.submitted_at,
      basis: applicant.basis,
      submittedByName: applicant.submission.submittedBy.name,
      submittedByRelation: applicant.submission.submittedBy.relation,
      grandparentVerified: applicant.submission.grandparentVerified,
    },
    guardians: guardians.map((guardian) => ({
      name: guardian.name,
      relation: guardian.relation as KinRole,
      idNumberMasked: guardian.id_number && maskIdNumber(guardian.id_number),
      phoneMasked: guardian.phone && maskPhone(guardian.phone),
    })),
    evidence: evidence.map(({ paper, raw }) => ({
      ...maskNumbers(paper),
      raw: raw === null ? null : maskText(raw),
    })),
    suppliedFacts: state.supplied.map((fact) => {
      const event = supplied.get(fact.ref);
      return {
        ref: fact.ref,
        value: maskNumbers(fact.value),
        by: event ? (names.get(event.actorId) ?? event.actorId) : null,
        at: event?.at ?? '',
        reason: maskNumbers(event?.reason ?? null),
      };
    }),
    home: { text: applicant.home_text, point: applicant.home_point },
    verdict: verdict
      ? {
          rulebook: verdict.rulebook,
          asOf: verdict.as_of,
          route: verdict.route,
          category: verdict.category,
          reasons: verdict.reasons,
          findings: verdict.findings,
          needs: verdict.needs,
          homeSchoolIds: verdict.home_school_ids,
        }
      : null,
    wouldChange: await whatWouldChange(deps, state, verdict),
    placements,
    timeline: events.toReversed().map((event) => ({
      seq: event.seq,
      at: event.at,
      type: event.type,
      actorId: event.actorId,
      actorName: names.get(event.actorId) ?? null,
      reason: maskNumbers(event.reason),
      rulebook: event.rulebook,
      data: maskNumbers({ ...event.data }),
    })),
  };
}
