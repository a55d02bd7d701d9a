import { decisionRef, decisionsOf, isDecision } from '../../domain/casework/decided-evidence.ts';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { maskText } from '../../domain/identity/mask-text.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { Evidence, KinRole, PropertyUse } from '../../domain/evidence/evidence.ts';
import { maskIdNumber, maskPhone } from '../../domain/identity/mask.ts';
import { claimedUnit } from '../../domain/rulebook/view.ts';
import type { CaseView } from '../contract/case.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import { listUsedAttachments } from '../storage/attachments.ts';
import { findVerdict, getApplicant, listEvents, listEvidence, listUses } from '../storage/cases.ts';
import { listGuardians } from '../storage/guardians.ts';
import type { ApplicantRecord } from '../storage/cases.ts';
import { listPlacementsOf } from '../storage/placements.ts';
import { isVisible, scopeOf } from '../storage/scope.ts';
import { homeUsesView } from './home-uses-view.ts';
import { submittedFacts, toPropertyUse } from './judge.ts';
import { maskNumbers } from './mask-numbers.ts';
import { reconsiderationsView } from './reconsiderations-view.ts';
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
  // Scans, and other families' claims, are the office's: a school needs neither to receive a pupil.
  const office = person.role !== 'registrar';
  const attachments = office ? await listUsedAttachments(db, collectionNumber) : [];
  const saidBy = sayings(events);
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
      raw: raw === null || !office ? null : maskText(raw),
    })),
    suppliedFacts: state.supplied
      .filter((fact) => !isDecision(fact))
      .map((fact) => ({ ref: fact.ref, value: maskNumbers(fact.value), ...saidBy(fact.ref) })),
    evidenceDecisions: decisionsOf(state.supplied).map((decided) => ({
      ...decided,
      ...saidBy(decisionRef(decided.evidenceId)),
    })),
    attachments: attachments.map((row) => ({
      id: row.id,
      name: row.name,
      mediaType: row.media_type,
      size: row.size,
      sha256: row.sha256,
      by: row.uploaded_by,
      at: row.uploaded_at,
    })),
    homeUses: office
      ? await homeUsesOf(
          deps,
          { applicant, evidence: evidence.map(({ paper }) => paper) },
          state,
          person,
        )
      : null,
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
    reconsiderations: office ? reconsiderationsView(events) : [],
    timeline: events.toReversed().map((event) => ({
      seq: event.seq,
      at: event.at,
      type: event.type,
      actorId: event.actorId,
      reason: maskNumbers(event.reason),
      rulebook: event.rulebook,
      data: maskNumbers({ ...event.data }),
    })),
  };
}

/** Who said last what a supplied fact or a decision says, when and why. */
function sayings(events: readonly CaseEvent[]) {
  const lastly = new Map<string, CaseEvent>();
  for (const event of events) {
    if (event.type === 'fact-supplied') lastly.set(event.data.ref, event);
    if (event.type === 'evidence-confirmed' || event.type === 'evidence-rejected') {
      lastly.set(decisionRef(event.data.evidenceId), event);
    }
  }
  return (ref: string) => {
    const event = lastly.get(ref);
    return {
      by: event?.actorId ?? null,
      at: event?.at ?? '',
      reason: maskNumbers(event?.reason ?? null),
    };
  };
}

/** L10; a case behind a use is named where the reader may see it. */
async function homeUsesOf(
  { db }: Deps,
  stored: { applicant: ApplicantRecord; evidence: Evidence[] },
  state: CaseState,
  person: Person,
): Promise<CaseView['homeUses']> {
  const { season, collection_number: own } = stored.applicant;
  const unit = claimedUnit(submittedFacts(stored, state, []));
  if (unit === null) return null;
  const others = (await listUses(db, [unit])).filter((use) => use.collectionNumber !== own);
  const uses = others.map(toPropertyUse);
  const caseOf = new Map<PropertyUse, string>();
  for (const [index, { collectionNumber }] of others.entries()) {
    const use = uses[index];
    if (use && (await isVisible(db, scopeOf(person), 'applicant', collectionNumber))) {
      caseOf.set(use, collectionNumber);
    }
  }
  const facts = submittedFacts(stored, state, uses);
  const { rulebook } = await rulebookInForce(db, season);
  return homeUsesView(facts, rulebook.parameters, caseOf);
}
