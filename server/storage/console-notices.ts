import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Notice, NoticeKind } from '../../domain/casework/notices.ts';
import type { NoticeList } from '../contract/home.ts';
import type { Person } from '../contract/session.ts';
import type { Database } from './database.ts';

type NewNotice = Omit<Database['notice'], 'id' | 'once'>;

/** `once`: not if that was said already. */
async function addNotice(
  db: Kysely<Database>,
  notice: NewNotice,
  once: string | null = null,
): Promise<void> {
  await db
    .insertInto('notice')
    .values({ ...notice, once })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .execute();
}

/** What is said once of many children of a plan, instead of once for each. */
const OF_A_PLAN = {
  'proposal-waits': 'plan-waits',
  approved: 'plan-approved',
  returned: 'plan-returned',
  'placed-here': 'plan-placed-here',
} as const satisfies Partial<Record<Notice['kind'], NoticeKind>>;

const isOfMany = (kind: Notice['kind']): kind is keyof typeof OF_A_PLAN => kind in OF_A_PLAN;

interface Happened {
  season: number;
  collection_number: string;
  district_id: string;
  at: string;
  actorId: string;
  /** The plan that it is a part of. */
  planId?: string;
}

/** What others should hear of a command, in the command's own transaction. */
export async function addCaseNotices(
  db: Kysely<Database>,
  { season, collection_number: subject, district_id, at, actorId, planId }: Happened,
  notices: readonly Notice[],
): Promise<void> {
  for (const { kind, schoolId, personId } of notices) {
    if (kind === 'place-free') {
      // Heard of in the school's own district, and only where there was none: all else the figures say.
      await sql`insert into notice (season, at, kind, district_id, school_id, actor_id, subject)
        select ${season}::integer, ${at}::timestamptz, 'place-free', s.district_id, s.id, ${actorId}, s.id
        from school s join intake_plan p on p.school_id = s.id and p.season = ${season}
        where s.id = ${schoolId} and p.taken + 1 = p.classes * p.class_size`.execute(db);
      continue;
    }
    const about = { season, at, district_id, person_id: personId, actor_id: actorId };
    if (planId === undefined || !isOfMany(kind)) {
      await addNotice(db, { ...about, kind, school_id: schoolId, subject });
      continue;
    }
    const of = OF_A_PLAN[kind];
    const school = kind === 'placed-here' ? schoolId : null;
    // Within an hour: what is proposed anew the next day is news again.
    const once = [of, planId, actorId, personId ?? '', school ?? '', at.slice(0, 13)].join('/');
    await addNotice(db, { ...about, kind: of, school_id: school, subject: planId }, once);
  }
}

/** What people should hear of an edition, in the step's own transaction; its publication the database notes. */
export async function addEditionNotice(
  db: Kysely<Database>,
  edition: { id: string; year: number; district_id: string },
  notice: {
    kind: Extract<NoticeKind, 'edition-waits' | 'edition-returned'>;
    at: string;
    actorId: string;
    personId?: string;
  },
): Promise<void> {
  await addNotice(db, {
    season: edition.year,
    at: notice.at,
    kind: notice.kind,
    district_id: edition.district_id,
    school_id: null,
    person_id: notice.personId ?? null,
    actor_id: notice.actorId,
    subject: edition.id,
  });
}

/** What supervisors should hear of a formal run, in the step's own transaction; its publication the database notes. */
export async function addRunNotice(
  db: Kysely<Database>,
  run: { id: string; season: number },
  notice: {
    kind: Extract<NoticeKind, 'formal-waits' | 'formal-returned'>;
    at: string;
    actorId: string;
    personId?: string;
  },
): Promise<void> {
  await addNotice(db, {
    season: run.season,
    at: notice.at,
    kind: notice.kind,
    district_id: null,
    school_id: null,
    person_id: notice.personId ?? null,
    actor_id: notice.actorId,
    subject: run.id,
  });
}

/** What each role hears of; what is for one person alone comes besides. */
const HEARS: Record<Person['role'], readonly NoticeKind[]> = {
  officer: [
    'proposal-waits',
    'plan-waits',
    'reconsideration-waits',
    'place-free',
    'reference-published',
    'formal-published',
    'edition-published',
    'source-down',
  ],
  registrar: ['placed-here', 'plan-placed-here', 'formal-published'],
  // Which source is down where is the district's to follow up; the city sees it in the progress.
  supervisor: [
    'reference-published',
    'formal-published',
    'formal-waits',
    'edition-published',
    'edition-waits',
  ],
  intake: [],
};

/** The condition on notices `n` that a person gets; what they did themselves is no news to them. */
function isFor(person: Person): RawBuilder<boolean> {
  const kinds = HEARS[person.role];
  if (kinds.length === 0) return sql`false`;
  const everybody = sql`n.person_id is null and n.kind in (${sql.join(kinds)})`;
  const own = sql`n.actor_id <> ${person.id}`;
  switch (person.role) {
    case 'officer':
      return sql`${own} and (n.person_id = ${person.id}
        or (${everybody} and (n.district_id is null or n.district_id = ${person.districtId})))`;
    case 'registrar':
      // Of a pupil only while the place is here: what is outside the scope does not exist.
      return sql`${own} and ${everybody} and (n.kind = 'formal-published' or (n.school_id = ${person.schoolId}
        and (n.kind = 'plan-placed-here' or exists (select 1 from case_state c
          where c.collection_number = n.subject and c.placed_school_id = ${person.schoolId}))))`;
    case 'supervisor':
      return sql`${own} and (n.person_id = ${person.id} or ${everybody})`;
    case 'intake':
      return sql`false`;
  }
}

const SHOWN = 50;

export async function listNoticesFor(
  db: Kysely<Database>,
  season: number,
  person: Person,
): Promise<NoticeList> {
  const { rows } = await sql<{
    id: string;
    at: string;
    kind: NoticeKind;
    district_id: string | null;
    school_id: string | null;
    actor_id: string | null;
    subject: string;
    read: boolean;
    unread: string;
  }>`select n.id, n.at, n.kind, n.district_id, n.school_id, n.actor_id,
      n.subject, r.notice_id is not null as read,
      count(*) filter (where r.notice_id is null) over () as unread
    from notice n
    left join notice_read r on r.notice_id = n.id and r.person_id = ${person.id}
    where n.season = ${season} and ${isFor(person)}
    order by n.at desc, n.id desc limit ${SHOWN}`.execute(db);
  return {
    unread: Number(rows[0]?.unread ?? 0),
    rows: rows.map((row) => ({
      id: row.id,
      at: row.at,
      kind: row.kind,
      districtId: row.district_id,
      schoolId: row.school_id,
      actorId: row.actor_id,
      subject: row.subject,
      read: row.read,
    })),
  };
}

/** `ids` null: all that the person gets. An id that is not theirs is passed over. */
export async function markRead(
  db: Kysely<Database>,
  season: number,
  person: Person,
  ids: readonly string[] | null,
): Promise<void> {
  if (ids?.length === 0) return;
  await sql`insert into notice_read (person_id, notice_id)
    select ${person.id}, n.id from notice n
    where n.season = ${season} and ${isFor(person)}
      and ${ids === null ? sql`true` : sql`n.id in (${sql.join(ids)})`}
    on conflict do nothing`.execute(db);
}
