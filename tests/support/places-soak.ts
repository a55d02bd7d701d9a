import { Random } from '../../mocks/scenarios/random.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseEvent } from '../../domain/casework/events.ts';
import type { CaseStateView } from '../../server/contract/case.ts';
import { listEventsOfMany } from '../../server/storage/follow-up.ts';
import { savePerson } from '../../server/storage/people.ts';
import type { Service } from './service.ts';
import { signedIn } from './service.ts';
import type { Caller } from './service.ts';

const SEASON = 2021;
type Db = Service['db'];
type Ask = (path: string, init?: RequestInit) => Promise<Response>;

interface Soak {
  db: Db;
  districtId: string;
  /** One for each service: its own process, or at least its own connections. */
  services: readonly Ask[];
  officers: number;
  attempts: number;
  seed: number;
}

export interface Soaked {
  attempts: number;
  /** How often each answer came. */
  answers: Map<string, number>;
  seconds: number;
  milliseconds: number[];
  /** What must not be; empty when all holds. */
  faults: string[];
}

/**
 * Officers who all want something of the same children and the same few places at once, over several services on one
 * database: holds, releases, swaps, proposals, approvals, withdrawals, reconsiderations and offers, often on a version that
 * a colleague has overtaken. Afterwards everything that was booked must follow from what was recorded.
 */
export async function soakPlaces(soak: Soak): Promise<Soaked> {
  const { db, districtId, services, officers, attempts } = soak;
  const cases = await db
    .selectFrom('case_state')
    .select(['collection_number as number', 'version'])
    .where('season', '=', SEASON)
    .where('district_id', '=', districtId)
    .where('status', '=', 'to-coordinate')
    .orderBy('collection_number')
    .execute();
  const schools = await leaveFewPlaces(db, districtId, cases.length);
  const base = await bookedBeyondEvents(db, districtId);
  const known = new Map(cases.map(({ number, version }) => [number, version]));
  const callers = await signInOfficers(db, districtId, officers, services);
  const answers = new Map<string, number>();
  const milliseconds: number[] = [];
  let begun = 0;
  const started = performance.now();
  await Promise.all(
    callers.map(async (call, officer) => {
      const random = new Random(soak.seed + officer);
      const draw = (below: number) => random.int(0, below - 1);
      while (begun < attempts) {
        begun += 1;
        const at = draw(cases.length);
        const number = cases[at]?.number ?? '';
        const other = cases[(at + 1 + draw(cases.length - 1)) % cases.length]?.number ?? '';
        const schoolId = schools[draw(schools.length)] ?? '';
        const [path, body] = attemptOf(draw(16), { number, other, schoolId, known });
        const since = performance.now();
        const answer = await call.post(path, body);
        milliseconds.push(performance.now() - since);
        const said = (await answer.json()) as {
          code?: string;
          version?: number;
          state?: CaseStateView;
          current?: CaseStateView;
        };
        const now = said.state ?? (answer.ok ? said : said.current);
        if (now?.version !== undefined) known.set(number, now.version);
        const name = answer.ok ? 'done' : (said.code ?? String(answer.status));
        answers.set(name, (answers.get(name) ?? 0) + 1);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  const faults = await faultsOf(db, districtId, base);
  for (const code of answers.keys())
    if (code === 'failure' || code === 'invalid' || code.startsWith('5'))
      faults.push(`answered ${code}`);
  return { attempts: begun, answers, seconds, milliseconds, faults };
}

interface Asked {
  number: string;
  other: string;
  schoolId: string;
  known: ReadonlyMap<string, number>;
}

function attemptOf(kind: number, { number, other, schoolId, known }: Asked): [string, object] {
  const version = known.get(number) ?? 0;
  const reason = '同时办理';
  const one = `/api/coordination/${number}`;
  const again = `/api/applicants/${number}/reconsiderations`;
  switch (kind) {
    case 0:
    case 1:
    case 2:
      return [`${one}/hold`, { version, schoolId }];
    case 3:
      return [`${one}/release`, { version }];
    case 4:
      return [`${one}/swap`, { version, with: other, withVersion: known.get(other) ?? 0 }];
    case 5:
    case 6:
    case 7:
      return [`${one}/propose`, { version, schoolId, reason }];
    case 8:
    case 9:
    case 10:
      return [`${one}/approve`, { version }];
    case 11:
      return [`${one}/return`, { version, reason }];
    case 12:
      return [`${one}/withdraw-approval`, { version, reason }];
    case 13:
      return [again, { version, reason, askedBy: '家长', askedOn: '2021-06-20', ground: 'other' }];
    case 14:
      return [`${again}/decide`, { version, reason, outcome: 'changed', clause: 'L11', schoolId }];
    default:
      return [`/api/freed-places/${number}/offer`, { version, schoolId }];
  }
}

/** Places for a third of the children only, so that they fight for the last ones. */
async function leaveFewPlaces(db: Db, districtId: string, children: number): Promise<string[]> {
  const schools = await db
    .selectFrom('school')
    .select('id')
    .where('district_id', '=', districtId)
    .where('ownership', '=', 'public')
    .orderBy('id')
    .execute();
  const each = Math.max(1, Math.floor(children / 3 / schools.length));
  for (const { id } of schools) {
    await db
      .updateTable('intake_plan')
      .set((eb) => ({ classes: eb('taken', '+', each), class_size: 1 }))
      .where('season', '=', SEASON)
      .where('school_id', '=', id)
      .execute();
  }
  return schools.map(({ id }) => id);
}

async function signInOfficers(
  db: Db,
  districtId: string,
  officers: number,
  services: readonly Ask[],
): Promise<Caller[]> {
  const callers: Caller[] = [];
  for (let index = 0; index < officers; index += 1) {
    const id = `soak-officer-${index}`;
    const name = `经办${index}`;
    await savePerson(db, {
      id,
      name,
      nameEn: `Officer ${index}`,
      role: 'officer',
      districtId,
      schoolId: null,
      demonstration: true,
    });
    const caller = signedIn(services[index % services.length] as Ask, id);
    await (await caller.get('/api/session')).arrayBuffer();
    callers.push(caller);
  }
  return callers;
}

/** What is booked at each school without an event of these cases: what the scenario had filled. */
async function bookedBeyondEvents(db: Db, districtId: string): Promise<Map<string, number>> {
  const plans = await db
    .selectFrom('intake_plan')
    .innerJoin('school', 'school.id', 'intake_plan.school_id')
    .select(['intake_plan.school_id', 'intake_plan.taken'])
    .where('intake_plan.season', '=', SEASON)
    .where('school.district_id', '=', districtId)
    .execute();
  const taken = new Map(plans.map((plan) => [plan.school_id, plan.taken]));
  for (const events of (await eventsOf(db, districtId)).values()) {
    const { takesPlaceAt } = foldCase(events);
    if (takesPlaceAt !== null) taken.set(takesPlaceAt, (taken.get(takesPlaceAt) ?? 0) - 1);
  }
  return taken;
}

async function eventsOf(db: Db, districtId: string): Promise<Map<string, CaseEvent[]>> {
  const rows = await db
    .selectFrom('case_state')
    .select('collection_number')
    .where('season', '=', SEASON)
    .where('district_id', '=', districtId)
    .execute();
  return listEventsOfMany(
    db,
    rows.map((row) => row.collection_number),
  );
}

async function faultsOf(
  db: Db,
  districtId: string,
  base: ReadonlyMap<string, number>,
): Promise<string[]> {
  const faults: string[] = [];
  const plans = await db
    .selectFrom('intake_plan')
    .selectAll()
    .where('season', '=', SEASON)
    .execute();
  for (const plan of plans)
    if (plan.taken > plan.classes * plan.class_size)
      faults.push(`${plan.school_id}: over capacity`);
  const now = await bookedBeyondEvents(db, districtId);
  for (const [schoolId, booked] of now)
    if (booked !== base.get(schoolId))
      faults.push(`${schoolId}: ${booked} booked without a case, not ${base.get(schoolId)}`);
  const states = await db
    .selectFrom('case_state')
    .selectAll()
    .where('district_id', '=', districtId)
    .execute();
  const stored = new Map(states.map((row) => [row.collection_number, row]));
  for (const [number, events] of await eventsOf(db, districtId)) {
    const state = foldCase(events);
    const row = stored.get(number);
    const same =
      row?.version === state.version &&
      row.status === state.status &&
      row.placed_school_id === (state.privateSchoolId ?? state.placedSchoolId) &&
      row.pending_school_id === (state.proposedSchoolId ?? state.holdSchoolId);
    if (!same) faults.push(`${number}: the list differs from the events`);
    faults.push(...withoutReason(number, events));
  }
  return faults;
}

/** A place by coordination rests on a stated reason or rule, and on two people. */
function withoutReason(number: string, events: readonly CaseEvent[]): string[] {
  const faults: string[] = [];
  for (const [index, event] of events.entries()) {
    const before = events.slice(0, index);
    if (event.type === 'placement-approved') {
      const by = before.findLast(({ type }) => type === 'proposed' || type === 'place-offered');
      if (!by || (by.type === 'proposed' && !by.reason)) faults.push(`${number}: no reason`);
      if (by?.actorId === event.actorId) faults.push(`${number}: approved by who proposed`);
    }
    if (event.type === 'placed-by-reconsideration') {
      const by = before.at(-1);
      if (by?.type !== 'reconsideration-decided' || !by.reason)
        faults.push(`${number}: no decision`);
      const opened = before.findLast(({ type }) => type === 'reconsideration-opened');
      if (opened?.actorId === event.actorId) faults.push(`${number}: decided by who opened it`);
    }
  }
  return faults;
}
